"""A benchmark: rows of labelled data, how one is judged, how the verdicts are counted. And how it is run."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Generic

from bearwitness.evaluation.outcome import Case, Outcome, Summary, Verdict
from bearwitness.evaluation.rows import Part, R, Rows, Told, load_rows
from bearwitness.model import Original, Reading, Report
from bearwitness.model.ids import bytes_id
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.reader import Reader
from bearwitness.reports import make_report
from bearwitness.settings import Settings

_ROOMS: Final = ("gazetteer", "model", "reading", "reports")
"""What a reading depends on besides the text."""


@dataclass(frozen=True, slots=True)
class Benchmark(Generic[R]):
    """One benchmark over a file of JSON lines.

    Attributes:
        name: as the command line has it.
        about: what it measures, in a line.
        form: the columns of a row.
        judge: the verdicts on one reading; pure.
        count: the summary of all of them; pure.
    """

    name: str
    about: str
    form: type[R]
    judge: Callable[[R, Reading], Sequence[Verdict]]
    count: Callable[[Sequence[tuple[R, Case]]], Summary]

    def run(
        self,
        path: Path,
        reader: Reader,
        *,
        limit: int | None = None,
        every: int = 1,
        part: Part = Part.ALL,
        progress: Progress | None = None,
    ) -> Outcome:
        """Read the texts of a file and judge what was read: one row in `every`, of those a part, at most `limit`.

        Raises:
            UnreadableSource: the file cannot be opened.
            BadTable: it is not the file that this benchmark reads.
            UnusableContent: a row holds no text that can be read.
            GazetteerError: the places file cannot be used.
        """

        def case(row: R) -> Case:
            report = report_of(row.told())
            return Case(row.told().item, report.text, tuple(self.judge(row, reader.read(report))))

        rows = load_rows(path, self.form, limit=limit, every=every, part=part)
        return judge_rows(self.name, rows, reader.name, case, self.count, progress or Quiet())


def judge_rows(
    name: str,
    data: Rows[R],
    reader: str,
    case: Callable[[R], Case],
    count: Callable[[Sequence[tuple[R, Case]]], Summary],
    progress: Progress,
) -> Outcome:
    """Judge the rows of a file one after another and count: what every benchmark over a file does."""
    progress.phase(f"Reading {data.name}", len(data.rows))
    told = []
    for row in data.rows:
        told.append((row, case(row)))
        progress.step()
    cases = tuple(judged for _, judged in told)
    return Outcome(name, data.name, data.sha256, reader, code_hash(), cases, count(told))


def report_of(told: Told) -> Report:
    """Make a report of a text as a row of a table is made one, so that a benchmark reads what a user's run would.

    Raises:
        UnusableContent: there is no text in it.
    """
    raw = told.text.encode("utf-8")
    named = {
        "text": told.text,
        "title": told.title,
        "published": told.published.isoformat() if told.published else None,
        "url": told.url,
        "publisher": told.publisher,
    }
    fields = tuple((name, value) for name, value in named.items() if value is not None)
    return make_report(Original(bytes_id("s", raw), told.item, told.item, raw, "application/json", fields), Settings())


def code_hash(*more: str) -> str:
    """Return the SHA-256 over the code and word lists that a reading depends on, its first twelve digits.

    `more` are further rooms, such as "linking", for scores that depend on them as well.
    """
    digest = hashlib.sha256()
    for room in sorted({*_ROOMS, *more}):
        for name, content in sorted(_sources(files("bearwitness").joinpath(room), room)):
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:12]


def _sources(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            found += _sources(entry, path)
        elif entry.name.endswith((".py", ".toml", ".tsv", ".npz")):
            found.append((path, entry.read_bytes()))
    return found
