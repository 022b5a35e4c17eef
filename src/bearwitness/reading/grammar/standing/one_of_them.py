"""Figures of one attack that a sentence names among several or counts from: no sum (codebook section 1)."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

# "Several attacks this year, including a bombing in April in which 20 died", "since the ambush in which five died".
_OF_ONE: Final = re.compile(
    r"\b(?:including|since|such\s+as|among\s+them|notably)\s+(?:an?|the|one|last\s+\w+['’]s|\w+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:attacks?|bombings?|blasts?|explosions?|raids?|strikes?|shootings?|massacres?|ambush(?:es)?|"
    r"clash(?:es)?|killings?|assaults?|attempt|shelling|siege|battle)\b[^.;]{0,60}?\b(?:in\s+which|that|which|where|when)\s+(?:(?!have\b|has\b)[\w-]+\s+){0,5}$",
    re.IGNORECASE,
)

# "Tight since a car bomb killed 31 people", "tense since the killing of 13 protesters": what was done then.
_DONE_THEN: Final = re.compile(
    r"\bsince\s+(?:when\s+|then,?\s+when\s+)?(?:"
    r"(?:(?!(?:have|has|the|that|this|its|war|conflict|fighting|violence|start|beginning|outbreak|then|mid|early|late|and)\b)[\w'’-]+\s+){1,6}(?:killed|murdered|massacred|wounded|injured|abducted|kidnapped|seized|shot(?:\s+dead)?|left)"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:killings?|murders?|massacres?|deaths?|assassinations?|executions?|shootings?|abductions?|kidnappings?|slaughter|lynching|beheading)\s+(?:\w+\s+\w+\s+)?of)"
    r"\s+(?:at\s+least\s+|more\s+than\s+|about\s+|some\s+|over\s+|nearly\s+|around\s+|up\s+to\s+)?$",
    re.IGNORECASE,
)


def is_of_one(before: str) -> bool:
    """Whether the words before a figure say that it is the toll of one attack of those that are summed up."""
    return _OF_ONE.search(before) is not None


def is_of_then(before: str) -> bool:
    """Whether the words before a number say that it counts what was done at the time since which a state of affairs has lasted."""
    return "since " in before.lower() and _DONE_THEN.search(before) is not None


# "In a typical year about 300 people are murdered", "on average 40 soldiers die every month": of no one day.
_RATE = AnyCase(
    r"\bin\s+an?\s+(?:typical|average|normal|ordinary|good|bad|usual)\s+(?:year|month|week)\b|\bon\s+average\b|\b(?:are|get|die|is)\s+(?:[\w-]+\s+){0,4}?(?:every|each|per)\s+(?:day|week|month|year)\b",
)


def is_rate(sentence: str) -> bool:
    """Whether a sentence tells how many come to harm in so long a time, year after year."""
    return _RATE.search(sentence) is not None
