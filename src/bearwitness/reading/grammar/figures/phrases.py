"""One sentence as a row of counted phrases and the words between them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.between_marks import with_lists
from bearwitness.reading.grammar.figures.counted import ONE, SOME, Counted
from bearwitness.reading.grammar.figures.phrase_words import (
    BE,
    BREAK,
    HAVE,
    INCLUDING,
    JOIN,
    LINKS,
    MODAL,
    PREPOSITION,
    SAY,
    TELL,
    WHO_THEY_WERE,
    WITHIN,
)
from bearwitness.reading.grammar.figures.some_of_them import some_of_them
from bearwitness.reading.grammar.figures.sorted_out import without_described
from bearwitness.reading.grammar.words.harm import forms_of_harm

_OF_WHOM = (["of", "whom", ","], ["of", "them", ","], ["of", "those", ","], ["of", "these", ","])
_REACH = 120
"""How many words a subject may stand before its verb."""


class Phrases:
    """A sentence with its counted phrases, for the patterns below. All positions are document token indexes."""

    def __init__(self, sentence: Span, phrases: Sequence[Counted]) -> None:
        self.doc = sentence.doc
        self.first, self.end = sentence.start, sentence.end
        self.words = ["including" if token.lower_ in INCLUDING else token.lower_ for token in sentence]
        kept = [item for at, item in enumerate(phrases) if at == 0 or not self._belongs_to(phrases[at - 1], item)]
        kept = self._apposed([item for item in kept if not self._speaks(item)])
        self.phrases = without_described(kept, self.words, self.first)
        self._nouns = {item.last for item in self.phrases if not item.bare}  # whatever the tagger takes them for
        self.groups = with_lists(self._coordinate(), self.words, self.first)

    def _apposed(self, phrases: list[Counted]) -> list[Counted]:
        """Take "one of whom, a waitress, died" as one person with a verb of her own."""
        kept: list[Counted] = []
        for item in phrases:
            some = kept[-1] if kept else None
            if (
                some is not None and some.bare and some.number == ONE == item.number and not item.bare
                and self.gap(some.last + 1, item.first) in _OF_WHOM and self.word(item.last + 1) == "," and self.word(item.last + 2)
                and self.token(item.last + 2).pos_ in ("VERB", "AUX")
            ):  # fmt: skip
                words = self.doc.text[some.start : item.end]
                kept[-1] = replace(item, first=some.first, start=some.start, phrase=words)
            else:
                kept.append(item)
        return kept

    def _speaks(self, phrase: Counted) -> bool:
        """Whether those counted are who says it: ", one community leader has told our reporter", "a chief and a policeman said"."""
        at = phrase.last + 1
        if phrase.bare or self.word(phrase.first - 1) in forms_of_harm():
            return False  # "killed ten civilians said the monitor"
        ahead = self.gap(phrase.first - 3, phrase.first)
        if phrase.number == SOME and ["according", "to"] in (ahead[1:], ahead[:2]):
            return True  # "according to police, 29 rebels were killed"
        if self.word(at) == "and":  # of two who say it together
            at = next((i for i in range(at + 2, at + 6) if self.word(i) in TELL), at)
            if any(self.token(i).pos_ in ("VERB", "AUX", "PUNCT") for i in range(phrase.last + 2, min(at, self.end))):
                return False
        return self.word(at) in TELL or (self.word(at) in HAVE and self.word(at + 1) in ("told", "said", "added"))

    def _belongs_to(self, holder: Counted, phrase: Counted) -> bool:
        """Whether the phrase only says whose people the holder counts: "five members of the armed forces"."""
        return (
            phrase.number == SOME and phrase.first == holder.last + 2 and self.word(holder.last + 1) in ("of", "from")
        )

    def word(self, at: int) -> str:
        return self.words[at - self.first] if self.first <= at < self.end else ""

    def token(self, at: int) -> Token:
        return self.doc[at]

    def gap(self, start: int, end: int) -> list[str]:
        return [self.word(at) for at in range(start, end)]

    def is_part(self, phrase: Counted) -> bool:
        """Whether "including", "among them" or "of whom" introduces the phrase."""
        return some_of_them(phrase, self.words, self.first) or self._told_among(phrase)

    def _told_among(self, phrase: Counted) -> bool:
        """Whether "among them" stands behind the words that belong to the phrase: ", officials of the party among them"."""
        if self.word(phrase.first - 1) != ",":
            return False
        for at in range(phrase.last + 1, min(phrase.last + 7, self.end - 1)):
            if self.gap(at, at + 2) in (["among", "them"], ["among", "whom"]):
                return True
            if self.token(at).pos_ in ("VERB", "AUX", "PUNCT"):
                return False
        return False

    def _coordinate(self) -> list[list[Counted]]:
        groups: list[list[Counted]] = []
        for phrase in self.phrases:
            if phrase.group is Group.THINGS and self.word(phrase.first - 1) in WITHIN and groups:
                continue  # "four people in a house and two in a shop"
            if groups and self._continues(groups[-1], phrase):
                groups[-1].append(phrase)
            else:
                groups.append([phrase])
        return groups

    def _continues(self, group: list[Counted], phrase: Counted) -> bool:
        """Whether the phrase goes on with the list that the group began."""
        start = group[-1].last + 1
        gap = self._without_brackets(start, phrase.first)
        if (self._is_apposed(phrase) and group[-1].numbered) or self.word(start) == ")":
            return False
        if phrase.bare and self.gap(group[0].first - 2, group[0].first) in (["of", "the"], ["", "of"]):
            return False  # "of the 31 people aboard, 12"
        if gap in (["with"], [",", "with"]) and self._has_predicate(phrase):
            return False  # "the toll rose to three, with four others injured"
        if self._things_in_a_row(group[-1], phrase, gap):
            return True
        is_part = self.is_part(group[0])
        if not gap or (self.is_part(phrase) and not is_part) or self.word(phrase.last + 1) in SAY:
            return False
        if is_part and "," in gap and self._tells(phrase):
            return False  # "36 of them, a local chief and a policeman said"
        if all(word in JOIN for word in gap):
            # "Nine, including three children, and five others were hurt", "injured ten, and an officer died".
            apart = "and" in gap and (is_part or self._befallen(group[0], 1 if gap[0] == "," else 3))
            return not (self._breaks_off(phrase) if apart else gap == [","] and self._tells(phrase))
        if len(gap) > 10 or self._has_verb(start, phrase.first):
            return False
        if gap[-1] == "and":
            # "Killed four in Marib, and 12 people were wounded".
            own = is_part or self._befallen(group[0], 3)
            return len(gap) <= 8 and not (own and self._breaks_off(phrase))
        return gap[-1] == "," and (phrase.numbered or phrase.group is Group.THINGS) and not self._tells(phrase)

    def _befallen(self, phrase: Counted, reach: int) -> bool:
        """Whether a verb of harm stands at most `reach` words before the phrase: "killed at least nine", not "the injured driver"."""
        for at in range(phrase.first - 1, max(self.first, phrase.first - reach) - 1, -1):
            if (word := self.word(at)) in forms_of_harm() or word in (",", "and"):
                return word in forms_of_harm() and self.word(at - 1) not in BE | {"the", "of", "a", "an", "some"}
        return False

    def _things_in_a_row(self, before: Counted, phrase: Counted, gap: list[str]) -> bool:
        """Whether a list of things goes on without a comma or over "to": "six positions three vehicles", "to 7 cars and to a house"."""
        opens = phrase.numbered or self.word(phrase.first) in ("a", "an")
        return before.group is Group.THINGS is phrase.group and opens and gap in ([], ["and", "to"], [",", "to"])

    def _without_brackets(self, start: int, end: int) -> list[str]:
        """The words from `start` to `end` without what stands in brackets."""
        depth, kept = 0, []
        for at in range(start, end):
            word = self.word(at)
            depth += (word == "(") - (word == ")")
            if depth <= 0 and word != ")":
                kept.append(word)
        return kept

    def _breaks_off(self, phrase: Counted) -> bool:
        """Whether the phrase begins a clause of its own behind a list of parts: others, not "and an infant were killed"."""
        singular = phrase.number == ONE and self.word(phrase.last + 1) in ("were", "are", "have")
        return self._has_predicate(phrase) and not singular and phrase.number != SOME

    def _has_predicate(self, phrase: Counted) -> bool:
        word = self.word(phrase.last + 2 if self.word(phrase.last + 1).endswith("ly") else phrase.last + 1)
        return word in BE or word in HAVE or word in forms_of_harm()

    def _tells(self, phrase: Counted) -> bool:
        """Whether the phrase is the subject of a verb of its own: ", two officials said"."""
        for at in range(phrase.last + 1, self.end):
            word = self.word(at)
            if word == "and" and any(self.word(behind) in SAY for behind in range(at + 1, at + 6)):
                continue  # ", army officers and medics said"
            if word == "," and (behind := self._behind_name(at)) is not None:
                return self.word(behind) in SAY  # "an official of the region, Elena Prado, said"
            if word in (",", ".", ";", "and"):
                return False
            if self.token(at).tag_ in ("VBD", "VBZ", "VBP") and word not in BE | HAVE and word not in forms_of_harm():
                return True
        return False

    def _behind_name(self, at: int) -> int | None:
        """What stands behind a name in commas that opens at `at`, or None where none does."""
        end = at + 1
        while end < min(at + 8, self.end) and (
            self.token(end).pos_ in ("PROPN", "NUM") or self.word(end) in ("-", ".")
        ):
            end += 1
        return end + 1 if end > at + 1 and self.word(end) == "," else None

    def _has_verb(self, start: int, end: int) -> bool:
        depth = 0
        for at in range(start, end):
            word = self.word(at)
            depth += (word == "(") - (word == ")")
            if depth <= 0 and (self.token(at).pos_ in ("VERB", "AUX") or word in forms_of_harm() or word in BREAK):
                return True
        return False

    def after(self, at: int, reach: int = 2) -> list[Counted] | None:
        """The group of counted phrases that starts at `at` or at most `reach` filler words later."""
        if self.word(at) in ("a", "an") and (total := self._total(at)):
            at = total
        here = bisect_left(self.groups, at, key=lambda group: group[0].first)
        for group in self.groups[here : here + 1]:
            first = group[0].first
            if at <= first <= at + reach and all(
                self.token(i).pos_ in ("ADV", "DET", "PUNCT", "ADP", "PRON")
                and self.word(i) not in ((PREPOSITION | BREAK) - {"at", "of"}) | {"including"}
                for i in range(at, first)
            ):
                return group
        return None

    def _total(self, at: int) -> int | None:
        """What stands behind "a total of", "a combined total of" at `at`."""
        return next((end + 2 for end in (at + 1, at + 2) if self.gap(end, end + 2) == ["total", "of"]), None)

    def before(self, at: int, *, people: bool = False) -> list[Counted] | None:
        """The group that is the subject of what stands at `at`: the nearest to the left that is not a mere complement.

        `people`: things are passed over, for what befalls people only ("policemen guarding a bank were killed").
        """
        limit = max(self.first, at - _REACH)
        for i in range(at - 1, limit - 1, -1):
            if self.word(i) in BREAK:
                limit = i + 1
                break
        chosen: list[Counted] | None = None
        nearest = bisect_left(self.groups, at, key=lambda group: group[-1].last)
        for group in reversed(self.groups[:nearest]):
            if group[-1].last < limit:
                break
            if group[0].first < limit:
                continue
            if self.word(group[-1].last + 1) in SAY or self.word(group[0].first - 1) == "numbering":
                continue
            if (self.is_part(group[0]) and not self._of_them(group[-1], at)) or self._is_predicate(group[0]):
                continue
            if self._is_apposed(group[0]) or (people and all(one.group is Group.THINGS for one in group)):
                continue
            end = chosen[0].first if chosen else at
            if self._blocked(group[-1].last + 1, end):
                break
            complement = chosen is not None and self.word(chosen[0].first - 1) in PREPOSITION
            if chosen is None or complement:
                chosen = group
            else:
                break
        return chosen

    def _is_apposed(self, phrase: Counted) -> bool:
        """Whether the phrase only says who those before it were: "18 civilians, all members of one family, were killed", "18 civilians mostly women"."""
        before = self.word(phrase.first - 1)
        if phrase.number != SOME or before in ("mostly", "mainly"):
            return phrase.number == SOME
        if before in ("all", "both"):
            before = self.word(phrase.first - 2)
        elif self.word(phrase.last) not in WHO_THEY_WERE or self.word(phrase.last + 1) not in ("of", "from"):
            return False
        return before in (",", "-", "–", "—", "(")

    def _of_them(self, phrase: Counted, at: int) -> bool:
        """Whether "one of them" stands right before the verb at `at`."""
        return phrase.bare and phrase.last + 3 == at and self.word(phrase.last + 1) == "of"

    def _is_predicate(self, phrase: Counted) -> bool:
        """Whether the phrase says what others were ("three were children") and is no subject itself."""
        before = self.word(phrase.first - 2)
        return self.word(phrase.first - 1) in BE and before not in ("there", "among", "dead", "killed")

    def _blocked(self, start: int, end: int) -> bool:
        """Whether a verb of its own stands between a subject and its verb: not that of a clause with "who"."""
        relatives = 0
        for at in range(start, end):
            word, token = self.word(at), self.token(at)
            relatives += word in ("who", "which", "whose", "whom")
            if word in LINKS or word in BE or word in MODAL or at in self._nouns:
                continue
            if token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBZ", "VBP"):
                relatives -= 1
                if relatives < 0:
                    return True
            if word in (";", ":"):
                return True
        return False


__all__ = ["BE", "BREAK", "HAVE", "MODAL", "PREPOSITION", "SAY", "Phrases"]
