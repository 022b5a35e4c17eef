"""Roles that what a party is called by, or the words right before it, rule out or settle (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind, PartyKind, Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention

_BEFORE: Final = 90
"""Characters before a party that may say what it has to do with."""
# Named by its deed: "a US missile strike", "Israeli raids". A strike is hit by nobody, even where the parse says so.
_DEED: Final = re.compile(
    r"(?:strikes?|airstrikes?|raids?|shelling|bombardment|bombings?|offensive|counter-?offensive|incursion|invasion|counter-?attack|gunfire|fire)$",
    re.IGNORECASE,
)
_WEAPON: Final = re.compile(
    r"(?:missiles?|rockets?|shells?|drones?|war\s?planes?|jets?|helicopters?|gunships?|artillery|mortars?|bombs?|aircraft)$",
    re.IGNORECASE,
)
_WITH_IT: Final = re.compile(r"\b(?:with|using|by|from)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_STRUCK: Final = re.compile(
    r"\s+(?:also\s+|later\s+|then\s+|again\s+)?(?:target|attack|bomb|shell|raid|pound)ed\b(?!\s+(?:by|in|near|over|during|when|while|as|after|on|with)\b)|\s+(?:hit|struck)\s+(?!by\b|in\b|near\b|over\b|during\b)",
    re.IGNORECASE,
)
_STRUCK_WITH: Final = re.compile(
    r"(?:\s+units?)?\s+(?:target|attack|bomb|shell|pound)ed\s+(?:with|using)\s+(?:an?\s+)?(?:[\w-]+\s+){1,4}?(?:an?|the|several|some|two|three|four|five|six|\d+)\s",
    re.IGNORECASE,
)
"""Words behind a party by which it struck: with an object of their own behind what it struck with."""
_DEED_OF: Final = re.compile(
    r"\b(?:bombing|shelling|bombardment|air\s?strikes?|strikes?|raids?)\s+of\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_RULERS: Final = re.compile(r"\b(?:regime|occupation|aggressors?)$", re.IGNORECASE)
_UPON: Final = re.compile(r"\s+(?:on|against)\s+(?!\w+day\b|the\s+(?:night|morning|evening|day)\b|\d)", re.IGNORECASE)
_OF: Final = re.compile(
    r"\b(?:counter-?attacks?|attacks?|assaults?|offensives?|counter-?offensives?|advances?|raids?|incursions?|ambush(?:es)?|onslaughts?|infiltrations?)\s+(?:(?:launched|carried\s+out|mounted|attempts?)\s+)?(?:of|by)\s+(?:the\s+)?(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
_ARMED: Final = frozenset(PartyKind) - {PartyKind.CIVILIANS}
_HELD: Final = re.compile(
    r"\b(?:held|controlled|occupied|dominated|run|ruled|governed|defended)\s+by\s+(?:the\s+|an?\s+|its\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_HELD_BEFORE: Final = re.compile(
    r"\b(?:previously|formerly|once|earlier|still|until\s+(?:then|now|recently)|long|then|been)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


_BEGAN: Final = re.compile(
    r"\b(?:suicide\s+(?:bombers?|attackers?)|attackers?|assailants?|raiders?|hijackers|kidnappers|abductors)$",
    re.IGNORECASE,
)
"""Those who attacked, whatever befell them."""
_LOST_BEFORE: Final = re.compile(
    r"\b(?:retak\w+|retook|recaptur\w+|regain\w*|reclaim\w*|liberat\w+|recover\w*|wrest\w*|win\s+back|won\s+back|free[ds]?|storm\w*|assault\w*|attack\w*|advanc\w+|bomb\w*|shell\w*|hit|struck|pound\w*|raid\w*|target\w*|destroy\w*)\b[^.;]*\b"
    r"(?:captured|seized|hijacked|stolen|taken|overrun|conquered|occupied|held|controlled)\s+(?:\w+\s+){0,2}?by\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Who had taken what is now taken back: "to retake the village captured by rebels last year"."""
_RESISTED: Final = re.compile(
    r"\b(?:resistance|opposition|opponents?|loyalty|loyal|allegiance|challenge|threat|links?|ties|ally|allies|alliance|uprising|revolt|rebellion|siege|allied|aligned|affiliated|associated|linked)\s+(?:to|of|with|against|by|from)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What others are or do with a party gives it no part: "the last stronghold of resistance to the regime"."""


_BESIEGED: Final = re.compile(
    r"\b(?:siege|besieged|surrounded|encircled|blockaded?)\s+by\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
"""Who besieges what was hit."""
_UNDER: Final = re.compile(
    r"\b(?:fell|fallen|falls?|came|comes?|brought|passed)\s+(?:\w+ly\s+)?under\s+(?:the\s+)?$", re.IGNORECASE
)
_CONTROL: Final = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?(?:control|rule|sway)\b", re.IGNORECASE)


_PLACES: Final = r"(?:positions?|sites?|strongholds?|hideouts?|gatherings?|bastions?|headquarters|hq|camps?|bases?|barracks|posts?|outposts?|checkpoints?|depots?|warehouses?|lines|trenches|fortifications|convoys?|vehicles|areas?|territor(?:y|ies)|dens?|lairs?)"
_GROUND_OF: Final = re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?(?:{_PLACES}|targets)\b", re.IGNORECASE)
_OF_GROUND: Final = re.compile(rf"\b{_PLACES}\s+of\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_IS_GROUND: Final = re.compile(rf"\b{_PLACES}$", re.IGNORECASE)
"""Whose ground, buildings and gatherings are named attacks nobody by that: "planes hit strongholds of the group"."""
_HIT: Final = re.compile(
    r"\b(?:target\w*|hit|hits|hitting|struck|strik\w+|bomb\w*|shell\w*|raid\w*|attack\w*|pound\w*|destroy\w*|storm\w*|fir(?:ed|ing)\s+(?:on|at)|against)\b[^.;]*$",
    re.IGNORECASE,
)


def sensible(
    text: str, start: int, given: Sequence[tuple[PartyMention, Role]], words: Sequence[Trigger]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the roles of the parties of a sentence that begins at the character `start`, mended.

    A strike or raid attacks and is not attacked, nor are missiles with which something was hit; whoever held a place began
    nothing by that, and is the target where it was taken; an attack "of the rebels" is theirs.
    """
    taken = any(word.kind is Kind.TERRITORY_TAKEN for word in words)
    mended = (
        (
            party,
            _mended(
                text[max(start, party.start - _BEFORE) : party.start],
                party,
                _struck(text, start, party, _fallen_to(text, party, role)),
                taken,
            ),
        )
        for party, role in given
    )
    return tuple((party, role) for party, role in mended if role is not None)


def _struck(text: str, start: int, party: PartyMention, role: Role) -> Role:
    """Who struck, where the parse takes a bare past tense for a passive: "a drone targeted with a rocket a post"; and "the shelling of the regime"."""
    if role is not Role.TARGET:
        return role
    active = _STRUCK_WITH.match(text, party.end) or (_WEAPON.search(party.text) and _STRUCK.match(text, party.end))
    theirs = _DEED_OF.search(text, max(start, party.start - _BEFORE), party.start) and (
        _RULERS.search(party.text) or _UPON.match(text, party.end)
    )
    return Role.INITIATOR if active or theirs else role


def _fallen_to(text: str, party: PartyMention, role: Role) -> Role:
    """ "The capital fell under Houthi control": who controls it took it."""
    if role is Role.INITIATOR and _stands_there(text, party):
        return Role.TARGET
    under = _UNDER.search(text, max(0, party.start - 30), party.start)
    return Role.INITIATOR if under is not None and _CONTROL.match(text, party.end) is not None else role


def _stands_there(text: str, party: PartyMention) -> bool:
    """Whether only a party's ground is named, behind words for an attack on it."""
    before = max(0, party.start - _BEFORE)
    ground = (
        _IS_GROUND.search(party.text)
        or _GROUND_OF.match(text, party.end)
        or _OF_GROUND.search(text, before, party.start)
    )
    return ground is not None and _HIT.search(text, before, party.start) is not None


def _mended(before: str, party: PartyMention, role: Role, taken: bool) -> Role | None:
    if party.kind not in _ARMED:
        return role
    if role is Role.TARGET and party.generic and _BEGAN.search(party.text) is not None:
        return Role.INITIATOR
    if role is Role.TARGET and _BESIEGED.search(before) is not None:
        return None
    if role is Role.INITIATOR and _LOST_BEFORE.search(before) is not None:
        return Role.TARGET
    if role is Role.INITIATOR and _RESISTED.search(before) is not None:
        return None
    if role is Role.TARGET and not party.generic:
        if _DEED.search(party.text) is not None:
            return Role.INITIATOR
        if _WEAPON.search(party.text) is not None and _WITH_IT.search(before) is not None:
            return Role.INITIATOR
    if role is not Role.SUPPORTER and (held := _HELD.search(before)) is not None:
        if taken and _HELD_BEFORE.search(before[: held.start()]) is not None:
            return Role.TARGET
        return None if role is Role.INITIATOR else role
    return role


def attacks_of(text: str, start: int, parties: Sequence[PartyMention]) -> tuple[tuple[PartyMention, Role], ...]:
    """Return as initiators the armed parties whose attack a sentence speaks of: "repelled a counterattack of the rebels"."""
    return tuple(
        (party, Role.INITIATOR)
        for party in parties
        if party.kind in _ARMED
        and not party.nation
        and _OF.search(text[max(start, party.start - _BEFORE) : party.start])
    )


__all__ = ["attacks_of", "sensible"]
