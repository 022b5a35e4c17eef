"""All expressions of dates in a text, those that date no past event among them: "next month", "the third quarter", "now".

`when.times` gives what may date an incident. This gives what a date annotation asks for, with values as TIMEX3 writes them
(TimeML annotation guidelines 1.2.1): 2014-05-05, 2014-05, 2014, 2014-W19, 2014-W19-WE, 2014-Q2, 2014-SU, 199 for a decade,
PRESENT_REF, PAST_REF, FUTURE_REF.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.business import business
from bearwitness.reading.grammar.times.looks import LOOKS, SEASONS, Seen
from bearwitness.reading.grammar.times.when import resolved
from bearwitness.reading.grammar.words.calendar import Days, one, safe_date, weekday_number

# What a span of the incident rules takes in and an annotation leaves out: a preposition before the words for the date.
_LEAD = re.compile(
    r"^(?:(?:in|on|since|during|until|till|by|of|from|over|at|throughout|within|before)\s+)(?:the\s+(?=\d))?",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|won't|shall|scheduled|due|slated|planned|plans|expects?|expected|until|set\s+(?:to|for))\b[^.;!?\n]{0,70}$",
    re.IGNORECASE,
)

SOON = 100  # days: how near a coming day must be to be meant by a day and month alone
LONG_AGO = 240  # and how far back the last one must lie


@dataclass(frozen=True, slots=True)
class DateExpression:
    """An expression of a date: characters `start` to `end` without a preposition before, and its value as in TIMEX3."""

    start: int
    end: int
    value: str


def expressions(text: str, published: date | None) -> tuple[DateExpression, ...]:
    """Return the expressions of dates in order, not overlapping; what needs a publication date is left out without one."""
    found: list[DateExpression] = []
    seen = Seen(text, published)
    taken = bytearray(len(text))

    def take(start: int, end: int, value: str | None) -> None:
        if value is not None and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            found.append(DateExpression(start, end, value))

    for start, end, value in business(text, published):
        take(start, end, value)
    for match, days, _, _ in resolved(text, published, 0, len(text)):
        lead = _LEAD.match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        take(start, match.end(), value_of(_turned(text, match, days, published), match))
    for pattern, look in LOOKS:
        for match in pattern.finditer(text):
            take(match.start(), match.end(), look(match, seen))
    return tuple(sorted(found, key=lambda one: one.start))


def _turned(text: str, match: re.Match[str], days: Days, published: date | None) -> Days:
    """Turn days to the future where that is what is meant: "will meet on Friday", "Dec. 7" in a text of 30 October.

    A day and month without a year is taken for the coming one where that is much nearer than the last one.
    """
    if published is None or days.precision is not WhenPrecision.DAY or days.start >= published:
        return days
    named = match.groupdict()
    if named.get("month") and not named.get("year") and not named.get("last"):
        ahead = safe_date(days.start.year + 1, days.start.month, days.start.day)
        if ahead is not None and (ahead - published).days < SOON and (published - days.start).days > LONG_AGO:
            return one(ahead)
        return days
    words = match.group().split()
    if weekday_number(words[-1]) is None or (published - days.start).days > 6 or len(words) > 2:
        return days
    if not _AHEAD.search(text, max(0, match.start() - 90), match.start()):
        return days
    return one(days.start + timedelta(weeks=1))


def value_of(days: Days, match: re.Match[str]) -> str:
    """Return days as a TIMEX3 value. Early, mid and late are no part of the value: "mid-August 2014" is 2014-08."""
    start, words, named = days.start, match.group(), match.groupdict()
    if season := named.get("season"):
        return f"{named.get('year') or start.year}-{SEASONS[season.lower()]}"
    if named.get("decade"):
        return named["decade"][:3]
    if named.get("nth") and named.get("unit"):
        size = 3 if named["unit"].lower() == "quarter" else 6
        return f"{start.year}-{'Q' if size == 3 else 'H'}{(start.month - 1) // size + 1}"
    if days.precision is WhenPrecision.YEAR:
        return f"{start.year}"
    if days.precision is WhenPrecision.MONTH:
        return f"{start:%Y-%m}"
    week = f"{start.isocalendar().year}-W{start.isocalendar().week:02d}"
    if days.precision is WhenPrecision.WEEK:
        return week
    if "weekend" in words.lower():
        return f"{week}-WE"
    if days.precision is WhenPrecision.RANGE and re.search(
        r"\b(?:early|mid|late|beginning|start|end|middle)\b", words, re.I
    ):
        return f"{start.year}" if (days.end - start).days > 60 else f"{start:%Y-%m}"
    return start.isoformat()


__all__ = ["DateExpression", "expressions", "value_of"]
