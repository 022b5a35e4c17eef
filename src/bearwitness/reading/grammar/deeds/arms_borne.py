"""Weapons that people only have with them, or that are none: "armed with hand grenades", "a fake suicide vest"."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

_BORNE: Final = AnyCase(
    r"\b(?:(?:armed|equipped)\s+with|in\s+possession\s+of)\s+(?:[\w'’-]+,?\s+){0,7}$|"
    r"\b(?:direct|guide|call\s+in|coordinate|spot\s+for|relay\s+coordinates\s+for)\s+(?:[\w'’-]+\s+){0,2}$|"
    r"\b(?:fake|mock|dummy|hoax|replica|imitation|bogus|toy|false)\s+(?:\w+\s+){0,2}$",
)
# "The man was carrying a hand grenade": nothing says that it went off or was thrown.
_CARRIED: Final = re.compile(
    r"\b(?:carried(?!\s+out)|carrying(?!\s+out)|wore|wearing|brandishing|clutching|hiding)\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_USED: Final = re.compile(
    r"\b(?:explo\w+|detonat\w+|bl[eo]w\w*|blasts?|went\s+off|set\s+(?:(?:it|them)\s+)?off|setting\s+(?:\w+\s+)?off|ramm\w+|dr[oi]v\w+|crash\w+|thr[eo]w\w*|hurl\w*|lobb\w*|toss\w*|fir(?:ed|ing)|attack\w*|kill\w*|wound\w*|injur\w*)\b",
    re.IGNORECASE,
)
# "An operation to seize control of Raqqa", "recapturing it would sever": ground wanted. "The city that is under control of": whose it is.
_AIMED_AT: Final = re.compile(
    r"\b(?:to|aimed\s+at|aiming\s+at|aims\s+at|bid\s+at|hope\s+of|hopes\s+of|goal\s+of|aim\s+of|battle\s+for|offensive\s+for|purpose\s+of|attempt\s+at|(?:that|which)\s+(?:is|are|was|were)|areas?|territor(?:y|ies)|towns?\s+still|"
    r"cit(?:y|ies)|districts?|villages?|currently|still|remains?|areas\s+that\s+are)\s+$",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\W+(?:(?:the|it|them)\W+)?(?:[\w'’-]+\s+){0,3}?(?:would|could|might|may)\b", re.IGNORECASE)
_INFINITIVE: Final = re.compile(
    r"\b(?:managed|able|continued|proceeded|went\s+on|returned|advanced|swept\s+in|began|started)\s+to\s+$",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(r"(?:under|in)\b", re.IGNORECASE)
_HELD: Final = re.compile(
    r"\w+\s+(?:(?:that|which)\s+(?:is|are|was|were)\s+(?:still\s+|currently\s+)?)?(?:under|in)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:control|hands)\b(?!.*\b(?:now|again|back|fell|came|brought)\b)",
    re.IGNORECASE,
)
_GERUND: Final = re.compile(r"\w+ing\b")
_REACH: Final = 90


def only_borne(text: str, sentence: int, start: int) -> bool:
    """Whether the words before character `start` of a text, in the sentence that begins at `sentence`, say that the weapon
    named there was borne, not that it was used.
    """
    first = max(sentence, start - _REACH)
    if _BORNE.search(text, first, start) is not None:
        return True
    ends = text.find(".", start)
    stop = len(text) if ends < 0 else ends
    return _CARRIED.search(text, first, start) is not None and _USED.search(text, sentence, stop) is None


def only_aimed_at(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether the ground that the words at characters `start` to `end` of a text say was taken is only wanted, or only somebody's."""
    before = text[max(sentence, start - _REACH) : start]
    state = _UNDER.match(text, start) is not None
    if _HELD.match(text, start, end) is not None:
        return True
    aimed = _AIMED_AT.search(before)
    if aimed is not None and (state or aimed.group().lower().split()[-1] in ("to", "at", "of", "for")):
        return _INFINITIVE.search(before) is None
    return _GERUND.match(text, start) is not None and _WOULD.match(text, end) is not None


__all__ = ["only_aimed_at", "only_borne"]
