"""One sentence as a row of counted phrases and the words between them."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.counted import Counted
from bearwitness.reading.grammar.harm import forms_of_harm

BE = {"was", "were", "is", "are", "been", "being", "be", "got", "get", "gets", "getting", "'s", "’s", "'re"}
HAVE = {"has", "have", "had", "having"}
MODAL = {"would", "could", "might", "may", "will", "should", "must", "can"}
JOIN = {",", "and", "&", "plus", "along", "together", "with", "as", "well", "or", "at", "least"}
BREAK = {";", "when", "after", "while", "because", "before", "if", "although", "though", "whereas", ":"}
PREPOSITION = {
    "of",
    "in",
    "from",
    "by",
    "with",
    "for",
    "on",
    "at",
    "against",
    "near",
    "to",
    "between",
    "among",
    "outside",
}


class Phrases:
    """A sentence with its counted phrases, for the patterns below. All positions are document token indexes."""

    def __init__(self, sentence: Span, phrases: Sequence[Counted]) -> None:
        self.doc = sentence.doc
        self.first, self.end = sentence.start, sentence.end
        self.phrases = list(phrases)
        self.groups = self._coordinate()

    def word(self, at: int) -> str:
        return self.doc[at].lower_ if self.first <= at < self.end else ""

    def token(self, at: int) -> Token:
        return self.doc[at]

    def gap(self, start: int, end: int) -> list[str]:
        return [self.word(at) for at in range(start, end)]

    def is_part(self, phrase: Counted) -> bool:
        """Whether "including", "among them" or "of whom" introduces the phrase."""
        before = self.gap(max(self.first, phrase.first - 4), phrase.first)
        while before and before[-1] in (",", "at", "least", "the", "also", ":"):
            before.pop()
        if not before:
            return False
        if before[-1] in ("including", "included", "include", "includes"):
            return True
        if before[-2:] in (["among", "them"], ["among", "whom"], ["of", "whom"], ["of", "them"], ["among", "those"]):
            return True
        return self.word(phrase.last + 1) == "of" and self.word(phrase.last + 2) in ("them", "whom")

    def _coordinate(self) -> list[list[Counted]]:
        groups: list[list[Counted]] = []
        for phrase in self.phrases:
            if groups and self.word(phrase.last + 1) not in ("said", "says", "told"):
                gap = self.gap(groups[-1][-1].last + 1, phrase.first)
                short = gap and all(word in JOIN for word in gap)
                long = (
                    1 < len(gap) <= 8 and gap[-1] == "and" and not self._has_verb(groups[-1][-1].last + 1, phrase.first)
                )
                same_part = self.is_part(groups[-1][0]) or not self.is_part(phrase)
                if (short or long) and same_part:
                    groups[-1].append(phrase)
                    continue
            groups.append([phrase])
        return groups

    def _has_verb(self, start: int, end: int) -> bool:
        return any(
            self.token(at).pos_ in ("VERB", "AUX") or self.word(at) in forms_of_harm() or self.word(at) in BREAK
            for at in range(start, end)
        )

    def after(self, at: int, reach: int = 2) -> list[Counted] | None:
        """The group of counted phrases that starts at `at` or at most `reach` filler words later."""
        for group in self.groups:
            first = group[0].first
            if at <= first <= at + reach and all(
                self.token(i).pos_ in ("ADV", "DET", "PUNCT", "ADP", "PRON")
                and self.word(i) not in PREPOSITION - {"at", "of"}
                for i in range(at, first)
            ):
                return group
        return None

    def before(self, at: int) -> list[Counted] | None:
        """The group that is the subject of what stands at `at`: the nearest to the left that is not a mere complement."""
        limit = self.first
        for i in range(at - 1, self.first - 1, -1):
            if self.word(i) in BREAK:
                limit = i + 1
                break
        chosen: list[Counted] | None = None
        for group in reversed(self.groups):
            if group[-1].last >= at or group[0].first < limit:
                continue
            if self.is_part(group[0]) or self._is_predicate(group[0]):
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

    def _is_predicate(self, phrase: Counted) -> bool:
        """Whether the phrase says what others were ("three were children") and is no subject itself."""
        return self.word(phrase.first - 1) in BE and self.word(phrase.first - 2) not in (
            "there",
            "among",
            "dead",
            "killed",
        )

    def _blocked(self, start: int, end: int) -> bool:
        """Whether a verb of its own stands between a subject and its verb."""
        for at in range(start, end):
            word, token = self.word(at), self.token(at)
            if word in ("who", "that", "which", "have", "has", "had", "including") or word in BE or word in MODAL:
                continue
            if (
                token.pos_ in ("VERB", "AUX")
                and token.tag_ in ("VBD", "VBZ", "VBP")
                and word not in ("feared", "believed", "confirmed")
            ):
                return True
            if word in (";", ":"):
                return True
        return False
