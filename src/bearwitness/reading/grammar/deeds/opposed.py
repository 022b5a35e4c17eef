"""What one side says of the other side's word: a claim that the enemy denies, a charge that the accused rejects (codebook section 3)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Stance
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.parties.governments import government_at
from bearwitness.reading.grammar.parties.mention import PartyMention

_REJECTS: Final = r"(?:den(?:ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|disput(?:ed|es)|refut(?:ed|es)|contest(?:ed|s)|repudiat(?:ed|es))"
# What is denied is what the other side has just said, not a deed that is named.
_ITS_WORD: Final = re.compile(
    rf"\b{_REJECTS}\s+(?:(?:it|that|this|these)\b(?=\s*(?:[.,;]|and\b|but\b|as\b|$))|(?:the|that|this|those|these|such|both|all|any\s+such|the\s+rebels?['’])\s+"
    r"(?:\w+\s+)?(?:claims?|reports?|statements?|accounts?|versions?|announcements?|assertions?)\b(?!\s+(?:that|of|about)\s+(?:it|its|they|their|he|his)\b))",
    re.IGNORECASE,
)
_CHARGE: Final = re.compile(
    r",\s+(?:(?:an?|the|this|both)\s+(?:\w+\s+)?(?:charges?|accusations?|allegations?|claims?|versions?|reports?|assertions?)\s+(?:(?:that|which)\s+)?|which\s+)(?:the\s+)?",
    re.IGNORECASE,
)
_HAS_DENIED: Final = re.compile(
    rf"(?:\s+(?:has|have|had|later|itself|also|promptly|strongly|firmly|repeatedly|forces?|government|officials?))*\s+{_REJECTS}\b(?!\s+\w+ing\b)",
    re.IGNORECASE,
)


def of_the_claim(text: str, found: Iterable[StanceMention], claimed: PartyMention | None) -> tuple[StanceMention, ...]:
    """Return what a sentence says of responsibility, a denial of what the other side claims as one of that side's deed.

    "The rebels said they took the town. The army denied it" says that the rebels did not. `claimed` is who claimed a deed before.
    """
    out: list[StanceMention] = []
    for one in found:
        if one.stance is Stance.CLAIMED:
            claimed = one.party
        elif one.stance is Stance.DENIED and claimed is not None and _ITS_WORD.search(text[one.start : one.end + 40]):
            others = one.party is None or one.party.name != claimed.name or not one.start <= one.party.start < one.end
            out.append(replace(one, party=claimed, self_said=False) if others else one)
            continue
        out.append(one)
    return tuple(out)


def denied_charge(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """Return who rejects what the sentence has said of it: "..., a charge that the army rejected"."""
    for charge in _CHARGE.finditer(text, left, right):
        named = next((one for one in parties if one.start == charge.end()), None) or government_at(
            text, charge.end(), right
        )
        denied = _HAS_DENIED.match(text, named.end, right) if named is not None else None
        if named is not None and denied is not None:
            return (StanceMention(named.start, denied.end(), Stance.DENIED, named, True, answers=True),)
    return ()


__all__ = ["denied_charge", "of_the_claim"]
