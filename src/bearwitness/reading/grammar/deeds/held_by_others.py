"""What others say of a party's part: blamed or suspected, in the active, in the passive, and of several at once (codebook section 3)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bearwitness.model import PartyKind, Stance
from bearwitness.reading.grammar.deeds.responsibility_cues import (
    BEHIND,
    BLAMED,
    BLAMED_ON,
    DEEDS,
    IDENTIFIED,
    NO_DEED,
    SUSPECTED,
    SUSPECTED_OF,
    SUSPECTS_THAT,
    UNNAMED,
)
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.parties.governments import government_at
from bearwitness.reading.grammar.parties.mention import PartyMention

_AS: Final = re.compile(r"(?:\s+[\w'’-]+){0,5}?\s+(?:as|to)\s+(?:the\s+|members\s+of\s+(?:the\s+)?)?[\"“‘]?")
_TOLD: Final = re.compile(
    r"\b(?:said|says|say|told|insist\w*|believes?|maintain\w*|that|conclud\w*|found|determin\w*|establish\w*|ruled|alleg\w*|assert\w*|claim\w*|argu\w*|suggest\w*|charg\w*|report\w*|confirm\w*|"
    r"announc\w*|wrote|tweeted|stat(?:ed|es)|testif\w*|according\s+to)\b[^.;]*$",
    re.IGNORECASE,
)
_TOLD_BEHIND: Final = re.compile(
    r"[^.;:]{0,90}?,[\"”]?\s+(?:said\s+\w|according\s+to\s|(?:[\w'’.-]+\s+){1,6}(?:,?\s*[^,.;]{3,50},\s+)?(?:said|says|told|added|insisted|stated|wrote|claimed|declared)\b)",
    re.IGNORECASE,
)
"""Behind what is said: '"The group is responsible for this crime," the mayor said'."""
_THE_GROUP: Final = re.compile(
    r"\s+(?:(?:the|that|this)\s+(?:(?:militant|armed|rebel|jihadist|islamist|extremist|insurgent|separatist)\s+)?(?:group|movement|organi[sz]ation|militia|faction|outfit|rebels|militants|insurgents)|it|them)\b(?!\s+\w+ing)",
    re.IGNORECASE,
)
_GROUPS: Final = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
_NAMED_AS: Final = re.compile(
    r"[^,.;]{0,20}?\s+(?:as|to\s+be)\s+(?:the\s+|being\s+)?(?:likely\s+|main\s+|sole\s+|possible\s+)?(?:perpetrators?|culprits?|attackers?|assailants?|killers?|authors?|bombers?|kidnappers|responsible|behind|guilty|masterminds?|those\s+(?:responsible|behind))\b",
    re.IGNORECASE,
)
"""Behind a party: "named the group as the perpetrator"."""
_HEDGED: Final = re.compile(
    r"\b(?:believ\w+|thinks?|thought|suspect\w*|likely|probably|possibly|presum\w+|may|might|could)\b", re.IGNORECASE
)
_PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|been|being|be|stands?)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_AND: Final = re.compile(
    r"\s*,?\s*(?:and|or|as\s+well\s+as|along\s+with|&)\s+(?:the\s+|its\s+|their\s+)?", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"\s+(?:said|says|were|was|has|have|had|did|\w+ed)\b", re.IGNORECASE)
_DID: Final = re.compile(rf"(?:\s+[\w-]+){{0,3}}?\s+(?:{DEEDS}|behind|to\s+blame)\b", re.IGNORECASE)
_AND_ACCUSED: Final = re.compile(
    r"[^.;]{0,90}?,?\s+(?:and|but)\s+(?:instead\s+|in\s+turn\s+)?(?:blamed|accused|blaming|accusing|pointed)\b|[^.;]{0,90}?,\s+(?:instead\s+)?(?:blaming|accusing)\b",
    re.IGNORECASE,
)
_OR: Final = re.compile(
    r"(?:\s+[\w-]+){0,2}?\s+or\s+(?:by\s+)?(?:(?:those\s+of\s+)?(?:the|its|their|[\w'’]+)\s+)?(?:ally\s+|allies\s+)?",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\bby\s+(?:either\s+)?(?:the\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE)
_EACH: Final = re.compile(
    r",\s+(?:with\s+)?each(?:\s+(?:side|party|army|country|government|group))?\s+(?:accus|blam)ing\s+the\s+other\b(?:\s+side\b)?",
    re.IGNORECASE,
)
_MUTUAL: Final = re.compile(
    r"\b(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing))\s+(?:each\s+other|one\s+another)\b|\b(?:traded?|trading|exchanged?)\s+(?:blame|accusations)\b",
    re.IGNORECASE,
)
_OTHER_DEEDS: Final = re.compile(
    r"\s+(?:for|of)\s+(?:many\s+|most\s+|several\s+|other\s+|the\s+)*(?:similar|other|previous|earlier|past|recent)\s+\w+",
    re.IGNORECASE,
)
"""What somebody was blamed for that is not the deed of the day: "for similar abductions"."""
_HOLDS: Final = re.compile(r"\b(?:responsible|accountable|liable)\b", re.IGNORECASE)


def held_by_others(
    text: str,
    start: int,
    left: int,
    right: int,
    parties: Sequence[PartyMention],
    last: PartyMention | None = None,
) -> tuple[StanceMention, ...]:
    """Return who is blamed or suspected in the characters `left` to `right` of a sentence that begins at `start`.

    `last` is whom "the group" means.
    """
    together = _either(text, left, right, parties) or _each_other(text, left, right, parties)
    if together:
        return together
    blamed = _blamed(text, left, right, parties, last) or _behind(text, start, left, right, parties)
    blamed = blamed or _passively(text, left, right, parties) or _identified(text, start, left, right, parties)
    if blamed:
        return tuple(_with_others(text, blamed, parties))
    of = SUSPECTED_OF.search(text, left, right)
    party = subject_before(text, of.start(), parties) if of else None
    if of and party and party.end >= of.start() - 20:
        return tuple(_with_others(text, StanceMention(party.start, of.end(), Stance.SUSPECTED, party, False), parties))
    that = _suspects_that(text, left, right, parties)
    if that:
        return (that,)
    found: list[StanceMention] = []
    for suspected in SUSPECTED.finditer(text, left, right):
        party = after(parties, suspected.end(), 32)
        if party and not (party.generic and party.id) and all(item.party is not party for item in found):
            found.append(StanceMention(suspected.start(), party.end, Stance.SUSPECTED, party, False))
    return tuple(found)


def _either(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """ "Strikes by the regime or Russia", "carried out either by Syrian jets or those of Russia": both are suspected."""
    inside = [one for one in parties if left <= one.start and one.end <= right]
    for one, other in pairwise(inside):
        if _OR.fullmatch(text[one.end : other.start]) and _BY.search(text[max(left, one.start - 30) : one.start]):
            return tuple(StanceMention(two.start, two.end, Stance.SUSPECTED, two, False) for two in (one, other))
    return ()


def _each_other(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """ "The army and the rebels blamed each other": both are blamed."""
    verb = _MUTUAL.search(text, left, right) or _EACH.search(text, left, right)
    if verb is None or NO_DEED.match(text, verb.end()):
        return ()
    known = sorted((one for one in parties if left <= one.start and one.end <= verb.start()), key=lambda one: one.start)
    sides = known[:2] if verb.re is _EACH else known[-2:]
    if len(sides) < 2 or not _AND.fullmatch(text[sides[0].end : sides[1].start]):
        return ()
    return tuple(StanceMention(one.start, verb.end(), Stance.BLAMED, one, False) for one in sides)


def _blamed(
    text: str, left: int, right: int, parties: Sequence[PartyMention], last: PartyMention | None = None
) -> StanceMention | None:
    """ "Police blamed the attack on Boko Haram", "held it responsible", "charged that Sandinist troops crossed"."""
    for match in BLAMED.finditer(text, left, right):
        words = match.group().lower()
        named_as = words.startswith(("named", "describe", "identif", "attribut", "ascrib"))
        if not named_as and _PASSIVE.search(text, max(left, match.start() - 25), match.start()):
            continue  # "rebels were blamed for"
        behind = text[match.start() : min(right, match.end() + 60)]
        if re.search(r"\baccused\s+of\b", behind, re.IGNORECASE):
            continue
        if words.startswith(("held", "hold")) and not _HOLDS.search(behind):
            continue
        if named_as:
            linked = _AS.match(text, match.end(), right)
            party = after(parties, match.end() + len(linked.group()), 25) if linked else None
            named = after(parties, match.end(), 12) if words.startswith(("named", "identif", "describe")) else None
            if named is not None and _NAMED_AS.match(text, named.end):
                return StanceMention(match.start(), named.end, Stance.BLAMED, named, False)
            calls = not words.startswith(("attribut", "ascrib"))
            if calls and party and not _says_who(text[max(left, match.start() - 60) : party.start], party, text):
                continue
        else:
            party = after(parties, match.end(), 60)
            seat = government_at(text, match.end(), right)
            party = seat if seat is not None and (party is None or party.start > seat.start) else party
            of = party and re.search(r"\bof\b", text[match.end() : party.start])
            if words.startswith("accus") and of:
                continue
            group = _THE_GROUP.match(text, match.end(), right) if party is None and last is not None else None
            if group is not None and last is not None and last.kind in _GROUPS:
                return StanceMention(match.start(), group.end(), Stance.BLAMED, last, False)
        if party is not None and party.start < right and not NO_DEED.match(text, party.end):
            return StanceMention(match.start(), party.end, Stance.BLAMED, party, False)
    return None


def accused_behind(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> tuple[StanceMention, ...]:
    """Return whom one who denies accuses in the same breath: "denied any role and accused the RSF of the attack"."""
    blamed = _blamed(text, left, right, parties) if _AND_ACCUSED.match(text, left, right) else None
    return tuple(_with_others(text, blamed, parties)) if blamed is not None else ()


def _says_who(words: str, party: PartyMention, text: str) -> bool:
    """Whether words that end before a party say of attackers without a name that they are it, not of a victim who told it."""
    told_by = re.search(r"\bby\s+(?:the\s+|an?\s+)?$", text[max(0, party.start - 8) : party.start], re.IGNORECASE)
    return told_by is None and UNNAMED.search(words) is not None


def _behind(text: str, start: int, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "The mayor said Boko Haram was behind the raid", "concluded that the ELN was responsible"."""
    behind = BEHIND.search(text, left, right)
    party = subject_before(text, behind.start(), parties) if behind else None
    if behind is None or party is None or not 0 <= behind.start() - party.end < 15:
        return None
    sure = _TOLD.search(text[start : party.start]) or _TOLD_BEHIND.match(text, behind.end())
    if not sure:
        return None
    hedged = _HEDGED.search(text[left : party.start]) or _HEDGED.search(behind.group())
    return StanceMention(party.start, behind.end(), Stance.SUSPECTED if hedged else Stance.BLAMED, party, False)


def _identified(text: str, start: int, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "Residents said the attackers were members of the ADF"."""
    for party in parties:
        if not left <= party.start < right:
            continue
        who = IDENTIFIED.search(text, max(left, party.start - 70), party.start)
        if who is not None and (_TOLD.search(text[start : who.start()]) or _TOLD_BEHIND.match(text, party.end)):
            return StanceMention(who.start(), party.end, Stance.BLAMED, party, False)
    return None


def _suspects_that(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "Police believe Al-Shabaab planted the bomb"."""
    for party in parties:
        if not left <= party.start < right:
            continue
        thinks = SUSPECTS_THAT.search(text[max(left, party.start - 60) : party.start])
        if thinks and _DID.match(text, party.end, right):
            first = party.start - len(thinks.group())
            return StanceMention(first, party.end, Stance.SUSPECTED, party, False)
    return None


def _passively(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "The attack was blamed on the FARC", "Boko Haram was blamed", "identified by survivors as FDLR"."""
    passive = BLAMED_ON.search(text, left, right)
    if passive is None:
        return None
    words = passive.group().lower()
    onward = words.endswith((" on", " to", " as", " of")) and not words.endswith("accused of")
    party = after(parties, passive.end(), 30) if onward else subject_before(text, passive.start(), parties)
    if party is None or (words.endswith("accused of") and NO_DEED.match(" " + text[passive.end() - 2 : right])):
        return None
    if _OTHER_DEEDS.match(text, passive.end(), right):
        return None
    if words.endswith(" as") and not _says_who(text[left : party.start], party, text):
        return None
    hedged = re.search(
        r"\b(?:believ\w+|thought|likely|probably|suspect\w*|presum\w+)\b",
        text[max(left, passive.start() - 45) : passive.end()],
    )
    first, last = min(party.start, passive.start()), max(passive.end(), party.end)
    return StanceMention(first, last, Stance.SUSPECTED if hedged else Stance.BLAMED, party, False)


def _with_others(text: str, held: StanceMention, parties: Sequence[PartyMention]) -> Iterator[StanceMention]:
    """The party held responsible, and those named beside it: "blamed both the PKK and the YPG"."""
    yield held
    last = held.party
    for party in parties:
        if last is not None and party.start > last.end and _AND.fullmatch(text[last.end : party.start]):
            if _GOES_ON.match(text, party.end):
                return
            yield StanceMention(party.start, party.end, held.stance, party, False)
            last = party


def subject_before(text: str, at: int, parties: Sequence[PartyMention]) -> PartyMention | None:
    """Return the nearest party before `at`, but not one that only describes the subject: "X, a faction of Y, has claimed"."""
    known = sorted((one for one in parties if one.end <= at), key=lambda one: -one.end)
    for nearest, further in pairwise(known):
        apposed = re.match(r"[^,.;]{0,40},", text[nearest.end : at]) and re.match(
            r"\s*(?:\([^)]*\)\s*)?,\s+(?:an?|the|one|which|who)\b[^,;.]*$", text[further.end : nearest.start]
        )
        if apposed:
            return further
        break
    return known[0] if known else None


def after(parties: Sequence[PartyMention], at: int, reach: int) -> PartyMention | None:
    """Return the first party that begins within `reach` characters from the character `at`."""
    return min(
        (mention for mention in parties if at <= mention.start <= at + reach),
        key=lambda mention: mention.start,
        default=None,
    )


__all__ = ["accused_behind", "after", "held_by_others", "subject_before"]
