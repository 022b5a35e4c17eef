"""Whether a sentence tells of another kind of thing than an incident does, so that it begins a new one (codebook section 1)."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bearwitness.model import Group, Kind, Measure, PartyKind, Role
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.elsewhere import elsewhere
from bearwitness.reading.grammar.incidents.eventful import crowd_acts
from bearwitness.reading.grammar.incidents.place import FINE, own_place, same_place
from bearwitness.reading.grammar.incidents.time import own_time
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_FORCE: Final = frozenset({*VIOLENT, Kind.TERRITORY_TAKEN, Kind.LOOTING_DESTRUCTION})
_HARM: Final = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED)
_HARMED: Final = frozenset({Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS})
_CROWD: Final = frozenset({Kind.PROTEST, Kind.RIOT})
_GROUND: Final = frozenset({Kind.TERRITORY_TAKEN, Kind.WITHDRAWAL})
_MOVES: Final = frozenset({Kind.AGREEMENT, Kind.WITHDRAWAL, Kind.DEPLOYMENT, Kind.BASE_CHANGE})
# "The attackers were arrested", "the suspect fled": they belong to what was told before.
_THEY: Final = re.compile(
    r"\bthe\s+(?:\w+\s+)?(?:attackers?|assailants?|suspects?|gunm[ae]n|perpetrators?|bombers?|culprits?|kidnappers?|raiders|crowds?|protest\w*|demonstrat\w+|"
    r"march|rally|hostages?|captives|victims?)\b",
    re.IGNORECASE,
)
# "Officers soon detained the man": whoever did what was told.
_HIM: Final = re.compile(
    r"\b(?:arrest\w*|detain\w*|captur\w*|seiz\w*|took|taken|h[eo]ld)\s+(?:the\s+(?:man|woman|men|driver|shooter|pair|youth|teenager)\b|him\b|her\b(?!\s\w+s\b)|them\b)|"
    r"\b(?:the\s+(?:man|woman|driver|shooter|pair|youth|teenager)|he|she|they)\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:arrested|detained|captured|taken\s+into\s+custody)\b",
    re.IGNORECASE,
)
# Those of whom the sentences before told.
_THE_FORCES: Final = re.compile(
    r"\W*(?:The|These|Those)\s+(?:troops|soldiers|fighters|men|rebels|militants|attackers|insurgents|forces|gunmen)\b|\W*They\b"
)
# The same happening goes on.
_THEN: Final = re.compile(
    r"^\W*(?:[\w'’-]+\s+){0,3}?(?:then|afterwards?|subsequently|thereafter|minutes\s+later|moments\s+later|shortly\s+after\w*|in\s+response)\b",
    re.IGNORECASE,
)
# What a party says of the same event: "the rebels acknowledged losing several men".
_OWNED: Final = re.compile(
    r"\b(?:acknowledg|admit|conced|confirm)\w*\s+(?:the\s+)?(?:los\w+|that|its|their|having)\b|\b(?:lower|raise|revis)\w*\s+(?:the|its|their|that)\s+(?:death\s+)?toll\b",
    re.IGNORECASE,
)
# "The house that was hit" is the one of which was told.
_HIT_BEFORE: Final = re.compile(
    r"\bthe\s+(?:[\w'’-]+\s+){1,3}?(?:that|which)\s+(?:was|were|had\s+been)\s+(?:hit|struck|targeted|bombed|shelled|attacked)\b",
    re.IGNORECASE,
)
# What sets an event apart from the one told before, where their kinds differ.
_APART: Final = re.compile(
    r"^\W*(?:(?:[\w'’-]+\s+){0,8}?)(?:also(?!\s+(?:died|dead|killed|wounded|injured|hurt|among))|meanwhile|separately|elsewhere|in\s+addition|in\s+(?:a|an|one|two|another|other)\s+(?:separate|further|additional|other|different|similar)?\s*"
    r"(?:attacks?|incidents?|operations?|strikes?|developments?|places?|areas?)|(?:the|that)\s+(?:same|next|following|previous)\s+(?:day|night|evening|morning|afternoon|week|hour)|"
    r"hours\s+(?:later|earlier|after|before)|(?:earlier|later)\s+(?:on|that|in\s+the|the\s+same)|the\s+(?:day|night)\s+(?:before|after)|a\s+day\s+(?:later|earlier|before)|on\s+the\s+other\s+(?:hand|side))\b",
    re.IGNORECASE,
)
_WEAPONS: Final = frozenset(
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE,
     Kind.LOOTING_DESTRUCTION, Kind.TERRITORY_TAKEN}
)  # fmt: skip
# "Killing four more": they are added to those told of before.
_MORE: Final = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|several|many|\d+)\s+(?:more|others)|another\s+(?:two|three|four|five|six|seven|eight|nine|ten|dozen|\d+))\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"\b(?:also|again|another|second|third|later|then|meanwhile|separate(?:ly)?|more|other|further|next|following|previous(?:ly)?|earlier|before)\b",
    re.IGNORECASE,
)
BOMBS: Final = frozenset({Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK})
_ATTACK: Final = re.compile(r"\b(?:attack|assault|raid)", re.IGNORECASE)
_TOLL_OPENS: Final = 25  # characters of a sentence in which its toll begins
_FIRE: Final = frozenset({Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS})
_ON_SIDES: Final = frozenset({Kind.ARMED_CLASH, Kind.TERRITORY_TAKEN})


def by_the_other_side(scene: Scene, scenes: Iterable[Scene]) -> bool:
    """Whether state forces act in a sentence and fighters in the incident, or the other way round, in no clash of the two."""
    mine = sides([scene])
    if len(mine) != 1:
        return False
    told = tuple(scenes)
    others = sides(told)
    if len(others) != 1 or mine == others:
        return False
    theirs = frozenset(kind for one in told for kind in worded(one))
    if (worded(scene) | theirs) & _ON_SIDES or (theirs and theirs <= _CROWD):
        return False
    return bool(scene.figures) or _by_other_weapons(scene, theirs)


def _by_other_weapons(scene: Scene, theirs: frozenset[Kind]) -> bool:
    """Whether a sentence without a place tells of weapons that the incident does not name: rockets, then "aircraft struck 150 targets"."""
    own = worded(scene)
    other = bool(own) and bool(theirs) and own <= _WEAPONS and theirs <= _WEAPONS | _HARMED and not own & theirs
    return other and own_place(scene) is None


def sides(scenes: Iterable[Scene]) -> frozenset[bool]:
    """Whether those who act are the state's."""
    return frozenset(
        party.kind in (PartyKind.STATE_FORCES, PartyKind.POLICE)
        for one in scenes for party, role in one.roles
        if role is Role.INITIATOR and party.kind is not PartyKind.COALITION
    )  # fmt: skip


def firm_kinds(scene: Scene) -> frozenset[Kind]:
    """The kinds that words of a sentence found an incident of; people killed or hurt speak for an attack or a clash."""
    harmed = any(figure.mention.measure in _HARM and figure.number.best != 0 for figure in scene.figures)
    return worded(scene) | (_HARMED if harmed else frozenset())


def is_of_force(scene: Scene) -> bool:
    """Whether all that a sentence tells of is violence, or harm alone."""
    return firm_kinds(scene) <= _FORCE


def goes_on(scene: Scene, first: Scene, place: PlaceMention | None) -> bool:
    """Whether the day in a sentence is also that of an incident at `place` that `first` told without one."""
    headline = first.text.lstrip().startswith("#")
    own = own_place(scene)
    there = own is not None and place is not None and own.where.precision in FINE and own.where.name == place.where.name
    near = own is None or place is None or same_place(own.where, place.where)
    harm_alone = not worded(scene) and bool(firm_kinds(scene)) and bool(worded(first) & VIOLENT) and near
    same = bool(initiators([scene]) & initiators([first])) and near and bool(worded(scene) & hinted(first))
    return scene.refers_back or headline or there or harm_alone or same or bool(firm_kinds(scene) & firm_kinds(first))


def worded(scene: Scene) -> frozenset[Kind]:
    """The kinds that strong words of a sentence are of; where there are none, those of weak ones."""
    told = [word for word, mode in zip(scene.triggers, scene.modes, strict=True) if mode is Mode.HAPPENED]
    strong = frozenset(word.kind for word in told if word.strong)
    return strong or frozenset(word.kind for word in told if not word.hint)


def hinted(scene: Scene) -> frozenset[Kind]:
    """The kinds that any words of a sentence are of, be they hints: "the massacre carried out by warplanes"."""
    return frozenset(word.kind for word in scene.triggers)


def tells_of_another(scene: Scene, scenes: Iterable[Scene], place: PlaceMention | None) -> bool:
    """Whether a sentence tells of something that is no part of the incident at `place` that `scenes` tell of.

    Moves of forces and agreements are incidents of their own. Arrests are where it is said who is held, or a day or place is
    given; so are protests beside violence. Violence of another kind is, where it has a place of its own.
    """
    scenes = tuple(scenes)
    own = worded(scene) or firm_kinds(scene)
    theirs = main_kinds(scenes)
    if not own or not theirs or own & theirs or scene.refers_back:
        return False
    away = elsewhere(scene, place) and not _named_before(scene, scenes)
    if (
        (_THEN.match(scene.text) and not (away and (by_others(scene, scenes) or _those_hit_act(scene, scenes))))
        or _OWNED.search(scene.text)
        or _HIT_BEFORE.search(scene.text)
        or (_THEY.search(scene.text) and not (own <= _WEAPONS and _struck_back(scene, scenes)))
    ):
        return False
    apart = own_time(scene) is not None or away
    if own | theirs <= _GROUND:
        return False
    if _THE_FORCES.match(scene.text) and (own <= _MOVES or theirs <= _MOVES):
        return False
    if own & _MOVES or theirs & _MOVES:
        return apart or not own & _MOVES or Kind.AGREEMENT in own
    if own <= _FORCE and theirs <= _FORCE:
        if own | theirs <= _FIRE and _is_there(scene, place) and initiators([scene]) & initiators(scenes):
            return False
        return (
            away
            or _APART.search(scene.text[:120]) is not None
            or (own <= _WEAPONS and not _same_blast(own, theirs, scenes[0].text) and _set_apart(scene, scenes))
        )
    if Kind.ARREST_OPERATION in own and not firm_kinds(scene) & _FORCE:
        if theirs & VIOLENT and _HIM.search(scene.text) is not None:
            return False
        if theirs <= _CROWD and not apart:
            return False  # police who arrest marchers
        return apart or any(word.framed and word.kind is Kind.ARREST_OPERATION for word in scene.triggers)
    if Kind.WEAPONS_SEIZED in own | theirs:
        return False
    if own <= _CROWD and theirs & VIOLENT and not any(hinted(one) & _CROWD for one in scenes):
        return apart or crowd_acts(scene)
    return apart and not (own & _CROWD and theirs & _CROWD)


def _named_before(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether the sentences on an incident name the place that a sentence gives as its own."""
    own = own_place(scene)
    return own is not None and any(own.where.name == one.where.name for told in scenes for one in told.places)


def main_kinds(scenes: Iterable[Scene]) -> frozenset[Kind]:
    """The kinds of an incident by the sentence that founds it, where a headline opens it by the one below it too: details may name others."""
    told = tuple(scenes)
    first = told[: 2 if told[0].text.lstrip().startswith("#") else 1]
    named = frozenset(kind for one in first for kind in worded(one) or firm_kinds(one))
    return named or frozenset(kind for one in told for kind in worded(one) or firm_kinds(one))


def _same_blast(own: frozenset[Kind], theirs: frozenset[Kind], told: str) -> bool:
    """Whether both may speak of one blast: a bomb is what a bomber brought; an "attack" may turn out to have been one."""
    if Kind.AIRSTRIKE in own - theirs and theirs & _WEAPONS:
        return False
    return bool(own & BOMBS) and (bool(theirs & BOMBS) or _ATTACK.search(told) is not None)


def _set_apart(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether a sentence of another kind of force says that it was another event, or that others did it."""
    if _is_its_toll(scene, scenes):
        return by_others(scene, scenes)
    if any(figure.mention.measure in _HARM and figure.number.best != 0 for figure in scene.figures):
        counted = scene.figures[0].mention.counted
        if _MORE.search(scene.text[: counted.end - scene.start + 8]) is None:
            return True
    return by_others(scene, scenes) and bool(scene.figures or scene.strong)


def _is_its_toll(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether a sentence without a day and place of its own begins with people harmed, and no toll was told before."""
    if own_time(scene) is not None or own_place(scene) is not None or not scene.figures:
        return False
    first = scene.figures[0]
    opens = first.mention.measure in _HARM and first.mention.counted.start - scene.start < _TOLL_OPENS
    return opens and not any(one.mention.measure in _HARM for told in scenes for one in told.figures)


def _struck_back(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether the attackers of whom was told are those whom others now harm."""
    return by_others(scene, scenes) or any(
        figure.group is Group.ATTACKERS and figure.mention.measure in _HARM for figure in scene.figures
    )


def by_others(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether those who act in a sentence are named, as are those of the incident, and are others."""
    mine, theirs = initiators([scene]), initiators(scenes)
    return bool(mine) and bool(theirs) and not mine & theirs


def _those_hit_act(scene: Scene, scenes: Iterable[Scene]) -> bool:
    """Whether those who act in a sentence are those who were hit before: "rebels attacked a post ... in response the army shelled Sare"."""
    told = [item for one in scenes for item in one.roles]
    mine = {party.name for party, role in scene.roles if role is Role.INITIATOR}
    hit = {party.name for party, role in told if role is Role.TARGET}
    return bool(mine) and mine <= hit and not mine & {party.name for party, role in told if role is Role.INITIATOR}


def initiators(scenes: Iterable[Scene]) -> frozenset[str]:
    """Who acts, by identity; those whom the text only calls "militants" are left out."""
    return frozenset(
        party.id or party.name
        for one in scenes
        for party, role in one.roles
        if role in (Role.INITIATOR, Role.BOTH) and not party.generic
    )


def _is_there(scene: Scene, place: PlaceMention | None) -> bool:
    """Whether a sentence gives the exact place of the incident as its own, and does not say that it was hit again."""
    own = own_place(scene)
    if own is None or place is None or own_time(scene) is not None:
        return False
    if own.where.precision not in FINE or _AGAIN.search(scene.text) is not None:
        return False
    return own.where.name.startswith(place.where.name) or place.where.name.startswith(own.where.name)


__all__ = [
    "by_others",
    "by_the_other_side",
    "firm_kinds",
    "goes_on",
    "hinted",
    "initiators",
    "is_of_force",
    "main_kinds",
    "sides",
    "tells_of_another",
    "worded",
]
