"""Who stands on which side of an incident, in the order that other datasets want."""

from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Incident, Party, PartyKind, Role


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of either side, chief one first. `one` acts, where anybody is said to; supporters stand with it."""

    one: tuple[Party, ...]
    other: tuple[Party, ...]


def sides(incident: Incident) -> Sides:
    """Return the sides: initiators and targets; of a clash in which neither began, the first party and the rest."""
    acting = [party for party in incident.parties if party.role is Role.INITIATOR]
    hit = [party for party in incident.parties if party.role is Role.TARGET]
    clashing = [party for party in incident.parties if party.role is Role.BOTH]
    supporters = [party for party in incident.parties if party.role is Role.SUPPORTER]
    if clashing:
        if acting:
            hit += clashing
        elif hit:
            acting += clashing
        else:
            acting, hit = clashing[:1], clashing[1:]
    return Sides((*_armed_first(acting), *supporters), _armed_first(hit))


def _armed_first(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(sorted(parties, key=lambda party: (party.kind is PartyKind.CIVILIANS, party.id is None)))


def only_civilians(parties: Sequence[Party]) -> bool:
    """Whether a side is there and has no armed party in it."""
    return bool(parties) and all(party.kind is PartyKind.CIVILIANS for party in parties)
