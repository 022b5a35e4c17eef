"""Who counts as a source of its own. Word-for-word copies, and two outlets quoting one spokesman, are one source."""

from bearwitness.linking.facts import Facts, plain
from bearwitness.model import Claim, Speaker, SpeakerKind

_PLACELESS = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.WITNESS})


def source_key(speaker: Speaker, facts: Facts) -> str:
    """Return what makes a speaker one source.

    A named speaker is the same in every report that quotes it. "Officials" or "residents" of two reports are not known
    to be the same people, so they are kept apart by report; copies count as their original.
    """
    name = plain(speaker.name)
    if speaker.kind is SpeakerKind.PUBLISHER or not name:
        return facts.publisher
    if speaker.kind in _PLACELESS:
        return f"{name}, in report {facts.root}"
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
