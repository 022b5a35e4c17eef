"""Words that say as what people were taken, and count nobody: "took nine of the crew hostage", "taking two prisoner" (codebook section 2)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from bearwitness.reading.grammar.figures.counted_phrase import ONE
from bearwitness.reading.grammar.words.numbers import Quantity

TAKEN_AS: Final = ("prisoner", "captive", "hostage")
_HELD: Final = (*TAKEN_AS, "prisoners", "captives", "hostages")


def says_as_what(tokens: Sequence[Token], at: int, taken: Collection[int], numbers: Mapping[int, Quantity]) -> bool:
    """Whether "prisoner" at `at` says as what those counted before it were taken.

    `taken` are the places of words that belong to a counted phrase, `numbers` those of numbers.
    """
    word = tokens[at].lower_
    several = word in TAKEN_AS and at - 1 in numbers and numbers[at - 1].range != ONE
    return word in _HELD and (at - 1 in taken or several)


__all__ = ["TAKEN_AS", "says_as_what"]
