"""Whose voice a report is in that says "our forces": a statement of a party in the first person (docs/reference/gold.md)."""

import re
from collections.abc import Sequence

from bearwitness.model import PartyKind, Speaker, SpeakerKind
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”")
_OURS = AnyCase(
    r"\bour\s+(?:(?!(?:reporters?|correspondents?|readers?|neighbou?rs?|saw|the|an?|of|in|to|from)\b)[\w-]+\s+){0,3}?(?:forces?|fighters?|comrades?|units?|troops|soldiers?|men|mujahid\w*|mujahed\w*|brothers|heroes|martyrs?|combatants?|guerrillas?|"
    r"structures|positions?|commandos?|army|columns?|battalions?|brigades?|martyrdom-seekers?|lions|knights|detachments?|snipers?|people's\s+army|patrols?|"
    r"side|losses|casualties|dead|wounded|fallen|personnel|servicem[ae]n|defenders|aircraft|drones?|jets|artillery|paratroopers|marines|policemen|"
    r"mujahideen|operatives|cells?|squads?|gunners|rockets?|missiles?)\b|"
    r"\bon\s+our\s+(?:own\s+)?side\b|"
    r"\bwe\s+(?:have\s+|also\s+|then\s+|hereby\s+|ourselves\s+|today\s+|again\s+|successfully\s+)*(?:fought|attacked|killed|ambushed|shot\s+down|destroyed|captured|claim|carried\s+out|struck|bombed|liberated|seized|took\s+(?:\w+\s+)?(?:rifles|prisoners|weapons)|"
    r"declare|will\s+(?:continue\s+to\s+(?:fight|defend|strike)|strike|attack|avenge|retaliate)|executed|targeted|fired|detonated|repelled|withdrew|recovered|lost\s+(?:\w+\s+){0,2}(?:men|soldiers|fighters|comrades|martyrs)|"
    r"shelled|raided|stormed|neutrali[sz]ed|eliminated|regret\s+the\s+(?:loss|deaths?)|confirm\s+that|mourn)\b",
)
# "A joint task force of infantry and marines assaulted two camps. ... We also recovered three lorries."
_FORCE = re.compile(
    r"\b(?:an?|the|our)\s+(?P<force>(?:(?:joint|combined|multinational|special)\s+){1,2}(?:security\s+)?(?:task\s+force|forces?|command|operations\s+command))\b",
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

    The party is the one that says "we, the ...", else the one named in "our ...", else the only one named that is not
    called an enemy, else the force that the report calls by its task. A report that leaves open who "we" are is its publisher's.
    """
    plain = _QUOTATION.sub(lambda quoted: " " * len(quoted.group()), text)
    ours = _OURS.search(plain)
    if ours is None:
        return None
    named: dict[str, PartyMention] = {}
    enemies: set[str] = set()
    for party in parties:
        if party.generic or party.nation or party.foe or party.kind not in _FIGHTING:
            continue
        before = text[max(0, party.start - 70) : party.start]
        if _WE_THE.search(before[-30:]) and not _ENEMY.search(before):
            return _speaker(party)
        named.setdefault(party.name, party)
        if _ENEMY.search(before):
            enemies.add(party.name)
    meant = [one for one in parties if ours.start() < one.start and one.end <= ours.end() and not one.nation]
    friends = [party for name, party in named.items() if name not in enemies]
    if meant and meant[0].kind in _FIGHTING and meant[0].id:
        return _speaker(meant[0])
    if len(friends) == 1:
        return _speaker(friends[0])
    force = _FORCE.search(plain) if not friends else None
    return Speaker(force["force"], force["force"], SpeakerKind.PARTY) if force else None


def _speaker(party: PartyMention) -> Speaker:
    return Speaker(party.text, party.name, SpeakerKind.PARTY, (), party.id)
