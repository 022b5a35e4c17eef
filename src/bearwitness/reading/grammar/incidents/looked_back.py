"""An older attack with which a report on news of one day closes: "On Sunday a like bomb had killed three" (codebook section 1, background incident)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.scenes.scene import Scene

_LINES: Final = re.compile(r"^[ \t]*(?:[-*•·–▪◦]|\d{1,2}[.):])[ \t]*\S|^[^\n]{2,40}:[ ]", re.MULTILINE)
"""Entries of a list, which have each a day of their own."""

_LEAST: Final = 3  # sentences: of two each may be news


def looked_back(found: list[Happening], main: Happening, scenes: Sequence[Scene], text: str) -> list[Happening]:
    """Return what was found, with what the last sentence of a report tells of a day before its news made background; a list of days is no such report."""
    if main.time is None or main.background or main.listed or len(scenes) < _LEAST or _LINES.search(text) is not None:
        return found
    last = max(scene.start for scene in scenes)
    for item in found:
        if item is main or item.background or item.listed or item.lead is not None or item.time is None:
            continue
        dated = item.time.days.precision in (WhenPrecision.DAY, WhenPrecision.RANGE)
        if dated and item.time.days.end < main.time.days.start and all(one.start >= last for one in item.scenes):
            item.background = True
    return found


__all__ = ["looked_back"]
