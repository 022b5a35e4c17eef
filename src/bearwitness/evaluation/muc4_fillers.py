"""Role fillers in the terms of MUC-4, taken from a reading.

A reading has no slot for a weapon, nor one for the words that name people apart from what befell them. Both are taken
from the words that a claim quotes: a weapon where the words for a kind or a means name one, victims and things by the
nouns of a figure's words. Names of victims are found only where they stand in those words.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bearwitness.evaluation.answers import kind_quotes, quotes
from bearwitness.evaluation.ceaf import Entity, entity, merged
from bearwitness.model import Account, Group, Measure, Party, PartyKind, Reading, Role

INDIVIDUAL, ORGANISATION, TARGET, VICTIM, WEAPON = (
    "perpetrator, individual",
    "perpetrator, organisation",
    "target",
    "victim",
    "weapon",
)
ROLES: Final = (INDIVIDUAL, ORGANISATION, TARGET, VICTIM, WEAPON)

_HARM: Final = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.ABDUCTED})
_PEOPLE: Final = re.compile(
    r"\b(?:soldier|trooper|policeman|officer|guerrilla|rebel|terrorist|militant|insurgent|extremist|gunman|man|youth|"
    r"member|commando|individual|subversive|fighter|assassin|attacker|killer|kidnapper|criminal|hooded man|leftist|"
    r"person|student|trafficker|bandit)s?$|\b(?:gunmen|men|policemen|people|troops|personnel|units?|patrols?|squads?)$",
    re.IGNORECASE,
)
_WEAPON: Final = re.compile(
    r"\b(?:bombs?|dynamite|grenades?|explosives?|explosive (?:charge|device)s?|mortars?|rockets?|missiles?|mines?|"
    r"(?:machine[- ]?)?guns?|submachine-?guns?|rifles?|pistols?|revolvers?|carbines?|knife|knives|machetes?|shells?|"
    r"(?:car|truck|parcel|letter|time)[- ]bombs?|molotov cocktails?|artillery|firearms?)$",
    re.IGNORECASE,
)
_COUNT: Final = (
    r"(?:at least|at most|more than|fewer than|less than|up to|about|around|some|nearly|almost|over|approximately|"
    r"another|other|several|many|both|the|an?|all|no|any|few|dozens of|scores of|hundreds of|thousands of|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|hundred|\d[\d,.]*)"
)
_DEED: Final = (
    r"(?:killing|killed|wounding|wounded|injuring|injured|murdering|murdered|murders?|deaths?|bod(?:y|ies)|kidnapping|"
    r"kidnapped|abducting|abducted|assassination|assassinated|destroying|destroyed|damaging|damaged|destruction|burning|"
    r"burned|loss|losses)"
)
_THROWN: Final = re.compile(
    r"^(?:(?:fired|firing|threw|hurled|lobbed|launched|launching)\s+(?:an?\s+)?)", re.IGNORECASE
)
_NOBODY: Final = frozenset({"casualties", "deaths", "dead", "victims", "others", "bodies"})
"""Words that count people without saying who they are."""
_BEFORE: Final = re.compile(rf"^(?:(?:{_DEED}(?:\s+of)?|{_COUNT})\b[\s,]*)+", re.IGNORECASE)
_AFTER: Final = re.compile(
    r"(?:^|[\s,]+)(?:was|were|is|are|had|has|have|been|being|who|which|that|when|where|died|killed|dead|wounded|injured|"
    r"kidnapped|abducted|murdered|assassinated|in|on|at|of|by|from|during|including|and|or|would|could|also)\b.*|[,;:(\[].*",
    re.IGNORECASE | re.DOTALL,
)


def fillers(reading: Reading) -> dict[str, list[Entity]]:
    """Return what fills each role over all incidents of a reading, background included, each filler once."""
    found: dict[str, list[Entity]] = {role: [] for role in ROLES}
    for account in reading.incidents:
        for party in account.parties:
            if party.role is Role.INITIATOR:
                for role, words in _perpetrator(reading, party):
                    found[role].append(entity([words]))
        found[VICTIM] += _harmed(reading, account)
        found[TARGET] += _things(reading, account)
        found[WEAPON] += [
            entity([_THROWN.sub("", item.quote)])
            for item in kind_quotes(reading, account)
            if _WEAPON.search(item.quote)
        ]
    return {role: merged(entities) for role, entities in found.items()}


def _perpetrator(reading: Reading, party: Party) -> Iterator[tuple[str, str]]:
    """Yield the first words that name a party as people ("gunmen") and the first that name it as an organisation."""
    said = [item.quote for item in quotes(reading, party.claims)] or [party.text]
    people = [words for words in said if party.kind is PartyKind.UNIDENTIFIED or _PEOPLE.search(words)]
    named = [words for words in said if words not in people]
    yield from ((INDIVIDUAL, words) for words in people[:1])
    yield from ((ORGANISATION, words) for words in named[:1])


def _harmed(reading: Reading, account: Account) -> list[Entity]:
    return [
        entity([words])
        for figure in account.figures
        if figure.measure in _HARM and figure.group is not Group.THINGS and figure.best != 0
        for item in quotes(reading, figure.claims)[:1]
        if (words := nouns(item.quote)).lower() not in _NOBODY
    ]


def _things(reading: Reading, account: Account) -> Iterable[Entity]:
    return [
        entity([nouns(item.quote)])
        for figure in account.figures
        if figure.group is Group.THINGS and figure.best != 0
        for item in quotes(reading, figure.claims)[:1]
    ]


def nouns(words: str) -> str:
    """Return the words for those counted, without the number before them and what befell them.

    "AT LEAST SIX PEASANTS WERE KILLED" gives "PEASANTS", "KILLING THREE" nothing.
    """
    rest = _BEFORE.sub("", " ".join(words.split()))
    return _AFTER.sub("", rest, count=1).strip()
