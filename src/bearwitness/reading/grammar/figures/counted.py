"""Who or what is counted: noun phrases of people and things with the number before them (codebook section 2)."""

from spacy.tokens import Span, Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.bare import AGE_UNITS, bare, numbers_by_token
from bearwitness.reading.grammar.figures.counted_phrase import (
    ALWAYS_MODIFIER,
    GUARDED,
    NOBODY,
    NONE,
    NOT_MODIFIER,
    ONE,
    SOME,
    TWO,
    Counted,
)
from bearwitness.reading.grammar.figures.equal import as_many
from bearwitness.reading.grammar.figures.families import families, goes_on
from bearwitness.reading.grammar.figures.hedged_behind import hedged_behind
from bearwitness.reading.grammar.figures.households import household
from bearwitness.reading.grammar.figures.joined import joined, partitive
from bearwitness.reading.grammar.figures.named import is_headline, name_end, persons, with_names
from bearwitness.reading.grammar.figures.pieces import is_named_thing, is_owned, is_state, joins_sorts, with_part
from bearwitness.reading.grammar.figures.taken_as import says_as_what
from bearwitness.reading.grammar.figures.unlisted import unlisted
from bearwitness.reading.grammar.words.nouns import COLLECTIVES, STATE_WORDS, group_words, is_head, noun_at, verb_forms
from bearwitness.reading.grammar.words.numbers import Quantity, quantities

_MODIFIER_TAGS = {"ADJ", "NOUN", "PROPN", "ADV"}
_SINGULAR, _ZERO = {"a", "an"}, {"no", "zero", "neither"}
_OWNED = {"his", "her", "their", "its", "our", "my", "your"}
_DEFINITE = {"the", "this", "that", "these", "those", *_OWNED}
_DETERMINER = _SINGULAR | _DEFINITE | _ZERO | {"another", "every", "each", "any", "both"}
_REACH = 12  # how many words a counted noun may have left of it


class _Phrase:
    """Collects what stands left of a counted noun: modifiers, then a number or a determiner."""

    def __init__(self, tokens: list[Token], head: int, numbers: dict[int, Quantity]) -> None:
        self.first = self._head = head
        self.number: Quantity | None = None
        self.determiner: str | None = None
        self.state: str | None = None
        self.modifiers: list[str] = []
        self.asked = self.none = False
        self._tokens = tokens
        self._numbers = numbers
        self._walk(head)
        self._widen()

    def _word(self, at: int) -> str:
        return self._tokens[at].lower_ if 0 <= at < len(self._tokens) else ""

    def _walk(self, head: int) -> None:
        at = head - 1
        while at >= 0 and head - at <= _REACH:
            token, word = self._tokens[at], self._word(at)
            if token.is_space:
                at -= 1
                continue
            if at in self._numbers:
                self._take_number(at)
                return
            if word == "that" and token.pos_ == "SCONJ":
                return
            if word in _DETERMINER:
                self._take_determiner(at)
                return
            if word in ("and", "or") and (self._shares_number(at) or joins_sorts(self._tokens, at)):
                self.modifiers.append(word)
                at -= 1
                continue
            if word in ("many", "much") and self._word(at - 1) == "how":
                self.asked = True
                return
            if word in STATE_WORDS and self._word(head) == "others" and not self._stands_before_noun(at):
                break  # "killed nine and injured others"
            if word in STATE_WORDS and token.pos_ in ("ADJ", "VERB") and self._stands_before_noun(at):
                self.state = STATE_WORDS[word]
            elif self._is_hyphened(at) or word == "kidnap" or self._measures(at) or is_state(self._tokens, at):
                pass  # "32 pick-up trucks", "29 kidnap victims", "a 3-storey building", "a damaged building"
            elif not self._is_age(at) and (
                word in verb_forms()
                or word in NOT_MODIFIER
                or not (_may_modify(token) or (word.endswith("ed") and at - 1 in self._numbers))
            ):
                break
            if token.is_alpha or "-" in token.text:
                self.modifiers.append(word)
            self.first = at
            at -= 1
        if self._word(at) == "of" and at - 1 in self._numbers:
            self._take_number(at - 1)

    def _stands_before_noun(self, at: int) -> bool:
        """Whether "wounded" at `at` is an adjective: after a number, a determiner or "of"."""
        return at > 0 and (at - 1 in self._numbers or self._word(at - 1) in _SINGULAR | _DEFINITE | {"of", "other"})

    def _shares_number(self, at: int) -> bool:
        """Whether "and" joins two descriptions of those counted: "70 regime and rebel fighters"."""
        for back in range(at - 1, max(at - 5, -1), -1):
            if back in self._numbers:
                return back < at - 1
            token = self._tokens[back]
            if token.pos_ not in ("ADJ", "NOUN", "PROPN") or noun_at(self._tokens, back) is not None:
                return False
        return False

    def _is_age(self, at: int) -> bool:
        """Whether the word is the number in "27-year-old"."""
        behind = [self._word(at + step) for step in (1, 2, 3)]
        unit = behind[1] if behind[0] == "-" else behind[0]
        return self._tokens[at].like_num and unit in AGE_UNITS and "old" in (*behind, self._word(at + 4))

    def _is_hyphened(self, at: int) -> bool:
        """Whether the word is joined by a hyphen to one that is a part of the phrase."""
        token, following = self._tokens[at], self._tokens[at + 1]
        before = self._tokens[at - 1] if at > 0 else None
        ahead = following.text == "-" and not token.whitespace_ and not following.whitespace_
        behind = before is not None and before.text == "-" and not before.whitespace_
        return token.is_alpha and (ahead or behind) and not token.like_num

    def _measures(self, at: int) -> bool:
        """Whether a number that a hyphen joins to a measure only describes: "three-storey", "12-man"."""
        return self._tokens[at].like_num and at not in self._numbers and self._word(at + 1) == "-"

    def _take_number(self, at: int) -> None:
        self.number = self._numbers[at]
        while at > 0 and self._numbers.get(at - 1) is self.number:
            at -= 1
        self.first = at
        self.none = self._word(at - 1) == "not" and self.number.range == ONE

    def _take_determiner(self, at: int) -> None:
        self.determiner, self.first = self._word(at), at
        if self._word(at - 1) != "of":
            return
        if at - 2 in self._numbers:
            self._take_number(at - 2)
        elif self._word(at - 2) in ("none", "neither"):
            self.determiner, self.first = "no", at - 2

    def _widen(self) -> None:
        """Take in "his" before "two sons", "both" before "his parents"."""
        if self.number is not None and self._word(self.first - 1) in _OWNED:
            self.first -= 1
        if self.determiner in _DEFINITE and self.number is None and self._word(self.first - 1) == "both":
            self.determiner, self.first = "both", self.first - 1
        if self.determiner in _SINGULAR and (self._word(self.first - 2), self._word(self.first - 1)) == ("at", "least"):
            self.first -= 2
        if self.determiner in _SINGULAR and self._word(self.first - 1) == "not" and "single" in self.modifiers:
            self.none, self.first = True, self.first - 1

    def range(self, plural: bool) -> Range | None:
        """The number that the phrase states; None where it states none."""
        if self.asked:
            return None
        if self.number is None and self.determiner in _SINGULAR and self._word(self.first) == "at":
            return Range(1, 1, None)
        if self.determiner in _ZERO or self.determiner == "any" or self.none:
            return NONE
        if self.number is not None:
            return self.number.range
        if self.determiner in ("both", "another") or self.determiner in _SINGULAR:
            return TWO if self.determiner == "both" else ONE
        if self.determiner in _DEFINITE and not plural:
            return ONE
        return SOME if plural else None

    def group(self, group: Group) -> Group:
        """The group that a modifier gives ("rebel fighters"), else that of the noun."""
        if group is Group.THINGS:
            return group
        if self.private:
            return Group.CIVILIANS
        shared = [found for word in self.modifiers if (found := group_words().get(word)) is not None]
        if "and" in self.modifiers and len(set(shared)) > 1:
            return Group.UNKNOWN
        for word in self.modifiers:
            found = group_words().get(word)
            if found is Group.CIVILIANS or (found is not None and group in (Group.UNKNOWN, Group.NON_STATE_FIGHTERS)):
                return found
        joined = " ".join(reversed(self.modifiers))
        for word, found in group_words().items():
            if " " in word and word in joined and group is Group.UNKNOWN:
                return found
        return group

    @property
    def private(self) -> bool:
        """Whether a guard is no soldier: "two hotel guards"."""
        guard = self._word(self._head).startswith(("guard", "watch"))
        return guard and any(word in GUARDED for word in self.modifiers)

    @property
    def definite(self) -> bool:
        """Whether the phrase speaks of people named before: "the soldiers"."""
        return self.determiner in _DEFINITE and self.number is None

    @property
    def additional(self) -> bool:
        """Whether the phrase counts on top of others: "another soldier", "five other men"."""
        more = "other" in self.modifiers or "more" in self.modifiers
        return self.determiner == "another" or bool(self.number and self.number.additional) or more


def _may_modify(token: Token) -> bool:
    if token.lower_ in ALWAYS_MODIFIER:
        return True
    if token.tag_ == "VBG" and token.dep_ in ("acl", "advcl"):
        return False  # "a vehicle carrying soldiers" is no soldier
    return token.pos_ in _MODIFIER_TAGS or token.tag_ in ("VBN", "VBG", "JJ")


def counted(sentence: Span, text: str) -> tuple[Counted, ...]:
    """Return the counted phrases of a sentence in order.

    Offsets are into `text`, which the sentence's document was made from.
    """
    tokens = list(sentence)
    base, offset = sentence.start, sentence.start_char
    numbers = numbers_by_token(tokens, quantities(text[offset : sentence.end_char]), offset)
    found: list[Counted] = []
    taken: set[int] = set()
    at = 0
    while at < len(tokens):
        family = household(tokens, at, numbers, base, text)
        if family is not None:
            found.append(family)
            taken.update(range(family.first - base, family.last - base + 1))
            at = family.last - base + 1
            continue
        noun = noun_at(tokens, at)
        held = says_as_what(tokens, at, taken, numbers)
        if noun is None or held or at in numbers or not is_head(tokens, at + noun[0]):
            at += 1
            continue
        length, group, who, plural, _ = noun
        phrase = _Phrase(tokens, at, numbers)
        number = phrase.range(plural)
        if number == ONE and phrase.number is None and tokens[at + length - 1].lower_ in NOBODY:
            number = None
        if number == SOME and phrase.first == at and tokens[at].lower_ == "figures":
            number = None  # "according to figures from the ministry"
        first, last = phrase.first, at + length - 1
        name = None
        if number is None and not plural and phrase.determiner is None and found:
            number = ONE if goes_on(tokens, first, last, found[-1], base) else None
        if number is None and not phrase.asked and group is Group.THINGS and not plural and is_owned(tokens, first, at):
            number = ONE
        if number is None and is_named_thing(tokens, at, first, group):
            number = ONE
        if group is Group.THINGS:
            first = with_part(tokens, first)
        if number is None and not plural and group is not Group.THINGS and not phrase.asked:
            name = name_end(tokens, last + 1) if tokens[last].lower_ not in NOBODY else None
            number = ONE if name is not None or is_headline(tokens, first, last) else None
            last = name or last
        if phrase.asked:
            taken.update(range(first, last + 1))
        elif number is not None and (tokens[last].lower_ not in COLLECTIVES or phrase.number is not None):
            taken.update(range(first, last + 1))
            start, end = tokens[first].idx, tokens[last].idx + len(tokens[last])
            found.append(
                Counted(
                    base + first, base + last, start, end, number, phrase.group(group), who, phrase.definite, False,
                    phrase.additional, phrase.state, text[start:end], phrase.number is not None or number in (NONE, TWO),
                    name is not None,
                )
            )  # fmt: skip
        at = max(at + length, last + 1)
    return _in_order(sentence, text, numbers, taken, found)


def _in_order(
    sentence: Span, text: str, numbers: dict[int, Quantity], taken: set[int], found: list[Counted]
) -> tuple[Counted, ...]:
    """The phrases `found`, with those counted without a listed noun, in the order of the sentence and as they explain each other.

    `taken` are the places in the sentence of the words that they are made of.
    """
    tokens = list(sentence)
    base = sentence.start
    for other in unlisted(tokens, numbers, taken, base, text):
        taken.update(range(other.first - base, other.last - base + 1))
        found.append(other)
    found.extend(bare(tokens, numbers, taken, base, text))
    found.extend(persons(sentence, taken, found, text))
    found = as_many(sorted(found, key=lambda item: item.first), tokens, base, text)
    found = partitive(found, tokens, base, text)
    listed = with_names(sentence, joined(found, tokens, base, text), text)
    return tuple(hedged_behind(item, text, sentence.end_char) for item in families(listed, tokens, base, text))


__all__ = ["NONE", "ONE", "SOME", "Counted", "counted"]
