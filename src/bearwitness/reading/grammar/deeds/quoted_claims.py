"""Claims within quotation marks: "We carried out the attack," the group said (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import PartyKind, Stance
from bearwitness.reading.grammar.deeds.responsibility_cues import DEEDS
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

# "We carried out the attack", within quotation marks, and behind them who says so.
_WE_DID: Final = AnyCase(
    r"[\"“][^\"”.]{0,60}?\b(?:we(?:\s+(?:have|had|ourselves))?|our\s+(?:\w+\s+){0,2}?(?:fighters|men|forces|mujahideen|mujahedin|mujahidin|members|soldiers|units?|brothers|heroes|guerrillas|commandos|bombers?|militants|martyrs?|squads?|boys)(?:\s+(?:who|that))?(?:\s+(?:have|had|has))?)\s+(?:\w+ly\s+)?"
    + DEEDS + r"\b",
)  # fmt: skip
_SAID_BEHIND: Final = re.compile(
    r"[^\"”]{0,120}[,.!?]?[\"”],?\s+(?:[^.;\"”]{0,120}?\b)?(?:said|says|told|wrote|announced|declared|read|added|stated|claimed|boasted)\b", re.IGNORECASE
)  # fmt: skip
_TELLS_ITSELF: Final = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)


def quoted_claim(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """Return what a party that is quoted in a stretch of text says it did itself."""
    ours = _WE_DID.search(text, left, right)
    told = _SAID_BEHIND.match(text, ours.end(), right) if ours else None
    if ours is None or told is None:
        return None
    known = [one for one in parties if ours.end() <= one.start < one.end <= right and one.kind in _TELLS_ITSELF]
    party = known[0] if known else None
    if party is None or party.start - ours.end() > 160:
        return None
    return StanceMention(ours.start(), party.end, Stance.CLAIMED, party, True)
