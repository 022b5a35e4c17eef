"""What the gazetteer knows of a place."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0
REGION_REACH_KM = 400.0  # of a region of which is not known how far it reaches

# How a name belongs to a place, best first.
HOME_NAME = -1  # what the name means where nothing beside it says otherwise
OWN_NAME = 0
OTHER_NAME = 1
SHORTENED_NAME = 2  # without the word for what it is
ALIKE_NAME = 3  # another transliteration, perhaps


class PlaceKind(StrEnum):
    """What a place is. `region` is a named area that is no division: Darfur, the Sahel, a desert, a valley."""

    COUNTRY = "country"
    REGION = "region"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"
    SITE = "site"


DIVISIONS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})

FORMER_PARTS = {"SD": "SS", "RS": "XK", "ET": "ER", "ID": "TL", "ZA": "NA"}
"""Countries that were part of another (until 2011, 2008, 1993, 2002, 1990): reports of before speak of the whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the places file.

    Attributes:
        id: row in the places file; means nothing outside it.
        geonames_id: GeoNames identifier, or None.
        name: the gazetteer's name.
        kind: what it is.
        country: ISO 3166-1 alpha-2, or None for a region that spans several.
        countries: all countries that it lies in.
        admin1, admin1_id: name and row of the first-level division that it lies in (of itself, where it is one).
        admin2_id: row of the second-level division that it lies in, or None.
        lat, lon: degrees, WGS 84, or None where not known; of anything but a town or site they stand for an area.
        population: inhabitants, 0 where not known; of a division the sum over its towns.
        reach: of a division or region, the kilometres from its point within which four fifths of its towns lie, where
            that is known; else None.
        rank: how the name that was asked for belongs to it: HOME_NAME to ALIKE_NAME.
    """

    id: int
    geonames_id: int | None
    name: str
    kind: PlaceKind
    country: str | None
    countries: tuple[str, ...]
    admin1: str | None
    admin1_id: int | None
    admin2_id: int | None
    lat: float | None
    lon: float | None
    population: int
    reach: float | None = None
    rank: int = 0

    def within(self, other: "Place") -> bool:
        """Tell whether this place lies in `other`, as far as the divisions say."""
        if other.id == self.id:
            return False
        whole = with_wholes(self.countries)
        if other.kind is PlaceKind.COUNTRY:
            return other.country in whole
        if other.kind is PlaceKind.REGION:
            km = self.km_to(other)
            return km is not None and km < (other.reach or REGION_REACH_KM) and not whole.isdisjoint(other.countries)
        return other.id in (self.admin1_id, self.admin2_id)

    def km_to(self, other: "Place") -> float | None:
        """Return the distance in kilometres, or None where one of the two has no coordinates."""
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return None
        return distance_km(self.lat, self.lon, other.lat, other.lon)


def with_wholes(codes: Iterable[str]) -> set[str]:
    """Return countries, ISO 3166-1 alpha-2, and those that they were part of."""
    known = set(codes)
    return known | {code for code, part in FORMER_PARTS.items() if part in known}


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance in kilometres (haversine formula) between two points in degrees."""
    half_lat, half_lon = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))
