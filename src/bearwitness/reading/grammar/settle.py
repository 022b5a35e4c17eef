"""What kind of incident the sentences add up to, and whether they add up to one at all (codebook sections 1 and 7)."""

from collections.abc import Sequence

from bearwitness.model import Certainty, Group, Kind, Measure, PartyKind, Role
from bearwitness.reading.grammar.actors import ARMED, Actor
from bearwitness.reading.grammar.certainty import Mode
from bearwitness.reading.grammar.happenings import Happening
from bearwitness.reading.grammar.kind_choice import Signs, Weighed, choose_kind
from bearwitness.reading.grammar.kinds import VIOLENT, Trigger, is_by_hand
from bearwitness.reading.grammar.merge import Merged
from bearwitness.reading.grammar.scene import Scene


def telling(happening: Happening) -> list[tuple[Trigger, Scene]]:
    """The words for kinds that tell of what happened, with their sentences, strong ones first."""
    found = [
        (trigger, scene)
        for scene in happening.scenes
        for trigger, mode in zip(scene.triggers, scene.modes, strict=True)
        if mode is Mode.HAPPENED
    ]
    return sorted(found, key=lambda item: not item[0].strong)


def kind_of(
    happening: Happening, merged: Sequence[Merged], actors: Sequence[Actor]
) -> tuple[Kind | None, tuple[Kind, ...]]:
    weighed = []
    for trigger, scene in telling(happening):
        words = scene.text[trigger.start - scene.start : trigger.end - scene.start]
        by_hand = trigger.kind is Kind.ATTACK_ON_CIVILIANS and is_by_hand(words)
        weighed.append(Weighed(trigger, 2.0 if scene is happening.scenes[0] else 1.0, by_hand))
    groups = [item.group for item in merged if item.number.best != 0 and item.certainty is not Certainty.NONE_INDICATED]
    first = happening.figures[0].mention.measure if happening.figures else None
    armed = {role for role in Role if any(actor.role is role and actor.mention.kind in ARMED for actor in actors)}
    no_deaths = all(item.measure not in (Measure.KILLED, Measure.ABDUCTED) for item in merged)
    return choose_kind(
        Signs(
            weighed,
            harmed=frozenset(groups),
            armed_initiator=bool(armed & {Role.INITIATOR, Role.BOTH}),
            armed_target=bool(armed & {Role.TARGET, Role.BOTH}),
            abducted=first == "abducted",
            captured=first == "captured" and no_deaths,
        )
    )


def is_incident(kind: Kind, happening: Happening, merged: Sequence[Merged], actors: Sequence[Actor]) -> bool:
    """Whether enough is said to call it an incident of its kind: someone harmed or an armed party, not a mere word.

    Arrests by police of ordinary suspects are left out, as ACLED does: fighters, protesters or a party to a conflict
    must be among those who arrest or are arrested.
    """
    people = [item for item in merged if item.measure not in (Measure.DESTROYED, Measure.DAMAGED, Measure.DISPLACED)]
    fighting = [
        actor for actor in actors
        if actor.mention.kind in ARMED - {PartyKind.POLICE} and not actor.mention.nation and not actor.mention.generic
    ]  # fmt: skip
    if kind is Kind.ARREST_OPERATION:
        captured = [item for item in merged if item.measure is Measure.CAPTURED]
        wanted = any(
            item.group in (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES) or item.who == "protester" for item in captured
        )
        return bool(fighting) or wanted
    if kind in VIOLENT or kind is Kind.LOOTING_DESTRUCTION:
        placed = happening.time is not None or happening.place is not None
        harmed = [item for item in people if item.measure is not Measure.CAPTURED]
        return bool(harmed) or ((bool(merged) or bool(actors)) and placed)
    return happening.place is not None or happening.time is not None
