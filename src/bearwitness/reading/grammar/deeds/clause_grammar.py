"""Who is subject, object and agent of a verb in the parse, across relative clauses, participles and shared subjects.

The relations are those of the parse (Universal and ClearNLP dependencies).
"""

from typing import Final

from spacy.tokens import Token

_SUBJECT: Final = ("nsubj", "csubj")
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_UNREAL: Final = frozenset({"would", "could", "may", "might", "will", "wo", "should", "can", "ca", "must", "shall"})
TOWARDS: Final = frozenset({"on", "at", "into", "against", "upon", "onto", "towards", "toward", "through"})
_DEPTH: Final = 4
_RESULTS: Final = frozenset(
    {"killing", "wounding", "injuring", "destroying", "damaging", "leaving", "claiming", "hitting", "causing"}
)
"""What an attack does besides: behind a place or those hit it is the attacker's."""
_BE: Final = frozenset({"be", "been", "being", "was", "were", "is", "are", "got", "am", "'s", "’s"})


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, alone or by the verb that it is joined to."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ in _BE for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "nsubj", "dobj") for child in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl", "ROOT", "ccomp", "xcomp", "oprd", "pcomp")


def acts_behind_which(verb: Token) -> bool:
    """Whether the noun that a participle seems to describe acts: "Azaz, which the rebels seized in May"."""
    first = verb.head.left_edge.i
    return verb.dep_ == "acl" and first > 0 and verb.doc[first - 1].lower_ == "which"


def patients(verb: Token) -> list[Token]:
    """Return those to whom a verb in the passive was done."""
    own = [child for child in verb.children if child.dep_ in ("nsubjpass", "nsubj")][-1:]  # the parser may give two
    if own:
        return [head for child in own for head in with_conjuncts(_meant(child, verb))]
    if verb.dep_ == "acl":
        return [] if acts_behind_which(verb) else [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head):
        return patients(verb.head)
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return subjects(verb.head)
    return []


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the subject of a verb, or of the verb that it shares one with."""
    own = [child for child in verb.children if child.dep_ in _SUBJECT][-1:]
    if own and not (verb.lower_ in _RESULTS and verb.dep_ == "advcl" and _closes_a_place(own[0], verb)):
        return [head for child in own for head in with_conjuncts(_meant(child, verb))]
    if depth >= _DEPTH:
        return []
    above = verb.head
    if verb.dep_ in ("conj", "xcomp", "advcl", "dep", "ccomp") and above.pos_ in ("VERB", "AUX") and above is not verb:
        if verb.dep_ == "advcl" and verb.tag_ not in ("VBG", "VB"):
            return []
        if any(child.dep_ == "nsubjpass" for child in above.children):
            # "The men were seen attacking" but not "the helicopter was shot down, killing five".
            return patients(above) if verb.dep_ in ("xcomp", "ccomp") else []
        return subjects(above, depth + 1)
    if verb.dep_ == "pcomp" and above.dep_ == "prep" and above.head.pos_ in ("VERB", "AUX"):
        return subjects(above.head, depth + 1) if not is_passive(above.head) else patients(above.head)
    if verb.dep_ == "acl" and verb.lower_ in _RESULTS and above.dep_ == "pobj" and above.head.lower_ != "by":
        return _of_what_came_of_it(above, depth)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VBD", "VBZ", "VBP", "VBN"):
        if verb.tag_ == "VBN" and above.head.dep_ == "agent" and above.head.head.dep_ == "acl":
            return [
                above.head.head.head
            ]  # "troops backed by aircraft killed nine": the parser hangs "killed" on "aircraft"
        return [] if verb.tag_ == "VBN" and is_passive(verb) else [above]
    return []


def _closes_a_place(noun: Token, verb: Token) -> bool:
    """Whether a name is the country behind a town's, though the parser makes it the subject: "in Raqqa, Syria destroying two tanks"."""
    return noun.pos_ == "PROPN" and noun.i == verb.i - 1 and noun.i > 1 and noun.nbor(-1).text == ","


def _of_what_came_of_it(noun: Token, depth: int) -> list[Token]:
    """Who did what "killing nine" came of, where the parser hangs it on the last noun: "planes hit militants in Raqqa killing nine"."""
    at = noun
    for _ in range(2 * _DEPTH):
        if at.pos_ in ("VERB", "AUX") or at.head is at:
            break
        at = at.head
    return subjects(at, depth + 1) if at.pos_ in ("VERB", "AUX") and not is_passive(at) else []


def _meant(token: Token, verb: Token) -> Token:
    """The noun that "who" or "which" stands for."""
    if token.lower_ not in _RELATIVE:
        return token
    at = verb
    for _ in range(_DEPTH):
        if at.dep_ == "relcl":
            return at.head
        if at.dep_ != "conj":
            break
        at = at.head
    return token


def objects(preposition: Token) -> list[Token]:
    """Return what stands behind a preposition, with what is joined to it."""
    return [head for child in preposition.children if child.dep_ in ("pobj", "obj") for head in with_conjuncts(child)]


def with_conjuncts(head: Token) -> list[Token]:
    """Return a noun and those joined to it by "and" or a comma."""
    found, waiting = [head], [head]
    while waiting:
        for child in waiting.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                found.append(child)
                waiting.append(child)
    return found


def is_unreal(verb: Token) -> bool:
    """Whether a verb tells of what was not done: "would attack", "did not attack", "to attack"."""
    at = verb
    for _ in range(_DEPTH):
        for child in at.children:
            if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNREAL):
                return True
            if child.dep_ == "aux" and child.lower_ == "to" and at.dep_ != "xcomp":
                return True
        if at.dep_ != "conj" or any(child.dep_ in (*_SUBJECT, "aux", "nsubjpass") for child in at.children):
            return False
        at = at.head
    return False


def left_hanging(verb: Token) -> bool:
    """Whether a passive leaves its preposition bare: "the patrol was fired on"."""
    return any(child.dep_ == "prep" and child.n_rights == 0 and child.lower_ in TOWARDS for child in verb.children)


__all__ = [
    "TOWARDS",
    "acts_behind_which",
    "is_passive",
    "is_unreal",
    "left_hanging",
    "objects",
    "patients",
    "subjects",
    "with_conjuncts",
]
