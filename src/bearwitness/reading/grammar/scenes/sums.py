"""Lists that break a running total down: "since January, 312 have died; they are distributed as follows: - 23 civilians - 217 soldiers".

Their lines are parts of a state of affairs, no incidents (codebook section 1). So is what is told of attacks that were only
counted up: "The number of raids since January has reached 20. These raids left 25 dead".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import StandingMeasure
from bearwitness.reading.grammar.scenes.scene import Scene

LEAD: Final = 3  # sentences, the head among them, in which the total and its stretch of time are told
BULLET: Final = re.compile(r"\s*(?:[-*•·–—▪◦●○►]|\d{1,2}[.)])\s")
_MEASURES: Final = (
    (StandingMeasure.TOLL, re.compile(r"\b(?:fatalities|deaths|dead|killed|toll|attacks|strikes)\b", re.IGNORECASE)),
    (StandingMeasure.INJURED, re.compile(r"\b(?:injured|wounded|injuries)\b", re.IGNORECASE)),
    (StandingMeasure.CAPTURED, re.compile(r"\b(?:detained|arrest(?:s|ed)|detainees)\b", re.IGNORECASE)),
    (StandingMeasure.DISPLACED, re.compile(r"\bdisplaced\b", re.IGNORECASE)),
)
_HEAD: Final = re.compile(r":\s*$")
_BROKEN_DOWN: Final = re.compile(
    r"\b(?:as\s+follows|distributed|broken\s+down|breakdown|divided|fatalities|deaths|dead|killed|casualties|toll|victims|losses|injured|wounded|detained|arrest(?:s|ed)|displaced|attacks|strikes|violations)\b",
    re.IGNORECASE,
)
_RUNNING: Final = re.compile(
    r"\bsince\s+(?!then\b|when\b|that\b)|\bso\s+far\b|\b(?:this|last|past|previous)\s+(?:year|month|week|quarter)\b|\b(?:in|during|of|throughout)\s+(?:early\s+|late\s+|mid-?\s?)?(?:(?:19|20)\d\d\b|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d))|\b(?:over|in|during)\s+the\s+(?:past|last)\s+\w+\s+(?:weeks|months|years)\b|\bin\s+total\b|\boverall\b",
    re.IGNORECASE,
)
_DEEDS: Final = r"(?:attacks|strikes|raids|air\s?strikes|bombings|bombardments|operations|assaults|incidents|explosions|blasts|targetings|massacres|violations)"
_THESE: Final = re.compile(rf"\W*(?:all\s+)?(?:of\s+)?(?:these|those)\s+(?:[\w-]+\s+){{0,2}}?{_DEEDS}\b", re.IGNORECASE)
_COUNTED_UP: Final = re.compile(
    rf"\b(?:number|count|tally|total)\s+of\s+(?:[\w’'“”\"-]+\s+){{0,4}}?{_DEEDS}\b", re.IGNORECASE
)


def with_sums_marked(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences of a report with those marked that are lines of a list under a running total, or tell of attacks counted up."""
    out: list[Scene] = []
    inside: StandingMeasure | None = None
    for at, scene in enumerate(scenes):
        bulleted = BULLET.match(scene.text) is not None or (inside is not None and _of_a_label(scenes, at))
        if not bulleted:
            inside = _broken_down(scenes, at)
        if inside is not None and bulleted:
            out.append(replace(scene, sum_of=inside))
        else:
            counted_up = at > 0 and _tells_of_those_counted_up(scenes[at - 1], scene)
            out.append(replace(scene, sum_of=StandingMeasure.TOLL) if counted_up else scene)
    return tuple(out)


def _of_a_label(scenes: Sequence[Scene], at: int) -> bool:
    """Whether a sentence is the rest of a line whose label was cut off as a sentence of its own: "- January: Three attacks ..."."""
    label = scenes[at - 1].text if at > 0 else ""
    return BULLET.match(label) is not None and _HEAD.search(label) is not None


def _tells_of_those_counted_up(before: Scene, scene: Scene) -> bool:
    """Whether a sentence says of "these attacks" what they did, where the one before it only counted them over a stretch of time."""
    if _THESE.match(scene.text) is None or _COUNTED_UP.search(before.text) is None:
        return False
    return _RUNNING.search(before.text) is not None


def _broken_down(scenes: Sequence[Scene], at: int) -> StandingMeasure | None:
    """What a sentence that ends in a colon breaks down, where it or one shortly before names a stretch of time; else None."""
    head = scenes[at].text
    if _HEAD.search(head) is None or _BROKEN_DOWN.search(head) is None:
        return None
    if not any(_RUNNING.search(scene.text) for scene in scenes[max(0, at - LEAD + 1) : at + 1]):
        return None
    return next((measure for measure, words in _MEASURES if words.search(head)), StandingMeasure.TOLL)


__all__ = ["BULLET", "with_sums_marked"]
