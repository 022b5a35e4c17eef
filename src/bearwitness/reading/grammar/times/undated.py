"""Days that a text without a publication date leaves open, with the dates that they may be: for a reviewer, never for a record."""

import re
from dataclasses import dataclass
from datetime import date

from bearwitness.reading.grammar.times.when import times
from bearwitness.reading.grammar.words.calendar import WEEKDAYS, month_number, safe_date, weekday_number

FIRST_YEAR, LAST_YEAR = 1980, 2039  # years that a weekday is held against where the text names none
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_OPEN = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:(?P<month>{_MONTH})\s+(?P<day>{_DAY})|(?P<day_>{_DAY})\s+(?P<month_>{_MONTH}))\b"
    r"(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Undated:
    """A day and month, characters `start` to `end`, that no rule could date, with the dates it may be and why none was taken."""

    start: int
    end: int
    candidates: tuple[date, ...]
    reason: str


def undated(text: str) -> tuple[Undated, ...]:
    """Return the days of a text of unknown publication date that stay undated, in order.

    Candidates are such days in the years that the text names and that agree with a weekday written beside; where it names
    no year, those from FIRST_YEAR to LAST_YEAR that agree with the weekday; without a weekday, none.
    """
    dated = [(one.start, one.end) for one in times(text, None)]
    named = sorted({int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)})
    found = []
    for match in _OPEN.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in dated):
            continue
        weekday = weekday_number(match["weekday"]) if match["weekday"] else None
        years = named or (range(FIRST_YEAR, LAST_YEAR + 1) if weekday is not None else ())
        candidates = _candidates(match, weekday, years)
        if candidates:
            reason = "several years agree" if len(candidates) > 1 else "the one year that agrees is not named"
        else:
            reason = (
                "the weekday agrees in none of the years named" if named else "no year and no weekday to infer it from"
            )
        found.append(Undated(match.start(), match.end(), candidates, reason))
    return tuple(found)


def _candidates(
    match: re.Match[str], weekday: int | None, years: list[int] | range | tuple[int, ...]
) -> tuple[date, ...]:
    month = month_number(match["month"] or match["month_"])
    if month is None:
        return ()
    days = (safe_date(year, month, int(match["day"] or match["day_"])) for year in years)
    return tuple(day for day in days if day is not None and weekday in (None, day.weekday()))
