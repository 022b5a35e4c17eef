"""Whom a side in the fighting calls "the enemy" or "the occupiers" in its own report (codebook section 3)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.quotations import outside_quotations

_FIGHTERS: Final = (
    r"(?:forces|troops|soldiers?|army|units?|personnel|manpower|infantry|fighters?|servicem[ae]n|positions?|patrols?|columns?|convoys?|aircraft|planes?|jets?|helicopters?|drones?|UAVs?|artillery|"
    r"attacks?|assaults?|snipers?|officers?|garrisons?|invaders|aviation|warplanes?)"
)
_ENEMY: Final = re.compile(
    rf"\b(?:enemy\s+{_FIGHTERS}|(?<=the )enemy(?!\s+(?:of|combatants)\b)|enemies|(?:occupying|occupation|invading|aggressor)\s+{_FIGHTERS}|occupiers|occupants|invaders|aggressors?)\b",
    re.IGNORECASE,
)
_HOSTILE_WITHIN: Final = re.compile(
    r"\b(?:enem(?:y|ies)|occup(?:ation|iers|ants|ying)|inva(?:sion|ders|ding)|aggress\w+|regime|dictatorship|terrorists?|bandits|militants|puppet|apostates?|mercenar\w+)\b",
    re.IGNORECASE,
)
_HOSTILE_BEFORE: Final = re.compile(
    r"\b(?:enem(?:y|ies)|occupy\w+|invading|aggress\w+|so-called|dictatorial|apostate|puppet|fascist|terrorist)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_SIDES: Final = (PartyKind.STATE_FORCES, PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.COALITION)


def with_enemies(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Return the parties found, and "the enemy" outside quotations as the one side that the report speaks of as an enemy does.

    A report that speaks so of nobody, or of several, leaves open who the enemy is.
    """
    if _ENEMY.search(text) is None:
        return tuple(found)
    outside = outside_quotations(text)
    said = list(_ENEMY.finditer(outside))
    foe = _foe(outside, found) if said else None
    if foe is None:
        return tuple(found)
    enemies = [
        replace(foe, start=match.start(), end=match.end(), text=match.group(), generic=False, nation=False, presumed=False, foe=True)
        for match in said
        if all(match.end() <= one.start or one.end <= match.start() for one in found if not _about(one))
    ]  # fmt: skip
    kept = [one for one in found if all(one.end <= foe.start or foe.end <= one.start for foe in enemies)]
    marked = [replace(one, foe=True) if one.id == foe.id else one for one in kept]
    return tuple(sorted([*marked, *enemies], key=lambda one: one.start))


def _about(one: PartyMention) -> bool:
    """Whether a mention says no more of whom it means than its noun: "soldiers" of "enemy soldiers"."""
    return one.generic or one.presumed


def _foe(text: str, found: Sequence[PartyMention]) -> PartyMention | None:
    """The one side that hostile words stand with."""
    hostile: Counter[str] = Counter()
    named: dict[str, PartyMention] = {}
    for one in found:
        if one.id is None or one.kind not in _SIDES or _about(one):
            continue
        if _HOSTILE_WITHIN.search(one.text) or _HOSTILE_BEFORE.search(text, max(0, one.start - 40), one.start):
            hostile[one.id] += 1
            named.setdefault(one.id, one)
    return named[next(iter(hostile))] if len(hostile) == 1 else None


__all__ = ["with_enemies"]
