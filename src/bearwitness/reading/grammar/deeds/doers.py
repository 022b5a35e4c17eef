"""The parties behind the words that have a part in an attack, and general words for them (codebook section 3)."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import PartyKind, Role
from bearwitness.reading.grammar.deeds.acts import Act, acts
from bearwitness.reading.grammar.deeds.fending import fights_off
from bearwitness.reading.grammar.deeds.nameless import civilians_hit, listed, nameless_doer, nameless_side
from bearwitness.reading.grammar.deeds.under_fire import COMES, answers_fire, came_under
from bearwitness.reading.grammar.deeds.word_forms import verb_forms
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.doc_text import text_of

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
    r"carrying|transporting|ferrying|conveying|bringing|full\s+of|packed\s+with|filled\s+with|crammed\s+with|used\s+by|owned\s+by|guarded\s+by|defended\s+by|under\s+the\s+control\s+of|in\s+the\s+hands\s+of)\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+){0,3}|"
    r"\s*,\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+){0,3}?(?i:head|commander|leader|chief|member|official|spokesman|fighter|founder|emir|officer|soldier|figure|operative)\s+(?:of|in|with|from)\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}"
)
_IN_A_PLACE: Final = re.compile(r"[A-Z][\w'’-]+,\s+$")
"""Before a country's name: "near Mosul, Iraq: four strikes" is where."""
_ENDS_A_PLACE: Final = re.compile(r"\s*(?:[:,)]|(?:which|that|where|on|late|early|last|yesterday)\b)")
_FAR: Final = 140
_NEAR: Final = 30
"""Characters behind a place that was hit within which it may be said whose it is; fewer behind one of civilians."""
_BESIDE: Final = re.compile(r"\s*(?:,\s*)?(?:and|as\s+well\s+as|&)\s+(?:the\s+|an?\s+|its\s+)?", re.IGNORECASE)
_UNITS: Final = frozenset(
    {"unit", "units", "commandos", "fighters", "squads", "detachments", "men", "forces", "columns", "gunners"}
)
"""Whose they are who tells of what they did: "the front reports that commando units attacked"."""
_OWN_GROUND: Final = frozenset(
    {"patrol", "patrols", "position", "positions", "convoy", "convoys", "base", "bases", "camp", "camps", "post", "posts", "outpost", "checkpoint", "checkpoints", "vehicle", "vehicles",
     "headquarters", "barracks", "ship", "boat", "helicopter", "aircraft", "drone", "soldiers", "troops", "officers", "fighters", "members", "commander", "peacekeepers", "personnel"}
)  # fmt: skip
_BODIES: Final = frozenset(
    {"group", "movement", "organisation", "organization", "outfit", "network", "militia", "faction", "gang", "cartel", "affiliate", "branch"}
)  # fmt: skip
"""What a name right behind it says which: "the Islamist group Boko Haram"."""
_PRONOUNS: Final = frozenset({"it", "they"})
_ACTING: Final = ("nsubj", "poss", "pobj", "conj")
_EMBLEMS: Final = frozenset(
    {"banner", "banners", "flag", "flags", "uniform", "uniforms", "slogan", "slogans", "weapons", "weapon", "arms"}
)


@dataclass(frozen=True, slots=True)
class Part:
    """A party with its role, and the characters of the word that gives it."""

    party: PartyMention
    role: Role
    at: int


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
    hit = [part for part in found if part.role is Role.TARGET]
    fending = _fended(sentence) if hit else frozenset()
    fended = {part.party.start for part in hit if part.at in fending}
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
    return frozenset(
        token.idx for token in sentence
        if (token.pos_ == "VERB" and (token.lower_ in _fending() or fights_off(token) or answers_fire(token)))
        or (token.lower_ in COMES and came_under(token) is not None)
    )  # fmt: skip


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
            and _ENDS_A_PLACE.match(text, named.end) is not None
        )
        return named if acts_itself and not located else None
    if named is not None:
        return named if act.role is Role.INITIATOR or act.head.lower_ not in _EMBLEMS else None
    if act.role is Role.BOTH:
        return nameless_side(act, first, text)
    if act.role is Role.INITIATOR:
        own = _speaking(act.head, act.word, parties) if act.head.lower_ in _UNITS else None
        return own or nameless_doer(act, first, text)
    return _owner(act, parties) or civilians_hit(act, first, text)


def _owner(act: Act, parties: Sequence[PartyMention]) -> PartyMention | None:
    """Who tells that its own people or ground was attacked: "the navy said gunmen fired on its patrol"."""
    if act.head.lower_ not in _UNITS | _OWN_GROUND:
        return None
    whose = next((child for child in act.head.lefts if child.dep_ == "poss" and child.lower_ in ("its", "their")), None)
    return _speaking(whose, act.word, parties) if whose is not None else None


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
            if not one.nation
            and end <= one.start <= end + 40
            and (
                _MEMBERS.fullmatch(text[end : one.start])
                or (act.head.lower_ in _BODIES and text[end : one.start].isspace())
            )
        ),
        None,
    )
    if behind is not None or act.role is not Role.TARGET:
        return behind
    far = (
        _NEAR if act.head.lower_ in listed("civil") else _FAR
    )  # "a market in Azaz, which is controlled by Turkish forces"
    near = (one for one in parties if not one.nation and end <= one.start <= end + far)
    return next((one for one in near if _WHOSE.fullmatch(text[end : one.start])), None)


__all__ = ["Part", "parts_played"]
