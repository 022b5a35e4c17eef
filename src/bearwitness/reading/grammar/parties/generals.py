"""General words for a party that the report names elsewhere: "the rebels" of a report on one rebel group are that group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.governments import government
from bearwitness.reading.grammar.parties.grounds import ENDS, Grounds
from bearwitness.reading.grammar.parties.lexicon import Nation, nation_of
from bearwitness.reading.grammar.parties.mention import PartyMention

_MEMBERS: Final = re.compile(
    r"(?:the\s+|armed\s+|muslim\s+|islamist\s+|islamic\s+|jihadist\s+|communist\s+|maoist\s+|marxist\s+|leftist\s+|separatist\s+|insurgent\s+|rebel\s+|extremist\s+|"
    r"militant\s+|guerrilla\s+)*"
    r"(?:rebels?|insurgents?|guerrill?as?|militants?|jihadis(?:ts?)?|jihadis|separatists?|fighters?|extremists?|terrorists?|subversives)",
    re.IGNORECASE,
)
_CLOSE: Final = 60
"""Characters between two parties that a sentence sets against each other."""
_NEAR: Final = 350
"""Characters before "the army" within which a state's forces are named, whose it then is."""
_SENTENCE: Final = 220
"""Characters before "its troops" within which the sentence names whose they are."""
_OWN: Final = re.compile(
    r"\b(?:its|their|his|her)\s+(?:own\s+|elite\s+|special\s+|ground\s+|armed\s+|security\s+|air\s+){0,2}$",
    re.IGNORECASE,
)
_KIN: Final = re.compile(
    r"\b(?:linked|tied|allied|affiliated|loyal|aligned|allegiance|close|links|ties)\s+(?:to|with)\s+(?:the\s+)?$|"
    r"\b(?:ally|allies|affiliate|branch|wing|offshoot|faction|arm|franchise)\s+(?:of|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a party that only says whose ally another is: "the group, which is linked to al-Qaeda"."""
_HIRED: Final = re.compile(r"prox|mercenar", re.IGNORECASE)
"""Who fights for a party and is another: "the army and its proxies"."""
_SPEAKS: Final = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,4}?(?:said|says|say|told|announced|confirmed|admitted|acknowledged|claimed|stated|reported|insisted|denied|denies|declared|vowed|wrote)\b",
    re.IGNORECASE,
)
_HOME: Final = re.compile(r"(?:pro-)?(?:regime|government|loyalist)\b", re.IGNORECASE)
_THE: Final = re.compile(r"\b(?:the|these|those)\s+(?:\w+\s+)?$", re.IGNORECASE)
_LAST: Final = 400
"""Characters before "the militants" within which the one group is named that they are."""
_STATES: Final = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})
_GROUPS: Final = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA})
_AGAINST: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:(?:and|or)\s+(?:the\s+)?|(?:clash(?:ed|es|ing)?|fought|fight(?:s|ing)?|battl(?:ed|es|ing)|attack(?:ed|s|ing)?|ambush(?:ed|es|ing)?|skirmish(?:ed|es|ing)?|killed|shot|raided|shelled|captured|"
    r"(?:exchanged|traded)\s+(?:gun)?fire)\s+(?:(?:with|against|at|on|dead)\s+)?)(?:the\s+|an?\s+|\w+\s+){0,2}",
    re.IGNORECASE,
)
"""Between two parties that fight each other: "militants clashed with Hezbollah"."""
_FIGHT: Final = re.compile(r"\s+(?:\w+\s+){0,3}?(?:clash|fought|fight|battl|skirmish|exchanged|traded)", re.IGNORECASE)
_HELPS: Final = re.compile(
    r"\b(?:(?:backed|supported|aided|assisted|helped|joined)\s+by|alongside|(?:allied|together)\s+with|with\s+(?:the\s+)?(?:help|support|backing)\s+(?:of|from))\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Right before a group that helps others: "the army, backed by Hezbollah, attacked the rebels"."""
_BETWEEN: Final = re.compile(r"\b(?:between|among|pitted|pitting)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_APART: Final = re.compile(
    r"(?:\b(?:other|rival|foreign|different|unidentified|unknown|various|several\s+groups\s+of)\s+|\w-)$",
    re.IGNORECASE,
)


def settled(text: str, found: Sequence[PartyMention], grounds: Grounds) -> tuple[PartyMention, ...]:
    """Give general words for fighters the identity of the one armed group that the report names; else leave them.

    Nothing is settled where the report names two groups, or where "rival" or "other" sets the fighters apart, or in a
    sentence on another country.
    """
    found = _of_owners(text, _of_states(text, found, grounds))
    theirs = {one.country for one in found if one.kind in _STATES and not one.generic and not one.nation}
    found = [
        replace(one, presumed=False)
        if one.presumed and one.country in theirs and not grounds.are_abroad(one.start, one.country)
        else one
        for one in found
    ]
    named = {one.id: one for one in found if one.kind in _GROUPS and not one.generic and not one.nation}
    if len(named) > 1:
        return tuple(_of_the_last(text, one, found, grounds) for one in found)
    if not named:
        return tuple(found)
    group = next(iter(named.values()))
    if any(one.id == group.id and _HELPS.search(text, max(0, one.start - 45), one.start) for one in found):
        return tuple(found)
    return tuple(
        replace(one, name=group.name, id=group.id, kind=group.kind, country=group.country)
        if _is_member(text, one)
        and (one.start > group.start or not (group.id or "").startswith("named-"))
        and not any(_are_opposed(text, one, other) for other in found if other.id == group.id)
        and not all(grounds.are_apart(one.start, other.start, group.country) for other in found if other.id == group.id)
        else one
        for one in found
    )


def _of_the_last(text: str, one: PartyMention, found: Sequence[PartyMention], grounds: Grounds) -> PartyMention:
    """Where a report names several groups, "the militants" of a sentence are the only one that it and the sentence before name."""
    if not _is_member(text, one) or _THE.search(text, max(0, one.start - 12), one.start) is None:
        return one
    near = [
        other for other in found
        if other.kind is PartyKind.NON_STATE_GROUP and not other.generic and one.start - _LAST <= other.start < one.start
    ]  # fmt: skip
    if len({other.id for other in near}) != 1 or len(ENDS.findall(text, near[-1].end, one.start)) != 1:
        return one
    group = near[-1]
    if grounds.are_apart(one.start, group.start, group.country):
        return one
    return replace(one, name=group.name, id=group.id, kind=group.kind, country=group.country)


def _of_states(text: str, found: Sequence[PartyMention], grounds: Grounds) -> tuple[PartyMention, ...]:
    """Give "the army" or "police" to the state whose forces are named just before: "Israeli soldiers and border police"."""
    out: list[PartyMention] = []
    last: PartyMention | None = None
    for one in found:
        if one.kind in _STATES and not one.generic and not one.nation and one.country:
            last = one
        nation = nation_of(last.country) if last is not None and last.country else None
        if one.country is not None and nation is not None and one.country != nation.code and _HOME.match(one.text):
            nation = None  # "the regime's forces" of a report on raids of another country's
        if (
            one.kind is PartyKind.POLICE
            and one.presumed
            and last is not None
            and ENDS.search(text, last.end, one.start)
        ):
            nation = None  # "... killed American troops. Three policemen died"
        if last is not None and grounds.are_apart(one.start, last.start, last.country):
            nation = None  # "Russian drones hit Odesa. A bomb killed three soldiers in South Waziristan"
        if one.generic and last is not None and nation is not None and one.start - last.end <= _NEAR:
            out.append(_of_nation(one, nation))
        else:
            out.append(one)
    return tuple(out)


def _of_owners(text: str, found: Sequence[PartyMention]) -> list[PartyMention]:
    """Give "its troops" and "40 of their fighters" to the party or government that the sentence is about."""
    out: list[PartyMention] = []
    for one in found:
        before = text[max(0, one.start - _SENTENCE) : one.start]
        if not one.generic or _HIRED.match(one.text) or not _OWN.search(before):
            out.append(one)
            continue
        start = one.start - len(before) + max((end.end() for end in ENDS.finditer(before)), default=0)
        named = [
            other for other in out
            if start <= other.start and not other.generic
            and _KIN.search(text, max(0, other.start - 40), other.start) is None
        ]  # fmt: skip
        speaks = next((other for other in named if _SPEAKS.match(text[other.end : other.end + 60])), None)
        owner = speaks or (named[-1] if named else government(text, start, one.start))
        out.append(_owned(one, owner) if owner is not None else one)
    return out


def _owned(one: PartyMention, owner: PartyMention) -> PartyMention:
    return replace(
        one, name=owner.name, id=owner.id, kind=owner.kind, country=owner.country, generic=False, presumed=False
    )


def soldiery(country: str, words: str) -> str:
    """Return the state whose "soldiers" are spoken of in a country without a name: those in the Palestinian territories are Israel's."""
    return "IL" if country == "PS" and _SOLDIERS.match(words) else country


_SOLDIERS: Final = re.compile(r"(?:the\s+)?(?:soldiers?|troops?|army|military|air\s+force|navy)\b", re.IGNORECASE)


def at_home(one: PartyMention, country: str | None) -> PartyMention:
    """Return "the army" as that of the country where it happened, where nothing, or nothing but the report's other places, said whose it was."""
    country = soldiery(country, one.text) if country and one.kind is PartyKind.STATE_FORCES else country
    ownerless = one.generic and one.id is None and one.kind in _STATES
    nation = nation_of(country) if (one.presumed or ownerless) and country and country != one.country else None
    return _of_nation(one, nation) if nation is not None else one


def _of_nation(one: PartyMention, nation: Nation) -> PartyMention:
    one = replace(one, presumed=False)
    code = nation.code.lower()
    if one.kind is PartyKind.STATE_FORCES:
        return replace(one, name=nation.forces, id=f"state-{code}", country=nation.code)
    if one.kind is PartyKind.POLICE:
        return replace(one, name=nation.police, id=f"police-{code}", country=nation.code)
    return one


def _is_member(text: str, one: PartyMention) -> bool:
    general = one.generic and one.kind is PartyKind.UNIDENTIFIED and _MEMBERS.fullmatch(one.text) is not None
    return general and _APART.search(text, max(0, one.start - 25), one.start) is None


def _are_opposed(text: str, one: PartyMention, other: PartyMention) -> bool:
    """Whether two parties of a sentence fight each other there: "rebels fought Hezbollah", "clashes between rebels and Hezbollah"."""
    first, second = sorted((one, other), key=lambda party: party.start)
    if second.start - first.end > _CLOSE or second.start < first.end:
        return False
    words = _AGAINST.fullmatch(text, first.end, second.start)
    if words is None:
        return False
    if words.group().split()[0].lower() not in ("and", "or"):
        return True
    both = _BETWEEN.search(text, max(0, first.start - 40), first.start) or _FIGHT.match(text, second.end)
    return both is not None
