"""How well the packaged samples are read, field by field: `python -m bearwitness.evaluation.samples` (`make scores`).

The grammar was developed with these in sight: the scores show what changed, not how well unseen reports are read.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter
from rich.console import Console
from rich.table import Table

from bearwitness.errors import BearwitnessError
from bearwitness.evaluation.records import GoldReport, Scores, score
from bearwitness.evaluation.speed import readable
from bearwitness.model import Reading
from bearwitness.reading.grammar import GrammarReader
from bearwitness.samples import reports_path
from bearwitness.settings import Settings


def right_records() -> list[GoldReport]:
    """Return the right record of every sample report."""
    path = reports_path().parent / "expected" / "reports.json"
    return TypeAdapter(list[GoldReport]).validate_json(path.read_text(encoding="utf-8"))


def score_samples(settings: Settings) -> Scores:
    """Read every sample and compare it with its right record.

    Raises:
        GazetteerError: the places file cannot be used.
    """
    reader = GrammarReader(settings)
    readings: dict[str, Reading] = {}
    for report in readable([str(reports_path())], settings):
        readings[Path(report.locator).name] = reader.read(report)
    return score(readings, right_records())


def show(scores: Scores, console: Console, *, differences: bool) -> None:
    """Print the scores as a table, and on demand every value that differs."""
    table = Table("field", "right", "invented", "missed", "precision", "recall", "F1")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, count in scores.fields.items():
        shares = (f"{share:.2f}" for share in (count.precision, count.recall, count.f1))
        table.add_row(name, str(count.right), str(count.invented), str(count.missed), *shares)
    console.print(table)
    if differences:
        for report, name, read, right in scores.differences:
            told = f"read {read}" if right is None else f"missed {right}"
            console.print(f"{report}: {name}: {told}", markup=False, soft_wrap=True)


def main(arguments: Sequence[str]) -> int:
    """Score and print; return the exit status. `--differences` lists what is not right."""
    if set(arguments) - {"--differences"}:
        print("usage: python -m bearwitness.evaluation.samples [--differences]", file=sys.stderr)
        return 2
    try:
        show(score_samples(Settings()), Console(highlight=False), differences=bool(arguments))
    except BearwitnessError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
