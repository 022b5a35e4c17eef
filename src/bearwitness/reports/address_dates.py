"""The day in the address of a page: newsrooms write it into the path, and networks number their posts by the clock."""

import re
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import SplitResult, parse_qs, urlsplit

from bearwitness.sources.calendar import day_of

_POSTED_ON: Final = frozenset(
    {"x.com", "twitter.com", "mobile.twitter.com", "m.twitter.com", "nitter.net", "fxtwitter.com", "vxtwitter.com"}
)
_POST: Final = re.compile(r"/status(?:es)?/(?P<number>\d{15,19})(?!\d)")
_FIRST_POST_S: Final = 1288834974.657  # seconds since 1970 from which X counts the numbers of its posts
# "/2021/08/20/", "/2021-08-20", "/20210820-strikes", "strikes-in-idlib-2021-08-20/".
_IN_PATH: Final = re.compile(
    r"(?<=[/_-])(?P<year>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?=[/_.-]|$)"
)
# "/160820222": day, month, year and a number of the day. Day and month are told apart only where the day is over 12.
_DAY_FIRST: Final = re.compile(r"/(?P<day>1[3-9]|2\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>20\d\d)\d{0,2}/?$")
_WRAPPED_IN: Final = ("q", "u", "url")  # parts of a query in which a page of links holds the address that it leads to
_KEPT_COPY: Final = re.compile(r"/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}.+)")
_DEEPEST: Final = 3  # a copy of a redirect to a copy; no honest address goes further


def address_date(url: str) -> date | None:
    """Return the day that the address of a page gives, or None.

    Newsrooms write it as folders or at the end or start of a name ("/2021/08/20/", "-2021-08-20", "/20210820-"). A post
    on X (Twitter) has its moment in its number: milliseconds since 4 November 2010 above the lowest 22 bits
    ("snowflake", published by Twitter in 2010). Of a redirect, or a copy kept by an archive, it is the address within
    that tells: when a copy was taken is not when the page came out.
    """
    parts = _innermost(url)
    if parts is None:
        return None
    post = _POST.search(parts.path) if (parts.hostname or "").removeprefix("www.") in _POSTED_ON else None
    if post:
        moment = (int(post["number"]) >> 22) / 1000 + _FIRST_POST_S
        return datetime.fromtimestamp(moment, UTC).date()
    found = _IN_PATH.search(parts.path) or _DAY_FIRST.search(parts.path)
    return day_of(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def _innermost(url: str) -> SplitResult | None:
    """Return the parts of an address, or of the one that it wraps; None where it is none."""
    for _ in range(_DEEPEST):
        try:
            parts = urlsplit(url)
            query = parse_qs(parts.query, max_num_fields=50)
        except ValueError:
            return None
        within = [value for name in _WRAPPED_IN for value in query.get(name, ())]
        kept = _KEPT_COPY.match(parts.path)
        found = [kept["address"]] if kept else [one for one in within if one.startswith(("http://", "https://"))]
        if not found:
            return parts
        url = found[0]
    return None
