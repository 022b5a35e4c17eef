"""Noun phrases that may name who or what fills a role in an attack: their heads, and the spans each may be written as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from bearwitness.reading.grammar.fillers.words import classes

_HEADS = {"NOUN", "PROPN", "X", "INTJ"}
# The tagger, weak on text in capitals, takes names and nouns for these; what they do in the sentence shows them nouns.
_MISTAGGED = {"ADJ", "VERB", "ADV", "NUM"}
_NOMINAL = {"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr", "npadvmod", "ROOT", "compound", "nmod"}
_BEFORE = {"ADJ", "NOUN", "PROPN", "NUM", "X", "DET", "INTJ"}
_PARTICIPLES = {"VBN", "VBG", "PRP$", "POS", "CD", "JJ"}
_JOINS = {"-", '"', "“", "”", "``", "''", "'", ".", "&", "/"}
_PARTS = {"compound", "nmod", "amod"}
_LONGEST = 9
"""Tokens that a phrase may have before its head; no name or description that a report gives is longer."""
_NAME_PARTS = {"de", "la", "del", "los", "las", "el", "al", "bin", "ibn", "abu", "von", "van", "der", "da", "dos", "y"}


@dataclass(frozen=True, slots=True)
class Head:
    """A token that may head a phrase, by its place in the document, and the sentence it stands in."""

    at: int
    sentence: int


def heads(sentences: Sequence[tuple[int, Span]]) -> Iterator[Head]:
    """Yield the tokens of numbered sentences that may head a noun phrase."""
    for number, sentence in sentences:
        for token in sentence:
            if is_head(token):
                yield Head(token.i, number)


def is_head(token: Token) -> bool:
    """Whether a token may be the head of a noun phrase."""
    word = token.text
    if len(word) < 2 and not word.isalpha():
        return False
    if not any(char.isalpha() for char in word):
        return False
    if token.pos_ in _HEADS:
        return True
    if token.lower_ == "one":
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "of"
    if token.pos_ == "ADJ" and any(one == "body" or one.startswith("people.") for one in classes(token.lower_)):
        return True
    return token.pos_ in _MISTAGGED and token.dep_ in _NOMINAL and token.tag_ not in ("VBD", "VBZ", "VBP", "VB", "CD")


def _before(token: Token) -> bool:
    if token.pos_ in _BEFORE or token.tag_ in _PARTICIPLES or token.lower_ in _JOINS or token.lower_ in _NAME_PARTS:
        return True
    # A first name that the tagger took for a verb; "heavily" in "heavily armed men".
    return (token.pos_ == "VERB" and token.dep_ in _PARTS) or (
        token.pos_ == "ADV" and token.head.i == token.i + 1 and token.head.tag_ in _PARTICIPLES
    )


def starts(doc: Doc, at: int, first: int) -> list[int]:
    """The tokens at which the phrase with the head `at` may start, nearest to the head first; none before `first`."""
    found = [at]
    left = at
    while left > first and at - left < _LONGEST:
        if doc[left - 1].text in ("]", ")") and left == at:
            # A name in full behind its acronym: "the DAS (Administrative Department of Security) headquarters".
            left = _opening(doc, left - 1, first)
        if left <= first or not _before(doc[left - 1]):
            break
        left -= 1
        if doc[left].text not in ("-", ".", "/", "'s", "’s", "'") and doc[left].tag_ != "POS":
            found.append(left)
    return found


def _opening(doc: Doc, at: int, first: int) -> int:
    """Where the brackets that close at a token open; the token behind it where they do not, not before `first`."""
    for left in range(at - 1, max(first, at - _LONGEST) - 1, -1):
        if doc[left].text in ("[", "("):
            return left
    return at + 1


def ends(doc: Doc, at: int, end: int) -> list[int]:
    """The last tokens that the phrase with the head `at` may have: the head, a bracket behind it, "of" phrases."""
    found = [at]
    right = at
    if right + 3 < end and doc[right + 1].text in ("[", "(") and doc[right + 3].text in ("]", ")"):
        found.append(right + 3)
    for _ in range(2):
        nxt = right + 1
        if nxt + 1 < end and doc[nxt].tag_ == "VBN" and doc[nxt + 1].lower_ == "with":
            nxt += 1  # "a car loaded with explosives"
        if nxt >= end or doc[nxt].lower_ not in (
            "of",
            "from",
            "for",
            "in",
            "with",
            "on",
            "to",
            "at",
            "around",
            "accompanying",
            "wearing",
            "belonging",
            "guarding",
        ):
            break
        stop = _phrase_end(doc, nxt + 1, end)
        if stop is None:
            break
        right = stop
        found.append(right)
        if right + 3 < end and doc[right + 1].text in ("[", "(") and doc[right + 3].text in ("]", ")"):
            right += 3
            found.append(right)
    return found


def _phrase_end(doc: Doc, at: int, end: int) -> int | None:
    """Where the noun phrase that begins at a token ends; None where none begins there."""
    last = None
    stop = at
    while stop < end and stop - at < _LONGEST and (_before(doc[stop]) or doc[stop].pos_ in _HEADS):
        if last is not None and doc[stop].pos_ == "DET":
            break
        if doc[stop].pos_ in _HEADS or is_head(doc[stop]):
            last = stop
        stop += 1
    return last


def spans(doc: Doc, head: Head, sentence: Span) -> list[tuple[int, int]]:
    """Return (first, last) tokens of every way to write the phrase of a head, the shortest first."""
    return [
        (start, stop) for stop in ends(doc, head.at, sentence.end) for start in starts(doc, head.at, sentence.start)
    ]


def apposed_to(doc: Doc, first: int) -> int | None:
    """The last token of the phrase that one which begins at `first` may be in apposition to; None where none may.

    A comma, a bracket or a dash stands between, and perhaps an article: "Elena Prado, the mayor", "the mayor (Elena Prado)".
    """
    before = first - 1
    if before > 0 and doc[before].tag_ in ("DT", "PRP$"):
        before -= 1
    if before < 1 or doc[before].text not in (",", "(", "[", "--", "-", ":"):
        return None
    return before - 1


def measured_by(token: Token) -> int | None:
    """The noun of quantity that a noun behind "of" belongs to: "sticks" for "dynamite" in "sticks of dynamite"."""
    of = token.head
    if token.dep_ != "pobj" or of.lower_ != "of" or "quantity" not in classes(of.head.lower_):
        return None
    return of.head.i
