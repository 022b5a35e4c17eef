"""What could not be placed or dated: incidents without a point on the map, without a date, or with a coarse one."""

from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Incident, When, WhenPrecision, Where, WherePrecision
from bearwitness.outputs.assessment.notes import Cited, Notes
from bearwitness.outputs.assessment.numbers import number
from bearwitness.outputs.assessment.sums import counts_today

_COARSE_PLACE = frozenset({WherePrecision.PROVINCE, WherePrecision.REGION, WherePrecision.COUNTRY})
_COARSE_TIME = frozenset({WhenPrecision.MONTH, WhenPrecision.YEAR})


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not settled, and in how many incidents."""

    name: str
    incidents: Cited


def unsettled(incidents: Iterable[Incident], notes: Notes) -> tuple[Gap, ...]:
    """Count the incidents that lack a place or a date, or have only a coarse one; what lacks nothing is left out."""
    counted = [incident for incident in incidents if counts_today(incident)]
    asked = (
        ("No place stated", lambda i: i.where is None),
        ("Place named but found in no gazetteer", lambda i: i.where is not None and i.where.lat is None),
        ("Placed no better than in a province, region or country", lambda i: _coarse_place(i.where)),
        ("No date stated", lambda i: i.when is None),
        ("Dated no better than to a month or a year", lambda i: _coarse_time(i.when)),
        ("Date inferred, not stated", lambda i: i.when is not None and i.when.inferred),
    )
    gaps = []
    for name, fits in asked:
        found = [incident for incident in counted if fits(incident)]
        if found:
            gaps.append(Gap(name, notes.cite(number(len(found), len(found), len(found)), found, name)))
    return tuple(gaps)


def _coarse_place(where: Where | None) -> bool:
    return where is not None and where.lat is not None and where.precision in _COARSE_PLACE


def _coarse_time(when: When | None) -> bool:
    return when is not None and when.precision in _COARSE_TIME
