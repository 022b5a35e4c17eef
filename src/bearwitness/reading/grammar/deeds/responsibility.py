"""Who is held responsible: claimed, blamed, suspected, denied, unclaimed (codebook section 3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bearwitness.model import PartyKind, Stance
from bearwitness.reading.grammar.deeds.responsibility_cues import (
    BEHIND,
    BLAMED,
    BLAMED_ON,
    CLAIMED,
    CLAIMED_BY,
    DENIED,
    NO_DENIAL,
    OPPOSED,
    PASSIVE,
    SELF_SAID,
    SUSPECTED,
    SUSPECTED_OF,
    UNCLAIMED,
)
from bearwitness.reading.grammar.parties.governments import government
from bearwitness.reading.grammar.parties.mention import PartyMention

_PRONOUN = re.compile(r"\b(?:it|they|he|she|which|who|we)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"\b(?:government|authorities|regime|presidency|ministry|minister|president|army|military|headquarters)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StanceMention:
    """Words at characters `start` to `end` that say who is responsible. `party` is None where nobody claimed it.

    `self_said` marks a claim or denial by the party itself; `implied`, that it follows from who tells of the deed.
    """

    start: int
    end: int
    stance: Stance
    party: PartyMention | None
    self_said: bool
    implied: bool = False


def stances(
    text: str, start: int, end: int, parties: Sequence[PartyMention], last: PartyMention | None = None
) -> tuple[StanceMention, ...]:
    """Return what a sentence at characters `start` to `end` says of responsibility.

    `last` is the party that the sentences before spoke of, for "it denied any role".
    """
    inside = [
        mention for mention in parties if start <= mention.start and mention.end <= end and not _is_where(text, mention)
    ]
    unclaimed = UNCLAIMED.search(text, start, end)
    if unclaimed:
        # "No group claimed it, but police blamed ...": go on behind it.
        found = [StanceMention(unclaimed.start(), unclaimed.end(), Stance.UNCLAIMED, None, False)]
        before = OPPOSED.search(text, start, unclaimed.start())
        found = [*(stances(text, start, before.end(), parties, last) if before else ()), *found]
        rest = OPPOSED.search(text, unclaimed.end(), end)
        return (*found, *stances(text, rest.end(), end, parties, last)) if rest else tuple(found)
    claimed_by = CLAIMED_BY.search(text, start, end)
    if claimed_by and (party := _after(inside, claimed_by.end(), 30)):
        return (StanceMention(claimed_by.start(), party.end, Stance.CLAIMED, party, True),)
    state = next((one for one in parties if one.kind is PartyKind.STATE_FORCES and one.id), None)
    own = _own_words(text, start, end, inside, last, state)
    if own:
        behind = OPPOSED.search(text, own.end, end)
        rest_said = stances(text, behind.end(), end, parties, own.party) if behind else ()
        return (own, *rest_said)
    return _held_by_others(text, start, end, inside)


def _own_words(
    text: str,
    start: int,
    end: int,
    parties: Sequence[PartyMention],
    last: PartyMention | None,
    state: PartyMention | None,
) -> StanceMention | None:
    """What a party says of its own part: a claim, a denial, its own deed told."""
    for pattern, stance in ((CLAIMED, Stance.CLAIMED), (DENIED, Stance.DENIED)):
        match = pattern.search(text, start, end)
        if match is None or (stance is Stance.DENIED and NO_DENIAL.match(text, match.start(), end)):
            continue
        if stance is Stance.CLAIMED and _negated(text, start, match.start()):
            continue
        party = _subject(text, start, match.start(), parties, last, state) or _after(parties, match.end(), 30)
        if party:
            return StanceMention(
                min(party.start, match.start()) if party.start >= start else match.start(), max(match.end(), party.end if party.start >= start else 0),
                stance, party, True,
            )  # fmt: skip
    return _told_by_itself(text, start, end, parties)


def _negated(text: str, start: int, at: int) -> bool:
    return (
        re.search(r"\b(?:not|never|neither|n[’']t|yet\s+to)\s+(?:\w+\s+){0,2}$", text[max(start, at - 25) : at])
        is not None
    )


def _subject(
    text: str,
    start: int,
    at: int,
    parties: Sequence[PartyMention],
    last: PartyMention | None,
    state: PartyMention | None,
) -> PartyMention | None:
    """The party before the verb at `at`; for "it" the party spoken of before, for "the government" the `state` of the report."""
    named = _of_clause(text, at, parties)
    if named is not None:
        return named
    opening = text[start:at]
    if (state := government(text, start, at)) is not None:
        return state
    if last is not None and _PRONOUN.search(opening):
        return last
    if _GOVERNMENT.search(opening):
        return state or last
    return None


def _of_clause(text: str, at: int, parties: Sequence[PartyMention]) -> PartyMention | None:
    """The nearest party before `at`, but not one that only describes the subject: "X, a faction of Y, has claimed"."""
    known = sorted((one for one in parties if one.end <= at), key=lambda one: -one.end)
    for nearest, further in pairwise(known):
        apposed = re.match(r"[^,.;]{0,40},", text[nearest.end : at]) and re.match(
            r"\s*(?:\([^)]*\)\s*)?,\s+(?:an?|the|one|which|who)\b[^,;.]*$", text[further.end : nearest.start]
        )
        if apposed:
            return further
        break
    return known[0] if known else None


def _told_by_itself(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """What an armed party says of its own deeds: "Hezbollah said its fighters attacked the post" is a claim of it."""
    for match in SELF_SAID.finditer(text, start, end):
        if PASSIVE.search(match.group()):
            continue
        for party in sorted((one for one in parties if one.end <= match.start()), key=lambda one: -one.end):
            between = text[party.end : match.start()]
            aside = re.match(r"\s*,\s+(?:which|who|whose|in|through|via|speaking)\b[^,]{0,100},", between) is not None
            clear = aside or (len(between) <= 30 and "," not in between)
            idle = party.nation or (party.generic and party.kind in (PartyKind.POLICE, PartyKind.UNIDENTIFIED))
            if clear and not idle and party.kind is not PartyKind.CIVILIANS:
                return StanceMention(party.start, match.end(), Stance.CLAIMED, party, True)
    return None


def _held_by_others(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """What others say of a party: blamed or suspected."""
    blamed = _blamed(text, start, end, parties) or _blamed_passively(text, start, end, parties)
    if blamed:
        return (blamed,)
    of = SUSPECTED_OF.search(text, start, end)
    party = _before(parties, of.start()) if of else None
    if of and party and party.end >= of.start() - 20:
        return (StanceMention(party.start, of.end(), Stance.SUSPECTED, party, False),)
    found: list[StanceMention] = []
    for suspected in SUSPECTED.finditer(text, start, end):
        party = _after(parties, suspected.end(), 32)
        if party and not (party.generic and party.id) and all(item.party is not party for item in found):
            found.append(StanceMention(suspected.start(), party.end, Stance.SUSPECTED, party, False))
    return tuple(found)


def _blamed(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "Police blamed the attack on Boko Haram", "said the ELN had done it", "charged that Sandinist troops crossed"."""
    for match in BLAMED.finditer(text, start, end):
        words = match.group().lower()
        behind = text[match.start() : min(end, match.end() + 50)]
        if re.search(r"\baccused\s+of\b", behind, re.IGNORECASE):
            continue
        if words.startswith(("held", "hold")) and not re.search(r"\bresponsible\b", behind):
            continue
        if words.startswith(("named", "describe", "identif", "attribut", "ascrib")):
            linked = re.match(
                r"(?:\s+[\w'’-]+){0,5}?\s+(?:as|to)\s+(?:the\s+|members\s+of\s+(?:the\s+)?)?[\"“‘]?",
                text[match.end() : end],
            )
            party = _after(parties, match.end() + linked.end(), 25) if linked else None
        else:
            party = _after(parties, match.end(), 60)
        if party is not None:
            return StanceMention(match.start(), party.end, Stance.BLAMED, party, False)
    behind_it = BEHIND.search(text, start, end)
    party = _before(parties, behind_it.start()) if behind_it else None
    said = (
        behind_it
        and party
        and re.search(
            r"\b(?:said|says|say|told|insist\w*|believes?|maintain\w*|that)\b[^.;]*$",
            text[start : party.start],
            re.IGNORECASE,
        )
    )
    if behind_it and party and said and behind_it.start() - party.end < 15:
        hedged = re.search(r"\bbeliev\w+|\bthink|\bsuspect", text[start : party.start], re.IGNORECASE)
        return StanceMention(party.start, behind_it.end(), Stance.SUSPECTED if hedged else Stance.BLAMED, party, False)
    return None


def _blamed_passively(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "The attack was blamed on the FARC", "Boko Haram was blamed", "identified by survivors as FDLR"."""
    passive = BLAMED_ON.search(text, start, end)
    if passive is None:
        return None
    words = passive.group().lower()
    onward = words.endswith((" on", " to", " as", " of")) and not words.endswith("accused of")
    party = _after(parties, passive.end(), 30) if onward else _before(parties, passive.start())
    if party is None:
        return None
    hedged = re.search(
        r"\b(?:believ\w+|thought|likely|probably|suspect\w*)\b",
        text[max(start, passive.start() - 45) : passive.start()],
    )
    first, last = min(party.start, passive.start()), max(passive.end(), party.end)
    return StanceMention(first, last, Stance.SUSPECTED if hedged else Stance.BLAMED, party, False)


def _is_where(text: str, mention: PartyMention) -> bool:
    """Whether a country's name says where, not who: "in Syria", "northern Syria", "close to Turkey"."""
    before = text[max(0, mention.start - 20) : mention.start]
    if re.search(
        r"\b(?:government|authorities|army|military|forces|ministry|rulers|junta)\s+(?:of|in)\s+(?:the\s+)?$", before
    ):
        return False
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
