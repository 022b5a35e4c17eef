"""Which rules of time can match a text at all, by the words that stand in it: most texts need a few of the patterns.

A pattern tried at every word of a text costs more than a look at its words. So each resolver names words of which one
must stand in what its patterns match; a resolver without such words is always tried.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, TypeVar

from bearwitness.reading.grammar.times import ago, feasts, formats, resolve, seasons
from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS

R = TypeVar("R")
_WORD: Final = re.compile(r"[a-z]+|\d")
_FIGURE: Final = frozenset("0123456789")
_MONTHS: Final = frozenset({*MONTHS, *(name[:3] for name in MONTHS), "sept"})
_UNITS: Final = frozenset({"minute", "moment", "hour", "day", "week", "fortnight", "month", "year", "weekend"})
_SPANS: Final = frozenset({*_UNITS, *(f"{unit}s" for unit in _UNITS)})


@cache
def needs() -> Mapping[object, frozenset[str]]:
    """For each resolver lower-case words, of which its patterns need one; a digit stands for itself."""
    feast_words = frozenset(max(_WORD.findall(name), key=len) for name in feasts.by_name())
    return {
        feasts.feast: feast_words,
        formats.iso: _FIGURE,
        formats.numeric: _FIGURE,
        formats.military: _FIGURE,
        seasons.season: frozenset(seasons.SEASON.split("|")),
        seasons.part_of_year: frozenset({"quarter", "half"}),
        seasons.years: _FIGURE,
        seasons.decade: _FIGURE,
        resolve.over_months: _MONTHS,
        resolve.day_month: _MONTHS,
        resolve.month: _MONTHS,
        resolve.year_alone: _FIGURE,
        resolve.weekday: frozenset(WEEKDAYS),
        resolve.weekday_and_number: frozenset(WEEKDAYS),
        ago.ago: frozenset({"ago"}),
        ago.moments_ago: frozenset({"ago"}),
        ago.past_days: _SPANS,
        ago.recent: frozenset({"recent"}),
        ago.period: _SPANS,
        ago.part_of_period: _SPANS,
        ago.earlier_in: _SPANS,
    }


def apt(
    rules: Iterable[tuple[re.Pattern[str], Callable[..., R], bool]], text: str, start: int, stop: int
) -> Iterator[tuple[re.Pattern[str], Callable[..., R], bool]]:
    """Yield, in order, the rules that can match between characters `start` and `stop` of a text."""
    said = frozenset(_WORD.findall(text[start:stop].lower()))
    words = needs()
    for rule in rules:
        needed = words.get(rule[1])
        if needed is None or not needed.isdisjoint(said):
            yield rule


__all__ = ["apt", "needs"]
