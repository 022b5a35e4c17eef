"""People without a name who have a part in an attack: "men in camouflage", "a sniper", "the villagers" (codebook section 3)."""

import re
from functools import cache
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import Group, PartyKind, Role
from bearwitness.reading.grammar.deeds.acts import Act
from bearwitness.reading.grammar.deeds.word_forms import noun_forms, verb_forms
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.nouns import people_nouns

_SAYS_NOTHING: Final = frozenset(
    {"men", "man", "people", "persons", "person", "individuals", "youths", "boys", "elements", "women", "girls"}
)

_CROWDS: Final = frozenset(
    {
        "mob",
        "mobs",
        "crowd",
        "crowds",
        "protesters",
        "demonstrators",
        "rioters",
        "looters",
        "settlers",
        "villagers",
        "residents",
        "locals",
        "youths",
    }
)

_ANYBODY: Final = frozenset({"people", "persons", "person", "women", "girls", "individuals", "man", "boys"})

_SHOWN: Final = frozenset({"in", "with", "on", "wearing", "loyal"})

_CLAD: Final = frozenset({"wearing", "dressed", "clad", "armed", "riding"})

_ARTICLES: Final = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "some", "several", "its", "their", "his", "her", "our", "many", "two", "three", "four", "five", "six", "seven", "eight",
     "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "dozen"}
)  # fmt: skip

_DOERS: Final = frozenset(
    {
        "horsemen", "horseman", "riders", "infiltrators", "infiltrator", "raiders", "raider", "subjects", "elements", "mob", "mobs", "crowd", "crowds", "gang", "gangs", "actors",
        "defenders", "invaders", "hooligans", "thugs", "vigilantes", "herders", "herdsmen", "settlers", "looters", "rioters", "sniper", "snipers", "commandos", "hijackers", "robbers",
        "protesters", "demonstrators", "hitmen", "poachers", "rustlers", "officers", "gunners", "villagers", "residents", "youths", "locals", "tribesmen", "clansmen",
        "smugglers", "smuggler", "traffickers", "trafficker", "mutineers", "mutineer", "dissidents", "deserters", "deserter", "loggers", "landowners", "ranchers", "renegades", "loyalists", "assassins", "assassin", "squatters",
        "thieves", "robber", "arsonists", "cultists", "gangster", "mobsters", "henchmen", "guards", "warders", "hunters", "nomads", "pastoralists", "prospectors",
    }
)  # fmt: skip
"""People who may be the doers of an attack though no name says whose they are."""

_OPENING: Final = re.compile(r"(?:(?:" + "|".join(sorted(_ARTICLES)) + r")\s+)+", re.IGNORECASE)

_NO_NAME: Final = re.compile(r"\S*\d\S*\s+|[^\s\w'’-]+\s*|-\s+")
"""What no name of people goes on behind: numbers, dates, brackets, a dateline's dash."""

_DEADLY: Final = (
    "stab",
    "shoot/shot",
    "kill",
    "murder",
    "knife",
    "behead",
    "hack",
    "slay/slew/slain",
    "massacre",
    "assassinate",
    "open",
    "lob",
    "hurl",
    "ram",
    "detonate",
    "slit/slit",
)

_FLYING: Final = frozenset({"bomber", "bombers"})

_OF_AIRCRAFT: Final = re.compile(r"\w-|\d|\b(?:strategic|stealth|heavy|jet|fighter|dive)\b")


_ALOFT: Final = re.compile(
    r"\b(?:warplanes?|jets?|air\s?craft|air\s?strikes?|air\s?raids?|air\s?force|planes?)\b", re.IGNORECASE
)


@cache
def listed(name: str) -> frozenset[str]:
    return frozenset(form for noun in table("acts")[name] for form in noun_forms(noun))


def nameless_doer(act: Act, first: Token, text: str) -> PartyMention | None:
    """ "Men in camouflage", "horsemen", "a sniper": people without a name who did it."""
    head = act.head
    word = head.lower_
    if head.dep_ in ("compound", "amod", "nmod"):
        return None  # "sniper fire", "terrorist attacks" name nobody
    noun = people_nouns().get(word)
    unknown = noun is None or noun[0] not in (Group.ATTACKERS, Group.NON_STATE_FIGHTERS)
    if unknown and word not in _DOERS | _SAYS_NOTHING and not _did_it(act):
        return None
    start, end = first.idx, head.idx + len(head)
    if word in _SAYS_NOTHING:
        end = _description_end(head)
        counted = all(child.dep_ == "nummod" for child in head.lefts)
        if word in _ANYBODY and end == head.idx + len(head) and counted:
            return None
    if word in _FLYING and _flies(text[start : head.idx].lower() + word, text):
        return None
    junk = max((found.end() for found in _NO_NAME.finditer(text[start : head.idx])), default=0)
    start += junk
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    if head.idx < start:
        return None
    if junk and word in _ANYBODY and text[start:end].lower() == word:
        return None
    civilian = word in _CROWDS or (noun is not None and noun[0] is Group.CIVILIANS)
    kind = PartyKind.CIVILIANS if civilian and not _did_it(act) else PartyKind.UNIDENTIFIED
    return PartyMention(
        start, end, text[start:end], " ".join(text[start:end].lower().split()), None, kind, None, generic=True
    )


def _did_it(act: Act) -> bool:
    """Whether one of a trade or kin kills or shoots: "a factory worker stabbed four colleagues"."""
    head = act.head
    if act.role is not Role.INITIATOR or head.dep_ != "nsubj" or act.word.lower_ not in _killing():
        return False
    noun = people_nouns().get(head.lower_)
    return noun is not None and noun[0] is Group.CIVILIANS and head.tag_ == "NN" and head.lower_ not in _SAYS_NOTHING


@cache
def _killing() -> frozenset[str]:
    return frozenset(form for verb in _DEADLY for form in verb_forms(verb))


def _flies(words: str, text: str) -> bool:
    """Whether "bombers" are aircraft: by the words with them, else by what the report is about."""
    if re.search(r"\b(?:suicide|motor\w*|bike|car|truck|lorry|female|teenage|would-be)\b", words):
        return False
    return _OF_AIRCRAFT.search(words) is not None or _ALOFT.search(text) is not None


def nameless_side(act: Act, first: Token, text: str) -> PartyMention | None:
    """ "Herders", "two rival clans", "Bodos": the sides of fighting that no list names."""
    head = act.head
    word = head.lower_
    people = head.tag_ == "NNPS" or (head.pos_ == "PROPN" and word.endswith("s") and head.ent_type_ in ("NORP", ""))
    if word not in _side_nouns() and not (people and head.text[0].isupper()):
        return None
    before = [child for child in head.lefts if child.dep_ == "compound" and child.i >= first.i]
    start, end = (before[0] if before else head).idx, head.idx + len(head)
    unarmed = word in _CROWDS or word in people_nouns()
    kind = PartyKind.CIVILIANS if unarmed else PartyKind.UNIDENTIFIED
    name = " ".join(text[start:end].split())
    return PartyMention(start, end, text[start:end], name if people else name.lower(), None, kind, None, generic=True)


@cache
def _side_nouns() -> frozenset[str]:
    return frozenset(
        form for noun in table("acts")["sides"] for part in noun.split("/") for form in (part, *noun_forms(part))
    )


def _description_end(head: Token) -> int:
    """Where "men in army uniform" ends."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in _SHOWN and child.i == head.i + 1:
            edge = next((one for one in child.children if one.dep_ == "pobj"), None)
            if edge is not None and edge.i - head.i <= 5 and not _is_whereabouts(head.doc[child.i + 1 : edge.i + 1]):
                return edge.idx + len(edge)
        if child.dep_ in ("acl", "partmod") and child.lower_ in _CLAD and child.i == head.i + 1:
            worn = [one for one in child.subtree if one.dep_ in ("dobj", "pobj") and one.i - head.i <= 5]
            if worn and not any(one.lower_ == "the" for one in head.doc[child.i : worn[0].i]):
                return worn[0].idx + len(worn[0])
    return head.idx + len(head)


def _is_whereabouts(words: Span) -> bool:
    """Whether words behind "men in" say where they were, by a name or "the", not what they wore."""
    return any(token.lower_ == "the" or (token.text[0].isupper() and token.pos_ == "PROPN") for token in words)


def _is_civil(head: Token) -> bool:
    """Whether a place is one of civilians by its noun, by the word before it too ("a bus station"), or by whom it is for ("a camp for refugees")."""
    civil = listed("civil")
    if head.lower_ in civil or (head.i > 0 and f"{head.nbor(-1).lower_} {head.lower_}" in civil):
        return True
    return head.lower_ in _FOR_PEOPLE and any(
        (noun := people_nouns().get(inner.lower_)) is not None and noun[0] in (Group.CIVILIANS, Group.UNKNOWN)
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "housing", "sheltering")
        for inner in child.children
    )


def _several(head: Token) -> bool:
    """Whether a word only says how many civilians stood together: "a group of traders", "a busload of pilgrims"."""
    return head.lower_ in _TOGETHER and any(
        ((noun := people_nouns().get(inner.lower_)) is not None and noun[0] is Group.CIVILIANS)
        or (inner.lower_ == "workers" and inner.n_lefts > 0)
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
    )


_TOGETHER: Final = frozenset({"group", "groups", "number", "crowd", "gathering", "busload", "truckload", "party", "team", "convoy", "procession", "queue", "dozens", "scores", "hundreds"})  # fmt: skip
_FOR_PEOPLE: Final = frozenset({"camp", "camps", "site", "sites", "centre", "center", "centres", "centers"})


def civilians_hit(act: Act, first: Token, text: str) -> PartyMention | None:
    """ "The villagers", "a market": those who were hit, where they are no armed people."""
    head = act.head
    noun = people_nouns().get(head.lower_)
    people = (noun is not None and noun[0] is Group.CIVILIANS) or _several(head)
    if not people and not (act.place and _is_civil(head)):
        return None
    start, end = first.idx, head.idx + len(head)
    return PartyMention(start, end, text[start:end], "Civilians", "civilians", PartyKind.CIVILIANS, None)


__all__ = ["civilians_hit", "listed", "nameless_doer", "nameless_side"]
