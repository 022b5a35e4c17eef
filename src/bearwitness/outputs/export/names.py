"""Where names of persons stand in a text, by rules that err on the side of leaving out.

A casebook does not say which words name a person. So it is asked the other way round: a word with a capital letter
within a sentence stays only where it is known to be something else: a party of the lexicon, a nation, a place that the
gazetteer knows, a publisher, a month, a word of institutions. What is left is a name, and so is whatever stands beside
it, follows a title, a trade or "named", or stands before an age. The language model's persons are added to that. A
public official stays known by the office, and loses the name.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from bearwitness.model import WherePrecision
from bearwitness.outputs.view import CasebookView
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parse import language_model
from bearwitness.reading.grammar.party_lexicon import aliases, nations

MASK: Final = "█"
"""Stands for each character of a name, so that offsets stay true and what is missing is seen to be missing."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_AGED: Final = re.compile(r",? (?:aged )?\(?\d{1,2}(?=[,).;]|$| years? old)")
_GAP: Final = re.compile(r"[ \u00a0]?[-–'’.]?[ \u00a0]?")
_ENDS: Final = re.compile(r"[.!?:;\"“”»\n]\s*[\"“‘']?$")
_LISTS: Final = ("kinds", "verbs", "people", "cues", "speakers")
_SUBJECT_OF: Final = frozenset({"was", "is", "died", "had", "has", "lost", "suffered", "and"})  # "Rose was killed"
_SHOUTED: Final = 0.7  # share of capital letters from which a text says nothing by them
_HEADLINE: Final = 0.6  # share of words with a capital from which a line is taken for a headline
_BATCH: Final = 256


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        return any(part[:1].isupper() for part in re.split(r"['’.\-]", self.text))

    @property
    def folded(self) -> str:
        return re.sub(r"['’]s$", "", self.text.lower()).replace(".", "").replace("’", "'")


@cache
def _words(name: str) -> frozenset[str]:
    text = files(__package__).joinpath("public_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)
    elif hasattr(value, "items"):
        for key, one in value.items():
            yield key
            yield from _strings(one)


@cache
def _plain_words() -> frozenset[str]:
    """Words that are no names wherever a sentence begins with them."""
    stop_words = frozenset(language_model().Defaults.stop_words)
    return _listed(_LISTS) | _words("institutions") | stop_words


@cache
def _common_nouns() -> frozenset[str]:
    """Words that begin a sentence without being names, unless what follows speaks of a person: "Rose was killed"."""
    return _listed(("where",))


def _listed(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for text in _strings(table(name)) for word in re.findall(r"[a-z]+", text))


class Names:
    """Finds and masks names of persons. Made once for a casebook, whose own texts show which words are common."""

    def __init__(self, view: CasebookView, *, model: bool = True) -> None:
        """Gather what is known not to name persons. `model=False` goes by the rules alone."""
        self._model = model
        self._common = _common_words(report.text for report in view.reports)
        self._known = _known_names(view)
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
        return self.masked(text) if _somebodys_own(text) else text

    def _spans(self, text: str) -> list[tuple[int, int]]:
        words = _split(text)
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
        return [(words[first].start, words[last].end) for first, last in _runs(words, named, text)]

    def _is_plain(self, words: Sequence[_Word], at: int, text: str, headline: bool) -> bool:
        word = words[at]
        if word.folded in _words("institutions") or word.folded in _words("calendar"):
            return True
        if word.text.isupper() and 2 <= len(word.text) <= 6:
            return True  # an abbreviation
        begins = at == 0 or _ENDS.search(text[words[at - 1].end : word.start]) is not None
        if not (begins or headline):
            return False
        if word.folded in _plain_words():
            return True
        subject = at + 1 < len(words) and words[at + 1].folded in _SUBJECT_OF
        return not subject and (word.folded in _common_nouns() or word.folded in self._common)

    def _pointed_at(self, words: Sequence[_Word], text: str, known: set[int]) -> set[int]:
        """Words that a title, a trade, "named" or an age marks as a name, whatever else they may mean."""
        found: set[int] = set()
        for at, word in enumerate(words):
            safe = word.folded in _words("titles") or (word.folded in _words("institutions"))
            if not word.capital or safe:
                continue
            before = words[at - 1] if at else None
            close = before is not None and _GAP.fullmatch(text[before.end : word.start].replace("to", "")) is not None
            titled = before is not None and close and before.folded in _words("titles")
            certainly = titled and before is not None and before.folded in _words("of_persons")
            if certainly or (titled and at not in known) or _AGED.match(text, word.end):
                found.add(at)
        return found

    def _protected(self, words: Sequence[_Word]) -> set[int]:
        """Positions of words that belong to a known name of something else than a person."""
        found: set[int] = set()
        at = 0
        while at < len(words):
            length = self._longest(words, at)
            found.update(range(at, at + length))
            at += max(1, length)
        return found

    def _longest(self, words: Sequence[_Word], at: int) -> int:
        for name in self._known.get(words[at].folded, ()):
            here = tuple(word.folded for word in words[at : at + len(name)])
            if here == name:
                return len(name)
        return 0

    def _in_doubt(self, text: str, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether a capital is left within a sentence, so that the language model should look as well."""
        left = [word for word in _split(text)[1:] if word.capital and not _covered(word, spans)]
        return bool(left)

    def _unprotected(self, text: str, persons: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The model takes "Boko Haram" for a person: a span that known names fill is none."""
        words = _split(text)
        known = self._protected(words)
        kept = []
        for start, end in persons:
            inside = [at for at, word in enumerate(words) if word.start >= start and word.end <= end]
            if not all(at in known or words[at].folded in _words("institutions") for at in inside):
                kept.append((start, end))
        return kept


def _somebodys_own(place: str) -> bool:
    folded = {word.folded for word in _split(place)}
    return bool(folded & _words("private_places")) or re.search(r"['’]s\b", place) is not None


def _split(text: str) -> list[_Word]:
    return [_Word(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)]


def _runs(words: Sequence[_Word], named: set[int], text: str) -> list[tuple[int, int]]:
    """Widen names over the capitals and small words that stand directly beside them."""

    def beside(one: int, other: int) -> bool:
        return _GAP.fullmatch(text[words[one].end : words[other].start]) is not None

    taken = set(named)
    for at in sorted(named):
        for step in (1, -1):
            here = at + step
            while 0 <= here < len(words) and beside(min(here, here - step), max(here, here - step)):
                word = words[here]
                particle = word.folded in _words("particles")
                if particle and not (0 <= here + step < len(words) and words[here + step].capital):
                    break
                if not (word.capital or particle) or (step == -1 and word.folded in _words("titles")):
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


def _covered(word: _Word, spans: Iterable[tuple[int, int]]) -> bool:
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


def _common_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that the casebook's own texts write small at least half as often as with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", text):
            (small if word.islower() else large)[word.lower()] += 1
    return frozenset(word for word, count in small.items() if 2 * count >= large[word])


def _known_names(view: CasebookView) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of parties, nations, resolved places and publishers, as folded words under their first; longest first."""
    found: set[tuple[str, ...]] = {words for by_words in aliases().values() for words in by_words}
    for named in nations():
        for words in named:
            found |= {words, (*words[:-1], f"{words[-1]}s")}
    found |= {_folded(name) for name in _names_in(view)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in found:
        if words:
            by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in by_first.items()}


def _names_in(view: CasebookView) -> Iterator[str]:
    places = [account.where for reading in view.readings for account in reading.incidents]
    for where in (*places, *(incident.where for incident in view.incidents)):
        if where is not None and where.geonames_id is not None:
            yield from filter(None, (where.name, where.admin1))
            if where.precision is not WherePrecision.SITE and not _somebodys_own(where.text):
                yield where.text
    for report in view.reports:
        if report.info.publisher:
            yield report.info.publisher
    for reading in view.readings:
        for account in reading.incidents:
            yield from (party.name for party in account.parties if party.id is not None)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in _split(name))
