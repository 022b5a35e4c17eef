"""Names that go on a list of places: "in the villages of Tarsu, Um Dahir and Bardana", "around Ayn Issa, Tal Abyad, Manbij"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text, before
from bearwitness.reading.grammar.words.calendar import WEEKDAYS

MOST_WORDS: Final = 3  # of a name that no gazetteer has
_HEAD: Final = 100  # characters before the first name in which the word for what is listed stands
# Several places are announced: "three villages south of", "areas around".
_ANNOUNCED: Final = re.compile(
    r"\b(?:villages|towns|cities|districts|areas|regions|localities|hamlets|settlements|neighbou?rhoods|suburbs|quarters|communities|municipalities)\b"
    r"(?P<between>[^.;:\n]{0,70})$",
    re.IGNORECASE,
)
# What is listed is struck: "raids on Saraqib, Binnish and Taftanaz", "shelled Tarsu, Zare and Bardana".
_STRUCK: Final = re.compile(
    r"\b(?:(?:raids?|(?:air\s?)?strikes?|attacks?|shelling|bombardments?|bombings?|assaults?|rockets?|shells?|missiles?|mortars?|bombs)\s(?:on|upon|in|of|at|against|over)"
    r"|shell(?:ed|ing|s)|bomb(?:ed|ing|s)|bombard(?:ed|ing|s)|target(?:ed|ing|s)|hit(?:ting|s)?|struck|striking|pound(?:ed|ing|s)|raid(?:ed|ing|s))"
    r"\s(?:the\s)?(?:(?:town|city|village)\sof\s)?$",
    re.IGNORECASE,
)
_OTHERS: Final = frozenset({"PERSON", "NORP", "DATE", "TIME", "EVENT", "LAW", "PRODUCT", "LANGUAGE"})
_NEXT: Final = re.compile(r"\s?,\s(?:and\s)?|\sand\s(?:the\s)?(?:around\s|near\s|in\s)?|\s?[&/]\s?", re.IGNORECASE)


# What may stand behind a name of the list: its end or the next name, no noun that the name would describe.
_BEHIND: Final = re.compile(
    r"\s?(?:[,.;:()\-–—\"”]|$)|\s(?:and|or|in|on|near|by|with|using|causing|killing|wounding|injuring|leaving|amid|but|around|outside|inside|(?:north|south)?(?:east|west)|north|south|where|which|as|to|from|at|of|during|after|before|over|when|while|was|were|have|had|has|are|is|late|early|overnight|that|this|last|"
    r"(?:villages?|towns?|cities|city|districts?|areas?|regions?|neighbou?rhoods?|suburbs?|quarters?|provinces?)\b)\b",
    re.IGNORECASE,
)


def goes_on_list(text: Text, names: Sequence[Name], at: int) -> bool:
    """Whether the word at `at` follows the last name found as the next of a list of places that its words announce."""
    if not names or text.shouting:
        return False
    last = names[-1]
    whole, start = text.parsed.text, text.words[at].start
    if last.adjective is not None or start - last.end > len(", and the around ") or start <= last.end:
        return False
    if _NEXT.fullmatch(whole, last.end, start) is None:
        return False
    return _is_announced(whole, names, known=True) or _is_coordinated(text, last, at)


def _is_coordinated(text: Text, last: Name, at: int) -> bool:
    """Whether the parse joins a proper name to the place before it, behind "in" or "near", the object of a verb or so joined itself."""
    token = text.token(text.words[at].start)
    for _ in range(MOST_WORDS):
        if token.dep_ not in ("compound", "nmod", "amod"):
            break
        token = token.head
    span = (text.words[last.first].start, text.words[last.last].end)
    joined = token.dep_ in ("conj", "appos") and span[0] <= token.head.idx < span[1]
    placed = before(text, last.first)[0] in ("in", "near") or text.token(span[1] - 1).dep_ in ("conj", "dobj")
    return joined and placed and token.pos_ == "PROPN" and token.ent_type_ not in _OTHERS


def _is_announced(whole: str, names: Sequence[Name], *, known: bool = False) -> bool:
    """Whether the list that the last names are of stands behind "villages", "areas around" or the like, or is struck.

    With `known`, the first place that is struck must be one of the gazetteer: people are struck too.
    """
    first = len(names) - 1
    while first and _NEXT.fullmatch(whole, names[first - 1].end, names[first].start):
        first -= 1
    ahead = whole[max(0, names[first].start - _HEAD) : names[first].start]
    return _ANNOUNCED.search(ahead) is not None or (
        (names[first].known or not known) and _STRUCK.search(ahead) is not None
    )


def is_enumerated(whole: str, names: Sequence[Name], at: int, gazetteer: Gazetteer) -> bool:
    """Whether the name behind name `at` is one more town of an announced list, no larger place: "around Ayn Issa, Tal Abyad, Manbij"."""
    if at + 2 >= len(names) or not all(
        _NEXT.fullmatch(whole, left.end, right.start) for left, right in pairwise(names[at : at + 3])
    ):
        return False
    found = gazetteer.lookup(names[at + 1].text)
    return (not found or found[0].kind is PlaceKind.TOWN) and _is_announced(whole, names[: at + 1])


def listed_name(text: Text, gazetteer: Gazetteer, at: int, longest: int) -> Name | None:
    """The name that begins at a word that goes on a list of places: the whole run of capitals."""
    words = text.words
    token = text.token(words[at].start)
    if not words[at].capital or country_of(words[at].text) or token.pos_ in ("VERB", "AUX", "DET", "PRON", "ADP"):
        return None
    begins = longest > at and words[at].lower in text.lists.heads  # "Umm Rawaba"
    if not begins and (words[at].lower in text.lists.titles or words[at].lower in text.lists.common):
        return None
    last = min(longest, at + MOST_WORDS - 1)
    last = next((step - 1 for step in range(at + 1, last + 1) if words[step].lower in WEEKDAYS), last)
    while last > at and not words[last].capital:
        last -= 1
    if _BEHIND.match(text.parsed.text, words[last].end) is None:
        return None
    written = text.parsed.text[words[at].start : words[last].end]
    return Name(at, last, words[at].start, words[last].end, written, known=gazetteer.knows(fold(written)), tagged=True)


__all__ = ["goes_on_list", "is_enumerated", "listed_name"]
