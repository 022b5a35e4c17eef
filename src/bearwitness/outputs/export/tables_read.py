"""Tables that `export` wrote, back to the casebook they were written from."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import pyarrow.parquet as pq
from pydantic import ValidationError

from bearwitness.errors import OutputError
from bearwitness.model import Account, Beside, Claim, Decision, Incident, Reading, Report, Skipped, Standing
from bearwitness.outputs.export import tabled
from bearwitness.outputs.export.cells import as_it_was
from bearwitness.outputs.export.flat import Column, build, nested
from bearwitness.outputs.export.tabled import ACCOUNT, INCIDENT, TABLES, Row, Table
from bearwitness.outputs.export.tables import ABOUT, SCHEMA
from bearwitness.outputs.view import CasebookView

Suffix = Literal[".csv", ".parquet"]

LATER: Final = frozenset({"beside"})
"""Tables that exports of this version did not have at first. Where one is not there, it holds nothing."""


def read_tables(folder: Path, suffix: Suffix = ".parquet") -> CasebookView:
    """Return the casebook that the tables in `folder` hold, as it was given out; without the tables that came `LATER`.

    Raises:
        OutputError: these are no tables of this version, or they do not fit together.
    """
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if about.get("schema") != SCHEMA:
            raise OutputError(f"{folder} holds tables of {about.get('schema')}; this version reads {SCHEMA}.")
        rows = {table.name: list(_rows(folder, table, suffix)) for table in TABLES}
        return _view(rows, str(about["title"]))
    except (OSError, ValueError, KeyError) as error:
        detail = error.errors()[0] if isinstance(error, ValidationError) else error
        raise OutputError(f"{folder} does not hold tables of a casebook that fit together: {detail}") from error


def _rows(folder: Path, table: Table, suffix: Suffix) -> Iterator[Row]:
    path = folder / f"{table.name}{suffix}"
    if table.name in LATER and not path.exists():
        return
    if suffix == ".parquet":
        yield from pq.read_table(path).to_pylist()
        return
    csv.field_size_limit(1 << 30)  # a report's text is one field
    columns = {column.name: column for column in table.columns}
    for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
        yield {name: _value(columns[name], cell) for name, cell in row.items()}


def _value(column: Column, cell: str) -> Any:
    if cell == "" and (column.nullable or column.type not in ("text", "list")):
        return None
    match column.type:
        case "list" | "json":
            return json.loads(as_it_was(cell))
        case "boolean":
            return cell == "true"
        case "integer":
            return int(cell)
        case "number":
            return float(cell)
    return as_it_was(cell)


def _view(rows: dict[str, list[Row]], title: str) -> CasebookView:
    reports = tuple(build(Report, nested(tabled.REPORT, row)) for row in rows["reports"])
    infos = {report.info.id: report.info for report in reports}
    children = _children(rows)
    return CasebookView(
        reports=reports,
        readings=tuple(_readings(rows, infos, children)),
        incidents=tuple(
            build(Incident, nested(tabled.INCIDENT_OWN, row) | children(row["id"], INCIDENT))
            for row in rows["incidents"]
        ),
        skipped=tuple(build(Skipped, nested(tabled.SKIPPED, row)) for row in rows["skipped"]),
        decisions=tuple(build(Decision, nested(tabled.DECISION, row)) for row in rows["decisions"]),
        title=title,
        beside=tuple(build(Beside, nested(tabled.BESIDE, row)) for row in rows["beside"]),
    )


def _children(rows: dict[str, list[Row]]) -> Any:
    found: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    kinds = {"parties": tabled.PARTY, "responsibility": tabled.RESPONSIBILITY, "phases": tabled.PHASE}
    for name in (*kinds, "figures"):
        for row in rows[name]:
            figure = tabled.RECONCILED if row["level"] == INCIDENT else tabled.FIGURE
            found[row["of"], row["level"], name].append(nested(kinds.get(name, figure), row))

    def of(owner: str, level: str) -> Row:
        names = ("figures", "parties", "responsibility", *(("phases",) if level == ACCOUNT else ()))
        return {name: found.get((owner, level, name), []) for name in names}

    return of


def _readings(rows: dict[str, list[Row]], infos: dict[str, Any], children: Any) -> Iterator[Reading]:
    parts: dict[tuple[int, str], list[Any]] = defaultdict(list)
    for row in rows["accounts"]:
        account = build(Account, nested(tabled.ACCOUNT_OWN, row) | children(row["id"], ACCOUNT))
        parts[row["reading"], "incidents"].append(account)
    for row in rows["standing"]:
        parts[row["reading"], "standing"].append(build(Standing, nested(tabled.STANDING, row)))
    for row in rows["claims"]:
        parts[row["reading"], "claims"].append(build(Claim, nested(tabled.CLAIM, row) | _said(row)))
    for row in rows["readings"]:
        at = row["position"]
        yield Reading(
            **nested(tabled.READING_OWN, row),
            report=infos[row["report"]],
            incidents=tuple(parts[at, "incidents"]),
            standing=tuple(parts[at, "standing"]),
            claims=tuple(parts[at, "claims"]),
        )


def _said(row: Row) -> Row:
    target = "incident" if row["incident"] is not None else "standing"
    more = row["more_words"]
    first = {name: row[name] for name in ("start", "end", "quote")}
    return {
        "about": {target: row[target], "field": row["field"]},
        "value": json.loads(row["value"]) if isinstance(row["value"], str) else row["value"],
        "evidence": [first, *(json.loads(more) if isinstance(more, str) else more)],
    }
