"""A town that gives its province its name, in a report that speaks of the province: "the province of X" and then "in X".

One report mostly means one thing by one name. Where it says "province" again and never "city", what happened "in X" is of
the province: a division is coarser than the town, and a wrong town would look exact (codebook section 5).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.gazetteer.normalise import fold, sound
from bearwitness.gazetteer.place import Place, PlaceKind
from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention

KNOWN_AS_TOWN: Final = 500_000
"""Inhabitants from which a name alone means the town, whatever province is spoken of beside it."""

SPOKEN_OF: Final = 2
"""How often a report names a province to speak of it: one that does so once may have named where the town is."""

_TOWN_BEFORE: Final = re.compile(
    r"\b(?:city|town|capital|siege|encirclement|garrison|centre|center|downtown|central|streets|outskirts|suburbs?|districts?|neighbou?rhoods?|gates?|residents|airport|base)\s+(?:of\s+)?(?:the\s+)?$|"
    r"\b(?:northern|southern|eastern|western|central|inner)\s+$",
    re.IGNORECASE,
)
_TOWN_BEHIND: Final = re.compile(
    r"['’]?s?\s+(?:city|town|proper|itself|airport|market|hospital|prison|jail|neighbou?rhoods?|streets?|suburbs?|outskirts)\b",
    re.IGNORECASE,
)


def as_divisions(text: str, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the mentions with those of a town taken for its province where the report speaks of that and not of the town."""
    divisions = [one.resolution.chosen for one in mentions]
    said = Counter(place for place in divisions if place is not None and place.kind is PlaceKind.ADMIN1)
    spoken = {place.id: place for place, times in said.items() if times >= SPOKEN_OF}
    if not spoken:
        return tuple(mentions)
    towns = {
        place.id
        for one in mentions
        if (place := one.resolution.chosen) is not None and place.kind is PlaceKind.TOWN and _says_town(text, one)
    }
    return tuple(_as_division(one, spoken, towns) for one in mentions)


def _says_town(text: str, one: PlaceMention) -> bool:
    return (
        _TOWN_BEFORE.search(text, max(0, one.name_start - 40), one.name_start) is not None
        or _TOWN_BEHIND.match(text, one.name_end) is not None
        or one.where.precision is not WherePrecision.TOWN
        or one.relation == "between"
    )


def _as_division(one: PlaceMention, spoken: dict[int, Place], towns: set[int]) -> PlaceMention:
    town = one.resolution.chosen
    if town is None or town.kind is not PlaceKind.TOWN:
        return one
    division = spoken.get(town.admin1_id) if town.admin1_id is not None else None
    if division is None or town.id in towns or town.population >= KNOWN_AS_TOWN or not _alike(town, division):
        return one
    reason = "the report speaks of the province of that name and never of the town"
    where = replace(
        one.where, name=division.name, geonames_id=division.geonames_id, admin1=division.admin1, lat=division.lat,
        lon=division.lon, precision=WherePrecision.PROVINCE, centroid=division.lat is not None,
    )  # fmt: skip
    return replace(one, where=where, resolution=Resolution(division, reason, one.resolution.rejected))


def _alike(town: Place, division: Place) -> bool:
    return sound(fold(town.name)) == sound(fold(division.name))


__all__ = ["as_divisions"]
