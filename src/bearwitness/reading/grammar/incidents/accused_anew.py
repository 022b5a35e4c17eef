"""Whom a report accuses only by telling who did it, which it does once: lists of deeds accuse nobody anew (codebook section 3)."""

import re
from typing import Final

from bearwitness.model import Kind, Speaker, Stance
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention

_WORD: Final = re.compile(r"\w+")
_STAFF: Final = frozenset({"the", "its", "our", "s", "sources", "source", "activists", "activist", "reporters", "reporter", "correspondents", "correspondent", "reliable"})  # fmt: skip
_SHORTEST: Final = 3
"""Letters of an acronym that says whose people somebody is."""


class AccusedAnew:
    """Says of each accusation that follows from who tells of a deed, in the order of the report, whether it is one.

    It is none where the publisher's own people tell ("SOHR activists reported" of the SOHR), of ground that was taken, and of a
    party that was blamed before in the report: who tells of a side's strikes one by one accuses it once.
    """

    def __init__(self, publisher: str | None) -> None:
        self._house = _names_of(publisher or "")
        self._blamed: set[str] = set()

    def holds(self, stance: StanceMention, speaker: Speaker | None, kind: Kind) -> bool:
        """Whether a stance of an incident stands; one that is no accusation, or is put in words of its own, always does."""
        if stance.stance is not Stance.BLAMED or stance.party is None:
            return True
        name = stance.party.name
        told_only = kind is Kind.TERRITORY_TAKEN or self._of_the_house(speaker)
        if stance.implied and (told_only or name in self._blamed):
            return False
        self._blamed.add(name)
        return True

    def _of_the_house(self, speaker: Speaker | None) -> bool:
        words = set(_WORD.findall(speaker.name.lower())) - _STAFF if speaker is not None else set()
        return bool(words) and words <= self._house


def _names_of(publisher: str) -> frozenset[str]:
    """The words of a publisher's name, and its first letters."""
    first = "".join(word[0] for word in _WORD.findall(publisher) if word[0].isupper())
    short = {first.lower()} if len(first) >= _SHORTEST else set()
    return frozenset({*_WORD.findall(publisher.lower()), *short})


__all__ = ["AccusedAnew"]
