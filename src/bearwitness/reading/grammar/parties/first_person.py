"""Statements in the first person: "our units", "we attacked" of a party that speaks for itself (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.quotations import outside_quotations

_OURS: Final = re.compile(
    r"\b[Oo](?:ur|UR)\s+(?:\w+\s+){0,2}?(?:forces|fighters|units?|comrades|soldiers|men|troops|mujahid\w*|mujahed\w*|guerrill?as?|heroes|army|brothers|combatants|battalions?|"
    r"patrols?|people|martyrdom-seeker|knights|lions|sappers|commandos?|snipers|columns?|squads?|detachments?|gunners|artillery|aircraft|jets|drones|pilots|brigades?|militiamen|defenders)\b|"
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal)\s+(?:\w+\s+)?(?:units?|columns?|squads?|detachments?|groups?|patrols?|commandos?|platoons?|compan(?:y|ies))\s+of\s+ours\b|\bWe\s+(?=(?:have\s+|also\s+)?(?:fought|attacked|killed|captured|seized|took|destroyed|struck|ambushed|fired|shelled|detained|launched)\b)"
)
_NAMED: Final = re.compile(r"\b(?:[Ww]e|WE),?\s+(?:the\s+|of\s+the\s+|members\s+of\s+the\s+|fighters\s+of\s+the\s+)*$")
_OWN_VOICE: Final = re.compile(r"\b(?:ours?|we|us)\b", re.IGNORECASE)
_ENEMY: Final = re.compile(r"\benem(?:y|ies)\b", re.IGNORECASE)
"""Who speaks of an enemy speaks for a side."""


def in_first_person(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Return the parties found, and "our units" of a statement as the party that makes it.

    It is the party that follows "We, the ...", else the one armed group that the statement names. Nothing is added where
    the first person stands only in quotations.
    """
    outside = outside_quotations(text)
    if len(_OWN_VOICE.findall(outside)) < (1 if _ENEMY.search(outside) else 2):
        return tuple(found)
    speaker = _speaker(text, found)
    if speaker is None:
        return tuple(found)
    ours = [
        PartyMention(match.start(), match.end(), match.group(), speaker.name, speaker.id, speaker.kind, speaker.country)
        for match in _OURS.finditer(outside)
        if all(match.end() <= one.start or one.end <= match.start() for one in found if not one.generic)
    ]
    kept = [one for one in found if all(one.end <= mine.start or mine.end <= one.start for mine in ours)]
    return tuple(sorted([*kept, *ours], key=lambda one: one.start))


def _speaker(text: str, found: Sequence[PartyMention]) -> PartyMention | None:
    named = [one for one in found if not one.generic and not one.nation]
    signed = next((one for one in named if _NAMED.search(text[max(0, one.start - 40) : one.start])), None)
    if signed is not None:
        return signed
    groups = {one.id: one for one in named if one.kind.value in ("non_state_group", "militia")}
    return next(iter(groups.values())) if len(groups) == 1 else None
