"""The outcome of a benchmark on the terminal."""

from collections import Counter, defaultdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bearwitness.evaluation.outcome import Outcome, Summary
from bearwitness.evaluation.records import Count


def show_outcome(console: Console, outcome: Outcome) -> None:
    """Print counts, precision, recall and F1 of every field, the shares, the confusions, and what was measured."""
    table = Table(title=f"{outcome.benchmark}: {len(outcome.cases):,} reports", title_justify="left")
    table.add_column("field")
    for head in ("right", "invented", "missed", "precision", "recall", "F1"):
        table.add_column(head, justify="right", no_wrap=True)
    for name, count in outcome.summary.fields.items():
        shares = ratios(count)
        table.add_row(Text(name), f"{count.right:,}", f"{count.invented:,}", f"{count.missed:,}", *shares)
    console.print(table)
    _shares(console, outcome.summary)
    _confusions(console, outcome.summary)
    console.print(Text(f"data   {outcome.data}, SHA-256 {outcome.sha256}"), soft_wrap=True)
    console.print(Text(f"reader {outcome.reader}, code {outcome.code}"), soft_wrap=True)


def ratios(count: Count) -> tuple[str, str, str]:
    """Return precision, recall and F1 with three digits, a dash where there is nothing to divide by."""
    read, due = count.right + count.invented, count.right + count.missed
    return (
        f"{count.precision:.3f}" if read else "-",
        f"{count.recall:.3f}" if due else "-",
        f"{count.f1:.3f}" if read or due else "-",
    )


def _shares(console: Console, summary: Summary) -> None:
    if not summary.measures and not summary.means:
        return
    table = Table("measure", show_header=False)
    table.add_column("value", justify="right", no_wrap=True)
    table.add_column("counts", justify="right", no_wrap=True)
    for measure in summary.measures:
        table.add_row(Text(measure.name), f"{measure.share:.3f}", f"{measure.count:,} of {measure.of:,}")
    for name, mean in summary.means:
        table.add_row(Text(name), f"{mean:.3f}", "")
    console.print(table)


def _confusions(console: Console, summary: Summary) -> None:
    """Each label with what it was read as, most wrong first."""
    if not summary.confusion:
        return
    read_as: dict[str, Counter[str]] = defaultdict(Counter)
    for (due, read), number in summary.confusion.items():
        read_as[due][read] += number
    table = Table("label", "right", "read as (times)", title="Confusions", title_justify="left")
    wrong = {due: sum(n for read, n in found.items() if read != due) for due, found in read_as.items()}
    for due in sorted(wrong, key=lambda due: (-wrong[due], due)):
        others = [f"{read} {n}" for read, n in read_as[due].most_common() if read != due]
        table.add_row(Text(due), f"{read_as[due][due]} of {read_as[due].total()}", Text(", ".join(others)))
    console.print(table)
