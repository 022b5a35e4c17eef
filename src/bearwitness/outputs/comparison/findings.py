"""What a comparison comes to: coverage both ways, by month, place and kind, and how tolls differ."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.wording import words
from bearwitness.outputs.comparison.compare import Compared, Found, Line
from bearwitness.outputs.comparison.records import Record


@dataclass(frozen=True, slots=True)
class Share:
    """How many of one side's records the other has too."""

    name: str
    ours: int
    ours_found: int
    theirs: int
    theirs_found: int

    @property
    def ours_percent(self) -> str:
        """Share of our incidents that they have."""
        return _percent(self.ours_found, self.ours)

    @property
    def theirs_percent(self) -> str:
        """Share of their rows that we have."""
        return _percent(self.theirs_found, self.theirs)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"


@dataclass(frozen=True, slots=True)
class Tolls:
    """How the numbers of killed stand beside each other over all matched pairs."""

    pairs: int
    within: int
    ours_higher: int
    theirs_higher: int
    only_ours: int
    only_theirs: int
    neither: int
    ours_sum: int
    theirs_sum: int


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the page says in numbers."""

    whole: Share
    months: tuple[Share, ...]
    places: tuple[Share, ...]
    kinds: tuple[Share, ...]
    tolls: Tolls
    unsure: int


_WORDS: Final = "(?:governorate|province|oblast|state|region|department|county|district)"
_DIVISION: Final = re.compile(rf"^{_WORDS}\s+(?:of\s+)?|\s+{_WORDS}$", re.I)
UNKNOWN: Final = "not stated"


def findings(compared: Compared) -> Findings:
    """Return what a comparison comes to. A pair that is unsure counts as found by neither side."""
    lines = compared.lines
    return Findings(
        _share("all", lines),
        _by(lines, _month),
        _by(lines, _place),
        _by(lines, lambda record: words(record.account.kind)),
        _tolls(compared.of(Found.MATCHED)),
        len(compared.of(Found.UNSURE)),
    )


def _share(name: str, lines: Iterable[Line], key: Callable[[Record], str] | None = None) -> Share:
    ours: dict[str, bool] = {}
    theirs: dict[str, bool] = {}
    for line in lines:
        found = line.found in (Found.MATCHED, Found.ALSO)
        for side, record in ((ours, line.ours), (theirs, line.theirs)):
            if record is not None and (key is None or key(record) == name):
                side[record.facts.id] = side.get(record.facts.id, False) or found
    return Share(name, len(ours), sum(ours.values()), len(theirs), sum(theirs.values()))


def _by(lines: Iterable[Line], key: Callable[[Record], str]) -> tuple[Share, ...]:
    grouped: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for name in {key(record) for record in (line.ours, line.theirs) if record is not None}:
            grouped[name].append(line)
    return tuple(_share(name, grouped[name], key) for name in sorted(grouped))


def _month(record: Record) -> str:
    """Return the month it happened in; without a date, that in which it was first told."""
    when, told = record.account.when, record.facts.published
    start = when.start if when else told
    return f"{start:%Y-%m}" if start else UNKNOWN


def _place(record: Record) -> str:
    """Return the country and its first-level division, without the word for what that is."""
    where = record.account.where
    if where is None or where.country is None:
        return UNKNOWN
    return ", ".join(filter(None, (country_name(where.country), division_name(where.admin1 or ""))))


def division_name(name: str) -> str:
    """Return a division's name without the word, first or last, for what it is: Marib Governorate is Marib."""
    return _DIVISION.sub("", name.strip())


def _tolls(pairs: Iterable[Line]) -> Tolls:
    counts: dict[str, int] = defaultdict(int)
    sums = [0, 0]
    for line in pairs:
        assert line.ours is not None and line.theirs is not None  # noqa: S101, PT018  # a matched line has both
        counts["pairs"] += 1
        counts[toll_difference(line.ours, line.theirs)] += 1
        mine, yours = best(line.ours), best(line.theirs)
        if mine is not None and yours is not None:
            sums[0] += mine
            sums[1] += yours
    names = ("pairs", "within", "ours_higher", "theirs_higher", "only_ours", "only_theirs", "neither")
    return Tolls(*(counts[name] for name in names), *sums)


def best(record: Record) -> int | None:
    """Return the number of killed to compare by: best, else low, else high; None where none is stated."""
    killed = record.killed
    if killed is None:
        return None
    return next((number for number in (killed.best, killed.low, killed.high) if number is not None), None)


def toll_difference(mine: Record, yours: Record) -> str:
    """Return how their number of killed stands to ours: within our low and high, above, below, said by one only."""
    ours, number = mine.killed, best(yours)
    if best(mine) is None or ours is None:
        return "neither" if number is None else "only_theirs"
    if number is None:
        return "only_ours"
    low = ours.low if ours.low is not None else 0
    if number < low:
        return "ours_higher"
    if ours.high is not None and number > ours.high:
        return "theirs_higher"
    return "within"
