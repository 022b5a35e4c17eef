"""What was taken before it was hit: "jets hit two tankers hijacked by rebels" tells of no hijacking of the day."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention

_TAKEN: Final = frozenset(
    {"hijacked", "seized", "captured", "occupied", "overrun", "besieged", "commandeered", "stolen", "taken", "held"}
)
_HIT: Final = frozenset(
    {
        "hit", "hits", "struck", "strikes", "strike", "bombed", "bombing", "shelled", "shelling", "attacked", "attacks", "attack",
        "destroyed", "destroying", "raided", "raid", "stormed", "targeted", "targeting", "ambushed", "pounded", "killed", "killing",
    }
)  # fmt: skip
_CLIMB: Final = 5
"""How many words up from the noun the verb may stand that says what befell it."""


def only_describes(verb: Token) -> bool:
    """Whether a participle says who had taken what another verb of the sentence hits: "two tankers hijacked by rebels"."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or verb.lower_ not in _TAKEN or verb.head.i > verb.i:
        return False
    if not any(child.dep_ == "agent" or child.lower_ == "by" for child in verb.children):
        return False
    at = verb.head
    for _ in range(_CLIMB):
        if at.dep_ not in ("dobj", "obj", "pobj", "prep", "conj", "nsubjpass"):
            return False
        at = at.head
        if at.lower_ in _HIT:
            return True
    return False


def without_described(words: Sequence[Trigger], sentence: Span) -> tuple[Trigger, ...]:
    """Return the words for kinds of a sentence; one that only describes what was hit is at most a hint."""
    spans = [(token.idx, token.idx + len(token)) for token in (_describing(sentence) if words else ())]
    return tuple(
        replace(word, strong=False, hint=True, framed=False, retold=word.strong)
        if any(word.start < right and left < word.end for left, right in spans)
        else word
        for word in words
    )


def without_takers(given: Sequence[tuple[PartyMention, Role]], sentence: Span) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the parts that parties have in a sentence, without those who had only taken what was hit."""
    takers = [
        (child.idx, child.right_edge.idx + len(child.right_edge))
        for token in (_describing(sentence) if given else ())
        for child in token.children
        if child.dep_ == "agent" or child.lower_ == "by"
    ]
    return tuple(
        (party, role) for party, role in given if not any(left <= party.start < right for left, right in takers)
    )


def _describing(sentence: Span) -> list[Token]:
    return [token for token in sentence if token.lower_ in _TAKEN and only_describes(token)]


__all__ = ["only_describes", "without_described", "without_takers"]
