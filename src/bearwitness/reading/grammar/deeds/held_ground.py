"""Whose ground was fought for, where an adjective says who holds it: "troops seized a rebel-held suburb" (codebook section 3)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Kind, PartyKind, Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.naming import parties as named_in

_REACH: Final = 70
"""Characters behind the words for a taking or an assault within which the ground stands."""
_HELD: Final = re.compile(
    r"(?P<who>[\w.’'-]*\w)-(?:held|controlled|occupied|ruled)\s+(?!by\b)(?=[\w’'-]+)", re.IGNORECASE
)
_AROUND: Final = 120
"""Characters between the words for a taking and who held the ground."""
_HELD_BY: Final = re.compile(
    r"\b(?:held|controlled|occupied|ruled|run|defended|dominated|in\s+the\s+hands|under\s+the\s+control)\s+(?:by|of)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_TOWARDS: Final = re.compile(
    r"\b(?:on|against|into|for|(?:to|and)\s+(?:re)?(?:take|capture|seize|storm|conquer)|(?:re)?(?:took|taken|captured|seized)|of)\s+(?:[\w’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
_STOP: Final = frozenset(".;,")
_LATER: Final = re.compile(
    r"\b(?:near|outside|from|towards?|route|road|link\w*|border\w*|neighbou?r\w*|close)\b", re.IGNORECASE
)
"""Ground that the words for a taking only say something stands by or leads to."""


def held_ground(
    text: str, parties: Sequence[PartyMention], words: Sequence[Trigger], given: Sequence[tuple[PartyMention, Role]]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return as the target who holds the ground that a sentence says was taken or assaulted, where it says of nobody else that they were."""
    if any(role in (Role.TARGET, Role.BOTH) for _, role in given):
        return ()
    held = next((match for word in words for match in _behind(text, word)), None)
    if held is None:
        return _held_until(text, parties, words, given)
    holder = _holder(held, parties)
    acts = {one.id or one.name for one, role in given if role is Role.INITIATOR}
    return ((holder, Role.TARGET),) if holder is not None and (holder.id or holder.name) not in acts else ()


def _held_until(
    text: str, parties: Sequence[PartyMention], words: Sequence[Trigger], given: Sequence[tuple[PartyMention, Role]]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Who held what another took: "a town held by the rebels fell to government forces"."""
    taken = [word for word in words if word.kind is Kind.TERRITORY_TAKEN and not word.hint]
    takers = {one.id or one.name for one, role in given if role is Role.INITIATOR}
    if not taken or not takers:
        return ()
    return tuple(
        (one, Role.TARGET)
        for one in parties
        if not one.nation
        and (one.id or one.name) not in takers
        and any(abs(one.start - word.start) <= _AROUND for word in taken)
        and _HELD_BY.search(text, max(0, one.start - 50), one.start) is not None
    )[:1]


def _behind(text: str, word: Trigger) -> Iterator[re.Match[str]]:
    if word.hint or word.kind not in (Kind.TERRITORY_TAKEN, Kind.ARMED_CLASH):
        return
    held = _HELD.search(text, word.start, word.end + _REACH)
    if held is None:
        return
    between = text[min(word.end, held.start()) : held.start()]
    apart = _STOP.intersection(between) or _LATER.search(text, word.start, held.start())
    if not apart and (word.kind is Kind.TERRITORY_TAKEN or _TOWARDS.search(between) is not None):
        yield held


def _holder(held: re.Match[str], parties: Sequence[PartyMention]) -> PartyMention | None:
    """The party of the report that the adjective names, else what its words alone say."""
    who = held["who"].lower()
    known = next((one for one in parties if not one.nation and one.text.lower().rstrip("s") == who.rstrip("s")), None)
    found = known or next(iter(named_in(held["who"], ())), None)
    if found is None or found.kind is PartyKind.CIVILIANS or found.nation:
        return None
    return replace(found, start=held.start("who"), end=held.end("who"), text=held["who"])


__all__ = ["held_ground"]
