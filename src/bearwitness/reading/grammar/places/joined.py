"""Two names that say one place: "between A and B", "the A-B border", "the A-B road"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Where, WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole
from bearwitness.reading.grammar.places.value import between_where, bordering_where

ROADS = frozenset({"road", "highway", "axis", "route", "motorway"})
_AND = re.compile(r"\s{1,3}and\s{1,3}(?:the )?", re.IGNORECASE)
_LINKED = re.compile(r"\s{1,3}(?:with|to)\s{1,3}(?:the (?:\w+ of )?)?", re.IGNORECASE)
_ROAD_BETWEEN = re.compile(
    r"\b(?:road|highway|track|route|motorway|path|trail|railway)\s+(?:between|(?:(?:that|which)\s+)?(?:link|connect|join)(?:s|ing))\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
_ROAD_FROM = re.compile(
    r"\b(?:road|highway|route|motorway|track|railway|trail)\s+(?:(?:leading|running)\s+)?from\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s{1,3}to\s{1,3}(?:the\s(?:\w+\s){1,2}of\s)?", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—]\s?")
_BORDER = re.compile(r"\s{0,3}[-–/]\s{0,3}|\s{1,3}and\s{1,3}", re.IGNORECASE)
_THE_WORD = re.compile(r"\s{1,3}border")


def joined(whole: str, found: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the mentions of a text, those that say one place together as one mention each."""
    out: list[PlaceMention] = []
    at = 0
    while at < len(found):
        pair = _of_two(whole, found[at], found[at + 1]) if at + 1 < len(found) else None
        out.append(pair or found[at])
        at += 2 if pair else 1
    return out


def _of_two(whole: str, one: PlaceMention, other: PlaceMention) -> PlaceMention | None:
    gap = whole[one.end : other.start]
    armies = PlaceRole.ORIGIN in (one.role, other.role)  # "between the Malian and Chadian armies"
    linked = _LINKED.fullmatch(gap) is not None and whole[max(0, one.start - 25) : one.start].find(" between ") < 0
    if one.relation == "between" and not armies and (linked or _AND.fullmatch(gap)):
        road = _ROAD_BETWEEN.search(whole, max(0, one.start - 40), one.start) is not None
        where = between_where(one.where, other.where, whole[one.start : other.end], by_road=road)
        return _merged(whole, one, other.end, other, "between", where)
    if one.relation == "near" and _TO.fullmatch(gap) and _ROAD_FROM.search(whole, max(0, one.start - 40), one.start):
        where = between_where(one.where, other.where, whole[one.start : other.end], by_road=True)
        return _merged(whole, one, other.end, other, "between", where)
    if _BORDER.fullmatch(gap) and (border := _THE_WORD.match(whole, other.end)) is not None:
        where = bordering_where(one.where, other.where, whole[one.start : border.end()])
        return _merged(whole, one, border.end(), other, "border", where)
    if _DASH.fullmatch(gap) and other.text.split()[-1].lower() in ROADS:
        precision = WherePrecision.NEAR_TOWN if one.where.precision is WherePrecision.TOWN else one.where.precision
        where = replace(one.where, text=whole[one.start : other.end], precision=precision)
        return _merged(whole, one, other.end, other, "near", where)
    return None


def _merged(whole: str, one: PlaceMention, end: int, other: PlaceMention, relation: str, where: Where) -> PlaceMention:
    text, bare = whole[one.start : end], (one.name_start, other.name_end)
    return PlaceMention(one.start, end, text, relation, PlaceRole.INCIDENT, where, one.resolution, *bare)
