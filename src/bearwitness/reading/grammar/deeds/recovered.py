"""Bodies and survivors that are pulled from what is left of a house: nobody was taken away."""

from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.deeds.clause_words import Word

_WORDS: Final = frozenset(
    {"body", "bodies", "corpse", "corpses", "rubble", "debris", "wreckage", "wreck", "ruins", "flames", "rescuer", "rescuers",
     "firefighter", "firefighters", "firemen", "paramedics", "medics", "stretcher", "stretchers", "ambulance", "ambulances"}
)  # fmt: skip
_PULLED: Final = frozenset({"pull", "pulls", "pulled", "pulling", "dug", "dig", "digging", "lifted", "recovered", "recover", "extracted", "took", "taken", "carried", "removed"})  # fmt: skip


def is_recovery(kind: Kind, clause: int, words: Sequence[Word]) -> bool:
    """Whether a clause that seems to tell of an abduction is on those who are pulled out: "rescuers pulled two women from the ruins"."""
    if kind is not Kind.ABDUCTION:
        return False
    here = {word.text for word in words if word.clause == clause}
    return not here.isdisjoint(_WORDS) and not here.isdisjoint(_PULLED)


__all__ = ["is_recovery"]
