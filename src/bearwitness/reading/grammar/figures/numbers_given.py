"""Bare numbers that a voice gives of those spoken of before: "two outlets gave 20, while two groups gave 30"."""

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases

_GIVE = {"gave", "gives", "spoke", "spoken", "speaks", "counted", "counts", "listed", "cited", "mentioned", "reported"}


def numbers_given(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """ "Two outlets gave 20, while two groups gave 30", "its first statement had spoken of six"."""
    if topic is None:
        return []
    found = []
    for phrase in sentence.phrases:
        if not phrase.bare or phrase.number.vague:
            continue
        at = phrase.first - 1
        if sentence.word(at) == "of":
            at -= 1
        ends = sentence.word(phrase.last + 1) in (",", ".", ";", "", "while", "and", "but")
        if sentence.word(at) in _GIVE and ends:
            start = sentence.token(at).idx
            found.append(
                FigureMention(
                    topic, phrase, start, max(phrase.end, _end(sentence, phrase.last)), at, False, taken_up=True
                )
            )
    return found


def _end(sentence: Phrases, at: int) -> int:
    token = sentence.token(at)
    return token.idx + len(token)
