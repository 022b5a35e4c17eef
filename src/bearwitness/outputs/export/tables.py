"""A casebook as tables, in CSV and in Parquet, with a codebook; and the casebook back from them."""

import io
import json
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from bearwitness.errors import OutputError
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.flat import Column
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check_point
from bearwitness.outputs.export.tabled import TABLES, Row, Table, rows_of

FOLDER: Final = "tables"
CODEBOOK: Final = "codebook.csv"
ABOUT: Final = "casebook.json"
SCHEMA: Final = "bearwitness-tables/1"

ARROW: Final = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "list": pa.list_(pa.string()),
    "json": pa.string(),
}
_CODEBOOK: Final = ("table", "column", "type", "may_be_empty", "description")


def render(material: Material) -> Rendered:
    """Return every table as CSV and as Parquet, the codebook, and what the tables are of.

    Raises:
        OutputError: a place is more exact than stated, or a number does not fit into a table.
    """
    for incident in material.view.incidents:
        check_point(incident, incident.where)
    rows = rows_of(material)
    made: dict[str, bytes] = {ABOUT: about(material), CODEBOOK: codebook()}
    for table in TABLES:
        made[f"{table.name}.csv"] = table_csv(table, rows[table.name])
        made[f"{table.name}.parquet"] = table_parquet(table, rows[table.name])
    return Rendered(made, len(rows["incidents"]), {}, FOLDER, ABOUT)


def about(material: Material) -> bytes:
    """Return what the tables are of, as JSON."""
    said = {"schema": SCHEMA, "title": material.view.title, "names_of_persons": material.with_names}
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def table_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Return a table as CSV: lists as JSON, days as ISO 8601."""
    lists = [column.name for column in table.columns if column.type == "list"]
    names = [column.name for column in table.columns]
    return csv_bytes(names, ({**row, **{name: _json_list(row[name]) for name in lists}} for row in rows))


def _json_list(value: Any) -> Cell:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def table_parquet(table: Table, rows: Iterable[Row]) -> bytes:
    """Return a table as Parquet.

    Raises:
        OutputError: a number is larger than 64 bits hold.
    """
    days = [column.name for column in table.columns if column.type == "date"]
    schema = pa.schema([pa.field(column.name, ARROW[column.type], column.nullable) for column in table.columns])
    columns = {column.name: [] for column in table.columns}  # type: dict[str, list[Any]]
    for row in rows:
        for name, values in columns.items():
            values.append(row[name])
    try:
        arrays = [
            pa.array(columns[field.name], pa.string()).cast(pa.date32())
            if field.name in days
            else pa.array(columns[field.name], field.type)
            for field in schema
        ]
    except (pa.ArrowInvalid, OverflowError) as error:
        raise OutputError(
            f"Nothing was written: a number in {table.name} is too large for a table ({error})."
        ) from error
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()


@cache
def _descriptions() -> Mapping[str, Any]:
    text = files(__package__).joinpath("codebook.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def describe(table: Table, column: Column) -> str:
    """Return what a column holds, in a sentence.

    Raises:
        KeyError: the codebook does not describe it.
    """
    known = _descriptions()
    own = known.get(table.name, {})
    if column.name in own:
        return str(own[column.name])
    return str(known["columns"][column.name])


def describe_table(table: Table) -> str:
    """Return what a row of a table is."""
    return str(_descriptions()["tables"][table.name])


def codebook() -> bytes:
    """Return the codebook as CSV: a row for each table, and one for each of its columns."""
    rows: list[Mapping[str, Cell]] = []
    for table in TABLES:
        rows.append(dict(zip(_CODEBOOK, (table.name, None, None, None, describe_table(table)), strict=True)))
        rows += [
            dict(zip(_CODEBOOK, (table.name, one.name, one.type, one.nullable, describe(table, one)), strict=True))
            for one in table.columns
        ]
    return csv_bytes(_CODEBOOK, rows)


__all__ = ["ABOUT", "CODEBOOK", "FOLDER", "codebook", "describe", "render", "table_csv", "table_parquet"]
