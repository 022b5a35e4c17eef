"""Tables: one original for each row. A table is read twice in a stream and never held whole."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from bearwitness.errors import BadTable, SourceError, UnusableContent
from bearwitness.model import Original, Skipped
from bearwitness.model.coded import DATES, Coding, coding_of
from bearwitness.model.ids import bytes_id
from bearwitness.settings import Settings
from bearwitness.sources.calendar import DayOrder, OrderEvidence, parse_date
from bearwitness.sources.coded import coded_fields
from bearwitness.sources.columns import LOOSE_DATE, SYNONYMS, Columns, resolve
from bearwitness.sources.rows import BrokenRow, Row, read_rows

ROW_MEDIA_TYPE: Final = "application/json"


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a first look over the whole table shows."""

    columns: Columns
    order: DayOrder | None
    coding: Coding | None = None
    orders: tuple[tuple[str, DayOrder | None], ...] = ()


def read_table(path: Path, settings: Settings) -> Iterator[Original | Skipped]:
    """Yield one original for each row: the row as canonical JSON, and what it says under our names.

    A table with ACLED's or UCDP GED's columns gives its rows as coded rows (`model.coded`), unless the caller maps the
    text to a column.

    The first pass finds the columns (rows of JSON lines may differ in theirs) and whether dates with slashes put the
    day or the month first, from the column as a whole; the second gives the rows. A date that can be read is given as
    ISO 8601; one that cannot, or could be two days, stays as written and dates no report.

    `settings.max_bytes` limits a row, not the table.

    Raises:
        UnreadableSource: the table cannot be opened.
        BadTable: no row has a column for the text, or it is no table.
    """
    profile = _profile(path, settings)
    for row in read_rows(path, settings.max_bytes):
        if isinstance(row, BrokenRow):
            yield Skipped(f"{path}#{row.number}", BadTable.__name__, row.reason)
            continue
        fields = _fields(row.values, profile) if profile.coding is None else _coded(row.values, profile)
        key = dict(fields).get("id", str(row.number))
        try:
            yield _original(path, key, row, fields, settings.max_bytes)
        except SourceError as error:
            yield Skipped(f"{path}#{key}", type(error).__name__, str(error))


def table_columns(path: Path, settings: Settings) -> frozenset[str]:
    """Return the names of all columns that any row of the table has.

    Raises:
        UnreadableSource, BadTable: as `read_table`.
    """
    names: set[str] = set()
    for row in read_rows(path, settings.max_bytes):
        if isinstance(row, Row):
            names.update(row.values)
    return frozenset(names)


def _profile(path: Path, settings: Settings) -> _Profile:
    present: set[str] = set()
    dated: dict[str, OrderEvidence] = {}
    names = {theirs.casefold() for ours, theirs in settings.columns if ours == "published"}
    names.update(SYNONYMS["published"], (LOOSE_DATE,), *DATES.values())
    readable = broken = 0
    for row in read_rows(path, settings.max_bytes):
        if isinstance(row, BrokenRow):
            broken += 1
            continue
        readable += 1
        present.update(row.values)
        for name, value in row.values.items():
            if name.strip().casefold() in names and isinstance(value, str):
                dated[name] = dated.get(name, OrderEvidence()).with_value(value)
    if not readable:
        raise BadTable(f"none of its {broken} rows can be read" if broken else "there is no row in the table")
    coding = None if "text" in dict(settings.columns) else coding_of(present)
    if coding is not None:
        orders = tuple((name.strip().casefold(), evidence.order) for name, evidence in dated.items())
        return _Profile(Columns(()), None, coding, orders)
    columns = resolve(present, settings.columns)
    published = columns.get("published") or columns.get(LOOSE_DATE)
    return _Profile(columns, dated[published].order if published in dated else None)


def _original(path: Path, key: str, row: Row, fields: tuple[tuple[str, str], ...], max_bytes: int) -> Original:
    raw = canonical_json(row.values)
    if len(raw) > max_bytes:
        raise UnusableContent(f"the row has {len(raw):,} bytes; at most {max_bytes:,} are read")
    if "text" not in dict(fields):
        raise BadTable("the row has no text")
    return Original(
        id=bytes_id("s", raw),
        locator=f"{path}#{key}",
        name=f"{path.name}#{key}",
        raw=raw,
        media_type=ROW_MEDIA_TYPE,
        fields=fields,
    )


def _coded(values: Mapping[str, object], profile: _Profile) -> tuple[tuple[str, str], ...]:
    assert profile.coding is not None  # noqa: S101  # the caller has looked
    row = {name: _one_line(value) for name, value in values.items()}
    return coded_fields(profile.coding, row, bytes_id("s", canonical_json(values)), dict(profile.orders))


def _fields(values: Mapping[str, object], profile: _Profile) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for ours, theirs in profile.columns.pairs:
        value = values.get(theirs)
        if ours == "text":
            text = _clean(value) if isinstance(value, str) else ""
            if isinstance(value, str):
                found.append((ours, text))
            continue
        written = _one_line(value)
        if written and ours in ("published", LOOSE_DATE):
            day = parse_date(written, profile.order)
            written = day.isoformat() if day else written
        if written:
            found.append((ours, written))
    return tuple(found)


def _one_line(value: object) -> str:
    """Return a value as one line: text, numbers and dates as written; a list, a truth value or nothing as ""."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can hold and no file can."""
    return text.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def canonical_json(values: Mapping[str, object]) -> bytes:
    """Return a row as bytes that do not depend on the order of its columns: UTF-8, sorted keys, no blanks.

    Dates are written as ISO 8601, bytes in hexadecimal, anything else that JSON lacks as its text.
    """
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    if _has_surrogate(text):
        text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode("utf-8")


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)
