"""Lines of a report that say a thing by its name: "Location: Hawija, Kirkuk governorate", "Incident date: 3 June 2015"."""

import re
from collections.abc import Sequence
from datetime import date

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.times.when import TimeMention, times

HEAD = 3000  # characters at the beginning of a report in which such lines stand
_LEAD = r"(?:^[ \t]{0,8}(?:[-*•][ \t]{0,3})?|(?<=\.[ ]))"
_DATE = re.compile(
    _LEAD
    + r"(?:incident\s+date|date\s+of\s+(?:the\s+)?(?:incident|attack|strike)|date\s+and\s+time|(?P<plain>date)|when)\s?:",
    re.IGNORECASE | re.MULTILINE,
)
_PLACE = re.compile(
    _LEAD + r"(?:(?:incident\s+)?location|place(?:\s+of\s+(?:the\s+)?(?:incident|attack|strike))?|site|where)\s?:",
    re.IGNORECASE | re.MULTILINE,
)

_NEXT = re.compile(r"[.;|]\s+[A-Z][\w ]{1,30}:\s")


def date_field(text: str, today: date | None) -> TimeMention | None:
    """The time in the line for the day of the incident, one that spans a night sooner than the day alone; None without one."""
    for match in _DATE.finditer(text, 0, HEAD):
        if match["plain"] and _PLACE.search(text, 0, HEAD) is None:
            continue  # "Date:" alone may be that of the paper; beside "Location:" it is that of the incident
        stop = _line_end(text, match.end())
        found = [
            one
            for one in times(text, today, match.end(), stop)
            if one.days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE)
        ]
        if found:
            return max(found, key=lambda one: one.days.end - one.days.start)
    return None


def place_field(text: str, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The first place in the line for the place of the incident; None without one."""
    for match in _PLACE.finditer(text, 0, HEAD):
        stop = _line_end(text, match.end())
        found = next((one for one in places if match.end() <= one.start < stop), None)
        if found is not None:
            return found
    return None


def _line_end(text: str, at: int) -> int:
    """Where the line ends, or before it the next name of a thing in it: "Date: 27 August 2017. Basis: eleven interviews"."""
    stop = text.find("\n", at)
    stop = stop if stop >= 0 else len(text)
    following = _NEXT.search(text, at, stop)
    return following.start() if following is not None else stop


__all__ = ["date_field", "place_field"]
