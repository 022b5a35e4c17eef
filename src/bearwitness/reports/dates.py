"""When a report was published: what the caller says, the table, the page, a dateline in the text; else unknown."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bearwitness.errors import UnusableContent
from bearwitness.model import PublishedFrom
from bearwitness.reports.address_dates import address_date
from bearwitness.reports.furniture import is_furniture
from bearwitness.reports.stamps import speaks_of, stamped_day
from bearwitness.settings import Settings
from bearwitness.sources.calendar import MONTH, WEEKDAY, WORDED, DayOrder, parse_date, worded_day

_LOOKED_AT: Final = 800  # characters at the start of a text in which a dateline may stand
_LINES: Final = 5
_DASH: Final = r"(?:--?|[–—―])"
_DOTTED: Final = r"(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})(?!\d)"
# "Posted on April 19 2017 by", "Published: 12 March 2021"; "Last updated" is not the day of publication.
_OPENING: Final = re.compile(
    r"(?:(?:date of publication|publication date|first published|posted|published|date|dated|issued)"
    r"(?:\s?:|\s+(?:on|at):?)?\s+)?\(?"
    rf"(?:{WORDED}|(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)|{_DOTTED}|(?P<dashed>\d{{1,2}}-\d{{1,2}}-\d{{4}})(?!\d))",
    re.IGNORECASE,
)
# What follows a date that stands by itself: the end of the line, a dash, a bracket, a time, the next sentence, or "by".
# "March 13, 2021 was" and "6 July 2015, police said" go on in small letters: they are sentences.
# A stretch from that day to another ("1 May 2020 - 7 May 2020") is what the report is about.
_TO_ANOTHER: Final = rf"[ \t]*{_DASH}[ \t]*(?i:\d{{1,2}}(?:st|nd|rd|th)?[ ]{MONTH}\b|{MONTH}\b\.?[ ]\d)"
_STANDS_ALONE: Final = re.compile(
    rf"(?!{_TO_ANOTHER})[ \t]*(?:\Z|\n|{_DASH}|[|(\[/:;•·)]|[.,]?[ \t]*(?:\d|at \d|by [A-Z]|[A-Z\"“‘']))"
)
# The day before what was on it: "May 1, 2023: Fighters occupy the hospital". A text with several is a timeline.
_HEADS_ENTRY: Final = re.compile(
    rf"^[^\w\n]{{0,4}}(?:(?:{WEEKDAY})\.?,?[ ]{{1,2}})?"
    rf"(?:\d{{1,2}}[ ](?:{MONTH})|(?:{MONTH})\.?[ ]\d{{1,2}}|\d{{4}}-\d\d-\d\d)\b"
    rf"(?:,?[ ]\d{{4}})?[ ]?(?::|{_DASH})[ ]?[^\s\d]",
    re.IGNORECASE | re.MULTILINE,
)
# "KYIV, Ukraine, January 23, 2014 - ", "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- ", "MARIB, Yemen (March 13, 2021) - ".
_PLACE: Final = r"(?P<place>[A-Z][^\W\d_]{0,30}(?:[ ,.'’()/-]{1,2}[^\W\d_]{1,30}){0,7}?\.?\)?)"
_AFTER_PLACE: Final = re.compile(
    rf"{_PLACE}(?:,[ ]{{0,2}}|[ ]{{1,2}}\(?|[ ]?{_DASH}[ ]?)(?i:{WORDED}|{_DOTTED})\)?,?"
    r"[ \n]{0,2}(?:\((?P<agency>[^()\n]{2,60})\)|\[[^\[\]\n]{2,60}\]|/[^/\n]{2,40}/)?"
    rf"[ \n]{{0,2}}(?:{_DASH}|:|\[)"
)

# "Syria air strikes kill 32 Monitor AFP Monday 2 Feb 2015 Syrian government": a page flattened into one line, in which
# an agency and a weekday that fits stand before the date.
_AGENCY: Final = r"\b(?:AFP|AP|Reuters|REUTERS|UPI|DPA|dpa|EFE|Xinhua|ANSA|TASS|Interfax)"
_AGENCY_DATED: Final = re.compile(rf"{_AGENCY},?[ ]{{1,2}}(?=(?i:{WEEKDAY})\b)(?i:{WORDED})")
_AGENCY_WITHIN: Final = 300


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date, how it is known, and who gives it, in words; without a day `known_from` is None."""

    day: date | None
    known_from: PublishedFrom | None
    said_by: str

    @property
    def inferred(self) -> bool:
        """Whether the day was worked out rather than given."""
        return self.known_from in (PublishedFrom.ADDRESS, PublishedFrom.BYLINE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date that opens a text: the day, and where the words that give it end."""

    day: date
    end: int


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of the date outside the text, as written, or None.

    `table` is a column of publication dates, `page` the page or front matter. `loose` is a column that is called "date"
    and no more: in coders' tables it is often the day of the incident, so a dateline goes before it. `address` is
    that of the page: many sites put the day into it.
    """

    table: str | None = None
    page: str | None = None
    loose: str | None = None
    address: str | None = None


def published_on(text: str, given: Given, settings: Settings) -> Published:
    """Return when a report was published: by the caller (`settings.published`), the table, the page, or a dateline.

    `text` is the frozen text. A day that is only inferred, from an address or a dateline, and lies in the future is
    none: the report tells of a day to come, or has a slip in it.

    Raises:
        UnusableContent: the date that is given lies in the future, so that it, or the clock, is wrong.
    """
    today = settings.today or _latest_today()
    found = _first_known(text, given, settings, today)
    if found.day and found.day > today:
        raise UnusableContent(
            f"its publication date {found.day}, given by {found.said_by}, lies in the future; "
            "correct it, or give the date yourself"
        )
    return found


def _first_known(text: str, given: Given, settings: Settings, today: date) -> Published:
    if settings.published:
        return Published(settings.published, PublishedFrom.GIVEN, "the caller")
    for written, said_by in ((given.table, "the table"), (given.page, "the page")):
        if written and (day := parse_date(written)):
            return Published(day, PublishedFrom.GIVEN, said_by)
    if given.address and (day := address_date(given.address)) and day <= today:
        return Published(day, PublishedFrom.ADDRESS, "the page's address")
    loose = parse_date(given.loose) if given.loose else None
    dateline = find_dateline(text)
    if dateline and dateline.day != loose and dateline.day <= today:
        return Published(dateline.day, PublishedFrom.BYLINE, "the dateline")
    if loose:
        return Published(loose, PublishedFrom.GIVEN, "the table")
    if (stamped := stamped_day(text)) and stamped <= today:
        return Published(stamped, PublishedFrom.BYLINE, "a stamp in the text")
    return Published(None, None, "nobody")


def find_dateline(text: str) -> Dateline | None:
    """Return the date that opens a text or one of its first lines, or None.

    The day that heads the first entry of a timeline is none. A dateline without a year gives no date, nor one whose
    weekday does not fit or that the calendar does not have: the next candidate is not tried then, since a wrong date is
    worse than none.
    """
    head = text[:_LOOKED_AT]
    start = 0
    lines = 0
    for line in head.split("\n"):
        if line.strip() and not is_furniture(line):
            lines += 1
            offset = start + len(line) - len(line.lstrip())
            found = _opening(head, offset) or _AFTER_PLACE.match(head, offset)
            if found and _HEADS_ENTRY.match(head, offset) and len(_HEADS_ENTRY.findall(text)) > 1:
                return None
            if found:
                day = _day(found, text)
                return Dateline(day, found.end()) if day else None
        start += len(line) + 1
        if lines == _LINES:
            break
    found = _AGENCY_DATED.search(head, 0, _AGENCY_WITHIN)
    day = _day(found, text) if found else None
    return Dateline(day, found.end()) if found and day else None


def _opening(head: str, offset: int) -> re.Match[str] | None:
    found = _OPENING.match(head, offset)
    return found if found and _STANDS_ALONE.match(head, found.end()) else None


def _day(found: re.Match[str], text: str) -> date | None:
    groups = found.groupdict()
    if groups.get("dashed"):
        return _of_either_order(groups["dashed"], text)
    if groups.get("iso"):
        return parse_date(groups["iso"])
    if groups.get("dotted"):
        return parse_date(groups["dotted"])
    year = int(groups["year"])
    if len(groups["year"]) == 2:
        # Agencies' two digits: the latest such year that has begun.
        this = _latest_today().year
        year += this - this % 100
        year -= 100 if year > this else 0
    return worded_day(found, year)


def _of_either_order(dashed: str, text: str) -> date | None:
    """The day of "25-01-2016"; of "10-11-2014", which may be two, the 10th unless weekdays fit only the other."""
    day_first, month_first = (parse_date(dashed, order) for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST))
    if day_first is None or month_first is None:
        return day_first or month_first
    # Of dates in figures parted by hyphens whose order shows, all have the day first.
    return month_first if speaks_of(text, month_first) and not speaks_of(text, day_first) else day_first


def _latest_today() -> date:
    """Return the latest day that has begun anywhere: in Kiribati it is fourteen hours later than in Greenwich."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()
