"""Feeds the reader malformed texts, guided by what code they reach: `python tools/fuzz_reader.py [libFuzzer options]`.

Needs atheris, which `make fuzz` installs. A text is put together from the sentences of the sample reports, cut,
repeated, shouted and spliced with whatever bytes the fuzzer makes. Most texts are of a few sentences, so that many can
be tried; one in 16 is of a long paragraph, one in 500 of several pages. For every text the reading must come back, with
quotes that stand in the text, within two seconds of processor time for each thousand words begun. What fails is kept
in build/fuzz, and `python tools/fuzz_reader.py build/fuzz/FILE` does it again.
"""

import sys
import time
from datetime import date
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["bearwitness.reading"]):
    from bearwitness.reading.grammar import GrammarReader

from bearwitness.model import Report, ReportInfo
from bearwitness.samples import reports_path
from bearwitness.settings import Settings

RUNS: Final = 100_000
LONGEST: Final = 600
"""Bytes that the fuzzer makes for one text; the text may be many times as long."""
SIZES: Final = ((2, 20_000), (64, 1_500), (1_024, 300))
"""The share of 1,024 texts that end behind so many characters, whatever bytes are left; shares add up to all."""
SECONDS: Final = 2.0
"""Processor time for each thousand words begun."""
KEPT: Final = Path("build/fuzz")
GLUE: Final = (
    " ",
    "\n",
    "\n\n",
    ", ",
    "; ",
    " - ",
    "",
    "\t",
    "\u00a0",
    "\r\n",
    " (",
    ") ",
    '"',
    "“",
    "”",
    "’s ",
    " -- [TEXT] ",
)


class Defeated(Exception):
    """The reader came back, but not as it must."""


def sentences() -> tuple[str, ...]:
    """Return the sentences and headlines of the sample reports, in order."""
    with reports_path() as folder:
        texts = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".md")]
    lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    return tuple(f"{part}." for line in lines for part in line.split(". ") if part)


def text_of(data: bytes, stock: tuple[str, ...]) -> str:
    """Put a text together from the fuzzer's bytes."""
    given = atheris.FuzzedDataProvider(data)
    size = given.ConsumeIntInRange(0, 1_023)
    most = next(characters for share, characters in SIZES if size < share)
    made = ""
    while given.remaining_bytes() > 1 and len(made) < most:
        sentence = stock[given.ConsumeIntInRange(0, len(stock) - 1)]
        match given.ConsumeIntInRange(0, 7):
            case 0:
                piece = given.ConsumeUnicode(given.ConsumeIntInRange(0, 60))
            case 1:
                piece = given.ConsumeUnicodeNoSurrogates(given.ConsumeIntInRange(0, 400))
            case 2:
                piece = sentence.upper()
            case 3:
                piece = sentence[given.ConsumeIntInRange(0, len(sentence)) :]
            case 4:
                piece = sentence[: given.ConsumeIntInRange(0, len(sentence))] * given.ConsumeIntInRange(1, 12)
            case 5:
                words = sentence.split()
                piece = " ".join(words[given.ConsumeIntInRange(0, len(words) - 1)] for _ in words)
            case _:
                piece = sentence
        made += piece + GLUE[given.ConsumeIntInRange(0, len(GLUE) - 1)]
    return made


def check(text: str, reader: GrammarReader, published: date | None) -> None:
    """Read a text.

    Raises:
        Defeated: it took too long, or a quote does not stand in the text. Whatever the reader raises is raised on.
    """
    report = Report(ReportInfo("r-fuzz", "s-fuzz", None, None, published, False, None, "en"), text, "-")
    started = time.process_time()
    reading = reader.read(report)
    took = time.process_time() - started
    allowed = SECONDS * (len(text.split()) // 1000 + 1)
    if took > allowed:
        raise Defeated(f"{took:.1f} s for {len(text.split())} words")
    for claim in reading.claims:
        for words in claim.evidence:
            if text[words.start : words.end] != words.quote:
                raise Defeated(f"{words.quote!r} does not stand at {words.start}:{words.end}")


def main() -> None:
    """Run libFuzzer; options given go to it."""
    reader, stock = GrammarReader(Settings()), sentences()
    check(" ".join(stock), reader, None)  # loads the language model before any text is timed
    KEPT.mkdir(parents=True, exist_ok=True)

    def one(data: bytes) -> None:
        text = text_of(data, stock)
        text = text.encode("utf-8", "replace").decode("utf-8")  # a report's text never holds half a character
        check(text, reader, date(2021, 3, 13) if len(data) % 2 else None)

    options = [
        f"-runs={RUNS}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={KEPT}/",
        "-print_final_stats=1",
        "-len_control=20",
    ]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
