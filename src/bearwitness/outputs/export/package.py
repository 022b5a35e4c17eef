"""A casebook as a Data Package (Frictionless, version 2): tables with their schemas, hashes and what changed."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bearwitness import __version__
from bearwitness.errors import OutputError
from bearwitness.model import Incident
from bearwitness.outputs.export.cells import Cell, csv_bytes
from bearwitness.outputs.export.flat import Column, plain
from bearwitness.outputs.export.material import Material
from bearwitness.outputs.export.rendered import Rendered, check_point
from bearwitness.outputs.export.tabled import TABLES, Table, rows_of
from bearwitness.outputs.export.tables import CODEBOOK, codebook, describe, describe_table, table_csv

FOLDER: Final = "package"
DESCRIPTOR: Final = "datapackage.json"
CHANGES: Final = "changes.csv"
FINGERPRINTS: Final = "fingerprints.csv"
PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
FIRST_VERSION: Final = "1.0.0"

_TYPES: Final = {"text": "string", "list": "array", "json": "any"}
_DIALECT: Final = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_GEONAMES: Final = {
    "title": "GeoNames, CC BY 4.0: names, ids and coordinates of places",
    "path": "https://www.geonames.org/",
}


@dataclass(frozen=True, slots=True)
class _Before:
    """The package that stands in the folder: its version, a hash of its data, its incidents, what changed."""

    version: str
    data: str
    fingerprints: Mapping[str, str]
    changes: bytes
    since: str | None


def render(material: Material, folder: Path, licence: str | None) -> Rendered:
    """Return the package. `folder` is where the last one lies, if there is one; `licence` is an SPDX name or None.

    A package of the same data has the same version and the same bytes as the last one; any other has the next version,
    and says of each incident whether it is new, changed or withdrawn since.

    Raises:
        OutputError: a place is more exact than stated, or the last package is damaged.
    """
    for incident in material.view.incidents:
        check_point(incident, incident.where)
    rows = rows_of(material)
    tables = [table for table in TABLES if rows[table.name] or table.name == "incidents"]
    data = {f"{table.name}.csv": table_csv(table, rows[table.name]) for table in tables}
    prints = {incident.id: fingerprint(incident) for incident in material.view.incidents}
    data[FINGERPRINTS] = csv_bytes(
        _FINGERPRINTS, [dict(zip(_FINGERPRINTS, one, strict=True)) for one in prints.items()]
    )
    before, whole = _before(folder), _hash_of(data)
    if before is not None and before.data == whole:
        version, since, changes = before.version, before.since, before.changes
    else:
        version, since = (_next(before.version), before.version) if before else (FIRST_VERSION, None)
        changes = changes_csv(before.fingerprints if before else {}, prints)
    files = {**data, CHANGES: changes, CODEBOOK: codebook()}
    said = _descriptor(material, tables, files, licence)
    said |= {"version": version, "bearwitness": {"version": __version__, "data": whole, "since": since}}
    descriptor = (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return Rendered({**files, DESCRIPTOR: descriptor}, len(prints), {}, FOLDER, DESCRIPTOR)


def fingerprint(incident: Incident) -> str:
    """Return the SHA-256 of all that a casebook says of an incident."""
    said = json.dumps(plain(Incident, incident), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def changes_csv(before: Mapping[str, str], now: Mapping[str, str]) -> bytes:
    """Return what became of each incident since the last package: new, changed or withdrawn."""
    rows: list[dict[str, Cell]] = []
    for incident in sorted(before.keys() | now.keys()):
        if before.get(incident) != now.get(incident):
            change = "new" if incident not in before else "withdrawn" if incident not in now else "changed"
            rows.append({"incident": incident, "change": change})
    return csv_bytes(_CHANGES, rows)


_CHANGES: Final = ("incident", "change")
_FINGERPRINTS: Final = ("incident", "sha256")


def _before(folder: Path) -> _Before | None:
    descriptor = folder / DESCRIPTOR
    if not descriptor.is_file():
        return None
    try:
        said = json.loads(descriptor.read_text(encoding="utf-8"))
        own = said["bearwitness"]
        rows = csv.DictReader(io.StringIO((folder / FINGERPRINTS).read_text(encoding="utf-8")))
        prints = {row["incident"]: row["sha256"] for row in rows}
        changes = (folder / CHANGES).read_bytes()
        return _Before(str(said["version"]), str(own["data"]), prints, changes, own["since"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OutputError(
            f"The last package in {folder} cannot be read ({error}), so what changed cannot be said. Move it away, or "
            "choose another --out."
        ) from error


def _next(version: str) -> str:
    major, minor, _ = version.split(".")
    return f"{major}.{int(minor) + 1}.0"


def _hash_of(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


def _descriptor(
    material: Material, tables: list[Table], files: Mapping[str, bytes], licence: str | None
) -> dict[str, Any]:
    said: dict[str, Any] = {
        "$schema": PROFILE,
        "name": "bearwitness-casebook",
        "title": material.view.title,
        "description": (
            "What published reports say about armed incidents: incidents, figures and claims with their words, "
            "speakers and certainty. Made with bearwitness from published text. "
            + ("Holds names of persons: not for publication." if material.with_names else "Names of persons left out.")
        ),
        "keywords": ["armed conflict", "event data", "casualty recording"],
    }
    if licence:
        said["licenses"] = [{"name": licence}]
    said["sources"] = [_GEONAMES]
    said["resources"] = [_resource(table.name, files, _schema(table), describe_table(table)) for table in tables]
    said["resources"] += [
        _resource("fingerprints", files, _texts(_FINGERPRINTS, "incident"), "A hash of each incident."),
        _resource("changes", files, _texts(_CHANGES, "incident"), "What became of incidents since the last package."),
        _resource("codebook", files, None, "What the tables and their columns hold."),
    ]
    return said


def _resource(name: str, files: Mapping[str, bytes], schema: dict[str, Any] | None, about: str) -> dict[str, Any]:
    content = files[f"{name}.csv"]
    said = {
        "name": name,
        "description": about,
        "path": f"{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    return said | ({"schema": schema} if schema else {})


def _texts(names: tuple[str, ...], key: str) -> dict[str, Any]:
    return {"fields": [{"name": name, "type": "string"} for name in names], "primaryKey": [key]}


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": [ours], "reference": {"resource": resource, "fields": [theirs]}}
            for ours, resource, theirs in table.foreign
        ]
    return schema


def _field(table: Table, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.type, column.type)}
    field["description"] = describe(table, column)
    if not column.nullable and column.type in ("integer", "number", "boolean", "date"):
        field["constraints"] = {"required": True}
    return field
