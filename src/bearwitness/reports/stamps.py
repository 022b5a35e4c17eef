"""The day of publication by stamps within a page: "Issued on: ...", posts, a weekday and a date that agree.

A page whose metadata are lost often still carries such days. They are evidence of when it was published, not its date:
what is found here is marked as inferred. Days that lie far apart say nothing.
"""

import re
from datetime import date, timedelta
from typing import Final

from bearwitness.sources.calendar import MONTH, WEEKDAYS, WORDED, parse_date, worded_day

HEAD: Final = 4000  # characters in which a page says when it was published
BODY: Final = 8000  # and in which it embeds posts; what stands behind is of other pages
NEWS: Final = 3  # days that a report of the day speaks of
APART: Final = timedelta(days=10)  # posts that lie farther apart are a page of posts

_FIGURES: Final = r"(?P<figures>\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)(?!\d)"
_LABELLED: Final = re.compile(
    r"\b(?:issued|first\s+published|published|posted|date\s+of\s+publication|publication\s+date)(?:\s+(?:on|at))?\s{0,2}:?\s{1,3}"
    rf"(?:{WORDED}|{_FIGURES})",
    re.IGNORECASE,
)
# "— Name (@name) April 24, 2022"; "10:25 PM · Dec 3, 2021".
_POST: Final = re.compile(
    rf"(?:\(@\w{{1,20}}\)\s{{1,3}}|\b\d{{1,2}}:\d\d\s?[AP]M\s?[·•|-]\s?)(?:{WORDED})", re.IGNORECASE
)
_FULL: Final = re.compile(rf"\b{WORDED}", re.IGNORECASE)
_BARE_WEEKDAY: Final = re.compile(
    r"(?<!\bsince\s)\b(?P<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!,?\s+(?:the\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.IGNORECASE,
)
# "Last updated at Apr 15, 2017": the day of the news where that speaks of this day and those before it.
_UPDATED: Final = re.compile(
    rf"\b(?:last\s+)?(?:updated|modified)(?:\s+(?:at|on))?\s{{0,2}}:?\s{{1,3}}(?:\d{{1,2}}:?\d\d,?\s)?(?:{WORDED}|{_FIGURES})",
    re.IGNORECASE,
)
_OLD_PICTURE: Final = re.compile(r"\b(?:FILE\b|(?:file|archive|undated)\s+(?:photo|picture|image))")
# "BARO, Country, June 20 (Sample Agency)": a dateline without a year.
_YEARLESS: Final = re.compile(
    r"\b[A-Z]{3,30}(?:,\s[A-Z][\w.' ]{1,30})?,\s"
    rf"(?P<month>(?i:{MONTH}))\.?\s(?P<day>\d{{1,2}})\s\([A-Z][\w ]{{1,30}}\)",
)


def stamped_day(text: str) -> date | None:
    """Return the day on which a page was published, as far as stamps in it show, or None."""
    return labelled_day(text) or _of_posts(text) or _agreeing(text) or _of_dateline(text) or updated_day(text)


def updated_day(text: str) -> date | None:
    """Return the day on which a page says it was last updated, where its text speaks of it or of those just before.

    A page touched years later bears such a stamp too: then the weekdays of its news do not fit, or it names none.
    """
    found = _UPDATED.search(text[:HEAD])
    if found is None:
        return None
    day = parse_date(found["figures"]) if found["figures"] else _worded(found)
    return day if day is not None and speaks_of(text, day) else None


def speaks_of(text: str, day: date) -> bool:
    """Whether the bare weekdays of a text are those of a day and the NEWS days that end with it, and no others.

    A text that names none says nothing of the kind.
    """
    bare = {WEEKDAYS[found["name"].lower()] for found in _BARE_WEEKDAY.finditer(text[:BODY])}
    return bool(bare) and bare <= {(day - timedelta(days=back)).weekday() for back in range(NEWS)}


def labelled_day(text: str) -> date | None:
    """Return the day that a page calls that of its publication, "Issued on: ...", or None."""
    for found in _LABELLED.finditer(text[:HEAD]):
        day = parse_date(found["figures"]) if found["figures"] else _worded(found)
        if day is not None:
            return day
    return None


def _of_posts(text: str) -> date | None:
    """The day of the latest of the posts that a page embeds, where they are of the same days."""
    days = [day for found in _POST.finditer(text[:BODY]) if (day := _worded(found)) is not None]
    return max(days) if days and max(days) - min(days) <= APART else None


def _agreeing(text: str) -> date | None:
    """The one full date that bears a weekday, where the text speaks of no days but that and those just before it.

    An old photograph bears such a date too: then it is called a file picture, or the news speaks of other days.
    """
    head = "\n".join(line for line in text[:BODY].split("\n") if _OLD_PICTURE.search(line) is None)
    days = {day for found in _FULL.finditer(head) if found["weekday"] and (day := _worded(found)) is not None}
    if len(days) != 1:
        return None
    day = days.pop()
    bare = {WEEKDAYS[found["name"].lower()] for found in _BARE_WEEKDAY.finditer(head)}
    near = {(day - timedelta(days=back)).weekday() for back in range(NEWS)}
    return day if day.weekday() in bare and bare <= near else None


def _of_dateline(text: str) -> date | None:
    """The full date of the text that has the day and month of its dateline, as that of a photograph."""
    found = _YEARLESS.search(text[:HEAD])
    if found is None:
        return None
    days = {day for other in _FULL.finditer(text[:BODY]) if (day := _worded(other)) is not None}
    agreeing = {
        day for day in days if parse_date(f"{found['day']} {found['month']} {day.year}") == day
    }  # fmt: skip
    return agreeing.pop() if len(agreeing) == 1 else None


def _worded(found: re.Match[str]) -> date | None:
    return worded_day(found, int(found["year"])) if len(found["year"]) == 4 else None


__all__ = ["labelled_day", "speaks_of", "stamped_day", "updated_day"]
