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

# "Reporting period: 3-9 July", "Period covered: 3 to 9 July"; or a line that is nothing but such a stretch.
_PERIOD = re.compile(
    r"^[ \t#*_-]{0,6}(?:(?:(?:reporting\s+)?period(?:\s+(?:covered|under\s+review))?|dates?(?:\s+covered)?|days(?:\s+covered)?|covering|covers|week|for\s+the\s+period)\s*[:,–—-]?\s+"
    r"(?:from\s+|of\s+|the\s+)?)?",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING = 500  # characters in which a bulletin says what days it is of
_ABOVE = 700  # characters above the first line of a list in which its days may stand
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


def period_field(text: str, today: date | None) -> TimeMention | None:
    """The days that a line at the head of a bulletin gives as what all of it is of, "Reporting period: 3-9 July", or None."""
    for match in _PERIOD.finditer(text, 0, _OPENING):
        stop = _line_end(text, match.end())
        found = next(iter(times(text, today, match.end(), stop)), None)
        if found is None or not _is_stretch(found) or found.start - match.end() > len("from "):
            continue
        labelled = match.group().strip(" \t#*_-") != ""
        if labelled or not re.search(r"\w", text[found.end : stop]):
            return found
    return None


def stretch_above(text: str, stop: int, today: date | None) -> TimeMention | None:
    """The last stretch of days that stands above character `stop`, where a list begins: "active on all days from 3 to 9 July"."""
    found = [one for one in times(text, today, max(0, stop - _ABOVE), stop) if _is_stretch(one)]
    return found[-1] if found else None


def _is_stretch(time: TimeMention) -> bool:
    """Whether a time is of some counted days, be they those of a week."""
    return time.days.precision in (WhenPrecision.RANGE, WhenPrecision.WEEK) and not (time.since or time.relative_past)


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


__all__ = ["date_field", "period_field", "place_field", "stretch_above"]
