"""Incidents of the casebook: one happening, told by one or many accounts (codebook section 8)."""

from dataclasses import dataclass
from enum import StrEnum

from bearwitness.model.account import Codes, Status
from bearwitness.model.figure import Group, Measure, Total
from bearwitness.model.kind import Kind
from bearwitness.model.party import Party, Responsibility
from bearwitness.model.when import When
from bearwitness.model.where import Where


class Grade(StrEnum):
    """How well an incident is attested."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One figure of an incident over all its accounts.

    `rule` says in words how low, best and high came about. `claims` are all claim ids, `counted` those still standing.
    `part_of_whole` is True for a figure that is part of another and so is not added up.
    """

    measure: Measure
    group: Group
    who: str | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    part_of_whole: bool
    rule: str
    claims: tuple[str, ...]
    counted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident of the casebook. `accounts` are account ids, earliest report first."""

    id: str
    accounts: tuple[str, ...]
    kind: Kind
    means: tuple[Kind, ...]
    background: bool
    status: Status
    when: When | None
    where: Where | None
    parties: tuple[Party, ...]
    responsibility: tuple[Responsibility, ...]
    figures: tuple[Reconciled, ...]
    totals: dict[str, Total]
    codes: Codes
    grade: Grade
    grade_reason: str
    decisions: tuple[tuple[str, str], ...] = ()
