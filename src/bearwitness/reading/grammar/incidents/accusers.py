"""Whom a report accuses only by telling who did it, and when that accuses nobody (codebook section 3)."""

import re
from dataclasses import dataclass, field
from typing import Final

from bearwitness.model import Kind, Speaker, Stance
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention

_WORD: Final = re.compile(r"\w+")
_STAFF: Final = frozenset({"the", "its", "our", "s", "sources", "source", "activists", "activist", "reporters", "reporter", "correspondents", "correspondent", "reliable"})  # fmt: skip
_SIDES: Final = frozenset(
    {"army", "armed", "forces", "military", "ministry", "defence", "defense", "staff", "command", "centcom", "police", "navy", "brigades", "brigade", "front",
     "resistance", "battalion", "mujahideen", "mujahedin", "mujahidin", "ispr", "idf", "operations", "gendarmerie"}
)  # fmt: skip
"""Words in the name of a publisher that is a side in the fighting, no news medium."""
_SHORTEST: Final = 3
"""Letters of an acronym that says whose people somebody is."""


@dataclass(slots=True)
class Accusers:
    """Says of an accusation that only follows from who tells of a deed whether it is one.

    It is none of ground that was taken, and where the publisher's own people tell ("SOHR activists reported" of the SOHR).
    Who goes on to tell of further deeds of a party has accused it with the first; of the rest it only gives an account.
    `house` are the words of the publisher's name, and its first letters, `heard` the parties accused so far, with who did.
    """

    house: frozenset[str]
    heard: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, publisher: str | None) -> "Accusers":
        """Those of a report, by the name of its publisher."""
        words = _WORD.findall(publisher or "")
        first = "".join(word[0] for word in words if word[0].isupper())
        short = {first.lower()} if len(first) >= _SHORTEST else set()
        return cls(frozenset({*(word.lower() for word in words), *short}))

    @property
    def fights(self) -> bool:
        """Whether the publisher is a side in the fighting by its name: "General Staff Press Service"."""
        return not self.house.isdisjoint(_SIDES)

    def accuse(self, stance: StanceMention, speaker: Speaker | None, kind: Kind, *, named: bool = False) -> bool:
        """Whether a stance of an incident stands; one that is no accusation, or is put in words of its own, always does.

        `named` is whether the sentence itself names both who tells and the party: who is named anew accuses anew.
        """
        if stance.stance is not Stance.BLAMED or not stance.implied:
            return True
        if kind is Kind.TERRITORY_TAKEN or self._of_the_house(speaker):
            return False
        accusation = (stance.party.name if stance.party else "", speaker.name.lower() if speaker else "")
        again = accusation in self.heard
        self.heard.add(accusation)
        return named or not again

    def _of_the_house(self, speaker: Speaker | None) -> bool:
        words = set(_WORD.findall(speaker.name.lower())) - _STAFF if speaker is not None else set()
        return bool(words) and words <= self.house


__all__ = ["Accusers"]
