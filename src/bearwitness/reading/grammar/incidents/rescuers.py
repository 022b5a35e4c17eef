"""Who frees captives: a rescue tells of an abduction that those who end it did not do (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group, Kind, Measure, Role
from bearwitness.reading.grammar.figures.merge import Merged
from bearwitness.reading.grammar.incidents.actors import FORCES, Actor
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_CAPTORS: Final = (Group.ATTACKERS, Group.NON_STATE_FIGHTERS)
_FREES: Final = re.compile(
    r"\b(?:free(?:d|s|ing)|rescu(?:ed|es|ing)|liberat(?:ed|es|ing))\s+(?:[\w’'-]+\s+){0,6}?(?:hostages?|captives?|abduct\w+|kidnapp\w+)\b",
    re.IGNORECASE,
)
_FREED_BY: Final = re.compile(
    r"\b(?:freed|rescued|liberated)\b[^.;]{0,60}\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)
_REACH: Final = 140
"""Characters between those who free captives and the words for it."""


def _frees(actor: Actor) -> bool:
    """Whether a party of a state that is taken for the doer is said to free captives, in the active or the passive."""
    doer = actor.mention.kind in FORCES and actor.role in (Role.INITIATOR, Role.BOTH)
    return doer and any(_frees_in(party, scene) for party, scene in actor.said)


def _frees_in(party: PartyMention, scene: Scene) -> bool:
    start, end = party.start - scene.start, party.end - scene.start
    if _FREED_BY.search(scene.text[:start]) is not None:
        return True
    return any(0 <= found.start() - end < _REACH for found in _FREES.finditer(scene.text))


def fought_for_captives(kind: Kind | None, merged: Sequence[Merged], actors: Sequence[Actor]) -> bool:
    """Return whether an abduction is told of only as captives are freed in a fight that killed captors: that fight is the incident."""
    killed = any(item.measure is Measure.KILLED and item.group in _CAPTORS and item.number.best != 0 for item in merged)
    return kind is Kind.ABDUCTION and killed and any(_frees(actor) for actor in actors)


def without_rescuers(actors: list[Actor], kind: Kind) -> list[Actor]:
    """Leave out of an abduction's parties the state forces that are said to free its captives."""
    return [actor for actor in actors if actor.held or not _frees(actor)] if kind is Kind.ABDUCTION else actors


__all__ = ["fought_for_captives", "without_rescuers"]
