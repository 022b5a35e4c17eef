"""Whether guns, rockets or aircraft did what else would be fighting: "shelling targeted positions", no assault on them."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.deeds.frames import Framed

# What shells and bombs do to those they hit; nobody fights in it.
_HIT: Final = re.compile(
    r"\b(?:target|hit|hits|hitting|str(?:ike|ikes|uck|iking)|pound|bomb|shell|destroy|engag|attack)\w*", re.IGNORECASE
)
_BY: Final = re.compile(r"\b(?:by|in|with|from)\b", re.IGNORECASE)
_BESIDE: Final = 40  # characters between the weapon and what it did


def done_by(item: Framed, fired: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a weapon named at characters `fired` of a text did what a frame calls an attack: it stands right before, or behind "by"."""
    if _HIT.search(text, item.start, item.end) is None:
        return False
    return any(
        left <= item.start < right
        or 0 <= item.start - right < _BESIDE
        or (0 <= left - item.end < _BESIDE and _BY.search(text, item.end, left) is not None)
        for left, right in fired
    )


__all__ = ["done_by"]
