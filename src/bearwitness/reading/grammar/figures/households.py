"""People counted by the body that they make up: "a family of five", "a four-man crew", "a patrol of nine" (codebook section 2)."""

from collections.abc import Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.counted_phrase import TWO, Counted
from bearwitness.reading.grammar.words.nouns import noun_at
from bearwitness.reading.grammar.words.number_words import parse_cardinal
from bearwitness.reading.grammar.words.numbers import Quantity

_OF: Final[Mapping[str, Group]] = {
    "family": Group.CIVILIANS, "household": Group.CIVILIANS, "delegation": Group.CIVILIANS, "congregation": Group.CIVILIANS,
    "crew": Group.UNKNOWN, "team": Group.UNKNOWN, "group": Group.UNKNOWN, "party": Group.UNKNOWN,
    "patrol": Group.STATE_FORCES, "squad": Group.STATE_FORCES, "platoon": Group.STATE_FORCES, "detachment": Group.STATE_FORCES,
    "garrison": Group.STATE_FORCES, "unit": Group.UNKNOWN, "gang": Group.NON_STATE_FIGHTERS, "cell": Group.NON_STATE_FIGHTERS,
}  # fmt: skip
"""Bodies of people to whose people they are."""
_STRONG: Final = frozenset({"man", "member", "person", "people", "strong", "woman", "men"})
_BEFORE: Final = frozenset({"a", "an", "the", "whole", "entire", "his", "her", "their", "this", "one", "another"})


def household(
    tokens: Sequence[Token], at: int, numbers: Mapping[int, Quantity], base: int, text: str
) -> Counted | None:
    """Return the people of the body that is counted at a token, None where there is none.

    Args:
        tokens: the tokens of a sentence.
        at: where "family" or "four" of "four-man crew" stands.
        numbers: the number that each token belongs to.
        base: the document position of the first token.
        text: the report's text.
    """
    word = tokens[at].lower_
    if word == "couple":
        return _couple(tokens, at, base, text)
    if word in _OF:
        return _body_of(tokens, at, numbers, base, text)
    return _strong_body(tokens, at, base, text) if tokens[at].like_num else None


def _opening(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].lower_ in _BEFORE:
        at -= 1
    return at


def _body_of(tokens: Sequence[Token], at: int, numbers: Mapping[int, Quantity], base: int, text: str) -> Counted | None:
    """ "A family of five", "the entire crew of four"."""
    if at + 2 not in numbers or tokens[at + 1].lower_ != "of":
        return None
    quantity, last = numbers[at + 2], at + 2
    while numbers.get(last + 1) is quantity:
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].lower_ in ("members", "people", "persons"):
        last += 1
    elif last + 1 < len(tokens) and (noun_at(list(tokens), last + 1) is not None or tokens[last + 1].pos_ == "NOUN"):
        return None
    return _made(tokens, _opening(tokens, at), last, quantity.range, _OF[tokens[at].lower_], base, text)


def _couple(tokens: Sequence[Token], at: int, base: int, text: str) -> Counted | None:
    """ "A couple", "the elderly couple": two, unlike "a couple of soldiers"."""
    first = at
    while first > 0 and tokens[first - 1].pos_ == "ADJ":
        first -= 1
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    counts = behind is not None and (behind.lower_ == "of" or behind.pos_ in ("NOUN", "NUM", "ADJ", "PROPN"))
    if counts or first == 0 or tokens[first - 1].lower_ not in _BEFORE:
        return None
    return _made(tokens, first - 1, at, TWO, Group.CIVILIANS, base, text)


def _strong_body(tokens: Sequence[Token], at: int, base: int, text: str) -> Counted | None:
    """ "A four-man crew", "a five-member family"."""
    words = [token.lower_ for token in tokens[at : at + 6]]
    if words[1:2] != ["-"] or len(words) < 4 or words[2] not in _STRONG:
        return None
    last = next((step for step in (3, 4) if words[step : step + 1] and words[step] in _OF), None)
    size = parse_cardinal(words[0])
    if last is None or size is None:
        return None
    return _made(tokens, _opening(tokens, at), at + last, Range(size, size, size), _OF[words[last]], base, text)


def _made(
    tokens: Sequence[Token],
    first: int,
    last: int,
    number: Range,
    group: Group,
    base: int,
    text: str,
) -> Counted:
    start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
    return Counted(
        base + first, base + last, start, end, number, group, None, False, False, False, None, text[start:end]
    )
