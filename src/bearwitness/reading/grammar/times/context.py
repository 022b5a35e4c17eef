"""Days that take their year or month from a day named before them: "5 May that year", "On the 15th", "Monday the seventh".

News of the day leaves the year out; so does a story of some years ago, once it has named it. A day and month that would
else lie more than RECENT days before publication has the year of the full date named shortly before it, or the next one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.resolve import Known
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import (
    SPELT_DAY,
    Days,
    between,
    day_number,
    month_span,
    months_back,
    safe_date,
)

RECENT = 45  # days: a day and month without a year so short before publication is of the news
NEAR = 600  # characters: how far back the date that holds for it may stand
FAR = 1200  # and for "that year"
_BACK = 10  # days: a story goes on from the day named last, or steps back a little

_ORD = r"(?:[12]?1st|2?2nd|2?3rd|(?:[12]?[4-9]|1[0-3]|[123]0)th|31st)"
_LATER_SPELT = rf"(?!(?:first|second|third)\b){SPELT_DAY}"  # "on the second" is as often the second of two things
_NO_DATE = (
    r"(?!\s+(?:of\b(?!\s+(?:this|last|that|the\s+same)\s+month)|floor|brigade|division|anniversary|day|street|storey|time|"
    r"battalion|regiment|corps|army|parallel|century|birthday|district|infantry|round|week|month|year|grade|congress|session|one|attempt)|-)"
)
_FOLLOWS = r"(?=\s*(?:[,.;:)—–]|$)|\s+(?:and|or|when|but|a|an|the|they|he|she|it|some|about|at|in|to|that|of\s+(?:this|last|that|the\s+same)\s+month|\d)\b)"
_OR = r"(?:\s*(?:,?\s*(?:and|to|or(?:\s+else)?|until|through)|[-–])\s*(?:the\s+)?"
ORDINAL = AnyCase(
    rf"\b(?:(?:on|by|until|since|from|to)\s+the\s+(?P<day>{_ORD}){_OR}(?P<day2>{_ORD}))?(?:\s+of\s+(?P<which>this|last|that|the\s+same)\s+month)?\b{_NO_DATE}|"
    rf"(?:(?:on|by|until|since|from)|(?:night|morning|evening|afternoon|dawn|eve|early\s+hours)\s+of)\s+the\s+(?P<alone>{_ORD}|{_LATER_SPELT}){_NO_DATE}"
    rf"{_OR}(?P<alone2>{_ORD}|{_LATER_SPELT}))?(?:\s+of\s+(?P<which_>this|last|that|the\s+same)\s+month)?{_FOLLOWS})"
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a rule resolved: its match, days, whether the year was inferred, whether it points away from the news."""

    match: re.Match[str]
    days: Days
    inferred: bool
    past: bool


def in_context(found: Iterable[Found], known: Known) -> Iterator[Found]:
    """Yield expressions, given in the order of the text, with the years that the dates before them give them."""
    told: tuple[int, date] | None = None  # where a full date ends, and its first day
    year: tuple[int, date] | None = None  # the same of what names a year at all
    for one in found:
        named = one.match.groupdict()
        near = told is not None and one.match.start() - told[0] <= NEAR
        item: Found | None = one
        if words := named.get("that"):
            item = _in_year_of(one, year[1], words) if year is not None and one.match.start() - year[0] <= FAR else None
        elif told is not None and near and _yearless(named) and _is_long_ago(one, known):
            item = _from(one, told[1])
        if item is None:
            continue
        yield item
        dated = named.get("year") or named.get("y") or named.get("that")
        if dated:
            year = (item.match.end(), item.days.start)
        fine = item.days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE, WhenPrecision.MONTH)
        if named.get("month") and fine and (dated or item is not one):
            told = (item.match.end(), item.days.start)


def _yearless(named: dict[str, str | None]) -> bool:
    return bool(named.get("month") and named.get("day")) and not (
        named.get("year") or named.get("y") or named.get("last") or named.get("month2")
    )


def _is_long_ago(one: Found, known: Known) -> bool:
    return known.published is not None and (known.published - one.days.end).days > RECENT


def _in_year_of(one: Found, told: date, words: str) -> Found | None:
    """The days of "5 May that year" and "March of the next", after a full date."""
    later = re.search(r"\b(?:next|following)\b", words, re.IGNORECASE) is not None
    return _moved(one, told.year + later)


def _from(one: Found, told: date) -> Found:
    """The first such day from a little before the date that was told, where it lies before the one that publication would give."""
    for year in (told.year, told.year + 1):
        moved = _moved(one, year)
        if moved is not None and moved.days.start >= told - timedelta(days=_BACK):
            return moved if moved.days.start < one.days.start else one
    return one


def _moved(one: Found, year: int) -> Found | None:
    days = one.days
    if days.precision is WhenPrecision.MONTH:
        return replace(one, days=month_span(year, days.start.month))
    start = safe_date(year, days.start.month, days.start.day)
    if start is None:
        return None
    return replace(one, days=Days(start, start + (days.end - days.start), days.precision))


def ordinal(match: re.Match[str], known: Known, anchors: Sequence[tuple[int, Days]]) -> Days | None:
    """ "On the 29th", "the 11th or the 12th": in the month of the day told before, else the latest one.

    `anchors` are (end of the expression, its days) in the order of the text.
    """
    day = day_number(match["day"] or match["alone"])
    which = re.sub(r"\s+", " ", (match["which"] or match["which_"] or "").lower())
    before = [days.start for end, days in anchors if end <= match.start() and match.start() - end <= NEAR]
    told = before[-1] if before else None
    if which in ("this", "last"):
        if known.published is None:
            return None
        month = months_back(known.published, which == "last").start
        start = safe_date(month.year, month.month, day)
    elif told is not None and (known.published is None or (known.published - told).days > 31 or which):
        start = _near_day(told, day)
    else:
        start = _latest(known.published, day)
    if start is None or (known.published is not None and start > known.published):
        return None
    last = match["day2"] or match["alone2"]
    end = safe_date(start.year, start.month, day_number(last)) if last else start
    return between(start, end if end is not None and end > start else start)


def _near_day(told: date, day: int) -> date | None:
    """The first day of that number from a little before the day that was told."""
    for months in (0, 1):
        index = told.year * 12 + told.month - 1 + months
        found = safe_date(index // 12, index % 12 + 1, day)
        if found is not None and found >= told - timedelta(days=_BACK):
            return found
    return safe_date(told.year, told.month, day)


def _latest(published: date | None, day: int) -> date | None:
    if published is None:
        return None
    for back in range(3):
        first = months_back(published, back).start
        found = safe_date(first.year, first.month, day)
        if found is not None and found <= published:
            return found
    return None


__all__ = ["ORDINAL", "Found", "in_context", "ordinal"]
