"""Which places of a sentence may be where something happened."""

import re
from collections.abc import Sequence

from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole, of_attack
from bearwitness.reading.grammar.times.when import TimeMention

_AGENCY = re.compile(r"(?:,\s*\w+)?(?:\s+\w+\s+\d{1,2})?\s*\([A-Z][\w .]{1,30}\)(?!\.)")

_OF_A_PERSON = re.compile(
    r"\s+(?:was|were|is|had\s+been|has\s+been)\s+(?:\w+ly\s+|also\s+)?(?:killed|injured|wounded|martyred|shot|arrested|detained|abducted|born|buried|"
    r"married|pregnant|described|remembered|mourned|survived|pulled|rescued)\b|\s+(?:and|with)\s+(?:her|his)\b|,?\s+(?:who|whose|aged)\b|,\s+(?:\d|her\b|his\b)|"
    r"\s+(?:died|wrote|posted|tweeted|lost\s+(?:her|his))\b|['’]s\s+(?:mother|father|brother|sister|husband|wife|sons?|daughters?|uncle|aunt|cousin|relatives|family|body)\b",
    re.IGNORECASE,
)
_OF_A_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d")


def places_of(
    text: str, start: int, end: int, places: Sequence[PlaceMention], parties: Sequence[PartyMention]
) -> tuple[PlaceMention, ...]:
    """The places of a sentence where something may have happened.

    A place that looks like part of a name ("Islamic State in ...", "the shelling of ...") counts where no party bears
    that name.
    """
    found = []
    for place in places:
        if not start <= place.start < end or filed_from(text, place):
            continue
        in_party = any(
            party.start <= place.name_start and place.name_end <= party.end for party in parties if not party.nation
        )
        if (
            in_party
            and place.where.geonames_id is None
            and place.where.lat is None
            and place.text.isupper()
            and " " not in place.text
        ):
            continue  # "ARSA" stands for the group, not for a village
        known = place.where.geonames_id is not None or place.where.lat is not None
        if not known and (_owned(place.text, parties) or _is_a_person(text, place)):
            continue
        named = place.role is PlaceRole.IN_NAME and not in_party and known and _is_of_those_told(place, places)
        if place.role is PlaceRole.INCIDENT or (
            named and (place.relation in ("in", "near") or of_attack(text[start : place.start]))
        ):
            found.append(place)
    return tuple(found)


def _is_of_those_told(place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Whether a place lies in a country where something happened, as far as any is known."""
    told = {
        one.where.country for one in places
        if one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER, PlaceRole.DATELINE) and one.where.country
    }  # fmt: skip
    return not told or place.where.country in told


def _owned(name: str, parties: Sequence[PartyMention]) -> bool:
    """Whether an unknown name is a party's: "the shelling of Sare's men", "the capital of Daeshs caliphate" without its apostrophe."""
    bare = name.removesuffix("s")
    return any(party.text in (name, bare) for party in parties if not party.nation)


def _is_a_person(text: str, place: PlaceMention) -> bool:
    """Whether a bare unknown word that some town elsewhere bears is told of as a person: "Hala and her son", "Hala was wounded"."""
    alone = place.relation == "" and " " not in place.text and bool(place.resolution.rejected)
    return alone and _OF_A_PERSON.match(text, place.end) is not None


def filed_from(text: str, place: PlaceMention) -> bool:
    """Whether a place in capitals with an agency in brackets is a dateline within the text: "MOSCOW (Sample Agency)"."""
    return place.text.isupper() and len(place.text) > 3 and _AGENCY.match(text, place.end) is not None


def in_a_date(text: str, place: PlaceMention, times: Sequence[TimeMention]) -> bool:
    """Whether the name of a place is a word of a date, as "Nov" is of "Nov. 26", be the date garbled: "Jan 202015"."""
    return _OF_A_MONTH.match(text, place.start) is not None or any(
        time.start <= place.start and place.end <= time.end for time in times
    )
