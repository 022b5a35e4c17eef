"""What a sentence leaves in mind for the numbers that the next ones give without a noun."""

from collections.abc import Sequence

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.attribution.discourse import topic_named
from bearwitness.reading.grammar.figures.said_figure import SaidFigure


def left_in_mind(
    sentence: str, told: Sequence[SaidFigure], before: tuple[Measure, Group] | None
) -> tuple[Measure, Group] | None:
    """What a sentence leaves in mind: the measure and group of its last figure, else of "the number of injured"."""
    if told:
        whole = [item for item in told if item.mention.whole is None and not item.mention.among]
        if not whole and before is not None:
            return told[-1].mention.measure, before[1]
        return told[-1].mention.measure, (whole or told)[-1].group
    measure = topic_named(sentence)
    return (measure, Group.UNKNOWN) if measure else None
