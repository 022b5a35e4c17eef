"""Figures of one attack that a sentence names among several or counts from: no sum (codebook section 1)."""

import re
from typing import Final

# "Several attacks this year, including a bombing in April in which 20 died", "since the ambush in which five died".
_OF_ONE: Final = re.compile(
    r"\b(?:including|since|such\s+as|among\s+them|notably)\s+(?:an?|the|one|last\s+\w+['’]s|\w+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:attacks?|bombings?|blasts?|explosions?|raids?|strikes?|shootings?|massacres?|ambush(?:es)?|"
    r"clash(?:es)?|killings?|assaults?|attempt|shelling|siege|battle)\b[^.;]{0,60}?\b(?:in\s+which|that|which|where|when)\s+(?:(?!have\b|has\b)[\w-]+\s+){0,5}$",
    re.IGNORECASE,
)


def is_of_one(before: str) -> bool:
    """Whether the words before a figure say that it is the toll of one attack of those that are summed up."""
    return _OF_ONE.search(before) is not None
