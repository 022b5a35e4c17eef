"""Operations of forces against fighters after others struck: no part of the bomb or the killing told before (codebook section 1)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group, Kind, Measure
from bearwitness.reading.grammar.incidents.kind import BOMBS, main_kinds, sides
from bearwitness.reading.grammar.scenes.scene import Scene

# Forces comb the ground behind a bomb, and kill or seize fighters.
_SWEEP: Final = re.compile(
    r"\b(?:clearance|clearing|saniti[sz]ation|search|combing|sweep|mopping[- ]up|cleansing|follow-up|subsequent|retaliatory|ensuing)\s+(?:[\w-]+\s+){0,3}?operations?\b",
    re.IGNORECASE,
)
# Of their own accord they raid hideouts, hours or days after others bombed or shot people.
_RAIDS: Final = re.compile(
    r"\b(?:raids?|raided|operations?|sweeps?|crackdowns?|manhunt|hideouts?|air\s?strikes?|house-to-house)\b",
    re.IGNORECASE,
)
_STRUCK: Final = BOMBS | {Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION}


def sweeps_after(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether forces kill or seize people in an operation after a bomb or a killing by others, which is none of the incidents told before."""
    if not scene.figures or not (theirs := main_kinds(scenes)) <= _STRUCK:
        return False
    if theirs <= BOMBS and _SWEEP.search(scene.text) is not None:
        return True
    return (
        _RAIDS.search(scene.text) is not None
        and _takes_foes(scene)
        and sides([scene]) == {True}
        and True not in sides(scenes)
    )


def _takes_foes(scene: Scene) -> bool:
    """Whether fighters are killed in a sentence, or people seized."""
    return any(
        one.number.best != 0
        and (
            one.mention.measure is Measure.CAPTURED
            or (one.mention.measure is Measure.KILLED and one.group is Group.NON_STATE_FIGHTERS)
        )
        for one in scene.figures
    )


__all__ = ["sweeps_after"]
