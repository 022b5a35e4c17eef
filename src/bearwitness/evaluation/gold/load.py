"""Gold reports and their codings from a folder: texts/*.md, records/*.toml and one folder for each coder."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.gold.form import Coding
from bearwitness.model import Original, Report
from bearwitness.model.ids import bytes_id
from bearwitness.reports import make_report
from bearwitness.settings import Settings

TEXTS: Final = "texts"
RECORDS: Final = "records"
CODERS: Final = ("coder-a", "coder-b")

F = TypeVar("F", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Gold:
    """The reports of a folder and one set of codings of them, by the name that both files bear. `sha256` is of both."""

    reports: Mapping[str, Report]
    codings: Mapping[str, Coding]
    sha256: str


def load_gold(folder: Path, codings: str = RECORDS) -> Gold:
    """Load the reports that are coded in `folder/codings`, in order of name.

    Raises:
        UnreadableSource: a folder or file is not there or cannot be read.
        BadTable: a coding is not of the form, or quotes words that do not stand in its report.
        UnusableContent: a text cannot be read.
    """
    files = sorted((folder / codings).glob("*.toml"))
    if not files:
        raise UnreadableSource(f"{folder / codings} holds no codings (*.toml); give a folder such as gold/development")
    digest = hashlib.sha256()
    reports: dict[str, Report] = {}
    coded: dict[str, Coding] = {}
    for file in files:
        text = folder / TEXTS / f"{file.stem}.md"
        raw, form = read_file(text), read_file(file)
        digest.update(raw)
        digest.update(form)
        reports[file.stem] = report = load_text(text.name, raw)
        coded[file.stem] = load_coding(file, form, report)
    return Gold(reports, coded, digest.hexdigest())


def load_text(name: str, raw: bytes) -> Report:
    """Make a report of a gold text as a file of a user's run is made one.

    Raises:
        UnusableContent: there is no text in it.
    """
    return make_report(Original(bytes_id("s", raw), name, name, raw, "text/markdown", ()), Settings())


def load_coding(file: Path, raw: bytes, report: Report) -> Coding:
    """Load one coding and hold its quotes against the report.

    Raises:
        BadTable: it is not of the form, or quotes words that do not stand in the report.
    """
    coding = load_form(file, raw, Coding)
    for quote in coding.quotes():
        if not quote.strip() or quote not in report.text:
            raise BadTable(f"{file}: {quote!r} does not stand in the report; quote its words as they are written")
    return coding


def load_form(file: Path, raw: bytes, form: type[F]) -> F:
    """Return what a TOML file holds as `form`.

    Raises:
        BadTable: it is not TOML in UTF-8, or not of the form.
    """
    try:
        return form.model_validate(tomllib.loads(raw.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTable(f"{file} is not TOML in UTF-8: {error}. docs/reference/gold.md shows the form.") from error
    except ValidationError as error:
        found = [f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()]
        raise BadTable(f"{file}: {'; '.join(found)}. docs/reference/gold.md shows the form.") from error


def read_file(file: Path) -> bytes:
    """Return what a file holds.

    Raises:
        UnreadableSource: it is not there or cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"{file} cannot be read: {error.strerror or error}") from error
