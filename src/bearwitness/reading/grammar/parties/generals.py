"""General words for a party that the report names elsewhere: "the rebels" of a report on one rebel group are that group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.mention import PartyMention

_MEMBERS: Final = re.compile(
    r"(?:the\s+|armed\s+|muslim\s+|islamist\s+|islamic\s+|jihadist\s+|communist\s+|maoist\s+|marxist\s+|leftist\s+|separatist\s+|insurgent\s+|rebel\s+|extremist\s+|"
    r"militant\s+|guerrilla\s+|opposition\s+)*"
    r"(?:rebels?|insurgents?|guerrill?as?|militants?|jihadis(?:ts?)?|jihadis|separatists?|fighters?|extremists?|terrorists?|subversives)",
    re.IGNORECASE,
)
_GROUPS: Final = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA})
_APART: Final = re.compile(
    r"(?:\b(?:other|rival|foreign|different|unidentified|unknown|various|several\s+groups\s+of)\s+|\w-)$",
    re.IGNORECASE,
)


def settled(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Give general words for fighters the identity of the one armed group that the report names; else leave them.

    Nothing is settled where the report names two groups, or where "rival" or "other" sets the fighters apart.
    """
    named = {one.id: one for one in found if one.kind in _GROUPS and not one.generic}
    if len(named) != 1:
        return tuple(found)
    group = next(iter(named.values()))
    return tuple(
        replace(one, name=group.name, id=group.id, kind=group.kind, country=group.country)
        if _is_member(text, one)
        else one
        for one in found
    )


def _is_member(text: str, one: PartyMention) -> bool:
    general = one.generic and one.kind is PartyKind.UNIDENTIFIED and _MEMBERS.fullmatch(one.text) is not None
    return general and _APART.search(text, max(0, one.start - 25), one.start) is None
