"""Gold reports and their codings from a folder: texts/*.md, records/*.toml and one folder for each coder.

Where the texts belong to others, the folder has reports.toml in their place, which points to them (`pointers`).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.gold.files import load_form, read_file
from bearwitness.evaluation.gold.form import Coding
from bearwitness.evaluation.gold.pointers import REPORTS, Pointed, load_pointed_coding
from bearwitness.model import Original, Report
from bearwitness.model.ids import bytes_id
from bearwitness.reports import make_report
from bearwitness.settings import Settings

TEXTS: Final = "texts"
RECORDS: Final = "records"
CODERS: Final = ("coder-a", "coder-b")


@dataclass(frozen=True, slots=True)
class Gold:
    """The reports of a folder and one set of codings of them, by the name that both files bear. `sha256` is of both, or
    of the codings and of what points to the reports and says the SHA-256 of each.
    """

    reports: Mapping[str, Report]
    codings: Mapping[str, Coding]
    sha256: str


def load_gold(folder: Path, codings: str = RECORDS, labelled: Path | None = None) -> Gold:
    """Load the reports that are coded in `folder/codings`, in order of name.

    `labelled` is the folder of the data that reports.toml points into, by default `data_folder`'s.

    Raises:
        UnreadableSource: a folder or file is not there or cannot be read.
        BadTable: a coding is not of the form, or quotes words that do not stand in its report, or a report that is
            pointed to is missing or has another text.
        UnusableContent: a text cannot be read.
    """
    files = sorted((folder / codings).glob("*.toml"))
    if not files:
        raise UnreadableSource(f"{folder / codings} holds no codings (*.toml); give a folder such as gold/development")
    pointed = Pointed(folder, labelled) if (folder / REPORTS).exists() else None
    digest = hashlib.sha256(read_file(pointed.file) if pointed else b"")
    reports: dict[str, Report] = {}
    coded: dict[str, Coding] = {}
    for file in files:
        form = read_file(file)
        if pointed is not None:
            reports[file.stem], text = pointed.report(file.stem)
            coded[file.stem] = load_pointed_coding(file, form, text)
        else:
            raw = read_file(folder / TEXTS / f"{file.stem}.md")
            digest.update(raw)
            reports[file.stem] = report = load_text(f"{file.stem}.md", raw)
            coded[file.stem] = load_coding(file, form, report)
        digest.update(form)
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
