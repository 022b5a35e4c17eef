"""When: time expressions found in the text and resolved to days (codebook section 4).

Nothing is ever filled in with the publication date without words for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.calendar import Days, between
from bearwitness.reading.grammar.when_resolve import Known
from bearwitness.reading.grammar.when_rules import RULES, YEAR

RECENT_DAYS = 7
"""How far back "since Monday" may reach to be part of the news of the day."""

_SINCE = re.compile(
    r"\b(?:since|until|till|by|before)\s+(?:the\s+)?(?:(?:early|late|mid|last|at\s+least)\s+)?$", re.IGNORECASE
)


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


def times(text: str, published: date | None, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions between characters `start` and `end` that can be resolved, in order, not overlapping."""
    found: list[TimeMention] = []
    for match, days, inferred, past in resolved(text, published, start, len(text) if end is None else end):
        if published is not None and days.start > published:
            continue
        first_word = match.group().split()[0].lower()
        since = first_word in ("since", "until", "by") or bool(
            _SINCE.search(text[max(0, match.start() - 20) : match.start()])
        )
        stretch, since = _going_on(days, since, published)
        far = published is not None and (published - stretch.end).days > 45
        found.append(TimeMention(match.start(), match.end(), stretch, inferred, since, past or far))
    return tuple(sorted(found, key=lambda item: item.start))


def resolved(
    text: str, published: date | None, start: int, stop: int
) -> Iterator[tuple[re.Match[str], Days, bool, bool]]:
    """Yield each expression that a rule resolves: its match, its days, whether the year was inferred, whether it points away.

    Not in order, not overlapping; days after publication are among them.
    """
    years = dict.fromkeys(int(year) for year in re.findall(rf"\b{YEAR}\b", text))
    known = Known(published, tuple(years))
    taken = bytearray(len(text))
    for pattern, resolve, past in RULES:
        for match in pattern.finditer(text, start, stop):
            if any(taken[match.start() : match.end()]):
                continue
            answer = resolve(match, known)
            if answer is None:
                continue
            days, inferred = answer
            if published is None or days.start <= published:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            yield match, days, inferred, past


def _going_on(days: Days, since: bool, published: date | None) -> tuple[Days, bool]:
    """ "Fighting since Monday" of this week's news goes on from Monday to publication; "since January" is a state of affairs."""
    recent = (
        published is not None and days.precision is WhenPrecision.DAY and (published - days.start).days <= RECENT_DAYS
    )
    if since and recent and published is not None:
        return between(days.start, published), False
    return days, since


__all__ = ["TimeMention", "WhenPrecision", "times"]
