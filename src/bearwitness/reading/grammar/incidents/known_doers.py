"""Whose the aircraft are where a sentence does not say: those of the one party that flies in the report.

"Government air strikes killed 39 on Tuesday, a monitor said ... It reported raids on Saraqeb" (codebook section 3).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Kind, PartyKind, Role, Stance
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.incidents.actors import FORCES, Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_FROM_AFAR: Final = frozenset({Kind.AIRSTRIKE})
"""What few of those who fight can do: shells, bombs that are planted and shots may be anybody's."""
_NOBODY: Final = re.compile(
    r"\b(?:unidentified|unknown|unclaimed|mysterious|not\s+(?:immediately\s+)?(?:clear|known)|unclear|either|(?:un)?able\s+to\s+(?:say|determine|tell|establish)|(?:both|all|warring|two)\s+sides)\b",
    re.IGNORECASE,
)
_OPENING: Final = 600
"""Characters of a report in which a party is named that it is about; one named further down is named twice."""
Doers = Mapping[Kind, tuple[PartyMention, Scene]]
"""For each such kind of attack the one party that the report names as its doer, and the sentence that does."""


def known_doers(scenes: Sequence[Scene]) -> Doers:
    """Return the one party that sentences name as the doer of each kind of attack from afar; no entry where they name several."""
    named: dict[Kind, dict[str, list[tuple[PartyMention, Scene]]]] = {}
    for scene in scenes:
        kinds = {
            word.kind
            for word, mode in zip(scene.triggers, scene.modes, strict=True)
            if word.kind in _FROM_AFAR and mode is Mode.HAPPENED
        }
        for party, role in scene.roles if kinds else ():
            if role is not Role.INITIATOR or (party.id is None and party.generic):
                continue
            for kind in kinds:
                named.setdefault(kind, {}).setdefault(party.id or party.name.lower(), []).append((party, scene))
    sole = {kind: next(iter(parties.values())) for kind, parties in named.items() if len(parties) == 1}
    return {kind: told[0] for kind, told in sole.items() if len(told) > 1 or told[0][1].start < _OPENING}


def with_known_doer(happening: Happening, actors: list[Actor], kind: Kind, doers: Doers) -> list[Actor]:
    """Add the one party that attacks in this way in the report where nobody is said to have done it.

    Not where it was itself hit, nor where the report says that nobody knows who did it.
    """
    if kind not in doers or any(one.role in (Role.INITIATOR, Role.BOTH) for one in actors):
        return actors
    party, scene = doers[kind]
    hit = any(_same_side(one.mention, party) for one in actors)
    unclaimed = any(item.stance is Stance.UNCLAIMED for one in happening.answering for item in one.stances)
    if hit or unclaimed or any(_NOBODY.search(one.text) for one in happening.scenes[:2]):
        return actors
    return [*actors, Actor(party, Role.INITIATOR, [(party, scene)], lost=False)]


def flying_coalition(scenes: Sequence[Scene]) -> PartyMention | None:
    """Return the coalition of states whose air raids a report tells of, if any."""
    for scene in scenes:
        raids = any(
            word.kind in _FROM_AFAR and mode is Mode.HAPPENED
            for word, mode in zip(scene.triggers, scene.modes, strict=True)
        )
        for party, role in scene.roles if raids else ():
            if party.kind is PartyKind.COALITION and role is Role.INITIATOR:
                return party
    return None


def as_the_coalition(actors: list[Actor], kind: Kind, coalition: PartyMention | None) -> list[Actor]:
    """Give the raids of "US warplanes" to the coalition that the United States leads, where a report calls it both."""
    if coalition is None or kind not in _FROM_AFAR:
        return actors
    own = [
        one for one in actors
        if one.role is Role.INITIATOR and one.mention.kind is PartyKind.STATE_FORCES and _same_side(one.mention, coalition)
    ]  # fmt: skip
    for actor in own:
        actor.mention = replace(actor.mention, name=coalition.name, id=coalition.id, kind=coalition.kind)
    known = any(one.mention.id == coalition.id and one not in own for one in actors)
    return [one for one in actors if one not in (own if known else own[1:])]


def _same_side(one: PartyMention, other: PartyMention) -> bool:
    """Whether two are one party, or forces of one country: the U.S.-led coalition and the United States."""
    forces = one.kind in FORCES and other.kind in FORCES and one.country is not None
    return (one.id or one.name) == (other.id or other.name) or (forces and one.country == other.country)


__all__ = ["Doers", "as_the_coalition", "flying_coalition", "known_doers", "with_known_doer"]
