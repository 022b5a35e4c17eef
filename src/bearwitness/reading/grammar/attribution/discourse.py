"""What one sentence leaves in mind for the next: who spoke, and what is being counted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Measure, Speaker, SpeakerKind
from bearwitness.reading.grammar.attribution.heard import Attribution
from bearwitness.reading.grammar.attribution.named_elsewhere import may_be
from bearwitness.reading.grammar.attribution.source_names import is_titled
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.spoken_of import group_before
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.nouns import people_nouns

# Words that describe a source named before: "the watchdog", "the Britain-based monitor".
_DESCRIPTIONS = frozenset(
    {"monitor", "watchdog", "group", "organisation", "organization", "agency", "body", "charity", "network", "station", "outlet",
     "newspaper", "paper", "broadcaster", "channel", "site", "website", "daily", "movement", "militia", "faction", "mission",
     "observatory", "militants", "rebels", "insurgents", "army", "military", "doctor", "medic", "official", "officer", "spokesman",
     "spokeswoman", "source", "man", "woman", "witness", "resident"}
)  # fmt: skip
# Bodies that the report names anew: "the monitoring group" is whom it calls so, and `named_elsewhere` finds its name.
_NAMED_ANEW = frozenset({"monitor", "watchdog", "group", "organisation", "organization", "body", "charity", "network"})
_PERSONS = frozenset({"militants", "rebels", "insurgents", "doctor", "medic", "official", "officer", "spokesman", "spokeswoman", "source", "man", "woman", "witness", "resident"})  # fmt: skip
# Offices with a voice of their own, though they are somebody's: "its information committee".
_OFFICES = frozenset(
    {"committee", "ministry", "office", "bureau", "department", "commission", "council", "command", "directorate"}
)
# Words for an armed group that was named before.
_ARMED = re.compile(
    r"(?:the|this|that)\s+(?:(?:same|militant|armed|rebel|jihadist|islamist|extremist|terror|terrorist|insurgent|separatist|banned|outlawed)\s+){0,2}"
    r"(?:group|movement|organi[sz]ation|militia|faction)",
    re.IGNORECASE,
)
# What a source put its words into: "the statement said" is whoever spoke before.
_DOCUMENTS = frozenset({"statement", "communique", "message", "release"})
_TOPIC = AnyCase(
    r"\b(?:number|count|figure|figures|toll|tolls)\b[^.;]{0,40}?\b(?P<word>killed|dead|deaths|injured|wounded|injuries|missing|displaced)\b|\b(?P<toll>death\s+toll)\b",
)
_TOPIC_OF = {"killed": Measure.KILLED, "dead": Measure.KILLED, "deaths": Measure.KILLED, "injured": Measure.INJURED, "wounded": Measure.INJURED,
             "injuries": Measure.INJURED, "missing": Measure.MISSING, "displaced": Measure.DISPLACED}  # fmt: skip


def topic_named(sentence: str) -> Measure | None:
    """The measure of "the number of injured" or "the death toll" in a sentence, or None."""
    match = _TOPIC.search(sentence)
    if match is None:
        return None
    return Measure.KILLED if match["toll"] else _TOPIC_OF[match["word"].lower()]


def armed_speakers(
    text: str, said: Sequence[Attribution], speakers: Sequence[Speaker], parties: Sequence[PartyMention]
) -> tuple[Attribution, ...]:
    """Give "the group" or "the movement" the name of the armed group that the report named last, unless a monitor or charity spoke before."""
    return tuple(
        item if any(may_be(item.speaker, one) for one in speakers) else _armed(text, item, parties) for item in said
    )


def _armed(text: str, item: Attribution, parties: Sequence[PartyMention]) -> Attribution:
    if item.speaker.party is not None or _ARMED.fullmatch(item.speaker.text) is None:
        return item
    group = group_before(text, parties, item.named_start)
    if group is None:
        return item
    speaker = replace(item.speaker, name=group.name, kind=SpeakerKind.PARTY, party=group.id)
    return replace(item, speaker=speaker)


def known_speakers(said: Sequence[Attribution], speakers: Sequence[Speaker]) -> tuple[Attribution, ...]:
    """Give "the spokesman" or "the newspaper" the name of the one who spoke before, and "its activists" that of their body."""
    out: list[Attribution] = []
    for item in said:
        heard = [*speakers, *(other.speaker for other in out)]
        out.append(replace(item, speaker=_same_as_before(item.speaker, heard)))
    return tuple(out)


def _same_as_before(speaker: Speaker, heard: Sequence[Speaker]) -> Speaker:
    words = speaker.text.lower().split()
    if not words or not heard:
        return speaker
    if words[0] == "its" and words[-1] in _OFFICES:
        return replace(speaker, name=" ".join(speaker.text.split()[1:]))
    if words[0] in ("its", "their") and is_titled(" ".join(speaker.text.split()[1:])):
        return replace(speaker, kind=heard[-1].kind)  # "its head Omar Sabri"
    if words[0] == "its" or (words[0] == "their" and people_nouns().get(words[-1], (None, None, True))[2]):
        return replace(heard[-1], text=speaker.text)
    if words[0] in ("the", "this", "a") and words[-1] in _DOCUMENTS and len(words) <= (2 if words[0] == "a" else 3):
        return replace(heard[-1], text=speaker.text)
    if words[0] in ("the", "this", "that") and len(words) in (3, 4) and words[1] in ("same", "latter"):
        return replace(heard[-1], text=speaker.text)  # "the same source"
    whole = next((other for other in reversed(heard) if _is_surname(speaker, other)), None)
    if whole is not None:
        return replace(whole, text=speaker.text)
    if words[0] not in ("the", "this", "that", "his") or speaker.party is not None or len(words) > 4:
        return speaker
    for other in reversed(heard):
        if other.text.lower() == speaker.text.lower():
            continue
        theirs = other.name.lower().split()
        named_alike = words[-1] in theirs and (
            words[-1] not in _OFFICES or theirs[-1] == words[-1] or set(words[1:]) <= set(theirs)
        )
        if named_alike or _described_by(speaker.text.split()[-1], speaker, other):
            return replace(other, text=speaker.text)
    return speaker


def _is_surname(speaker: Speaker, other: Speaker) -> bool:
    """Whether one word names whom a first name and that word named before: "Hadi", after "Omar Hadi"."""
    one, whole = speaker.name.split(), other.name.split()
    if len(one) != 1 or len(whole) < 2 or speaker.party is not None or one != whole[-1:]:
        return False
    return all(word[:1].isupper() for word in whole) and one[0].lower() not in people_nouns()


def _described_by(word: str, speaker: Speaker, other: Speaker) -> bool:
    """Whether a word without a name of its own means one who spoke before: not a body a person, nor "the Observatory" a monitor."""
    if word.lower() in _NAMED_ANEW and other.party is None:
        return False
    if word.lower() not in _DESCRIPTIONS or other.kind is not speaker.kind or len(other.name.split()) < 2:
        return False
    if word[:1].isupper() and other.name[:1].islower():
        return False  # a name of its own: "the Observatory", after "a monitoring group"
    return word.lower() in _PERSONS or not is_titled(other.text)


def publisher_speaker(publisher: str | None) -> Speaker:
    """Who speaks where the text names nobody: the publisher."""
    return Speaker("", publisher or "", SpeakerKind.PUBLISHER)
