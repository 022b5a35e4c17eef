"""Names taken back: towns of a country that nothing else in a report is of, and surnames in a report in capitals."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import ALIKE_NAME, OWN_NAME, Place, PlaceKind, with_wholes
from bearwitness.gazetteer.resolve import Rejected, Resolution
from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

DOMINANT = 0.8  # of what happened
MOST_AT_HOME = 4  # places of one country that make a town of another a stranger
KNOWN_THE_WORLD_OVER = 500_000  # inhabitants of a town that is meant though its country is not named
KNOWN_TOWN = 100_000  # inhabitants of a town that is meant where no other country has its name
_WIDE = frozenset({WherePrecision.COUNTRY, WherePrecision.PROVINCE})
KNOWN_NEXT_DOOR = 20_000  # the same, of one in a neighbour of the countries spoken of
PLACING = frozenset({"in", "near", "direction", "between"})
SURROUNDING = frozenset({PlaceRole.CONTAINER, PlaceRole.DATELINE})
HAPPENING = frozenset({PlaceRole.INCIDENT, PlaceRole.CONTAINER, PlaceRole.DATELINE})


def _in_capitals(mentions: Sequence[PlaceMention]) -> bool:
    """Whether a report is written in capitals throughout, in which a surname looks like any other word."""
    return len(mentions) > 1 and all(one.text.isupper() for one in mentions)


def without_surnames(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Leave out single names in capitals that stand behind no preposition and are of no country in which anything happened.

    Only of a report that is in capitals throughout.
    """
    if not _in_capitals(mentions):
        return list(mentions)
    here = {
        one.where.country for one in mentions
        if one.where.country and (one.relation in PLACING or one.role in SURROUNDING or one.role is PlaceRole.ORIGIN)
    }  # fmt: skip
    return [
        one
        for one in mentions
        if " " in one.text
        or one.series is not None
        or one.relation not in ("", "other")
        or one.where.precision is WherePrecision.COUNTRY
        or (
            one.resolution.chosen is not None
            and (one.where.country in here or _known_the_world_over(one.resolution.chosen))
        )
    ]


def _known_the_world_over(place: Place) -> bool:
    """Whether a town is meant by its name wherever a report is from: "JETS RAIDED KIRKUK"."""
    return place.population >= KNOWN_THE_WORLD_OVER and place.rank == OWN_NAME


def without_strangers(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """Take back towns of a country that nothing else in a report is of, where it places what happened in another country.

    Palma of Majorca is not the Palma "beside Mozambique's gas fields": a wrong country is worse than none.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    happened = {
        one.where.country for one in mentions if one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER)
        and one.where.precision in _WIDE and one.where.country
    }  # fmt: skip
    happened -= {one.across for one in mentions}  # what is near a country is not in it
    if not happened:
        return list(mentions)
    spoken = {one.where.country for one in mentions if one.where.country}
    return [
        _taken_back(one, happened)
        if _is_stranger(one, mentions, happened) and not _is_the_only_one(one, spoken, gazetteer)
        else one
        for one in mentions
    ]


def _is_stranger(mention: PlaceMention, mentions: Sequence[PlaceMention], happened: Set[str]) -> bool:
    place = mention.resolution.chosen
    if place is None or place.kind is not PlaceKind.TOWN or _known_the_world_over(place) or place.rank < OWN_NAME:
        return False
    if mention.role is not PlaceRole.INCIDENT or with_wholes(place.countries) & happened:
        return False
    named = any(
        one.where.country == place.country
        and (one.where.precision is WherePrecision.COUNTRY or one.role is PlaceRole.ORIGIN)
        for one in mentions
    )
    if not named and _is_elsewhere(place.country, mentions):
        return True
    return all(one.where.country != place.country for one in mentions if one.where.name != mention.where.name)


def _is_the_only_one(mention: PlaceMention, spoken: Set[str], gazetteer: Gazetteer) -> bool:
    """Whether a town of some size has a name that no other country has: "Celaya", be Honduras told of in the next sentence.

    A name that is not its main one counts only of a neighbour of the countries spoken of: another "Pensa" is Penza's.
    """
    place = mention.resolution.chosen
    if place is None or place.rank >= ALIKE_NAME or place.population < KNOWN_NEXT_DOOR or place.country is None:
        return False
    others = [one.place for one in mention.resolution.rejected if one.place.rank < ALIKE_NAME]
    if any(other.country != place.country for other in others):
        return False
    known = place.rank <= OWN_NAME and place.population >= KNOWN_TOWN
    return known or any(place.country in gazetteer.neighbours(code) for code in spoken)


def _is_elsewhere(country: str | None, mentions: Sequence[PlaceMention]) -> bool:
    """Whether nearly all that happened in a report did so in one other country: San Ramón among towns of El Salvador."""
    told = Counter(one.where.country for one in mentions if one.role in HAPPENING and one.where.country)
    if not told:
        return False
    home, count = told.most_common(1)[0]
    return home != country and count >= MOST_AT_HOME and count >= DOMINANT * sum(told.values())


def _taken_back(mention: PlaceMention, happened: Set[str]) -> PlaceMention:
    """The mention as written, in the one country that the report tells of, with the entry among those rejected."""
    country = next(iter(happened)) if len(happened) == 1 else None
    place, why = mention.resolution.chosen, "nothing else in the report is of its country, and it tells of another"
    rejected = (
        (Rejected(place, why), *mention.resolution.rejected) if place is not None else mention.resolution.rejected
    )
    where = replace(
        mention.where,
        name=mention.text,
        geonames_id=None,
        country=country,
        admin1=None,
        lat=None,
        lon=None,
        centroid=False,
    )
    return replace(mention, where=where, resolution=Resolution(None, why, rejected))


__all__ = ["without_strangers", "without_surnames"]
