"""Expressions of dates that never date a past event, or only name a stretch: bare months and years, "next week", "now"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.reading.grammar.words.calendar import latest_month, month_number
from bearwitness.reading.grammar.words.number_words import parse_cardinal

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_TENS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_AHEAD = re.compile(r"\b(?:will|by|until|next|expects?|expected|due|scheduled)\b[^.;!?\n]{0,70}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """The text around an expression, and its publication date where it is known."""

    text: str
    published: date | None


def _tomorrow(_: re.Match[str], seen: Seen) -> str | None:
    return (seen.published + timedelta(days=1)).isoformat() if seen.published else None


def _next(match: re.Match[str], seen: Seen) -> str | None:
    if seen.published is None:
        return None
    unit = match["unit"].lower()
    if unit == "year":
        return f"{seen.published.year + 1}"
    if unit == "month":
        index = seen.published.year * 12 + seen.published.month
        return f"{index // 12}-{index % 12 + 1:02d}"
    iso = (seen.published + timedelta(weeks=1)).isocalendar()
    return f"{iso.year}-W{iso.week:02d}"


def _this(match: re.Match[str], seen: Seen) -> str | None:
    if seen.published is None:
        return None
    unit = match["unit"].lower()
    if unit == "year":
        return f"{seen.published.year}"
    if unit == "month":
        return f"{seen.published:%Y-%m}"
    iso = seen.published.isocalendar()
    return f"{iso.year}-W{iso.week:02d}"


def _next_weekday(match: re.Match[str], seen: Seen) -> str | None:
    if seen.published is None:
        return None
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    ahead = (names.index(match["weekday"].lower()) - seen.published.weekday() - 1) % 7 + 1
    return (seen.published + timedelta(days=ahead)).isoformat()


def _month(match: re.Match[str], seen: Seen) -> str | None:
    number = month_number(match["month"])
    if number is None or seen.published is None:
        return None
    year = latest_month(seen.published, number)
    before = seen.text[max(0, match.start() - 80) : match.start()]
    if year < seen.published.year or number < seen.published.month:
        year += _AHEAD.search(before) is not None and not re.search(r"\b(?:since|last)\s*$", before)
    return f"{year}-{number:02d}"


def _year(match: re.Match[str], _: Seen) -> str:
    return match["year"]


def _spoken_year(match: re.Match[str], _: Seen) -> str | None:
    words = match["year"].lower()
    if words == "two thousand":
        return "2000"
    rest = parse_cardinal(words.removeprefix("nineteen").strip(" -"))
    return f"{1900 + rest}" if rest is not None and 0 < rest < 100 else None


def _decade(match: re.Match[str], _: Seen) -> str:
    if match["word"]:
        return f"19{_TENS[match['word'].lower()]}"
    digits = match["decade"]
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}"


def _century(match: re.Match[str], _: Seen) -> str:
    return f"{int(match['number']) - 1}"


def _season(match: re.Match[str], seen: Seen) -> str | None:
    if match["year"]:
        return f"{match['year']}-{SEASONS[match['season'].lower()]}"
    if seen.published is None:
        return None
    which, season = match["which"].lower(), match["season"].lower()
    first = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}[season]
    year = seen.published.year - (
        which == "last" and seen.published.month >= 1 and first >= 3 and not _over(seen.published, first)
    )
    year += which == "next" and _over(seen.published, first)
    return f"{year}-{SEASONS[season]}"


def _over(published: date, first: int) -> bool:
    return published.month > first + 2


def _always(value: str) -> Callable[[re.Match[str], Seen], str]:
    return lambda _match, _seen: value


LOOKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Seen], str | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE if folded else 0), look)
    for pattern, look, folded in (
        (r"\btomorrow\b", _tomorrow, True),
        (r"\b(?:early\s+|late\s+|later\s+|sometime\s+)?(?:next|the\s+coming|the\s+following)\s+(?P<unit>week|month|year)\b", _next, True),
        (r"\b(?:next|this\s+coming)\s+(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", _next_weekday, True),
        (r"\b(?:early|later|late)\s+this\s+(?P<unit>week|month|year)\b", _this, True),
        (r"\b(?:the\s+end\s+of\s+)?(?:the|this)\s+(?:current\s+)?(?P<unit>year|month|week)\b(?=\s*(?:[.,;]|ended|ending))", _this, True),
        (r"\b(?P<which>last|this|next)\s+(?P<season>spring|summer|fall|autumn|winter)\b(?P<year>(?!))?", _season, True),
        (r"\b(?P<which>(?!))?(?:the\s+)?(?P<season>spring|summer|fall|autumn|winter)\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\b", _season, True),
        (r"\b(?:the\s+)?(?:year\s+)?(?P<year>nineteen[\s-](?:\w+)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|two\s+thousand)\b(?!\s+(?:people|men|soldiers|dollars))", _spoken_year, True),
        (r"\b(?:the\s+)?(?:early\s+|late\s+|mid-?)?(?P<decade>(?:19|20)\d0)s\b(?P<word>(?!))?", _decade, True),
        (r"\b(?:the\s+)?(?:early\s+|late\s+|mid-?)?['’](?P<decade>\d0)s\b(?P<word>(?!))?", _decade, True),
        (rf"\bthe\s+(?:early\s+|late\s+|mid-?)?(?P<decade>(?!))?(?P<word>{'|'.join(_TENS)})\b", _decade, True),
        (r"\b(?:the\s+)?(?P<number>\d{1,2})(?:st|nd|rd|th)\s+century\b", _century, True),
        (rf"\b(?:this\s+|early\s+|late\s+|mid-)?(?P<month>{_MONTH})\b(?!\s+\d|['’])", _month, False),
        (r"(?<![\d.,$£€/-])\b(?:fiscal\s+|the\s+end\s+of\s+|early\s+|late\s+|mid-)?(?P<year>(?:18[5-9]|19\d|20[0-4])\d)\b(?![\d%/-]|[.,]\d|\s+(?:people|men|soldiers|fighters|troops|shares|jobs|points|miles|pounds|dollars|workers|employees|units|cars))", _year, True),
        (r"\b(?:right\s+)?now\b|\bcurrently\b|\bthese\s+days\b|\bat\s+present\b|\bpresently\b|\bcurrent\b(?=\s+\w)", _always("PRESENT_REF"), True),
        (r"\b(?:more\s+)?recently\b|\brecent\s+(?:years|months|weeks|days)\b|\bthe\s+past\b(?!\s+\w)|\bthe\s+past\b(?=\s+(?:and|but|when|that|have|has|is|was)\b)|\brecent\b(?=\s+\w)", _always("PAST_REF"), True),
        (r"\bthe\s+(?:near\s+)?future\b|\bsoon\b(?!\s+as)|\bin\s+future\b|\bcoming\s+(?:years|months|weeks|days)\b", _always("FUTURE_REF"), True),
    )
)  # fmt: skip
