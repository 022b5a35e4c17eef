"""Which claims and accusations of its sentences belong to an incident: those that follow from who tells of a deed need the doer (codebook section 3)."""

from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.incidents.actors import Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.scenes.scene import Scene

_GRAVE: Final = VIOLENT | {Kind.TERRITORY_TAKEN, Kind.LOOTING_DESTRUCTION, Kind.ARREST_OPERATION}


def answerable(happening: Happening, actors: Sequence[Actor], kind: Kind) -> Iterator[tuple[Scene, StanceMention]]:
    """Yield what the sentences of an incident say of responsibility, in order.

    What only follows from who tells of the deed ("witnesses said soldiers shot them") counts where the incident is one of
    violence and the party its initiator: neither for those attacked nor for the sides of a clash that nobody began.
    """
    doers = {actor.mention.name for actor in actors if actor.role is Role.INITIATOR}
    said = {
        (stance.party.name, stance.stance)
        for scene in happening.answering
        for stance in scene.stances
        if stance.party is not None and not stance.implied
    }
    for scene in happening.answering:
        for stance in scene.stances:
            if not stance.implied or stance.party is None:
                yield scene, stance
                continue
            name = stance.party.name
            if kind in _GRAVE and name in doers and (name, stance.stance) not in said:
                yield scene, stance


__all__ = ["answerable"]
