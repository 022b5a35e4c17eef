"""Places that a report names by what they are to a country named before: "in the capital", "the south of the country"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place, PlaceKind
from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.places.capitals import IN_IT, relation_of
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

_SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center)"
_IN = rf"\b(?P<relation>{IN_IT})\s+"
_CAPITAL = re.compile(
    _IN + r"(?P<text>the\s+(?:country's\s+)?capital)(?:\s+city)?\b(?!\s+(?:of|city\s+of|(?-i:[A-Z])))",
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
# "In the same county", "raids on the province", "the western districts of the state": the division of the place named last.
_DIVISION = re.compile(
    r"\b(?P<relation>in|inside|across|throughout|on|over|of)\s+(?:(?:other|several|many|different|some)\s+)?"
    rf"(?P<text>(?:the\s+(?:(?:{_SIDE}(?:ern)?|central)\s+)?(?:districts|parts|areas|towns|villages)\s+of\s+)?(?:the|that|this)\s+(?:same\s+)?"
    r"(?P<noun>province|governorate|county|state|oblast|department|region))\b"
    r"(?!\s+(?:of\b(?!\s+emergency)|(?-i:[A-Z]))|['’]s|\s+(?:of\s+emergency|media|television|tv|news|agency|government|governor|capital|police|assembly|house|council|department|"
    r"broadcaster|radio|ministry|authorities|security|prosecutor|election|forces|troops|services?))",
    re.IGNORECASE,
)
_STATES = ("US", "NG", "IN", "SD", "SS", "MM", "SO", "BR", "MX", "VE", "DE", "AU", "MY", "ET")
"""Countries whose first-level divisions are called states or regional states; elsewhere "the state" is the country."""

# "Across the country", "in eleven provinces": all of the country spoken of.
_NATIONWIDE = re.compile(
    r"\b(?P<relation>across|throughout|around|in|over)\s+(?P<text>(?:the\s+(?:entire\s+|whole\s+)?country|"
    r"(?:all\s+|some\s+|about\s+|at\s+least\s+|more\s+than\s+)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many|all|dozens\s+of)\s+"
    r"(?:\w+\s+)?(?:provinces|states|governorates|departments|regions|cities)))\b(?!\s+of\b|\s+in\s+(?-i:[A-Z])|\s+(?:of\s+)?(?-i:[A-Z])|,\s+including)",
    re.IGNORECASE,
)
# "At the presidential palace": of the capital of the country spoken of.
_SEAT = re.compile(
    r"\b(?P<relation>at|in|inside|outside|on|of|near|towards?|in\s+front\s+of|against)\s+(?P<text>the\s+(?:heavily\s+guarded\s+)?"
    r"(?:presidential\s+(?:palace|compound|guard\s+headquarters)|national\s+(?:palace|assembly)(?:\s+building)?|parliament\s+building|parliament(?!ary)|"
    r"(?:defen[cs]e|interior|foreign)\s+ministry\s+(?:building|compound|headquarters)|general\s+staff\s+headquarters|supreme\s+court\s+building))\b"
    r"(?!\s+(?:in|of|at)\s+(?-i:[A-Z])|['’]s|\s+(?:said|statement|vote|spokes\w+|official|session|members?|deput\w+))",
    re.IGNORECASE,
)
# "Near the village": close to the one named last.
_NEAR_IT = re.compile(
    r"\b(?P<relation>near|close\s+to|not\s+far\s+from)\s+(?P<text>(?:the|that|this)\s+(?:same\s+)?(?:town|village|city|hamlet))\b"
    r"(?!\s+(?:of|and)\b|['’]s|\s+(?:cent|hall|market|square|gate|limits)|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
MOSTLY = 0.75
_TOWNS = (WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.SITE)
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
            if pattern is _CAPITAL and _is_named_behind(mentions, end):
                continue
            relation = relation_of(match["relation"].lower())
            made = gazetteer.capital(country) if pattern is _CAPITAL else gazetteer.country(country)
            if made is None:
                continue
            where = _where(made, match["text"], relation, part=pattern is _COUNTRY)
            resolution = Resolution(made, "of the country that was named last before")
            found.append(
                PlaceMention(start, end, match["text"], relation, PlaceRole.INCIDENT, where, resolution, start, end)
            )
    for made_of in (_divisions, _nationwide, _seats, _near_them):
        found += [one for one in made_of(whole, mentions, gazetteer) if _is_free(one, found)]
    return tuple(sorted(_with_numbered(whole, found), key=lambda one: one.start))


def _is_named_behind(mentions: Sequence[PlaceMention], at: int) -> bool:
    """Whether the name of a place, not of a people, follows: "in the capital, Damascus", not "in the capital, Syrian police said"."""
    return any(0 <= one.start - at <= len(" , a") and one.role is not PlaceRole.ORIGIN for one in mentions)


def _is_free(one: PlaceMention, taken: Sequence[PlaceMention]) -> bool:
    return not any(other.start < one.end and one.start < other.end for other in taken)


def _divisions(whole: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The first-level division of the place named last, for "in the same county"."""
    made = []
    for match in _DIVISION.finditer(whole):
        last = _placed_before([one for one in mentions if one.where.admin1 is not None], match.start("text"))
        if last is None or last.where.admin1 is None:
            continue
        if match["noun"].lower() == "state" and last.where.country not in _STATES:
            continue
        if match["relation"].lower() == "of" and " of " not in match["text"]:
            continue
        division = next(
            (one for one in gazetteer.lookup(last.where.admin1) if one.kind is PlaceKind.ADMIN1 and one.country == last.where.country),
            None,
        )  # fmt: skip
        if division is not None:
            where = Where(
                match["text"], division.name, division.geonames_id, division.country, division.admin1,
                division.lat, division.lon, WherePrecision.PROVINCE, division.lat is not None, (),
            )  # fmt: skip
            made.append(_mention(match, "in", where, Resolution(division, "of the place that was named last before")))
    return made


_HOLDS = re.compile(r",?\s{1,3}(?:(?:located |situated )?(?:in|of|at|inside|within)\s{1,3})?(?:the\s{1,3})?")


def _nationwide(whole: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The country spoken of, for "across the country" and "in eleven provinces"."""
    made = []
    for match in _NATIONWIDE.finditer(whole):
        code = _spoken_of(mentions, match.start("text"))
        country = gazetteer.country(code) if code is not None else None
        if country is not None:
            where = Where(
                match["text"], country.name, country.geonames_id, country.country, None,
                country.lat, country.lon, WherePrecision.COUNTRY, country.lat is not None, (),
            )  # fmt: skip
            made.append(_mention(match, "in", where, Resolution(country, "of the country that was named last before")))
    return made


def _seats(whole: str, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The capital of the one country that a report speaks of, for "outside the presidential palace"; a site in it."""
    spoken = {one.where.country for one in mentions if one.where.country}
    made = []
    for match in _SEAT.finditer(whole):
        capital = gazetteer.capital(next(iter(spoken))) if len(spoken) == 1 else None
        told = _placed_before(mentions, match.start("text"))
        if capital is None or (
            told is not None and told.where.precision in _TOWNS and match.start() - told.start < 200
        ):
            continue
        where = Where(
            match["text"], capital.name, None, capital.country, capital.admin1,
            capital.lat, capital.lon, WherePrecision.SITE, True, (),
        )  # fmt: skip
        made.append(_mention(match, "in", where, Resolution(capital, "of the country that the report speaks of")))
    return made


def _near_them(whole: str, mentions: Sequence[PlaceMention], _: Gazetteer) -> list[PlaceMention]:
    """Near the town or village named last, for "near the village"."""
    made = []
    for match in _NEAR_IT.finditer(whole):
        towns = [one for one in mentions if one.end <= match.start() and one.where.precision in _TOWNS]
        if towns and towns[-1].role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER):
            where = replace(towns[-1].where, text=match["text"], precision=WherePrecision.NEAR_TOWN)
            made.append(_mention(match, "near", where, towns[-1].resolution))
    return made


def _mention(match: re.Match[str], relation: str, where: Where, resolution: Resolution) -> PlaceMention:
    start, end = match.span("text")
    return PlaceMention(start, end, match["text"], relation, PlaceRole.INCIDENT, where, resolution, start, end)


def _placed_before(mentions: Sequence[PlaceMention], at: int) -> PlaceMention | None:
    """The last place before an offset that something may have happened at, or None."""
    before = [one for one in mentions if one.end <= at and one.role in (PlaceRole.INCIDENT, PlaceRole.CONTAINER)]
    return before[-1] if before else None


def _with_numbered(whole: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions with the sites that are called by a number: "at Point 1346", "Hospital No. 3"."""
    made = []
    for match in _NUMBERED.finditer(whole):
        start, end = match.span()
        lead = re.search(
            r"\b(at|in|near|on|around|outside|of|from)\s+(?:the\s+)?$", whole[max(0, start - 20) : start], re.IGNORECASE
        )
        relation = "near" if lead and lead[1].lower() in _NEAR else "in" if lead else ""
        where = Where(match.group(), match.group(), None, None, None, None, None, WherePrecision.SITE, False, ())
        holder = _holder(whole, mentions, end)
        if holder is None:
            where = replace(where, country=_happened_in(mentions, start))
        else:
            point = holder.lat is not None and holder.precision in (*_TOWNS, WherePrecision.SITE)
            lat, lon = (holder.lat, holder.lon) if point else (None, None)
            where = replace(where, country=holder.country, admin1=holder.admin1, lat=lat, lon=lon, centroid=point)
        resolution = Resolution(None, "a site called by a number, which no gazetteer has")
        made.append(
            PlaceMention(start, end, match.group(), relation, PlaceRole.INCIDENT, where, resolution, start, end)
        )
    return [one for one in mentions if not any(one.start < new.end and new.start < one.end for new in made)] + made


def _holder(whole: str, mentions: Sequence[PlaceMention], at: int) -> Where | None:
    """The place that holds what ends at `at`: "Block 2 of the Sare camp", or None."""
    led = _HOLDS.match(whole, at)
    return next((one.where for one in mentions if led is not None and one.start == led.end()), None)


def _happened_in(mentions: Sequence[PlaceMention], at: int) -> str | None:
    """The country spoken of, of places alone: who strikes "at Point 3" is no place."""
    return _spoken_of([one for one in mentions if one.role is not PlaceRole.ORIGIN], at)


def _spoken_of(mentions: Sequence[PlaceMention], at: int) -> str | None:
    """The country of the last place or adjective before `at`, else of the first one behind it, or None."""
    votes = Counter(one.where.country for one in mentions if one.where.country)
    if votes and votes.most_common(1)[0][1] >= MOSTLY * votes.total():
        return votes.most_common(1)[0][0]
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
