"""Whether a sentence names a day or a place at all; and who took ground from whom, beside the words for it (codebook section 7)."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.parties.mention import PartyMention

_REACH: Final = 90  # characters between a party and the words of taking
_LOST = re.compile(
    r"\b(?:was|were|been|being|are|is)\s+(?:\w+ly\s+)?(?:pushed|driven|expelled|evicted|ousted|dislodged|purged)\b|\bfell\s+to\b|\b(?:lost|ceded|forfeited|relinquished|yielded)\b",
    re.IGNORECASE,
)
_DRIVEN_OUT = re.compile(r"\b(?:push\w*|driv\w+|drove|expel\w*|evict\w*|oust\w*|dislodg\w*|purg\w+)\b", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+|a\s+|its\s+)?(?:[\w'’-]+\s+){0,2}$")
_BY = re.compile(r"\b(?:by|(?:hands|control)\s+of|(?:fell|fallen|lost)\s+to)\s+(?:the\s+|a\s+)?(?:[\w'’-]+\s+){0,2}$")
_GROUNDED = re.compile(
    r"\b(?:today|yesterday|overnight|last\s+(?:night|week|month)|this\s+(?:morning|week)|(?:past|last)\s+\w+\s+(?:hours|days))\b|"
    r"(?<=[\w,;)’'\"] )[A-Z][\w'’-]+"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# The day of a statement is none of what it tells: "said on Monday", "in a statement on Monday".
_DAY = re.compile(
    rf"(?<!said on )(?<!told on )(?<!says on )(?<!reported on )(?<!announced on )(?<!statement on )\b(?:{_WEEKDAY}|{_MONTH}\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH})\b|"
    r"\b(?:today|yesterday|overnight|last\s+night|this\s+(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:been|was|were|previously|formerly|once|still|long|until\s+\w+|then)\s+(?:\w+ly\s+|long\s+)?(?:under|in)\s+(?:the\s+)?(?:\w+\s+)?(?:control|hands)\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+)?$",
    re.IGNORECASE,
)
"""Before whoever had what was taken: "retook the town, which had been under the control of the rebels"."""
_LOST_TO = re.compile(
    r"\b(?:lost|ceded|surrendered|forfeited|yielded)\s+(?!to\b)[^.;]{2,90}\s(?P<to>to)\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before whoever ground was lost to: "the rebels lost the town to government troops"."""
_HELD = re.compile(
    r"(?:['’]s)?(?:\s+(?:last|former|main|major|key|de\s+facto|self-declared|terrorist|group['’]?s?|militants?)){0,2}\s+(?:enclaves?|strongholds?|bastions?|territor(?:y|ies)|pockets?|redoubts?|capital|fortress|hideouts?|positions?|lines|defen[cs]es)\b",
    re.IGNORECASE,
)
"""Ground by whose it was: "the last rebel enclave"."""
_STOP = re.compile(r"[.;:]\s")
_FIGHTS = re.compile(r"\b(?:fighting|battling|against)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_KILLED = re.compile(r"\b(?:kill\w*|wound\w*|captur\w*|arrest\w*)\s+(?:[\w’',-]+\s+){0,4}$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:,\s*|\s)and\s+(?:then\s+|also\s+)?(?:\w+ly\s+)?$", re.IGNORECASE)


def is_grounded(sentence: str) -> bool:
    """Whether a day is named or a name stands within, resolved or not: an undated text says "on Tuesday"."""
    return _GROUNDED.search(sentence.strip()) is not None


def names_a_day(sentence: str) -> bool:
    """Whether a sentence names a day, though an undated text does not say which: "clashes erupted on Saturday"."""
    return _DAY.search(sentence) is not None


def ground_roles(
    text: str, parties: Sequence[PartyMention], words: Sequence[Trigger], placed: Collection[int]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the roles of parties that no other rule has placed (`placed` holds their ids): "troops recovered control of
    two villages from rebels", "rebels were pushed back".
    """
    parties = [one for one in parties if not one.nation]
    found: list[tuple[PartyMention, Role]] = []
    for word in words:
        if word.kind is not Kind.TERRITORY_TAKEN or not word.strong:
            continue
        said = text[word.start : word.end]
        lost, driven = _LOST.search(said) is not None, _DRIVEN_OUT.search(said) is not None
        before = [one for one in parties if one.start <= word.start + 2 and one.end >= word.start - _REACH]
        subject = before[-1] if before and not _STOP.search(text[before[-1].end : word.start]) else None
        if (
            subject is not None
            and _GOES_ON.search(text, subject.end, word.start)
            and any(id(one) in placed for one in before[:-1])
        ):
            if id(subject) not in placed and _KILLED.search(text[: subject.start][-40:]):
                found.append((subject, Role.TARGET))
            subject = None  # "the army killed ten rebels and seized the hill"
        if subject is not None and id(subject) not in placed and _FIGHTS.search(text[: subject.start][-40:]):
            found.append((subject, Role.TARGET))
        elif subject is not None and id(subject) not in placed and not _FROM.search(text[: subject.start][-40:]):
            held = _HELD.match(text, subject.end) is not None
            found.append((subject, Role.TARGET if lost or held else Role.INITIATOR))
        for other in parties:
            lead = text[max(0, other.start - 40) : other.start]
            if not word.end - 10 <= other.start <= word.end + _REACH or id(other) in placed:
                continue
            if ((_FROM.search(lead) or (driven and other.start < word.end + 20)) and not lost) or _HAD.search(lead):
                found.append((other, Role.TARGET))
            elif _BY.search(lead) or (lost and _LOST_TO.search(text, word.start, other.start)):
                found.append((other, Role.INITIATOR))
    seen: dict[int, tuple[PartyMention, Role]] = {}
    for party, role in found:
        seen.setdefault(id(party), (party, role))
    return tuple(seen.values())
