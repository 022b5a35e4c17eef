"""When: time expressions found in the text and resolved to days (codebook section 4).

Each rule is a pattern and a function from its match to days. A rule that needs the publication date gives nothing
where none is known; nothing is ever filled in with the publication date without words for it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.calendar import (
    Days,
    between,
    latest_day_of_month,
    latest_month,
    latest_weekday,
    month_number,
    month_span,
    months_back,
    one,
    part_of_month,
    safe_date,
    week_of,
    weekday_number,
    year_span,
)
from bearwitness.reading.grammar.numbers import parse_cardinal

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WEEKDAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b\.?)"
)
_FULL_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_PART = r"(?:the\s+)?(?:early|mid|late|beginning\s+of|start\s+of|end\s+of|middle\s+of)"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|a\s+few)"
_OF_DAY = r"(?:\s+(?:night|morning|afternoon|evening|noon|dawn))?"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: characters `start` to `end`, and the days it means.

    `inferred` is True where the year was worked out without a publication date. `since` is True for "since January"
    and the like, which bound a state of affairs and date no incident. `relative_past` is True for expressions that
    point away from the news of the day ("last month", "in 2017", "two years ago").
    """

    start: int
    end: int
    days: Days
    inferred: bool
    since: bool
    relative_past: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """What resolving may lean on: the publication date and the years named in the text."""

    published: date | None
    years: tuple[int, ...]


_Resolve = Callable[[re.Match[str], _Known], tuple[Days, bool] | None]


def _year(words: str) -> int:
    year = int(words)
    return year if year > 99 else (1900 + year if year > 40 else 2000 + year)


def _day_month(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    """ "Tuesday, March 9, 2021", "9 March", "March 9 and 10"."""
    month = month_number(match["month"] or "")
    day = int(re.sub(r"\D", "", match["day"]))
    if month is None:
        return None
    last = int(re.sub(r"\D", "", match["day2"])) if match["day2"] else day
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    inferred = False
    if match["year"]:
        start = safe_date(_year(match["year"]), month, day)
    elif known.published is not None:
        start = latest_day_of_month(known.published, month, day)
    else:
        start, inferred = _inferred_year(month, day, weekday, known.years), True
    if start is None:
        return None
    end = safe_date(start.year, month, last)
    if end is None or end < start:
        end = start
    return between(start, end), inferred


def _inferred_year(month: int, day: int, weekday: int | None, years: tuple[int, ...]) -> date | None:
    """The year from inner evidence: years named in the text, of which the weekday must agree where one is given."""
    fits = [found for year in dict.fromkeys(years) if (found := safe_date(year, month, day)) is not None]
    if weekday is not None:
        fits = [found for found in fits if found.weekday() == weekday]
    return fits[0] if len(set(fits)) == 1 else None


def _iso(match: re.Match[str], _: _Known) -> tuple[Days, bool] | None:
    found = safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return (one(found), False) if found else None


def _weekday(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    first = weekday_number(match["weekday"])
    if known.published is None or first is None:
        return None
    start = latest_weekday(known.published, first)
    second = weekday_number(match["second"]) if match["second"] else None
    if second is not None:
        end = latest_weekday(known.published, second)
        start = latest_weekday(end, first)
        return between(start, end), False
    if match["overnight"]:
        return between(start - timedelta(days=1), start) if "into" in match["overnight"].lower() else between(
            start, min(start + timedelta(days=1), known.published)
        ), False
    if match["week"]:
        start = latest_weekday(known.published - timedelta(days=7), first)
    return one(start), False


def _day_word(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    if known.published is None:
        return None
    word = re.sub(r"\s+", " ", match.group().lower())
    yesterday = known.published - timedelta(days=1)
    if "before yesterday" in word:
        return one(known.published - timedelta(days=2)), False
    if word.startswith("yesterday"):
        return one(yesterday), False
    if word in ("last night", "overnight", "during the night", "in the night"):
        return between(yesterday, known.published), False
    return one(known.published), False


def _ago(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    if known.published is None:
        return None
    words = re.sub(r"\s+", " ", match["count"].lower())
    count = {"a": 1, "an": 1, "several": 3, "a few": 3}.get(words) or parse_cardinal(words)
    if count is None:
        return None
    unit = match["unit"].lower()
    if unit.startswith("day"):
        return one(known.published - timedelta(days=count)), False
    if unit.startswith("week"):
        return week_of(known.published - timedelta(weeks=count)), False
    if unit.startswith("month"):
        return months_back(known.published, count), False
    return (year_span(known.published.year - count), False) if count < known.published.year else None


def _period(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    """ "Last week", "earlier this month", "this year"."""
    if known.published is None:
        return None
    back = 0 if "this" in match.group().lower() else 1
    unit = match["unit"].lower()
    if unit == "weekend":
        sunday = latest_weekday(known.published, 6)
        return between(sunday - timedelta(days=1), sunday), False
    if unit == "week":
        week = week_of(known.published - timedelta(weeks=back))
        return Days(week.start, min(week.end, known.published), week.precision), False
    if unit == "month":
        month = months_back(known.published, back)
        return Days(month.start, min(month.end, known.published), month.precision), False
    year = year_span(known.published.year - back)
    return Days(year.start, min(year.end, known.published), year.precision), False


def _past_hours(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    count = parse_cardinal(match["count"])
    if known.published is None or count is None:
        return None
    days = max(1, round(count / 24)) if match["unit"].lower().startswith("hour") else count
    if not 0 < days <= 60:
        return None
    return between(known.published - timedelta(days=days), known.published), False


def _month(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    month = month_number(match["month"])
    if month is None:
        return None
    if match["year"]:
        year = int(match["year"])
    elif known.published is not None:
        year = latest_month(known.published, month)
    elif len(set(known.years)) == 1:
        days = (
            part_of_month(known.years[0], month, _part(match["part"]))
            if match["part"]
            else month_span(known.years[0], month)
        )
        return days, True
    else:
        return None
    days = part_of_month(year, month, _part(match["part"])) if match["part"] else month_span(year, month)
    if known.published is not None and days.start <= known.published < days.end:
        days = Days(days.start, known.published, days.precision)
    return days, False


def _part(words: str) -> str:
    words = words.lower()
    if "early" in words or "beginning" in words or "start" in words:
        return "early"
    return "mid" if "mid" in words else "late"


def _year_alone(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    days = year_span(int(match["year"]), _part(match["part"]) if match["part"] else None)
    if known.published is not None and days.start > known.published:
        return None
    return days, False


def _ordinal(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    """ "On the 29th": the latest such day on or before publication."""
    if known.published is None:
        return None
    day = int(re.sub(r"\D", "", match["day"]))
    for back in range(3):
        month = months_back(known.published, back).start
        found = safe_date(month.year, month.month, day)
        if found is not None and found <= known.published:
            return one(found), False
    return None


_RULES: tuple[tuple[re.Pattern[str], _Resolve, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), resolve, past)
    for pattern, resolve, past in (
        (r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso, False),
        (
            rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?:\s*(?:-|–|and|to)\s*(?P<day2>{_DAY}))?(?![\d:%])"
            rf"(?:,?\s+(?P<year>{_YEAR}))?\b",
            _day_month,
            False,
        ),
        (
            rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?(?P<day>{_DAY})(?:\s*(?:-|–|and|to)\s*(?P<day2>{_DAY}))?(?:\s+of)?\s+(?P<month>{_MONTH})"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}|(?:[4-9]\d)(?=[\s,.)])))?\b",
            _day_month,
            False,
        ),
        (
            rf"\b(?:(?P<overnight>overnight(?:\s+(?:on|into|from))?|the\s+night\s+of)\s+)?(?:(?:early|late|last|this|on)\s+)*(?P<weekday>{_FULL_WEEKDAY})(?P<week>\s+(?:of\s+)?last\s+week)?"
            rf"(?:{_OF_DAY}\s*(?:-|–|and|to|into|or)\s*(?:early\s+|on\s+)?(?P<second>{_FULL_WEEKDAY}))?{_OF_DAY}\b",
            _weekday,
            False,
        ),
        (r"\bthe\s+day\s+before\s+yesterday\b|\byesterday(?:\s+(?:morning|afternoon|evening|night))?\b|\blast\s+night\b|\bovernight\b|\bduring\s+the\s+night\b", _day_word, False),
        (r"\btoday\b|\btonight\b|\bthis\s+(?:morning|afternoon|evening)\b|\bearlier\s+in\s+the\s+day\b", _day_word, False),
        (rf"\b(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?|years?)\s+(?:ago|earlier|before)\b", _ago, True),
        (r"\b(?:earlier|later|late|early)\s+(?P<which>this|last)\s+(?P<unit>week|month|year)\b|\b(?:last|this|the\s+previous|over\s+the|during\s+the|at\s+the)\s+(?P<unit2>weekend)\b", lambda match, known: _period_of(match, known), True),
        (r"\b(?:last|the\s+previous|the\s+past)\s+(?P<unit>week|month|year)\b", _period, True),
        (r"\bthis\s+(?P<unit>week|month|year)\b", _period, False),
        (r"\b(?:in|over|during|within)\s+(?:the\s+)?(?:past|last)\s+(?P<count>\d{1,3}|two|three|four|five|six|seven|24|48|72)\s+(?P<unit>hours?|days?)\b", _past_hours, False),
        (rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<month>{_MONTH})(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}))\b", _month, True),
        (rf"\b(?:(?P<part>{_PART})[\s-]+)(?P<month>{_MONTH})(?P<year>(?!))?\b|\b(?:in|since|during|until|by|of)\s+(?P<month2>{_MONTH})\b(?!\s+\d)", lambda match, known: _month_of(match, known), True),
        (rf"\b(?:in|since|during|of|from|until|by|throughout)\s+(?:(?P<part>{_PART})[\s-]+)?(?P<year>{_YEAR})\b(?!\s*(?:people|fighters|troops|soldiers))", _year_alone, True),
        (r"\bon\s+the\s+(?P<day>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b(?!\s+(?:of|floor|brigade|division|anniversary|day|street))", _ordinal, False),
    )
)  # fmt: skip


def _period_of(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    unit = match["unit"] or match["unit2"]
    renamed = re.match(r"(?P<unit>\w+)", unit)
    if renamed is None:
        return None
    if (match["which"] or "").lower() == "last" or unit.lower() == "weekend":
        return _period(renamed, known)
    this = re.match(r"this (?P<unit>\w+)", f"this {unit}")
    return _period(this, known) if this else None


def _month_of(match: re.Match[str], known: _Known) -> tuple[Days, bool] | None:
    word = match["month"] or match["month2"]
    plain = re.match(
        rf"(?:(?P<part>{_PART})[\s-]+)?(?P<month>\w+\.?)(?P<year>(?!))?",
        f"{match['part'] or ''} {word}".strip(),
        re.IGNORECASE,
    )
    return _month(plain, known) if plain else None


RECENT_DAYS = 7
_SINCE = re.compile(
    r"\b(?:since|until|till|by|before)\s+(?:the\s+)?(?:(?:early|late|mid|last|at\s+least)\s+)?$", re.IGNORECASE
)


def times(text: str, published: date | None, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions between characters `start` and `end` that can be resolved, in order, not overlapping."""
    stop = len(text) if end is None else end
    known = _Known(published, tuple(int(year) for year in re.findall(rf"\b{_YEAR}\b", text)))
    taken: list[TimeMention] = []
    for pattern, resolve, past in _RULES:
        for match in pattern.finditer(text, start, stop):
            if any(match.start() < other.end and other.start < match.end() for other in taken):
                continue
            resolved = resolve(match, known)
            if resolved is None:
                continue
            days, inferred = resolved
            if published is not None and days.start > published:
                continue
            first_word = match.group().split()[0].lower()
            since = first_word in ("since", "until", "by") or bool(
                _SINCE.search(text[max(0, match.start() - 20) : match.start()])
            )
            days, since = _going_on(days, since, published)
            far = published is not None and (published - days.end).days > 45
            taken.append(TimeMention(match.start(), match.end(), days, inferred, since, past or far))
    return tuple(sorted(taken, key=lambda item: item.start))


def _going_on(days: Days, since: bool, published: date | None) -> tuple[Days, bool]:
    """ "Fighting since Monday" of this week's news goes on from Monday to publication; "since January" is a state of affairs."""
    recent = (
        published is not None and days.precision is WhenPrecision.DAY and (published - days.start).days <= RECENT_DAYS
    )
    if since and recent and published is not None:
        return between(days.start, published), False
    return days, since


__all__ = ["TimeMention", "WhenPrecision", "times"]
