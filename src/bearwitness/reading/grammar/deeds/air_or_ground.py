"""Whether an incident's "bombing" or "missiles" came from the air or from guns on the ground, by what its sentences name (codebook section 7)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind

_AIR: Final = re.compile(
    r"\b(?:aircraft|war\s?planes?|planes?|(?:fighter\s+)?jets?|air\s+force|drones?|uavs?|helicopters?|bombers?|gunships?|air[- ]?(?:strikes?|raids?|attacks?|campaign)|"
    r"aerial\w*|sorties?|from\s+the\s+air|barrel\s+bombs?|glide\s+bombs?|airdrop\w*|pilots?)\b",
    re.IGNORECASE,
)
# What only guns and launchers on the ground fire.
_GUNS: Final = re.compile(
    r"\b(?:artiller\w+|shell(?:s|ed|ing)?|mortars?|howitzers?|cannons?|tank\s+(?:fire|shells?)|(?:guided|surface-to-surface|ballistic|grad)\s+(?:missiles?|rockets?)|rocket\s+launchers?)\b",
    re.IGNORECASE,
)
_BARRELS: Final = re.compile(
    r"\b(?:artiller\w+|shells?|mortars?|howitzers?|cannons?|tanks?|surface-to-surface|ballistic|rocket\s+launchers?|grad)\b",
    re.IGNORECASE,
)

# Words that leave open from where.
_VAGUE: Final = re.compile(r"bomb\w*|bombard\w*", re.IGNORECASE)


def air_or_ground(kind: Kind, texts: Sequence[str], words: Sequence[str]) -> Kind:
    """Return the kind of an incident called an airstrike or shelling by `words`, by its sentences: a "bombing" by shells is shelling,
    rockets fired by jets in the first sentence are an airstrike.
    """
    if kind is Kind.AIRSTRIKE and all(_VAGUE.fullmatch(word) is not None for word in words):
        guns = any(_GUNS.search(text) is not None for text in texts)
        return Kind.SHELLING if guns and all(_AIR.search(text) is None for text in texts) else kind
    if kind is Kind.SHELLING:
        return Kind.AIRSTRIKE if _AIR.search(texts[0]) is not None and _BARRELS.search(texts[0]) is None else kind
    return kind


__all__ = ["air_or_ground"]
