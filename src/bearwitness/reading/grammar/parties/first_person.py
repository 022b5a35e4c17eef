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
_SAYS_OURS: Final = re.compile(r"[\"“][^\"“”]{0,400}?\b[Oo]ur\s")
_CLOSES: Final = re.compile(r"[\"”]\s*(?:said\s+)?(?:(?:the|an?|its)\s+)?")
_SAYS: Final = re.compile(
    r"(?:['’]s)?(?:\s+(?:spokes\w+|commander|chief|general|statement|officer))*(?:\s+(?:later|also|then))?\s+(?:said|says|stated|announced|added|claimed|declared)\b"
)
_SAID_BEFORE: Final = re.compile(
    r"[^.\"“”]*\b(?:said|says|stated|announced|added|statement|declared)\b[^.\"“”]*[:,]?\s*"
)
_FAR: Final = 60
"""Characters between who speaks and the quotation behind him."""
_ENEMY: Final = re.compile(r"\benem(?:y|ies)\b", re.IGNORECASE)
"""Who speaks of an enemy speaks for a side."""


def in_first_person(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """Return the parties found, and "our units" of a statement as the party that makes it.

    It is the party that follows "We, the ...", else the one armed group that the statement names; in a quotation the party
    that is named right beside it as who says so.
    """
    outside = outside_quotations(text)
    found = _quoted(text, outside, found) if _SAYS_OURS.search(text) is not None else found
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


def _quoted(text: str, outside: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """The parties found, and "our troops" within a quotation as the party beside it: "Our troops ...," the Malian army said."""
    ours = []
    for match in _OURS.finditer(text):
        if outside[match.start() : match.end()] == match.group():
            continue
        closed = _CLOSES.search(text, match.end())
        opened = max(text.rfind(mark, 0, match.start()) for mark in '"“')
        side = next((one for one in found if _says(text, one, opened, closed)), None)
        if side is not None:
            ours.append(
                PartyMention(match.start(), match.end(), match.group(), side.name, side.id, side.kind, side.country)
            )
    kept = [one for one in found if all(one.end <= mine.start or mine.end <= one.start for mine in ours)]
    return tuple(sorted([*kept, *ours], key=lambda one: one.start))


def _says(text: str, one: PartyMention, opened: int, closed: re.Match[str] | None) -> bool:
    """Whether a party under arms is who says a quotation between two marks."""
    if (
        one.id is None
        or one.nation
        or one.kind.value not in ("state_forces", "non_state_group", "militia", "coalition")
    ):
        return False
    if closed is not None and one.start == closed.end():
        return _SAYS.match(text, one.end) is not None or "said" in closed.group()
    return 0 <= opened - one.end < _FAR and _SAID_BEFORE.fullmatch(text, one.end, opened) is not None


def _speaker(text: str, found: Sequence[PartyMention]) -> PartyMention | None:
    named = [one for one in found if not one.generic and not one.nation]
    signed = next((one for one in named if _NAMED.search(text[max(0, one.start - 40) : one.start])), None)
    if signed is not None:
        return signed
    groups = {one.id: one for one in named if one.kind.value in ("non_state_group", "militia")}
    return next(iter(groups.values())) if len(groups) == 1 else None
