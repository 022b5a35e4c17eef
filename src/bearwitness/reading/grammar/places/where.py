"""Where: the places that a report names, what they are resolved to, and how each is meant (codebook section 5)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place, PlaceKind
from bearwitness.gazetteer.resolve import Asked, Resolution, resolve
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.places.anaphora import by_country
from bearwitness.reading.grammar.places.authorities import of_authorities
from bearwitness.reading.grammar.places.borders import listed_countries, note_borders
from bearwitness.reading.grammar.places.capitals import with_capitals
from bearwitness.reading.grammar.places.choose import choose
from bearwitness.reading.grammar.places.double import join_doubles
from bearwitness.reading.grammar.places.entry_heads import with_entry_heads
from bearwitness.reading.grammar.places.given import given_name
from bearwitness.reading.grammar.places.headings import under_headings
from bearwitness.reading.grammar.places.joined import ROADS, joined
from bearwitness.reading.grammar.places.link import link, relations_of
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.names import find_names
from bearwitness.reading.grammar.places.opened import under_openings
from bearwitness.reading.grammar.places.quarters import as_quarters
from bearwitness.reading.grammar.places.rest import settle_rest
from bearwitness.reading.grammar.places.role_words import LED
from bearwitness.reading.grammar.places.roles import PlaceRole, role_of
from bearwitness.reading.grammar.places.seats import as_divisions
from bearwitness.reading.grammar.places.settle import held_by, is_narrow, settled
from bearwitness.reading.grammar.places.text import Text, before, is_placed, prepare
from bearwitness.reading.grammar.places.value import (
    QUARTERS,
    Around,
    beside_site,
    is_river,
    where_of,
)

_END = r"[A-Z][^\W\d_]*(?:['’][^\W\d_]+)?(?:\s[A-Z][\w'’]{1,30}){0,2}"
_ROAD_ENDS = re.compile(
    rf"(?P<first>(?=[^-–]{{4}}){_END})(?<!\b[AaEe][a-z])(?<!\b[AaEe][a-z][a-z])\s?[-–]\s?(?=[^-–]{{4}}){_END}"
)
_BESIDE = re.compile(
    r"(?:near|close|next|vicinity|outskirts|surroundings|opposite|beside|not\s+far|\d+\s+met)", re.IGNORECASE
)

# What may be named after the town it is in, if that is of the country spoken of: "the Ghazni mosque".
_BUILDINGS = frozenset(
    {"school", "mosque", "church", "park", "kindergarten", "mall", "temple", "shrine", "station", "museum"}
)
ADJECTIVE_WEIGHT = 0.4  # of a country's support, against one plain mention; "Iraqi" may be about a person far away
HINT_WEIGHT = 1.0
BESIDE = 150  # characters within which a site may take the town, an unknown name the country, of another place
BESIDE_SITE = 250  # and how far before and after its sentence the town of a site may stand


def places(parsed: Parsed, gazetteer: Gazetteer, *, hints: Sequence[str] = ()) -> tuple[PlaceMention, ...]:
    """Return the places that a report names, in order.

    `hints` are ISO 3166-1 alpha-2 codes of countries that the report is known to be about (its parties' countries).

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    text = prepare(parsed)
    join_doubles(text, gazetteer)
    names = find_names(text, gazetteer)
    # A guess for names that nothing else places; it moves no name that has an entry of its own.
    at_home = tuple(hints) or tuple(of_authorities(text, names))
    resolutions = _resolved(text, names, gazetteer, hints)
    relations = relations_of(text, names)
    found = settle_rest(_mentions(text, gazetteer, names, relations, resolutions), gazetteer, at_home)
    found = with_capitals(parsed.text, found, gazetteer)
    found = as_divisions(parsed.text, as_quarters(parsed.text, by_country(parsed.text, found, gazetteer)))
    return with_entry_heads(parsed.text, found)


def where_of_spans(parsed: Parsed, gazetteer: Gazetteer, spans: Sequence[tuple[int, int]]) -> tuple[Where | None, ...]:
    """Return where the names at the given spans are, in order, by the rules of `places`; None where no word stands.

    An adjective of a country or region gives that country or region. That they are names of places is known, so the
    likeliest place is taken where a report that is only read would leave the name as written.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    text = prepare(parsed)
    given = [given_name(text, gazetteer, start, end) for start, end in spans]
    names = [name for name in given if name is not None]
    relations = [before(text, name.first) for name in names]
    resolutions = _resolved(text, names, gazetteer, (), certain=True)
    contains = {outer for name in names for outer in (*name.within, name.measured_from) if outer is not None}
    found = iter(_where(text, gazetteer, names, at, relations, resolutions, contains) for at in range(len(names)))
    return tuple(next(found) if name is not None else None for name in given)


def _where(
    text: Text,
    gazetteer: Gazetteer,
    names: Sequence[Name],
    at: int,
    relations: Sequence[tuple[str, int]],
    resolutions: Sequence[Resolution],
    contains: set[int],
) -> Where:
    name, place = names[at], resolutions[at].chosen
    if name.adjective is not None:
        place = gazetteer.country(name.adjective)
    around = _around(text, names, at, relations, resolutions, contains)
    if name.site is not None and around == Around():
        heard = [
            one for one, seat, said in zip(resolutions, names, relations, strict=True)
            if one.chosen is None or not _speaks_of_abroad(text, names, resolutions, seat, said[0], one.chosen)
        ]  # fmt: skip
        around = Around(beside=_town_of_most(heard))
    return where_of(name, place, relations[at][0], around, text.parsed.text[name.start : name.end])


def _town_of_most(resolutions: Sequence[Resolution]) -> Place | None:
    """Return the town that half of a text's names of towns are of, in which its sites are; None where there is none."""
    towns = Counter(one.chosen for one in resolutions if one.chosen is not None and one.chosen.kind is PlaceKind.TOWN)
    most = towns.most_common(1)
    return most[0][0] if most and 2 * most[0][1] >= towns.total() else None


def _resolved(
    text: Text, names: Sequence[Name], gazetteer: Gazetteer, hints: Sequence[str], *, certain: bool = False
) -> list[Resolution]:
    link(text, names, gazetteer)
    under_headings(text.parsed.text, names, gazetteer)
    under_openings(text, names, gazetteer)
    note_borders(text.parsed.text, names, gazetteer)
    countries: dict[str, float] = dict.fromkeys(hints, HINT_WEIGHT)
    said: Counter[str] = Counter()
    for name in names:
        if name.adjective is not None:
            said[name.adjective] += 1
            countries[name.adjective] = countries.get(name.adjective, 0.0) + ADJECTIVE_WEIGHT / said[name.adjective]
    asked = [replace(_asked(text, name, gazetteer, certain=certain), certain=certain) for name in names]
    for at in listed_countries(text.parsed.text, names, gazetteer):
        asked[at] = replace(asked[at], kinds=frozenset({PlaceKind.COUNTRY}))
    return settled(text, names, resolve(asked, gazetteer, countries))


def _asked(text: Text, name: Name, gazetteer: Gazetteer, *, certain: bool) -> Asked:
    if name.adjective is not None:
        return Asked("")
    whole = text.parsed.text[name.start : name.end]
    if name.site is not None and any(place.kind is PlaceKind.SITE for place in gazetteer.lookup(whole)):
        return Asked(whole, frozenset({PlaceKind.SITE}), tuple(name.within), only=frozenset({PlaceKind.SITE}))
    if name.site in ROADS and (ends := _ROAD_ENDS.fullmatch(name.text)) is not None:
        return Asked(ends["first"], frozenset({PlaceKind.TOWN}))
    if name.site in text.lists.named_after and name.site not in _BUILDINGS and not name.within and name.site_of is None:
        # "Zeitoun neighbourhood" may be one that is listed as such; else it is named after a place elsewhere.
        return Asked(name.text, frozenset({PlaceKind.SITE}), only=frozenset({PlaceKind.SITE}))
    if is_river(whole) and not certain:  # no town that is called after one, or it after a town
        return Asked(name.text, name.kinds, tuple(name.within), only=frozenset({PlaceKind.REGION}))
    beyond = gazetteer.neighbours(name.across) if name.across is not None else frozenset()
    placed, origin = is_placed(text, name.first), before(text, name.first)[0] == "from"
    by, country = name.measured_from, name.adjective_country
    within = tuple(name.within)
    return Asked(name.text, name.kinds, within, country, beyond=beyond, placed=placed, by=by, origin=origin)


def _mentions(
    text: Text,
    gazetteer: Gazetteer,
    names: Sequence[Name],
    relations: Sequence[tuple[str, int]],
    resolutions: Sequence[Resolution],
) -> tuple[PlaceMention, ...]:
    whole = text.parsed.text
    contains = {outer for name in names for outer in (*name.within, name.measured_from) if outer is not None}
    found: list[PlaceMention] = []
    for at, name in enumerate(names):
        relation = relations[at][0]
        chosen = resolutions[at].chosen
        listed = found[-1] if found and name.series is not None and found[-1].series == name.series else None
        role = listed.role if listed is not None else _role(text, gazetteer, name, relation, chosen)
        if at in contains and role is not PlaceRole.DATELINE:
            role = PlaceRole.CONTAINER
        start, end, resolution = name.start, name.end, resolutions[at]
        around = _around(text, names, at, relations, resolutions, contains)
        if name.adjective is not None:
            resolution = Resolution(gazetteer.country(name.adjective), "adjective of the country")
        if name.measured_from is not None:
            end = names[name.measured_from].end
        where = where_of(name, resolution.chosen, relation, around, whole[start:end])
        if where.precision is WherePrecision.SITE and _BESIDE.match(whole, relations[at][1]) is not None:
            where = beside_site(where, around)
        if name.site in ROADS and (ends := _ROAD_ENDS.fullmatch(name.text)) is not None:
            first = resolution.chosen.name if resolution.chosen is not None else ends["first"]
            where = replace(where, name=first, precision=WherePrecision.NEAR_TOWN)
        if where.country is None and where.lat is None and name.adjective_country is not None:
            where = replace(where, country=name.adjective_country)
        if where.country is not None and where.country == name.across and where.lat is None:
            where = replace(where, country=None, admin1=None)
        bare = (text.words[name.first].start, text.words[name.last].end)
        found.append(
            PlaceMention(
                start, end, whole[start:end], relation, role, where, resolution, *bare, name.series, name.across
            )
        )
    return tuple(joined(whole, found))


def _role(text: Text, gazetteer: Gazetteer, name: Name, relation: str, chosen: Place | None) -> PlaceRole:
    """How a name is meant; the first of a list of villages says nothing and does nothing."""
    role = role_of(
        text, name, relation, country=chosen is not None and chosen.kind is PlaceKind.COUNTRY,
        capital=chosen is not None and chosen.kind is PlaceKind.TOWN and _is_capital(chosen, gazetteer),
    )  # fmt: skip
    return PlaceRole.INCIDENT if name.series is not None and role in (PlaceRole.IN_NAME, PlaceRole.ACTOR) else role


def _is_capital(place: Place, gazetteer: Gazetteer) -> bool:
    capital = gazetteer.capital(place.country) if place.country is not None else None
    return capital is not None and capital.id == place.id


def _around(
    text: Text,
    names: Sequence[Name],
    at: int,
    relations: Sequence[tuple[str, int]],
    resolutions: Sequence[Resolution],
    contains: set[int],
) -> Around:
    """Return the places by which an unknown name or a site is placed."""
    name = names[at]
    held = [(held_by(names, resolutions, outer), resolutions[outer]) for outer in name.within]
    within = tuple(place for place, _ in held if place is not None)
    exact = next((place for place, answer in held if place is not None and is_narrow(place, answer)), None)
    anchor = held_by(names, resolutions, name.measured_from) if name.measured_from is not None else None
    alone = not within and name.series is None
    unknown = resolutions[at].chosen is None and not (resolutions[at].rejected and alone)
    known = (within and (name.site is None or exact is not None)) or anchor is not None
    quarter = next((names[outer].text for outer in name.within if names[outer].site in QUARTERS), None)
    if known or name.adjective is not None or not (unknown or name.site is not None):
        return Around(within, anchor, exact=exact, quarter=quarter)
    here = text.token(name.start).sent
    beside = _beside(text, names, at, relations, resolutions, contains, (here.start_char, here.end_char))
    if beside is None and name.site is not None:
        span = (here.start_char - BESIDE_SITE, here.end_char + BESIDE_SITE)
        beside = _beside(text, names, at, relations, resolutions, contains, span)
    if within and (beside is None or not any(beside.within(one) for one in within)):
        beside = None
    return Around(within, beside=beside, quarter=quarter)


def _beside(
    text: Text,
    names: Sequence[Name],
    at: int,
    relations: Sequence[tuple[str, int]],
    resolutions: Sequence[Resolution],
    contains: set[int],
    span: tuple[int, int],
) -> Place | None:
    """Return the nearest place within a span at which something is said to be, or None."""
    name = names[at]
    limit = BESIDE if span[0] <= name.start and span[1] - span[0] < 2 * BESIDE_SITE else 2 * BESIDE_SITE
    nearest: tuple[int, Place] | None = None
    for position, (other, resolution) in enumerate(zip(names, resolutions, strict=True)):
        place = resolution.chosen
        if other is name or place is None or not span[0] <= other.start < span[1] or other.adjective is not None:
            continue
        if place.kind is PlaceKind.COUNTRY and (other.site is not None or LED.match(text.parsed.text, other.end)):
            continue  # "the U.S.-led coalition", "the U.S. embassy"
        if _speaks_of_abroad(text, names, resolutions, other, relations[position][0], place):
            continue
        listed = name.series is not None and other.series == name.series
        if not listed and relations[position][0] not in ("in", "near", "direction") and position not in contains:
            continue
        away = other.start - name.end if other.start > name.start else 2 * (name.start - other.end)
        if away <= limit and (nearest is None or away < nearest[0]):
            nearest = (away, place)
    return nearest[1] if nearest else None


def _speaks_of_abroad(
    text: Text, names: Sequence[Name], resolutions: Sequence[Resolution], seat: Name, relation: str, place: Place
) -> bool:
    """Whether whoever speaks at a place tells of another country: "Iraqi soldiers killed nine at Hit, survivors said in Amman"."""
    countries = {one.chosen.country for one in resolutions if one.chosen and one.chosen.kind is PlaceKind.COUNTRY}
    spoken = {name.adjective for name in names if name.adjective is not None} | countries
    abroad = bool(spoken) and place.country not in spoken
    return abroad and relation == "in" and role_of(text, seat, "in") is PlaceRole.SPEAKER


__all__ = ["PlaceMention", "PlaceRole", "choose", "places", "where_of_spans"]
