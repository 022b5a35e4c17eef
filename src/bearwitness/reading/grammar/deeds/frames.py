"""Verbs with their objects and subjects that tell of an incident of a kind together: "seized ... rifles" (lexicon/frames.toml)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from bearwitness.model import Group, Kind
from bearwitness.reading.grammar.deeds.armed_before import armed_before
from bearwitness.reading.grammar.deeds.clause_words import (
    BE,
    LED_TO,
    Word,
    clause_words,
    closes_a_name,
    describes,
    is_a_month,
    is_passive,
    is_what_was_done,
)
from bearwitness.reading.grammar.deeds.names_within import names_within
from bearwitness.reading.grammar.deeds.recovered import is_recovery
from bearwitness.reading.grammar.deeds.word_forms import noun_forms, participles, verb_forms
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.words.nouns import people_nouns

# "To seize the town", "will deploy": not done yet. The modes (certainty.py) see most of this; here it saves a look.
_NOT_YET: Final = frozenset({"to", "will", "would", "could", "may", "might", "can", "not", "should", "must", "cannot", "never"})  # fmt: skip
# "A captured vehicle", "the seized arms": what was captured does something else; "troops are deployed" is a state.
_THE: Final = frozenset({"a", "an", "the", "their", "its", "his"})
_STATE: Final = frozenset({"are", "is", "remain", "remains", "still"})
_TAKE: Final = frozenset({"take", "takes", "took", "taken", "taking"})  # "took place": nothing was taken
_IDLE: Final = frozenset(
    {"place", "part", "care", "note", "advantage", "steps", "aim", "turns", "pride", "office", "shape", "responsibility", "credit", "notice", "effect"}
)  # fmt: skip
_AT_PLACE: Final = 3  # words from a verb to the place that it is about, "left the town", "left for Goma"
_PLACES, _VERBS = ("object", "subject"), ("verb", "active")
_OF_SIDES: Final = frozenset(
    {Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS, Kind.ARREST_OPERATION, Kind.ABDUCTION}
)  # told apart by whom it befell
_BESIDE_A_TRUCE: Final = frozenset(
    {"despite", "under", "amid", "after", "during", "since", "violating", "breaking", "notwithstanding"}
)
_CROWD: Final = frozenset({Kind.PROTEST, Kind.RIOT})
_TAKES: Final = frozenset({Kind.ARREST_OPERATION, Kind.TERRITORY_TAKEN})
_BY_NAME: Final = ("party", "name")
_ABOUT: Final = frozenset({"on", "of", "for", "about", "from", "against", "without"})
# "Accused gunmen of raiding", "blamed for torching", "admitted responsibility for shelling".
_OF_A_DEED: Final = frozenset(
    {"accused", "accuses", "accusing", "accuse", "suspected", "guilty", "convicted", "charged", "blamed", "blames", "blaming", "responsible", "responsibility", "condemned", "sentenced", "jailed", "credit"}
)  # fmt: skip
_CHARGE_REACH: Final = 12


@dataclass(frozen=True, slots=True)
class Framed:
    """Words at characters `start` to `end` that tell of a kind, `noun` those of the noun. `armed`: only where a party under arms acts. `mob`: a crowd
    harms a person. `strong`: they found an incident on their own; `hint`: they only name the kind of what other words found.
    """

    start: int
    end: int
    noun: tuple[int, int]
    kind: Kind
    strong: bool
    armed: bool
    mob: bool
    hint: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """`place`: a name or a noun for ground stands right behind the verb. `which`: the noun stands before "which": "Azaz, which rebels seized". `through`: one of these words stands between verb and noun. `classes` are the classes of nouns that may take a place: their name and the place."""

    kind: Kind
    reach: int
    passive: bool
    strong: bool
    armed: bool
    mob: bool
    hint: bool
    place: bool
    which: bool
    beside: frozenset[str]
    through: frozenset[str]
    classes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A verb or noun of a frame: the words behind its first, the number of the frame, and its place in it.

    A noun of a class has the name of the class as its place, and no frame (-1).
    """

    rest: list[str]
    frame: int
    place: str


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    last: int
    place: str


@cache
def _frames() -> tuple[tuple[_Frame, ...], dict[str, tuple[_Entry, ...]]]:
    frames: list[_Frame] = []
    index: dict[str, list[_Entry]] = {}

    def enter(forms: Iterable[str], frame: int, place: str) -> None:
        for form in forms:
            first, *rest = form.split()
            index.setdefault(first, []).append(_Entry(rest, frame, place))

    for name, nouns in _classes().items():
        enter(nouns, -1, name)
    for number, raw in enumerate(table("frames")["frame"]):
        listed = [(place, noun) for place in ("object", "subject") for noun in raw.get(place, ())]
        classes = tuple((noun[1:], place) for place, noun in listed if noun[0] in "$@")
        frames.append(
            _Frame(
                Kind(raw["kind"]), raw["reach"], raw.get("passive", False), raw.get("strong", not raw.get("hint", False)),
                raw.get("armed", False), raw.get("mob", False), raw.get("hint", False), raw.get("place", False), raw.get("which", False), frozenset(raw.get("with", ())), frozenset(raw.get("through", ())), classes,
            )
        )  # fmt: skip
        for verb in raw["verbs"]:
            enter(participles(verb), number, "verb")
            enter(frozenset(verb_forms(verb)) - participles(verb), number, "active")
        enter(raw.get("words", ()), number, "verb")
        for place, noun in listed:
            if noun[0] not in "$@":
                enter(noun_forms(noun), number, place)
    return tuple(frames), {word: tuple(sorted(found, key=lambda one: -len(one.rest))) for word, found in index.items()}


def _classes() -> dict[str, tuple[str, ...]]:
    """The forms of the nouns of each class: those of frames.toml, and all nouns for people who are no fighters."""
    classes = table("frames")["classes"]
    listed = {name: tuple(form for noun in nouns for form in noun_forms(noun)) for name, nouns in classes.items()}
    people = tuple(
        form for form, (group, _, _) in people_nouns().items() if group is Group.CIVILIANS and "-" not in form
    )
    return {**listed, "people": (*listed["people"], *people)}


def framed(text: str, start: int, end: int) -> Iterator[Framed]:
    """Yield what frames tell of between characters `start` and `end` of a text, frame by frame."""
    sentence = text[start:end]
    shift = start + len(sentence) - len(sentence.lstrip())
    for item in _framed(sentence.strip()):
        noun = (item.noun[0] + shift, item.noun[1] + shift)
        yield replace(item, start=item.start + shift, end=item.end + shift, noun=noun)


@lru_cache(maxsize=2048)
def _framed(text: str) -> tuple[Framed, ...]:
    """What frames tell of in a sentence. It is asked before the report is parsed and again behind."""
    frames, _ = _frames()
    words = clause_words(text, 0, len(text))
    hits = _hits(words)
    acted = sorted({number for number, place in hits if number >= 0 and place in _VERBS})
    held = {
        name: _named(name, text, words)
        for name in _BY_NAME
        if any((name, place) in frames[number].classes for number in acted for place in _PLACES)
    }
    grounds = [hit.last for hit in hits.get((-1, "ground"), ())]
    if any(frames[number].place for number in acted):
        grounds += [hit.first for hit in _named("name", text, words)]
    longest: dict[int, int] = {}
    found: list[tuple[_Hit, bool, Framed]] = []
    for number in acted:
        frame = frames[number]
        if frame.beside and not any(word.text in frame.beside for word in words):
            continue
        verbs = sorted((hit for place in _VERBS for hit in hits.get((number, place), ())), key=lambda hit: hit.first)
        nouns = [hit for place in _PLACES for hit in hits.get((number, place), ())]
        for name, place in frame.classes:
            nouns += [replace(hit, place=place) for hit in (held[name] if name in held else hits.get((-1, name), ()))]
        for verb, noun in _pairs(frame, verbs, sorted(nouns, key=lambda hit: hit.first), words, grounds):
            clause = noun.first < verb.first and describes(verb.first, noun.last, words)
            first = words[verb.first if clause else min(verb.first, noun.first)]
            last = words[max(verb.last, noun.last)]
            named = (words[noun.first].start, words[noun.last].end)
            item = Framed(first.start, last.end, named, frame.kind, frame.strong, frame.armed, frame.mob, frame.hint)
            found.append((verb, noun.first > verb.last, item))
            if not frame.hint:
                longest[verb.first] = max(longest.get(verb.first, 0), verb.last)
    # Who "took up positions" took none.
    return tuple(item for verb, behind, item in found if not behind or verb.last >= longest.get(verb.first, 0))


def _named(name: str, text: str, words: Sequence[Word]) -> list[_Hit]:
    """Where names stand that may take a noun's place: those of parties, or any name within a sentence (`@name`)."""
    if name == "name":
        return [_Hit(at, at, name) for at in names_within(text, words)]
    found = []
    for party in parties(text, ()):
        inside = [at for at, word in enumerate(words) if party.start <= word.start < party.end]
        if inside and not party.generic and not party.nation:
            found.append(_Hit(inside[0], inside[-1], name))
    return found


def _hits(words: list[Word]) -> dict[tuple[int, str], list[_Hit]]:
    _, index = _frames()
    texts = [word.text for word in words]
    hits: dict[tuple[int, str], list[_Hit]] = {}
    for at, text in enumerate(texts):
        taken: set[tuple[int, str]] = set()
        for entry in index.get(text, ()):
            size, key = len(entry.rest), (entry.frame, entry.place)
            if key in taken or (entry.place in _VERBS and (closes_a_name(at, words) or is_a_month(at, words))):
                continue
            if size == 0 or texts[at + 1 : at + 1 + size] == entry.rest:
                taken.add(key)
                hits.setdefault(key, []).append(_Hit(at, at + size, entry.place))
    return hits


def _only_thought(before: str, verb: str, words: Sequence[Word], at: int) -> bool:
    """Whether "to seize", "will deploy" or "an agreement on sending" tells of no deed; "accused the rebels of seizing" does."""
    if verb.endswith("ing") and before in _ABOUT:
        return not any(word.text in _OF_A_DEED for word in words[max(0, at - _CHARGE_REACH) : at])
    return before in _NOT_YET and verb != "to"


def _pairs(
    frame: _Frame, verbs: Sequence[_Hit], nouns: Sequence[_Hit], words: list[Word], grounds: Sequence[int]
) -> Iterator[tuple[_Hit, _Hit]]:
    """Each verb with the first noun that it may have; `grounds` are where names and nouns for ground stand."""
    for verb in verbs:
        lead = words[verb.first - 1].text if verb.first > 0 else ""
        word = words[verb.first].text
        if (
            (lead in _THE and verb.first == verb.last and not _is_adjective(frame, word))
            or _only_thought(lead, word, words, verb.first)
            or (frame.kind is Kind.DEPLOYMENT and lead in _STATE)
            or is_recovery(frame.kind, words[verb.first].clause, words)
            or (words[verb.last].text in _TAKE and verb.last + 1 < len(words) and words[verb.last + 1].text in _IDLE)
        ):
            continue
        if frame.place and not any(0 < at - verb.last <= _AT_PLACE for at in grounds):
            continue
        for noun in nouns:
            behind, before = noun.first - verb.last - 1, verb.first - noun.last - 1
            if words[noun.first].clause != words[verb.first].clause or max(behind, before) > frame.reach:
                continue
            gap = words[min(verb.last, noun.last) + 1 : max(verb.first, noun.first)]
            if frame.kind in _CROWD and any(word.text in LED_TO for word in gap):
                continue  # "shot dead a student, triggering protests"
            if frame.kind is Kind.AGREEMENT and behind >= 0 and any(word.text in _BESIDE_A_TRUCE for word in gap):
                continue  # "struck Idlib despite a ceasefire"
            if frame.kind in _TAKES and behind >= 0 and _is_beside(frame, noun, gap, words):
                continue
            if frame.through and not any(word.text in frame.through for word in words[verb.last + 1 : noun.first]):
                continue
            by = any(word.text == "by" for word in words[verb.last : noun.first])
            if frame.mob and behind >= 0 and noun.place == "subject" and not by:
                continue  # "rebels hacked to death 21 villagers"
            befell = any(word.text in BE for word in words[noun.last + 1 : verb.first])
            if frame.mob and before >= 0 and (befell or armed_before(words, noun.first)):
                continue  # "five people were hacked to death", "rebels led four villagers away and": they are no mob
            if behind >= 0 and frame.kind in _OF_SIDES and words[verb.last].text != "by" and by:
                continue  # "eight people killed on Saturday by insurgents": they did it
            wanted = noun.place == "object"
            if not frame.which and 0 <= behind <= frame.reach and (wanted or (frame.passive and verb.place == "verb")):
                yield verb, noun
                break
            if 0 <= before <= frame.reach and _done_before(frame, verb, noun, words, wanted=wanted):
                yield verb, noun
                break


def _is_beside(frame: _Frame, noun: _Hit, gap: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether a noun is not what was taken: "captured rifles from the rebels" took no rebels, "seized six road workers" no road."""
    if frame.kind is Kind.ARREST_OPERATION:
        return any(word.text == "from" for word in gap)
    behind = noun.last + 1
    return (
        behind < len(words) and words[behind].text in people_nouns() and words[noun.last].end + 1 == words[behind].start
    )


def _is_adjective(frame: _Frame, word: str) -> bool:
    """Whether a word of a frame is no participle: "a 48-hour ceasefire", "the recent truce"."""
    return frame.kind is Kind.AGREEMENT and not word.endswith("ed")


def _done_before(frame: _Frame, verb: _Hit, noun: _Hit, words: Sequence[Word], *, wanted: bool) -> bool:
    """Whether a noun may belong to a verb that stands behind it: as who does it, or in the passive or behind "which" as what it is done to."""
    at = (verb.first, verb.last, noun.last, words)
    if not wanted:
        return not frame.which
    passive = not frame.which and verb.place == "verb" and is_passive(*at)
    return frame.passive and (passive or is_what_was_done(*at))
