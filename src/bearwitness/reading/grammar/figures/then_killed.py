"""Who is led away and killed: "dragged from their beds and shot", "kidnapped and later murdered" (codebook section 2)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
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


__all__ = ["then_killed"]
