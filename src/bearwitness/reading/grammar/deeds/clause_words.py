"""The words of a sentence with the clauses that they stand in, and whether a participle among them is a passive."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK: Final = re.compile(r"[.;:!?\n]")
BE: Final = frozenset({"was", "were", "been", "being", "be", "is", "are", "got", "get", "getting"})
# What may stand behind a participle without "was": "soldiers killed in an ambush", not "gunmen killed patients".
_BEFORE_A_MONTH: Final = frozenset(
    {"on", "in", "since", "by", "until", "from", "after", "during", "late", "early", "last"}
)
_BEHIND: Final = frozenset(
    {"in", "by", "on", "at", "near", "when", "after", "during", "and", "or", "from", "with", "while", "since", "outside", "inside", "around", "before", "for", "as",
     "over", "to", "along", "but", "yesterday", "today", "last", "overnight", "dead", "alive", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "between", "beside", "behind", "this", "earlier", "were", "was", "are", "is", "have", "had", "who", "that"}
)  # fmt: skip
# What stands between a deed and what others did because of it.
LED_TO: Final = frozenset({"prompting", "triggering", "provoking", "sparking", "drawing", "unleashing", "igniting"})
_SAID: Final = frozenset({"said", "says", "say", "told", "announced", "added", "confirmed", "claimed", "reported"})
# What stands between "which" and a verb whose subject "which" is: "the army, which on Tuesday attacked".
_NO_SUBJECT: Final = frozenset(
    {"in", "by", "on", "at", "near", "with", "from", "for", "to", "after", "before", "during", "since", "has", "have", "had", "also", "then", "later", "once", "still", "now",
     "last", "early", "earlier", "late", "recently", "reportedly", "allegedly", "already", "not", "never", "will", "would", "could", "may", "might"}
)  # fmt: skip
_BESIDE_VERB: Final = frozenset(
    {"had", "have", "has", "also", "then", "later", "recently", "reportedly", "first", "once"}
)
_SUBJECT_WORDS: Final = 6  # of those who act in a clause behind "which"


class Word(NamedTuple):
    """One word in lower case, its characters, the number of its clause in the sentence, and whether it begins with a capital."""

    text: str
    start: int
    end: int
    clause: int
    capital: bool = False


def clause_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words between characters `start` and `end` of a text. A new clause begins behind a stop, not a comma."""
    words: list[Word] = []
    clause, after = 0, start
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        # One character between words is a space.
        if first - after > 1 and _BREAK.search(text, after, first) is not None:
            clause += 1
        words.append(Word(match.group().lower(), first, last, clause, text[first].isupper()))
        after = last
    return words


def is_passive(first: int, last: int, noun: int, words: Sequence[Word]) -> bool:
    """Whether the participle at words `first` to `last` befell what the noun that ends at word `noun` before it names:
    "soldiers were shot", "five activists detained in Kano", not "gunmen killed patients".
    """
    if any(word.text in _SAID for word in words[noun + 1 : first]):
        return False  # "the governor said that twelve people were killed"
    between = words[noun + 1 : first + 1]  # "troops were rushed": the verb as listed may begin with "were"
    named = between[0].text == "of" and all(
        word.capital for word in between[1:-1]
    )  # "the village of Zaara captured by"
    bare = (len(between) == 1 or named) and (last + 1 == len(words) or _ends(words[last], words[last + 1]))
    return bare or any(word.text in BE for word in between)


def is_what_was_done(first: int, last: int, noun: int, words: Sequence[Word]) -> bool:
    """Whether the verb at words `first` to `last` was done to what the noun that ends at word `noun` names: "the town which rebels
    had seized in May", not "the army, which seized the town".
    """
    between = [word.text for word in words[noun + 1 : first]]
    if "which" not in between or not (last + 1 == len(words) or _ends(words[last], words[last + 1])):
        return False
    acting = between[between.index("which") + 1 :]
    while acting and acting[-1] in _BESIDE_VERB:
        acting.pop()
    return 0 < len(acting) <= _SUBJECT_WORDS and acting[0] not in _NO_SUBJECT and not BE & set(acting)


def describes(first: int, noun: int, words: Sequence[Word]) -> bool:
    """Whether a verb at word `first` only says which thing is meant that the noun ending at word `noun` names: how the thing is
    spoken of ("want to retake the village of Zaara, captured by") says nothing of the verb.
    """
    between = [word.text for word in words[noun + 1 : first]]
    return bool(between) and (between[0] == "of" or "which" in between) and not BE & set(between)


def closes_a_name(at: int, words: Sequence[Word]) -> bool:
    """Whether the word `at` is the last of a name, "Multi-National Force soldiers", and no verb: in a headline all words have capitals."""
    if at == 0 or at + 1 >= len(words):
        return False
    before, word, behind = words[at - 1 : at + 2]
    return word.capital and before.capital and at > 1 and before.clause == word.clause and not behind.capital


def is_a_month(at: int, words: Sequence[Word]) -> bool:
    """Whether the word `at` is the month of March, "killed on 9 March in an attack", "On March 9", and nobody marched."""
    if words[at].text != "march" or not words[at].capital:
        return False
    dated = at + 1 < len(words) and words[at + 1].text.isdigit()
    return dated or (at > 0 and (not words[at - 1].capital or words[at - 1].text in _BEFORE_A_MONTH))


def _ends(verb: Word, behind: Word) -> bool:
    """Whether the word behind a participle is no object of it."""
    return behind.text in _BEHIND or behind.clause != verb.clause or behind.start - verb.end > 1


__all__ = [
    "BE",
    "LED_TO",
    "Word",
    "clause_words",
    "closes_a_name",
    "describes",
    "is_a_month",
    "is_passive",
    "is_what_was_done",
]
