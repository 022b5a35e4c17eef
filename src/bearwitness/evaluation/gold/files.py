"""Files of gold folders: their bytes, and TOML held against a form."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.reports.normalise import put_right

F = TypeVar("F", bound=BaseModel)


def read_file(file: Path) -> bytes:
    """Return what a file holds.

    Raises:
        UnreadableSource: it is not there or cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"{file} cannot be read: {error.strerror or error}") from error


def load_form(file: Path, raw: bytes, form: type[F]) -> F:
    """Return what a TOML file holds as `form`.

    Raises:
        BadTable: it is not TOML in UTF-8, or not of the form.
    """
    return as_form(file, load_toml(file, raw), form)


def load_toml(file: Path, raw: bytes) -> dict[str, object]:
    """Return the table that a TOML file holds. What a report that is quoted misreads is put right, as in the report.

    Raises:
        BadTable: it is not TOML in UTF-8.
    """
    try:
        return tomllib.loads(put_right(raw.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTable(f"{file} is not TOML in UTF-8: {error}. docs/reference/gold.md shows the form.") from error


def as_form(file: Path, table: Mapping[str, object], form: type[F]) -> F:
    """Return the table of a file as `form`.

    Raises:
        BadTable: it is not of the form.
    """
    try:
        return form.model_validate(table)
    except ValidationError as error:
        found = [f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()]
        raise BadTable(f"{file}: {'; '.join(found)}. docs/reference/gold.md shows the form.") from error
