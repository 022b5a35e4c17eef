"""General words for a party that the report names elsewhere: "the rebels" of a report on one rebel group are that group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import Nation, nation_of
from bearwitness.reading.grammar.parties.mention import PartyMention

_MEMBERS: Final = re.compile(
    r"(?:the\s+|armed\s+|muslim\s+|islamist\s+|islamic\s+|jihadist\s+|communist\s+|maoist\s+|marxist\s+|leftist\s+|separatist\s+|insurgent\s+|rebel\s+|extremist\s+|"
    r"militant\s+|guerrilla\s+|opposition\s+)*"
    r"(?:rebels?|insurgents?|guerrill?as?|militants?|jihadis(?:ts?)?|jihadis|separatists?|fighters?|extremists?|terrorists?|subversives)",
    re.IGNORECASE,
)
_NEAR: Final = 350
"""Characters before "the army" within which a state's forces are named, whose it then is."""
_STATES: Final = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})
_GROUPS: Final = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA})
_APART: Final = re.compile(
    r"(?:\b(?:other|rival|foreign|different|unidentified|unknown|various|several\s+groups\s+of)\s+|\w-)$",
    re.IGNORECASE,
)


def settled(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Give general words for fighters the identity of the one armed group that the report names; else leave them.

    Nothing is settled where the report names two groups, or where "rival" or "other" sets the fighters apart.
    """
    found = _of_states(found)
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


def _of_states(found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Give "the army" or "police" to the state whose forces are named just before: "Israeli soldiers and border police"."""
    out: list[PartyMention] = []
    last: PartyMention | None = None
    for one in found:
        if one.kind in _STATES and not one.generic and not one.nation and one.country:
            last = one
        nation = nation_of(last.country) if last is not None and last.country else None
        if one.generic and last is not None and nation is not None and one.start - last.end <= _NEAR:
            out.append(_of_nation(one, nation))
        else:
            out.append(one)
    return tuple(out)


def _of_nation(one: PartyMention, nation: Nation) -> PartyMention:
    code = nation.code.lower()
    if one.kind is PartyKind.STATE_FORCES:
        return replace(one, name=nation.forces, id=f"state-{code}", country=nation.code)
    if one.kind is PartyKind.POLICE:
        return replace(one, name=nation.police, id=f"police-{code}", country=nation.code)
    return one


def _is_member(text: str, one: PartyMention) -> bool:
    general = one.generic and one.kind is PartyKind.UNIDENTIFIED and _MEMBERS.fullmatch(one.text) is not None
    return general and _APART.search(text, max(0, one.start - 25), one.start) is None
