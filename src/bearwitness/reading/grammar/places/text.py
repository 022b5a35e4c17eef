"""A parsed text with its words, and what the words before a name say of it: "in", "near", "west of"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.reading.grammar.parse import Parsed, shouts
from bearwitness.reading.grammar.places.words import Lists, Word, lists, scan
from bearwitness.reading.grammar.words.any_case import AnyCase

_WAYS = (
    "road",
    "highway",
    "route",
    "motorway",
    "track",
    "way",
    "path",
    "trail",
    "footpath",
    "railway",
    "line",
    "approach",
    "street",
)

_ROADS = frozenset({"road", "highway", "route", "motorway", "track", "railway", "trail"})

_LINKING = frozenset({"linking", "connecting", "joining", "links", "connects", "joins"})
# Countries whose names serve as adjectives: "near the Myanmar town of Hit".
_AS_ADJECTIVES = frozenset({"Myanmar", "Niger", "Kosovo", "Lesotho", "Vanuatu", "Guinea-Bissau", "Congo"})

_PLACING = frozenset({"in", "near", "direction", "between"})
_DONE = frozenset({"hit", "struck", "rocked", "shook", "targeted", "attacked"})
_SOME = frozenset(
    {
        "a",
        "an",
        "another",
        "one",
        "some",
        "several",
        "many",
        "various",
        "different",
        "other",
        "two",
        "three",
        "four",
        "most",
    }
)
_FIRED = AnyCase(r"\b(?:fired|firing|launch(?:ed|ing)|lobb(?:ed|ing))\b(?![^.;]*[.;])")
_BEFORE_NEARBY = frozenset({"the", "a", "in", "at", "from", "of", "to", "into", "and", "two", "three", "several"})


@dataclass(slots=True)
class Text:
    """A parsed text with its words, ready to be searched for names."""

    parsed: Parsed
    words: list[Word]
    tokens: list[int]
    shouting: bool
    lists: Lists
    surnames: frozenset[str] = frozenset()

    def token(self, offset: int) -> Token:
        """Return the token at an offset."""
        return self.parsed.doc[max(0, bisect_right(self.tokens, offset) - 1)]


def prepare(parsed: Parsed) -> Text:
    """Return the text made ready; nothing is looked up yet."""
    doc = parsed.doc
    surnames = frozenset(one[-1].text for one in doc.ents if one.label_ == "PERSON" and len(one) > 1)
    return Text(parsed, list(scan(parsed.text)), doc.to_array("IDX").tolist(), shouts(parsed.text), lists(), surnames)


def before(text: Text, at: int) -> tuple[str, int]:
    """Return the relation of the name at word `at` by the words before it, and where these words begin.

    The relation is one of in, near, direction, between, from, to, other, or "" where no preposition stands there.
    """
    words, known = text.words, text.lists
    step = at - 1
    for _ in range(8):
        if step < 0 or not words[step + 1].joined:
            return "", words[at].start
        word = words[step].lower
        if word == "between":
            return "between", words[step].start
        if word in _LINKING and (_is_road(words, step - 1) or (step > 1 and _is_road(words, step - 2))):
            return "between", words[step].start  # "on the road linking Hit with Rutba"
        if word == "of":
            previous = words[step - 1].lower if step > 0 and words[step].joined else ""
            if previous in known.points:
                return _point(text, step - 1)
            if previous in known.lengths and previous != "away":
                return "near", words[step - 1].start
            inner = previous in known.inner_parts or _is_an_area(words, step - 1)
            if previous in known.near_nouns and not inner:
                return "near", words[step - 1].start
            if inner:
                step -= 2
                continue
            if previous not in known.kinds and previous not in known.parts and previous not in known.sites:
                return "", words[at].start
        elif word == "area" and step > 0 and words[step].joined and words[step - 1].lower == "general":
            return "near", words[step - 1].start  # "in general area Hit", of Pakistan's army
        elif word == "nearby" and step > 0 and words[step].joined and words[step - 1].lower in _BEFORE_NEARBY:
            pass  # "in the nearby town of Hit" is Hit
        elif word == "behind" and step > 0 and text.token(words[step - 1].start).pos_ in ("NOUN", "PROPN"):
            return "near", words[step].start  # "a house behind Sare mosque"; not "Hama was behind it"
        elif word == "by" and (step == at - 1 or text.token(words[step].start).dep_ == "agent"):
            return "other", words[step].start  # "killed by Hama", "supplied by the Emirates": whoever did it
        elif word in known.prepositions:
            return _preposition(text, step, word)
        elif word in known.takes_place:
            return "", words[at].start  # "to control Gossi", "began shelling Gossi"
        elif not _skippable(text, step, word) and not (words[step].possessive and words[step].capital):
            return "", words[at].start
        step -= 1
    return "", words[at].start


def is_placed(text: Text, at: int) -> bool:
    """Tell whether words say that something is at the name at word `at`: "in Hit", "struck Sderot", "shelling of Hit"."""
    if before(text, at)[0] in _PLACING:
        return True
    previous = text.words[at - 1] if at > 0 and text.words[at].joined else None
    return previous is not None and (previous.lower in text.lists.takes_place or previous.lower in _DONE)


def _is_road(words: Sequence[Word], at: int) -> bool:
    return at >= 0 and words[at].lower in _ROADS and words[at + 1].joined


def _is_an_area(words: Sequence[Word], at: int) -> bool:
    """Whether "area" is one of several within a place: "a busy area of Mosul", "several areas of Mosul"."""
    if words[at].lower not in ("area", "areas") or at < 2 or not words[at].joined:
        return False
    if words[at - 1].lower in _SOME:
        return True
    return words[at].lower == "area" and words[at - 1].joined and words[at - 2].lower in ("a", "an", "another")


def _point(text: Text, at: int) -> tuple[str, int]:
    """Tell "in the south of the Gaza Strip", which is inside, from "south of Gaza" and "to the south of Gaza"."""
    words = text.words
    if at > 1 and words[at - 1].lower == "the" and words[at - 2].lower in ("in", "at", "across", "into", "throughout"):
        return "in", words[at - 2].start
    return "direction", words[_measure(text, at)].start


def _preposition(text: Text, step: int, word: str) -> tuple[str, int]:
    words, known = text.words, text.lists
    previous = words[step - 1].lower if step > 0 and words[step].joined else ""
    if word == "to" and (previous in ("close", "next", "adjacent") or previous in known.to_nouns):
        return "near", words[step - 1].start
    if word == "from" and previous in known.lengths:
        return "near", words[step - 1].start  # "not far from Hit", "two miles from Hit"
    if word == "from" and (previous in _ROADS or (previous in ("leading", "running") and _is_road(words, step - 2))):
        return "near", words[step - 1].start  # "on the road from Hit to Rutba"
    if word == "to" and previous == "belonging":
        return "in", words[step - 1].start  # "olive trees belonging to the village of Hit"
    if word in ("to", "into") and previous == "leading" and step > 1 and words[step - 2].lower in _WAYS:
        return "near", words[step - 2].start
    if word == "to" and previous in _WAYS and step > 1 and words[step - 2].lower in ("the", "a", "main"):
        return "near", words[step - 1].start  # "on the road to Apopa"
    if word in ("toward", "towards") and _FIRED.search(
        text.parsed.text, max(0, words[step].start - 80), words[step].start
    ):
        return "near", words[step].start  # "a missile fired towards Hit", be it intercepted
    if word == "around" and previous == "and" and step > 1 and words[step - 2].lower == "in":
        return "in", words[step - 2].start
    return known.prepositions[word], words[step].start


def _skippable(text: Text, at: int, word: str) -> bool:
    known = text.lists
    if word in (
        "the",
        "a",
        "an",
        "its",
        "s",
        "ancient",
        "historic",
        "besieged",
        "besieging",
        "occupied",
        "nearby",
        "restive",
    ):
        return True
    if word in known.kinds or word in known.parts or word in known.sites or word in known.near_nouns:
        return True
    if _is_of_a_nation(text, at):
        return True
    if text.words[at].capital and text.words[at + 1].lower in known.kinds:
        return text.token(text.words[at].start).pos_ == "ADJ"  # "in a Sunni district of Hit"
    return word.endswith(("-held", "-controlled", "-occupied", "-run", "-torn", "-besieged", "-populated")) or (
        text.token(text.words[at].start).pos_ in ("ADJ", "VERB") and not text.words[at].capital
    )


def _is_of_a_nation(text: Text, at: int) -> bool:
    """Whether a word is a nationality, or one of the two of it: "near the Sri Lankan town of Sare"."""
    words = text.words
    if country_of(words[at].text) is not None or words[at].text in _AS_ADJECTIVES:
        return True
    if not words[at].capital:
        return False
    pairs = [(at, at + 1), *([(at - 1, at)] if at > 0 and words[at].joined else [])]
    return any(
        words[second].capital and country_of(f"{words[first].text} {words[second].text}") for first, second in pairs
    )


def _measure(text: Text, at: int) -> int:
    """Return the word where "about 30 km west" begins."""
    words = text.words
    first = at
    while (
        first > 0 and at - first < 3 and words[first - 1].lower in ("km", "kilometers", "kilometres", "miles", "just")
    ):
        first -= 1
    return first
