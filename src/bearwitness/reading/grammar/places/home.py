"""Names that nothing places, given the country that all else speaks for: other names, the parties' homes, title, publisher.

"The army met a column west of Injangyang", told by a group whose home is one country, in a report that names places of that
country alone: it happened there. The name gets no point. A wrong country is worse than none, so nearly all must agree.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.gazetteer.resolving.decide import UNDECIDED
from bearwitness.model import ReportInfo, WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

DOMINANT = 0.8  # of the votes
LEAST_VOTES = 2
BESIDE = 25  # characters
_HAPPENED = 2  # votes of a place where something happened, against one of any other
_WORD = re.compile(r"[A-Z][^\W\d_]{3,30}")


def at_home(
    mentions: Sequence[PlaceMention], homes: Iterable[str], info: ReportInfo, gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """Return the mentions with those that nothing places put into the one country that the report speaks of, where it is one.

    `homes` are the countries, ISO 3166-1 alpha-2, of the parties that the report names.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    if not any(_is_lost(one) for one in mentions):
        return tuple(mentions)
    votes: Counter[str] = Counter()
    if not any(one.where.country and one.role is not PlaceRole.ORIGIN for one in mentions):
        return tuple(mentions)  # "Turkish shelling of the village of Sheshi" is seldom in Turkey
    for one in mentions:
        if one.where.country:
            votes[one.where.country] += _HAPPENED if one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER) else 1
    votes.update(set(homes))
    votes.update(_named_in(f"{info.title or ''} {info.publisher or ''}", gazetteer))
    if not votes:
        return tuple(mentions)
    country, count = votes.most_common(1)[0]
    placed = {one.where.country for one in mentions if one.role is not PlaceRole.ORIGIN and not _is_government(one)}
    if count < max(LEAST_VOTES, DOMINANT * sum(votes.values())) or country not in placed:
        return tuple(mentions)  # who attacks is no place, however often he is named
    if any(_speaks_against(one, country) for one in mentions):
        return tuple(mentions)
    return tuple(
        replace(one, where=replace(one.where, country=country))
        if _is_lost(one) and one.across != country and not _is_between_countries(one, mentions)
        else one
        for one in mentions
    )


def _speaks_against(one: PlaceMention, country: str) -> bool:
    """Whether something happened at a name that places of several countries bear, and none of this one."""
    borne = {code for other in one.resolution.rejected for code in other.place.countries}
    undecided = one.role is PlaceRole.INCIDENT and one.where.country is None and len(borne) > 1
    return undecided and country not in borne and UNDECIDED in one.resolution.reason


def _is_government(one: PlaceMention) -> bool:
    """Whether a town stands for a government that speaks: "Kampala said", not "the police said in Kampala"."""
    return one.role is PlaceRole.SPEAKER and one.relation == "" and one.where.precision is WherePrecision.TOWN


def _is_lost(one: PlaceMention) -> bool:
    where = one.where
    return one.role is PlaceRole.INCIDENT and where.country is None and where.lat is None and where.geonames_id is None


def _is_between_countries(one: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
    """Whether a sea, lake or region of several countries stands right behind a name: "Boma on Lake Chad"."""
    return any(
        other.where.precision is WherePrecision.REGION
        and other.resolution.chosen is not None
        and len(other.resolution.chosen.countries) > 1
        and 0 <= other.start - one.end <= BESIDE
        for other in mentions
    )  # fmt: skip


def _named_in(words: str, gazetteer: Gazetteer) -> set[str]:
    """The countries that a title or the name of a publisher names, by name or adjective."""
    found = set()
    for word in _WORD.findall(words):
        adjective = country_of(word)
        if adjective is not None:
            found.add(adjective)
            continue
        known = gazetteer.lookup(word)
        if known and known[0].kind is PlaceKind.COUNTRY and known[0].country is not None:
            found.add(known[0].country)
    return found


__all__ = ["at_home"]
