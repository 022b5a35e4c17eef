"""Places that head the entries of a report: "KIRKUK - A parked car bomb ..." below "BAQUBA - Gunmen ...", "Homs: Clashes broke out", "TAME (ARAUCA). Gunmen".

Each entry is filed from the place at its head. What happened there, unless the entry says that it was elsewhere, as an
entry from a capital may.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
# The day or the hour before the name: "16 May, Corinto: ...", "19.40 Corinto, Cauca. ..."
_WHEN: Final = (
    rf"(?:(?:\d{{1,2}}[.:h]\d\d(?:[ ]?(?:hrs?|hours|h))?|\d{{1,2}}(?:st|nd|rd|th)?[ ]{_MONTH}|{_MONTH}[ ]\d{{1,2}})"
    r"(?:[ ]\d{4})?[.,:]?[ ](?:[-–—][ ])?)?"
)
# The name at the head of a line, with its division or country, and the dash, colon or full stop behind it.
_HEAD: Final = re.compile(
    rf"^[ \t]{{0,4}}(?:(?:[-*•·–▪◦]|\d{{1,2}}[.)])[ \t]+)?(?:\*\*|__)?{_WHEN}"
    r"(?P<name>[^\W\d_a-z][^\n:;.!?()\-–—*]{1,30}(?:-[^\n:;.!?()\s\-–—*]{2,15}){0,3}?)"
    r"(?:[ ]\([^()\n]{2,40}\)\.?)?(?:\*\*|__)?(?::|\.(?=[ *])|(?<=\)\.)|[ ](?:--?|–|—))(?:\*\*|__)?[ ]+(?=\S)",
    re.MULTILINE,
)
_LEAST: Final = 2  # entries: one such line alone is the dateline of the report
_THERE: Final = ("in", "near", "direction", "between")
_AT: Final = (PlaceRole.INCIDENT, PlaceRole.CONTAINER)
_COARSE: Final = (WherePrecision.COUNTRY, WherePrecision.REGION)


def with_entry_heads(text: str, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the places of a report with those at the heads of its entries as where the entries happened."""
    heads = _heads(text, mentions)
    known = any(mentions[at].where.country is not None for at in heads)
    if not known or len({mentions[at].where.name for at in heads}) < _LEAST:
        return tuple(mentions)
    found = list(mentions)
    for at in heads:
        head = mentions[at]
        end = text.find("\n", head.end)
        entry = [one for one in mentions[at + 1 :] if end < 0 or one.start < end]
        told = [one for one in entry if one.role in _AT and one.relation in _THERE]
        elsewhere = any(_is_elsewhere(one, head) for one in told)
        role = PlaceRole.DATELINE if elsewhere else PlaceRole.INCIDENT
        found[at] = replace(head, role=role, relation="" if told else "in")
    return tuple(found)


def _heads(text: str, mentions: Sequence[PlaceMention]) -> list[int]:
    """Which mentions stand at the head of a line, with nothing between them and its dash or colon but their division."""
    begins = {match.start("name"): match.end("name") for match in _HEAD.finditer(text)}
    ends = {one.end for one in mentions}
    return [
        at for at, one in enumerate(mentions)
        if begins.get(one.start) in ends and one.end <= begins[one.start]
        and one.where.precision not in _COARSE
    ]  # fmt: skip


def _is_elsewhere(one: PlaceMention, head: PlaceMention) -> bool:
    """Whether a place of an entry does not lie in or around the place at its head, so far as that is known."""
    if one.where.name == head.where.name or one.where.precision in _COARSE:
        return False
    if one.where.country != head.where.country and one.where.country is not None:
        return True
    divisions = (one.where.admin1, head.where.admin1)
    return None not in divisions and divisions[0] != divisions[1]


__all__ = ["with_entry_heads"]
