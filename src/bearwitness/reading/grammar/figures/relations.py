"""How the figures of one report stand to each other: replaced by a later word, or added to others (codebook section 2)."""

import re
from collections.abc import Sequence

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.merged import Merged
from bearwitness.reading.grammar.figures.said_figure import SaidFigure

_MORE = re.compile(r"\b(?:more(?!\s+than)|further|additional)\b(?!.*\b(?:members|relatives)\b)", re.IGNORECASE)
_OTHER = re.compile(r"\bother\b", re.IGNORECASE)
_ALIKE = (Group.CIVILIANS, Group.UNKNOWN)


def related(merged: list[Merged]) -> list[Merged]:
    """Mark, among the figures of an incident, those that a later word replaces and those that add up."""
    tops = [item for item in merged if item.whole is None]
    for item in tops:
        item.superseded = any(_replaces(other, item) for other in tops if other is not item)
    for at, item in enumerate(tops):
        if item.beside is None and not item.superseded:
            item.beside = _neighbour(tops[:at], item)
    return merged


def counted_too(merged: Sequence[Merged]) -> None:
    """Make those whom the sentence of a new toll tells of some of its people: "two more died, bringing the toll to nine"."""
    for item in merged:
        item.whole = item.whole or next((one for one in merged if _brought_to(item, one)), None)


def _brought_to(item: Merged, whole: Merged) -> bool:
    """Whether a sentence that gives a new toll tells who are now counted too: "two more died, bringing the toll to nine"."""
    if item.measure is not whole.measure or whole.whole is not None or item.size >= whole.size:
        return False
    risen = {said.mention.sentence for said in whole.said if said.mention.rising and not said.mention.taken_up}
    new = whole.said[-1].mention
    for said in item.said:
        told = said.mention
        toll = told.counted.bare and told.start < told.counted.start and not told.active  # "put the toll at 22"
        within = new.start < told.start < new.counted.start  # "the toll at 22 dead before revising it to 40"
        if told.sentence not in risen or said.early or told.rising or toll or within:
            return False
    return True


def comparable(one: Merged, other: Merged) -> bool:
    """Whether two figures could count the same people."""
    same_group = one.group is other.group or (one.group in _ALIKE and other.group in _ALIKE)
    return one.measure is other.measure and same_group


def _replaces(later: Merged, item: Merged) -> bool:
    """Whether a later word replaces a figure: it is said to be an early count, or its speaker says that the toll rose."""
    counted_early = all(said.early for said in item.said)
    alike = comparable(later, item) or (counted_early and later.measure is item.measure and item.group is Group.UNKNOWN)
    if not alike or later.number == item.number:
        return False
    if counted_early:
        return later.size > item.size and not all(said.early for said in later.said)
    risen = [said for said in later.said if said.mention.rising]
    return later.size > item.size and all(any(_voice(said) == _voice(new) for new in risen) for said in item.said)


def _voice(said: SaidFigure) -> str | None:
    return said.speaker.name if said.speaker is not None else None


def _neighbour(before: Sequence[Merged], item: Merged) -> Merged | None:
    """The figure of other people that one is added to, or None where it may count the same people as those before."""
    known = [other for other in before if comparable(other, item) and not other.superseded]
    for other in known:
        if any(_side_by_side(one, two) for one in other.said for two in item.said):
            return other
    first = item.said[0].mention
    if first.counted.named:
        return next((other for other in known if other.said[0].mention.counted.named), None)
    if _OTHER.search(first.counted.phrase) and known and all(0 < other.size < item.size for other in known):
        return known[-1]
    more = _MORE.search(first.counted.phrase) is not None and known
    return known[-1] if more and known[-1].number.low == known[-1].number.high and known[-1].size != item.size else None


def _side_by_side(one: SaidFigure, two: SaidFigure) -> bool:
    """Whether one verb of one sentence counts both: "ten members of one family and nine of another were killed"."""
    return one.mention.sentence == two.mention.sentence and one.mention.predicate == two.mention.predicate
