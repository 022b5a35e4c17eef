"""In which countries the sentences of a report are, so that "soldiers" of one country are not taken for those of another."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

ENDS: Final = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z\"“])|\n")
"""What ends a sentence."""


class Grounds:
    """The countries that the places of each sentence of a text are in."""

    def __init__(self, text: str, places: Iterable[tuple[int, str | None]]) -> None:
        """`places` are where the names of places begin in the text, and their countries, ISO 3166-1 alpha-2."""
        self._ends = [end.end() for end in ENDS.finditer(text)]
        self._countries: dict[int, set[str]] = defaultdict(set)
        for start, country in places:
            if country is not None:
                self._countries[bisect_right(self._ends, start)].add(country)

    def at(self, start: int) -> frozenset[str]:
        """Return the countries of the sentence that a character is in; none where it names no place."""
        return frozenset(self._countries.get(bisect_right(self._ends, start), ()))

    def are_apart(self, one: int, other: int, home: str | None) -> bool:
        """Whether what stands at character `one` is elsewhere than the sentence of `other` and than a country, `home`."""
        here = self.at(one)
        return bool(here) and home not in here and here.isdisjoint(self.at(other))

    def are_abroad(self, start: int, home: str | None) -> bool:
        """Whether the sentence that a character is in names places, and none of them in a country, `home`."""
        here = self.at(start)
        return bool(here) and home not in here


__all__ = ["ENDS", "Grounds"]
