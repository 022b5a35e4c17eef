"""Claims and accusations that follow from who tells of a deed: witnesses accuse, whoever tells of its own claims (codebook section 3)."""

import re
from collections.abc import Sequence

from bearwitness.model import Kind, PartyKind, Role, Speaker, SpeakerKind, Stance
from bearwitness.reading.grammar.attribution.speakers import Attribution
from bearwitness.reading.grammar.deeds.kinds import VIOLENT, Trigger
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.parties.governments import nations_named
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_OURS = re.compile(r"(?:our|we)\b", re.IGNORECASE)
_STATEMENT = re.compile(
    r"\b(?:military|army|official|joint|government|ministry)\s+(?:statement|communiqu[eé])\b", re.IGNORECASE
)
_LOCAL = re.compile(
    r"\b(?:mayor|governor|prefect|councill?ors?|municipal\w*|local|provincial|regional|district|village|town|city|county|police|elders?|chieftain)\b",
    re.IGNORECASE,
)
"""Offices that are of the place where it happened, not of a state that acts there from abroad."""
_YEARS = AnyCase(
    r"\b(?:has|have)\s+(?:\w+ly\s+|also\s+)?(?:killed|displaced|wounded|injured|claimed|slain|massacred|murdered|abducted)\b[^.;]{0,120}?\b"
    r"(?:since\s+(?:\w+\s+){0,4}?(?:19|20)\d\d|over\s+the\s+(?:past|last)\s+(?:\w+\s+)?(?:years|decades?))\b",
)
_PERSON = re.compile(r"^(?:[A-Z][\w'’-]+\s+){1,3}[A-Z][\w'’-]+$")
_OF_A_PEOPLE = re.compile(r"\b[A-Z][a-z]{2,}(?:ish|ian|ese|ani)\b")
"""A speaker of a people of no state, "Kurdish authorities": not the state's own."""
_OPPOSITION = re.compile(
    r"\b(?:coalition|opposition|rebels?|insurgents?|militants?|guerrill?as?|separatists?|secessionists?|jihadists?|militias?|militiam[ae]n|fighters?|dissidents?|exiles?)\b",
    re.IGNORECASE,
)
"""A speaker that no list has as a party, "the Syrian National Coalition", is not the state whose name it bears."""
_ACCUSERS = frozenset(
    set(SpeakerKind) - {SpeakerKind.PUBLISHER, SpeakerKind.MEDIA, SpeakerKind.ANONYMOUS, SpeakerKind.GOVERNMENT}
)
_A_SIDE = re.compile(
    r"\b(?:rebels?|separatists?|terrorists?|guerrill?as?|secessionists?|mercenaries|takfiris?|(?:terrorist|rebel|opposition)\s+(?:groups?|factions?|fighters))$",
    re.IGNORECASE,
)
"""Words that say on which side somebody fights."""
_GRAVE = VIOLENT | {Kind.TERRITORY_TAKEN, Kind.LOOTING_DESTRUCTION}
_REPORT = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE})


def accused(
    given: Sequence[tuple[PartyMention, Role]],
    said: Sequence[Attribution],
    found: Sequence[StanceMention],
    words: Sequence[Trigger],
    carried: Speaker | None = None,
) -> tuple[StanceMention, ...]:
    """Whom a speaker makes the doer: "witnesses said Malian soldiers shot the men" accuses them, "the army said its
    troops shelled the camp" is a claim of it. The publisher's own words accuse nobody. `carried` speaks where nobody is named.
    """
    made: list[StanceMention] = []
    ours = next(
        (party for party, role in given if role in (Role.INITIATOR, Role.BOTH) and _OURS.match(party.text)), None
    )
    if ours is not None and not found:
        return (StanceMention(ours.start, ours.end, Stance.CLAIMED, ours, True),)
    known = {item.party.name for item in found if item.party is not None and not item.answers}
    doers = [party for party, role in given if role is Role.INITIATOR]
    if not any(word.kind in _GRAVE for word in words) or any(
        item.stance is Stance.DENIED and not item.answers for item in found
    ):
        return ()
    for party, role in given:
        if role is not Role.INITIATOR or not _may_be_held(party) or party.name in known:
            continue
        by = next((item for item in said if item.start <= party.start and party.end <= item.end), None)
        speaker = by.speaker if by is not None else carried
        if speaker is None or speaker.kind is SpeakerKind.PUBLISHER:
            continue
        if by is not None and by.named_start <= party.start < by.named_end:
            continue
        known.add(party.name)
        own = speaks_for(speaker, party)
        if not own and (not _accuses(speaker, party) or any(speaks_for(speaker, one) for one in doers)):
            continue  # "U.S. and Iraqi forces raided the camp, the U.S. military said" accuses nobody
        stance = Stance.CLAIMED if own else Stance.BLAMED
        abroad = not own and _may_speak_of_itself(speaker, party)
        if abroad and not _LOCAL.search(speaker.text):
            continue
        made.append(StanceMention(party.start, party.end, stance, party, own, implied=True, abroad=abroad))
    return tuple(made)


def held_of_doers(
    held: Sequence[StanceMention], given: Sequence[tuple[PartyMention, Role]]
) -> tuple[StanceMention, ...]:
    """Leave out suspicions of whom a sentence tells as harmed: "five suspected rebels were killed" are suspected of no attack."""
    targets = {party.start for party, role in given if role in (Role.TARGET, Role.BOTH)}
    return tuple(
        item
        for item in held
        if item.stance is not Stance.SUSPECTED or item.party is None or item.party.start not in targets
    )


def is_reckoning(sentence: str) -> bool:
    """Whether a sentence sums up years of violence, which accuses nobody of the attack of the day."""
    return _YEARS.search(sentence) is not None


def blames(speaker: Speaker, party: PartyMention, doers: Sequence[PartyMention]) -> bool:
    """Return whether this speaker accuses a party by telling of an attack of which it is one of the `doers`."""
    return (
        _may_be_held(party)
        and speaker.kind is not SpeakerKind.PUBLISHER
        and _accuses(speaker, party)
        and not _may_speak_of_itself(speaker, party)
        and not any(speaks_for(speaker, one) for one in doers)
    )


def _may_be_held(party: PartyMention) -> bool:
    """Whether words say who it is, by name or by side ("the rebels"): not "gunmen", nor civilians."""
    return party.kind is not PartyKind.CIVILIANS and (party.id is not None or _A_SIDE.search(party.text) is not None)


def _accuses(speaker: Speaker, party: PartyMention) -> bool:
    """Whether it is an accusation when this speaker tells of the party's deed: not when media pass on what is known, nor when
    officials or nameless sources tell which group it was; of a state's forces it is one.
    """
    if speaker.kind is SpeakerKind.MEDIA:
        return _STATEMENT.search(speaker.text) is not None
    named = speaker.kind is SpeakerKind.ANONYMOUS and _PERSON.search(speaker.name) is not None
    return named or party.kind in _REPORT or speaker.kind in _ACCUSERS


def _may_speak_of_itself(speaker: Speaker, party: PartyMention) -> bool:
    """Whether an army or government of which nothing says whose it is tells of a state's forces, which may be its own."""
    if party.kind not in _REPORT or speaker.party is not None:
        return False
    if speaker.kind not in (SpeakerKind.GOVERNMENT, SpeakerKind.PARTY):
        return False
    told = " ".join((speaker.text, *speaker.via))
    return not nations_named(told) and not _OF_A_PEOPLE.search(told) and not _OPPOSITION.search(told)


def speaks_for(speaker: Speaker, party: PartyMention) -> bool:
    """Return whether a party is the speaker's own: its own name, or the forces of the government or army that speaks."""
    if party.kind is PartyKind.COALITION and party.country is not None:
        leads = speaker.party == f"state-{party.country.lower()}" or party.country in nations_named(speaker.text)
        if leads and speaker.kind in (SpeakerKind.GOVERNMENT, SpeakerKind.PARTY):
            return True  # Central Command tells of the coalition that its state leads
    if speaker.party is not None:
        return speaker.party == party.id or (party.kind in _REPORT and speaker.party[-3:] == (party.id or "")[-3:])
    if speaker.name.lower() == party.name.lower():
        return True
    if _OPPOSITION.search(speaker.text):
        return False
    abroad = nations_named(speaker.text) or nations_named(" ".join(speaker.via))
    if (abroad and party.country not in abroad) or (not abroad and _OF_A_PEOPLE.search(speaker.text)):
        return False
    own = bool(abroad) or party.generic  # "a military source" need not be of the state that is named as the doer
    return own and party.kind in _REPORT and speaker.kind in (SpeakerKind.GOVERNMENT, SpeakerKind.PARTY)
