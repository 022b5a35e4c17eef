"""Who says so (codebook section 6)."""

from dataclasses import dataclass
from enum import StrEnum


class SpeakerKind(StrEnum):
    """What kind of source speaks. Anonymous is a kind, not a gap."""

    PARTY = "party"
    GOVERNMENT = "government"
    HEALTH = "health"
    RESCUE = "rescue"
    WITNESS = "witness"
    MONITOR = "monitor"
    INTERNATIONAL = "international"
    MEDIA = "media"
    ANONYMOUS = "anonymous"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The nearest source that the text gives; with none, the publisher.

    Attributes:
        text: as written in the report ("a military spokesman"); for the publisher, its name or "".
        name: one name for all ways of writing it, where known, else the same as `text`.
        kind: what kind of source.
        via: those who passed it on, nearest last ("state media quoted the ministry" is the ministry via state media).
        party: id of the party to the conflict that speaks, or None.
    """

    text: str
    name: str
    kind: SpeakerKind
    via: tuple[str, ...] = ()
    party: str | None = None
