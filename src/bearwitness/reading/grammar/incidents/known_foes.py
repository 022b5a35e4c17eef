"""Against whom ground was taken or a fight fought where a sentence does not say: the one enemy that the report gives a party (codebook section 3)."""

from collections.abc import Mapping, Sequence
from typing import Final

from bearwitness.model import Kind, PartyKind, Role
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.actors import ARMED, Actor
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_FOUGHT_OVER: Final = frozenset({Kind.TERRITORY_TAKEN, Kind.ARMED_CLASH})
"""Kinds of incident that always have two sides."""
_NAMED: Final = ARMED - {PartyKind.UNIDENTIFIED}
"""Gunmen in one place need not be those in another."""
_AGAINST: Final = {Role.INITIATOR: Role.TARGET, Role.TARGET: Role.INITIATOR, Role.BOTH: Role.BOTH}
Foes = Mapping[str, tuple[PartyMention, Scene]]
"""For each party that a report names the one party that it fights there, and a sentence that says so."""


def known_foes(scenes: Sequence[Scene]) -> Foes:
    """Return the one enemy of each party by the sentences in which both have a part; no entry where there are several."""
    found: dict[str, dict[str, tuple[PartyMention, Scene]]] = {}
    for scene in scenes:
        violent = any(
            word.kind in VIOLENT or word.kind is Kind.TERRITORY_TAKEN
            for word, mode in zip(scene.triggers, scene.modes, strict=True) if mode is Mode.HAPPENED
        )  # fmt: skip
        armed = [(one, role) for one, role in scene.roles if one.kind in _NAMED and role in _AGAINST] if violent else []
        for one, role in armed:
            for other, opposite in armed:
                if _key(one) != _key(other) and opposite is _AGAINST[role]:
                    found.setdefault(_key(one), {}).setdefault(_key(other), (other, scene))
    return {key: next(iter(foes.values())) for key, foes in found.items() if len(foes) == 1}


def with_known_foe(actors: list[Actor], kind: Kind, foes: Foes) -> list[Actor]:
    """Add the one enemy that the report gives the only party to a fight, on the other side of it."""
    if kind not in _FOUGHT_OVER or len(actors) != 1 or actors[0].role not in _AGAINST:
        return actors
    foe = foes.get(_key(actors[0].mention))
    return actors if foe is None else [*actors, Actor(foe[0], _AGAINST[actors[0].role], [foe], lost=False)]


def _key(party: PartyMention) -> str:
    return party.id or party.name.lower()


__all__ = ["Foes", "known_foes", "with_known_foe"]
