"""Who is counted before a comma and shares the word of harm behind it: "apart from three officers, five people died" (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted import ONE
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import OF_THINGS

_OPENS: Final = (("apart", "from"), ("aside", "from"), ("in", "addition", "to"), ("besides",), ("as", "well", "as"), ("along", "with"), ("together", "with"), ("not", "only"), ("not", "just"))  # fmt: skip
_LINKS: Final = ("and", ",", "a", "an", "the")


def besides(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of those whom a sentence names beside the ones that its word of harm counts; those in `found` are counted already."""
    words = sentence.gap(sentence.first, min(sentence.first + 3, sentence.end))
    opened = next((len(one) for one in _OPENS if tuple(words[: len(one)]) == one), None)
    if opened is None:
        return []
    known = {item.counted.first for item in found}
    at = sentence.first + opened
    made = []
    for phrase in sentence.phrases:
        if phrase.first > at and not all(word in _LINKS for word in sentence.gap(at, phrase.first)):
            break
        if phrase.group is Group.THINGS or not (phrase.numbered or phrase.number == ONE):
            break
        made.append(phrase)
        at = phrase.last + 1
        if sentence.word(at) == "but" or (sentence.word(at) == "," and sentence.word(at + 1) != "and"):
            break
    shared = next((item for item in found if item.counted.first > at), None)
    if not made or sentence.word(at) not in (",", "but") or shared is None or shared.measure in OF_THINGS:
        return []
    return [
        replace(shared, counted=phrase, start=phrase.start, end=phrase.end, whole=None, among=False, also=False)
        for phrase in made
        if phrase.first not in known
    ]


__all__ = ["besides"]
