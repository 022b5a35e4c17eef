"""Figures: how many people or things, with low, best and high (codebook section 2). None means "not stated"."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bearwitness.model.certainty import Certainty


class Measure(StrEnum):
    """What befell those counted. `destroyed` and `damaged` are for things."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"
    CAPTURED = "captured"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISPLACED = "displaced"
    DESTROYED = "destroyed"
    DAMAGED = "damaged"


class Group(StrEnum):
    """Whose people are counted. `attackers` only where nothing but their role is known; `things` for things."""

    CIVILIANS = "civilians"
    STATE_FORCES = "state_forces"
    NON_STATE_FIGHTERS = "non_state_fighters"
    ATTACKERS = "attackers"
    UNKNOWN = "unknown"
    THINGS = "things"


@dataclass(frozen=True, slots=True)
class Range:
    """A number as a report gives it. Each of low, best, high is None where the words do not state it."""

    low: int | None
    best: int | None
    high: int | None
    approximate: bool = False
    vague: bool = False

    def __post_init__(self) -> None:
        """Reject numbers out of order.

        Raises:
            ValueError: a number is negative, or low, best, high do not rise.
        """
        known = [number for number in (self.low, self.best, self.high) if number is not None]
        if known != sorted(known) or any(number < 0 for number in known):
            raise ValueError(f"low, best, high must rise from zero: {self.low}, {self.best}, {self.high}")


@dataclass(frozen=True, slots=True)
class FigureValue:
    """What one claim says of a figure."""

    measure: Measure
    group: Group
    who: str | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    vague: bool
    type: Literal["figure"] = "figure"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an incident in one report, with the claims that give it.

    `id` is unique within the report. `who` is what the text adds to the group ("children", "commander"). `part_of`
    is the id of the figure that this one is a part of; parts are not added to their whole. `claims` are claim ids.
    `beside` is the id of a figure of other people that this one is added to ("ten of one family and nine of another").
    `joint` marks a toll given for several incidents together: it is recorded once and belongs whole to none of them.
    `superseded` marks a figure that a later word of the report replaces ("initially six, a toll that rose to nine").
    """

    id: str
    measure: Measure
    group: Group
    who: str | None
    part_of: str | None
    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    vague: bool
    certainty: Certainty
    claims: tuple[str, ...]
    beside: str | None = None
    joint: bool = False
    superseded: bool = False

    @property
    def range(self) -> Range:
        """The number alone."""
        return Range(self.low, self.best, self.high, self.approximate, self.vague)


@dataclass(frozen=True, slots=True)
class Total:
    """A measure added up over the top-level figures of an incident."""

    low: int | None
    best: int | None
    high: int | None
