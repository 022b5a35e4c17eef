"""Who came under fire, and who only answered it: neither began anything (codebook section 3)."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from bearwitness.reading.grammar.deeds.clause_grammar import objects

COMES: Final = frozenset({"came", "come", "comes", "coming"})
_FIRE: Final = frozenset({"attack", "fire", "gunfire", "assault", "shelling", "bombardment", "ambush", "attacks"})
_RETURNS: Final = frozenset({"returned", "returns", "returning", "return"})
_SHOOTS: Final = frozenset({"fired", "fire", "firing", "shot", "shoot", "shooting"})
_SUBJECTS: Final = ("nsubj", "nsubjpass")


def came_under(verb: Token) -> Token | None:
    """The word for the attack that somebody came under: "the patrol came under fire"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "under":
            return next((one for one in child.children if one.lower_ in _FIRE), None)
    return None


def whose_fire(attack: Token, verb: Token) -> Iterator[Token]:
    """Those behind "from" or "by": "under attack from rebels"."""
    for child in (*attack.children, *verb.children):
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
            yield from objects(child)


def answers_fire(verb: Token) -> bool:
    """Whether a verb says that somebody shot back: "returned fire", "fired back"."""
    if any(child.dep_ == "nsubj" and child.pos_ == "PRON" for child in verb.children):
        return False  # "the army said it had returned fire": its own word for what it did
    if verb.lower_ in _RETURNS:
        return any(child.dep_ in ("dobj", "obj") and child.lower_ in ("fire", "gunfire") for child in verb.children)
    return verb.lower_ in _SHOOTS and any(child.lower_ == "back" and child.i == verb.i + 1 for child in verb.children)


def is_a_verb_after_all(token: Token) -> bool:
    """Whether a word taken for a noun has a subject of its own: "fighters shot at a patrol", "the post was overrun"."""
    return token.lower_ in ("shot", "overrun") and any(child.dep_ in _SUBJECTS for child in token.children)


__all__ = ["COMES", "answers_fire", "came_under", "is_a_verb_after_all", "whose_fire"]
