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
from bearwitness.reading.grammar.deeds.clause_grammar import (
    TOWARDS,
    is_passive,
    is_unreal,
    left_hanging,
    objects,
    patients,
    subjects,
    with_conjuncts,
)
from bearwitness.reading.grammar.deeds.crowd_control import uses_on_a_crowd
from bearwitness.reading.grammar.deeds.described import only_describes
from bearwitness.reading.grammar.deeds.fending import fended_off, fights_off, meets_a_mine, repelling
from bearwitness.reading.grammar.deeds.under_fire import (
    COMES,
    answers_fire,
    came_under,
    is_a_verb_after_all,
    whose_fire,
)
from bearwitness.reading.grammar.deeds.word_forms import noun_forms, verb_forms
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.nouns import people_nouns

_MOVES: Final = frozenset({"move"})
_AGAINST: Final = frozenset({"on", "against", "upon", "at"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_ATTACKERS: Final = frozenset(
    {
        "attacker",
        "attackers",
        "assailant",
        "assailants",
        "raiders",
        "raider",
        "infiltrators",
        "infiltrator",
        "intruders",
        "intruder",
        "ambushers",
        "invaders",
        "assaulters",
    }
)
_PERPETRATORS: Final = frozenset(
    {"killer", "killers", "shooter", "shooters", "perpetrator", "perpetrators", "culprit", "culprits", "murderer", "knifeman", "bomber", "bombers"}
)  # fmt: skip
_ATTEMPTS: Final = frozenset({"attempt", "attempts", "bid", "push", "infiltration", "advance", "advances"})
"""What is thwarted or beaten off, as an attack is."""
_BETWEEN: Final = frozenset({"between", "among", "amongst"})
_SEVERAL: Final = frozenset({"rival", "two", "both", "opposing", "warring", "opposed", "competing"})
_FORCES: Final = frozenset(
    {"police", "army", "troops", "forces", "military", "guards", "security", "policemen", "authorities", "officers"}
)
_OVER: Final = ("swarm", "sweep", "swept", "roll", "pour")
_PLURAL_SIDES: Final = frozenset(
    {
        "sides",
        "groups",
        "factions",
        "clans",
        "tribes",
        "communities",
        "gangs",
        "families",
        "militias",
        "armies",
        "villages",
        "neighbourhoods",
    }
)
"""What alone is several that fight one another: "fighting between two clans"."""
_BESIDE: Final = frozenset(
    {"outside", "near", "at", "in", "inside", "under", "beneath", "beside", "behind", "by", "on"}
)
_BLASTS: Final = frozenset({"blast", "blasts", "explosion", "explosions", "bombing", "bombings", "detonation"})
"""What hits those beside it: "a blast near the headquarters of the militia"."""
_HEADLINE: Final = frozenset({"killed", "wounded", "injured", "hurt", "slain", "murdered", "kidnapped", "abducted", "beheaded", "arrested", "detained", "captured", "executed", "massacred", "assassinated", "lynched", "neutralised", "neutralized", "eliminated"})  # fmt: skip
"""Verbs whose subject was done it to where they have no object."""
_CAPTIVE: Final = frozenset({"hostage", "prisoner", "captive"})
_ANSWERS: Final = frozenset({"response", "retaliation", "revenge", "reprisal", "vengeance", "answer", "reply"})


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
    for name in ("object", "people", "towards", "ground", "other", "weapon", "defend", "light", "move"):
        for verb in table("acts")[name]:
            for form in verb_forms(verb):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(form for noun in table("acts")[name] for form in noun_forms(noun))


def acts(sentence: Span, *, moves: bool = True) -> Iterator[Act]:
    """Yield who has what part in the attacks, captures and (with `moves`) moves and finds that a sentence tells of.

    Plans and negations are left out.
    """
    for token in sentence:
        word = token.lower_
        if word in COMES and (hit := came_under(token)) is not None and not is_unreal(token):
            yield from (Act(subject, Role.TARGET, token) for subject in subjects(token))
            yield from (Act(head, Role.INITIATOR, token) for head in whose_fire(hit, token))
        elif (token.pos_ in ("VERB", "AUX") or is_a_verb_after_all(token)) and word in _verbs():
            describes = token.dep_ == "acl" and token.tag_ == "VBG" and word in _fighting_verbs()
            lists = _verbs()[word] if moves else _verbs()[word] - _MOVES
            lists = lists if uses_on_a_crowd(token) else frozenset()
            if lists and not describes and not is_unreal(token) and not only_describes(token):
                yield from _of_verb(token, lists)
        elif token.pos_ in ("NOUN", "PROPN", "VERB") and (word in _nouns("nouns") or word in _nouns("suffered")):
            yield from _of_noun(token)
        if word in _nouns("fighting") or word in _fighting_verbs():
            yield from _sides(token)


def _of_verb(verb: Token, lists: frozenset[str]) -> Iterator[Act]:
    if answers_fire(verb):
        yield from (Act(subject, Role.TARGET, verb) for subject in subjects(verb))
        return
    harms = bool(lists & {"object", "people"})
    if is_passive(verb):
        if any(child.lower_ == "no" for patient in patients(verb) for child in patient.children):
            return
        if any(patient.lower_ in _PERPETRATORS for patient in patients(verb)):
            return  # "the killer, shot dead by police": the attack was before
        if harms or ("towards" in lists and left_hanging(verb)):
            for patient in patients(verb):
                yield Act(patient, Role.INITIATOR if _attacker(patient) else Role.TARGET, verb, "object" in lists)
        against = harms and any(_attacker(patient) for patient in patients(verb))
        for child in verb.children:
            if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
                yield from (Act(head, Role.TARGET if against else Role.INITIATOR, verb) for head in objects(child))
        yield from _behind(verb, lists)
        return
    done_to = [child for child in verb.children if child.dep_ in ("dobj", "obj") and child.lower_ not in _RELATIVE]
    if verb.lower_ in _HEADLINE and not done_to and not any(child.dep_ in ("aux", "ccomp") for child in verb.children):
        yield from (
            Act(subject, Role.INITIATOR if _attacker(subject) else Role.TARGET, verb) for subject in subjects(verb)
        )
        return  # "One person killed, 16 others injured in rocket fire": the parser may miss that it is passive
    if harms and any(_attacker(one) for one in done_to):
        yield from (Act(subject, Role.TARGET, verb) for subject in subjects(verb))
        yield from (Act(one, Role.INITIATOR, verb) for one in done_to if _attacker(one))
        return
    if any(child.dep_ == "det" and child.lower_ == "no" for one in done_to for child in one.children):
        return
    if verb.lower_ in ("taken", "held") and any(one.lower_ in _CAPTIVE and one.n_lefts == 0 for one in done_to):
        yield from (Act(subject, Role.TARGET, verb) for subject in subjects(verb))
        return  # "fifty troops taken hostage", which the parser may take for active
    attacks = any(one.lower_ in _nouns("nouns") or one.lower_ in _nouns("suffered") for one in done_to)
    done_to += fended_off(verb)
    if (verb.lower_ in repelling() or fights_off(verb)) and done_to and not attacks:
        yield from (Act(subject, Role.TARGET, verb) for subject in subjects(verb))
        yield from (Act(head, Role.INITIATOR, verb) for one in done_to for head in with_conjuncts(one))
        return
    repels = "defend" in lists or verb.lower_ in repelling() or fights_off(verb)
    tried = attacks or any(one.lower_ in _ATTEMPTS for one in done_to)
    if (repels and tried) or meets_a_mine(verb, done_to):
        yield from (Act(subject, Role.TARGET, verb) for subject in subjects(verb))
        return
    does = bool(lists & {"object", "towards", "other", "move"}) or (lists & {"people", "ground"} and done_to) or attacks
    if does:
        yield from (Act(subject, Role.INITIATOR, verb) for subject in subjects(verb))
    if "weapon" in lists and any(child.dep_ == "prep" and child.lower_ == "upon" for child in verb.children):
        yield from (Act(subject, Role.INITIATOR, verb) for subject in subjects(verb))  # "fighters fell upon the post"
    if harms:
        yield from (Act(head, Role.TARGET, verb, "object" in lists) for one in done_to for head in with_conjuncts(one))
    if "towards" in lists:
        for one in done_to:
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


def _behind(word: Token, lists: frozenset[str]) -> Iterator[Act]:
    """Those behind "fired on", and those whom ground was taken from."""
    for child in word.children:
        if child.dep_ != "prep" or (child.i < word.i and child.is_sent_start):
            continue  # "On Friday jets bombed a bridge": the parser may hang the jets on "on"
        if (
            "towards" in lists
            and (child.lower_ in TOWARDS or (child.lower_ == "over" and word.lower_.startswith(_OVER)))
        ) or ("weapon" in lists and child.lower_ in _BESIDE | TOWARDS):
            yield from (Act(head, Role.TARGET, word, place=True) for head in objects(child))
        elif lists & {"ground"} and child.lower_ == "from":
            yield from (Act(head, Role.TARGET, word) for head in objects(child))


def _answered(noun: Token) -> bool:
    """Whether an attack is only what another answers: "in response to attacks on the base"."""
    at = noun
    for _ in range(3):
        at = at.head
        if at.lower_ in _ANSWERS:
            return True
        if at.pos_ in ("VERB", "AUX"):
            return at.lower_ in ("responding", "retaliating")
    return False


def _of_noun(noun: Token) -> Iterator[Act]:
    if _answered(noun):
        return
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in ("compound", "amod", "nmod") and noun.lower_ in _nouns("nouns")):
            yield Act(child, Role.INITIATOR, noun)
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            yield from (Act(head, Role.INITIATOR, noun) for head in objects(child))
        elif (
            child.dep_ == "prep"
            and (child.lower_ in _AGAINST or (child.lower_ in _BESIDE and noun.lower_ in _BLASTS))
            and noun.lower_ in _nouns("nouns")
        ) or (child.dep_ == "prep" and child.lower_ == "of" and noun.lower_ in _nouns("suffered")):
            yield from (Act(head, Role.TARGET, noun, place=noun.lower_ not in _BLASTS) for head in objects(child))


def _rival(head: Token) -> bool:
    """Whether people are of several sides: "rival students", "supporters of the two parties"."""
    inner = [one for child in head.children if child.dep_ == "prep" for one in child.children if one.dep_ == "pobj"]
    return any(child.lower_ in _SEVERAL for one in (head, *inner) for child in one.lefts)


@cache
def _fighting_verbs() -> frozenset[str]:
    return frozenset(form for verb in table("acts")["fight"] for form in verb_forms(verb))


def _sides(word: Token) -> Iterator[Act]:
    """The sides of "clashes between herders and farmers", "students clashed with police", "the two clans fought"."""
    behind = [
        head for child in word.children if child.dep_ == "prep" and child.lower_ in _BETWEEN for head in objects(child)
    ]
    against = [
        head
        for child in word.children
        if child.dep_ == "prep" and child.lower_ == "with"
        for head in objects(child)
        if head.pos_ == "PROPN"
        or head.lower_ in people_nouns()
        or head.lower_ in _nouns("sides")
        or head.lower_ in _FORCES
    ]
    if len(behind) > 1 or any(head.lower_ in _PLURAL_SIDES or _rival(head) for head in behind):
        yield from (Act(head, Role.BOTH, word) for head in behind)
    if word.pos_ in ("VERB", "AUX") and not is_unreal(word):
        before = subjects(word)
        if (
            against or len(before) > 1 or any(head.lower_ in _PLURAL_SIDES or _rival(head) for head in before)
        ) and not any(child.dep_ in ("dobj", "obj") and child.lower_ != "fire" for child in word.children):
            yield from (Act(head, Role.BOTH, word) for head in (*before, *against))


__all__ = ["Act", "acts"]
