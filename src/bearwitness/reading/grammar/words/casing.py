"""Small letters and capitals for a text that is all in capitals, as it would be printed today.

The language model knows names by their capitals. Which words are written small, in capitals throughout or with a capital is known
of 75,000; others are mostly names. The lists are made by `bearwitness.evaluation.word_cases`.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np

from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+")
_SHORTENED = frozenset({"s", "t", "d", "m", "ll", "re", "ve"})
# With an article of these a name begins ("La Libertad"), but not within one ("Elena de la Cruz").
_OF_NAMES = frozenset({"la", "el", "las", "los"})
_ALWAYS = frozenset({*MONTHS, *WEEKDAYS, *_OF_NAMES, "mr", "mrs", "dr"}) - {"may", "march"}
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))
_VOWELS = frozenset("aeiouyáéíóú")
_LOOK_BACK = 6
# What stands before the first word of a sentence: nothing, a full stop, an empty line, an opening quotation mark.
_BEGINS = re.compile(r"(?:^|[.!?]\s|\n\s*\n)\s*[\"“(]?$|[\"“]$")


@dataclass(frozen=True, slots=True)
class Cases:
    """Words, by their CRC-32, that are written small, in capitals throughout, and with a capital though their endings are English."""

    small: frozenset[int]
    capitals: frozenset[int]
    capital: frozenset[int]


@cache
def _packaged() -> Cases:
    with files(__package__).joinpath("cases.npz").open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
        return Cases(*(frozenset(stored[name].tolist()) for name in ("small", "capitals", "capital")))


@cache
def usual_case(word: str) -> str:
    """Return a word in lower case as it is usually written within a sentence."""
    if word == "a":
        return word
    if len(word) == 1:
        return word.upper()
    cases, key = _packaged(), crc32(word.encode())
    if word in _ALWAYS or key in cases.capital:
        return word[0].upper() + word[1:]
    if key in cases.small:
        return word
    if key in cases.capitals or not _VOWELS & set(word):
        return word.upper()
    return word if _inflected(word, cases) else word[0].upper() + word[1:]


def _inflected(word: str, cases: Cases) -> bool:
    """Whether a word is a form of one that is written small: "dynamited" of "dynamite"."""
    return any(
        word.endswith(ending)
        and len(word) > len(ending) + 3
        and crc32((word[: -len(ending)] + instead).encode()) in cases.small
        for ending, instead in _ENDINGS
    )


def usual_letters(text: str) -> str:
    """Return a text in lower case with the capitals that it would usually have; of equal length."""

    def written(found: re.Match[str]) -> str:
        word, at = found.group(), found.start()
        before = text[at - 1 : at]
        if before in ("'", "’") and word in _SHORTENED:
            return word
        if word in _OF_NAMES and text[max(0, at - 3) : at] == "de ":
            return word
        if word in ("may", "march") and text[max(0, at - 3) : at - 1].strip().isdigit():
            return word.title()
        usual = usual_case(word)
        if usual == word and _BEGINS.search(text, max(0, at - _LOOK_BACK), at):
            return word[0].upper() + word[1:]
        return usual

    cased = _WORD.sub(written, text)
    return cased if len(cased) == len(text) else text
