"""The parties behind the words that have a part in an attack, and general words for them (codebook section 3)."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import Group, PartyKind, Role
from bearwitness.reading.grammar.deeds.acts import Act, acts
from bearwitness.reading.grammar.deeds.word_forms import noun_forms, verb_forms
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.doc_text import text_of
from bearwitness.reading.grammar.words.nouns import people_nouns

_LEFT: Final = (
    "amod",
    "compound",
    "nmod",
    "poss",
    "nummod",
    "det",
    "punct",
    "quantmod",
    "advmod",
    "case",
    "neg",
    "predet",
    "npadvmod",
)
_MEMBERS: Final = re.compile(
    r"[”\"’]?\s+(?:of|from|belonging\s+to|loyal\s+to|linked\s+to|held\s+by)\s+(?:the\s+|a\s+|an\s+|its\s+)?(?:[\w'’-]+\s+){0,3}"
)
# Whose the place is that was hit, and in which body who was hit: "positions near Kobani controlled by the SDF", "Ali Omar, a commander of the PKK".
_WHOSE: Final = re.compile(
    r"[”\"’]?(?:\s*,\s+[^.;:]{2,90}?|\s+(?:of|in|near|on|at|around|outside)\s+[^.;:]{2,60}?)?\s+(?:that\s+(?:was|were)\s+|which\s+(?:was|were)\s+|still\s+)?(?:belonging\s+to|held\s+by|controlled\s+by|operated\s+by|manned\s+by|run\s+by|occupied\s+by|"
    r"used\s+by|owned\s+by|guarded\s+by|defended\s+by|under\s+the\s+control\s+of|in\s+the\s+hands\s+of)\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+){0,3}|"
    r"\s*,\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+){0,3}?(?:head|commander|leader|chief|member|official|spokesman|fighter|founder|emir|officer|soldier|figure|operative)\s+(?:of|in|with|from)\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}"
)
_IN_A_PLACE: Final = re.compile(r"[A-Z][\w'’-]+,\s+$")
"""Before a country's name: "near Mosul, Iraq: four strikes" is where."""
_FAR: Final = 140
_NEAR: Final = 30
"""Characters behind a place that was hit within which it may be said whose it is; fewer behind one of civilians."""
_BESIDE: Final = re.compile(r"\s*(?:,\s*)?(?:and|as\s+well\s+as|&)\s+(?:the\s+|an?\s+|its\s+)?", re.IGNORECASE)
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
_PRONOUNS: Final = frozenset({"it", "they"})
_SHOWN: Final = frozenset({"in", "with", "on", "wearing", "loyal"})
_ACTING: Final = ("nsubj", "poss", "pobj", "conj")
_EMBLEMS: Final = frozenset(
    {"banner", "banners", "flag", "flags", "uniform", "uniforms", "slogan", "slogans", "weapons", "weapon", "arms"}
)
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "some", "several", "its", "their", "his", "her", "our", "many", "two", "three", "four", "five", "six", "seven", "eight",
     "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "dozen"}
)  # fmt: skip
_DOERS: Final = frozenset(
    {
        "horsemen", "horseman", "riders", "infiltrators", "infiltrator", "raiders", "raider", "subjects", "elements", "mob", "mobs", "crowd", "crowds", "gang", "gangs", "actors",
        "defenders", "invaders", "hooligans", "thugs", "vigilantes", "herders", "herdsmen", "settlers", "looters", "rioters", "sniper", "snipers", "commandos", "hijackers", "robbers",
        "protesters", "demonstrators", "hitmen", "poachers", "rustlers", "officers", "gunners", "villagers", "residents", "youths", "locals", "tribesmen", "clansmen",
    }
)  # fmt: skip
"""People who may be the doers of an attack though no name says whose they are."""


_OPENING: Final = re.compile(r"(?:(?:" + "|".join(sorted(_ARTICLES)) + r")\s+)+", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"\S*\d\S*\s+|[^\s\w'’-]+\s*|-\s+")
"""What no name of people goes on behind: numbers, dates, brackets, a dateline's dash."""
_DEADLY: Final = ("stab", "shoot/shot", "kill", "murder", "knife", "behead", "hack", "slay/slew/slain", "massacre", "assassinate", "open", "lob", "hurl", "ram", "detonate", "slit/slit")
_FLYING: Final = frozenset({"bomber", "bombers"})
_ON_FOOT: Final = re.compile(r"\b(?:suicide|blew|blown|blow\w*\s+(?:him|her|it|them)sel\w+|detonat\w+|vest|belt)\b", re.IGNORECASE)
_ALOFT: Final = re.compile(r"\b(?:warplanes?|jets?|air\s?craft|air\s?strikes?|air\s?raids?|air\s?force|planes?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A party with its role, and the characters of the word that gives it."""

    party: PartyMention
    role: Role
    at: int


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(form for noun in table("acts")[name] for form in noun_forms(noun))


def parts_played(
    sentence: Span,
    text: str,
    parties: Sequence[PartyMention],
    silent: Collection[PartyMention] = (),
    *,
    moves: bool = True,
) -> tuple[Part, ...]:
    """Return who did what to whom in a sentence, as its grammar has it: parties named, general words, civilians.

    `silent` are parties that have no part in it, as those who only tell of it. With `moves` also who moved, searched or found.
    """
    start, end = sentence.start_char, sentence.end_char
    inside = [one for one in parties if start <= one.start and one.end <= end]
    found: list[Part] = []
    for act in acts(sentence, moves=moves):
        party = _party(act, text, inside)
        for one in _with_those_beside(text, party, act, inside) if party is not None else ():
            if one not in silent and not any(
                other.party.start == one.start and other.role is act.role for other in found
            ):
                found.append(Part(one, act.role, act.word.idx))
    fended = {part.party.start for part in found if part.role is Role.TARGET and part.at in _fended(sentence)}
    return tuple(part for part in found if part.party.start not in fended or part.role is not Role.INITIATOR)


def _with_those_beside(
    text: str, party: PartyMention, act: Act, parties: Sequence[PartyMention]
) -> tuple[PartyMention, ...]:
    """A party behind the word for what was hit, and the one joined to it: "camps of the PKK and the YPG"."""
    end = act.head.idx + len(act.head)
    if act.role is not Role.TARGET or party.start < end:
        return (party,)
    other = next((one for one in parties if one.start > party.end), None)
    joined = other is not None and not other.nation and _BESIDE.fullmatch(text[party.end : other.start])
    return (party, other) if other is not None and joined else (party,)


def _fended(sentence: Span) -> frozenset[int]:
    """Where verbs stand whose subject fends off an attack: what it does then ("killing ten of them") makes it no attacker."""
    return frozenset(token.idx for token in sentence if token.lower_ in _fending() and token.pos_ == "VERB")


@cache
def _fending() -> frozenset[str]:
    return frozenset(form for verb in table("acts")["defend"] for form in verb_forms(verb))


def _party(act: Act, text: str, parties: Sequence[PartyMention]) -> PartyMention | None:
    if act.head.lower_ in _PRONOUNS:
        return _speaking(act.head, act.word, parties)
    first = _left_edge(act.head)
    start, end = first.idx, act.head.idx + len(act.head)
    named = _named(start, end, text, parties, act)
    if named is not None and named.nation:
        acts_itself = (
            act.role is Role.INITIATOR and act.head.dep_ in _ACTING and named.start <= act.head.idx < named.end
        )
        located = (act.head.dep_ == "pobj" and act.head.head.lower_ != "by") or (
            _IN_A_PLACE.search(text[max(0, named.start - 25) : named.start]) is not None
            and re.match(r"\s*(?:[:,)]|which\b|that\b|where\b)", text[named.end : named.end + 8]) is not None
        )
        return named if acts_itself and not located else None
    if named is not None:
        return named if act.role is Role.INITIATOR or act.head.lower_ not in _EMBLEMS else None
    if act.role is Role.BOTH:
        return _side(act, first, text)
    if act.role is Role.INITIATOR:
        return _general(act, first, text)
    return _civilians(act, first, text)


def _speaking(pronoun: Token, verb: Token, parties: Sequence[PartyMention]) -> PartyMention | None:
    """Who says that "it" or "they" did something: "the army said it had repelled an attack". The mention stands at the pronoun."""
    if verb.dep_ not in ("ccomp", "xcomp", "advcl"):
        return None
    teller = next((one for one in verb.head.lefts if one.dep_ == "nsubj"), None)
    if teller is None or teller.i >= pronoun.i or verb.dep_ == "advcl":
        return None
    first = _left_edge(teller)
    said = next(
        (one for one in parties if one.start <= teller.idx < one.end or first.idx <= one.start <= teller.idx), None
    )
    after = next((one for one in parties if said is not None and one.start > said.end), None)
    if said is not None and after is not None and _MEMBERS.fullmatch(text_of(verb.doc), said.end, after.start):
        said = after  # "Tuareg fighters of the MNLA say they"
    if said is None or said.kind is PartyKind.CIVILIANS or (said.generic and said.id is None):
        return None
    end = pronoun.idx + len(pronoun)
    return replace(said, start=pronoun.idx, end=end, text=pronoun.text, generic=False, nation=False)


def _left_edge(head: Token) -> Token:
    """The first word of the phrase before and with its head."""
    first = head
    for child in head.lefts:
        if child.dep_ in _LEFT:
            first = child.left_edge
            break
    return first


def _named(start: int, end: int, text: str, parties: Sequence[PartyMention], act: Act) -> PartyMention | None:
    inside = [one for one in parties if one.start < end and start < one.end]
    if inside:
        return inside[-1]
    behind = next(
        (
            one
            for one in parties
            if not one.nation and end <= one.start <= end + 40 and _MEMBERS.fullmatch(text[end : one.start])
        ),
        None,
    )
    if behind is not None or act.role is not Role.TARGET:
        return behind
    far = (
        _NEAR if act.head.lower_ in _listed("civil") else _FAR
    )  # "a market in Azaz, which is controlled by Turkish forces"
    near = (one for one in parties if not one.nation and end <= one.start <= end + far)
    return next((one for one in near if _WHOSE.fullmatch(text[end : one.start])), None)


def _general(act: Act, first: Token, text: str) -> PartyMention | None:
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
    junk = max((found.end() for found in _NO_NAME.finditer(text[start : head.idx])), default=0)
    start += junk
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    if head.idx < start or (word in _FLYING and _flies(text[start:end].lower(), text)):
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
    plain = words in _FLYING
    return not plain or (_ALOFT.search(text) is not None and _ON_FOOT.search(text) is None)


def _side(act: Act, first: Token, text: str) -> PartyMention | None:
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
            if edge is not None and edge.i - head.i <= 5:
                return edge.idx + len(edge)
    return head.idx + len(head)


def _civilians(act: Act, first: Token, text: str) -> PartyMention | None:
    """ "The villagers", "a market": those who were hit, where they are no armed people."""
    head = act.head
    noun = people_nouns().get(head.lower_)
    people = noun is not None and noun[0] is Group.CIVILIANS
    if not people and not (act.place and head.lower_ in _listed("civil")):
        return None
    start, end = first.idx, head.idx + len(head)
    return PartyMention(start, end, text[start:end], "Civilians", "civilians", PartyKind.CIVILIANS, None)


__all__ = ["Part", "parts_played"]
