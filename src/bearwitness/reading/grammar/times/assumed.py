"""A day to count from in a report without a date, so that its times can be set against each other (codebook section 4).

Nobody knows which June "in June" was in such a report. Yet an attack "in June", "last month" or "two weeks earlier" is older
than its news. So what points away from the news is counted from an assumed day, compared, and never told. Weekdays, "today"
and "last night" are left out: they say no more of the news than that it is the news, and "today" is as often the Wednesday
that was named before as the day after it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.mention import TimeMention
from bearwitness.reading.grammar.times.when import times
from bearwitness.reading.grammar.words.calendar import (
    MONTHS,
    Days,
    month_number,
    months_back,
    safe_date,
)

OPENING: Final = 600  # characters: a day and month named by then are those of the news
_LONG_AGO: Final = date(2001, 1, 1)  # any year will do where the text names none
_DAY: Final = 20  # of a month that the text does not name
_MONTH: Final = "|".join(name.capitalize() for name in MONTHS)
_OPENING_DAY: Final = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?!\d)|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month2>{_MONTH})\b)"
)
# Words without which nothing points away from the news.
_AWAY: Final = re.compile(
    rf"\b(?:ago|earlier|before|last|previous|preceding|past|recent|since|early|late|{_MONTH})\b", re.IGNORECASE
)
_NAMED: Final = re.compile(rf"\b(?:{_MONTH})\b")
# "On December 25, a drone hit a house": far behind the opening of a report that gave its news no such day.
_OPENS_A_SENTENCE: Final = re.compile(
    rf"(?:^|[.!?\n]\s*)(?:(?:While|And|But|Also|Earlier|Previously),?\s)?[Oo]n\s(?:(?:{_MONTH})\s\d{{1,2}}(?!\d)|\d{{1,2}}\s(?:{_MONTH})\b)"
)


def assumed_day(text: str, known: Sequence[TimeMention]) -> date:
    """Return a day from which the times of an undated text may be counted; `known` are those that need no such day.

    It does not lie before any day that the text gives in full, lies shortly behind the day and month that it opens with, else in a month
    that it does not name.
    """
    full = [one for one in known if not one.since]
    latest = max((_behind(one.days) for one in full), default=_LONG_AGO)
    if any(
        one.days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE) and _behind(one.days) == latest for one in full
    ):
        return latest
    opens = _OPENING_DAY.search(text, 0, OPENING)
    if opens is not None:
        month, day = month_number(opens["month"] or opens["month2"]), int(opens["day"] or opens["day2"])
        found = (safe_date(latest.year + more, month or 1, day) for more in range(9))
        return next((one for one in found if one is not None and one >= latest), latest)
    named = {month_number(word) for word in _NAMED.findall(text)}
    months = (months_back(latest, -more).start for more in range(1, 13))
    return next((one for one in months if not {one.month, months_back(one, 1).start.month} & named), latest).replace(
        day=_DAY
    )


def _recalled_days(text: str, known: Sequence[TimeMention]) -> frozenset[int]:
    """Where days end with which sentences open in a report whose news is given no calendar day: what they tell of is older."""
    if any(not (one.since or one.inferred) and one.days.precision is WhenPrecision.DAY for one in known):
        return frozenset()
    if _OPENING_DAY.search(text, 0, OPENING) is not None:
        return frozenset()
    return frozenset(match.end() for match in _OPENS_A_SENTENCE.finditer(text, OPENING))


def _behind(days: Days) -> date:
    """A day behind one that is given in full, and well behind a month or year, which no news of the day is dated by alone."""
    if days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE, WhenPrecision.WEEK):
        return days.end
    return days.end + timedelta(days=90)


def undated_times(text: str) -> tuple[TimeMention, ...]:
    """Return the times of a report without a date, in order, those that can only be compared marked as `assumed`."""
    known = times(text, None)
    if _AWAY.search(text) is None:
        return known
    day = assumed_day(text, known)
    taken = [(one.start, one.end) for one in known]
    recalled = _recalled_days(text, known)
    counted = (
        replace(one, assumed=True, relative_past=one.relative_past or one.end in recalled)
        for one in times(text, day)
        if (one.relative_past or one.since or one.end in recalled)
        and not any(start < one.end and one.start < end for start, end in taken)
    )
    known = tuple(replace(one, relative_past=True) if one.end in recalled else one for one in known)
    return tuple(sorted((*known, *counted), key=lambda one: one.start))


__all__ = ["assumed_day", "undated_times"]
