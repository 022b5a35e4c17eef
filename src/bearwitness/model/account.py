"""One report's account of an incident, and all that a reader found in one report.

These are the shapes that `bearwitness extract` writes: the JSON Schema in docs/reference is generated from them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bearwitness.model.claim import Claim
from bearwitness.model.figure import Figure, Total
from bearwitness.model.kind import Kind
from bearwitness.model.party import Party, Responsibility
from bearwitness.model.report import ReportInfo
from bearwitness.model.standing import Standing
from bearwitness.model.when import When
from bearwitness.model.where import Where


class Status(StrEnum):
    """Whether the report says that it happened."""

    HAPPENED = "happened"
    ALLEGED = "alleged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Phase:
    """One stage of an incident: airstrikes, then a landing, then a gunfight."""

    kind: Kind
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """The kind in other projects' codes (codebook section 7). `acled` is the sub-event type, `ucdp` 1, 2, 3 or None."""

    acled: str | None
    ucdp: int | None
    plover: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says of one incident. `totals` maps a measure to its total, top-level figures only."""

    id: str
    kind: Kind
    means: tuple[Kind, ...]
    phases: tuple[Phase, ...]
    background: bool
    status: Status
    when: When | None
    where: Where | None
    parties: tuple[Party, ...]
    responsibility: tuple[Responsibility, ...]
    figures: tuple[Figure, ...]
    totals: dict[str, Total]
    codes: Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a reader found in one report."""

    schema: Literal["bearwitness/1"] = "bearwitness/1"
    report: ReportInfo
    incidents: tuple[Account, ...]
    standing: tuple[Standing, ...]
    claims: tuple[Claim, ...]

    def check(self, text: str) -> None:
        """Hold every quote against the text of the report.

        Raises:
            GroundingError: a quote does not equal the text at its offsets.
        """
        for claim in self.claims:
            for evidence in claim.evidence:
                evidence.check(text)
