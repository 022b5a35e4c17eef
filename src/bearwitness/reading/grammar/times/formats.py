"""Dates in figures and in the forms of armies and registers: "2014-05-05", "13/05/2014", "04MAY2021", "041200ZMAY21"."""

import re

from bearwitness.reading.grammar.times.resolve import Known
from bearwitness.reading.grammar.words.calendar import Days, month_number, one, safe_date

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)\b(?![/.-]\d)")


def writes_day_first(text: str) -> bool | None:
    """Whether the dates in figures of a text have the day before the month; None where none tells, or they disagree."""
    pairs = [(int(a), int(b)) for a, _, b in _FIGURES.findall(text)]
    firsts = {a > b for a, b in pairs if max(a, b) > 12 >= min(a, b)}
    return firsts.pop() if len(firsts) == 1 else None


def full_year(words: str, known: Known) -> int:
    """A year of two or four digits; of two digits it is the latest on or before publication, or from 1950 to 2049."""
    year = int(words)
    if year > 99:
        return year
    latest = known.published.year if known.published is not None else 2049
    return latest - (latest - year) % 100


def iso(match: re.Match[str], _: Known) -> tuple[Days, bool] | None:
    """ "2014-05-05", "2014/05/05"."""
    found = safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return (one(found), False) if found else None


def numeric(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "13/05/2014" or "05/13/2014": only where a number above 12, here or in another date of the text, tells day from month, or both are the same.

    Parted by dots or hyphens ("05.09.2013", "05-09-2013") the day is first where nothing tells.
    """
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["y"], known)
    day_first = known.day_first if known.day_first is not None or match["sep"] == "/" else a <= 12 and b <= 12
    orders = [(b, a)] if day_first else [(a, b)] if known.day_first is False else [(a, b), (b, a)]
    readings = {found for month, day in orders if (found := safe_date(year, month, day)) is not None}
    return (one(readings.pop()), False) if len(readings) == 1 else None


def military(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "04MAY2021", "4-May-21", "041200ZMAY21": day, perhaps hour and zone, month, year."""
    month = month_number(match["month"])
    if month is None:
        return None
    found = safe_date(full_year(match["y"], known), month, int(match["d"]))
    return (one(found), False) if found else None


__all__ = ["full_year", "iso", "military", "numeric", "writes_day_first"]
