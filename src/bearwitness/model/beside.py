"""A report in which no incident was read, beside the incident that it seems to tell of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """A report in which no incident was read, and what it seems to tell of. It is joined with nothing.

    `incident` is the incident's id, None where it stands only beside other such reports. `group` is the same for all
    reports that stand together: the incident's id, or the first of theirs. `score`, from 0 to 1, and `reasons` are of
    the likest account or report of that group.
    """

    report: str
    incident: str | None
    group: str
    score: float
    reasons: tuple[str, ...]
