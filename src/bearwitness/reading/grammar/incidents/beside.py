"""Whether a report names one party beside another: "shelling by the army and its allies" (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_REACH: Final = 40
"""Characters between two parties that one list names."""
_AND: Final = re.compile(
    r"[^.;:,]*?(?:\band\b|&|\bas\s+well\s+as\b|\b(?:along|together)\s+with\b|\balongside\b)\s+(?:[\w'’-]+\s+){0,3}",
    re.IGNORECASE,
)
Said = Sequence[tuple[PartyMention, Scene]]


def beside(one: Said, other: Said, scenes: Sequence[Scene]) -> bool:
    """Whether one of some sentences joins a mention of the one party to a mention of the other."""
    return any(
        scene is there and scene in scenes and _joined(scene, *sorted((party, known), key=lambda item: item.start))
        for party, scene in one
        for known, there in other
    )


def _joined(scene: Scene, first: PartyMention, second: PartyMention) -> bool:
    if not first.end <= second.start <= first.end + _REACH:
        return False
    return _AND.fullmatch(scene.text, first.end - scene.start, second.start - scene.start) is not None


__all__ = ["beside"]
