"""Who is led away and killed: "dragged from their beds and shot", "kidnapped and later murdered" (codebook section 2)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.doc_text import text_of

_TAKEN: Final = (Measure.ABDUCTED, Measure.CAPTURED)
_THEN_KILLED: Final = re.compile(
    r"(?:\s+(?!and\b|then\b|but\b|while\b|after\b|who\b|which\b)[\w'’-]+){0,9}?,?\s+(?:and|then|and\s+then|before\s+being)\s+(?:(?:then|later|subsequently|were|was|had|been|all|publicly|summarily)\s+){0,3}"
    r"(?:shot(?!\s+(?:at|and\s+(?:wounded|injured)|in\s+the\s+(?:leg|arm|foot|knee|shoulder|back|thigh)))(?:\s+(?:dead|and\s+killed|to\s+death))?|killed|murdered|executed|beheaded|massacred|slaughtered|lynched|hanged|gunned\s+down|"
    r"(?:hacked|stabbed|beaten|burn(?:ed|t)|stoned|clubbed)\s+to\s+death|burn(?:ed|t)\s+alive)\b"
    r"(?!\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|the|his|her|their|\d+|dozens)\b)(?!\s+(?:them|him|her)\s+in\s+the\s+(?:legs?|arms?|foot|feet|knees?)\b)",
    re.IGNORECASE,
)


def then_killed(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence; who was led away and killed is one of the dead, as a body found of one who was held is."""
    if not any(item.measure in _TAKEN for item in found):
        return list(found)
    dead = {item.counted.first for item in found if item.measure is Measure.KILLED}
    text = text_of(sentence.doc)
    last = sentence.token(sentence.end - 1)
    made: list[FigureMention] = []
    for item in found:
        person = item.counted.group is not Group.THINGS and item.whole is None
        match = (
            _THEN_KILLED.match(text, item.end, last.idx + len(last))
            if item.measure in _TAKEN and person and item.counted.first not in dead
            else None
        )
        if match is None:
            made.append(item)
            continue
        made.append(replace(item, measure=Measure.KILLED, end=match.end()))
    return made


_HIM: Final = ("him", "her")
_THEM: Final = ("them", "both", "all")
_DOES: Final = {"killing": Measure.KILLED, "wounding": Measure.INJURED, "injuring": Measure.INJURED}
_KILLS: Final = (
    "killed",
    "murdered",
    "executed",
    "beheaded",
    "massacred",
    "slaughtered",
    "lynched",
    "hanged",
    "butchered",
    "decapitated",
    "strangled",
)
_TO_DEATH: Final = (
    "shot",
    "hacked",
    "stabbed",
    "beat",
    "beaten",
    "burned",
    "burnt",
    "stoned",
    "clubbed",
    "battered",
    "bludgeoned",
    "gunned",
    "mowed",
)
_HOW: Final = (("dead",), ("to", "death"), ("alive",), ("down",), ("and", "killed"), ("one", "by", "one"), ("in", "the", "head"), ("at", "close", "range"), ("at", "point-blank", "range"))  # fmt: skip
_NOT_DONE: Final = ("to", "not", "would", "could", "will", "may", "might", "can", "never", "should", "been", "be")
_LED: Final = frozenset({"dragged", "pulled", "ordered", "lined", "marched", "forced", "hauled", "led", "took", "taken", "rounded", "blindfolded", "bound", "tied", "removed"})  # fmt: skip
"""What is done first to those who are shot dead, not hurt: "ordered them off the bus and shot them"."""


def killing_them(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence with what befell those whom "killing him", "shot them dead" or "wounding them" means: who was shot at, led away or attacked."""
    made = list(found)
    for at in range(sentence.first + 1, sentence.end - 1):
        whom = sentence.word(at + 1)
        measure = _does(sentence, at) if whom in (*_HIM, *_THEM) else None
        if measure is None:
            continue
        meant = _meant(sentence, at, one=whom in _HIM)
        if meant is None:
            continue
        told = next((item for item in made if item.counted.first == meant.first), None)
        if told is None:
            token = sentence.token(at + 1)
            made.append(FigureMention(measure, meant, meant.start, token.idx + len(token), at, True))
        elif told.measure is Measure.KILLED_OR_INJURED or (told.measure in _TAKEN and measure is Measure.KILLED):
            made[made.index(told)] = replace(told, measure=measure)
    return made


def _does(sentence: Phrases, at: int) -> Measure | None:
    """What a verb before "him" or "them" does to them: "killing", "hacked ... to death", "ordered ... out and shot"."""
    word = sentence.word(at)
    if word in _DOES or sentence.word(at - 1) in _NOT_DONE:
        return _DOES.get(word)
    if word in _KILLS:
        return Measure.KILLED
    if word not in _TO_DEATH:
        return None
    behind = at + 2 + (sentence.word(at + 2) in ("all", "both"))
    how = any(tuple(sentence.gap(behind, behind + len(words))) == words for words in _HOW)
    ends = word == "shot" and sentence.word(behind) in ("", ".", ",", ";", "and", "on", "in")
    led = ends and bool(_LED & {*sentence.gap(sentence.first, at)})
    return Measure.KILLED if how or led else None


def _meant(sentence: Phrases, at: int, *, one: bool) -> Counted | None:
    """Who was the object of the verb before: the last person, or the last of several, that is no subject."""
    before = [
        item for item in sentence.phrases
        if item.last < at and item.group not in (Group.THINGS, Group.ATTACKERS) and sentence.word(item.first - 1) != "by"
    ]  # fmt: skip
    fits = [
        item
        for item in before
        if not item.definite and (item.number == ONE if one else item.numbered and item.number != ONE)
    ]
    last = fits[-1] if fits else None
    return last if last is not None and last is before[-1] and sentence.token(last.last).dep_ in _OBJECTS else None


_OBJECTS: Final = ("dobj", "pobj", "conj", "appos")

__all__ = ["killing_them", "then_killed"]
