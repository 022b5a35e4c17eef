"""What kind of incident the sentences add up to, and whether they add up to one at all (codebook sections 1 and 7)."""

import re
from collections.abc import Sequence

from bearwitness.model import Certainty, Group, Kind, Measure, PartyKind, Role, WherePrecision
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.deeds.air_or_ground import air_or_ground, with_air_support
from bearwitness.reading.grammar.deeds.ground import names_a_day
from bearwitness.reading.grammar.deeds.kind_choice import choose_kind
from bearwitness.reading.grammar.deeds.kind_signs import Signs, Weighed
from bearwitness.reading.grammar.deeds.kinds import UNDER_ARMS, VIOLENT, WEAPONS, Trigger, is_by_hand
from bearwitness.reading.grammar.figures.merge import Merged
from bearwitness.reading.grammar.incidents import kind_cues as cues
from bearwitness.reading.grammar.incidents.actors import ARMED, FORCES, Actor
from bearwitness.reading.grammar.incidents.carried import HEADLINES
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.like import kind_like
from bearwitness.reading.grammar.incidents.place import FINE
from bearwitness.reading.grammar.incidents.rescuers import fought_for_captives
from bearwitness.reading.grammar.incidents.time import AFTER_IT
from bearwitness.reading.grammar.scenes.scene import Scene

_HARM = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED)
_SOLDIERS = re.compile(
    r"\b(?:soldiers?|troops|army|military|police(?:m[ae]n)?|base|barracks|garrison|checkpoints?|outposts?|positions?|gendarmes?|peacekeepers?)\b",
    re.IGNORECASE,
)
_POLICE = re.compile(r"\b(?:police\w*|constabulary|detectives?|officers?)\b", re.IGNORECASE)
# Who takes people takes them away from a state: it arrests nobody.
_REBELS = re.compile(
    r"\b(?:rebels?|guerrill\w+|insurgents?|militants?|jihadi\w*|bandits?|gunm[ae]n|pirates?|kidnappers?|separatists?|terrorists?|extremists?|(?:armed|masked)\s+men)\b",
    re.IGNORECASE,
)
_GUNS = re.compile(
    r"\b(?:gun\s?battles?|gun\s?fights?|gun-(?:battles?|fights?)|fire\s?fights?|skirmish\w*|shoot-?outs?|exchanges?\s+of\s+\w+|crossfire|gunfire|shots|clashes|"
    r"(?:heavy|fierce|intense|violent|deadly|sporadic|renewed|street|bitter)\s+fighting|fighting\s+(?:raged|erupted|broke|continued|resumed|flared|spread|between|around|near))\b",
    re.IGNORECASE,
)
_FROM_AFAR = frozenset({Kind.AIRSTRIKE, Kind.SHELLING})
_FOUGHT = WEAPONS | {Kind.ARMED_CLASH, Kind.ABDUCTION}
MASS_ARREST = 30
_NEAR = 2  # sentences that say by what means
_SUPPORT = 4  # and that may add that aircraft came to help
# Crime for gain, which is no incident unless a party to a conflict does it.
_ROBBERY = re.compile(
    r"\b(?:robber(?:y|ies)|burglar(?:y|ies)|shoplift\w*|trafficking\s+gangs?|car\s+thie\w+|stealing\s+cars|drug\s+deal\s+gone)\b",
    re.IGNORECASE,
)
# A murder within a family: "a man stabbed his estranged wife", not what "a man said that rebels" did to his.
_FAMILY = re.compile(
    r"\b(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:man|husband|father|son|woman|wife|mother|youth|teenager)\s+(?:(?!said|says|told|whose|that|when|after)[\w-]+\s+){0,3}?"
    r"(?:killed|murdered|stabbed|strangled|shot|beat)\s+(?:dead\s+|to\s+death\s+)?(?:his|her)\s+(?:own\s+|estranged\s+|former\s+|ex-)*"
    r"(?:wife|husband|girlfriend|boyfriend|partner|children|sons?|daughters?|mother|father|brother|sister|family|parents)\b",
    re.IGNORECASE,
)
POLITICAL = re.compile(
    r"\b(?:activists?|opposition|dissidents?|protest\w*|demonstrat\w+|politicians?|lawmakers?|party\s+(?:leaders?|members?|workers?)|"
    r"journalists?|coup|militants?|terror\w*|insurgen\w+|separatis\w+|rebels?|pro-democracy|subversi\w+|crackdown|clampdown|dissent|"
    r"military\s+personnel|army\s+officers?|ammunition|weapons|explosives|grenades?|munitions|coup\s+plot|foil\w*|thwart\w*|plot(?:s|ted|ting)?\s+to\s+(?:bomb|blow|attack|kill|assassinate|carry\s+out|overthrow)|(?:planned|planning)\s+(?:\w+\s+){0,2}attacks?|suicide\s+(?:attacks?|bombings?)|bomb\s+plot|(?-i:[A-Z]\w+)\s+(?:attacks?|bombings?)|bombers?|surrender\w*|la(?:y|id|ying)\s+down\s+(?:their\s+)?(?:arms|weapons)|yield\w*\s+to|(?:shadow\s+)?governors?|commandos?|security\s+operation|members?\s+of\s+the\s+(?-i:[A-Z]\w+)|(?-i:[A-Z]{2,6})\s+(?:leaders?|commanders?|operatives?|suspects?|chiefs?|figures?|cells?|emirs?|fighters?)|(?-i:[A-Z]\w+)\s+members|counter-?terror\w*|jihad\w*|extremis\w+|would-be\s+attackers?|arms\s+caches?|sabotage\w*|cordon\w*|search\s+(?:and\s+\w+\s+)?operations?|combing|sweep\s+operations?|political\w*|insult\w*|sedition|treason|unrest|uprising)\b",
    re.IGNORECASE,
)
CRIME = re.compile(
    r"\b(?:migrants?|migration|smuggl\w+|traffick\w+|fraud|robber\w*|burglar\w*|drugs?|murder|rape|theft|drunk\w*|corruption|bribe\w*|doping|"
    r"launder\w*|porn\w*|dark\s+web|cyber\w*|hack(?:er|ing)\w*|(?:various|other|several|minor|traffic|petty)\s+(?:offen[cs]es|crimes|violations)|loitering|speeding|gambling|parties|partying|shoplift\w*|abuse|assault\w*|domestic\s+violence)\b",
    re.IGNORECASE,
)


def telling(happening: Happening) -> list[tuple[Trigger, Scene]]:
    """The words for kinds that tell of what happened, with their sentences, strong ones first."""
    found = _telling(happening.scenes)
    line = happening.scenes[0].line
    if line is not None and line.deed:
        # "Two strikes destroyed a vehicle bomb" is a strike, whatever it struck.
        deed = [item for item in found if item[0].strong and item[0].start < line.deed]
        found = deed or (_telling([happening.lead]) if happening.lead is not None else []) or found
    if happening.listed and happening.lead is not None and not any(trigger.strong for trigger, _ in found):
        found += _telling([happening.lead])
    return sorted(found, key=lambda item: not item[0].strong)


def _telling(scenes: Sequence[Scene]) -> list[tuple[Trigger, Scene]]:
    return [
        (trigger, scene)
        for scene in scenes
        for trigger, mode in zip(scene.triggers, scene.modes, strict=True)
        if mode is Mode.HAPPENED and trigger.start >= _after_it(scene)
    ]


def _after_it(scene: Scene) -> int:
    """Where a sentence turns from what it came after to what it tells: behind "Hours after the bombing, "."""
    opening = AFTER_IT.match(scene.text)
    return scene.start + opening.end() if opening is not None else scene.start


def kind_of(
    happening: Happening, merged: Sequence[Merged], actors: Sequence[Actor]
) -> tuple[Kind | None, tuple[Kind, ...]]:
    weighed = []
    for trigger, scene in telling(happening):
        by_hand = trigger.kind is Kind.ATTACK_ON_CIVILIANS and is_by_hand(_words(trigger, scene))
        near = scene in happening.scenes[:_NEAR]
        weighed.append(Weighed(trigger, 2.0 if scene is happening.scenes[0] else 1.0, by_hand, near))
    groups = [item.group for item in merged if item.number.best != 0 and item.certainty is not Certainty.NONE_INDICATED]
    # At the other places of a list the same was done, though its figure stands with the first.
    lead = happening.figures[:1] or [*(happening.scenes[0].figures[:1] if happening.beside else ())]
    first = lead[0].mention.measure if lead else None
    armed = {role for role in Role if any(actor.role is role and actor.mention.kind in ARMED for actor in actors)}
    no_deaths = all(item.measure not in (Measure.KILLED, Measure.ABDUCTED) for item in merged)
    kind, means = choose_kind(
        Signs(
            weighed,
            harmed=frozenset(groups),
            armed_initiator=bool(armed & {Role.INITIATOR, Role.BOTH}),
            armed_target=bool(armed & {Role.TARGET, Role.BOTH}),
            abducted=first == "abducted" and Kind.WEAPONS_SEIZED not in {item.trigger.kind for item in weighed},
            captured=first == "captured" and no_deaths and lead[0].number.best != 0 and not _killed(weighed),
            deaths=any(item.measure in _HARM and item.number.best != 0 for item in merged),
            mob=any(_mob(scene) for scene in happening.scenes[:2]),
            crowd_harmed=any(item.who == "protester" for item in merged),
            shot_at=any(cues.FORCE.search(scene.text) is not None for scene in happening.scenes[:2]),
            by_rebels=_by_rebels(actors, merged),
            fought=any(cues.FOUGHT_FOR.search(scene.text) is not None for scene in happening.scenes),
            unfought=any(cues.UNFOUGHT.search(scene.text) is not None for scene in happening.scenes),
            pillaged=any(cues.PILLAGED.search(scene.text) is not None for scene in happening.scenes),
            arms_taken=any(cues.ARMS_TAKEN.search(scene.text) is not None for scene in happening.scenes),
            raided=any(cues.RAIDED.search(scene.text) is not None for scene in happening.scenes[:_NEAR]),
            taken_away=any(item.measure is Measure.ABDUCTED for item in merged),
            clashed=any(cues.FIGHT.search(scene.text) is not None for scene in happening.scenes[:2]),
            shot_only=all(cues.HELPLESS.search(scene.text) is None for scene in happening.scenes[:2]),
            preyed=_preyed(happening, merged, actors),
            policed=_policed(actors),
            two_sided=any(cues.TWO_SIDED.search(scene.text) is not None for scene in happening.scenes[:2]),
            background=happening.background,
            peoples=any(cues.PEOPLES.search(scene.text) is not None for scene in happening.scenes[:2]),
            dispersed=any(cues.DISPERSED.search(scene.text) is not None for scene in happening.scenes[:2]),
        )
    )
    if fought_for_captives(kind, merged, actors):
        kind = Kind.ARMED_CLASH
    fought = bool(armed & {Role.TARGET, Role.BOTH}) or not {Group.STATE_FORCES, Group.NON_STATE_FIGHTERS}.isdisjoint(
        groups
    )
    kind, means = with_air_support(kind, means, [scene.text for scene in happening.scenes[:_SUPPORT]], armed=fought)
    if kind is not None:
        called = [_words(*item) for item in telling(happening) if item[0].kind is kind and not item[0].hint]
        kind = air_or_ground(kind, [scene.text for scene in happening.scenes[:_NEAR]], called)
    like = kind_like(kind, happening)
    return like, tuple(one for one in means if one is not like)


def _words(trigger: Trigger, scene: Scene) -> str:
    return scene.text[trigger.start - scene.start : trigger.end - scene.start]


def _killed(weighed: Sequence[Weighed]) -> bool:
    """Whether those who were taken were killed: "41 men were rounded up and executed"."""
    return any(item.by_hand and item.trigger.strong and item.weight > 1.0 for item in weighed)


def _by_rebels(actors: Sequence[Actor], merged: Sequence[Merged]) -> bool:
    """Whether armed groups act, no state, and soldiers or civilians are held."""
    acting = {actor.mention.kind for actor in actors if actor.role in (Role.INITIATOR, Role.BOTH)}
    held = {item.group for item in merged if item.measure is Measure.CAPTURED}
    rebels = bool(acting) and acting <= {PartyKind.NON_STATE_GROUP, PartyKind.MILITIA}
    unnamed = bool(acting) and all(
        _REBELS.search(actor.mention.text) for actor in actors if actor.role in (Role.INITIATOR, Role.BOTH)
    )
    return (rebels or unnamed) and bool(held) and held <= {Group.STATE_FORCES, Group.CIVILIANS, Group.UNKNOWN}


def _policed(actors: Sequence[Actor]) -> bool:
    """Whether police act, and nobody else."""
    acting = [actor for actor in actors if actor.role in (Role.INITIATOR, Role.BOTH)]
    return bool(acting) and all(_POLICE.search(actor.mention.text) for actor in acting)


def _preyed(happening: Happening, merged: Sequence[Merged], actors: Sequence[Actor]) -> bool:
    """Whether armed groups or gunmen whom nobody names attack, people or places of civilians are hit, and no soldiers."""
    acting = [actor.mention for actor in actors if actor.role is Role.INITIATOR]
    others = bool(acting) and all(mention.kind not in FORCES for mention in acting)
    civil = any(actor.role is Role.TARGET and actor.mention.kind is PartyKind.CIVILIANS for actor in actors)
    dead = {item.group for item in merged if item.measure in _HARM and item.number.best != 0}
    hurt = bool(dead) and dead <= {Group.CIVILIANS, Group.UNKNOWN}
    return (civil or (others and hurt)) and not any(_SOLDIERS.search(scene.text) for scene in happening.scenes[:1])


def _mob(scene: Scene) -> bool:
    """Whether a crowd fell upon someone: a frame says so (it is marked as a riot and as an attack), or a word for a mob."""
    attacks = {(word.start, word.end) for word in scene.triggers if word.kind is Kind.ATTACK_ON_CIVILIANS and word.hint}
    framed = any(
        word.framed and word.kind is Kind.RIOT and (word.start, word.end) in attacks for word in scene.triggers
    )
    return framed or cues.MOB.search(cues.AT_A_MOB.sub(" ", scene.text)) is not None


def is_incident(
    kind: Kind,
    happening: Happening,
    merged: Sequence[Merged],
    actors: Sequence[Actor],
    *,
    beside: bool = False,
    proven: bool = False,
) -> bool:
    """Whether enough is said to call it an incident of its kind: someone harmed or an armed party, not a mere word.

    What a frame tells of on a day or at a place needs neither. Arrests by police of ordinary suspects are left out, as
    ACLED does: fighters, protesters, people known for their politics or a party to a conflict must be among those who
    arrest or are arrested, or they are many, or the report tells of violence `beside` them. Violence that is `proven` by
    who did it or was hit needs no more, but robberies are none.
    """
    people = [item for item in merged if item.measure not in (Measure.DESTROYED, Measure.DAMAGED, Measure.DISPLACED)]
    fighting = [
        actor for actor in actors
        if actor.mention.kind in ARMED - {PartyKind.POLICE} and not actor.mention.nation and not actor.mention.generic
    ]  # fmt: skip
    if kind is Kind.ARREST_OPERATION:
        soldiers = any(
            actor.mention.kind is PartyKind.STATE_FORCES and actor.role is Role.INITIATOR and not actor.mention.nation
            for actor in actors
        )
        return beside or bool(fighting) or soldiers or _public(happening, merged)
    first = happening.scenes[0].text
    if not fighting and (_ROBBERY.search(first) is not None or _FAMILY.search(first) is not None):
        return False
    if proven:
        return True
    grounded = any(scene.framed for scene in happening.scenes)
    if kind in VIOLENT or kind is Kind.LOOTING_DESTRUCTION:
        placed = happening.time is not None or happening.place is not None
        harmed = [item for item in people if item.measure is not Measure.CAPTURED]
        return (
            bool(harmed)
            or ((bool(merged) or bool(actors)) and placed)
            or grounded
            or _dated_and_placed(kind, happening)
            or _struck_there(kind, happening)
            or (happening.listed and happening.lead is not None and happening.place is not None)
        )
    return happening.place is not None or happening.time is not None or grounded


def _struck_there(kind: Kind, happening: Happening) -> bool:
    """Whether a headline, which has no day, says firmly that a weapon hit a town: "Rebel-held Sirte hit by air strike"."""
    first, place = happening.scenes[0], happening.place
    if kind not in _FROM_AFAR or place is None or place.where.precision not in FINE or first.start > HEADLINES:
        return False
    named = first.start <= place.start < first.end
    said = [
        first.text[word.start - first.start : word.end - first.start]
        for word, _ in _telling([first])
        if word.strong and word.kind is kind
    ]
    return named and any(cues.HITS.search(words) for words in said)


def _dated_and_placed(kind: Kind, happening: Happening) -> bool:
    """Whether a firm word for a weapon or a fight tells of what was on a day and at a place: "clashes rocked Sirte on Monday".

    A town will do where the words can only be of a fight: "clashes erupted in Sirte".
    """
    text = happening.scenes[0].text
    if kind not in _FOUGHT or happening.place is None or happening.place.where.precision is WherePrecision.COUNTRY:
        return False
    told = happening.time is not None or names_a_day(text)
    if not told and not (happening.place.where.precision in FINE and _GUNS.search(text) is not None):
        return False
    if kind is Kind.ARMED_CLASH and UNDER_ARMS.search(text) is None and _GUNS.search(text) is None:
        return False  # "an offensive against malaria"
    return any(word.strong and word.kind is kind for word, _ in _telling(happening.scenes[:1]))


def _public(happening: Happening, merged: Sequence[Merged]) -> bool:
    """Whether arrests are part of a conflict or of unrest, or many at once: ordinary suspects are not recorded."""
    captured = [item for item in merged if item.measure is Measure.CAPTURED]
    armed = (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES)
    if any(item.group in armed or item.who == "protester" for item in captured):
        return True
    told = " ".join(scene.text for scene in happening.scenes[:2])
    if CRIME.search(told) is not None:
        return False
    if UNDER_ARMS.search(told) is not None:
        return True
    many = any((item.number.best or item.number.low or 0) >= MASS_ARREST for item in captured)
    return many or POLITICAL.search(told) is not None
