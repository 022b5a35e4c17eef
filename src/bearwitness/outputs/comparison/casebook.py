"""From a casebook on disk to its comparison on disk."""

from dataclasses import dataclass
from pathlib import Path

from bearwitness.casebook import Casebook
from bearwitness.outputs.comparison.compare import Compared, compare
from bearwitness.outputs.comparison.findings import Findings, findings
from bearwitness.outputs.comparison.write import write_comparison
from bearwitness.outputs.view import view_of
from bearwitness.settings import Settings


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared, what it comes to, and where it was written."""

    compared: Compared
    findings: Findings
    page: Path
    table: Path


def compare_casebook(folder: Path, file: Path, out: Path | None, settings: Settings) -> Comparison:
    """Compare the casebook in `folder` with an ACLED or UCDP GED file; write to `out`, else to `folder`/comparison.

    Raises:
        CasebookError: there is no casebook in `folder`, or it cannot be opened.
        BadTable: the file has neither ACLED's nor UCDP GED's columns, or no row that can be used.
        UnreadableSource: the file cannot be opened.
        OutputError: the page or the table cannot be written.
    """
    with Casebook.open(folder, write=False) as casebook:
        view = view_of(casebook)
    compared = compare(view, file, settings)
    page, table = write_comparison(compared, view, out or folder / "comparison")
    return Comparison(compared, findings(compared), page, table)
