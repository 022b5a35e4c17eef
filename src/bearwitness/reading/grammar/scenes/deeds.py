"""What the parties of one sentence do in what it tells of, all rules for roles together (codebook section 3)."""

import re
from collections.abc import Sequence

from spacy.tokens import Span

from bearwitness.model import Role
from bearwitness.reading.grammar.attribution.certainty import clause_of, has_cue
from bearwitness.reading.grammar.attribution.speakers import Attribution
from bearwitness.reading.grammar.deeds.doers import Part, parts_played
from bearwitness.reading.grammar.deeds.ground import ground_roles
from bearwitness.reading.grammar.deeds.held_ground import held_ground
from bearwitness.reading.grammar.deeds.kinds import VIOLENT, Trigger
from bearwitness.reading.grammar.deeds.role_moves import moves, taken_up
from bearwitness.reading.grammar.deeds.role_sense import attacks_of, sensible
from bearwitness.reading.grammar.deeds.roles import roles
from bearwitness.reading.grammar.deeds.signatories import signatories
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.parties.joined import explains
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_KEPT = (Role.BOTH, Role.SUPPORTER)
"""Roles that words say more surely than the parse."""

_MANY_DEEDS = AnyCase(
    r"\b(?:has|have|had)\s+(?:also\s+|long\s+|previously\s+|since\s+|recently\s+)?(?:(?:carried\s+out|claimed|mounted|launched|staged|conducted|committed|been\s+(?:blamed|responsible)\s+for)\s+(?:responsibility\s+for\s+)?"
    r"(?:many|several|numerous|dozens\s+of|scores\s+of|hundreds\s+of|a\s+(?:series|string|number|wave|spate)\s+of|most|similar|previous|frequent|multiple|other|deadly)\b|been\s+(?:using|targeting|attacking|fighting|battling|waging|carrying\s+out|launching|conducting))"
    r"|\bare\s+(?:\w+\s+)?used\s+(?:only\s+)?against\b|\b(?:is|are|was|were)\s+(?:known|notorious|infamous)\s+for\b|\b(?:responsible|blamed|behind|known|notorious)\s+(?:for\s+)?(?:an?\s+(?:string|series|number|wave|spate)\s+of|many|several|numerous|dozens\s+of|most)\b",
)
"""What somebody is known for tells nothing of who did this: "the group has carried out many attacks"."""
_THIS_ONE = re.compile(r"\b(?:this|today|yesterday|\w+day|overnight|latest)\b", re.IGNORECASE)


def deeds(
    sentence: Span,
    text: str,
    named: Sequence[PartyMention],
    said: Sequence[Attribution],
    told: Sequence[SaidFigure],
    words: Sequence[Trigger],
    last: PartyMention | None,
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the roles of the parties in what happened, habits left out. `last` is who "it" and "they" may be."""
    start, end = sentence.start_char, sentence.end_char
    parties = acting(named, said)
    given = roles(text, start, end, parties, [item.mention for item in told], words)
    given = (*given, *ground_roles(text, parties, words, {id(party) for party, _ in given}))
    if words or told:
        heard = {id(party) for party in parties}
        silent = [one for one in named if id(one) not in heard]
        moved = all(word.kind not in VIOLENT or word.hint for word in words)
        given = _with_parts(given, parts_played(sentence, text, named, silent, moves=moved))
    placed = {id(party) for party, _ in given}
    inside = [one for one in parties if start <= one.start and one.end <= end and id(one) not in placed]
    made = [one for one in named if start <= one.start and one.end <= end and id(one) not in placed]
    signed = signatories(text, start, end, made, said, words)
    given = (*sensible(text, start, given, words), *(signed or moves(text, end, inside, words)))
    given = (*given, *attacks_of(text, start, [one for one in inside if words]))
    if all(role is not Role.INITIATOR for _, role in given) and (it := taken_up(text, start, end, last, words)):
        given = (*given, (it, Role.INITIATOR))
    given = (*given, *held_ground(text, parties, words, given))
    given = _explained_alike(text, given)
    kept = tuple((party, role) for party, role in given if not _habitual(text, start, end, party))
    return (*kept, *_behind_the_looks(text, start, given, kept, named))


def _behind_the_looks(
    text: str,
    start: int,
    given: Sequence[tuple[PartyMention, Role]],
    kept: Sequence[tuple[PartyMention, Role]],
    named: Sequence[PartyMention],
) -> tuple[tuple[PartyMention, Role], ...]:
    """Who did what the parse gives to those whom they looked like: "rebels posing as soldiers attacked"."""
    if any(role is Role.INITIATOR for _, role in kept):
        return ()
    seeming = (
        one
        for one, role in given
        if role is Role.INITIATOR and _SEEMING.search(text, max(start, one.start - 90), one.start)
    )
    for one in seeming:
        before = [other for other in named if start <= other.start and other.end <= one.start and not other.nation]
        return tuple((other, Role.INITIATOR) for other in before[-1:])
    return ()


def _explained_alike(text: str, given: Sequence[tuple[PartyMention, Role]]) -> tuple[tuple[PartyMention, Role], ...]:
    """What explains a name has the role that the name has."""
    out: list[tuple[PartyMention, Role]] = []
    for party, role in given:
        name = next((item for item in given if item[0].end <= party.start and explains(text, party, item[0])), None)
        out.append((party, name[1] if name is not None else role))
    return tuple(out)


def _with_parts(
    given: Sequence[tuple[PartyMention, Role]], parts: Sequence[Part]
) -> tuple[tuple[PartyMention, Role], ...]:
    """What the grammar of the sentence says goes before what the words around a party say, but for the sides of a clash."""
    by_start = {part.party.start: part for part in parts}
    out = [
        (party, by_start[party.start].role if party.start in by_start and role not in _KEPT else role)
        for party, role in given
    ]
    known = {party.start for party, _ in given}
    return (*out, *((part.party, part.role) for part in parts if part.party.start not in known))


def _habitual(text: str, start: int, end: int, party: PartyMention) -> bool:
    """Whether the clause that names the party tells of a habit: "rebels regularly fire rockets into the city"."""
    left, right = clause_of(text[start:end], party.start - start, party.end - start)
    clause = text[start + left : start + right]
    before = max(start, party.start - 90)
    if _NOT_KNOWN.search(text, before, party.start) is not None or _SEEMING.search(text, before, party.start):
        return True
    return has_cue("habit", clause) or (_MANY_DEEDS.search(clause) is not None and _THIS_ONE.search(clause) is None)


_NOT_KNOWN = re.compile(
    r"\b(?:not|n['’]?t|cannot|unable\s+to|unclear|uncertain|unknown)\s+(?:\w+\s+){0,3}?(?:if|whether)\s+(?:\w+\s+){0,8}?$",
    re.IGNORECASE,
)
"""Nobody says that they did it: "did not know whether regime or Russian planes carried out the raid"."""


_SEEMING = re.compile(
    r"\b(?:(?:disguised|dressed|posing|masquerading|clad|camouflaged|pos(?:ed|es)|presenting\s+themselves)\s+(?:up\s+)?(?:as|like)|pretending\s+to\s+be|impersonating)\s+(?:(?:the|an?|members\s+of|regular|fake|pro-\w+|[A-Z]\w+)\s+){0,3}$"
)
"""Before whom those who did it only looked like: "gunmen disguised as soldiers"."""


def acting(parties: Sequence[PartyMention], said: Sequence[Attribution]) -> list[PartyMention]:
    """Return the parties that are not merely named as the source: "a rebel said"."""
    return [
        party for party in parties
        if not any(item.named_start <= party.start and party.end <= item.named_end and item.verb not in ("claimed", "denied") for item in said)
    ]  # fmt: skip
