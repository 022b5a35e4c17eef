"""Feasts and months of other calendars: "on the first day of Eid al-Fitr", "during Ramadan", "on Orthodox Easter", "Nowruz 2016".

The days come from lexicon/calendar.toml. Islamic days are those of the Umm al-Qura calendar (hijridate), which countries that go
by the sighting of the moon may miss by a day: they are given a day more on both sides. Easter is dateutil's. A feast
without a year is the latest that began on or before publication, as a day and month without a year is.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Hijri

from bearwitness.errors import SettingsError
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.times.resolve import Known
from bearwitness.reading.grammar.words.calendar import Days, between, until_publication

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "opening": 1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
HIJRI_YEARS = range(1343, 1501)  # hijridate's tables: 1 August 1924 to 16 November 2077


@dataclass(frozen=True, slots=True)
class Feast:
    """A stretch of days that comes every year.

    `calendar`, `month`, `day`, `offset`, `days` and `slack` are as in lexicon/calendar.toml; `days` is 0 for a whole month.
    """

    names: tuple[str, ...]
    calendar: str
    month: int
    day: int
    offset: int
    days: int
    slack: int

    def starts(self, year: int) -> list[date]:
        """Return on which days of a Gregorian year it begins: none, one or, in the Islamic calendar, two."""
        if self.calendar == "gregorian":
            return [date(year, self.month, self.day)]
        if self.calendar == "islamic":
            about = (year - 622) * 33 // 32  # an Islamic year is about 32/33 of a Gregorian one
            around = [one for one in range(about - 1, about + 3) if one in HIJRI_YEARS]
            found = [Hijri(one, self.month, self.day).to_gregorian() for one in around]
            return [start for start in map(_plain, found) if start.year == year]
        method = EASTER_WESTERN if self.calendar == "western_easter" else EASTER_ORTHODOX
        return [easter(year, method) + timedelta(days=self.offset)]

    @property
    def length(self) -> int:
        """How many days it lasts; 30 of a whole month, of which some have 29."""
        return self.days or 30


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def feasts_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Feast, ...]:
    """Return the feasts that [[feast]] tables describe.

    Raises:
        SettingsError: a table lacks what its calendar needs; the message names it.
    """
    found = []
    for row in rows:
        try:
            calendar, days = row["calendar"], row["days"]
            if calendar not in ("gregorian", "islamic", "western_easter", "orthodox_easter"):
                raise ValueError(f"no calendar {calendar!r}")
            month, day, offset = (
                (row["month"], row["day"], 0) if calendar in ("gregorian", "islamic") else (0, 0, row["offset"])
            )
            found.append(
                Feast(tuple(row["names"]), calendar, month, day, offset, 0 if days == "month" else days, row["slack"])
            )
        except (KeyError, ValueError) as error:
            raise SettingsError(f"calendar.toml, {row.get('names', ['?'])[0]}: {error}") from error
    return tuple(found)


@cache
def by_name() -> Mapping[str, tuple[Feast, ...]]:
    """Return the feasts by name, lower case with single spaces, read once; several where a name leaves open which."""
    raw = table("calendar")
    found: dict[str, tuple[Feast, ...]] = {}
    for feast in feasts_of(raw["feast"]):
        found |= {_key(name): (feast,) for name in feast.names}
    for row in raw["either"]:
        members = tuple(feast for name in row["of"] for feast in found[_key(name)])
        found |= {_key(name): members for name in row["names"]}
    return found


def _key(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name.lower().replace("’", "'"))


def pattern() -> str:
    """Return the pattern of feasts, longest names first, with the words that take a day of them and a year."""
    names = "|".join(
        re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
        for name in sorted(by_name(), key=len, reverse=True)
    )
    return (
        r"\b(?:(?:the\s+)?(?:(?P<nth>first|second|third|fourth|opening|last|final|1st|2nd|3rd|4th)\s+day|(?P<eve>eve)|"
        r"(?P<part>early|mid|late|start|beginning|end|middle|first\s+week|last\s+week)(?:\s+days)?)(?:\s+of)?[\s-]+(?:the\s+)?)?"
        r"(?:(?P<date>[12]?\d|30)(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:last\s+|this\s+)?"
        rf"(?P<feast>{names})(?!['’]?s?\s+(?:tree|card|market|present|gift|island))(?:\s+(?:day|holiday|holidays|festival))?"
        rf"(?:,?\s+(?:of\s+|in\s+)?(?P<year>{_YEAR}))?\b"
    )


def feast(match: re.Match[str], known: Known) -> tuple[Days, bool] | None:
    """ "During Ramadan", "on the second day of Eid al-Adha", "Christmas Eve 2013"."""
    feasts = by_name().get(_key(match["feast"]), ())
    inferred = False
    if match["year"]:
        starts = [(one, start) for one in feasts for start in one.starts(int(match["year"]))]
    elif known.published is not None:
        years = (known.published.year, known.published.year - 1)
        starts = [(one, start) for year in years for one in feasts for start in one.starts(year)]
        starts = [(one, start) for one, start in starts if start - timedelta(days=one.slack) <= known.published]
    elif len(known.years) == 1:
        starts, inferred = [(one, start) for one in feasts for start in one.starts(known.years[0])], True
    else:
        return None
    if not starts:
        return None
    one, start = max(starts, key=lambda pair: pair[1])
    days = _part(match, one, start)
    return (until_publication(days, known.published), inferred) if days is not None else None


def is_approximate(match: re.Match[str]) -> bool:
    """Whether an expression names a feast whose days differ from place to place."""
    name = match.groupdict().get("feast")
    return name is not None and any(one.slack for one in by_name().get(_key(name), ()))


def _part(match: re.Match[str], one: Feast, start: date) -> Days | None:
    """Return the days that are meant of a feast that begins on a day, with its slack on both sides."""
    length = one.length
    first, last = 0, length - 1
    nth, part = (match["nth"] or "").lower(), re.sub(r"\s+", " ", (match["part"] or "").lower())
    if match["date"]:
        if length < 29:
            return None
        first = last = int(match["date"]) - 1
    elif nth in ("last", "final"):
        first = last
    elif nth:
        first = last = _ORDINAL[nth] - 1
    elif match["eve"]:
        first = last = -1
    elif part:
        third = max(1, length // 3)
        week = 7 if "week" in part else third
        if part in ("early", "start", "beginning", "first week"):
            last = week - 1
        elif part in ("late", "end", "last week"):
            first = length - week
        else:
            first, last = third, 2 * third - 1
    slack = timedelta(days=one.slack)
    return between(start + timedelta(days=first) - slack, start + timedelta(days=last) + slack)
