"""Names that the gazetteer did not know whole, settled by the country that the rest of the report speaks of.

What is no place at all ("US-led", "Northern" cut from a headline) is left out. A run that begins with a known town of
that country ("Aleppo Monday") is the town. An unknown village keeps its name and is given the country, but no point:
a wrong country is worse than none, so this is done only where nearly all of the report's places lie in one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import ALIKE_NAME, OWN_NAME, Place, PlaceKind
from bearwitness.gazetteer.resolve import prior
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole
from bearwitness.reading.grammar.places.strangers import without_strangers, without_surnames
from bearwitness.reading.grammar.places.value import is_river, is_way

DOMINANT = 0.8  # of the report's placed names
LEAST_VOTES = 3  # two for a place where something happened, one for another name
LEAST_NAMES = 2  # placed names that it takes to speak of a dominant country
CITY = 100_000  # inhabitants
ONLY_ONE = 50_000  # inhabitants of a town whose name no other country has
KNOWN_TOWN = 20_000  # inhabitants from which the beginning of a run of capitals is taken for a town


BEFORE = 600  # characters within which what happened before a name says what country it is in
BEHIND = 600  # and behind it
_PLACING = frozenset({"in", "near", "direction", "between"})
_NO_PLACE = frozenset({PlaceRole.ORIGIN, PlaceRole.IN_NAME})
_SURROUNDING = frozenset({PlaceRole.CONTAINER, PlaceRole.DATELINE})
_HAPPENING = frozenset({PlaceRole.INCIDENT, PlaceRole.CONTAINER, PlaceRole.DATELINE})

_SEATS_OF_NATIONS = frozenset(
    {"New York", "New York City", "Geneva", "Washington", "London", "Paris", "Brussels", "Vienna", "The Hague", "Rome"}
)
_TITLE = re.compile(
    r"\b(?:President|Minister|Prime|General|Colonel|Captain|Governor|King|Prince|Coalition|Army|Forces|Report|Monitor|Observatory|AFP|Reuters|Terrorists?|Clashes|Strikes?)\b"
)


def settle_rest(
    mentions: Sequence[PlaceMention], gazetteer: Gazetteer, hints: Sequence[str] = ()
) -> tuple[PlaceMention, ...]:
    """Return the mentions of a report with those that no entry was found for settled as far as they can be.

    `hints` are the countries of its parties; where they have but one, and it names no place elsewhere, that one is taken.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    named = [mention for mention in mentions if not _is_no_place(mention)]
    real = without_strangers(without_surnames(named), gazetteer)
    real = _sites_of_dateline(real)
    country = dominant_country(real) or spoken_of(real)
    if country is None and len(set(hints)) == 1 and {one.where.country for one in real} <= {None, hints[0]}:
        country = hints[0]
    real = _by_other_mentions(real)
    told = Counter(one.where.country for one in real if _tells_where(one) and one.where.country)
    countries = {one.where.country for one in real if one.role not in _NO_PLACE and one.where.country}
    return tuple(
        _settled(
            mention,
            _on_this_side(mention, real)
            or _own_country(mention, gazetteer)
            or country
            or _told_around(mention, real, told, countries),
            gazetteer,
        )
        for mention in real
    )


def _on_this_side(mention: PlaceMention, mentions: Sequence[PlaceMention]) -> str | None:
    """The country that all but the names of the one across a border speak of, for a place beside it; else None."""
    if mention.across is None:
        return None
    here = [one for one in mentions if one.where.country != mention.across]
    spoken = {one.where.country for one in here if one.where.country}
    return spoken.pop() if len(spoken) == 1 else dominant_country(here) or spoken_of(here)


def _by_other_mentions(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Give a name that nothing places the country and division that another mention of it has: "Toul, Syria", then "in Toul"."""
    mentions = _as_taken_back(mentions)
    known: dict[str, PlaceMention] = {}
    for one in mentions:
        if one.where.country is not None and one.role is not PlaceRole.IN_NAME:
            known.setdefault(fold(one.where.name), one)
    return [
        replace(one, where=replace(one.where, country=known[key].where.country, admin1=known[key].where.admin1))
        if one.where.country is None and one.where.lat is None and one.resolution.chosen is None
        and (key := fold(one.where.name)) in known
        else one
        for one in mentions
    ]  # fmt: skip


def _as_taken_back(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Let a name that was taken back by the words beside it mean the same wherever else it stands without such words."""
    taken = {
        fold(one.text): one for one in mentions
        if one.resolution.chosen is None and one.resolution.rejected and one.where.country is not None
    }  # fmt: skip
    if not taken:
        return mentions
    return [
        replace(one, where=replace(other.where, text=one.text))
        if (other := taken.get(fold(one.text))) is not None
        and one.resolution.chosen is not None
        and one.resolution.chosen.country != other.where.country
        and any(lost.place.id == one.resolution.chosen.id for lost in other.resolution.rejected)
        else one
        for one in mentions
    ]


def _told_around(
    mention: PlaceMention, mentions: Sequence[PlaceMention], told: Mapping[str, int], named: Set[str]
) -> str | None:
    """The one country of all places where something happened shortly before a mention, failing these shortly behind it.

    It must not be one that the report names in passing: beside another one most often told of, or, behind, any other.
    """
    before = _one_country(mention, mentions, mention.start - BEFORE, mention.start)
    if before is not None:
        return before if 2 * told[before] >= max(told.values()) else None
    behind = _one_country(mention, mentions, mention.end, mention.end + BEHIND)
    return behind if named == {behind} else None


def _one_country(mention: PlaceMention, mentions: Sequence[PlaceMention], first: int, last: int) -> str | None:
    """The country of all places between two offsets where something happened, or None where there are none or several."""
    around = [one for one in mentions if first <= one.start < last and one.where.country and one is not mention]
    told = {one.where.country for one in around if _tells_where(one)}
    if told:
        told |= {one.where.country for before, one in pairwise(around) if _goes_on_list(before, one)}
    return told.pop() if len(told) == 1 else None


def _tells_where(one: PlaceMention) -> bool:
    return one.role in _SURROUNDING or (one.role is PlaceRole.INCIDENT and one.relation in _PLACING)


def _goes_on_list(before: PlaceMention, one: PlaceMention) -> bool:
    """Whether a place stands right behind another without a preposition, as the second of "in Syria and Iraq"."""
    return one.relation == "" and 0 <= one.start - before.end <= len(", and ") and _tells_where(before)


def _sites_of_dateline(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Put a site that nothing places into the town of the dateline, in a report that names no other place."""
    towns = [one for one in mentions if one.role is PlaceRole.DATELINE and one.where.precision is WherePrecision.TOWN]
    others = [
        one for one in mentions if one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER) and one.where.lat is not None
    ]
    if not towns or others:
        return mentions
    town = towns[0].where
    return [
        replace(one, where=_in_town(one.where, town))
        if one.where.precision is WherePrecision.SITE and one.where.country in (None, town.country) and one.where.lat is None and town.lat is not None
        else one
        for one in mentions
    ]  # fmt: skip


def _in_town(site: Where, town: Where) -> Where:
    """A site that nothing places, put into a town; a street bears its name."""
    name = town.name if is_way(site.text) else site.name
    return replace(site, name=name, country=town.country, admin1=town.admin1, lat=town.lat, lon=town.lon, centroid=True)


def dominant_country(mentions: Sequence[PlaceMention]) -> str | None:
    """The country, ISO 3166-1 alpha-2, in which nearly all placed names of a report lie, or None."""
    placed = Counter(
        mention.where.country for mention in mentions if mention.where.country and mention.role in _HAPPENING
    )
    if not placed:
        return None
    country, count = placed.most_common(1)[0]
    enough = count >= LEAST_NAMES and count >= DOMINANT * sum(placed.values())
    return country if enough else None


def spoken_of(mentions: Sequence[PlaceMention]) -> str | None:
    """The one country of which nearly all names and adjectives of a report are, whatever they stand for, or None.

    A name that something happened at, a dateline or a container counts whole, any other, such as "Algeria's", half.
    """
    votes: Counter[str] = Counter()
    for mention in mentions:
        if mention.where.country and not _is_seat_of_nations(mention):
            votes[mention.where.country] += 2 if mention.role in _HAPPENING else 1
    if not votes:
        return None
    country, count = votes.most_common(1)[0]
    return country if count >= LEAST_VOTES and count >= DOMINANT * sum(votes.values()) else None


def _is_seat_of_nations(mention: PlaceMention) -> bool:
    """Whether somebody speaks in a city from which the whole world is spoken of: "a UN spokesman in New York"."""
    return mention.role is PlaceRole.SPEAKER and mention.where.name in _SEATS_OF_NATIONS


def _is_no_place(mention: PlaceMention) -> bool:
    if mention.where.geonames_id is not None or mention.where.lat is not None:
        return False
    if _TITLE.search(mention.text):
        return True
    words = mention.text.split()
    directions = {*table("where")["directions"]["parts"], *table("where")["directions"]["points"]}
    return len(words) == 1 and words[0].lower() in directions


def _own_country(mention: PlaceMention, gazetteer: Gazetteer) -> str | None:
    """The country that ends a run without its comma ("Idlib Syria"), or None."""
    words = mention.text.split()
    if len(words) < 2 or mention.resolution.chosen is not None:
        return None  # "Lake Chad" is of four countries
    found = gazetteer.lookup(words[-1])
    return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None


def _settled(mention: PlaceMention, country: str | None, gazetteer: Gazetteer) -> PlaceMention:
    where = mention.where
    if country is None or country == mention.across or _is_city_elsewhere(mention, country):
        return mention
    if where.geonames_id is not None or where.lat is not None or where.country not in (None, country):
        return mention
    town = _town_at_head(mention, country, gazetteer)
    if town is not None:
        near = where.precision is WherePrecision.NEAR_TOWN
        precision = WherePrecision.NEAR_TOWN if near else WherePrecision.TOWN
        found = replace(
            where, name=town.name, geonames_id=town.geonames_id, country=town.country, admin1=town.admin1,
            lat=town.lat, lon=town.lon, precision=precision, centroid=False,
        )  # fmt: skip
        return replace(mention, where=found)
    if where.country is not None:
        return mention
    return replace(mention, where=replace(where, country=country))


def _is_city_elsewhere(mention: PlaceMention, country: str) -> bool:
    """Whether a name that was left open is that of a city, and of nothing in a country: no Geneva is in Syria."""
    lost = [one.place for one in mention.resolution.rejected if one.place.rank < ALIKE_NAME]
    fine = mention.where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN) and mention.series is None
    if not fine or not lost or any(country in place.countries for place in lost):
        return False
    least = CITY if len({place.country for place in lost}) > 1 else ONLY_ONE
    return lost[0].kind is PlaceKind.TOWN and lost[0].rank <= OWN_NAME and lost[0].population >= least


def _town_at_head(mention: PlaceMention, country: str, gazetteer: Gazetteer) -> Place | None:
    words = mention.text.split()
    if len(words) < 2 or _is_site(mention):
        return None
    shortest = 1 if words[0].lower() in table("where")["heads"]["words"] else 0  # "Tal Shaeer" is no town called Tal
    for length in range(len(words) - 1, shortest, -1):
        towns = [
            place for place in gazetteer.lookup(" ".join(words[:length]))
            if place.kind is PlaceKind.TOWN and place.country == country and place.population >= KNOWN_TOWN
        ]  # fmt: skip
        if towns:
            return max(towns, key=prior)
    return None


def _is_site(mention: PlaceMention) -> bool:
    """Whether the words name a site, whose town is settled elsewhere, or a river."""
    return mention.where.precision is WherePrecision.SITE or is_river(mention.text)
