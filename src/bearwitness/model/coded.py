"""Rows of other projects' datasets as reports: how such a row is written as text, and known again from its text.

The text of a coded row ends with a line that names the coding and the SHA-256 of the row's own bytes, and a line for
each field. No other text can name the hash of the bytes that hold it, so what only looks like a coded row is none.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bearwitness.model import acled, ucdp
from bearwitness.model.report import Report


class Coding(StrEnum):
    """Whose columns a table has."""

    ACLED = "acled"
    UCDP = "ucdp"


PUBLISHERS: Final = {Coding.ACLED: "ACLED", Coding.UCDP: "UCDP GED"}
COLUMNS: Final[Mapping[Coding, Sequence[str]]] = {
    Coding.ACLED: ("data_id", "iso3", "event_id_no_cnty", "gwno", *acled.COLUMNS),
    Coding.UCDP: ucdp.COLUMNS,
}
"""Columns of every layout, old and new, in the order in which they are written."""

PROSE: Final = {Coding.ACLED: "notes", Coding.UCDP: "source_headline"}
"""The column that holds sentences: it begins the text."""

DATES: Final = {Coding.ACLED: ("event_date",), Coding.UCDP: ("date_start", "date_end")}

_HASH_DIGITS: Final = 32
_HEADER: Final = re.compile(r"^Coded row of (ACLED|UCDP GED), bytes ([0-9a-f]{32})$", re.M)
_FIELD: Final = re.compile(r"^(\w+): (.+)$", re.M)


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a coded row in the report's text: the value, and the offsets at which it stands."""

    value: str
    start: int
    end: int


def coding_of(columns: Collection[str]) -> Coding | None:
    """Return whose columns a table has, by the columns that every layout has; letter case does not matter."""
    names = {name.strip().casefold() for name in columns}
    if names >= acled.SIGNATURE:
        return Coding.ACLED
    return Coding.UCDP if names >= ucdp.SIGNATURE and names & {"best", "best_est"} else None


def normalised(coding: Coding, row: Mapping[str, str]) -> dict[str, str]:
    """Return a row under the present names of its columns, without those that are empty or not known."""
    old = ucdp.OLD_NAMES if coding is Coding.UCDP else {}
    named = {old.get(name.strip().casefold(), name.strip().casefold()): value for name, value in row.items()}
    return {name: named[name] for name in COLUMNS[coding] if named.get(name, "").strip()}


def coded_text(coding: Coding, row: Mapping[str, str], source_id: str) -> str:
    """Return a row, as `normalised` gives it, as the text of a report. `source_id` has the hash of its bytes."""
    prose = row.get(PROSE[coding], "")
    lines = [f"{name}: {value}" for name, value in row.items() if name != PROSE[coding]]
    header = f"Coded row of {PUBLISHERS[coding]}, bytes {source_id[2 : 2 + _HASH_DIGITS]}"
    return "\n".join(([prose, ""] if prose else []) + [header, *lines])


def coding_of_report(report: Report) -> Coding | None:
    """Return whose coded row a report is, or None for any other report."""
    for found in _HEADER.finditer(report.text):
        if report.info.source_id[2 : 2 + _HASH_DIGITS] == found[2]:
            return next(coding for coding, name in PUBLISHERS.items() if name == found[1])
    return None


def cells_of(report: Report) -> dict[str, Cell]:
    """Return the fields of a report that is a coded row, by column; the prose is under its column too."""
    coding = coding_of_report(report)
    found = list(_HEADER.finditer(report.text))
    if coding is None or not found:
        return {}
    header = found[-1]
    cells = {m[1]: Cell(m[2], m.start(2), m.end(2)) for m in _FIELD.finditer(report.text, header.end())}
    prose = report.text[: header.start()].rstrip()
    if prose:
        cells[PROSE[coding]] = Cell(prose, 0, len(prose))
    return cells
