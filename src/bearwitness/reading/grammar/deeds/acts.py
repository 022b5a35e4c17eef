"""Who does what to whom by the grammar of the sentence: subjects, objects and agents of verbs and nouns of attack.

The relations are those of the parse (Universal and ClearNLP dependencies): the subject of "attacked" did it, its object or
the subject of "was attacked" is whom it was done to; so are what stands behind "the raid on" and "the killing of".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import Role
from bearwitness.reading.grammar.deeds.word_forms import noun_forms, verb_forms
from bearwitness.reading.grammar.lexicon import table

_SUBJECT: Final = ("nsubj", "csubj")
_TOWARDS: Final = frozenset({"on", "at", "into", "against", "upon", "onto", "towards", "toward", "through"})
_AGAINST: Final = frozenset({"on", "against", "upon", "at"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_UNREAL: Final = frozenset({"would", "could", "may", "might", "will", "wo", "should", "can", "ca", "must", "shall"})
_DEPTH: Final = 4
_ATTACKERS: Final = frozenset(
    {"attacker", "attackers", "assailant", "assailants", "raiders", "raider", "infiltrators", "infiltrator", "intruders", "intruder", "ambushers", "invaders", "assaulters"}
)
_BE: Final = frozenset({"be", "been", "being", "was", "were", "is", "are", "got", "am", "'s", "’s"})
_BESIDE: Final = frozenset(
    {"outside", "near", "at", "in", "inside", "under", "beneath", "beside", "behind", "by", "on"}
)


@dataclass(frozen=True, slots=True)
class Act:
    """The part that the noun phrase headed by `head` has in what the word `word` tells of.

    `place`: it may be a thing or place as well as people, and stands for those who were there.
    """

    head: Token
    role: Role
    word: Token
    place: bool = False


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """The form of each verb with the names of its lists in acts.toml."""
    found: dict[str, set[str]] = {}
    for name in ("object", "people", "towards", "ground", "other", "weapon", "defend", "light"):
        for verb in table("acts")[name]:
            for form in verb_forms(verb):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(form for noun in table("acts")[name] for form in noun_forms(noun))


def acts(sentence: Span) -> Iterator[Act]:
    """Yield who has what part in the attacks, captures and moves that a sentence tells of; plans and negations are left out."""
    for token in sentence:
        word = token.lower_
        if token.pos_ in ("VERB", "AUX") and word in _verbs():
            if not _unreal(token):
                yield from _of_verb(token, _verbs()[word])
        elif token.pos_ in ("NOUN", "PROPN", "VERB") and (word in _nouns("nouns") or word in _nouns("suffered")):
            yield from _of_noun(token)


def _of_verb(verb: Token, lists: frozenset[str]) -> Iterator[Act]:
    harms = bool(lists & {"object", "people"})
    if _is_passive(verb):
        if harms or ("towards" in lists and _left_hanging(verb)):
            for patient in _patients(verb):
                yield Act(patient, Role.INITIATOR if _attacker(patient) else Role.TARGET, verb, "object" in lists)
        against = harms and any(_attacker(patient) for patient in _patients(verb))
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                yield from (Act(head, Role.TARGET if against else Role.INITIATOR, verb) for head in _objects(child))
        yield from _behind(verb, lists)
        return
    objects = [child for child in verb.children if child.dep_ in ("dobj", "obj") and child.lower_ not in _RELATIVE]
    if harms and any(_attacker(one) for one in objects):
        yield from (Act(subject, Role.TARGET, verb) for subject in _subjects(verb))
        yield from (Act(one, Role.INITIATOR, verb) for one in objects if _attacker(one))
        return
    if any(child.dep_ == "det" and child.lower_ == "no" for one in objects for child in one.children):
        return
    attacks = any(one.lower_ in _nouns("nouns") or one.lower_ in _nouns("suffered") for one in objects)
    if "defend" in lists and attacks:
        yield from (Act(subject, Role.TARGET, verb) for subject in _subjects(verb))
        return
    does = bool(lists & {"object", "towards", "other"}) or (lists & {"people", "ground"} and objects) or attacks
    if does:
        yield from (Act(subject, Role.INITIATOR, verb) for subject in _subjects(verb))
    if harms:
        yield from (Act(head, Role.TARGET, verb, "object" in lists) for one in objects for head in _with_conjuncts(one))
    if "towards" in lists:
        for one in objects:
            yield from _behind(one, lists)
    yield from _behind(verb, lists)


def _attacker(head: Token) -> bool:
    """Whether a word means those who attacked, "eight of the attackers": who kills them was attacked."""
    if head.lower_ in _ATTACKERS:
        return True
    return head.pos_ in ("NUM", "DET", "PRON", "NOUN") and any(
        inner.lower_ in _ATTACKERS
        for child in head.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
    )


def _left_hanging(verb: Token) -> bool:
    """Whether a passive leaves its preposition bare: "the patrol was fired on"."""
    return any(child.dep_ == "prep" and child.n_rights == 0 and child.lower_ in _TOWARDS for child in verb.children)


def _behind(word: Token, lists: frozenset[str]) -> Iterator[Act]:
    """Those behind "fired on", and those whom ground was taken from."""
    for child in word.children:
        if child.dep_ != "prep":
            continue
        if ("towards" in lists and child.lower_ in _TOWARDS) or (
            "weapon" in lists and child.lower_ in _BESIDE | _TOWARDS
        ):
            yield from (Act(head, Role.TARGET, word, place=True) for head in _objects(child))
        elif lists & {"ground"} and child.lower_ == "from":
            yield from (Act(head, Role.TARGET, word) for head in _objects(child))


def _of_noun(noun: Token) -> Iterator[Act]:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in ("compound", "amod", "nmod") and noun.lower_ in _nouns("nouns")):
            yield Act(child, Role.INITIATOR, noun)
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            yield from (Act(head, Role.INITIATOR, noun) for head in _objects(child))
        elif (child.dep_ == "prep" and child.lower_ in _AGAINST and noun.lower_ in _nouns("nouns")) or (
            child.dep_ == "prep" and child.lower_ == "of" and noun.lower_ in _nouns("suffered")
        ):
            yield from (Act(head, Role.TARGET, noun, place=True) for head in _objects(child))


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ in _BE for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "nsubj", "dobj") for child in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl", "ROOT", "ccomp", "xcomp", "oprd", "pcomp")


def _patients(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in ("nsubjpass", "nsubj")][-1:]  # the parser may give two
    if own:
        return [head for child in own for head in _with_conjuncts(_meant(child, verb))]
    if verb.dep_ == "acl":
        return [verb.head]
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and _is_passive(verb.head):
        return _patients(verb.head)
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _subjects(verb.head)
    return []


def _subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject of a verb, or of the verb that it shares one with."""
    own = [child for child in verb.children if child.dep_ in _SUBJECT][-1:]
    if own:
        return [head for child in own for head in _with_conjuncts(_meant(child, verb))]
    if depth >= _DEPTH:
        return []
    above = verb.head
    if verb.dep_ in ("conj", "xcomp", "advcl", "dep", "ccomp") and above.pos_ in ("VERB", "AUX") and above is not verb:
        if verb.dep_ == "advcl" and verb.tag_ not in ("VBG", "VB"):
            return []
        if any(child.dep_ == "nsubjpass" for child in above.children):
            # "The men were seen attacking" but not "the helicopter was shot down, killing five".
            return _patients(above) if verb.dep_ in ("xcomp", "ccomp") else []
        return _subjects(above, depth + 1)
    if verb.dep_ == "pcomp" and above.dep_ == "prep" and above.head.pos_ in ("VERB", "AUX"):
        return _subjects(above.head, depth + 1) if not _is_passive(above.head) else _patients(above.head)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VBD", "VBZ", "VBP", "VBN"):
        if verb.tag_ == "VBN" and above.head.dep_ == "agent" and above.head.head.dep_ == "acl":
            return [
                above.head.head.head
            ]  # "troops backed by aircraft killed nine": the parser hangs "killed" on "aircraft"
        return [] if verb.tag_ == "VBN" and _is_passive(verb) else [above]
    return []


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


def _objects(preposition: Token) -> list[Token]:
    return [head for child in preposition.children if child.dep_ in ("pobj", "obj") for head in _with_conjuncts(child)]


def _with_conjuncts(head: Token) -> list[Token]:
    found, waiting = [head], [head]
    while waiting:
        for child in waiting.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                found.append(child)
                waiting.append(child)
    return found


def _unreal(verb: Token) -> bool:
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


__all__ = ["Act", "acts"]
