"""Bodies that a report only describes where they speak first, "a monitoring group", and names elsewhere (docs/reference/gold.md)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Speaker, SpeakerKind
from bearwitness.reading.grammar.attribution.source_names import is_titled
from bearwitness.reading.grammar.attribution.sources_named import kind_of

_WATCHES: Final = frozenset({"monitor", "watchdog"})
_HELPS: Final = frozenset({"group", "organisation", "organization", "charity", "network", "body", "volunteers"})
_KINDS: Final = (SpeakerKind.MONITOR, SpeakerKind.HEALTH, SpeakerKind.RESCUE, SpeakerKind.INTERNATIONAL)
_ANOTHER: Final = re.compile(r"\b(?:local|another|other|second|separate)\b", re.IGNORECASE)
"""Words that tell the body described from the one that is named."""
_NAMED: Final = re.compile(
    r"(?:[A-Z][\w.&'’-]*\s+)+(?:(?:of|for|the|and|on|Without|without)\s+)*[A-Z(]|[A-Z]{3,}|Observatory\b"
)
_PERSON: Final = re.compile(r"\b(?:head|director|chief|founder|spokes\w+|Dr)\b")
_MANY: Final = re.compile(r"(?:activists?|sources?|reporters?|correspondents?|researchers?|monitors|groups|volunteers|staff|workers)\b", re.IGNORECASE)  # fmt: skip


def named_elsewhere(speakers: Sequence[Speaker]) -> list[Speaker]:
    """Give each of a report's speakers, in order, that is a body without a name the name by which such a body speaks elsewhere.

    "The group" is the last that was named, "a group" the next, or the last where none follows.
    """
    return [_named(speakers, at) if _described(one) else one for at, one in enumerate(speakers)]


def _described(speaker: Speaker) -> bool:
    words = speaker.name.split()
    return (
        bool(words)
        and words[-1] in _WATCHES | _HELPS
        and speaker.kind in _KINDS
        and speaker.party is None
        and _ANOTHER.search(speaker.text) is None
    )


def _named(speakers: Sequence[Speaker], at: int) -> Speaker:
    one = speakers[at]
    order = list(reversed(speakers[:at]))
    if not _spoken_of(one.text):
        order = [*speakers[at + 1 :], *order]
    other = next((two for two in order if may_be(one, two)), None)
    return replace(other, text=one.text, via=one.via) if other is not None else one


def _spoken_of(text: str) -> bool:
    """Whether the words for a source mean one that was spoken of before: "the group"."""
    return text.lower().startswith(("the ", "this ", "that "))


def may_be(described: Speaker, other: Speaker) -> bool:
    """Whether a speaker that is only described, "the group", may be another that the report names."""
    if other.party is not None or other.kind not in _KINDS or is_titled(other.text):
        return False
    if kind_of(other.name) is not other.kind or _PERSON.search(other.text):
        return False  # somebody of it, by his own name
    watches = described.name.split()[-1] in _WATCHES or "monitoring" in described.name
    if watches and other.kind is not SpeakerKind.MONITOR:
        return False
    return _NAMED.search(other.name) is not None and _MANY.search(other.name.split()[-1]) is None
