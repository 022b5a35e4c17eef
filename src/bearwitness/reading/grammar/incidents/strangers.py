"""Parties that only sentences on something else name: what stands further down of an older fight or another place makes nobody a party (codebook section 3)."""

from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind, PartyKind, Role
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.actors import Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import worded
from bearwitness.reading.grammar.scenes.scene import Scene

_DOERS: Final = (Role.INITIATOR, Role.BOTH)
_BEGAN: Final = (*_DOERS, Role.SUPPORTER)


def without_strangers(happening: Happening, actors: list[Actor], kind: Kind, means: Sequence[Kind]) -> list[Actor]:
    """Leave out whom only later sentences name that tell of other kinds of happening than the incident is.

    Whoever claims it or is accused of it stays, and whoever its first sentence or the head of its list names. Where nobody
    is left as the doer of violence, who did other violence may be.
    """
    own = {kind, *means}
    kept = [actor for actor in actors if _belongs(actor, happening, own)]
    if kind in VIOLENT and not any(actor.role in _DOERS for actor in kept):
        wider = own | VIOLENT
        kept = [one for one in actors if one in kept or (one.role in _DOERS and _belongs(one, happening, wider))]
    told = [actor for actor in kept if _belongs(actor, happening, own, untold=False)]
    doers = any(actor.role in _DOERS for actor in told)
    return [actor for actor in kept if not doers or actor in told or actor.role not in _BEGAN]


def _belongs(actor: Actor, happening: Happening, kinds: set[Kind], *, untold: bool = True) -> bool:
    if actor.held or actor.mention.kind is PartyKind.CIVILIANS:
        return True
    return any(_tells(scene, happening, kinds, untold=untold) for _, scene in actor.said)


def _tells(scene: Scene, happening: Happening, kinds: set[Kind], *, untold: bool) -> bool:
    if all(scene is not one for one in happening.scenes[1:]):
        return True
    told = worded(scene)
    return (untold and not told) or not kinds.isdisjoint(told)


__all__ = ["without_strangers"]
