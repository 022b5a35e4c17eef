"""Incidents as GeoParquet 1.1: columns as in GeoJSON, points as WKB, and the metadata that map tools look for.

Written by hand over pyarrow: the format is one metadata key over a Parquet file (GeoParquet specification 1.1.0).
"""

import io
import json
import struct
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from bearwitness.model import Where
from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check_point
from bearwitness.outputs.export.summary import TYPED, summary
from bearwitness.outputs.export.tables import ARROW

FILE: Final = "incidents.parquet"
GEOMETRY: Final = "geometry"
VERSION: Final = "1.1.0"


def render(material: Material) -> Rendered:
    """Return the file: a row for each incident; without a point its geometry is null.

    Raises:
        OutputError: a place is no point on Earth or more exact than stated.
        CasebookError: the view is not whole.
    """
    lookup = look_up(material.view)
    incidents = sorted(material.view.incidents, key=lambda incident: incident.id)
    for incident in incidents:
        check_point(incident, incident.where)
    rows = [summary(incident, lookup) for incident in incidents]
    arrays = [_array([row[column.name] for row in rows], ARROW[column.type]) for column in TYPED]
    points = [_point(incident.where) for incident in incidents]
    fields = [pa.field(column.name, ARROW[column.type]) for column in TYPED]
    schema = pa.schema([*fields, pa.field(GEOMETRY, pa.binary())], metadata={"geo": json.dumps(_geo(points))})
    table = pa.Table.from_arrays([*arrays, pa.array(map(_wkb, points), pa.binary())], schema=schema)
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return Rendered({FILE: out.getvalue()}, len(rows), {})


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    return pa.array(values, pa.string()).cast(kind) if kind == pa.date32() else pa.array(values, kind)


def _point(where: Where | None) -> tuple[float, float] | None:
    return (where.lon, where.lat) if where and where.lat is not None and where.lon is not None else None


def _wkb(point: tuple[float, float] | None) -> bytes | None:
    """Return a point as well-known binary: little-endian, type 1, longitude, latitude."""
    return struct.pack("<BIdd", 1, 1, *point) if point else None


def _geo(points: list[tuple[float, float] | None]) -> dict[str, Any]:
    """Return the metadata. Without a `crs` the coordinates are OGC:CRS84, longitude and latitude of WGS 84."""
    there = [point for point in points if point]
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"] if there else []}
    if there:
        lons, lats = [point[0] for point in there], [point[1] for point in there]
        column["bbox"] = [min(lons), min(lats), max(lons), max(lats)]
    return {"version": VERSION, "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
