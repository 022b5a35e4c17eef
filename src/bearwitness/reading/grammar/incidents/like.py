"""How something was done that a sentence does not say, because the one before did: "air strikes on two towns ... nine died in Saraqeb".

"Another attack", "a bus was also hit" are of the same kind as what was told, unless the sentence names a weapon or a deed.
"""

import re
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.deeds.kinds import WEAPONS, is_by_hand
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import initiators, worded
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_NEXT: Final = 350  # characters within which those killed were killed by what was told
_AGAIN: Final = re.compile(
    r"\b(?:also|another|again|(?:a|the)\s+(?:second|third|similar|further|previous|last|next)|similar\s+(?:attacks?|strikes?)|in\s+the\s+same\s+way|likewise|too)\b",
    re.IGNORECASE,
)
_GENERAL: Final = frozenset({Kind.ATTACK_ON_CIVILIANS, Kind.ARMED_CLASH})
_SPECIAL: Final = (Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION)


def like_of(scene: Scene, told: Happening | None, time: TimeMention | None) -> Scene | None:
    """The sentence that says how what a new happening's first sentence tells of was done; None where it says so itself."""
    if told is None or told.background:
        return None
    firm = any(
        word.strong and (not word.framed or is_by_hand(scene.text[word.start - scene.start : word.end - scene.start]))
        for word in scene.triggers
    )
    if firm or not worded(scene) <= _GENERAL or any(word.kind in WEAPONS for word in scene.triggers):
        return None
    others = initiators([scene]) - initiators(told.scenes)
    near = time is None and scene.start - told.scenes[-1].end < _NEXT and not worded(scene) and not others
    return told.scenes[0] if near or _AGAIN.search(scene.text[:120]) is not None else None


def kind_like(kind: Kind | None, happening: Happening) -> Kind | None:
    """The kind of a happening of which only general words speak, by the sentence that says how it was done too."""
    if happening.like is None or kind not in (None, *_GENERAL):
        return kind
    said = worded(happening.like)
    if not said & WEAPONS or said & _GENERAL - {Kind.ATTACK_ON_CIVILIANS}:
        return kind
    return next((one for one in _SPECIAL if one in said), kind)


__all__ = ["kind_like", "like_of"]
