"""Capitals that a report names by their people or country: "in the Peruvian capital", "in Peru's capital" is Lima."""

import re
from collections.abc import Sequence

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

_THEIRS = re.compile(
    r"\b(?P<relation>in|inside|across|throughout|into|near|outside|around|(?:north|south|east|west)(?:east|west)?\s+of|shook|rocked|hit|struck|on)\s+"
    r"(?P<text>the\s+(?P<adjective>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?)\s+capital|"
    r"(?P<country>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+){0,2})['’]s?\s+capital|"
    r"the\s+capital(?:\s+city)?\s+of\s+(?:the\s+)?(?P<named>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+){0,2}))"
    r"(?:\s+city)?\b(?!\s+of\b|['’]s)",
    re.IGNORECASE,
)
_AROUND = frozenset({"near", "outside", "around"})
_NAMED = 3  # characters by which the name of the capital may follow: "the Syrian capital, Damascus"


def with_capitals(whole: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the mentions of a report with such capitals in the place of the adjectives before the word.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    if "capital" not in whole.lower():
        return tuple(mentions)
    made = [
        one for match in _THEIRS.finditer(whole) if (one := _capital(match, mentions, gazetteer)) is not None
    ]  # fmt: skip
    left = [one for one in mentions if not any(new.start <= one.start and one.end <= new.end for new in made)]
    return tuple(sorted([*left, *made], key=lambda one: one.start))


def _capital(match: re.Match[str], mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> PlaceMention | None:
    code = _country(match, gazetteer)
    capital = gazetteer.capital(code) if code is not None else None
    if capital is None or any(match.end() <= one.start <= match.end() + _NAMED for one in mentions):
        return None
    said = " ".join(match["relation"].lower().split())
    relation = "near" if said in _AROUND else "direction" if said.endswith(" of") else "in"
    precision = WherePrecision.TOWN if relation == "in" else WherePrecision.NEAR_TOWN
    where = Where(
        match["text"], capital.name, capital.geonames_id, capital.country, capital.admin1,
        capital.lat, capital.lon, precision, False, (),
    )  # fmt: skip
    start, end = match.span("text")
    resolution = Resolution(capital, "the capital of the country whose adjective stands before the word")
    return PlaceMention(start, end, match["text"], relation, PlaceRole.INCIDENT, where, resolution, start, end)


def _country(match: re.Match[str], gazetteer: Gazetteer) -> str | None:
    """The country that an adjective ("the Peruvian capital") or its own name ("Peru's capital") speaks of, or None."""
    if (adjective := match["adjective"]) is not None:
        return country_of(adjective.title() if adjective.isupper() else adjective)
    found = gazetteer.lookup(match["country"] or match["named"])
    return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None


__all__ = ["with_capitals"]
