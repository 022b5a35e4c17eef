"""Where names of persons stand in a text, by rules that err on the side of leaving out.

A casebook does not say which words name a person. So it is asked the other way round: a word with a capital letter
within a sentence stays only where it is known to be something else: a party of the lexicon, a nation, a place that the
gazetteer knows, a publisher, a month, a word of institutions. What is left is a name, and so is whatever stands beside
it, follows a title, a trade or "named", or stands before an age. Where a place or a word of institutions stands as a
person would ("killed Chad in Marib"), the language model is asked as well. A public official stays known by the office,
and loses the name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bearwitness.outputs.export.known_words import (
    Word,
    by_first_word,
    common_nouns,
    common_words,
    fold,
    known_names,
    longest,
    place_names,
    plain_words,
    somebodys_own,
    split,
    word_list,
)
from bearwitness.outputs.view import CasebookView
from bearwitness.reading.grammar.language_model import language_model

MASK: Final = "█"
"""Stands for each character of a name, so that offsets stay true and what is missing is seen to be missing."""

_AGED: Final = re.compile(r",? (?:aged )?\(?\d{1,2}(?=[,).;]|$| years? old)")
_GAP: Final = re.compile(r"[ \u00a0]?[-–'’.]?[ \u00a0]?")
_EXAMPLES: Final = re.compile(r",? ?(?:such as )?\"[^\"]*\"")
_ENDS: Final = re.compile(r"[.!?:;\"“”»\n]\s*[\"“‘']?$")
_SUBJECT_OF: Final = frozenset({"was", "is", "died", "had", "has", "lost", "suffered", "and"})  # "Rose was killed"
_BEFORE_PLACES: Final = frozenset(
    {
        "in",
        "at",
        "near",
        "to",
        "from",
        "of",
        "around",
        "outside",
        "inside",
        "across",
        "between",
        "and",
        "or",
        "the",
        "on",
    }
    | {
        "for",
        "into",
        "through",
        "towards",
        "toward",
        "a",
        "an",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
    }
    | {"eastern", "western", "central", "northwest", "northeast", "southwest", "southeast", "against", "over"}
)
_SHOUTED: Final = 0.7  # share of capital letters from which a text says nothing by them
_HEADLINE: Final = 0.6  # share of words with a capital from which a line is taken for a headline
_BATCH: Final = 256


class Names:
    """Finds and masks names of persons. Made once for a casebook, whose own texts show which words are common."""

    def __init__(self, view: CasebookView, *, persons: Iterable[str] = (), model: bool = True) -> None:
        """Gather what is known not to name persons, and what is: `persons` are texts that surely hold names of some.

        `model=False` goes by the rules alone.
        """
        self._model = model
        self._persons = frozenset(word.folded for text in persons for word in split(text) if word.capital)
        self._common = common_words(report.text for report in view.reports)
        self._known = by_first_word(known_names(view))
        self._places = by_first_word(place_names(view) - known_names(view))
        self._masked: dict[str, str] = {}

    def prepare(self, texts: Iterable[str]) -> None:
        """Mask many texts at once, which is quicker for the language model than one by one."""
        waiting = sorted({text for text in texts if text and text not in self._masked})
        ruled = [(text, self._spans(text)) for text in waiting]
        unsure = [text for text, spans in ruled if self._model and self._in_doubt(text, spans)]
        persons = dict(zip(unsure, _persons(unsure), strict=True))
        for text, spans in ruled:
            self._masked[text] = _mask(text, spans + self._unprotected(text, persons.get(text, [])))

    def masked(self, text: str) -> str:
        """Return the text with a mask over each character of a name. The length stays."""
        if text not in self._masked:
            self.prepare([text])
        return self._masked.get(text, text)

    def masked_place(self, text: str) -> str:
        """Return the name of a place that no gazetteer knows: left as it is unless it is somebody's own place."""
        return self.masked(text) if somebodys_own(text) else text

    def masked_reason(self, reason: str, places: Sequence[str] = ()) -> str:
        """Return a reason of linking without the words of reports that it gives as examples: they may be names.

        `places` are names that the reader of the reason sees beside it, and that stay in it.
        """
        told = without_examples(reason)
        for at, place in enumerate(places):
            told = told.replace(place, f"\0{at}\0") if place else told
        told = self.masked(told)
        for at, place in enumerate(places):
            told = told.replace(f"\0{at}\0", place)
        return told

    def _spans(self, text: str) -> list[tuple[int, int]]:
        words = split(text)
        if not words:
            return []
        letters = [char for char in text if char.isalpha()]
        if len(letters) > 8 and sum(char.isupper() for char in letters) > _SHOUTED * len(letters):
            return [(0, len(text))]
        if any(not char.isupper() and not char.islower() and ord(char) > 0x2FF for char in letters):
            return [(0, len(text))]  # a script without capitals: nothing tells a name from another word
        known = self._protected(words)
        headline = sum(word.capital for word in words) > _HEADLINE * len(words) and len(words) > 3
        doubtful = [
            word.capital and at not in known and not self._is_plain(words, at, text, headline)
            for at, word in enumerate(words)
        ]
        named = self._pointed_at(words, text, known) | {at for at, one in enumerate(doubtful) if one}
        runs = _runs(words, named, text)
        return [(words[first].start, words[self._small_end(words, last, text)].end) for first, last in runs]

    def _small_end(self, words: Sequence[Word], last: int, text: str) -> int:
        """Widen a name over a small word behind it that is no common one: "Mohamad ibrahim"."""
        following = last + 1
        if following < len(words) and _GAP.fullmatch(text[words[last].end : words[following].start]):
            word = words[following].folded
            if len(word) > 2 and not (word in plain_words() or word in common_nouns() or word in self._common):
                return following
        return last

    def _is_plain(self, words: Sequence[Word], at: int, text: str, headline: bool) -> bool:
        word = words[at]
        if word.folded in word_list("institutions") or word.folded in word_list("calendar"):
            return True
        if word.text == "I" or (word.text.isupper() and 2 <= len(word.text) <= 6):
            return True  # who speaks, or an abbreviation
        begins = at == 0 or _ENDS.search(text[words[at - 1].end : word.start]) is not None
        if not (begins or headline):
            return False
        if word.folded in plain_words():
            return True
        subject = at + 1 < len(words) and words[at + 1].folded in _SUBJECT_OF
        return not subject and (word.folded in common_nouns() or word.folded in self._common)

    def _pointed_at(self, words: Sequence[Word], text: str, known: set[int]) -> set[int]:
        """Words that a title, a trade, "named" or an age marks as a name, whatever else they may mean."""
        found: set[int] = set()
        for at, word in enumerate(words):
            safe = any(word.folded in word_list(name) for name in ("titles", "institutions", "calendar"))
            if not word.capital or safe:
                continue
            before = words[at - 1] if at else None
            close = before is not None and _GAP.fullmatch(text[before.end : word.start].replace("to", "")) is not None
            titled = before is not None and close and before.folded in word_list("titles")
            if word.folded in self._persons and at not in known:
                found.add(at)
            certainly = titled and before is not None and before.folded in word_list("of_persons")
            if certainly or (titled and at not in known) or _AGED.match(text, word.end):
                found.add(at)
        return found

    def _protected(self, words: Sequence[Word]) -> set[int]:
        """Positions of words that belong to a known name of something else than a person."""
        return self._among(words, self._known) | self._among(words, self._places)

    def _among(self, words: Sequence[Word], names: Mapping[str, Sequence[tuple[str, ...]]]) -> set[int]:
        found: set[int] = set()
        at = 0
        while at < len(words):
            length = longest(words, at, names) or _of_known_parts(words[at], names)
            found.update(range(at, at + length))
            at += max(1, length)
        return found

    def _in_doubt(self, text: str, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether a place or a word of institutions stands where a person might, so that the model should look."""
        words = split(text)
        surely = self._among(words, self._known)
        for at, word in enumerate(words):
            if not word.capital or at in surely or word.folded in word_list("calendar") or _covered(word, spans):
                continue
            before = words[at - 1] if at else None
            if before is None:
                following = words[1].folded if len(words) > 1 else ""
                if following in _SUBJECT_OF and word.folded not in plain_words():
                    return True
            elif not (before.capital or before.folded in _BEFORE_PLACES or _ENDS.search(text[before.end : word.start])):
                return True
        return False

    def _unprotected(self, text: str, persons: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The model takes "Boko Haram" for a person: a span that known names fill is none."""
        words = split(text)
        known = self._protected(words)
        kept = []
        for start, end in persons:
            inside = [at for at, word in enumerate(words) if word.start >= start and word.end <= end]
            if not all(at in known or words[at].folded in word_list("institutions") for at in inside):
                kept.append((start, end))
        return kept


def _of_known_parts(word: Word, names: Mapping[str, Sequence[tuple[str, ...]]]) -> int:
    """Return 1 for a word such as "pro-Russian", whose capitals are all known names; else 0."""
    parts = [part for part in word.text.split("-") if part[:1].isupper()]
    return int(0 < len(parts) < word.text.count("-") + 1 and all((fold(p),) in names.get(fold(p), ()) for p in parts))


def without_examples(reason: str) -> str:
    """Return a reason of linking without the words that it quotes."""
    return _EXAMPLES.sub("", reason)


def _runs(words: Sequence[Word], named: set[int], text: str) -> list[tuple[int, int]]:
    """Widen names over the capitals and small words that stand directly beside them."""

    def beside(one: int, other: int) -> bool:
        return _GAP.fullmatch(text[words[one].end : words[other].start]) is not None

    taken = set(named)
    for at in sorted(named):
        for step in (1, -1):
            here = at + step
            while 0 <= here < len(words) and beside(min(here, here - step), max(here, here - step)):
                word = words[here]
                particle = word.folded in word_list("particles")
                if particle and not (0 <= here + step < len(words) and words[here + step].capital):
                    break
                if not (word.capital or particle) or (step == -1 and word.folded in word_list("titles")):
                    break
                taken.add(here)
                here += step
    runs: list[tuple[int, int]] = []
    for at in sorted(taken):
        if runs and runs[-1][1] == at - 1 and beside(at - 1, at):
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def _covered(word: Word, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in spans)


def _mask(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = MASK * (end - start)
    return "".join(letters)


def _persons(texts: Sequence[str]) -> Iterator[list[tuple[int, int]]]:
    model = language_model()
    with model.select_pipes(enable=["tok2vec", "ner"]):
        for doc in model.pipe(texts, batch_size=_BATCH):
            yield [(entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == "PERSON"]
