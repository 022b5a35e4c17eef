"""Who speaks in words on responsibility: a party, its spokesman, a caller; whoever blames another (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import PartyKind, Speaker, SpeakerKind, Stance
from bearwitness.reading.grammar.attribution.heard import Attribution, speaker_at
from bearwitness.reading.grammar.attribution.sources_named import looks_like_source, make_speaker
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_OFFICE: Final = r"(?:spokes(?:man|woman|person|people)|representatives?|leader|chief|(?:(?:local|field|regional|senior|top|military|rebel)\s+)?commander|official|emir|deputy|envoy|adviser|advisor|lawyer|mouthpiece|member|fighter)"
_PERSON: Final = r"((?:[A-Z](?:[\w'’-]+|\.)|al-[A-Z][\w'’-]+|bin|ibn|al|el)(?:\s+(?:[A-Z](?:[\w'’-]+|\.)|al-[A-Z][\w'’-]+|bin|ibn|al|el)){0,3})"
_CLOSING: Final = r"[\"”’')]?(?:\s*\([^)]{1,12}\))?"
_FOR: Final = AnyCase(rf"\b({_OFFICE})\s+(?:for|of|from)\s+(?:the\s+)?[\"“‘]?(?:(?:[\w'’-]+\s+){{1,7}}\($)?$")
"""Before a party: "a spokesman for the Taliban"."""
_ONE_OF: Final = re.compile(rf"{_PERSON},\s+(?:an?|the|its|one\s+of\s+the)?\s*(?:[\w-]+\s+){{0,2}}?$")
"""Before that: "Omar Sample, a spokesman for the group"."""
_NAMED: Final = re.compile(rf"{_CLOSING},?\s+{_PERSON},?\s")
_ITS: Final = re.compile(
    rf"{_CLOSING}(?:['’]s?)?\s+((?:(?:group|movement|army|rebel|military|political|chief|senior|top|local|field|front|militia)\s+){{0,2}}{_OFFICE})\b(?:,?\s+{_PERSON})?"
)
"""Behind a party: "Taliban spokesman Omar Sample", "the group's spokesman, Omar Sample,"."""
_VERBS: Final = frozenset(("said", "told", "claimed", "denied", "on", "in"))
_CALLER: Final = AnyCase(
    r"\b(caller|man|woman|person|someone|spokes\w+|statement|message|note|leaflet)\s+(?:who\s+|that\s+|which\s+)?(?:said|says|saying|claimed|claims|claiming|purporting|purported|identified|identifying|introduced|describing|described|calling)\b[^.;,]{0,60}$"
)

_BY: Final = re.compile(
    r"(?:\s*\([^)]{1,12}\))?(?:\s+(?:for|on|of)\s+[^,.;]{2,60}?)?\s+by\s+(?P<who>[^,.;:()]{2,50}(?:,\s[A-Z][^,.;]{2,40}(?=,|[.]\s*$))?)"
)
"""Behind a passive: "was blamed for the blast by residents"."""
_BY_WITHIN: Final = re.compile(r"\w+\s+by\s+(?P<who>[^,.;:()]{2,50}?)\s+(?:to|on|as)\s", re.IGNORECASE)
"""Within it: "attributed by the minister to"."""
_STOPS: Final = re.compile(r"\s+(?:and|but|who|which|that|in|on|after|as|while|when|for|at|over|since)\s.*$")
_OPENS: Final = re.compile(
    r"[^,.;]{2,90},\s+(?P<who>(?:the\s+|an?\s+)?(?:[\w'’.-]+\s+){0,5}?[\w'’.-]+(?:,\s[A-Z][^,.;]{2,40},)?)\s+(?:also\s+|later\s+)?(?:said|told|called|vowed|urged|warned|promised|ordered|announced|demanded|declared|pledged|appealed|added|insisted|has|have|is|are|was|were|will)\b"
)
"""Behind a participle that opens a sentence: "Blaming the group, the mayor called for"."""
_SUBJECT: Final = re.compile(
    r"(?:^|[.;:,]\s+|\b(?:but|and|while|though|with)\s+)(?P<who>(?:the\s+|an?\s+)?(?:[\w'’.-]+\s+){0,5}?[\w'’.-]+(?:,\s[A-Z][^,.;]{2,40},)?)\s+(?:also\s+|later\s+|has\s+|have\s+|had\s+|strongly\s+)?$"
)
"""Right before the verb: "the governor suspects"."""


def claimant(text: str, stance: StanceMention, speaker: Speaker | None) -> str:
    """Return the name of who says of a party's own deed that it did it or did not; `speaker` is who the sentence says speaks."""
    party = stance.party
    if party is None:
        return speaker.name if speaker is not None else ""
    beside = _beside(text, party.start, party.end)
    if beside:
        return beside
    if speaker is None or speaker.kind in (SpeakerKind.PUBLISHER, SpeakerKind.MEDIA):
        return party.name
    if speaker.name.lower().endswith(party.text.lower()):
        return party.name
    own = party.id is not None and speaker.party == party.id
    of_state = party.kind is PartyKind.STATE_FORCES and (stance.implied or speaker.kind is SpeakerKind.GOVERNMENT)
    return speaker.name if own or of_state else party.name


def _beside(text: str, start: int, end: int) -> str | None:
    """The spokesman, commander or caller whom the words around a party name as its own."""
    ahead = text[max(0, start - 100) : start]
    caller = _CALLER.search(ahead)
    if caller is not None:
        return caller.group(1)
    office = _FOR.search(ahead)
    if office is not None:
        named = _NAMED.match(text, end) or _ONE_OF.search(ahead[: office.start()])
        return named.group(1) if named is not None else office.group(1)
    its = _ITS.match(text, end)
    if its is not None:
        named = _ONE_OF.search(ahead)
        return its.group(2) or (named.group(1) if named is not None else its.group(1))
    return None


def teller(
    text: str,
    sentence: tuple[int, int],
    stance: StanceMention,
    said: Sequence[Attribution],
    carried: Speaker | None,
) -> Speaker | None:
    """Return who speaks in words on responsibility, None for the publisher.

    That nobody claimed a deed, and what a passive leaves open ("the group is suspected"), is the publisher's, unless the
    sentence itself names a source; `carried` goes on speaking in all else.
    """
    found = speaker_at(said, stance.start, stance.end)
    itself = stance.stance is Stance.UNCLAIMED and found is not None and stance.start <= found.named_start < stance.end
    if found is not None and not itself:
        return found.speaker
    named = _accuser(text, sentence, stance)
    held = stance.stance is Stance.SUSPECTED and stance.party is not None and stance.party.start <= stance.start
    return named if named is not None or stance.stance is Stance.UNCLAIMED or held else carried


def _accuser(text: str, sentence: tuple[int, int], stance: StanceMention) -> Speaker | None:
    """Who blames or suspects a party, where the words beside say it and no verb of saying does."""
    parties = (stance.party,) if stance.party is not None else ()
    if stance.stance not in (Stance.BLAMED, Stance.SUSPECTED) or stance.implied or stance.self_said:
        return None
    start, end = sentence
    by = _BY.match(text, stance.end, end)
    if by is not None and (named := _source(text, by.start("who"), by.end("who"), parties)) is not None:
        return named
    within = _BY_WITHIN.search(text, stance.start, stance.end)
    if within is not None:
        return _source(text, within.start("who"), within.end("who"), parties)
    before = text[start : stance.start]
    if text[stance.start : stance.start + 12].lower().startswith(("blaming", "accusing", "holding", "suspecting")):
        opens = _OPENS.match(text, stance.end, end) if not before.strip() else None
        if opens is not None:
            return _source(text, opens.start("who"), opens.end("who"), parties)
    passive = stance.party is None or stance.party.start <= stance.start
    subject = None if passive else _SUBJECT.search(before[-120:])
    if subject is None:
        return None
    shift = start + max(0, len(before) - 120)
    return _source(text, shift + subject.start("who"), shift + subject.end("who"), parties)


def _source(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> Speaker | None:
    stop = _STOPS.search(text, start, end)
    end = stop.start() if stop is not None else end
    if not looks_like_source(text[start:end], parties, (start, end)):
        return None
    return make_speaker(text, parties, start, end)
