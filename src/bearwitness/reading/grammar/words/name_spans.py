"""Names of persons, asked of the language model only where somebody named may have come to harm.

Its recogniser of names takes nearly half of the model's time, and the grammar asks nothing of it but who was harmed without being
counted ("Elena Prado was killed", see named.py). So it sees only sentences with a word of harm and two words side by side
that may be a name: "Elena Prado", but not "The Taliban", "Ukrainian soldiers" or "Defence Ministry".
"""

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from spacy.tokens import Doc, Span

from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.calendar import MONTHS, WEEKDAYS
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, forms_of_harm
from bearwitness.reading.grammar.words.nouns import STATE_WORDS

# Words by which a sentence takes up the harm of the one before: "they included Elena Prado", "alongside Elena Prado".
_LEANING = frozenset({"victim", "victims", "include", "includes", "included", "including", "alongside", "among", "them", "whom", "lives", "life"})  # fmt: skip

_FUNCTION = frozenset({"a", "an", "are", "as", "at", "be", "been", "by", "had", "has", "have", "in", "is", "of", "on", "out", "the", "to", "was", "were"})  # fmt: skip

_NO_NAME_TAGS = frozenset({"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "NUM", "PUNCT", "SPACE"})


@cache
def _of_no_person() -> frozenset[str]:
    """Capitalised words that are no part of a person's name: days, months, nations, bodies."""
    nations = table("nations").get("nation", ())
    of_nations = (one for nation in nations for key in ("adjectives", "people") for one in nation.get(key, ()))
    return frozenset({*WEEKDAYS, *MONTHS, *table("people")["bodies"]["words"], *(one.lower() for one in of_nations)})


def mark_names(doc: Doc, sentences: Sequence[Span], recognise: Callable[[Doc], Doc]) -> None:
    """Set the names in a document's sentences that may name somebody harmed; `recognise` is the model's recogniser."""
    asked = [sentence for sentence in sentences if _may_name(sentence)]
    at = [token for sentence in asked for token in range(sentence.start, sentence.end)]
    found: list[Span] = []
    if at:
        given = [doc[place] for place in at]
        opens = {sentence.start for sentence in asked}
        part = Doc(
            doc.vocab,
            words=[token.text for token in given],
            spaces=[bool(token.whitespace_) for token in given],
            sent_starts=[place in opens for place in at],
        )
        part = recognise(part.from_array(["NORM"], doc.to_array(["NORM"])[np.array(at)].reshape(-1, 1)))
        found = [
            Span(doc, at[name.start], at[name.end - 1] + 1, label=name.label)
            for name in part.ents
            if at[name.end - 1] - at[name.start] == name.end - 1 - name.start
        ]
    doc.set_ents(found, default="outside")


@cache
def _of_harm() -> frozenset[str]:
    """Words of harm, of several words ("shot dead", "is dead") the first that is a word of its own."""
    listed = {*forms_of_harm(), *HEAD_MEASURE, *STATE_WORDS, *table("verbs")["light"]["blow"], *_LEANING}
    return frozenset(next(word for word in (*words.split(), "") if word not in _FUNCTION) for words in listed)


def _may_name(sentence: Span) -> bool:
    """Whether a sentence holds a word of harm, and two words side by side that may be a name."""
    tokens = list(sentence)
    if _of_harm().isdisjoint(token.lower_ for token in tokens):
        return False
    before = False
    for token in tokens:
        tag = token.pos_
        capital = tag == "PROPN" or (tag not in _NO_NAME_TAGS and (token.is_title or token.is_upper))
        capital = capital and token.lower_ not in _of_no_person()
        if capital and before:
            return True
        before = capital
    return False


__all__ = ["mark_names"]
