"""Days that a report names although it cannot be dated: "on Friday", "October 7", "a video of 3 March 2021".

A report of unknown publication day gives its accounts no date, but it seldom gives none of the day away. "On Friday"
fits one day in seven, "October 7" one in a year: too little to date an incident by, and enough to tell whether a dated
account of the same place may be meant.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bearwitness.sources.calendar import MONTH, MONTHS, WEEKDAYS, day_of

MOST: Final = 2
"""Weekdays in one account's words from which on they tell nothing: one of three fits by chance too often."""

_LONG_NAMES: Final = tuple(name for name in WEEKDAYS if len(name) > 5)  # "sun", "sat" and "wed" are other words as well
_WEEKDAY: Final = re.compile(rf"\b(?P<name>{'|'.join(_LONG_NAMES)})s?\b", re.IGNORECASE)
# May and March are other words as well: months count with a day beside them only.
_DAY: Final = re.compile(
    rf"\b(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ ]{{1,2}}(?P<month1>{MONTH})\b"
    rf"|(?P<month2>{MONTH})\b\.?[ ]{{1,2}}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)"
    r"(?![.:]\d)(?:\.?[,،]?[ ]{1,2}(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_LEAP: Final = 2020  # a year that has every day


@dataclass(frozen=True, slots=True)
class NamedDays:
    """Days named in an account's words: weekdays (Monday is 0), and (year or None, month, day)."""

    weekdays: frozenset[int] = frozenset()
    days: frozenset[tuple[int | None, int, int]] = frozenset()

    def __bool__(self) -> bool:
        """Whether any day is named."""
        return bool(self.weekdays or self.days)

    def name_day_of(self, start: date, end: date) -> bool:
        """Whether a day of the month that is named lies in a stretch of time.

        A year that is named must be its year. Where weekdays are named as well, the day or the one after it must have
        one of them: "on Wednesday a drone hit Velm; another had on April 22" tells of no April 22 that was a Friday.
        """
        return any(_is(day, named) and self._goes_with(day) for day in _each(start, end) for named in self.days)

    def _goes_with(self, day: date) -> bool:
        return not self.weekdays or bool(self.weekdays & {day.weekday(), (day.weekday() + 1) % 7})

    def name_weekday_of(self, start: date, end: date) -> bool:
        """Whether a weekday that is named lies in a stretch of time."""
        return any(day.weekday() in self.weekdays for day in _each(start, end))


NONE: Final = NamedDays()


def named_days(text: str) -> NamedDays:
    """Return the days that a text names; more than `MOST` weekdays are none."""
    weekdays = weekday_names(text)
    return NamedDays(weekdays if len(weekdays) <= MOST else frozenset(), day_names(text))


def day_names(text: str) -> frozenset[tuple[int | None, int, int]]:
    """Return the days of a month that a text names, as (year or None, month, day)."""
    days = set[tuple[int | None, int, int]]()
    for found in _DAY.finditer(text):
        month, day = MONTHS[(found["month1"] or found["month2"]).lower()], int(found["day1"] or found["day2"])
        if day_of(int(found["year"] or _LEAP), month, day):
            days.add((int(found["year"]) if found["year"] else None, month, day))
    return frozenset(days)


def weekday_names(text: str) -> frozenset[int]:
    """Return the weekdays that a text names (Monday is 0)."""
    return frozenset(WEEKDAYS[found["name"].lower()] for found in _WEEKDAY.finditer(text))


def shared_days(one: NamedDays, other: NamedDays) -> bool:
    """Whether two texts name one day of the month, and no other year of it."""
    return any(
        left[1:] == right[1:] and (left[0] is None or right[0] is None or left[0] == right[0])
        for left in one.days
        for right in other.days
    )


def _each(start: date, end: date) -> list[date]:
    return [start + timedelta(number) for number in range((end - start).days + 1)]


def _is(day: date, named: tuple[int | None, int, int]) -> bool:
    year, month, of_month = named
    return (day.month, day.day) == (month, of_month) and year in (None, day.year)
