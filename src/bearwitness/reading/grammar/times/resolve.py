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
    day_number,
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


@dataclass(frozen=True, slots=True)
class Known:
    """What resolving may lean on: the publication date, the years named in the text, and whether it writes the day before the month.

    `year` is the one year of its full dates, where these name one. `day_first` is None where no date in figures tells.
    """

    published: date | None
    years: tuple[int, ...]
    year: int | None = None
    day_first: bool | None = None


YEAR_BACK, YEAR_AHEAD = 500, 150
"""Characters before and behind a day within which a year that is to hold for it must be named."""

_LATELY = 62
"""How many days before and behind publication a stretch without a year may have its ends."""

Resolve = Callable[[re.Match[str], Known], tuple[Days, bool] | None]


def _year(words: str) -> int:
    year = int(words)
    return year if year > 99 else 1900 + year


def day_month(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Tuesday, March 9, 2021", "9 March", "March 9 and 10", "9 March last year"."""
    month = month_number(match["month"])
    if month is None:
        return None
    day = day_number(match["day"])
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
    last = safe_date(start.year, month, day_number(match["day2"])) if match["day2"] else start
    return between(start, last if last is not None and last > start else start), inferred


def may_be(match: re.Match[str], days: Days, years: Iterable[str]) -> tuple[date, ...]:
    """The first days that an expression may mean in the years that a text names, where its weekday agrees, in order."""
    named = match.groupdict().get("weekday")
    weekday = weekday_number(named) if named else None
    found = {safe_date(int(year), days.start.month, days.start.day) for year in years} | {days.start}
    return tuple(sorted(day for day in found if day is not None and weekday in (None, day.weekday())))


def _years_for(match: re.Match[str], weekday: int | None, known: Known) -> tuple[int, ...]:
    """The years that a day may be in: with a weekday to check them all that the text names, else those named near it, else that
    of all its full dates.
    """
    if weekday is not None:
        return known.years
    near = match.string[max(0, match.start() - YEAR_BACK) : match.end() + YEAR_AHEAD]
    return tuple(year for year in known.years if str(year) in near) or ((known.year,) if known.year else ())


def _inferred_year(month: int, day: int, weekday: int | None, years: tuple[int, ...]) -> date | None:
    """The year from inner evidence: years named in the text, of which the weekday must agree where one is given."""
    fits = [found for year in years if (found := safe_date(year, month, day)) is not None]
    if weekday is not None:
        fits = [found for found in fits if found.weekday() == weekday]
    return fits[0] if len(fits) == 1 else None


def over_months(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "30 April to 2 May", "29 December 2013 to 2 January 2014": the year of the end holds for the start too.

    What began lately and is to end soon, "from 30 April to 9 May" in a report of 4 May, goes on at publication.
    """
    first, second = month_number(match["month"]), month_number(match["month2"])
    if first is None or second is None:
        return None
    day, last = day_number(match["day"]), day_number(match["day2"])
    inferred = False
    end: date | None
    if match["year2"]:
        end = safe_date(int(match["year2"]), second, last)
    elif known.published is not None:
        end = _end_ahead(match, known.published) or latest_day_of_month(known.published, second, last)
    else:
        end, inferred = _inferred_year(second, last, None, _years_for(match, None, known)), True
    if end is None:
        return None
    start = safe_date(int(match["year"]), first, day) if match["year"] else latest_day_of_month(end, first, day)
    if start is None or start > end or (end - start).days > 366:
        return None
    return until_publication(between(start, end), known.published), inferred


def _end_ahead(match: re.Match[str], published: date) -> date | None:
    """The end of a stretch that had begun at publication and has not ended, where that is near."""
    first, second = month_number(match["month"]), month_number(match["month2"])
    if match["year"] or first is None or second is None:
        return None
    start = latest_day_of_month(published, first, day_number(match["day"]))
    end = safe_date(published.year + (second < published.month), second, day_number(match["day2"]))
    near = start is not None and (published - start).days <= _LATELY
    return end if near and end is not None and 0 < (end - published).days <= _LATELY else None


def months(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "From October to December 2017", "between May and July": whole months; the year of the last holds for the first too."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    if first is None or last is None or (match["year2"] is None and known.published is None):
        return None
    year = int(match["year2"]) if match["year2"] else latest_month(known.published, last) if known.published else 0
    start = month_span(int(match["year"]) if match["year"] else year - (first > last), first).start
    end = month_span(year, last).end
    if not 0 < (end - start).days <= 366:
        return None
    return until_publication(between(start, end), known.published), False


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


def weekday_and_number(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "Monday the seventh", "Friday 18th": the latest day of that number, within a year, that is such a weekday."""
    number, day = weekday_number(match["weekday"]), day_number(match["named"])
    if known.published is None:
        return None
    for back in range(12):
        first = months_back(known.published, back).start
        found = safe_date(first.year, first.month, day)
        if found is not None and found <= known.published and found.weekday() == number:
            return one(found), False
    return None


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
    elif match["last"]:
        return None  # nobody knows which year the report speaks in
    elif len(known.years) == 1:
        year, inferred = known.years[0], True
    else:
        return None
    days = stretch_of_month(year, number, match["part"]) if match["part"] else month_span(year, number)
    return until_publication(days, known.published), inferred


def stretch_of_month(year: int, month: int, words: str) -> Days:
    """ "Early May", "the first week of May" (day 1 to 7), "the last week of May" (its last seven days), "the second half of May", "the last day of May"."""
    words = words.lower()
    whole = month_span(year, month)
    nth = next((at for at, word in enumerate(("first", "second", "third", "fourth")) if word in words), None)
    if "week" in words:
        first = whole.start + timedelta(days=7 * nth) if nth is not None else whole.end - timedelta(days=6)
        return between(first, first + timedelta(days=6))
    if re.search(r"\bday\b", words):
        return one(whole.start + timedelta(days=nth) if nth is not None else whole.end)
    if "half" in words:
        middle = whole.start + timedelta(days=14)
        return between(whole.start, middle) if nth == 0 else between(middle + timedelta(days=1), whole.end)
    return part_of_month(year, month, "early" if nth == 0 else _part(words))


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
