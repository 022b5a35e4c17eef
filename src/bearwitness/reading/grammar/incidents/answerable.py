"""Which claims and accusations of its sentences belong to an incident: those that follow from who tells of a deed need the doer (codebook section 3)."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from bearwitness.model import Kind, PartyKind, Role, SpeakerKind, Stance
from bearwitness.reading.grammar.attribution.speakers import speaker_at
from bearwitness.reading.grammar.deeds.accusations import blames, speaks_for
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.incidents.accusers import Accusers
from bearwitness.reading.grammar.incidents.actors import Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.scenes.scene import Scene

_GRAVE: Final = VIOLENT | {Kind.TERRITORY_TAKEN, Kind.LOOTING_DESTRUCTION, Kind.ARREST_OPERATION}
_OWN: Final = (Stance.CLAIMED, Stance.DENIED)
_BYSTANDERS: Final = frozenset(
    {SpeakerKind.MONITOR, SpeakerKind.WITNESS, SpeakerKind.HEALTH, SpeakerKind.RESCUE, SpeakerKind.INTERNATIONAL}
)
"""Who accuses by telling of an attack whose doer stands elsewhere; an army that gives its losses may leave that to others."""
_STATES: Final = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})
_TOLD_FIRST: Final = 3
"""Sentences of an incident in which its doer, telling of it, tells of the deed."""


def answerable(
    happening: Happening, actors: Sequence[Actor], kind: Kind, accusers: Accusers
) -> Iterator[tuple[Scene, StanceMention]]:
    """Yield what the sentences of an incident say of responsibility, in order, as far as those who say so accuse anybody."""
    country = happening.place.where.country if happening.place is not None else None
    for scene, stance in _said(happening, actors, kind, fights=accusers.fights):
        if _at_home(stance, country):
            continue
        if accusers.accuse(stance, scene.speaker(stance.start, stance.end), kind, named=_names_both(scene, stance)):
            yield scene, stance


def _names_both(scene: Scene, stance: StanceMention) -> bool:
    """Whether a sentence itself names the accused party and who tells of its deed."""
    party = stance.party
    named = party is not None and scene.start <= party.start and party.end <= scene.end
    return named and speaker_at(scene.said, stance.start, stance.end) is not None


def _at_home(stance: StanceMention, country: str | None) -> bool:
    """Whether it only follows from what a state's forces tell of their work in their own country, which is an account and no claim."""
    party = stance.party
    if not stance.implied or stance.stance is not Stance.CLAIMED or party is None or party.kind not in _STATES:
        return False
    return party.country is not None and party.country == country


def _said(
    happening: Happening, actors: Sequence[Actor], kind: Kind, *, fights: bool
) -> Iterator[tuple[Scene, StanceMention]]:
    """What the sentences of an incident say of responsibility.

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
    country = happening.place.where.country if happening.place is not None else None
    for scene in happening.answering:
        for stance in scene.stances:
            if not stance.implied or stance.party is None:
                yield scene, stance
                continue
            if stance.abroad and country in (None, stance.party.country):
                continue
            name = stance.party.name
            if kind in _GRAVE and name in doers and (name, stance.stance) not in said:
                said.add((name, stance.stance))
                yield scene, stance
    if kind in _GRAVE:
        yield from _own_reports(happening, actors, said)
        yield from _told_by_others(happening, actors, said)
        yield from _told_by_its_enemy(happening, actors, said, fights=fights)


def _own_reports(
    happening: Happening, actors: Sequence[Actor], said: Collection[tuple[str, Stance]]
) -> Iterator[tuple[Scene, StanceMention]]:
    """What an army or government itself tells of an attack that it began: it claims it, whatever the words for the doer."""
    for actor in actors:
        party = actor.mention
        if actor.role is not Role.INITIATOR or party.id is None or any((party.name, one) in said for one in _OWN):
            continue
        told = (
            (scene, word)
            for scene in happening.scenes[:_TOLD_FIRST]
            for word in scene.triggers
            if word.kind in _GRAVE
            and (speaker := scene.speaker(word.start, word.end)) is not None
            and speaks_for(speaker, party)
        )
        first = next(told, None)
        if first is not None:
            scene, word = first
            yield scene, StanceMention(word.start, word.end, Stance.CLAIMED, party, self_said=True, implied=True)


def _told_by_others(
    happening: Happening, actors: Sequence[Actor], said: Collection[tuple[str, Stance]]
) -> Iterator[tuple[Scene, StanceMention]]:
    """What witnesses or monitors tell of an attack, whose doer the report names elsewhere: they accuse it."""
    doers = [one.mention for one in actors if one.role is Role.INITIATOR]
    for party in doers if len(doers) == 1 and not happening.background else ():
        if any(name == party.name for name, _ in said):
            continue
        told = (
            (scene, word)
            for scene in happening.scenes[:1]
            for word in scene.triggers
            if word.kind in _GRAVE
            and (speaker := scene.speaker(word.start, word.end)) is not None
            and speaker.kind in _BYSTANDERS
            and blames(speaker, party, doers)
        )
        first = next(told, None)
        if first is not None:
            scene, word = first
            yield scene, StanceMention(word.start, word.end, Stance.BLAMED, party, self_said=False, implied=True)


def _told_by_its_enemy(
    happening: Happening, actors: Sequence[Actor], said: Collection[tuple[str, Stance]], *, fights: bool
) -> Iterator[tuple[Scene, StanceMention]]:
    """What a report of one side tells of a deed of the side that it calls the enemy: it accuses that side, in its own voice.

    `fights`: the publisher is such a side. Where it is not, only the party whose voice the report is in accuses.
    """
    scene = happening.scenes[0]
    word = next((one for one in scene.triggers if one.kind in _GRAVE), None)
    speaker = scene.speaker(word.start, word.end) if word is not None else None
    if (
        word is None
        or (speaker is None and not fights)
        or (speaker is not None and speaker.kind is not SpeakerKind.PARTY)
    ):
        return
    for actor in actors:
        party = actor.mention
        foe = any(mention.foe for mention, _ in actor.said)
        if actor.role is Role.INITIATOR and foe and all(name != party.name for name, _ in said):
            yield scene, StanceMention(word.start, word.end, Stance.BLAMED, party, self_said=False)


__all__ = ["answerable"]
