"""What an export is before it is written: bytes that were checked, and what was left out of them and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bearwitness.errors import OutputError
from bearwitness.model import Incident, Where
from bearwitness.outputs.export.coordinates import coarse


@dataclass(frozen=True, slots=True)
class Rendered:
    """One format, ready to be written.

    `files` are bytes by name. Where `folder` is given they make a folder of that name, known by its file `mark`.
    `rows` counts the records, `left_out` the incidents that the format has no place for, by reason.
    """

    files: Mapping[str, bytes]
    rows: int
    left_out: Mapping[str, int]
    folder: str | None = None
    mark: str = ""


def check(holds: bool, incident: str, what: str) -> None:
    """Refuse an export that breaks a rule of its format.

    Raises:
        OutputError: `holds` is False.
    """
    if not holds:
        raise OutputError(
            f"Nothing was written: incident {incident} breaks a rule of the format ({what}). This is a fault of "
            "bearwitness or of what a reader stored; please report it with the incident's id."
        )


def check_point(incident: Incident, where: Where | None) -> None:
    """Refuse a point that is no point on Earth or more exact than the place is stated.

    Raises:
        OutputError: it is.
    """
    if where is None:
        return
    check((where.lat is None) == (where.lon is None), incident.id, "one coordinate without the other")
    if where.lat is not None and where.lon is not None:
        on_earth = -90 <= where.lat <= 90 and -180 <= where.lon <= 180
        check(on_earth, incident.id, f"no point on Earth: {where.lat}, {where.lon}")
    check(coarse(where) == where, incident.id, "coordinates more exact than the place is stated")


def count_reasons(reasons: list[str]) -> dict[str, int]:
    """Return how often each reason is given, most frequent first."""
    return dict(Counter(sorted(reasons)).most_common())
