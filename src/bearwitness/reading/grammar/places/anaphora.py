"""Places that a report names by what they are to a country named before: "in the capital", "the south of the country"."""

import re
from collections.abc import Sequence

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

_SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center)"
_IN = r"\b(?P<relation>in|inside|across|throughout|into|near|outside|around|(?:north|south|east|west)(?:east|west)?\s+of)\s+"
_CAPITAL = re.compile(
    _IN + r"(?P<text>the\s+(?:country's\s+)?capital)(?:\s+city)?\b(?!\s+(?:of|city\s+of|(?-i:[A-Z]))|,\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    _IN
    + rf"(?P<text>(?:the\s+)?(?:(?:far\s+)?{_SIDE}|(?:{_SIDE}ern|central)\s+(?:parts?|regions?|areas?|provinces?|districts?))\s+of\s+the\s+country)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:(?:Point|Hill|Height|Kilomet(?:re|er)|Km|PK|Checkpoint|Outpost|Block|Gate)\s+\d{1,4}[A-Z]?|(?:Hospital|School|Clinic|Mine|Lyceum|Kindergarten|Polyclinic)\s+No\.?\s?\d{1,4})\b"
)
_NEAR = ("near", "outside", "around")


def by_country(whole: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the mentions with those added that stand for the capital or a part of the country last spoken of, in order.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    found = list(mentions)
    for pattern in (_CAPITAL, _COUNTRY):
        for match in pattern.finditer(whole):
            start, end = match.span("text")
            country = _spoken_of(mentions, start)
            if country is None or any(one.start < end and start < one.end for one in mentions):
                continue
            said = re.sub(r"\s+", " ", match["relation"].lower())
            relation = "near" if said in _NEAR else "direction" if said.endswith(" of") else "in"
            made = gazetteer.capital(country) if pattern is _CAPITAL else gazetteer.country(country)
            if made is None:
                continue
            where = _where(made, match["text"], relation, part=pattern is _COUNTRY)
            resolution = Resolution(made, "of the country that was named last before")
            found.append(
                PlaceMention(start, end, match["text"], relation, PlaceRole.INCIDENT, where, resolution, start, end)
            )
    return tuple(sorted(_with_numbered(whole, found), key=lambda one: one.start))


def _with_numbered(whole: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions with the sites that are called by a number: "at Point 1346", "Hospital No. 3"."""
    made = []
    for match in _NUMBERED.finditer(whole):
        start, end = match.span()
        lead = re.search(
            r"\b(at|in|near|on|around|outside|of|from)\s+(?:the\s+)?$", whole[max(0, start - 20) : start], re.IGNORECASE
        )
        relation = "near" if lead and lead[1].lower() in _NEAR else "in" if lead else ""
        country = _spoken_of(mentions, start)
        where = Where(match.group(), match.group(), None, country, None, None, None, WherePrecision.SITE, False, ())
        resolution = Resolution(None, "a site called by a number, which no gazetteer has")
        made.append(
            PlaceMention(start, end, match.group(), relation, PlaceRole.INCIDENT, where, resolution, start, end)
        )
    return [one for one in mentions if not any(one.start < new.end and new.start < one.end for new in made)] + made


def _spoken_of(mentions: Sequence[PlaceMention], at: int) -> str | None:
    """The country of the last place or adjective before `at`, else of the first one behind it, or None."""
    before = [one.where.country for one in mentions if one.start < at and one.where.country]
    behind = [one.where.country for one in mentions if one.start > at and one.where.country]
    return before[-1] if before else behind[0] if behind else None


def _where(place: Place, text: str, relation: str, *, part: bool) -> Where:
    if part:
        return Where(text, place.name, None, place.country, None, None, None, WherePrecision.REGION, False, ())
    precision = WherePrecision.TOWN if relation == "in" else WherePrecision.NEAR_TOWN
    return Where(
        text, place.name, place.geonames_id, place.country, place.admin1, place.lat, place.lon, precision, False, ()
    )
