"""Whose voice a report is in that says "our forces": a statement of a party in the first person (docs/reference/gold.md)."""

import re
from collections.abc import Sequence

from bearwitness.model import PartyKind, Speaker, SpeakerKind
from bearwitness.reading.grammar.parties.mention import PartyMention

_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”")
_OURS = re.compile(
    r"\bour\s+(?:[\w-]+\s+){0,2}?(?:forces?|fighters?|comrades?|units?|troops|soldiers?|men|mujahid\w*|brothers|heroes|martyrs?|combatants?|guerrillas?|"
    r"structures|positions?|commandos?|army|columns?|battalions?|brigades?|martyrdom-seekers?|lions|detachments?|snipers?|people's\s+army|patrols?)\b|"
    r"\bwe\s+(?:have\s+|also\s+|then\s+|hereby\s+)*(?:fought|attacked|killed|ambushed|shot\s+down|destroyed|captured|claim|carried\s+out|struck|bombed|liberated|seized|took\s+(?:\w+\s+)?(?:rifles|prisoners|weapons)|"
    r"declare|will\s+continue\s+to\s+(?:fight|defend|strike)|executed|targeted|fired|detonated|repelled|withdrew)\b",
    re.IGNORECASE,
)
_WE_THE = re.compile(
    r"\bwe,\s+(?:the\s+)?$|\b(?:members|soldiers|fighters|sons|lions)\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
_ENEMY = re.compile(
    r"\b(?:enem(?:y|ies)|puppet|mouthpieces?|regime|so-called|against|occupi\w+|dissident|terrorists?|bandits?|mercenar\w+|aggressors?|assault\s+on|attacks?\s+on|camps?\s+of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_FIGHTING = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.STATE_FORCES, PartyKind.COALITION)


def own_voice(text: str, parties: Sequence[PartyMention]) -> Speaker | None:
    """Return the party in whose first person a report speaks outside quotations; None where it speaks in nobody's.

    The party is the one that says "we, the ...", else the only one named that is not called an enemy. A report that
    leaves open who "we" are is its publisher's.
    """
    plain = _QUOTATION.sub(lambda quoted: " " * len(quoted.group()), text)
    if _OURS.search(plain) is None:
        return None
    named: dict[str, PartyMention] = {}
    enemies: set[str] = set()
    for party in parties:
        if party.generic or party.nation or party.kind not in _FIGHTING:
            continue
        before = text[max(0, party.start - 70) : party.start]
        if _WE_THE.search(before[-30:]) and not _ENEMY.search(before):
            return _speaker(party)
        named.setdefault(party.name, party)
        if _ENEMY.search(before):
            enemies.add(party.name)
    ours = [party for name, party in named.items() if name not in enemies]
    return _speaker(ours[0]) if len(ours) == 1 else None


def _speaker(party: PartyMention) -> Speaker:
    return Speaker(party.text, party.name, SpeakerKind.PARTY, (), party.id)
