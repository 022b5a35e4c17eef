"""Dates as tables and pages write them.

A date such as 1/4/2024 is the first of April to one reader and the fourth of January to another. It is read only when
the order of day and month is known: from the other values of its column, or because both readings give the same day.
A guess would move an incident by months without a trace.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed", "weds"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
WEEKDAY: Final = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")"
# "Wed 05 Apr 2017", "April 5, 2017", "Friday, January 4, 2019", "4th of May 2014", and "2 July، 2022" with the comma of
# Arabic, which pages of Arab newsrooms keep in English; a year has four digits or two. In "Apr 152017" a
# comma was lost.
WORDED: Final = (
    rf"(?:(?P<weekday>{WEEKDAY})\.?[,،]?[ ]{{1,3}})?"
    rf"(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ -]{{1,2}}(?P<month1>{MONTH})\.?[,،]?[ -]{{1,2}}"
    rf"|(?P<month2>{MONTH})\.?[ ]{{1,2}}(?P<day2>\d{{1,2}})(?:(?:st|nd|rd|th)?[,،]?[ ]{{1,2}}|(?=(?:19|20)\d\d(?!\d))))"
    r"(?P<year>\d{4}|\d{2})(?!\d)"
)

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\S.{0,40})?", re.DOTALL)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d{1,6}Z?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ,].{0,40})?", re.DOTALL)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[T ,].{0,40})?", re.DOTALL)
_NUMERIC = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[T ,].{0,40})?", re.DOTALL)
_WORDED = re.compile(WORDED + r"(?:[T ,].{0,40})?", re.IGNORECASE | re.DOTALL)


class DayOrder(StrEnum):
    """Which comes first in a date written with slashes."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class OrderEvidence:
    """What a column has shown so far: a first number over 12 is a day, a second number over 12 is a day."""

    day_first: bool = False
    month_first: bool = False

    def with_value(self, text: str) -> "OrderEvidence":
        """Return the evidence after one more value of the column."""
        found = _NUMERIC.fullmatch(text.strip())
        if found is None:
            return self
        return OrderEvidence(self.day_first or int(found[1]) > 12, self.month_first or int(found[3]) > 12)

    @property
    def order(self) -> DayOrder | None:
        """The order of the whole column; None where nothing shows it, or where values contradict each other."""
        if self.day_first == self.month_first:
            return None
        return DayOrder.DAY_FIRST if self.day_first else DayOrder.MONTH_FIRST


def parse_date(text: str, order: DayOrder | None = None) -> date | None:
    """Return the day that `text` names, or None where it names none or could name two.

    ISO 8601 comes first; then year first with slashes or dots; day first with dots (24.08.2013); names of months; and
    numbers with slashes or hyphens by `order`. A time after the date is left out: the day is the one written, in the
    writer's own time zone. A year of two digits is not read, nor a date whose weekday does not fit.
    """
    text = text.strip()
    for pattern in (_ISO, _COMPACT, _YEAR_FIRST):
        if found := pattern.fullmatch(text):
            return day_of(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(text):
        return day_of(int(found[3]), int(found[2]), int(found[1]))
    if found := _NUMERIC.fullmatch(text):
        return _by_order(int(found[1]), int(found[3]), int(found[4]), order)
    if (found := _WORDED.fullmatch(text)) and len(found["year"]) == 4:
        return worded_day(found, int(found["year"]))
    return None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def worded_day(found: re.Match[str], year: int) -> date | None:
    """Return the day of a match of `WORDED`; None where there is no such day or the weekday says another."""
    day = day_of(year, MONTHS[(found["month1"] or found["month2"]).lower()], int(found["day1"] or found["day2"]))
    if day is None or (found["weekday"] and WEEKDAYS[found["weekday"].lower()] != day.weekday()):
        return None
    return day


def _by_order(first: int, second: int, year: int, order: DayOrder | None) -> date | None:
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    if order is None:
        return None
    return day_first if order is DayOrder.DAY_FIRST else month_first
