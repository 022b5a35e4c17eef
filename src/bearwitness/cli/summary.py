"""The tables at the end of a run."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bearwitness.cli.messages import plain
from bearwitness.model import Skipped

if TYPE_CHECKING:
    from bearwitness.pipeline import Outcome

LISTED: Final = 20
"""Skipped sources that are listed before the rest is counted."""

NAMED: Final = 12
"""Parties that are named where none fits."""


def show_outcome(console: Console, outcome: "Outcome", folder: Path) -> None:
    """Print what a run did, what it skipped and why, and where the page is."""
    counts = outcome.counts
    table = Table("", "", show_header=False)
    table.columns[1].justify = "right"
    _row(table, "Reports in the casebook", counts.reports)
    _row(table, "  new in this run", outcome.new)
    _row(table, "Read", counts.read)
    for reason, number in counts.unread:
        _row(table, f"Kept, not read: {reason}", number)
    if counts.failed:
        _row(table, "Kept, reader failed", counts.failed)
    _row(table, "Word-for-word copies", counts.copies)
    for error, number in Counter(source.error for source in outcome.skipped).most_common():
        _row(table, f"Skipped: {REASONS.get(error, error)}", number)
    _row(table, "Incidents", counts.incidents)
    console.print(table)
    show_skipped(
        console,
        "Skipped",
        outcome.skipped,
        f"The page lists all; so does the table `skipped` of {folder / 'casebook.db'}.",
    )
    show_skipped(console, "Reader failed", outcome.failed, f"The table `readings` of {folder / 'casebook.db'} has all.")
    show_page(console, outcome.page)


def nothing_fits(casebook: Path, party: str | None) -> str:
    """Say that no incident fits what was asked for; where a party was, which parties are named most often."""
    told = "No incident fits what you asked for."
    if party is None:
        return told
    from bearwitness.casebook import Casebook

    with Casebook.open(casebook, write=False) as opened:
        named = Counter(one.name for incident in opened.incidents() for one in incident.parties if one.name)
    often = ", ".join(name for name, _ in sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))[:NAMED])
    return f"{told} Parties named most often in {casebook}: {often or 'none'}."


REASONS: Final = {
    "UnreadableSource": "cannot be opened",
    "UnusableContent": "content cannot be used",
    "BadTable": "table cannot be used",
    "SourceError": "cannot be used",
}


def show_skipped(console: Console, title: str, skipped: Sequence[Skipped], rest: str) -> None:
    """List sources with the reason for each; of a long list the beginning, and where to find the rest."""
    for source in skipped[:LISTED]:
        line = Text.assemble((f"{title}: ", "yellow"), plain(source.locator), ": ", plain(source.reason))
        console.print(line, soft_wrap=True)
    if len(skipped) > LISTED:
        console.print(Text(f"... and {len(skipped) - LISTED} more. {plain(rest)}"), soft_wrap=True)


def show_page(console: Console, page: Path) -> None:
    """Print the address of a page, on one line however long."""
    console.print(Text.assemble("Page: ", (page.resolve().as_uri(), "bold")), soft_wrap=True)


def _row(table: Table, what: str, number: int) -> None:
    table.add_row(Text(plain(what)), Text(f"{number:,}"))
