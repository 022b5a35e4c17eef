"""A time expression as it stands in a text."""

from dataclasses import dataclass
from datetime import date

from bearwitness.reading.grammar.words.calendar import Days


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: characters `start` to `end`, and the days it means.

    `inferred` is True where the year was worked out without a publication date. `since` is True for "since January"
    and the like, which bound a state of affairs and date no incident. `relative_past` is True for expressions that
    point away from the news of the day ("last month", "in 2017", "two years ago"). `approximate` is True for "about 5 March"
    and for feasts whose days differ from place to place. `candidates` are the days that an inferred one may be.
    `assumed`: counted from a day that nobody knows (assumed.py), to be set against other times and never told. `heads`: it
    stands alone in a line above what happened then (scenes/day_heads.py).
    """

    start: int
    end: int
    days: Days
    inferred: bool
    since: bool
    relative_past: bool
    approximate: bool = False
    candidates: tuple[date, ...] = ()
    assumed: bool = False
    heads: bool = False


__all__ = ["TimeMention"]
