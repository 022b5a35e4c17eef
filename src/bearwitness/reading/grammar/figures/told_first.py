"""Figures that a report gives in its own words first, in the headline or lead, and then with their source (codebook sections 2 and 6)."""

from collections.abc import Sequence

from bearwitness.reading.grammar.figures.said_figure import SaidFigure


def attributed_first(said: Sequence[SaidFigure]) -> Sequence[SaidFigure]:
    """Return the sentences of a figure, the first that names its source ahead of those before it that name none.

    A headline or lead is told on the word of the source below it, so that its claim stands behind.
    """
    source = next((one for one in said if one.speaker is not None), None)
    if source is None or source is said[0]:
        return said
    return [source, *(one for one in said if one is not source)]


__all__ = ["attributed_first"]
