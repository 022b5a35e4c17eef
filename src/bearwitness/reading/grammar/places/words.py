"""The words of a text that may be names, and the word lists by which places are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reports.lines import is_by_line

# One word: letters with inner hyphens and apostrophes ("Sana'a", "Al-Anbar"), or initials ("U.S."). Bounded, so that a
# token of ten thousand characters is cut up rather than walked over again and again.
_WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W\d_]{1,60}(?:['’‘ʼ`´\-‑][^\W\d_]{1,60}){0,5}")
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?$")
_GAP = re.compile(r"[ \t\u00a0]{1,3}|[ \t]{0,3}\n[ \t]{0,3}")
_SPACED_POSSESSIVE = re.compile(r" ['’]s\b")  # "Iraq 's Anbar", as cut up by some archives
_ARTICLE_HEAD = re.compile(r"(?:al|el|ul|ar|as|ash|ad|at|az|an|ez|es|er|ed|et|d|l)['’\-‑](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending. `joined`: only white space stands between it and the word before."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    possessive: bool
    joined: bool


def scan(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    after = skipped = 0
    by_line = is_by_line(text)
    for match in _WORD.finditer(text):
        if match.start() < skipped:
            continue
        raw = match.group()
        ending = _POSSESSIVE.search(raw, max(0, len(raw) - 2))
        bare = raw[: ending.start()] if ending and len(raw) > 2 else raw
        capital = bare[:1].isupper() or _ARTICLE_HEAD.match(bare) is not None
        joined = text[after : match.start()] == " " or (
            _GAP.fullmatch(text, after, match.start()) is not None
            and not (by_line and "\n" in text[after : match.start()])
        )
        apart = _SPACED_POSSESSIVE.match(text, match.end())
        possessive = bare != raw or apart is not None
        yield Word(match.start(), match.start() + len(bare), bare, bare.lower(), capital, possessive, joined)
        after = skipped = apart.end() if apart else match.end()


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of lexicon/where.toml, ready to be asked."""

    kinds: dict[str, frozenset[PlaceKind]]
    sites: frozenset[str]
    before_site: frozenset[str]
    points: frozenset[str]
    parts: frozenset[str]
    prepositions: dict[str, str]
    near_nouns: frozenset[str]
    speaking_verbs: frozenset[str]
    speaking_nouns: frozenset[str]
    happening: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]
    holders: frozenset[str]
    named_after: frozenset[str]
    families: frozenset[str]
    people: frozenset[str]
    stay: frozenset[str]
    heads: frozenset[str]
    inner_parts: frozenset[str]
    publishers: frozenset[str]
    takes_place: frozenset[str]
    quarters: frozenset[str]
    called_after: frozenset[str]
    lengths: frozenset[str]
    to_nouns: frozenset[str]
    aimed: frozenset[str]
    headline: frozenset[str]


@cache
def lists() -> Lists:
    """Return the word lists, read once."""
    raw = table("where")
    kinds: dict[str, set[PlaceKind]] = {}
    for kind, nouns in raw["kinds"].items():
        for noun in nouns:
            kinds.setdefault(noun, set()).add(PlaceKind(kind))
    verbs = {form for verb in raw["speaking"]["verbs"] for form in _forms(verb)}
    return Lists(
        kinds={noun: frozenset(found) for noun, found in kinds.items()},
        sites=frozenset(raw["sites"]["nouns"]),
        before_site=frozenset(raw["sites"]["before"]),
        points=frozenset(raw["directions"]["points"]),
        parts=frozenset(raw["directions"]["parts"]),
        prepositions={
            word: relation
            for relation in ("in", "near", "from", "to", "other")
            for word in raw["prepositions"][relation]
        },
        near_nouns=frozenset(raw["prepositions"]["near_nouns"]),
        speaking_verbs=frozenset(verbs | set(raw["speaking"]["past"])),
        speaking_nouns=frozenset(raw["speaking"]["nouns"]),
        happening=frozenset(raw["happening"]["nouns"]),
        titles=frozenset(raw["people"]["titles"]),
        common=frozenset(raw["common"]["words"]),
        named_after=frozenset(raw["sites"]["named_after"]),
        families=frozenset(raw["families"]["nouns"]),
        holders=frozenset(raw["holders"]["names"]),
        people=frozenset(raw["holders"]["people"]),
        stay=frozenset(raw["holders"]["stay"]),
        heads=frozenset(raw["heads"]["words"]),
        inner_parts=frozenset(raw["directions"]["inner"]),
        called_after=frozenset(raw["sites"]["called_after"]),
        quarters=frozenset(raw["sites"]["quarters"]),
        takes_place=frozenset(raw["happening"]["verbs"]),
        publishers=frozenset(raw["holders"]["publishers"]),
        lengths=frozenset(raw["prepositions"]["lengths"]),
        to_nouns=frozenset(raw["prepositions"]["to_nouns"]),
        aimed=frozenset(raw["happening"]["aimed"]),
        headline=frozenset(raw["happening"]["headline"]),
    )


def _forms(verb: str) -> set[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    return {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}
