"""Two numbers of one count: "nine civilians dead, or ten" is between nine and ten (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Range
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import forms_of_harm

_OR: Final = frozenset({"or", "perhaps", "possibly", "maybe"})
_BETWEEN: Final = _OR | {",", "even", "and", "as", "many", "if", "not", "people", "persons", "(", "-", "–", "probably"}
_NEAR: Final = 7


def alternatives(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence, each with a second, higher number behind "or" taken as its high."""
    gone: set[int] = set()
    made = []
    for item in found:
        other = _other(sentence, item.counted)
        if other is None:
            made.append(item)
            continue
        gone.add(other.first)
        number = Range(item.counted.number.low, None, other.number.best)
        made.append(replace(item, counted=replace(item.counted, number=number)))
    return [item for item in made if item.counted.first not in gone]


def _other(sentence: Phrases, phrase: Counted) -> Counted | None:
    """The bare number behind "or" that counts the same people, where it is the higher one."""
    size = _exact(phrase)
    behind = next((one for one in sentence.phrases if one.first > phrase.last), None)
    if size is None or behind is None or not behind.bare or behind.first - phrase.last > _NEAR:
        return None
    gap = sentence.gap(phrase.last + 1, behind.first)
    follows = sentence.word(behind.last + 1)
    linked = _OR & {*gap} and all(word in _BETWEEN or word in forms_of_harm() for word in gap)
    higher = (_exact(behind) or 0) > size
    ends = follows in (",", ".", ";", ")", "", "and", "depending", "-", "–", "in", "on", "at")
    return behind if linked and higher and ends else None


def _exact(phrase: Counted) -> int | None:
    number = phrase.number
    return number.best if number.low == number.best == number.high and number.best else None
