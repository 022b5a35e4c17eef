"""Who cannot be a crowd: "rebels led four villagers away and hacked them to death" (codebook section 7)."""

from collections.abc import Sequence
from functools import cache

from bearwitness.reading.grammar.deeds.clause_words import Word
from bearwitness.reading.grammar.deeds.word_forms import noun_forms
from bearwitness.reading.grammar.lexicon import table


def armed_before(words: Sequence[Word], end: int) -> bool:
    """Whether people under arms stand before the word at `end`, in one clause with it."""
    return any(word.text in _armed() and word.clause == words[end].clause for word in words[:end])


@cache
def _armed() -> frozenset[str]:
    return frozenset(form for noun in table("frames")["classes"]["armed"] for form in noun_forms(noun))


__all__ = ["armed_before"]
