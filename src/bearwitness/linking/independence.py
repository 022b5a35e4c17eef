"""Who counts as a source of its own. Word-for-word copies, and two outlets quoting one spokesman, are one source."""

from bearwitness.linking.facts import Facts
from bearwitness.linking.names import plain
from bearwitness.model import Claim, Speaker, SpeakerKind

_UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.WITNESS})
_ANYBODY = frozenset(
    {"activist", "activists", "commander", "commanders", "doctor", "doctors", "eyewitness", "eyewitnesses", "fighter"}
    | {"fighters", "local", "locals", "medic", "medics", "officer", "officers", "official", "officials", "people"}
    | {"rebel", "rebels", "relative", "relatives", "reporter", "resident", "residents", "soldier", "soldiers", "source"}
    | {"sources", "survivor", "survivors", "villager", "villagers", "witness", "witnesses", "worker", "workers"}
)


def source_key(speaker: Speaker, facts: Facts) -> str:
    """Return what makes a speaker one source.

    Who speaks for a party is that party. A name or an institution ("police", "the Defence Ministry") is the same in
    every report of an incident. "A health official" or "residents" of two publishers are not known to be the same
    people, so they are kept apart by publisher, and by report where the publisher is unknown.
    """
    if speaker.party is not None:
        return f"party {speaker.party}"
    name = plain(speaker.name)
    if speaker.kind is SpeakerKind.PUBLISHER or not name:
        return facts.publisher
    if speaker.kind in _UNNAMED or (speaker.name == speaker.name.lower() and _ANYBODY.intersection(name.split())):
        return f"{name}, to {facts.publisher}"
    return f"speaker {name}"


def sources_of(facts: Facts) -> frozenset[str]:
    """Return the independent sources of one account.

    The publisher's own voice counts only where nobody is quoted: a report that quotes a spokesman mostly retells him.
    """
    quoted = {source_key(claim.speaker, facts) for claim in facts.claims.values() if is_quoted(claim)}
    return frozenset(quoted or {facts.publisher})


def is_quoted(claim: Claim) -> bool:
    """Whether somebody other than the publisher speaks."""
    return claim.speaker.kind is not SpeakerKind.PUBLISHER and bool(claim.speaker.name)
