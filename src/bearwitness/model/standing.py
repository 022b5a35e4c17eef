"""Standing figures: a state of affairs, never added to an incident's toll (codebook section 1)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bearwitness.model.certainty import Certainty


class StandingMeasure(StrEnum):
    """What a standing figure measures."""

    STRENGTH = "strength"
    DEPLOYED = "deployed"
    TOLL = "toll"
    INJURED = "injured"
    DISPLACED = "displaced"
    CAPTURED = "captured"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StandingValue:
    """What one claim says of a standing figure."""

    measure: StandingMeasure
    of: str | None
    where: str | None
    when: str | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    vague: bool
    type: Literal["standing"] = "standing"


@dataclass(frozen=True, slots=True)
class Standing:
    """One standing figure of a report.

    `of`, `where` and `when` are as written ("fighters", "around Marib", "since January"). `claims` are claim ids.
    """

    id: str
    measure: StandingMeasure
    of: str | None
    where: str | None
    when: str | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    vague: bool
    certainty: Certainty
    claims: tuple[str, ...]
