"""Words by which those counted are told to be some of others: "including three children", "two guards included" (codebook section 2, parts)."""

from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.figures.counted_phrase import Counted

_OPENS: Final = ("including", "included", "include", "includes", "incl", "incl.", "inc", "counting")
_OF_THEM: Final = (["among", "them"], ["among", "whom"], ["of", "whom"], ["of", "them"], ["among", "those"])
_AMONG: Final = (["among", "them"], ["among", "whom"])
_BEHIND: Final = (["of", "them"], ["of", "whom"], *_AMONG)
_MARKS: Final = (",", "(", "-", "–", "—")


def some_of_them(phrase: Counted, words: Sequence[str], base: int) -> bool:
    """Whether the words right beside a phrase say that those counted are some of others.

    `words` are those of the sentence in lower case; `base` is the document index of the first.
    """
    first, behind = phrase.first - base, phrase.last + 1 - base
    before = list(words[max(0, first - 4) : first])
    while before and before[-1] in (",", "at", "least", "the", "also", ":"):
        before.pop()
    if not before:
        return False
    if before[-1] in _OPENS or before[-2:] in _OF_THEM:
        return True
    if before[-1] in ("was", "were") and before[-3:-1] in _AMONG:
        return True
    if list(words[behind : behind + 2]) in _BEHIND:
        return True
    included = first > 0 and words[first - 1] in _MARKS and list(words[behind : behind + 1]) == ["included"]
    return included and (behind + 1 >= len(words) or words[behind + 1] in (*_MARKS, ")", "."))


__all__ = ["some_of_them"]
