"""A figure of an incident with all sentences of a report that say it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bearwitness.model import Certainty, Group, Measure, Range
from bearwitness.reading.grammar.figures.said_figure import SaidFigure


@dataclass(slots=True)
class Merged:
    """One figure of an incident and every sentence that says it.

    `whole` is the figure that it is a part of, `beside` one of other people that it is added to; `superseded` marks a
    figure that a later word replaces.
    """

    measure: Measure
    group: Group
    who: str | None
    number: Range
    certainty: Certainty
    said: list[SaidFigure] = field(default_factory=list)
    whole: "Merged | None" = None
    beside: "Merged | None" = None
    superseded: bool = False

    @property
    def joint(self) -> bool:
        """Whether every sentence that says it gives it for several incidents together."""
        return all(item.joint for item in self.said)

    @property
    def size(self) -> int:
        """The number to compare by."""
        return self.number.best or self.number.low or self.number.high or 0


def remaining(merged: Sequence[Merged], whole: Merged | None) -> int:
    """How many of a whole its parts leave: "five dead, two of them fighters" leaves three; 0 where that is not exact."""
    if whole is None or whole.number.best is None:
        return 0
    parts = [item.number.best for item in merged if item.whole is whole]
    return whole.number.best - sum(part for part in parts if part is not None) if parts and None not in parts else 0
