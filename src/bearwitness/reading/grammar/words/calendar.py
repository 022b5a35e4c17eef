"""Words for days, weeks, months and years resolved against a publication date (codebook section 4)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.model import WhenPrecision

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

_SPELT_DAYS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
SPELT_DAY = rf"(?:{'|'.join(word.replace('-', '[ -]') for word in reversed(_SPELT_DAYS))})"
"""Pattern of a day of the month in words: "fifth", "twenty-first"."""


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included, and how exactly they are meant."""

    start: date
    end: date
    precision: WhenPrecision


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day, WhenPrecision.DAY)


def between(start: date, end: date) -> Days:
    """A stretch of days."""
    return Days(start, end, WhenPrecision.DAY if start == end else WhenPrecision.RANGE)


def weekday_number(word: str) -> int | None:
    """0 for Monday to 6 for Sunday, from a name of at least three letters; None for other words."""
    word = word.lower().rstrip(".")
    if len(word) < 3:
        return None
    return next((index for index, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def month_number(word: str) -> int | None:
    """1 to 12 from a name of at least three letters; None for other words."""
    word = word.lower().rstrip(".")
    if word == "sept":
        return 9
    if len(word) < 3:
        return None
    return next((index for index, name in enumerate(MONTHS, start=1) if name.startswith(word)), None)


def day_number(words: str) -> int:
    """1 to 31 from a day of the month as written: "5", "5th", "fifth", "twenty first".

    Raises:
        ValueError: it is none.
    """
    spelt = re.sub(r"\s+", "-", words.strip().lower()).removeprefix("the-")
    if spelt in _SPELT_DAYS:
        return _SPELT_DAYS.index(spelt) + 1
    return int(re.sub(r"\D", "", words))


def latest_weekday(published: date, weekday: int) -> date:
    """The latest such weekday on or before publication."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is none such (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest_day_of_month(published: date, month: int, day: int) -> date | None:
    """The latest such day and month on or before publication (29 February may lie four years back)."""
    for year in range(published.year, published.year - 9, -1):
        found = safe_date(year, month, day)
        if found is not None and found <= published:
            return found
    return None


def month_span(year: int, month: int) -> Days:
    """A whole month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), WhenPrecision.MONTH)


def part_of_month(year: int, month: int, part: str) -> Days:
    """Early is day 1 to 10, mid 11 to 20, late 21 to the end."""
    last = monthrange(year, month)[1]
    first, final = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}[part]
    return Days(date(year, month, first), date(year, month, final), WhenPrecision.RANGE)


def year_span(year: int, part: str | None = None) -> Days:
    """A whole year, or its early (January to April), middle (May to August) or late (September to December) third."""
    if part is None:
        return Days(date(year, 1, 1), date(year, 12, 31), WhenPrecision.YEAR)
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    return Days(date(year, first, 1), month_span(year, last).end, WhenPrecision.RANGE)


def latest_month(published: date, month: int) -> int:
    """The year of the latest such month that began on or before publication."""
    return published.year if month <= published.month else published.year - 1


def week_of(day: date) -> Days:
    """The week from Monday to Sunday that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6), WhenPrecision.WEEK)


def months_back(published: date, count: int) -> Days:
    """The whole month `count` months before publication."""
    index = published.year * 12 + published.month - 1 - count
    return month_span(index // 12, index % 12 + 1)


def until_publication(days: Days, published: date | None) -> Days:
    """A stretch that goes on at publication ends there; its precision stays."""
    if published is not None and days.start <= published < days.end:
        return Days(days.start, published, days.precision)
    return days
