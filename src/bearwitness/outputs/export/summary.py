"""One incident as one flat row, for maps and for humanitarian data."""

from typing import Final

from bearwitness.model import Incident, Measure, Role
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.lookup import Lookup
from bearwitness.outputs.assessment.wording import words
from bearwitness.outputs.export.cells import Cell
from bearwitness.outputs.export.flat import Column, Type

_COUNTED: Final = (Measure.KILLED, Measure.INJURED)
COLUMNS: Final[tuple[tuple[str, Type], ...]] = (
    ("id", "text"),
    ("kind", "text"),
    ("title", "text"),
    ("start", "date"),
    ("end", "date"),
    ("time_precision", "text"),
    ("place", "text"),
    ("admin1", "text"),
    ("country", "text"),
    ("geonames_id", "integer"),
    ("place_precision", "text"),
    ("centroid", "boolean"),
    ("initiators", "text"),
    ("targets", "text"),
    *((f"{measure.value}_{end}", "integer") for measure in _COUNTED for end in ("low", "best", "high")),
    ("grade", "text"),
    ("status", "text"),
    ("background", "boolean"),
    ("reports", "integer"),
    ("publishers", "text"),
)
"""Name and type of each column; coordinates stand apart, in the way of each format."""

TYPED: Final = tuple(Column(name, (name,), kind, True) for name, kind in COLUMNS)


def summary(incident: Incident, lookup: Lookup) -> dict[str, Cell]:
    """Return the row of an incident, in the order of `COLUMNS`; days as ISO 8601, None where nothing is stated.

    Raises:
        CasebookError: an account of the incident is in no reading of the view.
    """
    when, where = incident.when, incident.where
    reports = lookup.reports_of(incident)
    row: dict[str, Cell] = {name: None for name, _ in COLUMNS}
    row |= {"id": incident.id, "kind": incident.kind.value, "grade": incident.grade.value}
    row |= {"status": incident.status.value, "background": incident.background, "reports": len(reports)}
    row["publishers"] = "; ".join(dict.fromkeys(r.info.publisher for r in reports if r.info.publisher)) or None
    named = where.name if where else "place not stated"
    row["title"] = f"{words(incident.kind)}, {named}"
    if when is not None:
        row |= {"start": when.start.isoformat(), "end": when.end.isoformat(), "time_precision": when.precision.value}
    if where is not None:
        row |= {"place": where.name, "admin1": where.admin1, "geonames_id": where.geonames_id}
        row |= {"country": country_name(where.country) if where.country else None}
        row |= {"place_precision": where.precision.value, "centroid": where.centroid}
    for name, roles in (("initiators", (Role.INITIATOR, Role.BOTH)), ("targets", (Role.TARGET, Role.BOTH))):
        row[name] = "; ".join(party.name for party in incident.parties if party.role in roles) or None
    for measure in _COUNTED:
        total = incident.totals.get(measure.value)
        if total is not None:
            row |= {f"{measure.value}_low": total.low, f"{measure.value}_best": total.best}
            row[f"{measure.value}_high"] = total.high
    return row
