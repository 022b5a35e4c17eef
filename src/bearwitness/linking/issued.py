"""What an undated report gives away of when it came out: days it names, and its number on its site.

A page without a date is seldom without any sign of its time. It may stand in its site's folder of a month
("/2022/05/"), count "since early 2022", tell of 20 November 2022, and it has a number that rises with every page that
its site puts out. None of it dates the report, and a reader of reports makes no use of it; but it tells which others
may be of the same days.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import parse_qs, urlsplit

from bearwitness.linking.day_clues import NO_CLUES, DayClues, day_clues
from bearwitness.model import ReportInfo
from bearwitness.sources.calendar import MONTH, MONTHS, WORDED, day_of

EARLY_NEXT_YEAR: Final = timedelta(31)
"""A year that a report counts from the beginning of may be over by this when it comes out."""

_FOLDER: Final = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])(?=/)")
_SO_FAR: Final = re.compile(
    r"\b(?:since (?:the )?(?:early|(?:beginning|start|turn) of(?: the year)?)|so far in)\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "31st drone attack in 2022", "first massacre in 2023": a count that goes on.
_NUMBERED_IN: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\b"
    r"[^.|\n]{1,60}\bin (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_FULL_DATE: Final = re.compile(rf"\b{WORDED}", re.IGNORECASE)
_MONTH_OF_YEAR: Final = re.compile(rf"\bin (?P<month>{MONTH})\.?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:(?<=/)|(?<=/h)|(?<=-h)|(?<=-))(?P<number>\d{4,9})(?=[/-]|\.html?$|$)")
_NUMBER_FIELDS: Final = ("p", "id", "story", "article", "newsid")
# "facebook.com/name/posts/2006915172789868", ".../photos/a.1/2029368657211186/": one row of numbers for each name.
_NETWORK: Final = frozenset({"facebook.com", "m.facebook.com", "web.facebook.com"})
_NETWORK_POST: Final = re.compile(
    r"/(?P<name>[^/]+)/(?:posts|videos|photos(?:/[^/]+)?)/(?:[^/]*?-)?(?P<number>\d{8,17})/?$"
)


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each day is, from `first` on; they sum to 1."""

    first: date
    days: tuple[float, ...]

    def within(self, start: date, end: date) -> float:
        """Return the chance of the days from `start` to `end`, both among them."""
        from_, to = (start - self.first).days, (end - self.first).days + 1
        return sum(self.days[max(0, from_) : max(0, to)])


@dataclass(frozen=True, slots=True)
class Issued:
    """When a report can have come out, as far as it says.

    Attributes:
        first, last: the first and the last day on which it can.
        series, number: the form of its address, and its number there.
        clues: hints that its neighbours on that site can settle; a report with a date has none.
        chances: those of each day, where they were worked out from the numbers of its site
            (`bearwitness.linking.page_clock`).
    """

    first: date | None = None
    last: date | None = None
    series: str = ""
    number: int | None = None
    clues: DayClues = NO_CLUES
    chances: Chances | None = None


NOTHING: Final = Issued()


def issued(report: ReportInfo, text: str | None) -> Issued:
    """Return what a report without a publication date gives away of it; of one with a date only its number.

    `text` is its text without the furniture of its page, where it is known.
    """
    series, number = page_number(report.url or "")
    if report.published is not None:
        return Issued(report.published, report.published, series, number)
    first, last = _said(report.title or "", text or "")
    folder = _FOLDER.search(_path(report.url or ""))
    if folder:
        year, month = int(folder["year"]), int(folder["month"])
        first = max(filter(None, (first, date(year, month, 1))))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    clues = day_clues(report.title or "", text or "", report.url or "")
    if clues.seen:
        last = min(filter(None, (last, clues.seen)))
    if first and last and last < first:
        first = last = None  # one of the signs is wrong, and nobody knows which
    return Issued(first, last, series, number, clues)


def _said(title: str, text: str) -> tuple[date | None, date | None]:
    years = [int(found["year"]) for found in _SO_FAR.finditer(text)]
    years += [int(found["year"]) for found in _NUMBERED_IN.finditer(title)]
    days = [date(year, 1, 1) for year in years]
    for found in _FULL_DATE.finditer(text):
        month, day = found["month1"] or found["month2"], found["day1"] or found["day2"]
        if len(found["year"]) == 4 and (full := day_of(int(found["year"]), MONTHS[month.lower()], int(day))):
            days.append(full)
    days += [date(int(one["year"]), MONTHS[one["month"].lower()], 1) for one in _MONTH_OF_YEAR.finditer(text)]
    last = date(max(years), 12, 31) + EARLY_NEXT_YEAR if years else None
    return max(days, default=None), last


def page_number(url: str) -> tuple[str, int | None]:
    """Return the form of a page's address, and the number in it that a site gives its pages; ("", None) without one."""
    try:
        parts = urlsplit(url)
        query = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return "", None
    host = (parts.hostname or "").removeprefix("www.")
    if host in _NETWORK:
        post = _NETWORK_POST.match(parts.path)
        return (f"facebook.com/{post['name'].lower()}", int(post["number"])) if post else ("", None)
    for name in _NUMBER_FIELDS:
        for value in query.get(name, ()):
            if value.isdecimal() and 4 <= len(value) <= 9:
                return f"{host}?{name}", int(value)
    for found in _NUMBER.finditer(parts.path):
        if not _is_year(found["number"]):
            before = parts.path[: found.start()]
            return host + before[: before.rfind("/") + 1], int(found["number"])
    return "", None


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
