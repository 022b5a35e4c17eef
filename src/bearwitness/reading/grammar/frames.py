"""Verbs with their objects and subjects that tell of an incident of a kind together: "seized ... rifles" (lexicon/frames.toml)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.lexicon import table

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK: Final = re.compile(r"[.;:!?\n]")
# "To seize the town", "will deploy": not done yet. The modes (certainty.py) see most of this; here it saves a look.
_NOT_YET: Final = frozenset(
    {"to", "will", "would", "could", "may", "might", "can", "not", "should", "must", "cannot", "never"}
)
_ABOUT: Final = frozenset({"on", "of", "for", "about", "from", "against", "without"})
_DOUBLED: Final = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


@dataclass(frozen=True, slots=True)
class Framed:
    """Words at characters `start` to `end` that tell of a kind, `noun` those of the noun. `armed`: only where a party under arms acts. `mob`: a crowd
    harms a person. `strong`: they found an incident on their own.
    """

    start: int
    end: int
    noun: tuple[int, int]
    kind: Kind
    strong: bool
    armed: bool
    mob: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    kind: Kind
    reach: int
    passive: bool
    strong: bool
    armed: bool
    mob: bool
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    clause: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A verb or noun of a frame: the words behind its first, the number of the frame, and its place in it."""

    rest: tuple[str, ...]
    frame: int
    place: str


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    last: int
    place: str


def verb_forms(listed: str) -> tuple[str, ...]:
    """Return the forms of a verb as frames.toml gives it: "find/found", "take/took/taken control of", "seize"."""
    head, _, rest = listed.partition(" ")
    base, *irregular = head.split("/")
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2:-1] not in "aeou":
        regular = {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    else:
        doubled = base + base[-1] if len(base) < 5 and _DOUBLED.search(base) else stem
        ending = "es" if re.search(r"(?:s|x|ch|sh)$", base) else "s"
        regular = {base, base + ending, stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
    if irregular:
        regular -= {stem + "ed", base + "ed", base[:-1] + "ied"}
    return tuple(sorted(f"{form} {rest}".strip() for form in {*regular, *irregular}))


def noun_forms(noun: str) -> tuple[str, ...]:
    """Return the singular and plural of a noun."""
    if re.search(r"(?:s|x|ch|sh)$", noun):
        return noun, noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun, noun[:-1] + "ies"
    return noun, noun + "s"


@cache
def _frames() -> tuple[tuple[_Frame, ...], dict[str, tuple[_Entry, ...]]]:
    frames: list[_Frame] = []
    index: dict[str, list[_Entry]] = {}
    for number, raw in enumerate(table("frames")["frame"]):
        frames.append(
            _Frame(
                Kind(raw["kind"]), raw["reach"], raw.get("passive", False), raw.get("strong", True), raw.get("armed", False),
                raw.get("mob", False), frozenset(raw.get("with", ())),
            )
        )  # fmt: skip
        forms = [("verb", form) for verb in raw["verbs"] for form in verb_forms(verb)]
        forms += [("verb", form) for form in raw.get("words", ())]
        forms += [
            (place, form) for place in ("object", "subject") for noun in raw.get(place, ()) for form in noun_forms(noun)
        ]
        for place, form in forms:
            first, *rest = form.split()
            index.setdefault(first, []).append(_Entry(tuple(rest), number, place))
    return tuple(frames), {word: tuple(sorted(found, key=lambda one: -len(one.rest))) for word, found in index.items()}


def framed(text: str, start: int, end: int) -> Iterator[Framed]:
    """Yield what frames tell of between characters `start` and `end` of a text, frame by frame."""
    frames, _ = _frames()
    words = _words(text, start, end)
    for number, hits in _hits(words).items():
        frame = frames[number]
        if frame.beside and not any(word.text in frame.beside for word in words):
            continue
        for verb, noun in _pairs(frame, hits, words):
            first, last = words[min(verb.first, noun.first)], words[max(verb.last, noun.last)]
            named = (words[noun.first].start, words[noun.last].end)
            yield Framed(first.start, last.end, named, frame.kind, frame.strong, frame.armed, frame.mob)


def _words(text: str, start: int, end: int) -> list[_Word]:
    words: list[_Word] = []
    clause, after = 0, start
    for match in _WORD.finditer(text, start, end):
        clause += _BREAK.search(text, after, match.start()) is not None
        words.append(_Word(match.group().lower(), match.start(), match.end(), clause))
        after = match.end()
    return words


def _hits(words: list[_Word]) -> dict[int, list[_Hit]]:
    _, index = _frames()
    hits: dict[int, list[_Hit]] = {}
    for at, word in enumerate(words):
        taken: set[tuple[int, str]] = set()
        for entry in index.get(word.text, ()):
            size = len(entry.rest)
            if (entry.frame, entry.place) in taken:
                continue
            if size == 0 or tuple(other.text for other in words[at + 1 : at + 1 + size]) == entry.rest:
                taken.add((entry.frame, entry.place))
                hits.setdefault(entry.frame, []).append(_Hit(at, at + size, entry.place))
    return hits


def _only_thought(before: str, verb: str) -> bool:
    """Whether "to seize", "will deploy" or "an agreement on sending" tells of no deed."""
    return (before in _NOT_YET and verb != "to") or (verb.endswith("ing") and before in _ABOUT)


def _pairs(frame: _Frame, hits: list[_Hit], words: list[_Word]) -> Iterator[tuple[_Hit, _Hit]]:
    """Each verb with the nearest noun that it may have."""
    for verb in hits:
        if verb.place != "verb" or (
            verb.first > 0 and _only_thought(words[verb.first - 1].text, words[verb.first].text)
        ):
            continue
        for noun in hits:
            if noun.place == "verb" or words[noun.first].clause != words[verb.first].clause:
                continue
            behind, before = noun.first - verb.last - 1, verb.first - noun.last - 1
            wanted = noun.place == "object"
            if 0 <= behind <= frame.reach and (wanted or frame.passive):
                yield verb, noun
                break
            if 0 <= before <= frame.reach and (not wanted or frame.passive):
                yield verb, noun
                break
