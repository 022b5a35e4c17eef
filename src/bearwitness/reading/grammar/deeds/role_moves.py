"""Who moves, signs, arrests or gathers: roles in happenings without violence, and of "it" and "they" (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention

_MOVES: Final = frozenset(
    {Kind.DEPLOYMENT, Kind.WITHDRAWAL, Kind.BASE_CHANGE, Kind.ARREST_OPERATION, Kind.WEAPONS_SEIZED}
)
_MOVED: Final = (
    r"(?:left|withdr[ae]w\w*|pull(?:ed|s|ing)?\s+(?:out|back)|retreat\w*|vacat\w+|abandon\w*|evacuat\w+|move[ds]?|moving|deploy\w*|redeploy\w*|re-deploy\w*|sent|sends|sending|rolled|"
    r"dispatch\w*|rush\w*|reinforc\w*|stationed|posted|took\s+up|taken\s+up|set\s+up|opened|open|establish\w*|detain\w*|arrest\w*|round\w*\s+up|apprehend\w*|seize[ds]?|found|recover\w*|"
    r"discover\w*|confiscat\w*|unearth\w*|impound\w*|disarm\w*|crossed|enter(?:ed|s|ing)?|arriv\w+|landed|patrol\w*|handed\s+over|(?:is|are|was|were|has\s+been|have\s+been|continues?\s+to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:deployed|redeployed|stationed|sent|moved|withdrawn|posted|based|airlifted|flown))"
)
_SUBJECT: Final = re.compile(
    rf"^\W*+(?:(?!(?:said|says|told|announced|reported|denied)\b)[\w'’-]++\W++){{0,6}}?{_MOVED}\b", re.IGNORECASE
)
# What "troops" without a name do is a move of its own only in these words; "troops arrived" opens many a story.
_SURE: Final = re.compile(
    r"^\W*+(?:[\w'’-]++\W++){0,6}?(?:re-?)?(?:deploy|withdr[ae]w|pull(?:ed|s)?\s+(?:out|back)|evacuat|mov(?:ed?|ing)\s+out|retreat|surrender|arrest|detain|apprehend|round\w*\s+up|seize|confiscat|reinforc)",
    re.IGNORECASE,
)
_NOT_SUBJECT: Final = re.compile(
    r"\b(?:of|in|from|near|at|against|to|with|for|on|by|between)\s+(?:the\s+|its\s+|an?\s+)?$", re.IGNORECASE
)
_MANY_OF: Final = re.compile(
    r"\b(?:hundreds|dozens|scores|thousands|tens|groups?|numbers?|columns?|convoys?|some|most|many|\d[\d,]*)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""How many of them: "hundreds of rebels left"."""
_WITHIN: Final = re.compile(r"[A-Z][\w'’-]+,\s+$")
"""Before a country that only says where a town is."""
_BY: Final = re.compile(r"\b(?:by|of|from)\s+(?:the\s+|an?\s+|its\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_TAKEN_UP: Final = re.compile(
    r"^\W*(?:(?:then|later|afterwards|there|on\s+[\w\s]{2,20},|in\s+[\w\s]{2,20},|after\s+[\w\s]{2,30},)\s*)?"
    r"(?P<who>it|they|the\s+(?:group|movement|militants|fighters|gunmen|attackers|assailants|rebels|insurgents|raiders|men|troops|soldiers|forces|aircraft|jets))\s+"
    r"(?:(?:also|then|later|first|had|have|has)\s+){0,2}"
    r"(?P<act>killed|attacked|bombed|shelled|raided|ambushed|stormed|fired|opened\s+fire|hit|struck|seized|captured|abducted|kidnapped|took|taken|executed|beheaded|shot|blew|destroyed|"
    r"torched|burned|burnt|looted|massacred|murdered|overran|retook|recaptured|dropped|entered|assaulted|carried\s+off|carried\s+away|set\s+fire|set\s+alight|wounded|raped)\b",
    re.IGNORECASE,
)


def moves(
    text: str, end: int, parties: Sequence[PartyMention], found: Sequence[Trigger]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the roles of parties without one in a sentence that tells of a move, an arrest, a find or an agreement."""
    kinds = {trigger.kind for trigger in found}
    given: list[tuple[PartyMention, Role]] = []
    if kinds & _MOVES:
        for party in parties:
            before = text[max(0, party.start - 40) : party.start]
            if party.text.endswith(("'s", "’s")) or text[party.end : party.end + 2] in ("'s", "’s"):
                continue  # "left at the government's request"
            if party.nation and _WITHIN.search(before) is not None:
                continue  # "near Kobane, Syria, and seized"
            if party.generic and _SURE.match(text[party.end : end][:90]) is None:
                continue
            before = _MANY_OF.sub("", before)
            mover = _SUBJECT.match(text[party.end : end][:90]) is not None and _NOT_SUBJECT.search(before) is None
            of_men = re.search(
                r"\b(?:troops|soldiers|officers|units?|elements|fighters|men|forces|police|contingents?|battalions?)\s+of\s+(?:the\s+)?$",
                before,
            )
            if (
                mover
                or (of_men and _SUBJECT.match(text[party.end : end][:90]))
                or (_BY.search(before) and re.search(r"ed\s+by\s", before))
            ):
                given.append((party, Role.INITIATOR))
    return tuple(given)


def taken_up(
    text: str, start: int, end: int, last: PartyMention | None, found: Sequence[Trigger]
) -> PartyMention | None:
    """Return the party spoken of before, as the doer, where "it", "they" or "the group" opens a sentence and attacks.

    The mention stands at the pronoun.
    """
    match = _TAKEN_UP.match(text[start:end])
    if match is None or last is None or not found:
        return None
    who = start + match.start("who")
    plural = match["who"].lower() not in ("it", "the group", "the movement")
    if plural and last.nation:
        return None
    return PartyMention(
        who, start + match.end("who"), text[who : start + match.end("who")], last.name, last.id, last.kind, last.country
    )
