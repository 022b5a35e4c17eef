"""Who made an agreement: not who brokered it, tells of it, or where it was signed (codebook section 3)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.attribution.speakers import Attribution
from bearwitness.reading.grammar.deeds.kinds import VIOLENT, Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention

_MOVES: Final = frozenset(
    {Kind.DEPLOYMENT, Kind.WITHDRAWAL, Kind.BASE_CHANGE, Kind.ARREST_OPERATION, Kind.WEAPONS_SEIZED}
)
_AGREE: Final = re.compile(
    r"\b(?:between|with|and|sign\w*|agree\w*|join\w*|initial\w*|party\s+to|signature\w*)\b", re.IGNORECASE
)
_BROKER: Final = (
    r"(?:brokered|mediated|sponsored|facilitated|hosted|supervised|overseen|monitored|witnessed|guaranteed|arranged)"
)
_BROKERED_BY: Final = re.compile(
    rf"\b{_BROKER}\s+(?:\w+\s+)?by\s+(?:the\s+)?(?:[\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?\s*,?\s+and\s+(?:the\s+)?)?$|\b(?:mediation|auspices|sponsorship)\s+(?:of|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BROKERS: Final = re.compile(
    rf"(?:-{_BROKER}\b|(?:\s+and\s+(?:the\s+)?[\w.’'-]+)?\s+(?:has\s+|have\s+|had\s+)?(?:helped\s+(?:to\s+)?)?{_BROKER}\b)",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(
    r"[A-Z][\w'’-]+,\s+$|\b(?:in|at|near|across|inside|throughout|over|(?:north|south|east|west)\w*|central)\s+(?:the\s+)?$"
)
"""Before a country that only says where."""
_ANNOUNCES: Final = re.compile(
    r"(?:['’]s\s+\w+)?(?:\s+(?!(?:said|told|that)\b)[\w-]+){0,4}?\s+(?:announc|declar|order|proclaim|implement|observ|call)ed\b",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:veto\w*|call(?:s|ed|ing)?\s+(?:for|on|upon)|urg(?:e|es|ed|ing)|demand\w*|violat\w*|breach\w*|discuss\w*|propos\w*|reject\w*|refus\w*|draft|appeal\w*)\b",
    re.IGNORECASE,
)
"""What makes of an agreement one that is only spoken of, or is broken."""
_TOLD_AS_DONE: Final = ("announced", "declared", "claimed", "denied")


def signatories(
    text: str,
    start: int,
    end: int,
    named: Sequence[PartyMention],
    said: Sequence[Attribution],
    words: Sequence[Trigger],
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return on both sides those who made the agreement that a sentence tells of beside no violence; who alone announces a truce began it."""
    deal = next((word for word in words if word.kind is Kind.AGREEMENT), None)
    if deal is None:
        return ()
    others = [word for word in words if word.kind in VIOLENT | _MOVES]
    left = max((word.end for word in others if word.end <= deal.start), default=start)
    right = min((word.start for word in others if word.start >= deal.end), default=end)
    parties = list(_makers(text, named, said, left, right))
    if parties and _ASKED.search(text, parties[0].end, max(parties[0].end, deal.end)) is not None:
        return ()
    if len({one.id or one.name for one in parties}) > 1:
        agreed = _AGREE.search(text, parties[0].start, right) is not None
        return tuple((one, Role.BOTH) for one in parties) if agreed else ()
    first = next((one for one in parties if one.end <= deal.start), None)
    if first is not None and _ANNOUNCES.match(text, first.end, deal.end) is not None:
        return ((first, Role.INITIATOR),)
    return ()


def _makers(
    text: str, named: Sequence[PartyMention], said: Sequence[Attribution], left: int, right: int
) -> Iterator[PartyMention]:
    for one in named:
        if not left <= one.start < right:
            continue
        before = text[max(0, one.start - 50) : one.start]
        told = any(
            item.named_start <= one.start and one.end <= item.named_end and item.verb not in _TOLD_AS_DONE
            for item in said
        )
        where = one.nation and _WITHIN.search(before) is not None
        if not (told or where or _BROKERED_BY.search(before) or _BROKERS.match(text, one.end)):
            yield one


__all__ = ["signatories"]
