"""The place of a happening among the places of its sentences, and whether two of them may be one (codebook section 5)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bearwitness.gazetteer.place import distance_km
from bearwitness.model import Kind, Where, WherePrecision
from bearwitness.reading.grammar.incidents.ground import done_at, of_a_post, of_something_else
from bearwitness.reading.grammar.incidents.outer import holds_another, names_a_line
from bearwitness.reading.grammar.incidents.spelling import alike, one_name
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import of_attack
from bearwitness.reading.grammar.places.value import is_way
from bearwitness.reading.grammar.scenes.scene import Scene

FINE = (WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.DISTRICT)
_NAMED = (WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.DISTRICT)
NEAR_KM = 40.0  # "near Damascus" may be any town around it
APART_KM = 12.0  # two places of one incident in one report lie closer than this, or one lies in the other
BARE = 60  # characters: by which a place without a preposition counts as farther from what happened
CITY = 500_000  # inhabitants of a town with towns around it
POST = 200  # and by which one where somebody holds a post
UNKNOWN = 120  # and by which one that no gazetteer has, unless words beside it say that it is a town or village
_ANNOUNCED = re.compile(
    r"\b(?:village|town|hamlet|settlement|neighbou?rhood|suburb|barangay|kibbutz|camp|market)$", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"\b(?:village|town|city|hamlet|settlement|community|neighbou?rhood|suburb|barangay|locality|commune)\s+(?:of\s+)?(?:[\"“‘']\s?)?$",
    re.IGNORECASE,
)
_COUNTRYSIDE = re.compile(r"\b(?:countryside|hinterland|surroundings|areas?)$", re.IGNORECASE)
# What stands between a place and the one by which it is found: "Sare village in the east of Ain Issa".
_FOUND_BY = re.compile(
    r",?\s(?:(?:in|on|at|of|near|outside|inside|within|to|from|off|just|about|around|some|roughly|the|a|an|close|next|located|lying|situated|"
    r"[\d.,]+|km|kilomet(?:er|re)s?|miles?|(?:north|south)?-?(?:east|west)?(?:ern)?|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|"
    r"central|rural|countryside|outskirts|edge|suburbs?|vicinity|side|part|parts|district|county|province|city|town|village|border|road|area)\s){1,9}",
    re.IGNORECASE,
)
_PART_OF_TOWN = re.compile(
    r"\b(?:neighbou?rhood|quarter|suburb|ward|borough|district|sector|estate|colony|barangay|township)$", re.IGNORECASE
)
QUARTER = re.compile(r"\b(?:neighbou?rhood|quarter|suburb)\b", re.IGNORECASE)  # a part of a town
SAME_PLACE = re.compile(
    r"\b(?:the\s+)?same\s+(?:\w+\s+)?(?:district|town|city|area|village|province|place|region|road|neighbou?rhood|base)\b",
    re.IGNORECASE,
)


def same_place(left: Where, right: Where) -> bool:
    """Whether two places of a report may be one: near each other, or one coarser than the other."""
    if left.country and right.country and left.country != right.country:
        return False
    if left.precision not in FINE or right.precision not in FINE:
        return not (left.admin1 and right.admin1 and left.admin1 != right.admin1)
    if left.name == right.name:
        return True
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return not (left.admin1 and right.admin1 and left.admin1 != right.admin1)
    near = WherePrecision.NEAR_TOWN in (left.precision, right.precision)
    return distance_km(left.lat, left.lon, right.lat, right.lon) <= (NEAR_KM if near else APART_KM)


def named_otherwise(place: Where, known: Iterable[Where]) -> bool:
    """Whether a town or district that no gazetteer has, or that is set against one, bears a name unlike those known.

    Where both have coordinates, these tell (`same_place`).
    """
    exact = [other for other in known if other.precision in FINE]
    if not _bears_a_name(place) or not exact or not all(_bears_a_name(other) for other in exact):
        return False
    unlocated = _has_no_point(place) or all(_has_no_point(other) for other in exact)
    return unlocated and not any(one_name(place.name, other.name) for other in exact)


def _bears_a_name(place: Where) -> bool:
    """Whether a place bears the name of a town, district or quarter: a street bears that of the quarter that it is in."""
    return place.precision in _NAMED or (place.precision is WherePrecision.SITE and is_way(place.text))


def _has_no_point(place: Where) -> bool:
    """Whether no point of its own is known for a place: a quarter without an entry lies where its town does."""
    return place.lat is None or (
        place.geonames_id is None and place.precision in (WherePrecision.TOWN, WherePrecision.DISTRICT)
    )


def own_place(scene: Scene, *, older: bool = False) -> PlaceMention | None:
    """The place that a sentence gives its happening: a fine one sooner than a coarse one, the nearest to what happened.

    Of fine ones those come first that the words of a deed lead into ("jets hit Douma", "a raid on Douma"). `older` asks for
    the place of an older happening that the sentence retells beside the news ("it came days after a blast in Homs").
    A place without a preposition ("Rann was bombed", "took Kidal") counts as farther off by BARE characters.
    """
    coarse = list(WherePrecision)
    anchors = [item.start for item in scene.triggers if item.strong] or [item.start for item in scene.triggers]
    anchor = anchors[0] if anchors else scene.figures[0].mention.start if scene.figures else scene.start

    def rank(place: PlaceMention) -> tuple[int, bool, int, int]:
        fine = place.where.precision in FINE or _is_small_region(place)
        announced = is_announced(scene, place)
        away = abs(place.start - anchor)
        away += BARE if place.relation == "" and not announced else 0
        away += UNKNOWN if place.where.lat is None and not announced else 0
        away += POST if of_a_post(scene, place) else 0
        led_into = fine and done_at(scene, place)
        return (-1 if fine else coarse.index(place.where.precision)), not led_into, away, place.start

    moves = any(item.kind is Kind.DEPLOYMENT for item in scene.triggers)  # "redeployed to Goma"
    placed = [
        place for place in scene.places
        if not of_something_else(scene, place, older=older)
        and (place.relation in ("in", "near", "direction", "between", "border", "", "from")
        or (place.relation == "to" and moves)
        or of_attack(scene.text[: place.start - scene.start]))
    ]  # fmt: skip
    placed = _without_finders(scene, [one for one in placed if not any(_is_quarter_of(other, one) for other in placed)])
    placed = [one for one in placed if not (names_a_line(scene, one, placed) or holds_another(scene, one, placed))]
    return min(_without_seats(scene, placed), key=rank, default=None)


def _is_small_region(place: PlaceMention) -> bool:
    """Whether a place is a region no wider than a town with its suburbs: Eastern Ghouta."""
    chosen = place.resolution.chosen
    known = place.where.precision is WherePrecision.REGION and place.where.lat is not None and chosen is not None
    return known and chosen is not None and chosen.reach is not None and chosen.reach <= NEAR_KM


def is_announced(scene: Scene, place: PlaceMention) -> bool:
    """Whether the words of a place or those before it say that it is a town or village."""
    before = scene.text[max(0, place.start - scene.start - 30) : place.start - scene.start]
    return _ANNOUNCED.search(place.text) is not None or _ANNOUNCES.search(before) is not None


def _without_finders(scene: Scene, placed: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places without those that only say where another of them lies: Ain Issa in "Sare village in the east of Ain Issa"."""
    left = []
    for place in placed:
        before = next((one for one in placed if one.end < place.start <= one.end + 60), None)
        found_by = (
            before is not None
            and before.where.precision in FINE
            and (before.where.precision is not WherePrecision.SITE or before.where.lat is not None)
            and before.where.country in (None, place.where.country)
            and _FOUND_BY.fullmatch(scene.text, before.end - scene.start, place.start - scene.start) is not None
        )
        if not found_by:
            left.append(place)
    return left


def _without_seats(scene: Scene, placed: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places without towns of a province's name where another of them lies in it: "Raid in Hama: jets hit Jurin in Hama".

    A quarter is named beside its town: that does not say that the province was meant.
    """
    others = [one for one in placed if QUARTER.search(one.text) is None]
    return [
        place
        for place in placed
        if not _is_seat(place)
        or not any(_in_province_of_the_name(one, place, led_into=done_at(scene, one)) for one in others)
    ]


def finer_place(place: PlaceMention, known: PlaceMention, *, led_into: bool) -> bool:
    """Whether a place says more exactly where than one known before; `led_into` is whether words of a deed lead into it.

    A town that bears its province's name may be meant for the province: "Shelling in Hama" is of Jurin in Hama, and a
    quarter without an entry of its own is finer than its town.
    """
    order = list(WherePrecision)
    if _is_measured_from(place.where, known.where) or _is_in_surroundings(place, known) or _is_beside(place, known):
        return True
    if _in_province_of_the_name(place, known, led_into=led_into):
        return True
    if place.relation == "" and not led_into:  # "people who reached the camp"
        return False
    if (led_into or place.relation == "between") and _is_named_part(place, known):
        return True
    if known.where.precision in FINE:
        if (
            known.relation in ("", "in")
            and known.where.precision is WherePrecision.TOWN
            and place.relation in ("near", "direction")
            and _is_one_entry(place.where, known.where)
        ):
            return True  # "Turkey shells Kobane", then "on the outskirts of Kobane"
        return _is_quarter(place.where, known.where)
    finer = order.index(place.where.precision) < order.index(known.where.precision)
    return finer and same_place(place.where, known.where)


def _is_named_part(place: PlaceMention, known: PlaceMention) -> bool:
    """Whether a place that no gazetteer has, at which the deed was done, lies in or by a town: "near Baro", then "hit the Sare area"."""
    one, other = place.where, known.where
    around = other.precision is WherePrecision.NEAR_TOWN or (
        other.precision is WherePrecision.TOWN
        and (one.precision is WherePrecision.SITE or _PART_OF_TOWN.search(place.text) is not None)
    )
    if not around or other.geonames_id is None or one.geonames_id is not None or alike(one.name, other.name):
        return False
    here = one.country in (None, other.country) and one.admin1 in (None, other.admin1)
    return here and one.precision in FINE and (one.lat, one.lon) in ((None, None), (other.lat, other.lon))


def exacter(scene: Scene, place: PlaceMention, known: PlaceMention | None) -> PlaceMention:
    """Of the place of a sentence and that known before, the one that says more exactly where."""
    coarse = known is not None and known.where.precision not in FINE
    led_into = done_at(scene, place) or (coarse and is_announced(scene, place))
    if known is None or finer_place(place, known, led_into=led_into):
        return _in_its_country(place, known)
    return known


def _in_its_country(place: PlaceMention, known: PlaceMention | None) -> PlaceMention:
    """The place with what is known of the one told before it, where nothing else says in which country or town it lies.

    A part of a town takes the town's point, marked as a centroid, as any part without an entry does (places/value.py).
    """
    where = place.where
    if known is None or where.country not in (None, known.where.country) or where.precision not in FINE:
        return place
    if where.geonames_id is not None or where.admin1 is not None:
        return place
    found = replace(where, country=known.where.country, admin1=known.where.admin1)
    if where.lat is None and known.where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN):
        found = replace(found, lat=known.where.lat, lon=known.where.lon, centroid=known.where.lat is not None)
    return replace(place, where=found)


def _is_measured_from(place: Where, known: Where) -> bool:
    """Whether a village without an entry is of the division of a town near which it was: "west of Ain Issa", then "in Sare"."""
    near = known.precision is WherePrecision.NEAR_TOWN and known.admin1 is not None
    village = place.precision is WherePrecision.TOWN and place.geonames_id is None and place.admin1 == known.admin1
    return near and village and place.lat in (None, known.lat) and place.name != known.name


def _is_in_surroundings(place: PlaceMention, known: PlaceMention) -> bool:
    """Whether a town lies in the countryside that was named before: "in Aleppo countryside", then "in Tal Rifaat"."""
    found = known.where.geonames_id is not None and known.where.precision is WherePrecision.NEAR_TOWN
    around = found and _COUNTRYSIDE.search(known.text) is not None
    town = place.where.precision is WherePrecision.TOWN and place.relation in ("in", "near", "direction")
    other = place.where.name != known.where.name and place.where.country == known.where.country
    return around and town and other and known.where.admin1 in (None, place.where.admin1)


def _is_beside(place: PlaceMention, known: PlaceMention) -> bool:
    """Whether a known town lies close to one that a place was only said to be near: "near Damascus", then "strikes hit Douma"."""
    city = known.resolution.chosen
    if city is None or city.population < CITY:
        return False
    one, other = place.where, known.where
    if other.precision is not WherePrecision.NEAR_TOWN or one.precision is not WherePrecision.TOWN:
        return False
    if one.geonames_id is None or one.geonames_id == other.geonames_id or known.relation not in ("near", "direction"):
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= NEAR_KM


def _is_one_entry(place: Where, known: Where) -> bool:
    return place.geonames_id is not None and place.geonames_id == known.geonames_id


def _in_province_of_the_name(place: PlaceMention, known: PlaceMention, *, led_into: bool) -> bool:
    """Whether a town has the name of its province, and the place is another one in it or a site: "Raid in Hama", then "near Jurin".

    A headline names the province by its seat. A village or site that no gazetteer has is trusted to lie in it.
    """
    one, other = place.where, known.where
    if not _is_seat(known) or one.country != other.country or one.admin1 not in (None, other.admin1):
        return False
    there = led_into or place.relation in ("in", "near", "direction")
    exact = one.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN) or one.precision is WherePrecision.SITE
    return there and exact and not alike(one.name, other.name) and not _is_one_entry(one, other)


def _is_seat(place: PlaceMention) -> bool:
    """Whether a town, or what lies around it, has the name of its province: Homs, "the Idlib countryside"."""
    where = place.where
    town = where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN)
    return town and where.admin1 is not None and (alike(where.name, where.admin1) or alike(place.text, where.admin1))


def _is_quarter_of(place: PlaceMention, town: PlaceMention) -> bool:
    """Whether a sentence names a quarter beside its town: "in Algiers, a bomb in a cafe in the Belcourt quarter"."""
    return place.relation == town.relation == "in" and _is_quarter(place.where, town.where)


def _is_quarter(place: Where, known: Where) -> bool:
    """Whether a place without an entry takes the point of a known town: a quarter of it."""
    town = known.precision is WherePrecision.TOWN and known.geonames_id is not None and known.lat is not None
    quarter = place.precision in (WherePrecision.TOWN, WherePrecision.DISTRICT) and place.geonames_id is None
    return town and quarter and (place.lat, place.lon) == (known.lat, known.lon) and place.name != known.name
