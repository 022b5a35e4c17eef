"""From the match of a time expression to the days it means (codebook section 4).

Each function takes the match of its pattern (rules.py) and what is known, and returns the days and whether the year was
inferred, or None. What needs the publication date gives None where that is not known.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.reading.grammar.words.calendar import (
    Days,
    between,
    latest_day_of_month,
    latest_month,
    latest_weekday,
    month_number,
    month_span,
    months_back,
    one,
    part_of_month,
    safe_date,
    until_publication,
    week_of,
    weekday_number,
    year_span,
)
from bearwitness.reading.grammar.words.numbers import parse_cardinal


@dataclass(frozen=True, slots=True)
class Known:
    """What resolving may lean on: the publication date and the years named in the text."""

    published: date | None
    years: tuple[int, ...]


YEAR_BACK, YEAR_AHEAD = 500, 150
"""Characters before and behind a day within which a year that is to hold for it must be named."""

Resolve = Callable[[re.Match[str], Known], tuple[Days, bool] | None]


def _year(words: str) -> int:
    year = int(words)
    return year if year > 99 else 1900 + year


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def day_month(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Tuesday, March 9, 2021", "9 March", "March 9 and 10", "9 March last year"."""
    month = month_number(match["month"])
    if month is None:
        return None
    day = _number(match["day"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    inferred = False
    start: date | None
    if match["year"]:
        start = safe_date(_year(match["year"]), month, day)
    elif known.published is None:
        start, inferred = _inferred_year(month, day, weekday, _years_for(match, weekday, known)), True
    elif match["last"]:
        start = safe_date(known.published.year - 1, month, day)
    else:
        start = latest_day_of_month(known.published, month, day)
    if start is None:
        return None
    night = (match["night"] or "").lower()
    if night and not match["day2"] and "night of" not in night:
        into = "into" in night or night.endswith("to")
        first = start - timedelta(days=1) if into else start
        return between(first, first + timedelta(days=1)), inferred
    last = safe_date(start.year, month, _number(match["day2"])) if match["day2"] else start
    return between(start, last if last is not None and last > start else start), inferred


def may_be(match: re.Match[str], days: Days, years: Iterable[str]) -> tuple[date, ...]:
    """The first days that an expression may mean in the years that a text names, where its weekday agrees, in order."""
    named = match.groupdict().get("weekday")
    weekday = weekday_number(named) if named else None
    found = {safe_date(int(year), days.start.month, days.start.day) for year in years} | {days.start}
    return tuple(sorted(day for day in found if day is not None and weekday in (None, day.weekday())))


def _years_for(match: re.Match[str], weekday: int | None, known: Known) -> tuple[int, ...]:
    """The years that a day may be in: with a weekday to check them all that the text names, else those named near it."""
    if weekday is not None:
        return known.years
    near = match.string[max(0, match.start() - YEAR_BACK) : match.end() + YEAR_AHEAD]
    return tuple(year for year in known.years if str(year) in near)


def _inferred_year(month: int, day: int, weekday: int | None, years: tuple[int, ...]) -> date | None:
    """The year from inner evidence: years named in the text, of which the weekday must agree where one is given."""
    fits = [found for year in years if (found := safe_date(year, month, day)) is not None]
    if weekday is not None:
        fits = [found for found in fits if found.weekday() == weekday]
    return fits[0] if len(fits) == 1 else None


def over_months(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "30 April to 2 May", "29 December 2013 to 2 January 2014": the year of the end holds for the start too."""
    first, second = month_number(match["month"]), month_number(match["month2"])
    if first is None or second is None:
        return None
    day, last = _number(match["day"]), _number(match["day2"])
    inferred = False
    end: date | None
    if match["year2"]:
        end = safe_date(int(match["year2"]), second, last)
    elif known.published is not None:
        end = latest_day_of_month(known.published, second, last)
    else:
        end, inferred = _inferred_year(second, last, None, _years_for(match, None, known)), True
    if end is None:
        return None
    start = safe_date(int(match["year"]), first, day) if match["year"] else latest_day_of_month(end, first, day)
    if start is None or start > end or (end - start).days > 366:
        return None
    return between(start, end), inferred


def iso(match: re.Match[str], _: Known) -> tuple[Days, bool] | None:
    """ "2014-05-05"."""
    found = safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return (one(found), False) if found else None


def numeric(match: re.Match[str], _: Known) -> tuple[Days, bool] | None:
    """ "13/05/2014" or "05/13/2014": only where a number above 12 tells day from month, or both are the same."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    readings = {found for month, day in ((a, b), (b, a)) if (found := safe_date(year, month, day)) is not None}
    return (one(readings.pop()), False) if len(readings) == 1 else None


def weekday(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Monday", "last Monday", "Monday last week", "Monday and Tuesday", "overnight into Tuesday"."""
    first = weekday_number(match["weekday"])
    if known.published is None or first is None:
        return None
    start = latest_weekday(known.published, first)
    if match["second"]:
        second = weekday_number(match["second"])
        end = latest_weekday(known.published, second if second is not None else first)
        return between(latest_weekday(end, first), end), False
    if match["overnight"] and "night of" not in match["overnight"].lower():
        if "into" in match["overnight"].lower():
            return between(start - timedelta(days=1), start), False
        return between(start, min(start + timedelta(days=1), known.published)), False
    if match["week"]:
        start = week_of(known.published - timedelta(weeks=1)).start + timedelta(days=first)
    elif start == known.published and match["lead"] and "last" in match["lead"].lower():
        start -= timedelta(weeks=1)
    return one(start), False


def day_word(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Today", "yesterday", "overnight"."""
    if known.published is None:
        return None
    word = re.sub(r"\s+", " ", match.group().lower())
    yesterday = known.published - timedelta(days=1)
    if "before yesterday" in word:
        return one(known.published - timedelta(days=2)), False
    if word.startswith("yesterday"):
        return one(yesterday), False
    if word == "last night":
        return one(yesterday), False
    if word in ("overnight", "during the night", "in the night"):
        return between(yesterday, known.published), False
    return one(known.published), False


def ago(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Two days ago": a day; weeks, months and years ago: the whole week, month or year."""
    if known.published is None:
        return None
    words = re.sub(r"\s+", " ", match["count"].lower())
    unit = match["unit"].lower()
    if words in ("several", "a few"):
        return _some_ago(known.published, unit), False
    count = {"a": 1, "an": 1, "a couple of": 2}.get(words) or parse_cardinal(words)
    if count is None:
        return None
    if unit.startswith("fortnight"):
        unit, count = "weeks", 2 * count
    if unit.startswith("day"):
        return one(known.published - timedelta(days=count)), False
    if unit.startswith("week"):
        return week_of(known.published - timedelta(weeks=count)), False
    if unit.startswith("month"):
        return months_back(known.published, count), False
    return (year_span(known.published.year - count), False) if count < known.published.year else None


def _some_ago(published: date, unit: str) -> Days:
    """ "A few days ago" is two days to a week ago, "several weeks ago" two to six, months two to six, years two to six."""
    if unit.startswith("day"):
        return between(published - timedelta(days=7), published - timedelta(days=2))
    if unit.startswith("week"):
        return between(published - timedelta(weeks=6), published - timedelta(weeks=2))
    if unit.startswith("month"):
        return between(months_back(published, 6).start, months_back(published, 2).end)
    return between(year_span(published.year - 6).start, year_span(published.year - 2).end)


def period(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Last week", "earlier this month", "this year", "over the weekend"; a period that goes on ends with publication."""
    if known.published is None:
        return None
    unit = match["unit"].lower()
    back = 0 if (match["which"] or "").lower() == "this" else 1
    if unit == "weekend":
        sunday = latest_weekday(known.published, 6)
        return between(sunday - timedelta(days=1), sunday), False
    if unit == "week":
        days = week_of(known.published - timedelta(weeks=back))
    elif unit == "month":
        days = months_back(known.published, back)
    else:
        days = year_span(known.published.year - back)
    return until_publication(days, known.published), False


def past_days(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "In the past 24 hours", "over the last three days"."""
    count = parse_cardinal(match["count"])
    if known.published is None or count is None:
        return None
    days = max(1, round(count / 24)) if match["unit"].lower().startswith("hour") else count
    if not 0 < days <= 60:
        return None
    return between(known.published - timedelta(days=days), known.published), False


def month(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "August 2012", "mid-August", "in August", "last August", "August last year"."""
    number = month_number(match["month"])
    if number is None:
        return None
    inferred = False
    if match["year"]:
        year = int(match["year"])
    elif known.published is not None:
        year = known.published.year - 1 if match["last"] else latest_month(known.published, number)
    elif len(known.years) == 1:
        year, inferred = known.years[0], True
    else:
        return None
    days = part_of_month(year, number, _part(match["part"])) if match["part"] else month_span(year, number)
    return until_publication(days, known.published), inferred


def _part(words: str) -> str:
    words = words.lower()
    if "early" in words or "beginning" in words or "start" in words:
        return "early"
    return "mid" if "mid" in words else "late"


def year_alone(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "In 2012", "in early 2012"."""
    days = year_span(int(match["year"]), _part(match["part"]) if match["part"] else None)
    if known.published is not None and days.start > known.published:
        return None
    return days, False


def ordinal(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "On the 29th": the latest such day on or before publication."""
    if known.published is None:
        return None
    day = _number(match["day"])
    for back in range(3):
        first = months_back(known.published, back).start
        found = safe_date(first.year, first.month, day)
        if found is not None and found <= known.published:
            return one(found), False
    return None
