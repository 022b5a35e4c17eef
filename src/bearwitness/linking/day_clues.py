"""What the words and the address of an undated page tell of the day it came out: hints that its neighbours can settle.

"On August 17" leaves one day a year, "on Friday" one day in seven, "in 2023" nothing earlier; and an address may carry
the moment at which somebody was sent there. None of them dates a page. Held together with the pages that its site
numbered before and after it, they often leave a week or two (`bearwitness.linking.page_clock`).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import urlsplit

from bearwitness.linking.named_days import day_names, weekday_names
from bearwitness.sources.calendar import day_of

LOOKED_AT: Final = 8000  # characters of a page that are its own; what stands behind is of others
NEWS: Final = 2500  # characters in which it says on which weekday its news happened
MOST_WEEKDAYS: Final = 2  # more of them tell nothing

_YEAR: Final = re.compile(r"(?<![\d.,-])20[0-4]\d(?![\d,-])")
# "?doing_wp_cron=1697183121.87", "&ust=1628762402214197", "-1631861560-0-": seconds since 1970, perhaps with parts.
_MOMENT: Final = re.compile(r"(?<![\dA-Za-z.])(?P<seconds>1[0-9]{9})(?:\.\d+|\d{3}|\d{6})?(?![\dA-Za-z.])")
# "/web/20170405123456/https://...": when an archive took its copy.
_ARCHIVED: Final = re.compile(
    r"/(?:web/)?(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:\d{6})?(?:[a-z]{2}_)?/https?:/"
)


@dataclass(frozen=True, slots=True)
class DayClues:
    """Hints of the day on which a page came out.

    Attributes:
        latest: the latest full date in its text.
        days: days of the month that it names without a year, as (month, day).
        weekdays: weekdays that its news names (Monday is 0), at most two.
        year: the latest year that it names.
        seen: a day on which it was there already, by its address.
    """

    latest: date | None = None
    days: frozenset[tuple[int, int]] = frozenset()
    weekdays: frozenset[int] = frozenset()
    year: int | None = None
    seen: date | None = None


NO_CLUES: Final = DayClues()


def day_clues(title: str, text: str, url: str) -> DayClues:
    """Return the hints in a page's words and address; `text` is without the furniture of the page."""
    told = f"{title}\n{text[:LOOKED_AT]}"
    named = day_names(told)
    full = [date(year, month, day) for year, month, day in named if year is not None]
    weekdays = weekday_names(f"{title}\n{text[:NEWS]}")
    return DayClues(
        latest=max(full, default=None),
        days=frozenset((month, day) for year, month, day in named if year is None),
        weekdays=weekdays if len(weekdays) <= MOST_WEEKDAYS else frozenset(),
        year=max((int(found[0]) for found in _YEAR.finditer(told)), default=None),
        seen=seen_on(url),
    )


def seen_on(url: str) -> date | None:
    """Return the earliest day on which a page was there, by moments in its address, or None.

    Web servers, shields against robots and pages of links write the second of a visit into a query ("doing_wp_cron=",
    "ust="); archives write that of their copy into the path. The page cannot be younger.
    """
    try:
        query = urlsplit(url).query
    except ValueError:
        return None
    moments = [datetime.fromtimestamp(int(one["seconds"]), UTC).date() for one in _MOMENT.finditer(query)]
    kept = _ARCHIVED.search(url)
    copied = day_of(int(kept["year"]), int(kept["month"]), int(kept["day"])) if kept else None
    return min([*moments, copied] if copied else moments, default=None)
