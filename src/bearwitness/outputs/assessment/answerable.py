"""Claims of responsibility: which party is said to have done how much, and by whom it is said."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Incident, Stance
from bearwitness.outputs.assessment.notes import Cited, Notes
from bearwitness.outputs.assessment.numbers import number
from bearwitness.outputs.assessment.sums import counts_today

NOBODY = "No party named"
MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Answerable:
    """A party and the number of incidents in which each stance was taken on it, in the order of `Stance`."""

    party: str
    stances: tuple[Cited, ...]


def answerable(incidents: Iterable[Incident], notes: Notes) -> tuple[Answerable, ...]:
    """Count incidents by party and stance; an incident in which two speakers blame one party counts once."""
    found: dict[str, dict[Stance, dict[str, Incident]]] = defaultdict(lambda: defaultdict(dict))
    for incident in incidents:
        if counts_today(incident):
            for said in incident.responsibility:
                found[said.party or NOBODY][said.stance][incident.id] = incident
    order = sorted(found, key=lambda party: (-len({i for stance in found[party].values() for i in stance}), party))
    return tuple(
        Answerable(party, tuple(_cited(party, stance, found[party][stance], notes) for stance in Stance))
        for party in order[:MOST_LINES]
    )


def _cited(party: str, stance: Stance, incidents: dict[str, Incident], notes: Notes) -> Cited:
    count = len(incidents)
    return notes.cite(number(count, count, count), incidents.values(), f"{party}, responsibility {stance.value}")
