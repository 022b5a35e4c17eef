"""Bare numbers behind a whole that add up to it: "19 men were executed, 18 shot dead and one beheaded" (codebook section 2, parts)."""

from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, HAVE, Phrases

_MOST = 5
"""How many numbers may share out a whole."""


def apportioned(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence, the numbers that share out one of them as its parts.

    Only of those killed or hurt: what befell the parts is how the whole came to harm.
    """
    bare = [one for one in sentence.phrases if one.bare and one.numbered and one.number.best]
    if not bare:
        return list(found)
    for whole in found:
        size = whole.counted.number.best
        if size is None or size < 3 or whole.counted.bare or whole.whole is not None or whole.measure not in _HARM:
            continue
        parts = _adding_up(bare, whole, size)
        if parts and not any(_fares_otherwise(sentence, one, whole, found) for one in parts):
            shared = {one.first for one in parts}
            kept = [item for item in found if item.counted.first not in shared]
            return kept + [_part(whole, one) for one in parts]
    return list(found)


_HARM = (Measure.KILLED, Measure.INJURED)


def _adding_up(bare: Sequence[Counted], whole: FigureMention, size: int) -> list[Counted]:
    """The first numbers behind a whole that add up to it, at least two; none where they do not."""
    parts: list[Counted] = []
    total = 0
    for one in bare:
        if one.first <= max(whole.counted.last, whole.predicate) or one.additional:
            continue
        parts.append(one)
        total += one.number.best or 0
        if total >= size or len(parts) == _MOST:
            break
    exact = all(one.number.low == one.number.best == one.number.high for one in parts)
    return parts if total == size and len(parts) > 1 and exact else []


def _fares_otherwise(sentence: Phrases, one: Counted, whole: FigureMention, found: Sequence[FigureMention]) -> bool:
    """Whether something else befell a number, or it has a verb of its own: "four fell out, three are in hospital, one is missing"."""
    told = [item.measure for item in found if item.counted.first == one.first]
    return any(measure is not whole.measure for measure in told) or (
        not told and sentence.word(one.last + 1) in BE | HAVE
    )


def _part(whole: FigureMention, one: Counted) -> FigureMention:
    group = whole.counted.group if one.group is Group.UNKNOWN else one.group
    return replace(
        whole, counted=replace(one, group=group), start=one.start, end=one.end, predicate=one.last, active=False, whole=whole.counted,
    )  # fmt: skip


__all__ = ["apportioned"]
