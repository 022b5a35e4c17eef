"""What a blast or strike brought down: a roof that collapsed or a fire that broke out is no accident of its own (codebook section 1)."""

import re
from collections.abc import Mapping
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import worded
from bearwitness.reading.grammar.incidents.sequel import paragraph_at
from bearwitness.reading.grammar.scenes.scene import Scene

_BLAST: Final = frozenset({Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.AIRSTRIKE, Kind.SHELLING})
_FELL: Final = re.compile(
    r"\b(?:(?:roof|ceiling|building|house|walls?|floors?|structure|bridge|part)s?\b[^.;]{0,40}?\b(?:collaps\w+|fell|caved|came\s+down|gave\s+way)|"
    r"collaps(?:ed|ing)|rubble|debris|buried|trapped|fires?|blaze|ablaze|flames|burn(?:ed|t|ing))\b",
    re.IGNORECASE,
)


# "A fire caused by a gas leak", "in an unrelated accident": of something else.
_OF_OTHER: Final = re.compile(
    r"\b(?:caused|sparked|triggered|started|blamed\s+on)\s+(?:by\s+)?(?:an?\s+)?(?:gas|electrical|faulty|short|cooking|lightning|cigarette|stove|leak|power|technical)\b|"
    r"\b(?:unrelated|separate)\s+(?:\w+\s+)?(?:accident|incident|fire|blaze|collapse|crash)\b",
    re.IGNORECASE,
)


def came_of(item: Happening, scene: Scene, numbers: Mapping[int, int]) -> bool:
    """Whether a sentence on a collapse or fire stands in the paragraph in which a blast or strike of an incident was told."""
    if _FELL.search(scene.text) is None or item.background or _OF_OTHER.search(scene.text) is not None:
        return False
    last = item.scenes[-1]
    beside = paragraph_at(numbers, last.start) == paragraph_at(numbers, scene.start)
    return beside and bool(_BLAST & worded(last))


__all__ = ["came_of"]
