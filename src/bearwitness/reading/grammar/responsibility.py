"""Who is held responsible: claimed, blamed, suspected, denied, unclaimed (codebook section 3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Stance
from bearwitness.reading.grammar.party_mention import PartyMention

_UNCLAIMED = re.compile(
    r"\b(?:no\s+(?:\w+\s+){0,3}(?:has|had|have|immediately|yet)?\s*(?:immediately\s+|yet\s+|so\s+far\s+)?claimed|no\s+(?:immediate\s+)?claims?\s+of\s+responsibility|nobody\s+(?:has\s+)?claimed|no\s+one\s+(?:has\s+|had\s+|immediately\s+)*claimed|"
    r"no\s+responsibility\s+(?:was|has\s+been)\s+claimed|has\s+not\s+been\s+claimed|went\s+unclaimed)\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s|ing)?|took|taken|takes|taking|accept(?:ed|s)?|admitted)\s+(?:\w+\s+)?responsibility\b|\bclaimed\s+(?:the|this|that)\s+(?:\w+\s+)?(?:attack|bombing|blast|raid|killing|strike)",
    re.IGNORECASE,
)
_CLAIMED_BY = re.compile(r"\b(?:responsibility\s+(?:\w+\s+){0,4}?claimed|claimed)\s+by\s+", re.IGNORECASE)
_BLAMED = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|held|pointed\s+the\s+finger\s+at|attributed)\b", re.IGNORECASE
)
_BLAMED_ON = re.compile(
    r"\b(?:blamed\s+on|attributed\s+to|ascribed\s+to|accused\s+of|was\s+blamed|were\s+blamed)\b", re.IGNORECASE
)
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:ed|s|ing)?|believed\s+to\s+be|presumed|allegedly\s+by|alleged)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|ying)\s+(?:\w+\s+){0,4}?(?:responsibility|involvement|role|carrying|attacking|being\s+behind|shelling|any|firing|bombing|striking|hitting|targeting)|had\s+nothing\s+to\s+do\s+with|has\s+nothing\s+to\s+do\s+with|was\s+not\s+behind|were\s+not\s+behind|not\s+responsible\s+for|rejected\s+(?:the\s+)?accusations?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StanceMention:
    """Words at characters `start` to `end` that say who is responsible. `party` is None where nobody claimed it.

    `self_said` marks a claim or denial by the party itself.
    """

    start: int
    end: int
    stance: Stance
    party: PartyMention | None
    self_said: bool


def stances(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """Return what a sentence at characters `start` to `end` says of responsibility."""
    inside = [
        mention for mention in parties if start <= mention.start and mention.end <= end and not _is_where(text, mention)
    ]
    unclaimed = _UNCLAIMED.search(text, start, end)
    found: list[StanceMention] = []
    if unclaimed:
        # "No group claimed it, but police blamed ...": go on behind it.
        found.append(StanceMention(unclaimed.start(), unclaimed.end(), Stance.UNCLAIMED, None, False))
        rest = re.compile(r"[,;]?\s+(?:but|though|although|while|however)\b").search(text, unclaimed.end(), end)
        return (*found, *stances(text, rest.end(), end, parties)) if rest else tuple(found)
    claimed_by = _CLAIMED_BY.search(text, start, end)
    if claimed_by:
        party = _after(inside, claimed_by.end(), 30)
        if party:
            found.append(StanceMention(claimed_by.start(), party.end, Stance.CLAIMED, party, True))
            return tuple(found)
    for pattern, stance in ((_CLAIMED, Stance.CLAIMED), (_DENIED, Stance.DENIED)):
        match = pattern.search(text, start, end)
        if match:
            party = _before(inside, match.start()) or _after(inside, match.end(), 30)
            if party:
                found.append(
                    StanceMention(min(party.start, match.start()), max(match.end(), party.end), stance, party, True)
                )
    if found:
        return tuple(found)
    blamed = _BLAMED.search(text, start, end)
    if blamed and not re.search(
        r"\baccused\s+of\b|\bheld\b(?!\s+\w+(?:\s+\w+)?\s+responsible)",
        text[blamed.start() : min(end, blamed.end() + 50)],
        re.IGNORECASE,
    ):
        party = _after(inside, blamed.end(), 60)
        if party:
            found.append(StanceMention(blamed.start(), party.end, Stance.BLAMED, party, False))
    passive = _BLAMED_ON.search(text, start, end)
    if passive and not found:
        party = (
            _after(inside, passive.end(), 30)
            if "on" in passive.group() or "to" in passive.group()
            else _before(inside, passive.start())
        )
        if party:
            found.append(
                StanceMention(
                    min(party.start, passive.start()), max(passive.end(), party.end), Stance.BLAMED, party, False
                )
            )
    suspected = _SUSPECTED.search(text, start, end)
    if suspected and not found:
        party = _after(inside, suspected.end(), 32)
        if party and not (party.generic and party.id):
            found.append(StanceMention(suspected.start(), party.end, Stance.SUSPECTED, party, False))
    return tuple(found)


def _is_where(text: str, mention: PartyMention) -> bool:
    """Whether a country's name says where, not who: "in Syria", "northern Syria", "close to Turkey"."""
    before = text[max(0, mention.start - 20) : mention.start]
    return (
        mention.nation
        and re.search(r"\b(?:in|to|from|of|near|across|into|\w+ern|with)\s+(?:the\s+)?$", before) is not None
    )


def _before(parties: Sequence[PartyMention], at: int) -> PartyMention | None:
    return max((mention for mention in parties if mention.end <= at), key=lambda mention: mention.end, default=None)


def _after(parties: Sequence[PartyMention], at: int, reach: int) -> PartyMention | None:
    return min(
        (mention for mention in parties if at <= mention.start <= at + reach),
        key=lambda mention: mention.start,
        default=None,
    )
