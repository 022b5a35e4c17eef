"""Words, and what is known of them: which are common, and which names are of parties, places and publishers."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from spacy.lang.en.lex_attrs import _num_words as NUMBERS
from spacy.lang.en.lex_attrs import _ordinal_words as ORDINALS

from bearwitness.model import Account, Claim, WherePrecision
from bearwitness.outputs.view import CasebookView
from bearwitness.reading.grammar.language_model import language_model
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.lexicon import aliases, nations

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_JOINT: Final = re.compile(r"['’.\-]")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_MAKES: Final = "makes"
"""A list of the reader that is left out: makes of vehicles and aircraft, whose words ("black") are surnames too."""
_LISTS: Final = ("kinds", "verbs", "people", "cues", "speakers")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: letters, with what joins them, and where it stands.

    `capital` says whether any of its parts begins with a capital letter; `folded` is the word for looking up: small, no
    full stops, no possessive.
    """

    start: int
    end: int
    text: str
    capital: bool
    folded: str


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a list of public_words.toml."""
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
            if key != _MAKES:
                yield key
                yield from _strings(one)


@cache
def plain_words() -> frozenset[str]:
    """Words that are no names wherever a sentence begins with them."""
    stop_words = frozenset(language_model().Defaults.stop_words)
    numbers = frozenset((*NUMBERS, *ORDINALS))
    return _listed(_LISTS) | word_list("institutions") | stop_words | numbers


@cache
def common_nouns() -> frozenset[str]:
    """Words that begin a sentence without being names, unless what follows speaks of a person: "Rose was killed"."""
    return _listed(("where",))


def _listed(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for text in _strings(table(name)) for word in re.findall(r"[a-z]+", text))


@lru_cache(maxsize=4096)
def split(text: str) -> tuple[Word, ...]:
    """Return the words of a text."""
    return tuple(
        Word(found.start(), found.end(), found[0], _capital(found[0]), fold(found[0])) for found in _WORD.finditer(text)
    )


def _capital(word: str) -> bool:
    return any(part[:1].isupper() for part in _JOINT.split(word)) if _JOINT.search(word) else word[:1].isupper()


def fold(word: str) -> str:
    """Return a word as it is looked up."""
    small = word.lower()
    if small.isalpha():
        return small
    return _POSSESSIVE.sub("", small).replace(".", "").replace("’", "'")


def somebodys_own(place: str) -> bool:
    """Whether a place is somebody's house, farm, family or the like."""
    folded = {word.folded for word in split(place)}
    return bool(folded & word_list("private_places")) or re.search(r"['’]s\b", place) is not None


def common_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that the casebook's own texts write small at least half as often as with a capital."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", text):
            (small if word.islower() else large)[word.lower()] += 1
    return frozenset(word for word, count in small.items() if 2 * count >= large[word])


def longest(words: Sequence[Word], at: int, names: Mapping[str, Sequence[tuple[str, ...]]]) -> int:
    """Return how many words from `at` on are one of the names, 0 where none begins there."""
    for name in names.get(words[at].folded, ()):
        if tuple(word.folded for word in words[at : at + len(name)]) == name:
            return len(name)
    return 0


def by_first_word(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return names by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in names:
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(known, key=lambda name: (-len(name), name))) for first, known in found.items()}


def known_names(view: CasebookView) -> frozenset[tuple[str, ...]]:
    """Names, as folded words, that are never a person's: parties, nationalities, publishers."""
    found: set[tuple[str, ...]] = {words for by_words in aliases().values() for words in by_words}
    for words in nations()[0]:
        found |= {words, (*words[:-1], f"{words[-1]}s")}
    found |= {_folded(report.info.publisher) for report in view.reports if report.info.publisher}
    for reading in view.readings:
        for account in reading.incidents:
            found |= {_folded(party.name) for party in account.parties if party.id is not None}
    return frozenset(found)


def place_names(view: CasebookView) -> frozenset[tuple[str, ...]]:
    """Names of places, as folded words: a person may bear one."""
    return frozenset({*nations()[1], *(_folded(name) for name in _names_in(view))})


def _names_in(view: CasebookView) -> Iterator[str]:
    """Names of the places that the gazetteer knows: its own, and as the reports write them."""
    for reading in view.readings:
        claims = {claim.id: claim for claim in reading.claims}
        for account in reading.incidents:
            yield from _written(account, claims)
    for incident in view.incidents:
        if incident.where is not None and incident.where.geonames_id is not None:
            yield from filter(None, (incident.where.name, incident.where.admin1))


def _written(account: Account, claims: Mapping[str, Claim]) -> Iterator[str]:
    where = account.where
    if where is None or where.geonames_id is None:
        return
    yield from filter(None, (where.name, where.admin1))
    if where.precision is not WherePrecision.SITE:
        quotes = [words.quote for name in where.claims if name in claims for words in claims[name].evidence]
        yield from (text for text in (where.text, *quotes) if not somebodys_own(text))


def _folded(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in split(name))
