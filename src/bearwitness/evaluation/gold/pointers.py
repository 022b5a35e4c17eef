"""Gold reports that are not held here: where each lies in the labelled data, and records that point at its words.

A folder of such reports has `reports.toml` in place of `texts/`, and in its records every quote is [start, end],
offsets into the text of the report (docs/reference/gold.md#real-reports).
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.benchmark import report_of
from bearwitness.evaluation.gold.files import as_form, load_form, load_toml, read_file
from bearwitness.evaluation.gold.form import Coding
from bearwitness.evaluation.rows import VARIABLE, Told, data_folder
from bearwitness.model import Report
from bearwitness.reports.normalise import put_right, tidied

REPORTS: Final = "reports.toml"
DAY: Final = len("2021-03-09")


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Form):
    """A file of JSON lines in the labelled data, and in which fields of a row a report stands.

    Attributes:
        file: its path below the folder of labelled data.
        within: the field whose value is a list of the rows, where a line holds several.
        key: the field that names a row; left out where a row goes by its number, from 0.
        text: the field of the text; a list there is a list of sentences, joined by spaces.
        title, publisher, published: the fields that are given to the reader with the text.
        dates: how the file writes `published`, as strptime has it; left out: an ISO date, with or without a time.
    """

    file: str
    within: str | None = None
    key: str | None = None
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    dates: str | None = None

    def told(self, key: str, row: Mapping[str, object]) -> Told | None:
        """Return the report of a row; None where the row holds no text."""
        text = row.get(self.text)
        if isinstance(text, list):
            text = " ".join(str(sentence) for sentence in text)
        if not isinstance(text, str) or not text.strip():
            return None
        day = _field(row, self.published)
        return Told(
            key,
            text.strip(),
            title=_field(row, self.title),
            published=self._day(day) if day else None,
            publisher=_field(row, self.publisher),
        )

    def _day(self, written: str) -> date:
        return datetime.strptime(written, self.dates).date() if self.dates else date.fromisoformat(written[:DAY])


def _field(row: Mapping[str, object], name: str | None) -> str | None:
    value = row.get(name) if name else None
    return value.strip() or None if isinstance(value, str) else None


class Pointer(_Form):
    """One report: its source, the key of its row, and the SHA-256 of its text as the reader is given it."""

    source: str
    key: str
    sha256: str


class Pointers(_Form):
    """What reports.toml holds: the sources by name, and where each report lies by the name of its record."""

    sources: Mapping[str, Source]
    reports: Mapping[str, Pointer] = {}


@dataclass(frozen=True)
class Rows:
    """The rows of one source in a folder of labelled data."""

    source: Source
    folder: Path

    @property
    def path(self) -> Path:
        """The file."""
        return self.folder / self.source.file

    @cached_property
    def by_key(self) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """The rows by key; the keys of some files are not unique.

        Raises:
            UnreadableSource: the file is not there.
            BadTable: it is not the file that the source describes.
        """
        found: dict[str, list[Mapping[str, object]]] = defaultdict(list)
        for number, row in enumerate(self._rows()):
            found[str(row.get(self.source.key) if self.source.key else number)].append(row)
        return found

    def _rows(self) -> Iterator[Mapping[str, object]]:
        for number, line in enumerate(read_file(self.path).splitlines(), start=1):
            try:
                row = json.loads(line)
                yield from row[self.source.within] if self.source.within else (row,)
            except (ValueError, KeyError, TypeError) as error:
                raise BadTable(f"{self.path}, line {number}, is no row as {REPORTS} describes it: {error}") from error

    def told(self, key: str) -> Iterator[Told]:
        """Yield what the rows with a key tell.

        Raises:
            BadTable: a row has a date of another form.
        """
        for row in self.by_key.get(key, ()):
            try:
                told = self.source.told(key, row)
            except ValueError as error:
                raise BadTable(f"{self.path}, row {key}: {error}") from error
            if told is not None:
                yield told


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def load_pointers(folder: Path) -> Pointers:
    """Return what a folder's reports.toml holds.

    Raises:
        UnreadableSource: it is not there.
        BadTable: it is not of the form.
    """
    return load_form(folder / REPORTS, read_file(folder / REPORTS), Pointers)


def absent_data(folder: Path, labelled: Path) -> Path | None:
    """Return a file of labelled data that a folder points into and that is not there, if there is one.

    Raises:
        BadTable: reports.toml is not of the form.
    """
    if not (folder / REPORTS).exists():
        return None
    pointers = load_pointers(folder)
    used = {pointer.source for pointer in pointers.reports.values()}
    files = (labelled / source.file for name, source in pointers.sources.items() if name in used)
    return next((file for file in files if not file.is_file()), None)


class Pointed:
    """The reports that a folder points to, as they are found in the labelled data."""

    def __init__(self, folder: Path, labelled: Path | None = None) -> None:
        """Open a folder; `labelled` is the folder of labelled data, by default `data_folder`'s.

        Raises:
            UnreadableSource: a file of the labelled data is not there.
            BadTable: reports.toml is not of the form.
        """
        self.file = folder / REPORTS
        self.pointers = load_pointers(folder)
        place = data_folder(labelled)
        self.rows = {name: Rows(source, place) for name, source in self.pointers.sources.items()}
        absent = absent_data(folder, place)
        if absent is not None:
            raise UnreadableSource(
                f"{absent} is not there. {self.file} only points to reports, whose texts belong to others: set "
                f"{VARIABLE} to the folder of labelled data that holds {absent.relative_to(place)}."
            )

    def report(self, name: str) -> tuple[Report, str]:
        """Return the report of a record, and the text that the record points into: that of the report, or the one it
        had before what was misread or typed twice was put right.

        Raises:
            BadTable: nothing points to it, its row is missing, or no row of its key has the text that was coded.
        """
        pointer = self.pointers.reports.get(name)
        if pointer is None or pointer.source not in self.rows:
            raise BadTable(f"{self.file} does not say where the report of {name}.toml lies: give it a source and a key")
        rows = self.rows[pointer.source]
        where = f"{rows.path}, row {pointer.key}"
        found = [(report_of(told), tidied(told.text)) for told in rows.told(pointer.key)]
        if not found:
            raise BadTable(f"{where}, is missing or empty; {self.file} points to it for report {name}")
        coded = ((report, text) for report, tidy in found for text in (report.text, tidy))
        same = next(((report, text) for report, text in coded if text_hash(text) == pointer.sha256), None)
        if same is None:
            raise BadTable(
                f"{where}, has a text with the SHA-256 {text_hash(found[0][0].text)}, and {name}.toml points into "
                f"one with {pointer.sha256}. Take the file that was coded, or point anew with tools/point_gold.py."
            )
        return same


def load_pointed_coding(file: Path, raw: bytes, text: str) -> Coding:
    """Load a record that points at the words of a text.

    Raises:
        BadTable: it is not of the form, holds the words of a quote, or points beyond the report.
    """
    table = {name: _in_words(file, value, text) for name, value in load_toml(file, raw).items()}
    return as_form(file, table, Coding)


def _in_words(file: Path, value: object, text: str) -> object:
    """Return a value of a record with the words of the text in place of every [start, end]."""
    match value:
        case [int(start), int(end)]:
            if not 0 <= start < end <= len(text) or not text[start:end].strip():
                raise BadTable(f"{file}: [{start}, {end}] points at no words of a report of {len(text)} characters")
            return put_right(text[start:end])
        case {"quote": str()}:
            raise BadTable(f"{file}: a quote is words here; give its offsets [start, end] (tools/point_gold.py does)")
        case dict():
            return {name: _in_words(file, one, text) for name, one in value.items()}
        case list():
            return [_in_words(file, one, text) for one in value]
    return value
