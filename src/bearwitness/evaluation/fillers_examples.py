"""Documents with templates as the model that proposes fillers sees them (`fillers_training`)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bearwitness.evaluation.benchmark import report_of
from bearwitness.evaluation.ceaf import Entity
from bearwitness.evaluation.muc4 import Document, gold
from bearwitness.evaluation.muc4_fillers import ROLES
from bearwitness.model import Report
from bearwitness.reading.grammar.fillers.candidates import Head, heads, spans
from bearwitness.reading.grammar.fillers.features import Context, context
from bearwitness.reading.grammar.incidents.carried import carry
from bearwitness.reading.grammar.incidents.happenings import group
from bearwitness.reading.grammar.reader import GrammarReader
from bearwitness.reading.grammar.record import Recorder
from bearwitness.reading.grammar.scenes.spoken import spoken_on
from bearwitness.reading.grammar.scenes.told import Told

KNOWN: Final = 4
"""In so many documents must a word occur to be known by itself; words that are mostly tagged as names never are."""


@dataclass(frozen=True, slots=True)
class Example:
    """One document: what the grammar told of it, its heads, the spans of each, its gold entities by role.

    `founded`: the rules find an incident in it; where they find none, only a likely filler founds one (`proven_by`).
    """

    told: Told
    founded: bool
    made: Context
    heads: list[Head]
    spans: list[list[tuple[int, int]]]
    due: list[list[Entity]]


def known_words(told: Sequence[Told]) -> frozenset[str]:
    """Words that the model may know by themselves: frequent ones that are no names."""
    spread: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for one in told:
        spread.update({token.lower_ for token in one.parsed.doc})
        for token in one.parsed.doc:
            all_of[token.lower_] += 1
            names[token.lower_] += token.pos_ == "PROPN"
    return frozenset(
        word
        for word, count in spread.items()
        if count >= KNOWN and names[word] < 0.5 * all_of[word] and word.isascii() and "\n" not in word
    )


def founded_by_rules(report: Report, heard: Told) -> bool:
    """Whether the rules find an incident in a report."""
    recorder = Recorder(report, GrammarReader.name)
    today = spoken_on(heard.parsed, report.info.published)
    happenings = group(heard.scenes, heard.parsed.text, today)
    carry(happenings, heard, today)
    return any(recorder.account(one) is not None for one in happenings)


def examples(documents: Sequence[Document], told: Sequence[Told], known: frozenset[str]) -> list[Example]:
    """Return the documents as the model sees them."""
    out = []
    for document, one in zip(documents, told, strict=True):
        made = context(one.parsed, one.scenes, one.parties, known)
        found = list(heads([(at, sentence) for at, sentence in enumerate(one.parsed.sentences) if at in made.scenes]))
        written = [spans(one.parsed.doc, head, one.parsed.sentences[head.sentence]) for head in found]
        right = gold(document)
        founded = founded_by_rules(report_of(document.told()), one)
        out.append(Example(one, founded, made, found, written, [right[role] for role in ROLES]))
    return out
