"""Words of harm: verbs, adjectives and nouns that say what befell people or things (codebook section 2, measures)."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from spacy.tokens import Span

from bearwitness.model import Measure
from bearwitness.reading.grammar.lexicon import table

HEAD_MEASURE = {
    "death": Measure.KILLED, "deaths": Measure.KILLED, "fatality": Measure.KILLED, "fatalities": Measure.KILLED,
    "martyrs": Measure.KILLED, "martyr": Measure.KILLED, "bodies": Measure.KILLED, "corpses": Measure.KILLED, "lives": Measure.KILLED,
    "killings": Measure.KILLED, "murders": Measure.KILLED, "graves": Measure.KILLED, "loss of life": Measure.KILLED,
    "losses": Measure.KILLED_OR_INJURED, "arrests": Measure.CAPTURED, "abductions": Measure.ABDUCTED,
    "kidnappings": Measure.ABDUCTED, "injury": Measure.INJURED, "injuries": Measure.INJURED, "casualties": Measure.KILLED_OR_INJURED,
}  # fmt: skip
"""Measures of nouns that are counted themselves: "15 deaths"."""

OF_THINGS = (Measure.DESTROYED, Measure.DAMAGED)
"""What befalls things; everything else befalls people."""

RISE = {
    "rose", "rise", "rises", "risen", "climbed", "increased", "increases", "jumped", "grew", "rising", "climbs", "soared", "revised",
    "raised", "raises", "raising", "climbing", "grown", "mounted", "revising",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word or phrase of harm: tokens `first` to `last` of the document, what it measures, and its form."""

    first: int
    last: int
    measure: Measure
    form: str


@cache
def forms_of_harm() -> dict[str, tuple[Measure, str]]:
    """Map each form, in lower case, to its measure and its kind of form: nouns, adjectives, intransitive, transitive, toll."""
    forms: dict[str, tuple[Measure, str]] = {}
    for measure, entry in table("verbs").items():
        if measure == "light":
            continue
        for form in ("nouns", "adjectives", "intransitive", "transitive", "toll"):
            for word in entry[form]:
                forms[word] = (Measure(measure), form)
    return forms


@cache
def transitive_forms() -> frozenset[str]:
    """The forms of verbs that harm their object."""
    return frozenset(word for word, (_, form) in forms_of_harm().items() if form == "transitive")


def predicates(sentence: Span) -> tuple[Predicate, ...]:
    """Return the words of harm of a sentence, longest match first at each place."""
    tokens = [token.lower_ for token in sentence]
    forms, lengths = forms_of_harm(), _lengths()
    found = []
    at = 0
    while at < len(tokens):
        for length in lengths.get(tokens[at], ()):
            words = " ".join(tokens[at : at + length])
            if words == "kidnap" and tokens[at + 1 : at + 2] in (
                ["victims"],
                ["victim"],
                ["suspects"],
                ["gang"],
                ["suspect"],
            ):
                continue
            if words in _LETTERS and not _counts(sentence, at):
                continue
            if at + length <= len(tokens) and words in forms:
                measure, form = forms[words]
                found.append(Predicate(sentence.start + at, sentence.start + at + length - 1, measure, form))
                at += length - 1
                break
        at += 1
    return tuple(found)


_LETTERS: Final = ("kia", "wia", "mia")
_NO_COUNT: Final = ("the", "a", "an", "by", "of", "with")


def _counts(sentence: Span, at: int) -> bool:
    """Whether letters say what befell those before them, "3 KIA", and name nobody: "the KIA", "five KIA fighters"."""
    token, before = sentence[at], sentence[at - 1] if at else None
    behind = sentence[at + 1] if at + 1 < len(sentence) else None
    named = before is None or before.lower_ in _NO_COUNT or (behind is not None and behind.tag_ in ("NN", "NNS", "VBD"))
    return token.text.isupper() and not named


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How many words the forms of harm have that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for form in forms_of_harm():
        words = form.split(" ")
        found.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}
