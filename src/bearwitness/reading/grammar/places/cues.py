"""What stands around a name and speaks for its being a place: "near", "between X and", a country behind it, "a town"."""

import re
from dataclasses import replace

from spacy.tokens import Token

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import ALIKE_NAME, PlaceKind
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text, before
from bearwitness.reading.grammar.places.words import Word

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
STRETCHES = frozenset(
    [
        "road",
        "roads",
        "track",
        "highway",
        "route",
        "stretch",
        "area",
        "section",
        "line",
        "axis",
        "midway",
        "halfway",
        "somewhere",
        "railway",
    ]
)
_PLACING = frozenset({"in", "at", "near", "inside", "outside", "around", "into"})
DESCRIBING = (
    "-held",
    "-controlled",
    "-occupied",
    "-run",
    "-led",
    "-backed",
    "-majority",
    "-dominated",
    "-ruled",
    "-besieged",
    "-populated",
    "-inhabited",
    "-speaking",
)
_SETTLEMENTS = frozenset({"village", "town", "city", "hamlet", "villages", "towns", "Village", "Town"})
_AREAS = frozenset({"area", "areas", "countryside", "valley", "neighbourhood", "neighborhood"})
_OWNERS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_OUTSKIRTS = frozenset({"outskirts", "countryside", "suburbs", "vicinity", "environs", "periphery", "fringes"})
MIN_OWNER = 5  # letters of "Malis"
_OF_ONE = frozenset({"village", "town", "city", "hamlet", "camp", "neighbourhood", "neighborhood"})
LARGE = 100_000  # inhabitants of a town whose possessive may have lost its apostrophe
_AGE = re.compile(r",\s\d{1,3}(?=[,.;)]|\s(?:and|who|was|were)\b)")
_PART_OF = re.compile(r"\s(?:of|in)\s(?:the\s)?(?:\w+\s(?:city|town)\sof\s)?[A-Z]")
_INITIAL = re.compile(r"\s[A-Z]\.\s[A-Z]")


def aimed_at(text: Text, at: int, last: int) -> bool:
    """Whether words for what is done to ground lead to an unknown name: "an assault on Sare", "the shelling of Sare"."""
    words = text.words
    if at < 2 or text.shouting or not (words[at].joined and words[at - 1].joined):
        return False
    if words[at - 1].lower not in ("on", "of") or words[at - 2].lower not in text.lists.aimed:
        return False
    token = text.token(words[at].start)
    named = token.pos_ == "PROPN" and token.ent_type_ not in ("NORP", "PERSON", "DATE")
    parts = [part for word in words[at : last + 1] for part in word.lower.split("-")]
    held = any(part in text.lists.holders for part in parts) or any(
        word.text.isupper() for word in words[at : last + 1]
    )
    return named and not held


def is_called_area(text: Text, at: int, last: int) -> bool:
    """Whether "the X area" stands there, of whatever name."""
    following = text.words[last + 1] if last + 1 < len(text.words) else None
    if text.shouting or at == 0 or following is None or not (following.joined and text.words[at].joined):
        return False
    return (
        text.words[at - 1].lower == "the"
        and following.text in _AREAS
        and text.token(text.words[at].start).pos_ == "PROPN"
    )


def stands_near(text: Text, at: int) -> bool:
    """Whether "near" or "west of" stands before and the phrase ends there: "Near Hit, four strikes", "between Sake and Goma"."""
    word = text.words[at]
    following = text.words[at + 1].lower if at + 1 < len(text.words) else ""
    if following == "and" and at > 0 and text.words[at - 1].lower == "between":
        return True
    ends = text.parsed.text[word.end : word.end + 1] in (",", ".", ";", ":", ")")
    return ends and len(word.text) > 2 and not text.shouting and before(text, at)[0] in ("near", "direction")


def before_initial(text: Text, last: int) -> bool:
    """Whether an initial and a further name stand behind: "Richard J. Donovan"."""
    return _INITIAL.match(text.parsed.text, text.words[last].end) is not None


def is_surname(text: Text, at: int) -> bool:
    """Whether a name ends that of a person elsewhere in the report and stands behind no preposition: "Steinberg was shot"."""
    return text.words[at].text in text.surnames and before(text, at)[0] not in ("in", "near", "from", "to", "direction")


def called_village(text: Text, at: int, last: int) -> bool:
    """Whether "village" or "town" stands behind a proper noun, whatever stands before it: "raids hit Sare village"."""
    following = text.words[last + 1] if last + 1 < len(text.words) else None
    if text.shouting or following is None or not following.joined or following.text not in _SETTLEMENTS:
        return False
    tokens = [text.token(text.words[step].start) for step in range(at, last + 1)]
    if any(token.pos_ != "PROPN" or token.ent_type_ == "NORP" for token in tokens):
        return False
    return all(country_of(text.words[step].text) is None for step in range(at, last + 1))


def is_aged(text: Text, at: int) -> bool:
    """Whether an age stands behind a name that no preposition of place leads to: "his wife, Dora, 62, was hurt"."""
    if _AGE.match(text.parsed.text, text.words[at].end) is None:
        return False
    return before(text, at)[0] not in ("in", "near", "from", "to", "direction", "between")


def heads_happening(text: Text, last: int) -> bool:
    """Whether a headline's word for what happened stands behind: "Missile Attack"."""
    following = text.words[last + 1] if last + 1 < len(text.words) else None
    return following is not None and following.joined and following.capital and following.lower in text.lists.happening


def opens_measure(text: Text, at: int) -> bool:
    """Whether the point of the compass at a word only says how another place lies: "Northwest of Hama"."""
    following = text.words[at + 1] if at + 1 < len(text.words) else None
    return following is not None and following.joined and following.lower == "of"


def is_part_of(text: Text, end: int) -> bool:
    """Whether "of" or "in" and a capital stand behind a name and its kind: "shells hit the Sare district of Baro"."""
    return _PART_OF.match(text.parsed.text, end) is not None


def on_outskirts(text: Text, at: int) -> bool:
    """Whether "the outskirts of", "the countryside of" or "the road to" stands directly before a proper noun."""
    words = text.words
    if at < 2 or not words[at].joined or not words[at - 1].joined:
        return False
    token = text.token(words[at].start)
    led = (words[at - 1].lower, words[at - 2].lower)
    announced = (led[0] == "of" and led[1] in _OUTSKIRTS) or (led[0] == "to" and led[1] in ("road", "highway"))
    return announced and token.pos_ == "PROPN" and token.ent_type_ not in ("NORP", "PERSON")


def qualifying_country(text: Text, gazetteer: Gazetteer, at: int, key: str) -> bool:
    """Whether a country or province stands behind a place and a comma, which the tagger may take for one person: "in Gossi, Mali"."""
    if at == 0 or text.parsed.text[text.words[at - 1].end : text.words[at].start] != ", ":
        return False
    found = gazetteer.lookup(key) if text.words[at - 1].capital else ()
    if not found or found[0].kind is not PlaceKind.ADMIN1:
        return bool(found) and found[0].kind is PlaceKind.COUNTRY
    first = at - 1
    while first > 0 and text.words[first].joined and text.words[first - 1].capital:
        first -= 1
    return before(text, first)[0] in ("in", "near", "direction")


def ends_pair(text: Text, at: int) -> bool:
    """Whether "between X and" stands before: both ends of a stretch are places."""
    words = text.words
    if at < 3 or words[at - 1].lower != "and" or not words[at].joined or not words[at - 1].joined:
        return False
    opened = next((step for step in range(at - 3, max(-1, at - 7), -1) if words[step].lower == "between"), None)
    if opened is None or not words[at].capital or text.token(words[at].start).ent_type_ in ("NORP", "PERSON", "ORG"):
        return False
    stretch = opened > 0 and words[opened - 1].lower in STRETCHES
    return stretch or tagged(text, at) or tagged(text, opened + 1)


_LOOSE_LABELS = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "PERSON", "EVENT", "LAW"})
_CLOSE = frozenset({"at", "near", "outside"})
_SHORTEST = 3
_AT_WORK = frozenset(
    {"work", "study", "teach", "speak", "write", "look", "aim", "analyst", "professor", "fellow", "researcher"}
)


def tagged(text: Text, at: int) -> bool:
    """Whether the language model takes a name for a place, by its label or by how it stands in the sentence.

    Sentences in which nobody is harmed bear no labels (name_spans.py): there, and where the label says nothing, what a
    preposition of place governs is one, "in Gossi", "at Sare Dina", unless `common` lists it ("in Parliament").
    """
    token = text.token(text.words[at].start)
    if token.ent_type_ in PLACE_LABELS:
        return True
    return not text.shouting and (not token.ent_type_ or _mislabelled(text, token)) and _governed(text, token, at)


def _mislabelled(text: Text, token: Token) -> bool:
    """Whether a name behind "at" or "near" bears the label of something that nobody fights at: "a raid at Weli Oya"."""
    head = next((one for one in (token, token.head, token.head.head) if one.dep_ == "pobj"), None)
    if head is None or token.ent_type_ not in _LOOSE_LABELS or head.head.lower_ not in _CLOSE:
        return False
    whole = text.parsed.text
    if _INITIAL.match(whole, token.idx + len(token)) or len(head) < _SHORTEST:  # "near Richard J. Sare", "at St. Sare"
        return False
    return head.head.head.lower_ not in text.lists.speaking_nouns and head.head.head.lemma_.lower() not in _AT_WORK


def _governed(text: Text, token: Token, at: int) -> bool:
    """Whether a proper noun is the object of "in", "at" or "near", alone or with the proper nouns before it."""
    head = token
    for _ in range(3):
        if head.dep_ != "compound" or head.head.i <= head.i:
            break
        head = head.head
    noun = head.pos_ == "PROPN" or (head.pos_ == "NOUN" and head is token and head.is_title)
    if head.dep_ != "pobj" or not noun or head.tag_ == "NNPS":
        return False
    if head.ent_type_ not in ("", *PLACE_LABELS) and head.ent_type_ != token.ent_type_:
        return False
    if (
        token.is_upper
        or not head.text[:1].isupper()
        or head.lower_ in text.lists.common
        or head.lower_ in text.lists.holders
    ):
        return False
    preposition = head.head.lower_
    return preposition in _PLACING or (preposition == "of" and before(text, at)[0] in ("direction", "near"))


def _leads_on(text: Text, at: int) -> bool:
    """Whether the word at `at` may be what a place before it owns: a name, a kind or part of a place."""
    if at >= len(text.words) or not text.words[at].joined:
        return False
    following = text.words[at]
    return following.capital or following.lower in text.lists.kinds or following.lower in text.lists.parts


def owner_without_apostrophe(text: Text, at: int, gazetteer: Gazetteer) -> Word | None:
    """A country, province or large town whose possessive has lost its apostrophe, as in archives that keep none.

    "Syrias Hasakeh province", "Mosuls Zanjili district".
    """
    word = text.words[at]
    if not word.lower.endswith("s") or word.possessive or len(word.text) < MIN_OWNER or text.shouting:
        return None
    if gazetteer.knows(fold(word.text)) or country_of(word.text) is not None:
        return None
    found = gazetteer.lookup(word.text[:-1])
    if not found or not (found[0].kind in _OWNERS or found[0].population >= LARGE) or found[0].rank >= ALIKE_NAME:
        return None
    if found[0].kind is not PlaceKind.COUNTRY and not _leads_on(text, at + 1):
        return None  # a country has no plural: "in Syrias north", and at the end of a headline that was cut
    if found[0].kind not in _OWNERS and text.words[at + 1].lower in _OF_ONE:
        return None  # "Jubas Village" has no more to do with Juba than its name
    return replace(word, end=word.end - 1, text=word.text[:-1], lower=word.lower[:-1], possessive=True)


# Countries whose abbreviation stands for their adjective before a noun: "U.S. citizens".
_ADJECTIVES = {"U.S.": "US", "US": "US", "U.K.": "GB", "UK": "GB"}


def abbreviated(text: Text, at: int, gazetteer: Gazetteer) -> Name | None:
    """Return "US", "D.C." or, after a comma, "Ky.": abbreviations that the gazetteer has letter for letter."""
    word, whole = text.words[at], text.parsed.text
    if len(word.text) > 6 or (text.shouting and "." not in word.text):
        return None
    dotted = whole[word.start : word.end + 1]
    if dotted.endswith(".") and whole[: word.start].rstrip()[-1:] == "," and gazetteer.short(dotted) is not None:
        return Name(at, at, word.start, word.end + 1, dotted)
    if word.text.isupper() and gazetteer.short(word.text) is not None:
        adjective = _ADJECTIVES.get(word.text) if text.token(word.start).dep_ in ("compound", "amod", "nmod") else None
        return Name(at, at, word.start, word.end, word.text, adjective=adjective)
    return None


__all__ = [
    "DESCRIBING",
    "abbreviated",
    "aimed_at",
    "before_initial",
    "called_village",
    "ends_pair",
    "heads_happening",
    "is_aged",
    "is_called_area",
    "is_part_of",
    "is_surname",
    "on_outskirts",
    "opens_measure",
    "owner_without_apostrophe",
    "qualifying_country",
    "stands_near",
    "tagged",
]
