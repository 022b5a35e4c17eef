"""A figure as one sentence says it, with who says it and how firmly."""

from dataclasses import dataclass

from bearwitness.model import Certainty, Group, Range, Speaker
from bearwitness.reading.grammar.figures.mention import FigureMention


@dataclass(frozen=True, slots=True)
class SaidFigure:
    """A figure with its group settled, who says it (None for the publisher) and how firmly.

    `early` marks a count that its words call an early one, `joint` one given for several incidents together.
    """

    mention: FigureMention
    group: Group
    number: Range
    certainty: Certainty
    speaker: Speaker | None
    early: bool = False
    joint: bool = False
