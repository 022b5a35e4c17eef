"""When it happened (codebook section 4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class WhenPrecision(StrEnum):
    """How exactly the report dates the incident."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class When:
    """First and last day the incident may have happened on, both included.

    `inferred` is True where no publication date is known and the year was worked out from the text. `text` is as
    written. `claims` are claim ids. `approximate` is True for "about 5 March" and for feasts whose days differ from
    place to place. `candidates` are, of an inferred day, all days that the words and the years in the text allow, in
    order, the one taken among them; empty where nothing was inferred.
    """

    start: date
    end: date
    precision: WhenPrecision
    inferred: bool
    text: str
    claims: tuple[str, ...]
    approximate: bool = False
    candidates: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        """Reject an end before the start.

        Raises:
            ValueError: `end` lies before `start`.
        """
        if self.end < self.start:
            raise ValueError(f"a time cannot end ({self.end}) before it starts ({self.start})")
