"""Whom a bare number counts behind those who were gone after: "troops pursued the raiders, killing five of them" (codebook section 2, groups)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases

_HARMED: Final = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.CAPTURED)
_OBJECT: Final = ("dobj", "pobj")


def pursued(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence, bare numbers of which nothing is said being of those whom it was done to before."""
    made = []
    for item in found:
        silent = item.counted.bare and item.counted.group is Group.UNKNOWN and item.whole is None and item.active
        foe = _foe(sentence, item) if silent and item.measure in _HARMED and item.counted.number.best != 0 else None
        made.append(item if foe is None else replace(item, counted=replace(item.counted, group=foe.group)))
    return made


def _foe(sentence: Phrases, item: FigureMention) -> Counted | None:
    """Those known to the report who are the object of the verb before that of harm: "repelled the attackers and killed two"."""
    before = [one for one in sentence.phrases if one.last < min(item.counted.first, item.predicate)]
    people = [one for one in before if one.group is not Group.THINGS and not one.bare]
    last = people[-1] if people else None
    armed = last is not None and last.group in (Group.ATTACKERS, Group.NON_STATE_FIGHTERS, Group.STATE_FORCES)
    if last is None or not armed or not last.definite or not last.number.vague:
        return None
    return last if sentence.token(last.last).dep_ in _OBJECT else None


__all__ = ["pursued"]
