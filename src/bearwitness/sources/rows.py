"""Rows of tables, one at a time: JSON lines, CSV and Parquet. A broken row is told and the next one is read."""

import codecs
import csv
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TextIO

import pyarrow
import pyarrow.parquet

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.model.coded import coding_of
from bearwitness.sources.columns import SYNONYMS

TABLE_SUFFIXES: Final = (".jsonl", ".ndjson", ".csv", ".parquet")
_CHUNK = 1 << 20
_PARQUET_BATCH = 256  # rows: a few megabytes of articles


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `number` counts from 1, broken rows included; `values` maps the table's column names to values."""

    number: int
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that cannot be read, and why."""

    number: int
    reason: str


def read_rows(path: Path, max_bytes: int) -> Iterator[Row | BrokenRow]:
    """Yield the rows of a table, in order, never holding more than one row or one small batch.

    Raises:
        UnreadableSource: the file cannot be opened or read to its end.
        BadTable: it is not a table of the kind that its name says.
    """
    try:
        match path.suffix.lower():
            case ".csv":
                yield from _csv_rows(path, max_bytes)
            case ".parquet":
                yield from _parquet_rows(path)
            case _:
                with path.open("rb") as handle:
                    yield from _json_rows(handle, max_bytes)
    except OSError as error:
        raise UnreadableSource(f"cannot be read: {error.strerror or error}") from error


def _json_rows(handle: BinaryIO, max_bytes: int) -> Iterator[Row | BrokenRow]:
    number = 0
    first = True
    while line := handle.readline(max_bytes + 1):
        if first and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise BadTable("the table is in UTF-16, and JSON lines must be UTF-8; save it as UTF-8")
        whole = len(line) <= max_bytes or line.endswith(b"\n")
        if first:
            line = line.removeprefix(codecs.BOM_UTF8)
            first = False
        if not whole:
            _skip_line(handle)
        elif not line.strip():
            continue
        number += 1
        yield _json_row(number, line) if whole else BrokenRow(number, f"the line is longer than {max_bytes:,} bytes")


def _skip_line(handle: BinaryIO) -> None:
    while (piece := handle.readline(_CHUNK)) and not piece.endswith(b"\n"):
        pass


def _json_row(number: int, line: bytes) -> Row | BrokenRow:
    try:
        # NaN is no JSON, but tables exported from data frames hold it for "missing".
        value = json.loads(line.decode("utf-8"), parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        return BrokenRow(number, f"the line is not JSON ({error})")
    if not isinstance(value, dict):
        return BrokenRow(number, f"the line holds a {type(value).__name__}, not an object with named columns")
    return Row(number, value)


def _parquet_rows(path: Path) -> Iterator[Row | BrokenRow]:
    number = 0
    try:
        with pyarrow.parquet.ParquetFile(path) as table:
            for batch in table.iter_batches(batch_size=_PARQUET_BATCH):
                for values in batch.to_pylist():
                    number += 1
                    yield Row(number, values)
    except (pyarrow.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise  # the system's own: no such file, no permission
        raise BadTable(f"this is not a Parquet table, or it is damaged after row {number} ({error})") from error


class _Lines:
    """Physical lines of a CSV file, with those of the current record kept, so that a broken one can be given back."""

    def __init__(self, handle: TextIO, limit: int) -> None:
        self._handle = handle
        self._limit = limit
        self._again: deque[str] = deque()
        self._taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._handle.readline(self._limit)
        if not line:
            raise StopIteration
        if len(line) >= self._limit and not line.endswith(("\n", "\r")):
            while (piece := self._handle.readline(_CHUNK)) and not piece.endswith(("\n", "\r")):
                pass
            raise csv.Error(f"a line is longer than {self._limit:,} characters")
        self._taken.append(line)
        return line

    def begin(self) -> None:
        """Forget the lines of the last record."""
        self._taken = []

    def give_back(self) -> None:
        """Give back all lines of the current record but its first."""
        self._again.extendleft(reversed(self._taken[1:]))


def _csv_rows(path: Path, max_bytes: int) -> Iterator[Row | BrokenRow]:
    # The module's own limit of 131,072 characters is less than one long report. The limit belongs to the whole process.
    csv.field_size_limit(max_bytes)
    encoding = _csv_encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        head = handle.readline(_CHUNK)
        if not head.strip():
            raise BadTable("the table is empty; a CSV table begins with a line of column names")
        handle.seek(0)
        delimiter = _delimiter(head)
        lines = _Lines(handle, max_bytes)
        names = _csv_header(lines, delimiter)
        yield from _csv_records(lines, delimiter, names)


def _csv_header(lines: _Lines, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader(lines, delimiter=delimiter, strict=True), [])]
    except csv.Error as error:
        raise BadTable(f"the line of column names cannot be read ({error})") from error


def _csv_records(lines: _Lines, delimiter: str, names: list[str]) -> Iterator[Row | BrokenRow]:
    number = 0
    while True:
        lines.begin()
        try:
            values = next(csv.reader(lines, delimiter=delimiter, strict=True), None)
        except csv.Error as error:
            # A quote that is never closed would swallow every row after it: only the first line is given up.
            lines.give_back()
            number += 1
            yield BrokenRow(number, f"the row is not CSV ({error})")
            continue
        if values is None:
            return
        if not values:
            continue
        number += 1
        if len(values) != len(names):
            yield BrokenRow(number, f"the row has {len(values)} fields where the table has {len(names)} columns")
        else:
            yield Row(number, dict(zip(names, values, strict=True)))


def _delimiter(head: str) -> str:
    """Return the separator, of comma, semicolon and tab, that gives a column for the text; else the comma."""
    for delimiter in (",", ";", "\t"):
        names = {name.strip().strip('"').casefold() for name in head.split(delimiter)}
        if len(names) > 1 and (names & set(SYNONYMS["text"]) or coding_of(names)):
            return delimiter
    return max((",", ";", "\t"), key=head.count)


def _csv_encoding(path: Path) -> str:
    """Return the encoding of a file, read once in pieces: by its mark, else UTF-8, else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as handle:
        piece = handle.read(_CHUNK)
        if piece.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        try:
            while piece:
                decoder.decode(piece)
                piece = handle.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"
