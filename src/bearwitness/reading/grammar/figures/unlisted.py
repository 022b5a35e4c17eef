"""People and things counted by a noun that no list has, where a word of harm stands right beside them: "killed 12 loyalists", "destroyed two gantries"."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from spacy.tokens import Token

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, OF_THINGS, forms_of_harm
from bearwitness.reading.grammar.words.nouns import group_words, noun_at
from bearwitness.reading.grammar.words.numbers import Quantity

_OF_PEOPLE: Final = (Measure.KILLED, Measure.INJURED)
NO_PEOPLE: Final = frozenset(
    [
        "animals",
        "cows",
        "goats",
        "sheep",
        "camels",
        "donkeys",
        "horses",
        "mules",
        "cattle",
        "oxen",
        "bulls",
        "calves",
        "lambs",
        "buffaloes",
        "birds",
        "dogs",
        "cats",
        "chickens",
        "hens",
        "pigs",
        "elephants",
        "rhinos",
        "lions",
        "tigers",
        "whales",
        "sharks",
        "wolves",
        "bears",
        "snakes",
        "fish",
        "bees",
        "trees",
        "crops",
        "heads",
        "livestock",
        "jobs",
        "bills",
        "deals",
        "plans",
        "projects",
        "proposals",
        "minutes",
        "hours",
        "games",
        "matches",
        "goals",
        "points",
        "times",
        "years",
        "months",
        "weeks",
        "days",
        "percent",
        "cases",
        "incidents",
        "attacks",
        "strikes",
        "airstrikes",
        "missions",
        "barrages",
        "salvos",
        "manoeuvres",
        "maneuvers",
        "raids",
        "occasions",
        "places",
        "towns",
        "villages",
        "areas",
        "districts",
        "provinces",
        "cities",
        "countries",
        "families",
        "households",
        "ways",
        "things",
        "rounds",
        "shots",
        "bullets",
        "dollars",
        "meters",
        "metres",
        "kilometers",
        "kilometres",
        "miles",
        "tons",
        "tonnes",
        "operations",
        "clashes",
        "explosions",
        "blasts",
        "bombings",
        "sorties",
        "instances",
        "seconds",
        "moments",
        "nights",
        "storms",
        "accidents",
        "crashes",
        "terms",
        "counts",
        "charges",
    ]
)
"""Plural nouns that name no people, though they may be killed, lost or hurt."""
_MODIFIERS: Final = ("ADJ", "NOUN", "PROPN", "VERB")
_REACH: Final = 4
_SHORT: Final = range(2, 7)  # letters of an acronym
_NO_FORCE: Final = frozenset(
    {"AM", "PM", "UTC", "GMT", "KM", "IED", "IEDS", "RPG", "SUV", "UAV", "IDP", "KIA", "WIA", "MIA", "TV", "AFP", "AP"}
)
_BE: Final = frozenset(
    {"was", "were", "are", "is", "been", "being", "have", "has", "had", "also", "reportedly", "all", "both", "got"}
)


@cache
def _harm() -> frozenset[str]:
    return frozenset(word for word, (measure, _) in forms_of_harm().items() if measure in _OF_PEOPLE)


@cache
def _ruin() -> frozenset[str]:
    """Verbs of harm to things that are used of little else: what they count without a name is a thing."""
    forms = (word for word, (measure, _) in forms_of_harm().items() if measure in OF_THINGS)
    return frozenset(word for word in forms if word.startswith(("destroy", "damag", "demolish", "dynamit")))


@cache
def _nominal() -> frozenset[str]:
    return frozenset(
        word for word, (measure, form) in forms_of_harm().items() if measure in _OF_PEOPLE and form == "nouns"
    )


def unlisted(
    tokens: list[Token], numbers: Mapping[int, Quantity], taken: Collection[int], base: int, text: str
) -> list[Counted]:
    """Return the people and things of a sentence that a number and an unlisted plural noun count, beside a word of harm.

    Args:
        tokens: the sentence's tokens.
        numbers: the number that each token belongs to.
        taken: tokens that belong to another counted phrase.
        base: the sentence's first token in the document.
        text: the text that offsets point into.
    """
    words = {token.lower_ for token in tokens} if numbers else set()
    harmed, ruined = not words.isdisjoint(_harm()), not words.isdisjoint(_ruin())
    if not (harmed or ruined):
        return []
    found = []
    for first, quantity in numbers.items():
        if numbers.get(first - 1) is quantity or first in taken:
            continue
        last = _noun(tokens, first, numbers, taken)
        if last is None:
            continue
        thing = ruined and (_stands_before(tokens, first, _ruin()) or _stands_behind(tokens, last, _ruin()))
        if not thing and not (
            harmed and (_harmed_before(tokens, first) or _harmed_behind(tokens, last, numbers, taken))
        ):
            continue
        start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
        groups = [group_words()[token.lower_] for token in tokens[first : last + 1] if token.lower_ in group_words()]
        group = Group.THINGS if thing else groups[0] if groups else Group.UNKNOWN
        found.append(
            Counted(
                base + first,
                base + last,
                start,
                end,
                quantity.range,
                group,
                text[tokens[last].idx : end].lower() if thing else None,
                False,
                False,
                quantity.additional,
                None,
                text[start:end],
            )
        )
    return found


def _noun(tokens: list[Token], first: int, numbers: Mapping[int, Quantity], taken: Collection[int]) -> int | None:
    """The plural noun that ends what the number counts; None where none that may be people does."""
    at = first
    while at < len(tokens) and numbers.get(at) is numbers[first]:
        at += 1
    last = None
    for step in range(at, min(at + _REACH, len(tokens))):
        token = tokens[step]
        if (
            step in taken
            or step in numbers
            or token.pos_ not in _MODIFIERS
            or not token.is_alpha
            or token.lower_ in _harm()
        ):
            break
        last = step
    if last is None or not (tokens[last].tag_ in ("NNS", "NNPS") or (last == at and _is_acronym(tokens[at]))):
        return None
    plain = tokens[last].lower_ not in NO_PEOPLE and tokens[last].lower_ not in HEAD_MEASURE
    return last if plain and noun_at(tokens, last) is None else None


def _is_acronym(token: Token) -> bool:
    """Whether a word is the short name of a force: "17 ANP killed"."""
    return token.is_upper and len(token) in _SHORT and token.text not in _NO_FORCE


def _harmed_behind(tokens: list[Token], last: int, numbers: Mapping[int, Quantity], taken: Collection[int]) -> bool:
    """Whether a verb of harm follows the noun, or those counted beside it: "2 SDF and 4 ISIS were killed"."""
    if _stands_behind(tokens, last, _harm()):
        return True
    if last + 2 >= len(tokens) or tokens[last + 1].lower_ != "and" or last + 2 not in numbers:
        return False
    beside = _noun(tokens, last + 2, numbers, taken)
    return beside is not None and _stands_behind(tokens, beside, _harm())


def _harmed_before(tokens: list[Token], first: int) -> bool:
    """Whether "killed", "the deaths of" or "the lives of" stands right before the number."""
    word = tokens[first - 1].lower_ if first > 0 else ""
    if word == "of" and first > 1:
        return tokens[first - 2].lower_ in ("lives", "life", *_nominal())
    return _stands_before(tokens, first, _harm())


def _stands_before(tokens: list[Token], first: int, words: frozenset[str]) -> bool:
    """Whether a verb of `words` stands right before the number."""
    word = tokens[first - 1].lower_ if first > 0 else ""
    return word in words and word not in _nominal()


def _stands_behind(tokens: list[Token], last: int, words: frozenset[str]) -> bool:
    """Whether a verb of `words` follows the noun: "were killed", "killed", "died"."""
    at = last + 1
    while at < len(tokens) and tokens[at].lower_ in _BE:
        at += 1
    if at >= len(tokens) or tokens[at].lower_ not in words or tokens[at].lower_ in _nominal():
        return False
    object_ = at + 1 < len(tokens) and tokens[at + 1].pos_ in ("NOUN", "DET", "PRON")
    return at > last + 1 or not object_
