"""Civilians as the target of an incident, and crowds that protest or riot (codebook section 3)."""

import re
from collections.abc import Sequence

from bearwitness.model import Certainty, Group, Kind, Measure, PartyKind, Role
from bearwitness.reading.grammar.figures.merge import Merged
from bearwitness.reading.grammar.incidents.actors import ARMED, FORCES, Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.crowds import crowd
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.words.nouns import people_nouns

_ON_CIVILIANS = {Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE}
_PEACEFUL = {Kind.WITHDRAWAL, Kind.DEPLOYMENT, Kind.BASE_CHANGE, Kind.AGREEMENT}
_NO_TARGET = _PEACEFUL | {
    Kind.ARMED_CLASH,
    Kind.PROTEST,
    Kind.TERRITORY_TAKEN,
    Kind.LOOTING_DESTRUCTION,
    Kind.ARREST_OPERATION,
}
"""Kinds in which civilians that stood in the way are no target."""
_BELIEVERS = re.compile(
    r"\b[A-Z][a-z’'-]+(?:s|ese|men|women)$|\b[A-Z]\w+\s+(?:nationals?|citizens?)$|\bmen\s+and\s+boys$|\bm[ae]n$"
)
_GOVERNS = re.compile(r"\b(?:government|regime|authorities)(?:['’]s)?$", re.IGNORECASE)
"""Whom people protest against, which disperses nobody itself."""
_SETTLED = re.compile(
    r"\b(?:towns?|city|cities|villages?|neighbou?rhoods?|districts?|suburbs?|quarters?|areas?|provinces?|countryside|outskirts)$",
    re.IGNORECASE,
)
_LAID = re.compile(
    r"\b(?:land\s?mines?|(?<!claymore )mines?|unexploded\s+(?:ordnance|shells?|bombs?|mortars?|rockets?|grenades?)|remnants?\s+of\s+war|explosive\s+remnants?|war\s+remnants?)\b",
    re.IGNORECASE,
)
"""What goes off under whoever comes by: nobody aimed it at them."""
_MOB = re.compile(r"\b(?:mobs?|lynch\w*)\b", re.IGNORECASE)
"""Words for a crowd that kills."""
_AIMED = re.compile(r"\b(?:remote\w*|targeted|detonated\s+by|set\s+off\s+by|magnetic|limpet)\b", re.IGNORECASE)
_HARM = {Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.ABDUCTED, Measure.MISSING}


def with_civilians(
    happening: Happening, merged: Sequence[Merged], actors: list[Actor], kind: Kind | None
) -> list[Actor]:
    """Civilians harmed are the target where they were attacked: not in a clash, nor beside an armed target (section 3).

    Armed people lost beside more civilians were no target either. Whoever an attack on civilians or an abduction hit are
    civilians, though the report calls them "people".
    """
    gathered = crowd(happening.scenes, kind)
    if gathered is not None:
        return [*(there := _with_crowd(actors, *gathered)), *_lynched(happening, merged, there)]
    named = [actor for actor in actors if actor.mention.kind is PartyKind.CIVILIANS and actor.role is Role.TARGET]
    if kind is Kind.EXPLOSION and _was_laid(happening):
        return [actor for actor in actors if actor.mention.kind is not PartyKind.CIVILIANS]
    if named and not _people_hit(named, merged, kind):
        return [actor for actor in actors if all(actor is not one for one in named)]
    if named:
        return _named_civilians(actors, named, merged, kind)
    if kind in (Kind.ARMED_CLASH, Kind.PROTEST, Kind.RIOT) or kind in _PEACEFUL:
        return actors
    groups = (Group.CIVILIANS, Group.UNKNOWN) if kind in _ON_CIVILIANS else (Group.CIVILIANS,)
    civilians = [
        item for item in merged
        if item.group in groups and item.number.best != 0 and item.certainty is not Certainty.NONE_INDICATED
        and item.measure in _HARM
    ]  # fmt: skip
    attacked = [actor for actor in actors if actor.role is Role.TARGET and actor.mention.kind in ARMED]
    if kind in _ON_CIVILIANS and civilians:
        later = [one for one in attacked if all(scene is not happening.scenes[0] for _, scene in one.said)]
        attacked = [one for one in attacked if one not in later]
        actors = [one for one in actors if one not in later]
    most = _lost(merged, (Group.CIVILIANS,)) > _lost(merged, (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS))
    if not civilians and kind in _ON_CIVILIANS and not attacked:
        return [*actors, _attacked(happening)]
    if not civilians or any(not actor.lost for actor in attacked) or (attacked and not most):
        return actors
    said = civilians[0].said[0]
    scene = next(
        (item for item in happening.scenes if item.start <= said.mention.start < item.end), happening.scenes[0]
    )
    counted = said.mention.counted
    mention = PartyMention(
        counted.start, counted.end, counted.phrase, "Civilians", "civilians", PartyKind.CIVILIANS, None
    )
    others = [actor for actor in actors if not any(actor is other for other in attacked)]
    return [*others, Actor(mention, Role.TARGET, [(mention, scene)])]


def _lynched(happening: Happening, merged: Sequence[Merged], actors: Sequence[Actor]) -> list[Actor]:
    """People of whom nothing more is said that a mob killed or beat: "a mob lynched two men"."""
    scene = happening.scenes[0]
    hurt = [
        item for item in merged
        if item.group in (Group.CIVILIANS, Group.UNKNOWN) and item.measure in _HARM and item.number.best != 0
    ]  # fmt: skip
    if not hurt or _MOB.search(scene.text) is None or any(actor.role is not Role.INITIATOR for actor in actors):
        return []
    counted = hurt[0].said[0].mention.counted
    mention = PartyMention(
        counted.start, counted.end, counted.phrase, "Civilians", "civilians", PartyKind.CIVILIANS, None
    )
    return [Actor(mention, Role.TARGET, [(mention, scene)])]


def _was_laid(happening: Happening) -> bool:
    """Whether the sentence that tells of a blast says that a mine or something left over from a war went off."""
    scene = happening.scenes[0]
    return _LAID.search(scene.text) is not None and _AIMED.search(scene.text) is None


def _people_hit(named: Sequence[Actor], merged: Sequence[Merged], kind: Kind | None) -> bool:
    """Whether people were hit, and not only "the town": with nobody said to be harmed a place by itself is no party."""
    if kind in _ON_CIVILIANS or any(_SETTLED.search(one.text) is None for actor in named for one, _ in actor.said):
        return True
    return any(
        item.measure in _HARM and item.number.best != 0 and item.group in (Group.CIVILIANS, Group.UNKNOWN)
        and item.certainty is not Certainty.NONE_INDICATED for item in merged
    )  # fmt: skip


def unarmed(merged: Sequence[Merged], kind: Kind | None) -> None:
    """Who is harmed and told by name alone is a civilian; so are those told by faith, nation or sex, "dozens of Muslims", "two men", in an attack on civilians."""
    for item in merged:
        phrase = item.said[0].mention.counted
        if item.group is not Group.UNKNOWN:
            continue
        by_name = phrase.named and item.measure in _HARM
        if by_name or (kind is Kind.ATTACK_ON_CIVILIANS and not phrase.named and _BELIEVERS.search(phrase.phrase)):
            item.group = Group.CIVILIANS


def _are_people(actor: Actor) -> bool:
    """Whether the words for civilians are of people: a mob loots shops, and these are no party."""
    words = actor.mention.text.lower().split()
    return any(word in people_nouns() for word in words[-4:]) or actor.mention.text[:1].isdigit()


def _with_crowd(actors: list[Actor], crowd_is: PartyMention, role: Role, scene: Scene) -> list[Actor]:
    """Who marches or riots began it; forces that disperse, fire at or arrest them are the target (docs/reference/gold.md).

    In fighting between crowds or of a crowd with police all stand on both sides already.
    """
    civilians = [actor for actor in actors if actor.mention.kind is PartyKind.CIVILIANS]
    if any(actor.role is Role.BOTH for actor in civilians):
        return [actor for actor in actors if actor.mention.kind is not PartyKind.CIVILIANS or actor.role is Role.BOTH]
    own = crowd_is.name.rstrip("s")
    others = [
        actor for actor in actors
        if actor not in civilians or (actor.role is Role.TARGET and own not in actor.mention.text.lower())
    ]  # fmt: skip
    for actor in others:
        if actor.mention.kind in FORCES and actor.role is Role.INITIATOR:
            actor.role = Role.TARGET
    others = [actor for actor in others if actor.mention.kind is not PartyKind.CIVILIANS or _are_people(actor)]
    others = [actor for actor in others if not _GOVERNS.search(actor.mention.text)]
    return [*others, Actor(crowd_is, role, [(crowd_is, scene)])]


def _named_civilians(
    actors: list[Actor], named: list[Actor], merged: Sequence[Merged], kind: Kind | None
) -> list[Actor]:
    """Civilians whom a sentence names as those hit: no party to a clash, nor beside armed people who were attacked or lost more."""
    armed = [actor for actor in actors if actor.mention.kind in ARMED and actor.role in (Role.TARGET, Role.BOTH)]
    most = _lost(merged, (Group.CIVILIANS,)) > _lost(merged, (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS))
    attacked = any(not actor.lost for actor in armed)
    if kind in _NO_TARGET or (kind not in _ON_CIVILIANS and attacked) or (armed and not attacked and not most):
        return [actor for actor in actors if all(actor is not one for one in named)]
    left_out = [*named[1:], *(actor for actor in armed if not attacked)]
    return [actor for actor in actors if all(actor is not one for one in left_out)]


def _attacked(happening: Happening) -> Actor:
    """The civilians whom an attack of such a kind hit, where the report counts nobody: its words for what happened name them."""
    scene = happening.scenes[0]
    word = next((trigger for trigger in scene.triggers if trigger.kind in _ON_CIVILIANS), None)
    start, end = (word.start, word.end) if word is not None else scene.core
    words = scene.text[start - scene.start : end - scene.start]
    mention = PartyMention(start, end, words, "Civilians", "civilians", PartyKind.CIVILIANS, None)
    return Actor(mention, Role.TARGET, [(mention, scene)])


def _lost(merged: Sequence[Merged], groups: Sequence[Group]) -> int:
    """How many of some groups were killed or hurt, parts not counted."""
    harmed = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED)
    return sum(
        item.size
        for item in merged
        if item.group in groups and item.measure in harmed and (item.whole is None or item.whole.group is Group.UNKNOWN)
    )


__all__ = ["unarmed", "with_civilians"]
