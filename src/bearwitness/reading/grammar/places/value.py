"""From a resolved name to the `Where` of the model: precision, coordinates, and when they are a centroid.

What the codebook leaves open is decided so:

- A site ("Al-Shifa hospital in Gaza City") takes the point of its town, marked as a centroid; never a point of its own.
- A street, road or gate within a town bears the name of its quarter, where one is given, else the town's, as a site without
  a name of its own does.
- An unknown name within a town ("Hamad in Khan Younis", "the Zuhur quarter of Mosul") is a quarter of it, of the precision of a
  town, and takes its point, marked as a centroid; not where the
  town shares its name with a wide division, in which the name may as well lie ("Foua in Idlib").
- An unknown village measured from a known town ("in the village of X, north of Rutba") is a town by its own name; it takes
  the point of that town, marked as a centroid. Near such a village is near_town.
- Any other named village or district that no gazetteer has keeps its name as written, country and division of the place
  that qualifies it, and no coordinates: a centroid of the province would look like an answer to where the village is.
- "Northern Iraq" is a region of Iraq without coordinates: the middle of Iraq is not in its north. "Northern Mosul" is
  the town.
- "The Tikrit area" is near the town, "the Qazzubiyeh area" the village or quarter that no gazetteer has; a region that only a town has the name of ("the Sinjar region") is a district.
- "The A-B road" is near A, the end that is named first.
- "Between A and B" takes the middle of the two, marked as a centroid, near_town where they lie within 60 km or it is
  a road that joins them, else region.
- A border is a region of no single country, without coordinates.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bearwitness.gazetteer.place import DIVISIONS, Place, PlaceKind, distance_km
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.places.name import Name

_SURROUNDING = re.compile(r"\s(?:countryside|surroundings|hinterland|(?-i:front)(?:\s?line)?s?)$", re.IGNORECASE)
# Of a name that no gazetteer has mostly the village or quarter itself; of a town what lies around it.
_AREA = re.compile(r"\sareas?$", re.IGNORECASE)
_FRONT = re.compile(r"\sfront(?:\s?line)?s?$", re.IGNORECASE)  # what runs by a village: "Sare frontlines"
_HYPHENED = re.compile(r"(?<=north)-(?=east|west)|(?<=south)-(?=east|west)", re.IGNORECASE)  # "north-eastern Syria"
_WAY = re.compile(
    r"(?:\s(?:Street|St|Rd|Ave|Blvd|Avenue|Lane|Boulevard|Alley|Gate|Intersection|Roundabout|Junction)|[^-–]\s(?<!and )Road)s?$",
    re.IGNORECASE,
)
_RIVER = re.compile(r"\s(?:river|creek)$", re.IGNORECASE)
_SIDE = re.compile(
    r"(?:north|south|east|west|central|rural|downtown)", re.IGNORECASE
)  # "in Northern Mosul", of a headline
_FINE = (WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN)
QUARTERS = frozenset({"quarter", "neighborhood", "neighbourhood", "estate"})
_MISSIONS = frozenset({"embassy", "consulate", "mission"})  # of a country, in another
NEIGHBOURS_KM = 60.0


@dataclass(frozen=True, slots=True)
class Around:
    """The resolved places by which a name is placed that is in no gazetteer, or is a site.

    `within` qualify it ("X in Marib province"), `anchor` is what it is measured from ("X, north of Rutba"), `beside` is
    the nearest other place of its sentence, trusted only for country and division, and for the town of a site. `exact` is
    the one of `within` whose point is good for what lies in it. `quarter` is the name of the part of a town that holds
    it, where no gazetteer has that.
    """

    within: tuple[Place, ...] = ()
    anchor: Place | None = None
    beside: Place | None = None
    exact: Place | None = None
    quarter: str | None = None


_PRECISION = {
    PlaceKind.COUNTRY: WherePrecision.COUNTRY,
    PlaceKind.REGION: WherePrecision.REGION,
    PlaceKind.ADMIN1: WherePrecision.PROVINCE,
    PlaceKind.ADMIN2: WherePrecision.DISTRICT,
    PlaceKind.TOWN: WherePrecision.TOWN,
    PlaceKind.SITE: WherePrecision.SITE,
}
_FINEST_FIRST = (
    PlaceKind.SITE,
    PlaceKind.TOWN,
    PlaceKind.ADMIN2,
    PlaceKind.REGION,
    PlaceKind.ADMIN1,
    PlaceKind.COUNTRY,
)


def where_of(name: Name, place: Place | None, relation: str, around: Around, text: str) -> Where:
    """Return where a name is: resolved to `place`, or as written, within or near the places around it."""
    if name.site is not None:
        abroad = name.site in _MISSIONS and place is not None and place.kind is PlaceKind.COUNTRY
        where = _site(None if abroad else place, around, text)
        if name.site in QUARTERS:
            fine = WherePrecision.NEAR_TOWN if relation in ("near", "direction") else WherePrecision.TOWN
            where = replace(where, precision=fine)
        elif around.quarter is not None and relation in ("near", "direction"):
            where = replace(where, name=around.quarter, precision=WherePrecision.TOWN)  # "near Park X in the Y quarter"
        return replace(where, name=f"{name.text} {name.site_of}") if name.site_of is not None else where
    if place is None:
        return _unresolved(name, relation, around, text)
    precision = _as_written(name, place)
    if place.kind is PlaceKind.TOWN and (_SURROUNDING.search(text) or (place.population and _AREA.search(text))):
        precision = WherePrecision.NEAR_TOWN
    seat = precision is WherePrecision.DISTRICT and not name.kinds  # "near Sare", of which only the district is known
    if relation in ("near", "direction", "between") and (
        seat or precision in (WherePrecision.SITE, WherePrecision.TOWN)
    ):
        precision = WherePrecision.NEAR_TOWN
    lat, lon, named = place.lat, place.lon, place.name
    coarse = place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)
    if name.part is not None and coarse and not place.name.lower().startswith(name.part.lower()):
        precision, lat, lon = WherePrecision.REGION, None, None
        named = f"{_HYPHENED.sub('', name.part)} {place.name}"
    if (
        name.part is not None
        and name.part[:1].isupper()
        and not coarse
        and not (place.kind is PlaceKind.TOWN and _SIDE.match(name.part))
        and not named.lower().startswith(name.part.lower())
    ):
        named = f"{name.part} {named}"
    centroid = lat is not None and precision not in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN)
    return Where(text, named, place.geonames_id, place.country, place.admin1, lat, lon, precision, centroid, ())


def beside_site(where: Where, around: Around) -> Where:
    """Where something beside a site with a name is: "a house near Sare mosque in Baro" is an unnamed site of Baro."""
    town = next((one for one in around.within if one.kind is PlaceKind.TOWN), None)
    return replace(where, name=town.name) if town is not None else where


def _as_written(name: Name, place: Place) -> WherePrecision:
    """The precision of an entry; "X district" is a district though the gazetteer has only its town."""
    if place.country == "MM" and PlaceKind.ADMIN2 in name.kinds and PlaceKind.TOWN in name.kinds:
        return WherePrecision.DISTRICT  # townships are what Myanmar's districts are divided into
    if place.kind is PlaceKind.TOWN and name.kinds and PlaceKind.TOWN not in name.kinds:
        if {PlaceKind.ADMIN1, PlaceKind.REGION} <= name.kinds:
            return WherePrecision.DISTRICT
        wider = [kind for kind in (PlaceKind.ADMIN2, PlaceKind.ADMIN1) if kind in name.kinds]
        return _PRECISION[wider[0]] if wider else _PRECISION[place.kind]
    if place.kind is PlaceKind.ADMIN2 and PlaceKind.TOWN in name.kinds and not name.kinds & DIVISIONS:
        return WherePrecision.TOWN  # "the town of X", though the gazetteer has only its district
    return _PRECISION[place.kind]


def _site(place: Place | None, around: Around, text: str) -> Where:
    places = [one for one in (place, *around.within, around.anchor, around.beside) if one is not None]
    pointed = [one for one in places if one.kind in (PlaceKind.TOWN, PlaceKind.SITE) and one.lat is not None]
    town = pointed[0] if pointed else around.exact
    near = (place if place is not None and place.kind is PlaceKind.SITE else None) or town or _finest(places)
    country, admin1 = (near.country, near.admin1) if near else (None, None)
    lat, lon = (town.lat, town.lon) if town else (None, None)
    named = (around.quarter or (town.name if town is not None else None) or text) if is_way(text) else text
    return Where(text, named, None, country, admin1, lat, lon, WherePrecision.SITE, lat is not None, ())


def is_way(text: str) -> bool:
    """Whether words name a street or gate of a town: a record of what happened there bears the town's name."""
    return _WAY.search(text) is not None


def is_river(text: str) -> bool:
    """Whether words name a river, which is no town of its name."""
    return _RIVER.search(text) is not None


def _unresolved(name: Name, relation: str, around: Around, text: str) -> Where:
    town = next((one for one in around.within if one.kind in (PlaceKind.TOWN, PlaceKind.SITE)), None)
    if around.exact is not None or (town is not None and PlaceKind.REGION in name.kinds):
        beside = (
            relation in ("near", "direction") and PlaceKind.ADMIN2 not in name.kinds
        )  # "the area of Sare district" is in it
        by_it = beside or _FRONT.search(text) is not None
        return replace(_site(None, around, text), precision=WherePrecision.NEAR_TOWN if by_it else WherePrecision.TOWN)
    anchor = around.anchor if around.anchor is not None and around.anchor.kind is not PlaceKind.COUNTRY else None
    near = _finest(around.within) or anchor or around.beside  # "a town near Chad" is not in Chad
    country, admin1 = (near.country, near.admin1) if near else (None, None)
    kind = next((kind for kind in _FINEST_FIRST if kind in name.kinds), PlaceKind.TOWN)
    if kind is PlaceKind.ADMIN2 and town is not None and text.lower().endswith("district"):
        kind = PlaceKind.TOWN  # "the Sare district of Baro city" is a quarter
    kind = PlaceKind.TOWN if _AREA.search(text) is not None else kind
    near_it = _SURROUNDING.search(text) is not None
    precision = WherePrecision.NEAR_TOWN if near_it else _PRECISION[kind]
    pointed = around.anchor is not None and around.anchor.kind in (PlaceKind.TOWN, PlaceKind.SITE)
    if pointed and around.anchor is not None and around.anchor.lat is not None:
        lat, lon = around.anchor.lat, around.anchor.lon
        fine = relation in ("in", "") and precision is WherePrecision.TOWN
        found = WherePrecision.TOWN if fine else WherePrecision.NEAR_TOWN
        return Where(text, name.text, None, country, admin1, lat, lon, found, True, ())
    if relation in ("near", "direction") and precision is WherePrecision.TOWN:
        precision = WherePrecision.NEAR_TOWN
    return Where(text, name.text, None, country, admin1, None, None, precision, False, ())


def _finest(places: Sequence[Place]) -> Place | None:
    return min(places, key=lambda place: _FINEST_FIRST.index(place.kind), default=None)


def between_where(one: Where, other: Where, text: str, *, by_road: bool = False) -> Where:
    """Return the stretch between two places, `by_road` of the road from one to the other; `text` is as written."""
    country = one.country if one.country == other.country else None
    admin1 = one.admin1 if country and one.admin1 == other.admin1 else None
    name = f"between {one.name} and {other.name}"
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        villages = (
            WherePrecision.NEAR_TOWN if one.precision in _FINE and other.precision in _FINE else WherePrecision.REGION
        )
        return Where(text, name, None, country, admin1, None, None, villages, False, ())
    near = by_road or distance_km(one.lat, one.lon, other.lat, other.lon) <= NEIGHBOURS_KM
    precision = WherePrecision.NEAR_TOWN if near else WherePrecision.REGION
    lat, lon = (one.lat + other.lat) / 2, (one.lon + other.lon) / 2
    return Where(text, name, None, country, admin1, lat, lon, precision, True, ())


def bordering_where(one: Where, other: Where, text: str) -> Where:
    """Return the border of two countries: a region of neither alone."""
    country = one.country if one.country == other.country else None
    return Where(
        text,
        f"border of {one.name} and {other.name}",
        None,
        country,
        None,
        None,
        None,
        WherePrecision.REGION,
        False,
        (),
    )
