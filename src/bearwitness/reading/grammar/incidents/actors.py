"""The parties of one incident: each once, with the role that its sentences give it (codebook section 3)."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bearwitness.model import Measure, PartyKind, Role, SpeakerKind, Stance
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.incidents.beside import beside
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import worded
from bearwitness.reading.grammar.parties.generals import at_home
from bearwitness.reading.grammar.parties.governments import speaking_state
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

ARMED = {
    PartyKind.STATE_FORCES,
    PartyKind.POLICE,
    PartyKind.INTELLIGENCE,
    PartyKind.NON_STATE_GROUP,
    PartyKind.MILITIA,
    PartyKind.COALITION,
    PartyKind.UNIDENTIFIED,
}


FORCES = {PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE, PartyKind.COALITION}


_SIDES = {
    Role.INITIATOR: (Role.INITIATOR,),
    Role.TARGET: (Role.TARGET,),
    Role.BOTH: (Role.INITIATOR, Role.TARGET),
    Role.SUPPORTER: (),
}
_GROUPS = {PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.UNIDENTIFIED}
_BY_AIR = re.compile(
    r"(?<![\w-])(?:(?:war\s?|air)?(?:planes?|craft)|jets?|helicopters?|gunships?|drones?|bombers?|artillery|air\s?strikes?|strikes?|raids?|operations?|shelling|bombardment|neutrali[sz]ed|eliminated|liquidated)\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"(?:the\s+)?(?:attackers?|assailants?|raiders?|killers?|perpetrators?|intruders?)", re.IGNORECASE
)
"""Those who are told of already under another word."""
_ANYBODY = frozenset(
    {"men", "man", "people", "gunmen", "attackers", "assailants", "fighters", "individuals", "subjects", "raiders", "youths", "suspects", "criminals"}
)  # fmt: skip
_ACCUSED = re.compile(
    r"\b(?:accus\w+|allegations?|alleged|charges?|claims?|reports?|denied|denies)\b[^.;]{0,60}?\b(?:that|of)\s+(?:its|their|his|it|they|one\s+of\s+its|any\s+of\s+its)\b",
    re.IGNORECASE,
)
_BEHIND = 24  # "17 members of the armed forces": so far behind those counted a party may say whose they were


_HELD = (Stance.SUSPECTED, Stance.BLAMED)
"""Stances that make a party the initiator where nobody is named as such; beside another's claim only suspicion does."""


_THOUGHT = re.compile(
    r"\b(?:attackers?|assailants?|raiders?|killers?|perpetrators?|gunm[ae]n|men|militants|fighters|rebels|insurgents|bombers?|kidnappers|abductors|war\s?planes?|jets?|aircraft|drones?|helicopters?)\W+(?:\w+\W+){0,3}?"
    r"(?:thought|believed|suspected|presumed|assumed|alleged|understood|likely|said|reported)\s+(?:to\s+)?[^.;,]{0,40}$",
    re.IGNORECASE,
)
"""The words for the doers, and whom they are taken for."""


@dataclass(slots=True)
class Actor:
    """A party of one incident and the words that name it. `lost`: all that makes it a part of it is that it had losses;
    `held`: a claim or an accusation makes it the doer.
    """

    mention: PartyMention
    role: Role
    said: list[tuple[PartyMention, Scene]]
    lost: bool = True
    held: bool = False


def actors_of(happening: Happening) -> list[Actor]:
    """The parties of an incident, each once, with the role that most of its sentences give it."""
    votes: dict[str, Actor] = {}
    initiated = any(role in (Role.INITIATOR, Role.BOTH) for scene in happening.scenes for _, role in scene.roles)
    told = happening.scenes if initiated or happening.lead is None else [*happening.scenes, happening.lead]
    counts: dict[str, dict[Role, float]] = {}
    country = happening.place.where.country if happening.place is not None else None
    owned = any(
        item.stance is Stance.CLAIMED and not item.implied for one in happening.answering for item in one.stances
    )
    blamed = False
    answering: set[str] = set()  # whom a claim or an accusation makes the doer, wherever it stands
    for scene in told:
        harmed = [item.mention.counted for item in scene.figures if item.mention.measure is not Measure.CAPTURED]
        given = list(scene.roles)
        held = (Stance.CLAIMED,) if initiated or blamed else (Stance.CLAIMED, *(_HELD[:1] if owned else _HELD))
        said = scene.stances if scene.start not in happening.unheard else ()
        accused = [
            item.party for item in said
            if item.party and not item.implied and (item.stance in held or _of_the_doers(item, scene))
        ]  # fmt: skip
        blamed = blamed or bool(accused)
        given += [(party, Role.INITIATOR) for party in accused]
        answering.update(_key(at_home(party, country)) for party in accused)
        for named, role in given:
            mention = at_home(named, country)
            key = _key(mention)
            actor = votes.setdefault(key, Actor(mention, role, []))
            if actor.mention.generic and (not mention.generic or _is_noun(mention, actor.mention)):
                actor.mention = mention
            actor.said.append((mention, scene))
            tally = counts.setdefault(key, {})
            # Losses make nobody a target who is said elsewhere to have attacked.
            loss = role is Role.TARGET and any(
                phrase.start <= mention.start and mention.start - phrase.end <= _BEHIND for phrase in harmed
            )
            actor.lost = actor.lost and loss
            weight = 0.1 if loss else 1.0
            tally[role] = tally.get(role, 0.0) + weight * (3 if scene is happening.scenes[0] else 1)
    for scene in happening.heard:
        for item in scene.stances:
            if item.party is None or item.implied or item.stance is not Stance.CLAIMED:
                continue
            mention = at_home(item.party, country)
            actor = votes.setdefault(_key(mention), Actor(mention, Role.INITIATOR, []))
            actor.said.append((mention, scene))
            tally = counts.setdefault(_key(mention), {})
            tally[Role.INITIATOR] = tally.get(Role.INITIATOR, 0.0) + 1.0
            answering.add(_key(mention))
    if not any(role in (Role.INITIATOR, Role.BOTH) for tally in counts.values() for role in tally):
        votes.update(_deniers(happening, country, votes))
    for key, actor in votes.items():
        actor.role = _most(counts[key]) if key in counts else actor.role
        actor.held = key in answering
    _let_losers_attack(list(votes.values()))
    kept = without_shadows(_first_told(votes, happening, answering))
    teller = _teller(happening, kept)
    return [*kept, teller] if teller is not None else kept


def _is_noun(one: PartyMention, other: PartyMention) -> bool:
    """Whether the one is the noun of which the other is the adjective: "terrorists", "terrorist shelling"."""
    return one.text.lower() == f"{other.text.lower()}s"


def _of_the_doers(item: StanceMention, scene: Scene) -> bool:
    """Whether the words for the doers say whom they are thought to be: "the assailants, believed to belong to the group"."""
    if item.stance is not Stance.SUSPECTED or item.party is None or item.party.start < scene.start:
        return False
    return _THOUGHT.search(scene.text, 0, item.party.start - scene.start) is not None


def _key(party: PartyMention) -> str:
    return party.id or party.name.lower()


def _deniers(happening: Happening, country: str | None, known: Mapping[str, Actor]) -> dict[str, Actor]:
    """Whoever denies what it is accused of is its initiator by that accusation, where the text has nobody else."""
    found: dict[str, Actor] = {}
    for scene in happening.scenes[:2]:
        for item in scene.stances:
            if item.stance is not Stance.DENIED or item.party is None or not item.self_said:
                continue
            mention = at_home(item.party, country)
            if _key(mention) not in known and _ACCUSED.search(scene.text):
                found.setdefault(_key(mention), Actor(mention, Role.INITIATOR, [(mention, scene)], lost=False))
    return found


def _let_losers_attack(actors: Sequence[Actor]) -> None:
    """Where nobody is said to have attacked, who had losses in an attack on its enemy did: "two soldiers died in an assault on the rebels"."""
    if any(actor.role in (Role.INITIATOR, Role.BOTH) for actor in actors):
        return
    attacked = [actor for actor in actors if actor.role is Role.TARGET and not actor.lost]
    for actor in actors:
        there = {scene.start for _, scene in actor.said}
        near = [one for one in attacked if any(scene.start in there for _, scene in one.said)]
        foes = {one.mention.kind in FORCES for one in near if one.mention.kind is not PartyKind.CIVILIANS}
        armed = actor.mention.kind in ARMED
        if actor.role is Role.TARGET and actor.lost and armed and foes == {actor.mention.kind not in FORCES}:
            actor.role = Role.INITIATOR


def _teller(happening: Happening, actors: Sequence[Actor]) -> Actor | None:
    """The army or government that tells of an attack on its enemy by "aircraft" or "the operation", and of nobody else who did it."""
    foes = [one for one in actors if one.role is Role.TARGET and one.mention.kind in _GROUPS]
    if not foes or any(one.role in (Role.INITIATOR, Role.BOTH) for one in actors):
        return None
    scene = happening.scenes[0]
    for word in scene.triggers:
        speaker = scene.speaker(word.start, word.end)
        if (
            word.kind not in VIOLENT
            or speaker is None
            or speaker.kind not in (SpeakerKind.GOVERNMENT, SpeakerKind.PARTY)
        ):
            continue
        state = speaking_state(speaker.text)
        if state is not None and _BY_AIR.search(scene.text):
            words = scene.text[word.start - scene.start : word.end - scene.start]
            mention = replace(state, start=word.start, end=word.end, text=words)
            return Actor(mention, Role.INITIATOR, [(mention, scene)], lost=False)
    return None


def _first_told(votes: Mapping[str, Actor], happening: Happening, answering: Collection[str]) -> list[Actor]:
    """Leave out whom only later sentences name for a side that the first one, or the head of a list, has told of already."""
    opening = [happening.scenes[0], *([happening.lead] if happening.lead is not None else [])]

    def opens(actor: Actor) -> bool:
        return any(scene is first for _, scene in actor.said for first in opening)

    told = {side for actor in votes.values() if opens(actor) for side in _SIDES[actor.role]}
    named = {
        side
        for actor in votes.values()
        if opens(actor) and actor.mention.kind is not PartyKind.UNIDENTIFIED
        for side in _SIDES[actor.role]
    }

    def names(actor: Actor) -> bool:
        """Whether it is the group whose fighters the opening says were attacked."""
        group = actor.mention.kind in (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
        told_fully = any(worded(scene) & worded(opening[0]) for _, scene in actor.said)
        return (
            group
            and (actor.role is Role.TARGET or (actor.role is Role.INITIATOR and told_fully))
            and actor.role not in named
        )

    openers = [(one.role, at) for one in votes.values() if opens(one) for at in one.said]
    return [
        actor
        for key, actor in votes.items()
        if opens(actor)
        or key in answering
        or names(actor)
        or not set(_SIDES[actor.role]) & told
        or beside(actor.said, [at for role, at in openers if role is actor.role], happening.scenes[:3])
    ]


def _most(tally: dict[Role, float]) -> Role:
    order = [Role.BOTH, Role.INITIATOR, Role.TARGET, Role.SUPPORTER]
    return max(order, key=lambda role: (tally.get(role, 0), -order.index(role)))


def without_shadows(actors: list[Actor]) -> list[Actor]:
    """Leave out "fighters" where the report names the one armed group on that side, "security forces" where it names the state's.

    Of several words for people without a name on one side the first stands for all: "gunmen ... the attackers".
    """
    kept: list[Actor] = []
    for actor in actors:
        named = [
            other for other in actors
            if other is not actor and _fuller(actor.mention, other.mention)
            and (other.role is actor.role or Role.BOTH in (other.role, actor.role))
            and not _stands_alone_against(actor, other, actors)
        ]  # fmt: skip
        if named:
            named[0].said.extend(actor.said)
            continue
        shadow = actor.mention.kind is PartyKind.UNIDENTIFIED
        others = any(other is not actor and other.role is Role.INITIATOR for other in actors)
        if shadow and others and actor.role is Role.INITIATOR and _ANAPHOR.fullmatch(actor.mention.name):
            continue
        again = next((other for other in kept if shadow and _again(actor, other)), None)
        if again is not None:
            again.said.extend(actor.said)
            continue
        kept.append(actor)
    return kept


def _stands_alone_against(actor: Actor, other: Actor, actors: Sequence[Actor]) -> bool:
    """Whether a fight of which one sentence names two sides would lose one: "militants clashed with Hezbollah"."""
    fought = [one for one in actors if one.role is Role.BOTH]
    if len(fought) != 2 or actor not in fought or other not in fought:
        return False
    return any(scene is there for _, scene in actor.said for _, there in other.said)


def _again(actor: Actor, before: Actor) -> bool:
    """Whether a general word of a later sentence means the people without a name of before: "masked men ... the gunmen"."""
    one, other = actor.mention, before.mention
    if other.kind is not PartyKind.UNIDENTIFIED or actor.role is not before.role:
        return False
    apart = all(scene is not first for _, scene in actor.said for _, first in before.said)
    heads = {one.name.split()[-1], other.name.split()[-1]}
    return len(heads) == 1 or (apart and not heads.isdisjoint(_ANYBODY))


def _fuller(one: PartyMention, other: PartyMention) -> bool:
    """Whether the other names the side that the one has only a general word for."""
    if one.kind is PartyKind.UNIDENTIFIED:
        return other.kind in (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
    return one.generic and one.id is None and one.kind in FORCES and other.id is not None and other.kind in FORCES
