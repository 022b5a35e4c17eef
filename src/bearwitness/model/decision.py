"""Decisions about accounts: recorded, scored, reasoned and never destructive (codebook section 8)."""

from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """Whether two accounts tell of the same incident."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement on two accounts. `left` and `right` are account ids in order; `by` a person or a machine and version.

    `score` runs from 0 (surely different) to 1 (surely same). `reasons` are short sentences, one for each comparison.
    """

    left: str
    right: str
    judgement: Judgement
    score: float
    reasons: tuple[str, ...]
    by: str
