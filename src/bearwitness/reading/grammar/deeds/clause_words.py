"""The words of a sentence with the clauses that they stand in, and whether a participle among them is a passive."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK: Final = re.compile(r"[.;:!?\n]")
BE: Final = frozenset({"was", "were", "been", "being", "be", "is", "are", "got", "get", "getting"})
# What may stand behind a participle without "was": "soldiers killed in an ambush", not "gunmen killed patients".
_BEHIND: Final = frozenset(
    {"in", "by", "on", "at", "near", "when", "after", "during", "and", "or", "from", "with", "while", "since", "outside", "inside", "around", "before", "for", "as",
     "over", "to", "along", "but", "yesterday", "today", "last", "overnight", "dead", "alive", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "between", "beside", "behind", "this", "were", "was", "are", "is", "have", "had", "who", "that"}
)  # fmt: skip
_SAID: Final = frozenset({"said", "says", "say", "told", "announced", "added", "confirmed", "claimed", "reported"})


class Word(NamedTuple):
    """One word in lower case, its characters, and the number of its clause in the sentence."""

    text: str
    start: int
    end: int
    clause: int


def clause_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words between characters `start` and `end` of a text. A new clause begins behind a stop, not a comma."""
    words: list[Word] = []
    clause, after = 0, start
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        # One character between words is a space.
        if first - after > 1 and _BREAK.search(text, after, first) is not None:
            clause += 1
        words.append(Word(match.group().lower(), first, last, clause))
        after = last
    return words


def is_passive(first: int, last: int, noun: int, words: Sequence[Word]) -> bool:
    """Whether the participle at words `first` to `last` befell what the noun that ends at word `noun` before it names:
    "soldiers were shot", "five activists detained in Kano", not "gunmen killed patients".
    """
    if any(word.text in _SAID for word in words[noun + 1 : first]):
        return False  # "the governor said that twelve people were killed"
    between = words[noun + 1 : first + 1]  # "troops were rushed": the verb as listed may begin with "were"
    bare = len(between) == 1 and (last + 1 == len(words) or _ends(words[last], words[last + 1]))
    return bare or any(word.text in BE for word in between)


def _ends(verb: Word, behind: Word) -> bool:
    """Whether the word behind a participle is no object of it."""
    return behind.text in _BEHIND or behind.clause != verb.clause or behind.start - verb.end > 1


__all__ = ["BE", "Word", "clause_words", "is_passive"]
