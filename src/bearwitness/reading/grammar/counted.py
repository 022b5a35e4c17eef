"""Who or what is counted: noun phrases of people and things with the number before them (codebook section 2)."""

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.nouns import STATE_WORDS, group_words, is_head, noun_at, verb_forms
from bearwitness.reading.grammar.numbers import Quantity, quantities

ONE = Range(1, 1, 1)
SOME = Range(2, None, None, vague=True)
NONE = Range(0, 0, 0)

_MODIFIER_TAGS = {"ADJ", "NOUN", "PROPN", "ADV"}
_SINGULAR = {"a", "an"}
_DEFINITE = {"the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your"}
_ZERO = {"no", "zero"}
_NOT_MODIFIER = {
    "when",
    "while",
    "that",
    "where",
    "there",
    "then",
    "early",
    "late",
    "yesterday",
    "today",
    "also",
    "only",
    "just",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase: tokens `first` to `last` (both included) of the document.

    `number` is what the words state; `definite` marks "the soldiers" (known already), `bare` a number without a noun
    ("15 were killed"). `state` is a measure that an adjective gives ("dead soldiers");
    `numbered` is False where no number word stands ("soldiers", "a soldier").
    """

    first: int
    last: int
    start: int
    end: int
    number: Range
    group: Group
    who: str | None
    definite: bool
    bare: bool
    additional: bool
    state: str | None
    phrase: str
    numbered: bool = True


class _Phrase:
    """Collects what stands left of a counted noun: modifiers, then a number or a determiner."""

    def __init__(self, tokens: list[Token], head: int, numbers: dict[int, Quantity]) -> None:
        self.first = head
        self.number: Quantity | None = None
        self.determiner: str | None = None
        self.state: str | None = None
        self.modifiers: list[str] = []
        self._walk(tokens, head, numbers)

    def _walk(self, tokens: list[Token], head: int, numbers: dict[int, Quantity]) -> None:
        at = head - 1
        while at >= 0 and head - at <= 9:
            token = tokens[at]
            if at in numbers:
                self._take_number(at, numbers)
                return
            word = token.lower_
            if word == "that" and token.pos_ == "SCONJ":
                return
            if word in _SINGULAR or word in _DEFINITE or word in _ZERO or word in ("another", "every", "each", "any"):
                self.determiner, self.first = word, at
                if at >= 2 and tokens[at - 1].lower_ == "of" and at - 2 in numbers:
                    self._take_number(at - 2, numbers)
                return
            if word in STATE_WORDS and token.pos_ in ("ADJ", "VERB") and self._stands_before_noun(tokens, at, numbers):
                self.state = STATE_WORDS[word]
            elif word in verb_forms() or word in _NOT_MODIFIER or not self._may_modify(token):
                break
            if token.is_alpha or "-" in token.text:
                self.modifiers.append(word)
            self.first = at
            at -= 1
        if at >= 1 and tokens[at].lower_ == "of" and at - 1 in numbers:
            self._take_number(at - 1, numbers)

    @staticmethod
    def _stands_before_noun(tokens: list[Token], at: int, numbers: dict[int, Quantity]) -> bool:
        """Whether "wounded" at `at` is an adjective: after a number, a determiner or "of"."""
        if at == 0:
            return False
        before = tokens[at - 1].lower_
        return at - 1 in numbers or before in _SINGULAR | _DEFINITE | {"of", "other"}

    @staticmethod
    def _may_modify(token: Token) -> bool:
        if token.lower_ in (
            "-",
            "–",
            '"',
            "“",
            "”",
            "'",
            "‘",
            "’",
            "and/or",
            "other",
            "'s",
            "’s",
            "more",
            "armed",
            "suspected",
            "alleged",
            "so-called",
        ):
            return True
        return token.pos_ in _MODIFIER_TAGS or token.tag_ in ("VBN", "VBG", "JJ")

    def _take_number(self, at: int, numbers: dict[int, Quantity]) -> None:
        self.number = numbers[at]
        while at > 0 and at - 1 in numbers and numbers[at - 1] is self.number:
            at -= 1
        self.first = at


def _number_of(phrase: _Phrase, plural: bool) -> Range | None:
    if phrase.number is not None:
        return phrase.number.range
    if phrase.determiner in _ZERO or phrase.determiner == "any":
        return NONE
    if (
        phrase.determiner == "another"
        or phrase.determiner in _SINGULAR
        or (phrase.determiner in _DEFINITE and not plural)
    ):
        return ONE
    return SOME if plural else None


def _group_of(phrase: _Phrase, group: Group) -> Group:
    if group is Group.THINGS:
        return group
    for word in phrase.modifiers:
        found = group_words().get(word)
        if found is Group.CIVILIANS or (found is not None and group in (Group.UNKNOWN, Group.NON_STATE_FIGHTERS)):
            return found
    joined = " ".join(reversed(phrase.modifiers))
    for word, found in group_words().items():
        if " " in word and word in joined and group is Group.UNKNOWN:
            return found
    return group


def counted(sentence: Span, text: str) -> tuple[Counted, ...]:
    """Return the counted phrases of a sentence in order, offsets into `text`, which the sentence's document was made from."""
    tokens = list(sentence)
    base = sentence.start
    offset = sentence.start_char
    numbers = _numbers_by_token(tokens, quantities(text[offset : sentence.end_char]), offset)
    found: list[Counted] = []
    taken: set[int] = set()
    at = 0
    while at < len(tokens):
        noun = noun_at(tokens, at)
        if noun is None or at in numbers or not is_head(tokens, at + noun[0]):
            at += 1
            continue
        length, group, who, plural, _thing = noun
        phrase = _Phrase(tokens, at, numbers)
        number = _number_of(phrase, plural)
        if number is not None:
            first, last = phrase.first, at + length - 1
            taken.update(range(first, last + 1))
            start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
            found.append(
                Counted(
                    base + first, base + last, start, end, number, _group_of(phrase, group), who,
                    phrase.determiner in _DEFINITE and phrase.number is None, False,
                    phrase.determiner == "another" or bool(phrase.number and phrase.number.additional) or "other" in phrase.modifiers
                    or "more" in phrase.modifiers,
                    phrase.state, text[start:end], phrase.number is not None or number.best == 0,
                )
            )  # fmt: skip
        at += length
    found.extend(_bare(tokens, numbers, taken, base, text))
    return tuple(sorted(found, key=lambda item: item.first))


def _numbers_by_token(tokens: list[Token], found: tuple[Quantity, ...], offset: int) -> dict[int, Quantity]:
    numbers: dict[int, Quantity] = {}
    for quantity in found:
        for index, token in enumerate(tokens):
            if token.idx < offset + quantity.end and token.idx + len(token) > offset + quantity.start:
                numbers[index] = quantity
    return numbers


def _is_year_or_age(tokens: list[Token], first: int, last: int, following: Token | None) -> bool:
    """Whether a number on its own is a year ("the 2016 arrest") or an age ("Mr X, 27, was arrested")."""
    words = tokens[first].text
    if first == last and re.fullmatch(r"(?:1[5-9]|20)\d\d", words):
        return True
    if (
        first > 0
        and tokens[first - 1].lower_ == "("
        and following is not None
        and following.lower_ in (")", "or", ",", "-")
    ):
        return True
    between = first > 0 and tokens[first - 1].lower_ == "," and following is not None and following.lower_ == ","
    return between and first > 1 and tokens[first - 2].pos_ in ("PROPN", "NOUN")


def _bare(tokens: list[Token], numbers: dict[int, Quantity], taken: set[int], base: int, text: str) -> list[Counted]:
    """Numbers that stand for people on their own: "15 were killed", "nine others", "two of them"."""
    found = []
    seen: set[int] = set()
    for index, quantity in numbers.items():
        if index in taken or id(quantity) in seen:
            continue
        seen.add(id(quantity))
        span = [at for at, other in numbers.items() if other is quantity]
        first, last = min(span), max(span)
        additional = quantity.additional
        while last + 1 < len(tokens) and tokens[last + 1].lower_ in ("others", "other", "'s", "’s", "more", "further"):
            last += 1
            additional = True
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if _is_year_or_age(tokens, first, last, following):
            continue
        if (
            following is not None
            and following.pos_ in ("NOUN", "PROPN")
            and following.lower_ not in verb_forms() | set(STATE_WORDS)
        ):
            continue
        start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
        found.append(
            Counted(
                base + first,
                base + last,
                start,
                end,
                quantity.range,
                Group.UNKNOWN,
                None,
                False,
                True,
                additional,
                None,
                text[start:end],
            )
        )
    return found
