"""Figures that share out a total told before: "28 dead ... eleven soldiers and 17 rebels were killed" (codebook section 2, parts)."""

from collections import defaultdict
from collections.abc import Sequence

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.said_figure import SaidFigure


def adding_up(figures: Sequence[SaidFigure]) -> set[int]:
    """Return the ids of the figures that one later sentence gives of the people of an earlier total, adding up to it."""
    by_sentence: dict[tuple[int, object], list[SaidFigure]] = defaultdict(list)
    for said in figures:
        if _exact(said) and said.mention.whole is None and not said.mention.counted.additional:
            by_sentence[said.mention.sentence, said.mention.measure].append(said)
    parts: set[int] = set()
    for (sentence, measure), listed in by_sentence.items():
        if len(listed) < 2:
            continue
        total = sum(_exact(said) for said in listed)
        wholes = [
            said for said in figures
            if said.mention.measure is measure and said.mention.sentence < sentence and said.number.best == total
            and not said.mention.among and said.mention.whole is None
        ]  # fmt: skip
        if any(all(_fits(whole, said) for said in listed) for whole in wholes):
            parts |= {id(said) for said in listed}
    return parts


def _exact(said: SaidFigure) -> int:
    number = said.number
    return number.best if number.best is not None and number.low == number.best == number.high else 0


def _fits(whole: SaidFigure, said: SaidFigure) -> bool:
    return Group.UNKNOWN in (whole.group, said.group) or whole.group is said.group
