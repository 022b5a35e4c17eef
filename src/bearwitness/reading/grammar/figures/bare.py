"""Numbers and pronouns that stand for people without a counted noun: "15 were killed", "another", "none of them"."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.counted_phrase import NONE, ONE, TWO, Counted
from bearwitness.reading.grammar.figures.named import name_end
from bearwitness.reading.grammar.figures.taken_as import TAKEN_AS
from bearwitness.reading.grammar.figures.unlisted import NO_PEOPLE
from bearwitness.reading.grammar.words.calendar import weekday_number
from bearwitness.reading.grammar.words.nouns import STATE_WORDS, noun_at, verb_forms
from bearwitness.reading.grammar.words.number_words import parse_cardinal
from bearwitness.reading.grammar.words.numbers import Quantity

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BE = ("was", "were", "is", "are", "has", "had", "have")
_TIME_WORDS = ("today", "yesterday", "overnight", "early", "late", "last")
AGE_UNITS = ("year", "month", "week", "day")
_AGED = {"boys", "girls", "children", "men", "women", "sons", "daughters", "youths", "pupils", "students"}
_ORDINAL = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_HARMS = ("death", "killing", "wounding", "injury", "arrest")
_GROWN = 15
"""Children under this age bear no arms, whoever was hit."""
_STATES = (
    "in", "with", "seriously", "critically", "badly", "severely", "gravely", "later", "also", "slightly", "lightly", "managed",
)  # fmt: skip
"""What may stand behind "a third" of people, besides a verb: "a third in critical condition", but not "a third of the town"."""
_DOES = (
    "blew",
    "detonated",
    "shot",
    "escaped",
    "fled",
    "succumbed",
    "triggered",
    "set",
    "exploded",
    "turned",
    "survived",
    "ran",
    "got",
)
"""Verbs that say what became of "the fourth"."""
_ENDS = ("", ".", ",", ";", "and")
_GOES_ON = ("ADP", "SCONJ", "ADV", "PUNCT")
"""What may follow "another" or "a second" that a verb of harm counts: "wounded another in the town"."""
_THE_HARMED = ("dead", "wounded", "injured")
_HARMED = ("sustained", "suffered", "received", "incurred", "alive")
_NOBODY = frozenset({"no", "nobody", "none"})
_PRONOUNS = frozenset({"another", "both", "a", "an", "the"})
_MORE = ("others", "other", "'s", "’s", "more", "further")


def bare(
    tokens: list[Token], numbers: Mapping[int, Quantity], taken: Collection[int], base: int, text: str
) -> list[Counted]:
    """Return the phrases of a sentence that count people without a noun for them.

    Args:
        tokens: the sentence's tokens.
        numbers: the number that each token belongs to.
        taken: tokens that belong to a counted noun already.
        base: the sentence's first token in the document.
        text: the text that offsets point into.
    """
    found = _numbers_alone(tokens, numbers, taken, base, text)
    for at in range(len(tokens)):
        if at in taken:
            continue
        made = _stand_in(tokens, at, base, text)
        if made is not None:
            found.append(made)
    return found


def _stand_in(tokens: list[Token], at: int, base: int, text: str) -> Counted | None:
    word = tokens[at].lower_
    if word in _NOBODY:
        return _nobody(tokens, at, base, text)
    if word in _PRONOUNS:
        return _pronoun(tokens, at, base, text)
    return _aged(tokens, at, base, text)


@cache
def _of_harm() -> frozenset[str]:
    """Words that may say what befell somebody."""
    return frozenset({*verb_forms(), *STATE_WORDS})


def _made(tokens: list[Token], first: int, last: int, number: Range, base: int, text: str, more: bool) -> Counted:
    start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
    return Counted(
        base + first, base + last, start, end, number, Group.UNKNOWN, None, False, True, more, None, text[start:end]
    )


def _word(tokens: list[Token], at: int) -> str:
    return tokens[at].lower_ if 0 <= at < len(tokens) else ""


def _numbers_alone(
    tokens: list[Token], numbers: Mapping[int, Quantity], taken: Collection[int], base: int, text: str
) -> list[Counted]:
    found = []
    spans: dict[int, tuple[Quantity, int, int]] = {}
    for index, quantity in numbers.items():
        known = spans.get(id(quantity))
        spans[id(quantity)] = (quantity, known[1] if known else index, index)
    for quantity, first, end in spans.values():
        last, additional = end, quantity.additional
        if any(at in taken for at in range(first, last + 1)):
            continue
        while _word(tokens, last + 1) in _MORE:
            last += 1
            additional = True
        if quantity.range.vague and _word(tokens, last + 1) == "of" and _word(tokens, last + 2) in _THE_HARMED:
            last += 1  # "dozens of dead"
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if tokens[first].lower_ == "many" and _word(tokens, first - 1) in (
            "possibly",
            "perhaps",
            "maybe",
            "probably",
            "likely",
        ):
            continue  # "at least 35 people, possibly many more"
        if _word(tokens, first - 2) == "all" and _word(tokens, first - 1) == "but":
            continue  # "all but three of the dead were police"
        if tokens[first].lower_ == "one" and first > 0 and _describes(tokens[first - 1]):
            continue
        if _word(tokens, last + 1) == "of" and NO_PEOPLE & {_word(tokens, last + 2), _word(tokens, last + 3)}:
            continue  # "a number of his sheep"
        if _is_year_or_age(tokens, first, last, following) or (following is not None and _counts_other(following)):
            continue
        found.append(_made(tokens, first, last, quantity.range, base, text, additional))
    return found


def _describes(before: Token) -> bool:
    """Whether "one" behind the word stands for something named before: "the largest one seized"."""
    return before.pos_ == "ADJ" or before.lower_ in ("the", "this", "that", "which", "first", "last", "each", "every")


def _counts_other(following: Token) -> bool:
    """Whether the number counts the noun that follows, which is neither people nor a listed thing."""
    if weekday_number(following.text) is not None or following.lower_ in _TIME_WORDS:
        return False
    harmed = following.lower_ in _of_harm() or following.lower_ in (*_HARMED, *TAKEN_AS)
    return following.pos_ in ("NOUN", "PROPN", "ADJ") and not harmed


def _is_year_or_age(tokens: list[Token], first: int, last: int, following: Token | None) -> bool:
    """Whether a number on its own is a year ("the 2016 arrest") or an age ("Mr X, 27, was arrested")."""
    if first == last and _YEAR.fullmatch(tokens[first].text):
        return True
    behind = following.lower_ if following is not None else ""
    if _in_a_row_of_ages(tokens, first):
        return True
    if _word(tokens, first - 1) == "of" and _word(tokens, first - 2) in ("herd", "flock", "head", "drove"):
        return True  # "a herd of 300"
    if _word(tokens, first - 1) == "(" and behind in (")", "or", ",", "-"):
        return True
    person = noun_at(tokens, first - 2) if first > 1 and _word(tokens, first - 1) == "of" else None
    if (
        person is not None
        and not person[4]
        and _word(tokens, first - 2) not in ("figure", "crew")
        and (not person[3] or _word(tokens, first - 2) in _AGED)
    ):
        return True  # "a girl of fourteen", "boys of 12 to 16"
    between = _word(tokens, first - 1) == "," and behind in (",", ".", ";")
    return between and first > 1 and tokens[first - 2].pos_ in ("PROPN", "NOUN")


_OLDEST = 99


def _in_a_row_of_ages(tokens: list[Token], at: int) -> bool:
    """Whether a number stands in a row of ages behind those counted: "two sisters, 8 and 11,", "children of 2, 6 and 11"."""
    first = at
    while first > 0 and (tokens[first].like_num or tokens[first].lower_ in (",", "and", "or", "aged")):
        first -= 1
    opening = tokens[first + 1].lower_ if first + 1 < len(tokens) else ""
    last = at
    while last + 1 < len(tokens) and (tokens[last + 1].like_num or tokens[last + 1].lower_ in (",", "and")):
        last += 1
    row = [token for token in tokens[first + 1 : last + 1] if token.like_num]
    plain = all(token.text.isdigit() and int(token.text) <= _OLDEST for token in row)
    person = noun_at(tokens, first) if first >= 0 else None
    if tokens[first].lower_ == "of":
        person = noun_at(tokens, first - 1) if first > 0 else None
        return person is not None and not person[4] and person[3] and len(row) > 1 and plain
    harmless = last + 1 >= len(tokens) or tokens[last].lower_ == ","
    return (
        person is not None
        and not person[4]
        and person[3]
        and plain
        and len(row) > 1
        and opening in (",", "aged")
        and harmless
    )


def _nobody(tokens: list[Token], at: int, base: int, text: str) -> Counted | None:
    """ "Nobody", "no one", "no-one", "none", "none of the soldiers"."""
    word, behind = _word(tokens, at), _word(tokens, at + 1)
    last = at
    if word == "no" and behind in ("one", "-") and _word(tokens, at + (2 if behind == "-" else 1)) == "one":
        last = at + (2 if behind == "-" else 1)
    elif word not in ("nobody", "none"):
        return None
    of_them = behind == "of" and _word(tokens, at + 2) in ("them", "whom")
    if word == "none" and of_them and _word(tokens, at + 3) in _STATES:
        return None  # "wounded ten, none of them seriously"
    return _made(tokens, at, last, NONE, base, text, False)


def _pronoun(tokens: list[Token], at: int, base: int, text: str) -> Counted | None:
    """ "Another was wounded", "a 12-year-old was killed"."""
    word, behind = _word(tokens, at), _word(tokens, at + 1)
    noun = at + 1 < len(tokens) and tokens[at + 1].tag_ == "NN"  # "another massacre"
    harm = _of_harm()
    of_harm = _word(tokens, at - 1) == "of" and _word(tokens, at - 2) in _HARMS
    harms = of_harm or _word(tokens, at - 1) in harm  # "wounded another in the town", "arrested the third"
    behind_harm = harms and (behind in _ENDS or (at + 1 < len(tokens) and tokens[at + 1].pos_ in _GOES_ON))
    if word == "another" and not noun and (behind_harm or behind in _BE or behind in harm):
        return _made(tokens, at, at, ONE, base, text, True)
    following = _word(tokens, at + 2)
    opens = at == 0 or _word(tokens, at - 1) in (",", ";", ":", "and", "but", "that", "-", "–", "—", '"', "“")
    if word == "both" and opens and (behind in _BE or behind in verb_forms()):
        return replace(_made(tokens, at, at, TWO, base, text, False), numbered=True)
    if word in ("a", "the") and behind in _ORDINAL:
        harmed = following in harm and tokens[at + 2].pos_ not in ("NOUN", "PROPN")
        tells = following in _BE or following in _DOES or harmed
        ends = harms and (following in _ENDS or (word == "a" and tokens[at + 2].pos_ in _GOES_ON))
        if tells or ends or (word == "a" and following in _STATES):
            return _made(tokens, at, at + 1, ONE, base, text, True)
    if word in ("a", "an") and _is_age(tokens, at + 1) == at + 6:
        after = at + 6
        follows = tokens[after] if after < len(tokens) else None
        nominal = follows is None or (follows.pos_ not in ("NOUN", "PROPN", "ADJ") and noun_at(tokens, after) is None)
        if nominal:
            one = _made(tokens, at, after - 1, ONE, base, text, False)
            return replace(one, group=Group.CIVILIANS, who="children") if _is_child(tokens[at + 1 : after]) else one
    return None


def _is_child(age: list[Token]) -> bool:
    """Whether "eight-year-old" is the age of a child."""
    years = parse_cardinal(age[0].lower_)
    return not any(token.lower_ == "year" for token in age) or (years is not None and years < _GROWN)


def _is_age(tokens: list[Token], at: int) -> int | None:
    """Where what follows "41-year-old", "41 year old" or "41-year old" at `at` begins, or None."""
    if at >= len(tokens) or not tokens[at].like_num:
        return None
    at += 2 if _word(tokens, at + 1) == "-" else 1
    if _word(tokens, at) not in AGE_UNITS:
        return None
    at += 2 if _word(tokens, at + 1) == "-" else 1
    return at + 1 if _word(tokens, at) == "old" else None


def _aged(tokens: list[Token], at: int, base: int, text: str) -> Counted | None:
    """ "41-year-old Elena Prado was killed": a person named with an age."""
    name = _is_age(tokens, at)
    if name is None or _word(tokens, at - 1) == "-":
        return None
    last = name_end(tokens, name)
    if last is None:
        return None
    return replace(_made(tokens, at, last, ONE, base, text, False), bare=False, numbered=False, named=True)


def numbers_by_token(tokens: list[Token], found: tuple[Quantity, ...], offset: int) -> dict[int, Quantity]:
    """Return the number that each token belongs to; `offset` is where the sentence begins in the text."""
    numbers: dict[int, Quantity] = {}
    at = 0
    for quantity in found:
        start, end = offset + quantity.start, offset + quantity.end
        while at < len(tokens) and tokens[at].idx + len(tokens[at]) <= start:
            at += 1
        index = at
        while index < len(tokens) and tokens[index].idx < end:
            numbers[index] = quantity
            index += 1
    return numbers
