"""A standing figure as one sentence gives it."""

from dataclasses import dataclass

from bearwitness.model import Certainty, Range, Speaker, StandingMeasure


@dataclass(frozen=True, slots=True)
class StandingMention:
    """A standing figure as one sentence gives it; `start` and `end` are characters of the text."""

    measure: StandingMeasure
    of: str | None
    where: str | None
    when: str | None
    number: Range
    certainty: Certainty
    speaker: Speaker | None
    start: int
    end: int
