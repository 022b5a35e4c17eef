"""Who is held responsible: claimed, blamed, suspected, denied, unclaimed (codebook section 3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import PartyKind, Stance
from bearwitness.reading.grammar.party_mention import PartyMention

# Armies report what they did; only of other groups do their words count as a claim of responsibility.
_CLAIMS = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
_UNCLAIMED = re.compile(
    r"\b(?:no\s+(?:\w+\s+){0,3}(?:has|had|have|immediately|yet)?\s*(?:immediately\s+|yet\s+|so\s+far\s+)?claimed|no\s+(?:immediate\s+)?claims?\s+of\s+responsibility|nobody\s+(?:has\s+)?claimed|no\s+one\s+(?:has\s+|had\s+|immediately\s+)*claimed|"
    r"no(?:body|\s+one|\s+(?:\w+\s+){1,3}?)\s*(?:has|had|have)?\s*(?:immediately\s+|yet\s+|so\s+far\s+)*(?:took|taken|accepted)\s+responsibility|"
    r"responsibility\s+(?:\w+\s+){0,5}?(?:has|had)\s+(?:not|yet)\s+(?:yet\s+)?(?:to\s+be|been)\s+(?:claimed|taken|established)|"
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
# A party that tells of its own deed: "Hezbollah said its fighters attacked", "the Taliban said they were behind it".
_SELF_SAID = re.compile(
    r"\b(?:said|says|announced|stated|declared|boasted|confirmed|admitted|acknowledged)\s+(?:(?:on|in|late|early)\s+(?:a\s+)?\w+\s+|\w+day\s+|in\s+a\s+statement\s+(?:on\s+\w+\s+)?)?(?:that\s+)?"
    r"(?:it|they|we|he|its|their|our|his)\b(?:\s+(?!not\b|never\b|were\s+attacked)[\w-]+){0,3}?\s+(?:was\s+behind|were\s+behind|carried\s+out|attacked|bombed|killed|targeted|fired|launched|ambushed|shelled|struck|conducted|executed|"
    r"detonated|shot\s+down|destroyed|abducted|kidnapped|hit|planted|stormed|downed)\b",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?!behind)\w+$", re.IGNORECASE)
_SUSPECTED_OF = re.compile(
    r"\b(?:(?:is|are|was|were|being)\s+(?:\w+ly\s+)?suspected|(?:is|are|was|were)\s+(?:widely\s+|also\s+)?(?:believed|thought)\s+to\s+(?:be|have\s+been)\s+(?:behind|responsible))\b",
    re.IGNORECASE,
)
_BLAMED_ON = re.compile(
    r"\b(?:blamed\s+on|attributed\s+to|ascribed\s+to|accused\s+of|was\s+blamed|were\s+blamed)\b", re.IGNORECASE
)
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:ed|s|ing)?|believed\s+to\s+be|presumed|allegedly\s+by|alleged)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|ying)\s+that\s+(?:it|they|its|their|he|we|our)\b|den(?:ied|ies|ying)\s+(?:\w+\s+){0,4}?(?:responsibility|involvement|role|carrying|attacking|being\s+behind|shelling|any|firing|bombing|striking|hitting|targeting)|had\s+nothing\s+to\s+do\s+with|has\s+nothing\s+to\s+do\s+with|was\s+not\s+behind|were\s+not\s+behind|not\s+responsible\s+for|rejected\s+(?:the\s+)?accusations?)\b",
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
    found += _told_by_itself(text, start, end, inside) if not found else []
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
    suspected_of = _SUSPECTED_OF.search(text, start, end)
    if suspected_of and not found:
        party = _before(inside, suspected_of.start())
        if party and party.end >= suspected_of.start() - 20:
            found.append(StanceMention(party.start, suspected_of.end(), Stance.SUSPECTED, party, False))
    suspected = _SUSPECTED.search(text, start, end)
    if suspected and not found:
        party = _after(inside, suspected.end(), 32)
        if party and not (party.generic and party.id):
            found.append(StanceMention(suspected.start(), party.end, Stance.SUSPECTED, party, False))
    return tuple(found)


def _told_by_itself(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> list[StanceMention]:
    """What an armed party says of its own deeds: "Hezbollah said its fighters attacked the post" is a claim of it."""
    match = _SELF_SAID.search(text, start, end)
    if match is None or _WAS.search(match.group()):
        return []
    party = _before(parties, match.start())
    if (
        party is None
        or party.kind not in _CLAIMS
        or match.start() - party.end > 20
        or "," in text[party.end : match.start()]
    ):
        return []
    return [StanceMention(party.start, match.end(), Stance.CLAIMED, party, True)]


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
