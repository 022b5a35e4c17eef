"""Checks of linking on made material: like attacks kept apart, near copies found, how time and memory grow, and what
adding reports to a large casebook takes.

Run as `python -m bearwitness.evaluation.linking_checks [apart] [copies] [scale] [added] [--accounts N]...`; without a
name all four. Nothing is read but the packaged samples. Times are of one process on whatever processors it is given.
"""

import argparse
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from random import Random
from typing import Final

from rich.console import Console

from bearwitness.evaluation.groupings import b_cubed, pairwise
from bearwitness.evaluation.linking_growth import grow
from bearwitness.evaluation.synthetic import LIKE_NOISE, Noise, incidents, like_attacks, texts, told
from bearwitness.linking import link
from bearwitness.model import Report, ReportInfo, Skipped
from bearwitness.reports import find_copies, make_report
from bearwitness.reports.dates import find_dateline
from bearwitness.reports.signatures import LEAST_WORDS
from bearwitness.samples import reports_path
from bearwitness.settings import Settings
from bearwitness.sources import collect

PAIRS: Final = 1000
SIZES: Final = (10_000, 30_000, 100_000)
LARGE, ADDED = 50_000, 100  # accounts of a casebook, and of the reports that come to it
SHARE: Final = 0.2
"""Of the words of a copy that are cut out or reworded, at most."""

CHECKS: Final = ("apart", "copies", "scale", "added")

_NUMBER: Final = r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\b"

_FILLER: Final = (
    "People at the scene spoke of a loud noise",
    "The situation in the area remained tense in the afternoon",
    "Families had left their homes in the morning",
    "Shops and schools in the neighbourhood stayed shut",
    "The authorities gave their view later in the evening",
)


@dataclass(frozen=True, slots=True)
class Copies:
    """How many near copies were found, and how many texts that are none were taken for one."""

    made: int
    found: int
    others: int
    false: int


@dataclass(frozen=True, slots=True)
class Growth:
    """One size of synthetic casebook: seconds of wall clock and processor, megabytes at the peak so far, and scores."""

    accounts: int
    seconds: float
    processor: float
    megabytes: float
    pairs_f1: float
    b_cubed_f1: float


def kept_apart(pairs: int = PAIRS, seed: int = 8) -> int:
    """Return of how many pairs of different attacks in one town within three days no account of both is joined."""
    random = Random(seed)  # noqa: S311  # nothing secret
    apart = 0
    for readings, gold in like_attacks(pairs, random, LIKE_NOISE):
        linked = link(readings, Settings())
        apart += all(len({gold[account] for account in incident.accounts}) == 1 for incident in linked.incidents)
    return apart


def near_copies(each: int = PAIRS, seed: int = 3) -> Copies:
    """Look for near copies made of the samples, and for texts that are none: one number changed, or another sample."""
    random = Random(seed)  # noqa: S311  # nothing secret
    originals = [text for text in _samples() if len(text.split()) >= 2 * LEAST_WORDS]
    found = false = 0
    for number in range(each):
        text = originals[number % len(originals)]
        found += _is_copy(text, _altered(text, random))
        false += _is_copy(text, _corrected(text, random))
    others = each
    for at, one in enumerate(originals):
        for other in originals[at + 1 :]:
            others += 1
            false += _is_copy(one, other)
    return Copies(each, found, others, false)


def _samples() -> Iterator[str]:
    for found in collect([str(reports_path())], Settings()):
        if not isinstance(found, Skipped):
            report = make_report(found, Settings())
            if report.unread is None:
                yield report.text


def _is_copy(original: str, other: str) -> bool:
    both = [
        Report(ReportInfo(name, name, None, None, None, False, None, "en"), text, name)
        for name, text in (("r-0", original), ("r-1", other))
    ]
    return bool(find_copies(both))


def _altered(text: str, random: Random) -> str:
    """Cut sentences out or put others in their place, a fifth of the words at most, and write another headline."""
    dateline = find_dateline(text)
    opening = text[: dateline.end] if dateline else ""
    text = text[len(opening) :]
    sentences = text.split(". ")
    room = SHARE * len(text.split())
    order = list(range(1, len(sentences)))
    random.shuffle(order)
    for at in order:
        filler = random.choice(_FILLER) if random.random() < 0.5 else ""
        words = max(len(sentences[at].split()), len(filler.split()))
        if words <= room:
            room -= words
            sentences[at] = filler
    head = sentences[0].split()
    headline = " ".join(head[: random.randrange(4, 9)]) + "\n\n" if random.random() < 0.5 else ""
    return opening + headline + ". ".join(sentence for sentence in sentences if sentence)


def _corrected(text: str, random: Random) -> str:
    """Change one number, so that it is another record."""
    dateline = find_dateline(text)
    start = dateline.end if dateline else 0
    numbers = [at for at in re.finditer(_NUMBER, text, re.IGNORECASE) if at.start() >= start]
    if not numbers:
        return text[:start] + re.sub(r" (was|were|had|have|in) ", r" not \1 ", text[start:], count=1)
    found = random.choice(numbers)
    other = random.choice([word for word in ("17", "29", "44", "58") if word not in text])
    return text[: found.start()] + other + text[found.end() :]


def growth(sizes: Sequence[int] = SIZES, seed: int = 1) -> Iterator[Growth]:
    """Yield what linking so many synthetic accounts with texts takes; sizes rise, so that the peak is of the last."""
    for size in sorted(sizes):
        random = Random(seed)  # noqa: S311  # nothing secret
        readings, gold = told(incidents(size // 3, random), random, Noise())
        words = texts(readings, gold, random)
        started, worked = time.perf_counter(), time.process_time()
        linked = link(readings, Settings(), texts=words)
        seconds, processor = time.perf_counter() - started, time.process_time() - worked
        found = {account: incident.id for incident in linked.incidents for account in incident.accounts}
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        yield Growth(size, seconds, processor, peak, pairwise(found, gold).f1, b_cubed(found, gold).f1)


def exponent(first: Growth, last: Growth) -> float:
    """Return the power of the number of accounts with which processor time grows."""
    return log(last.processor / first.processor) / log(last.accounts / first.accounts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks that are asked for and print what they give."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.linking_checks", description=__doc__)
    parser.add_argument("checks", nargs="*", choices=[*CHECKS, []], help="all where none is named")
    parser.add_argument("--accounts", type=int, action="append", metavar="N", help="sizes for scale and added")
    asked = parser.parse_args(arguments)
    checks = asked.checks or CHECKS
    console = Console(highlight=False)
    if "apart" in checks:
        console.print(f"like attacks kept apart: {kept_apart() / PAIRS:.3f} of {PAIRS:,} pairs")
    if "copies" in checks:
        seen = near_copies()
        console.print(f"near copies found: {seen.found / seen.made:.3f} of {seen.made:,}")
        console.print(f"false copies: {seen.false / seen.others:.4f} of {seen.others:,} texts that are none")
    if "scale" in checks:
        _show_growth(console, asked.accounts or SIZES)
    if "added" in checks:
        for size in asked.accounts or (LARGE,):
            _show_added(console, size)
    return 0


def _show_added(console: Console, size: int) -> None:
    one = grow(size, ADDED)
    console.print(
        f"{one.added:,} accounts added to {one.before:,}: {one.seconds:.1f} s, {one.processor:.1f} s of processor, "
        f"{one.looked_at:,} looked at; of it finding copies {one.copying:.1f} s of processor, among all texts "
        f"{one.all_copies:.0f} s; linking everything {one.whole:.0f} s of processor; "
        f"{one.differing:,} of {one.incidents:,} incidents and {one.moved:,} of {one.beside:,} reports beside one "
        "come out otherwise"
    )


def _show_growth(console: Console, sizes: Sequence[int]) -> None:
    done: list[Growth] = []
    for one in growth(sizes):
        console.print(
            f"{one.accounts:,} accounts: {one.seconds:.0f} s, {one.processor:.0f} s of processor, "
            f"{one.megabytes:,.0f} MB at the peak, pairwise F1 {one.pairs_f1:.3f}, B-cubed F1 {one.b_cubed_f1:.3f}"
        )
        done.append(one)
    if len(done) > 1:
        console.print(f"growth exponent {exponent(done[0], done[-1]):.2f}")


if __name__ == "__main__":
    sys.exit(main())
