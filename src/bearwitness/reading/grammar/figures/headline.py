"""Headlines repeat in their own words what the text below them says with its source (codebook sections 2 and 6)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.figures.said_figure import SaidFigure

_FIRST: Final = re.compile(r"\S.{15,200}?(?:[.!?:]\s|\n|$)", re.DOTALL)


def headline_end(text: str) -> int:
    """Return the character at which the first line or sentence of a report ends; 0 where there is none."""
    first = _FIRST.search(text[:300])
    return first.end() if first is not None else 0


def attributed_first(said: Sequence[SaidFigure], end: int) -> Sequence[SaidFigure]:
    """Return the sentences of a figure, the first that names its source ahead of a headline that names none.

    The headline is told on the word of the source below it, so that its claim stands behind.
    """
    if said[0].speaker is not None or said[0].mention.start >= end:
        return said
    source = next((one for one in said if one.speaker is not None), None)
    return said if source is None else [source, *(one for one in said if one is not source)]


__all__ = ["attributed_first", "headline_end"]
