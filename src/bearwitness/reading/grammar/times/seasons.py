"""Seasons, quarters, halves and stretches of years: "in the summer of 2016", "the first half of 2019", "from 2011 to 2014".

Seasons are the meteorological ones of the northern hemisphere, where most of what is reported on lies: spring is March to May.
"The winter of 2016" may be that at either end of the year, and is given as both.
"""

import re
from datetime import date

from bearwitness.reading.grammar.times.resolve import Known
from bearwitness.reading.grammar.words.calendar import Days, between, month_span, until_publication

YEAR = r"(?:1[89]\d\d|20\d\d)"
SEASON = r"spring|summer|autumn|fall|winter"
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1}


def season_days(name: str, year: int) -> Days:
    """Return the season that begins in a year: the winter of 2016 lasts into 2017."""
    first = _FIRST_MONTH[name]
    start = month_span(year, first).start
    end = month_span(year, first + 2).end if first < 11 else month_span(year + 1, 2).end
    return between(start, end)


def season(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "In the summer of 2016", "last spring", "this winter", "early in the autumn"."""
    name = match["season"].lower()
    if match["year"]:
        year = int(match["year"])
        days = season_days(name, year)
        if name == "winter" and not match["year2"]:
            days = between(date(year, 1, 1), days.end)
        return until_publication(_third(match, days), known.published), False
    if known.published is None:
        return None
    days = season_days(name, known.published.year)
    if days.start > known.published:
        if (match["which"] or "").lower() == "this" and name != "winter":
            return None
        days = season_days(name, known.published.year - 1)
    if (match["which"] or "").lower() == "last" and days.end >= known.published:
        days = season_days(name, days.start.year - 1)
    return until_publication(_third(match, days), known.published), False


def _third(match: re.Match[str], days: Days) -> Days:
    part = (match["part"] or "").lower()
    months = [
        month_span(days.start.year + (days.start.month - 1 + at) // 12, (days.start.month - 1 + at) % 12 + 1)
        for at in (0, 1, 2)
    ]
    if part.startswith(("early", "beginning", "start")):
        return months[0]
    if part.startswith(("late", "end")):
        return months[2]
    return months[1] if part.startswith("mid") else days


def part_of_year(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "The third quarter of 2016", "in the first half of this year"."""
    year = _year(match["year"], known)
    if year is None:
        return None
    months = 3 if match["unit"].lower() == "quarter" else 6
    at = _NTH[match["nth"].lower()] % (12 // months)
    days = between(date(year, at * months + 1, 1), month_span(year, (at + 1) * months).end)
    return until_publication(days, known.published), False


def _year(words: str, known: Known) -> int | None:
    if words.isdigit():
        return int(words)
    if known.published is None:
        return None
    return known.published.year - (words.lower() == "last year")


def years(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "From 2011 to 2014", "between 2011 and 2014"."""
    first, last = int(match["year"]), int(match["year2"])
    if not 0 < last - first < 100:
        return None
    return until_publication(between(date(first, 1, 1), date(last, 12, 31)), known.published), False


def decade(match: re.Match[str], _: Known) -> tuple[Days, bool] | None:
    """ "In the 1980s", "the early 1990s": the first four years, the middle, the last three."""
    first = int(match["decade"])
    part = (match["part"] or "").lower()
    start, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part.rstrip("-"), (0, 9))
    return between(date(first + start, 1, 1), date(first + end, 12, 31)), False
