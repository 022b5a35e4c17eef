"""Words with a capital within a sentence that may be names of places: "captured Tabqa", not "captured a Russian pilot"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bearwitness.reading.grammar.deeds.clause_words import Word
from bearwitness.reading.grammar.parties.lexicon import nations

_ARTICLES = frozenset({"a", "an", "one", "two", "three", "four", "five", "six", "several"})


def names_within(text: str, words: Sequence[Word]) -> Iterator[int]:
    """Yield the numbers of the words that begin with a capital behind another word of their clause, and are no adjective of a nation that says
    whose something is.
    """
    for at, word in enumerate(words):
        if (
            at > 0
            and word.capital
            and not text[word.start : word.end].isupper()
            and word.clause == words[at - 1].clause
            and not _says_whose(at, words)
        ):
            yield at


def _says_whose(at: int, words: Sequence[Word]) -> bool:
    """Whether a word belongs to the adjective of a nation behind "a", with what it describes behind it: "a South Korean tanker"."""
    if words[at - 1].text not in _ARTICLES:
        return False
    last = at
    while last + 1 < len(words) and words[last + 1].capital and words[last + 1].clause == words[at].clause:
        last += 1
    return words[last].text.split("-")[0] in _adjectives() and last + 1 < len(words)


@cache
def _adjectives() -> frozenset[str]:
    """The last words of the adjectives of nations."""
    return frozenset(words[-1] for words in nations()[0])


__all__ = ["names_within"]
