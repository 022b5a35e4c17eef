"""Role fillers in the terms of MUC-4: the mentions that a reading claims of its incidents, by role."""

from collections.abc import Sequence
from typing import Final

from bearwitness.evaluation.ceaf import Entity, entity, merged
from bearwitness.model import MentionRole, MentionValue, Reading

INDIVIDUAL, ORGANISATION, TARGET, VICTIM, WEAPON = (
    "perpetrator, individual",
    "perpetrator, organisation",
    "target",
    "victim",
    "weapon",
)
ROLES: Final = (INDIVIDUAL, ORGANISATION, TARGET, VICTIM, WEAPON)
NAMED_VICTIM: Final = "victim, by name only"

_ROLE: Final = {
    MentionRole.PERPETRATOR: INDIVIDUAL,
    MentionRole.ORGANISATION: ORGANISATION,
    MentionRole.TARGET: TARGET,
    MentionRole.VICTIM: VICTIM,
    MentionRole.WEAPON: WEAPON,
}


def fillers(reading: Reading) -> dict[str, list[Entity]]:
    """Return what fills each role over all incidents of a reading, background included, each filler once.

    Victims whose words hold a name stand a second time under a key of their own.
    """
    values = [claim.value for claim in reading.claims if isinstance(claim.value, MentionValue)]
    found = {name: _entities([one.text for one in values if one.role is role]) for role, name in _ROLE.items()}
    names = [one.text for one in values if one.role is MentionRole.VICTIM and one.names_person]
    return {**found, NAMED_VICTIM: _entities(names)}


def _entities(words: Sequence[str]) -> list[Entity]:
    return merged(entity([one]) for one in words)
