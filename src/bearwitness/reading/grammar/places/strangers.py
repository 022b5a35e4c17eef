"""Names taken back: towns of a country that nothing else in a report is of, and surnames in a report in capitals."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from bearwitness.gazetteer.place import OWN_NAME, Place, PlaceKind, with_wholes
from bearwitness.gazetteer.resolve import Rejected, Resolution
from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

DOMINANT = 0.8  # of what happened
MOST_AT_HOME = 4  # places of one country that make a town of another a stranger
KNOWN_THE_WORLD_OVER = 500_000  # inhabitants of a town that is meant though its country is not named
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


def without_strangers(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Take back towns of a country that nothing else in a report is of, where it places what happened in another country.

    Palma of Majorca is not the Palma "beside Mozambique's gas fields": a wrong country is worse than none.
    """
    happened = {
        one.where.country for one in mentions if one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER)
        and one.where.precision in (WherePrecision.COUNTRY, WherePrecision.PROVINCE) and one.where.country
    }  # fmt: skip
    happened -= {one.across for one in mentions}  # what is near a country is not in it
    return [
        _taken_back(one, happened) if happened and _is_stranger(one, mentions, happened) else one for one in mentions
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
