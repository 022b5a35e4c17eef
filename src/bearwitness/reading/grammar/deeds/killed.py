"""People killed of whom a sentence does not say by what: "ten farmers were killed near Beni on Monday"."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

_KILLED: Final = re.compile(r"\b(?:killed|slain|murdered|killing)\b", re.IGNORECASE)
# People are killed by much else.
_OTHERWISE: Final = AnyCase(
    r"\b(?:elephants?|crocodiles?|hippos?|bears?|sharks?|tigers?|snakes?|lions?|dogs?|bees|wasps|trains?|cars?|bus(?:es)?|trucks?|lorr(?:y|ies)|vans?|tractors?|motorbikes?|motorcycl\w+|vehicles?|boats?|ferr(?:y|ies)|road|"
    r"traffic|driver|crane|scaffold\w*|mine(?:rs?|shaft)?|quarry|escalators?|elevators?|conveyors?|forklifts?|electrocut\w+|fumes|gas|carbon|cold|heat|hunger|famine|famines|rains?|winds?|climb\w+|ski\w*|swim\w*|match|race|film|series|novel|game|husband|wife|boyfriend|girlfriend|"
    r"(?:while|when|as)\s+(?:(?:he|she|they|who)\s+(?:was|were)\s+)?(?:working|repairing|fixing|installing|cleaning|maintaining|servicing|dismantling)|at\s+work)\b",
)
# "Taken from a bus and killed": the bus did not do it.
_OUT_OF: Final = re.compile(
    r"\b(?:taken|pulled|dragged|hauled|forced|ordered|removed)\s+(?:\w+\s+)?(?:from|off|out\s+of)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}?(?:bus(?:es)?|cars?|trucks?|lorr(?:y|ies)|vans?|vehicles?|boats?|trains?)\b",
    re.IGNORECASE,
)
_AS_IN_WAR: Final = re.compile(
    r"\b(?:civilians?|soldiers?|troops|fighters?|militants?|rebels?|insurgents?|policem[ae]n|peacekeepers?|terrorists?|combatants?|servicem[ae]n)\b",
    re.IGNORECASE,
)
# "Villagers found the bodies of six farmers": whose death nobody saw.
_BODIES: Final = re.compile(
    r"\b(?:find|finds|found|finding|discover\w*|dump\w*|unearth\w*|exhum\w+)\s+(?:[\w'’-]+\s+){0,6}?(?:bod(?:y|ies)|corpses?|remains)\s+of\b|"
    r"\b(?:bod(?:y|ies)|corpses?|remains)\s+of\s+(?:[\w,'’-]+\s+){1,16}?(?:found|discovered|dumped|unearthed|exhumed)\b|"
    r"\bmass\s+graves?\b",
    re.IGNORECASE,
)
_NOT_BY_FORCE: Final = re.compile(
    r"\b(?:migrants?|refugees|hikers?|mountaineers?|tourists?|holidaymakers?|swimmers?|divers?|drown\w*|sea|lake|beach|coast|rubble|wreck\w*|debris|"
    r"blast|explosion|fire|avalanche|snow|missing\s+(?:since|after))\b",
    re.IGNORECASE,
)


def killed_by_someone(sentence: str) -> bool:
    """Whether people were killed, and nothing says that it was by a beast, a crash, the weather or in sport."""
    return _KILLED.search(sentence) is not None and _OTHERWISE.search(_OUT_OF.sub(" ", sentence)) is None


def people_of_war(sentence: str) -> bool:
    """Whether a sentence calls people what only reports of armed conflict call them: civilians, soldiers, fighters."""
    return _AS_IN_WAR.search(sentence) is not None


def found_dead(sentence: str) -> bool:
    """Whether bodies of people were found, and nothing says that they drowned, fell or lay under a house."""
    return (
        _BODIES.search(sentence) is not None
        and _OTHERWISE.search(sentence) is None
        and _NOT_BY_FORCE.search(sentence) is None
    )


__all__ = ["found_dead", "killed_by_someone", "people_of_war"]
