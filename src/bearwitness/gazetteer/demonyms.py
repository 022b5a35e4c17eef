"""Adjectives of countries and regions: "Iraqi", "Yemenis", "European". They give context to a report, not places."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from bearwitness.gazetteer.entries import data_text
from bearwitness.gazetteer.normalise import fold


@cache
def adjectives() -> Mapping[str, str]:
    """Return folded adjective -> ISO 3166-1 alpha-2 code, read once."""
    table: dict[str, list[str]] = tomllib.loads(data_text("demonyms.toml"))
    return MappingProxyType({fold(word): code for code, words in table.items() for word in words})


@cache
def region_adjectives() -> Mapping[str, str]:
    """Return folded adjective of a continent, region or division -> name of the place, read once."""
    table: dict[str, list[str]] = tomllib.loads(data_text("demonyms_regions.toml"))
    return MappingProxyType({fold(word): name for name, words in table.items() for word in words})


@cache
def _longest_by_head() -> Mapping[str, int]:
    """Return the first word of each adjective of several words -> the most words of one that it begins."""
    longest: dict[str, int] = {}
    for adjective in adjectives():
        head, *rest = adjective.split(" ")
        if rest:
            longest[head] = max(longest.get(head, 0), len(rest) + 1)
    return MappingProxyType(longest)


def country_at(words: Sequence[str]) -> tuple[str | None, int]:
    """Return the country of the longest adjective that begins a run of words, and how many words that has.

    "South Sudanese officials" gives SS and 2; None and 1 where no adjective begins it.
    """
    for length in range(min(len(words), _longest_by_head().get(fold(words[0]), 1)), 0, -1):
        code = country_of(" ".join(words[:length]))
        if code is not None:
            return code, length
    return None, 1


def region_of(adjective: str) -> str | None:
    """Return the name of the continent, region or division that an adjective belongs to, or None."""
    return region_adjectives().get(fold(adjective))


def country_of(adjective: str) -> str | None:
    """Return the country that an adjective or the name of a people belongs to, or None."""
    return adjectives().get(fold(adjective))
