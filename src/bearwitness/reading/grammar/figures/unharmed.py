"""Words that say that somebody came to no harm: a counted zero (codebook section 2): "the nurses were not harmed", "without loss"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import NONE, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.doc_text import text_of

_ROW: Final = r"(?:,?\s+who)?(?:\s+(?:on\s+board|aboard|inside))?(?:\s+(?:was|were|is|are|been|have|has|had|all|both|reportedly|also|themselves|himself|herself))*"
_WELL: Final = r"(?:un(?:hurt|harmed|injured|scathed)|without\s+(?:a\s+scratch|injur(?:y|ies)|harm|being\s+(?:hurt|harmed|injured)))"
_SAFE: Final = re.compile(
    rf"{_ROW}\s+(?:not\s+(?:been\s+)?(?:harmed|hurt|injured|wounded)\b|{_WELL}\b|safe(?:\s+and\s+(?:sound|well|unharmed))?(?=[.,;]|$)|"
    rf"(?:escaped|survived|emerged|came\s+(?:out|through)|walked\s+away|got\s+away|got\s+out|jumped\s+clear|landed|returned|remained|was\s+found|were\s+found)\s+{_WELL}\b)",
    re.IGNORECASE,
)
_THOSE: Final = ("the", "his", "her", "their", "its", "all", "both", "our")
_PERSON: Final = r"(?:man|men|soldiers?|fighters?|person|people|life|lives|troops?|combatants?|comrades?|members?)"
_NO_SIGN: Final = (
    r"\bno\s+(?:\w+\s+)?(?:indications?|signs?|evidence|suggestions?)\s+(?:yet\s+|so\s+far\s+)?(?:that|of)\s+(?:anyone|anybody)\s+"
    r"(?:(?:was|were|is|are|has|had|have|been|being|getting|got|else)\s+)*"
)
_SPARED: Final = (
    (Measure.KILLED, AnyCase(_NO_SIGN + r"killed\b")),
    (Measure.KILLED_OR_INJURED, AnyCase(_NO_SIGN + r"(?:hurt|injured|harmed|wounded)\b")),
    (
        Measure.KILLED,
        AnyCase(
            rf"\b(?:without(?:,[^,.;]{{1,40}},)?\s+(?:losing|the\s+loss\s+of|loss\s+of)\s+(?:(?:a|any|one|a\s+single|human)\s+)*{_PERSON}\b|"
            rf"\bno\s+(?:loss\s+of\s+(?:human\s+)?life|lives\s+(?:were|was)\s+lost))"
        ),
    ),
    (
        Measure.KILLED_OR_INJURED,
        AnyCase(
            r"\b(?:there\s+(?:was|were|are|have\s+been)\s+no|without|caus(?:ed|ing)\s+no|no(?=\s+victims?\s+(?:was|were|have)))\s+victims?\b|"
            r"\b(?:was|were|is|are|been|suffer(?:ed|ing|s)?|sustain(?:ed|s|ing)?|incurr?(?:ed|ing)?|had|have|took|reported|reports|reporting)\s+no\s+(?:human\s+|such\s+)?loss(?=[.,;]|\s+(?:on|in|among|to\s+(?:our|its|the)|from)\b|$)|"
            r"\bwithout\s+(?:any\s+|suffering\s+(?:any\s+)?|incurring\s+(?:any\s+)?|taking\s+(?:any\s+)?|sustaining\s+(?:any\s+)?|causing\s+(?:any\s+)?)?"
            r"(?:losses|casualties|(?:human\s+)?loss(?!\s+of)|injuries|injury)\b"
        ),
    ),
    (
        Measure.CAPTURED,
        AnyCase(
            r"\b(?:nobody|no[\s-]one|none\s+of\s+(?:them|the\s+\w+))\s+(?:(?:was|were|has|have|had|been|could|be|yet|so\s+far)\s+)+(?:caught|apprehended)\b"
            r"(?!\s+(?:in|by|up|off|fire)\b)|"
            r"\bno\s+arrests?\s+(?:was|were|has|have|had)\s+(?:been\s+)?made\b"
        ),
    ),
)
"""Words by which no person at all was harmed, for each measure."""


def unharmed(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of a sentence with its zeros; one that a zero takes back ("without losing a man") is left out."""
    text = text_of(sentence.doc)
    start, last = sentence.token(sentence.first).idx, sentence.token(sentence.end - 1)
    end = last.idx + len(last)
    known = {item.counted.first for item in found}
    made = [
        made
        for phrase in sentence.phrases
        if phrase.first not in known and (made := _safe(sentence, phrase, text, end)) is not None
    ]
    kept = list(found)
    for measure, pattern in _SPARED:
        for match in pattern.finditer(text, start, end):
            words = _words(sentence, match.start(), match.end())
            if words is not None:
                kept = [item for item in kept if item.counted.end <= words.start or words.end <= item.counted.start]
                own = measure is not Measure.CAPTURED and words.phrase.lower().startswith("without")
                made.append(FigureMention(measure, words, words.start, words.end, words.first, False, own=own))
    return [*kept, *made]


def _safe(sentence: Phrases, phrase: Counted, text: str, end: int) -> FigureMention | None:
    """ "The nurses were not harmed", "all passengers escaped unhurt": not some of several."""
    if phrase.group is Group.THINGS or phrase.bare or phrase.number.best == 0:
        return None
    if sentence.word(phrase.first - 1) == "of":
        return None
    all_of_them = phrase.definite or {sentence.word(phrase.first), sentence.word(phrase.first - 1)} & {*_THOSE}
    match = _SAFE.match(text, phrase.end, end) if all_of_them else None
    if match is None:
        return None
    spared = replace(phrase, number=NONE, numbered=True, definite=False)
    return FigureMention(Measure.KILLED_OR_INJURED, spared, phrase.start, match.end(), phrase.first, False)


def _words(sentence: Phrases, start: int, end: int) -> Counted | None:
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    words = text_of(sentence.doc)[start:end]
    return Counted(span.start, span.end - 1, start, end, NONE, Group.UNKNOWN, None, False, True, False, None, words)
