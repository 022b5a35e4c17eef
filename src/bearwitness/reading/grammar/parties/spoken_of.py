"""Which armed group of the sentences before "the group" and "the movement" mean (codebook section 3)."""

from collections.abc import Sequence
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.mention import PartyMention

_GROUPS: Final = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
_REACH: Final = 900
"""Characters within which a group is named last whom "the group" means: some five sentences."""


def group_before(parties: Sequence[PartyMention], at: int) -> PartyMention | None:
    """Return the armed group with a name that is named last before the character `at`; None where none is near."""
    for one in reversed(parties):
        if one.end <= at and one.kind in _GROUPS and not one.generic:
            return one if at - one.end <= _REACH else None
    return None


__all__ = ["group_before"]
