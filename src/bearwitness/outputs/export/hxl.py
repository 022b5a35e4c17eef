"""Incidents as a CSV file with a row of hashtags, as the Humanitarian Exchange Language (HXL 1.1) has it."""

from typing import Final

from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check_point
from bearwitness.outputs.export.summary import COLUMNS, summary

FILE: Final = "incidents.hxl.csv"

TAGS: Final = {
    "id": "#event+id",
    "kind": "#event+type",
    "title": "#event+name",
    "start": "#date+start",
    "end": "#date+end",
    "time_precision": "#meta+date+precision",
    "place": "#loc+name",
    "admin1": "#adm1+name",
    "country": "#country+name",
    "geonames_id": "#loc+code+v_geonames",
    "place_precision": "#meta+geo+precision",
    "centroid": "#meta+geo+centroid",
    "initiators": "#group+name+initiator",
    "targets": "#group+name+target",
    "killed_low": "#affected+killed+min",
    "killed_best": "#affected+killed+best",
    "killed_high": "#affected+killed+max",
    "injured_low": "#affected+injured+min",
    "injured_best": "#affected+injured+best",
    "injured_high": "#affected+injured+max",
    "grade": "#meta+grade",
    "status": "#status",
    "background": "#meta+background",
    "reports": "#meta+reports+num",
    "publishers": "#meta+source",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
}
"""The hashtag of each column. Words without a tag of HXL's own stand under `#meta` and `+best`."""


def render(material: Material) -> Rendered:
    """Return the file: names, hashtags, then a row for each incident.

    Raises:
        OutputError: a place is no point on Earth or more exact than stated.
        CasebookError: the view is not whole.
    """
    lookup = look_up(material.view)
    names = [*(name for name, _ in COLUMNS), "lat", "lon"]
    rows: list[dict[str, Cell]] = []
    for incident in sorted(material.view.incidents, key=lambda incident: incident.id):
        check_point(incident, incident.where)
        where = incident.where
        point: dict[str, Cell] = {"lat": where.lat if where else None, "lon": where.lon if where else None}
        rows.append(summary(incident, lookup) | point)
    return Rendered({FILE: csv_bytes(names, rows, before=[[TAGS[name] for name in names]])}, len(rows), {})
