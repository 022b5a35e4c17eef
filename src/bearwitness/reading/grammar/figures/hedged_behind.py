"""Hedges that stand behind those counted: "thirty soldiers at least", "30 people, if not more" (codebook section 2)."""

import re
from dataclasses import replace
from typing import Final

from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.words.numbers import hedged

_BEHIND: Final = re.compile(
    r"\s*+(?:,\s*+)?(?:\((?:at\s+least)\)|(?:(?P<least>at\s+(?:the\s+)?(?:very\s+)?least|if\s+not\s+more|or\s+(?:even\s+)?more(?!\s+than)|minimum)|"
    r"(?P<upto>at\s+(?:the\s+)?(?:very\s+)?most|or\s+fewer|or\s+less|maximum)|(?P<about>or\s+so|or\s+thereabouts|more\s+or\s+less|approximately|give\s+or\s+take)))(?!\w)"
    r"(?!\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|\d|a|an|some)\b)",
    re.IGNORECASE,
)
_FIRST: Final = ("a", "i", "o", "m", "g", ",", "(")
_LONGEST: Final = 40


def hedged_behind(phrase: Counted, text: str, end: int) -> Counted:
    """Return a counted phrase with its number bounded by a hedge right behind it; `end` is where its sentence ends."""
    number = phrase.number
    if not phrase.numbered or number.best is None or number.low != number.high:
        return phrase
    behind = text[phrase.end : min(end, phrase.end + _LONGEST)]
    if not behind.lstrip(" \n").lower().startswith(_FIRST):
        return phrase
    found = _BEHIND.match(behind)
    if found is None:
        return phrase
    hedge = found.lastgroup or "least"
    return replace(phrase, number=hedged(number, hedge, ""))
