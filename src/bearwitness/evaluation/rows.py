"""Rows of labelled data: JSON lines, each checked against the form that a benchmark expects."""

import hashlib
import os
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from bearwitness.errors import BadTable, UnreadableSource

VARIABLE: Final = "BEARWITNESS_SHARED_DATA"


def data_folder(given: Path | None) -> Path:
    """Return the folder of labelled data: the one given, else the variable's, else ../shared/data."""
    named = os.environ.get(VARIABLE)
    return given or (Path(named) if named else Path("..") / "shared" / "data")


class Part(StrEnum):
    """Which rows of a file: all, those that may be looked at while rules are written, or those kept out of sight."""

    ALL = "all"
    READING = "reading"
    HELD_OUT = "held-out"


def part_of(item: str) -> Part:
    """Return the part that a row belongs to: by the SHA-256 of its name one row in four is held out, for good."""
    held = int(hashlib.sha256(item.encode("utf-8")).hexdigest(), 16) % 4 == 0
    return Part.HELD_OUT if held else Part.READING


@dataclass(frozen=True, slots=True)
class Told:
    """A text to be read, as a row gives it. `item` names the row."""

    item: str
    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None
    publisher: str | None = None


class Row(BaseModel, ABC):
    """A row of labelled data. Each benchmark adds the columns it uses; others are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @abstractmethod
    def told(self) -> Told:
        """Return the text to be read, without the labels."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """The rows that were asked for, the file's name and the SHA-256 of the whole file."""

    name: str
    sha256: str
    rows: tuple[R, ...]


def load_rows(path: Path, form: type[R], *, limit: int | None = None, every: int = 1, part: Part = Part.ALL) -> Rows[R]:
    """Read a file of JSON lines: the first of `every` so many rows, of those the ones of a part, at most `limit`.

    Raises:
        UnreadableSource: the file cannot be opened.
        BadTable: a row is not of the form; the message names line and column.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read: {error.strerror or error}") from error
    lines = [(number, line) for number, line in enumerate(raw.splitlines(), start=1) if line.strip()]
    if not lines:
        raise BadTable(f"{path} is empty: a file of JSON lines is needed")
    rows = (_row(path, number, line, form) for number, line in lines[::every])
    wanted = (row for row in rows if part is Part.ALL or part_of(row.told().item) is part)
    return Rows(path.name, hashlib.sha256(raw).hexdigest(), tuple(islice(wanted, limit)))


def _row(path: Path, number: int, line: bytes, form: type[R]) -> R:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the row"
        raise BadTable(
            f"{path}, line {number}: {where}: {first['msg']}. This is not the file that the benchmark reads; "
            "docs/explanation/how-we-measure.md names the file of each."
        ) from error
