"""Which armed group of the sentences before "the group" and "the movement" mean (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.mention import PartyMention

_GROUPS: Final = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
_REACH: Final = 900
"""Characters within which a group is named last whom "the group" means: some five sentences."""
_DESCRIBES: Final = re.compile(
    r"\b(?:(?:allied|linked|affiliated|aligned|loyal|close|allegiance)\s+(?:with|to)|(?:faction|branch|off\s?-?shoot|splinter(?:\s+group)?|affiliate|ally|wing|arm|rival|enemy)\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Words before a group that only says more of the one that is spoken of: "a group allied with al-Qaeda"."""


def group_before(text: str, parties: Sequence[PartyMention], at: int) -> PartyMention | None:
    """Return the armed group with a name that is spoken of last before the character `at`; None where none is near."""
    for one in reversed(parties):
        if one.end <= at and one.kind in _GROUPS and not one.generic:
            if _DESCRIBES.search(text, max(0, one.start - 40), one.start):
                continue
            return one if at - one.end <= _REACH else None
    return None


__all__ = ["group_before"]
