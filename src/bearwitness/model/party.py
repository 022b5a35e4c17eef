"""Parties, their roles, and who is held responsible (codebook section 3)."""

from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """What kind of actor a party is."""

    STATE_FORCES = "state_forces"
    POLICE = "police"
    INTELLIGENCE = "intelligence"
    NON_STATE_GROUP = "non_state_group"
    MILITIA = "militia"
    COALITION = "coalition"
    CIVILIANS = "civilians"
    UNIDENTIFIED = "unidentified"


class Role(StrEnum):
    """What a party does in an incident. `both` is a clash in which neither is said to have begun."""

    INITIATOR = "initiator"
    TARGET = "target"
    BOTH = "both"
    SUPPORTER = "supporter"


class Stance(StrEnum):
    """What is said of a party's responsibility."""

    CLAIMED = "claimed"
    BLAMED = "blamed"
    SUSPECTED = "suspected"
    DENIED = "denied"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True)
class Party:
    """A party to an incident. `text` as written, `name` and `id` of the party it resolves to (id None: in no list).

    `country` is ISO 3166-1 alpha-2 or None. `claims` are claim ids.
    """

    text: str
    name: str
    id: str | None
    kind: PartyKind
    country: str | None
    role: Role
    claims: tuple[str, ...]

    @property
    def has_no_name(self) -> bool:
        """Whether only general words such as "rebels" or "gunmen" say who a group is."""
        group = self.kind in (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
        return self.id is None and (self.kind is PartyKind.UNIDENTIFIED or (group and self.name.islower()))


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A claim about who did it, kept apart from the roles. `party` is None only where the stance is unclaimed."""

    party: str | None
    stance: Stance
    speaker: str
    claims: tuple[str, ...]
