"""CSV as bytes: what a spreadsheet would run as a formula is made harmless, and can be read back as it was."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = Mapping[str, Cell]

# What spreadsheets take for the beginning of a formula, also behind blanks and in full width (OWASP, "CSV Injection").
_FORMULA: Final = re.compile(r"'*[\s\u200b]*[=+\-@＝＋－＠\t\r]")


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe goes before what would begin a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_it_was(text: str) -> str:
    """Return what `harmless` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def csv_bytes(columns: Sequence[str], rows: Iterable[Row], *, before: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a CSV table (RFC 4180, UTF-8, "\\n"): the names, rows `before` the data as they are, then the rows.

    None is an empty field, True and False are "true" and "false", numbers are written shortest.

    Raises:
        KeyError: a row lacks a column.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(before)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return harmless(value.replace("\r\n", "\n").replace("\r", "\n"))
    return repr(value)
