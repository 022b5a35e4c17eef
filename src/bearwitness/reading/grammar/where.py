"""Where: the places that a report names, what they are resolved to, and how each is meant (codebook section 5)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.resolve import Asked, Resolution, resolve
from bearwitness.model import Where
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.where_choose import choose
from bearwitness.reading.grammar.where_mention import PlaceMention
from bearwitness.reading.grammar.where_name import Name
from bearwitness.reading.grammar.where_names import find_names, given_name
from bearwitness.reading.grammar.where_rest import settle_rest
from bearwitness.reading.grammar.where_roles import PlaceRole, role_of
from bearwitness.reading.grammar.where_settle import DIVISIONS, held_by, settled
from bearwitness.reading.grammar.where_text import Text, before, prepare
from bearwitness.reading.grammar.where_value import Around, between_where, bordering_where, where_of

_QUALIFIES = re.compile(r"\s{0,3}(?:,|\(|\bin\b|\bof\b|\binside\b|\bwithin\b)[\w\s,'’-]{0,60}")
_GLUE = frozenset(
    {
        "in",
        "of",
        "the",
        "a",
        "inside",
        "within",
        "part",
        "parts",
        "middle",
        "center",
        "centre",
        "heart",
        "its",
        "s",
        "located",
        "situated",
        "coastal",
    }
)
_DIRECTION = re.compile(
    r",?\s{1,3}(?:(?:about|some|around|just|roughly) )?(?:\d{1,4} ?(?:km|kilometers|kilometres|miles) )?(?:to the )?"
    r"(?:north|south|east|west|near|outside|close|next|behind|opposite)[a-z-]{0,12}(?: of| to)?\s{1,3}"
    r"(?:the )?(?:(?:town|city|village) of )?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s{1,3}and\s{1,3}(?:the )?", re.IGNORECASE)
_BORDER = re.compile(r"\s{0,3}[-–/]\s{0,3}|\s{1,3}and\s{1,3}", re.IGNORECASE)

ADJECTIVE_WEIGHT = 0.4  # of a country's support, against one plain mention; "Iraqi" may be about a person far away
HINT_WEIGHT = 1.0
BESIDE = 150  # characters within which a site may take the town, an unknown name the country, of another place


def places(parsed: Parsed, gazetteer: Gazetteer, *, hints: Sequence[str] = ()) -> tuple[PlaceMention, ...]:
    """Return the places that a report names, in order.

    `hints` are ISO 3166-1 alpha-2 codes of countries that the report is known to be about (its parties' countries).

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    text = prepare(parsed)
    names = find_names(text, gazetteer)
    relations = [before(text, name.first) for name in names]
    resolutions = _resolved(text, names, gazetteer, hints)
    return settle_rest(_mentions(text, gazetteer, names, relations, resolutions), gazetteer)


def where_of_spans(parsed: Parsed, gazetteer: Gazetteer, spans: Sequence[tuple[int, int]]) -> tuple[Where | None, ...]:
    """Return where the names at the given spans are, in order, by the rules of `places`; None where no word stands.

    An adjective of a country or region gives that country or region.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    text = prepare(parsed)
    given = [given_name(text, gazetteer, start, end) for start, end in spans]
    names = [name for name in given if name is not None]
    relations = [before(text, name.first) for name in names]
    resolutions = _resolved(text, names, gazetteer, ())
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
    return where_of(name, place, relations[at][0], around, text.parsed.text[name.start : name.end])


def _resolved(text: Text, names: Sequence[Name], gazetteer: Gazetteer, hints: Sequence[str]) -> list[Resolution]:
    link(text, names, gazetteer)
    countries: dict[str, float] = dict.fromkeys(hints, HINT_WEIGHT)
    for name in names:
        if name.adjective is not None:
            countries[name.adjective] = countries.get(name.adjective, 0.0) + ADJECTIVE_WEIGHT
    return settled(text, names, resolve([_asked(text, name) for name in names], gazetteer, countries))


def link(text: Text, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Note which names qualify others: "Sirwah, Marib", "Hit in Anbar province", "the Iraqi city of Mosul"."""
    whole = text.parsed.text
    for at, (name, following) in enumerate(pairwise(names)):
        gap = whole[name.end : following.start]
        if len(gap) > 60:
            continue
        if following.in_name and following.site is None and not following.kinds:
            continue
        if name.adjective is not None:
            if gap.strip() == "" or _kind_words_only(text, gap):
                following.adjective_country = name.adjective
            continue
        if following.adjective is not None or text.words[name.last].possessive:
            if text.words[name.last].possessive and gap.strip(" '’s") == "" and not following.adjective:
                following.within.append(at)
            continue
        if _qualifies(text, gap) and _may_contain(name, following, gazetteer):
            name.within.append(at + 1)
        elif _DIRECTION.fullmatch(gap):
            held = names[at - 1] if at > 0 and at in names[at - 1].within else name
            held.measured_from = at + 1
    for name in names:  # "Hit, a town in Iraq's Anbar province": what is Iraq's holds Hit
        for inner in list(name.within):
            if inner + 1 < len(names) and inner in names[inner + 1].within and names[inner + 1] is not name:
                name.within.append(inner + 1)
    for at, name in enumerate(names):  # A, B, C: what contains B contains A
        for inner in list(name.within):
            if inner > at:
                name.within += [outer for outer in names[inner].within if outer not in name.within]


def _qualifies(text: Text, gap: str) -> bool:
    """Whether the words between two names say that the second holds the first: ", a town in the northern "."""
    if not _QUALIFIES.fullmatch(gap):
        return False
    known = text.lists
    words = re.findall(r"[\w-]+", gap.lower())
    return all(
        word in _GLUE or word in known.kinds or word in known.parts or word in known.points or word in known.sites
        for word in words
    )


def _kind_words_only(text: Text, gap: str) -> bool:
    words = gap.lower().split()
    known = text.lists
    return all(word in known.kinds or word in known.parts or word in ("of", "the") for word in words)


def _may_contain(name: Name, outer: Name, gazetteer: Gazetteer) -> bool:
    inside, outside = gazetteer.lookup(name.text), gazetteer.lookup(outer.text)
    if not inside or name.site is not None or not name.known or outer.kinds & DIVISIONS:
        return bool(outside) or outer.known
    return any(one.within(other) for one in inside for other in outside)


def _asked(text: Text, name: Name) -> Asked:
    if name.adjective is not None or (name.site in text.lists.named_after and not name.within):
        return Asked("")
    return Asked(name.text, name.kinds, tuple(name.within), name.adjective_country)


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
        role = role_of(text, name, relation)
        if at in contains and role is not PlaceRole.DATELINE:
            role = PlaceRole.CONTAINER
        start, end, resolution = name.start, name.end, resolutions[at]
        around = _around(text, names, at, relations, resolutions, contains)
        if name.adjective is not None:
            resolution = Resolution(gazetteer.country(name.adjective), "adjective of the country")
        if name.measured_from is not None:
            end = names[name.measured_from].end
        where = where_of(name, resolution.chosen, relation, around, whole[start:end])
        bare = (text.words[name.first].start, text.words[name.last].end)
        found.append(PlaceMention(start, end, whole[start:end], relation, role, where, resolution, *bare))
    return tuple(_joined(text, found))


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
    within = tuple(held for outer in name.within if (held := held_by(names, resolutions, outer)) is not None)
    anchor = held_by(names, resolutions, name.measured_from) if name.measured_from is not None else None
    unknown = resolutions[at].chosen is None and not resolutions[at].rejected
    if within or anchor is not None or name.adjective is not None or not (unknown or name.site is not None):
        return Around(within, anchor)
    sentence = text.token(name.start).sent
    nearest: tuple[int, Place] | None = None
    for position, (other, resolution) in enumerate(zip(names, resolutions, strict=True)):
        place = resolution.chosen
        if other is name or place is None or not sentence.start_char <= other.start < sentence.end_char:
            continue
        if relations[position][0] not in ("in", "near", "direction") and position not in contains:
            continue
        away = other.start - name.end if other.start > name.start else 2 * (name.start - other.end)
        if away <= BESIDE and (nearest is None or away < nearest[0]):
            nearest = (away, place)
    return Around(beside=nearest[1] if nearest else None)


def _joined(text: Text, found: list[PlaceMention]) -> list[PlaceMention]:
    """Join "between A and B" and "the A-B border" to one mention each."""
    whole = text.parsed.text
    out: list[PlaceMention] = []
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        gap = whole[one.end : other.start] if other is not None else ""
        if other is not None and one.relation == "between" and _AND.fullmatch(gap):
            where = between_where(one.where, other.where, whole[one.start : other.end])
            out.append(_merged(whole, one, other.end, other, "between", where))
            at += 2
        elif (
            other is not None
            and _BORDER.fullmatch(gap)
            and re.match(r"\s{1,3}border", whole[other.end : other.end + 10])
        ):
            end = whole.index("border", other.end) + len("border")
            out.append(
                _merged(
                    whole, one, end, other, "border", bordering_where(one.where, other.where, whole[one.start : end])
                )
            )
            at += 2
        else:
            out.append(one)
            at += 1
    return out


def _merged(whole: str, one: PlaceMention, end: int, other: PlaceMention, relation: str, where: Where) -> PlaceMention:
    text, bare = whole[one.start : end], (one.name_start, other.name_end)
    return PlaceMention(one.start, end, text, relation, PlaceRole.INCIDENT, where, one.resolution, *bare)


__all__ = ["PlaceMention", "PlaceRole", "choose", "places", "where_of_spans"]
