"""How something was done that a sentence does not say, because the one before did: "air strikes on two towns ... nine died in Saraqeb".

"Another attack", "a bus was also hit" are of the same kind as what was told, unless the sentence names a weapon or a deed.
"""

import re
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.deeds.kinds import WEAPONS, Trigger, is_by_hand
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import worded
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_NEXT: Final = 350  # characters within which those killed were killed by what was told
_LEAD: Final = 2  # sentences of which the first may only sum up: "three attacks", then "two car bombs"
_AGAIN: Final = re.compile(
    r"\b(?:also|another|again|(?:a|the)\s+(?:second|third|similar|further|previous|last|next)|similar\s+(?:attacks?|strikes?)|(?:attacks|strikes|raids|bombardment|barrages?|assault)\s+(?:continued|resumed|went\s+on|carried\s+on)|in\s+the\s+same\s+way|likewise|too)\b",
    re.IGNORECASE,
)
# By men on the ground, not by the jets or shells of which was told.
_BY_MEN: Final = re.compile(
    r"\b(?:storm|raid|stabb|behead|ambush|loot|overr[au]n|burst\s+into|enter|break|broke\s+into|open(?:ed|ing)\s+fire)\w*\b",
    re.IGNORECASE,
)
_ANY_HOW: Final = re.compile(r"\b(?:attack|kill)", re.IGNORECASE)
_GENERAL: Final = frozenset({Kind.ATTACK_ON_CIVILIANS, Kind.ARMED_CLASH})
_SPECIAL: Final = (Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION)


def like_of(scene: Scene, told: Happening | None, time: TimeMention | None) -> Scene | None:
    """The sentence that says how what a new happening's first sentence tells of was done; None where it says so itself."""
    if told is None or told.background:
        return None
    if (
        any(word.strong and _says_how(scene, word) for word in scene.triggers)
        or not worded(scene) <= _GENERAL
        or any(word.kind in WEAPONS for word in scene.triggers)
        or _BY_MEN.search(scene.text) is not None
    ):
        return None
    others = _struck_by_others(scene, told)
    same_day = time is None or told.time is None or overlap(time, told.time)
    civil = worded(scene) <= {Kind.ATTACK_ON_CIVILIANS}  # soldiers are attacked in other ways than those whom jets bomb
    whole = scene.text.rstrip()[-1:] in ".!?\"”'"  # a line of a list of headlines has nothing to do with the one above
    near = whole and civil and same_day and scene.start - told.scenes[-1].end < _NEXT and not others
    if not near and _AGAIN.search(scene.text[:120]) is None:
        return None
    return next((one for one in told.scenes[:_LEAD] if worded(one) & WEAPONS), told.scenes[0])


def _struck_by_others(scene: Scene, told: Happening) -> bool:
    """Whether others act in a sentence than in what was told, or those who acted there are hit."""
    known = {party.name for one in told.scenes for party, _ in one.roles}
    acted = {party.name for one in told.scenes for party, role in one.roles if role is Role.INITIATOR}
    return any(
        party.name in acted if role is Role.TARGET else role is not Role.SUPPORTER and party.name not in known
        for party, role in scene.roles
    )


def _says_how(scene: Scene, word: Trigger) -> bool:
    """Whether a word says how it was done: "shot dead", "clashes"; "killed 19" and "an attack on the village" do not."""
    said = scene.text[word.start - scene.start : word.end - scene.start]
    return is_by_hand(said) or not (word.framed or _ANY_HOW.search(said))


def kind_like(kind: Kind | None, happening: Happening) -> Kind | None:
    """The kind of a happening of which only general words speak, by the sentence that says how it was done too."""
    if happening.like is None or kind not in (None, *_GENERAL):
        return kind
    said = worded(happening.like)
    if not said & WEAPONS or said & _GENERAL - {Kind.ATTACK_ON_CIVILIANS}:
        return kind
    return next((one for one in _SPECIAL if one in said), kind)


__all__ = ["kind_like", "like_of"]
