"""Sentences that say who is responsible for an incident they do not stand with: "The group later claimed both attacks" (codebook section 3)."""

from collections.abc import Iterator, Sequence

from bearwitness.model import Role, Stance
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.scenes.scene import Scene


def hear_claims(found: Sequence[Happening], scenes: Sequence[Scene]) -> None:
    """Give incidents the sentences about responsibility that stand elsewhere in the report.

    A sentence that belongs to no incident goes to those that its party is said to have begun, else to the one told last
    before it; what follows an arrest or a deployment is said of the violence before; a claim that fits a second attack of
    the same kind on the same day, which nobody is said to have begun, is of both.
    """
    violent = [item for item in found if not item.background and firm_kinds(item.scenes[0]) & VIOLENT]
    if not violent:
        return
    placed = {scene.start for item in found for scene in item.scenes}
    for scene in scenes:
        if scene.start not in placed and any(_of_itself(scene)):
            _place(scene, violent)
    for item in found:
        if item.background or item in violent:
            continue
        for scene in item.scenes[1:]:
            before = [one for one in violent if one.scenes[0].start < scene.start]
            if before and any(_explicit(scene)) and not scene.figures and not firm_kinds(scene):
                before[0].heard.append(scene)
                item.unheard.add(scene.start)
    for first in violent:
        for second in violent:
            if second is not first and _twins(first, second) and not _begun(second) and not any(_claims(second)):
                second.heard += [scene for scene, _ in _claims(first)]


def _place(scene: Scene, violent: Sequence[Happening]) -> None:
    names = {one.party.name for one in _explicit(scene) if one.party is not None}
    theirs = [
        item for item in violent
        if any(party.name in names and role is Role.INITIATOR for one in item.scenes for party, role in one.roles)
    ]  # fmt: skip
    before = [item for item in violent if item.scenes[0].start < scene.start][-1:]
    for item in theirs or before:
        item.heard.append(scene)


def _explicit(scene: Scene) -> Iterator[StanceMention]:
    return (one for one in scene.stances if not one.implied)


def _of_itself(scene: Scene) -> Iterator[StanceMention]:
    """What a party says of its own deed, or that nobody has: others' views in a sentence of no incident are of wider things, unless it is on "the attack"."""
    return (
        one
        for one in _explicit(scene)
        if scene.refers_back or one.stance in (Stance.CLAIMED, Stance.DENIED, Stance.UNCLAIMED)
    )


def _claims(item: Happening) -> Iterator[tuple[Scene, StanceMention]]:
    return (
        (scene, one)
        for scene in (*item.scenes, *item.heard)
        for one in _explicit(scene)
        if one.stance is Stance.CLAIMED
    )


def _begun(item: Happening) -> bool:
    """Whether a party with a name is said to have begun it."""
    return any(
        role in (Role.INITIATOR, Role.BOTH) and party.id is not None
        for scene in item.scenes
        for party, role in scene.roles
    )


def _twins(first: Happening, second: Happening) -> bool:
    same = firm_kinds(first.scenes[0]) & firm_kinds(second.scenes[0]) & VIOLENT
    times = (first.time, second.time)
    together = all(time is None for time in times) or (
        first.time is not None and second.time is not None and overlap(first.time, second.time)
    )
    return bool(same) and together


__all__ = ["hear_claims"]
