"""When undated pages came out, by the numbers that their site gave them: the pages of a site are its clock.

A site that numbers its pages as it puts them out tells their order, and how far one is from the next. Some of them have
a date, others name a day ("August 17", "on Friday", "in 2023"), none of which is enough for itself. Held together along
the numbers they leave most pages a few weeks, and some a few days.

The pages of a site, in the order of their numbers, are a chain whose hidden state is the day (forward-backward
algorithm, Rabiner 1989). From one page to the next as many days go by as the site's pace says, give or take; the pace
is not known, so that many are tried, each counting by how well it explains the hints. What comes out is a stretch of
days that holds with `HELD` probability. It is a range for comparing accounts, never a date of the report.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bearwitness.linking.day_clues import DayClues
from bearwitness.linking.facts import Facts
from bearwitness.linking.issued import Chances, Issued

HELD: Final = 0.95
"""The probability with which a page came out in the stretch that is given."""

LONGEST: Final = timedelta(366)
"""A stretch longer than this tells nothing, and is not given."""

PIECE: Final = 120  # pages that are looked at together at most
BESIDE: Final = 3  # places in the row of pages within which a dated page tells of an undated one
PACES: Final = 25
AGE_DAYS: Final = 8 * 365
AGE_SPREAD: Final = 0.6
"""A site numbers its pages as if it had begun with 1 some eight years ago at a steady pace, by a factor of e^0.6."""

MARGIN: Final = timedelta(180)  # days beyond the dated reports of a casebook in which undated ones may have come out
AROUND: Final = 30  # days around a dated report in which others of a casebook are likelier
LONGEST_CASEBOOK: Final = 366 * 25
SLIP: Final = 3  # days by which the dates of two pages may run against their numbers

Likely = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Page:
    report: str
    number: int
    issued: Issued

    @property
    def day(self) -> date | None:
        return self.issued.first if self.issued.first == self.issued.last else None


def told_by_numbers(facts: Sequence[Facts]) -> list[Facts]:
    """Return the facts, in their order, with what the numbers of pages tell of when undated reports came out."""
    told = by_numbers({one.report.id: one.issued for one in facts})
    return [replace(one, issued=told.get(one.report.id, one.issued)) for one in facts]


def by_numbers(issued: Mapping[str, Issued]) -> dict[str, Issued]:
    """Return by report what its number tells, for reports of which it tells more than was known."""
    series = defaultdict(list)
    for report, one in issued.items():
        if one.number is not None:
            series[one.series].append(_Page(report, one.number, one))
    open_ = [name for name, pages in series.items() if len(pages) > 1 and any(page.day is None for page in pages)]
    days = _casebook_days(list(issued.values())) if open_ else None
    found: dict[str, Issued] = {}
    for name in open_ if days else ():
        pages = sorted(series[name], key=lambda page: (page.number, page.report))
        if days and _rises(pages):
            for piece in _pieces(pages):
                found |= _narrowed(piece, *days)
    return found


def _casebook_days(issued: Sequence[Issued]) -> tuple[date, Likely] | None:
    """First day in which reports of a casebook came out, as far as is known, and the chances of each day from it on.

    Reports are collected by incident, so that an undated one is likelier of the days around dated ones: half of the
    chances are spread around those, half over all days.
    """
    dated = [one.first for one in issued if one.first is not None and one.first == one.last]
    known = [day for one in issued for day in (one.first, one.last, one.clues.seen) if day is not None]
    if not known:
        return None
    first, last = min(known), max(known)
    length = (last - first + 2 * MARGIN).days
    if length > LONGEST_CASEBOOK:
        return None
    counts = np.bincount([(day - first + MARGIN).days for day in dated], minlength=length).astype(np.float64)
    around = np.convolve(counts, np.exp(-np.abs(np.arange(-3 * AROUND, 3 * AROUND + 1)) / AROUND), mode="same")
    even = np.full(length, 1 / length)
    return first - MARGIN, (even + around / around.sum()) / 2 if dated else even


def _rises(pages: Sequence[_Page]) -> bool:
    """Whether dates rise with the numbers: some sites draw them by chance, or number afresh."""
    days = [page.day for page in pages if page.day is not None]
    return all((later - earlier).days >= -SLIP for earlier, later in pairwise(days))


def _pieces(pages: Sequence[_Page]) -> list[list[_Page]]:
    """Undated pages and the dated ones near them, cut where there are many; dated ones among dated ones fall out."""
    undated = {at for at, page in enumerate(pages) if page.day is None}
    kept = [page for at, page in enumerate(pages) if not undated.isdisjoint(range(at - BESIDE, at + BESIDE + 1))]
    pieces = [kept[start : start + PIECE] for start in range(0, len(kept), PIECE)]
    return [piece for piece in pieces if piece[0].number < piece[-1].number]


def _narrowed(pages: Sequence[_Page], first: date, any_day: Likely) -> dict[str, Issued]:
    likely = np.stack([_likely(page.issued, first, len(any_day)) * any_day for page in pages])
    numbers = np.array([page.number for page in pages], dtype=np.float64)
    found = {}
    for page, chances in zip(pages, _chain(numbers, likely), strict=True):
        start, end = _shortest(chances)
        if page.day is None and end - start <= LONGEST.days:
            stretch = first + timedelta(start), first + timedelta(end)
            told = Chances(stretch[0], tuple(map(float, chances[start : end + 1])))
            found[page.report] = replace(page.issued, first=stretch[0], last=stretch[1], chances=told)
    return found


def _likely(issued: Issued, first: date, length: int) -> Likely:
    """How likely what a page says is on each day, if it came out then: a product of what each hint makes of it."""
    days = np.arange(length)
    if issued.first is not None and issued.first == issued.last:
        return np.where(days == (issued.first - first).days, 1.0, 1e-9)
    likely = _by_words(issued.clues, first, days)
    if issued.first is not None:
        likely = np.where(days >= (issued.first - first).days, likely, likely * 0.01)
    if issued.last is not None:
        likely = np.where(days <= (issued.last - first).days, likely, likely * 0.01)
    return likely


def _by_words(clues: DayClues, first: date, days: NDArray[np.int64]) -> Likely:
    likely = np.ones(len(days))
    if clues.year is not None:
        likely = np.where(days >= (date(clues.year, 1, 1) - first).days - SLIP, likely, likely * 0.05)
    if clues.seen is not None:  # who writes an address down has mostly just found the page
        likely = likely * _soon((clues.seen - first).days - days, _SEEN)
    if clues.latest is not None:
        likely = likely * _soon(days - (clues.latest - first).days, _DATED)
    if clues.days:
        likely = likely * _soon(_since(clues.days, first, days), _NAMED)
    if clues.weekdays:
        chances = np.array(_WEEKDAY_AGO)
        likely = likely * np.max([chances[(first.weekday() + days - one) % 7] for one in clues.weekdays], axis=0)
    return likely


_SEEN: Final = ((0.8, 20), (0.2, 300))
_DATED: Final = ((0.4, 5), (0.3, 60), (0.3, 1000))
_NAMED: Final = ((0.6, 15), (0.25, 60), (0.15, 365))
"""Shares of lags with such means in days: of a visit after a page came out, and of a page after days that it names."""

_WEEKDAY_AGO: Final = (0.45, 0.3, 0.1, 0.05, 0.04, 0.03, 0.03)
"""How often a report that names one weekday came out on it, a day after, and so on."""


def _soon(lags: NDArray[np.int64], shares: tuple[tuple[float, int], ...]) -> Likely:
    """Chances of lags in days: shares of them have such a mean each (exponential); hardly any lies below 0."""
    found = np.zeros(len(lags))
    for share, mean in shares:
        found += share * np.exp(-np.maximum(lags, 0) / mean) / mean
    return np.where(lags < 0, 1e-5, found)


def _since(named: Iterable[tuple[int, int]], first: date, days: NDArray[np.int64]) -> NDArray[np.int64]:
    """Days since the last of the days of a year that are named."""
    found = np.full(len(days), 366)
    last = first + timedelta(len(days))
    for year in range(first.year - 1, last.year + 1):
        for month, day in named:
            if (month, day) != (2, 29) or year % 4 == 0:
                lags = days - (date(year, month, day) - first).days
                found = np.where(lags >= 0, np.minimum(found, lags), found)
    return found


def _chain(numbers: Likely, likely: Likely) -> Likely:
    """Return for each page the chances of each day, over all paces (forward-backward)."""
    length = likely.shape[1]
    shares = np.diff(numbers) / (numbers[-1] - numbers[0])
    tried, evidence = [], []
    usual = AGE_DAYS * (numbers[-1] - numbers[0]) / numbers[-1]
    for off in np.linspace(-3, 3, PACES):
        whole = usual * np.exp(off * AGE_SPREAD)
        found = _at_pace(likely, [_days_between(share * whole, length) for share in shares])
        if found is not None:
            tried.append(found[0])
            evidence.append(found[1] - off * off / 2)
    if not tried:
        return np.full_like(likely, 1 / length)
    worth = np.exp(np.array(evidence) - max(evidence))
    return np.asarray(np.einsum("p,pnd->nd", worth / worth.sum(), np.stack(tried)))


def _at_pace(likely: Likely, steps: Sequence[Likely]) -> tuple[Likely, float] | None:
    length = likely.shape[1]
    forward = [likely[0] / likely[0].sum()]
    evidence = float(np.log(likely[0].sum()))
    for step, here in zip(steps, likely[1:], strict=True):
        arrived = np.convolve(forward[-1], step)[:length] * here
        total = arrived.sum()
        if total < 1e-250:
            return None
        evidence += float(np.log(total))
        forward.append(arrived / total)
    backward = [np.ones(length)]
    for step, here in zip(reversed(steps), likely[:0:-1], strict=True):
        left = np.convolve((backward[-1] * here)[::-1], step)[:length][::-1]
        backward.append(left / left.max())
    both = np.stack(forward) * np.stack(backward[::-1])
    return both / both.sum(axis=1, keepdims=True), evidence


def _days_between(expected: float, length: int) -> Likely:
    """Chances of 0, 1, 2, ... days between two pages: a gamma distribution, as a rule 40 % off."""
    mean = expected + 0.25
    spread = 0.6 + (0.4 * expected) ** 2
    gaps = np.arange(min(length, int(mean + 7 * spread**0.5 + 6))) + 0.5
    logs = (mean * mean / spread - 1) * np.log(gaps) - gaps * mean / spread
    chances = np.exp(logs - logs.max())
    return np.asarray(0.98 * chances / chances.sum() + 0.02 / len(gaps))


def _shortest(chances: Likely) -> tuple[int, int]:
    """First and last day of the shortest stretch that holds the page with `HELD` probability."""
    sums = np.concatenate([[0.0], np.cumsum(chances)])
    ends = np.searchsorted(sums, sums[:-1] + HELD * sums[-1])
    lengths = np.where(ends < len(sums), ends - np.arange(len(ends)), len(sums))
    start = int(np.argmin(lengths))
    return start, start + int(lengths[start]) - 1
