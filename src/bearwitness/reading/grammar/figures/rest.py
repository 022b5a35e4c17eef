"""The rest of those counted: "nine were soldiers and the rest civilians", "the others were farmers" (codebook section 2, parts)."""

from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import SOME
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, Phrases
from bearwitness.reading.grammar.words.harm import OF_THINGS, forms_of_harm

_REST = frozenset({"rest", "others", "remainder", "remaining"})
_BETWEEN = BE | {"all", "mostly", ",", "being", "said", "to", "ones", "of", "them"}


def the_rest(sentence: Phrases, found: Sequence[FigureMention], topic: Measure | None) -> list[FigureMention]:
    """Return those of whom a sentence says what the rest of the people counted were; how many is settled over the report."""
    if not _REST & {*sentence.words}:
        return []
    made: list[FigureMention] = []
    for at in range(sentence.first, sentence.end - 2):
        if sentence.word(at) != "the" or sentence.word(at + 1) not in _REST:
            continue
        near = (one for one in sentence.phrases if at <= one.first <= at + 5 and one.last > at + 1)
        kind = next((one for one in near if one.number == SOME), None)
        before = [
            item
            for item in found
            if item.counted.last < at and (item.among or item.whole is not None or item.counted.bare)
        ]
        measure = before[-1].measure if before else topic
        if kind is None or measure is None or measure in OF_THINGS or kind.group in (Group.THINGS, Group.UNKNOWN):
            continue
        plain = all(word in _BETWEEN for word in sentence.gap(at + 2, kind.first))
        if (
            not plain
            or sentence.word(kind.last + 1) in forms_of_harm()
            or any(item.counted.first == kind.first for item in found)
        ):
            continue
        start = sentence.token(at).idx
        made.append(
            FigureMention(
                measure, replace(kind, start=start, definite=False), start, kind.end, at, False, among=True, rest=True
            )
        )
    return made
