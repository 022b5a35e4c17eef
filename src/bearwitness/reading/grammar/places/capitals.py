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

# What stands before a capital that is not named, as words for where something is: "on the outskirts of", "in a suburb of".
IN_IT = (
    r"in|inside|across|throughout|into|near|outside|around|(?:north|south|east|west)(?:east|west)?\s+of|"
    r"(?:outskirts|edges?|fringes?|periphery|vicinity|approaches|gates)\s+of|"
    r"(?:cent(?:re|er)|heart|middle|suburbs?|districts?|neighbou?rhoods?|quarters?|streets|parts?|areas?)\s+of"
)
_THEIRS = re.compile(
    rf"\b(?P<relation>{IN_IT}|shook|rocked|hit|struck|on)\s+"
    r"(?P<text>the\s+(?P<adjective>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?)\s+capital|"
    r"(?P<country>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+){0,2})['’]s?\s+capital|"
    r"the\s+capital(?:\s+city)?\s+of\s+(?:the\s+)?(?P<named>(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+){0,2}))"
    r"(?:\s+city)?\b(?!\s+of\b|['’]s)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"near|outside|around|outskirts|edge|fringe|periphery|vicinity|approaches|gates")
_SIDE = re.compile(r"(?:north|south|east|west)")
_NAMED = 4  # characters by which the name of the capital may follow: "the Syrian capital, Damascus"


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
    relation = relation_of(match["relation"].lower())
    precision = WherePrecision.TOWN if relation == "in" else WherePrecision.NEAR_TOWN
    where = Where(
        match["text"], capital.name, capital.geonames_id, capital.country, capital.admin1,
        capital.lat, capital.lon, precision, False, (),
    )  # fmt: skip
    start, end = match.span("text")
    resolution = Resolution(capital, "the capital of the country whose adjective stands before the word")
    return PlaceMention(start, end, match["text"], relation, PlaceRole.INCIDENT, where, resolution, start, end)


def relation_of(said: str) -> str:
    """Return the relation, near, direction or in, of what stands behind words of `IN_IT`."""
    return "near" if _AROUND.match(said) else "direction" if _SIDE.match(said) else "in"


def _country(match: re.Match[str], gazetteer: Gazetteer) -> str | None:
    """The country that an adjective ("the Peruvian capital") or its own name ("Peru's capital") speaks of, or None."""
    if (adjective := match["adjective"]) is not None:
        return country_of(adjective.title() if adjective.isupper() else adjective)
    found = gazetteer.lookup(match["country"] or match["named"])
    return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None


__all__ = ["IN_IT", "relation_of", "with_capitals"]
