"""In which paragraphs a rule of time can match at all, by the words that stand there: most need a few of the patterns.

A pattern tried at every word of a text costs more than a look at its words. So each resolver names words of which one
must stand in what its patterns match; a resolver without such words is always tried.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from bearwitness.reading.grammar.times import ago, feasts, formats, resolve, seasons
from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS

_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n")
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
        resolve.months: _MONTHS,
        resolve.year_alone: _FIGURE,
        resolve.weekday: frozenset({*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS)}),
        resolve.weekday_and_number: frozenset(WEEKDAYS),
        ago.ago: frozenset({"ago"}),
        ago.moments_ago: frozenset({"ago"}),
        ago.past_days: _SPANS,
        ago.recent: frozenset({"recent"}),
        ago.period: _SPANS,
        ago.part_of_period: _SPANS,
        ago.earlier_in: _SPANS,
    }


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters `start` to `stop` of a text, and the words in lower case and digits that stand there."""

    start: int
    stop: int
    words: frozenset[str]


def paragraphs(text: str, start: int, stop: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs, parted by empty lines, between two characters of a text: no words for a day reach over their ends."""
    ends = [match.end() for match in _EMPTY_LINE.finditer(text, start, stop)]
    return tuple(
        Paragraph(left, right, frozenset(_WORD.findall(text[left:right].lower())))
        for left, right in pairwise([start, *ends, stop])
        if left < right
    )


def apt(resolver: object, given: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs in which the patterns of a resolver can match at all."""
    needed = needs().get(resolver)
    for one in given:
        if needed is None or not needed.isdisjoint(one.words):
            yield one


__all__ = ["Paragraph", "apt", "needs", "paragraphs"]
