"""Quarters and what stands for them in reports of business: "the third quarter", "a year earlier", "the latest period".

A quarter without a year is the latest one that has begun. "The quarter" is the one last named, else the last that is over; "a
year earlier" is a year before the quarter last named in the paragraph, where there is one, else the year before.
"""

import re
from collections.abc import Iterator
from datetime import date

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_NAMED = (
    r"(?:(?:the|its|this|a)\s+)?(?:(?:year-earlier|year-ago|fiscal|latest|current|(?P<before>(?:19|20)\d\d)|"
    r"(?P<whose>this|last|next)\s+year['’]s)[\s-]+){0,2}(?P<which>first|second|third|fourth)[\s-](?:fiscal[\s-])?quarter\b"
    r"(?:\s+(?:of\s+)?(?:fiscal\s+)?(?P<after>(?:19|20)\d\d))?"
)
_THE = r"(?:the|that|this)\s+(?P<kind>(?:latest|current|year-ago|year-earlier|(?:19|20)\d\d|same|comparable|corresponding)\s+)?(?:quarter|period)\b"
_BACK = r"(?P<back>a\s+year\s+(?:earlier|ago|before)|year-(?:earlier|ago)\b)"
_ANY = re.compile(rf"\b(?:{_NAMED}|{_THE}|{_BACK})", re.IGNORECASE)
_FAR = 700  # characters: how far back a quarter may have been named


def business(text: str, published: date | None) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, value) of the expressions, in order. Without a publication date only those that name a year."""
    if published is None:
        return
    latest: tuple[int, int, int] | None = None  # where it was named, year, quarter
    for match in _ANY.finditer(text):
        near = latest is not None and match.start() - latest[0] < _FAR
        if match["which"]:
            year, quarter = _named(match, published)
            latest = (match.start(), year, quarter)
            yield match.start(), match.end(), f"{year}-Q{quarter}"
        elif match["back"]:
            if latest is not None and near:
                yield match.start(), match.end(), f"{latest[1] - 1}-Q{latest[2]}"
            else:
                yield match.start(), match.end(), f"{published.year - 1}"
        elif (near and latest is not None) or "quarter" in match.group().lower():
            year, quarter = (latest[1], latest[2]) if near and latest is not None else _last_over(published)
            kind = (match["kind"] or "").strip().lower()
            year = int(kind) if kind.isdigit() else year - (kind in ("year-ago", "year-earlier"))
            yield match.start(), match.end(), f"{year}-Q{quarter}"


def _named(match: re.Match[str], published: date) -> tuple[int, int]:
    quarter = _ORDINALS[match["which"].lower()]
    if year := match["before"] or match["after"]:
        return int(year), quarter
    now = (published.month - 1) // 3 + 1
    year_of = published.year - (quarter > now)
    if match["whose"]:
        year_of = published.year + {"this": 0, "last": -1, "next": 1}[match["whose"].lower()]
    back = re.search(r"year-(?:earlier|ago)", match.group(), re.IGNORECASE) is not None
    return year_of - back, quarter


def _last_over(published: date) -> tuple[int, int]:
    now = (published.month - 1) // 3 + 1
    return (published.year, now - 1) if now > 1 else (published.year - 1, 4)
