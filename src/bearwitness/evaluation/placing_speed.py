"""How long places take: the look-up of one name, and finding and resolving the places of one report.

Run as `python -m bearwitness.evaluation.placing_speed [--data FILE.jsonl] [--limit N]`. The file's column `text` (or
`assessment`) is read; without a file the packaged samples are. Times are processor times of one process, medians; the
language model's share is not counted, nor the building of the places file.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from rich.console import Console
from rich.table import Table

from bearwitness.errors import BadTable, BearwitnessError, UnreadableSource
from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places
from bearwitness.samples import reports_path

LOOKUP_TARGET_MS: Final = 0.1
REPORT_TARGET_MS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Speed:
    """Medians in milliseconds: of the first look-up of a name, and of the places of one report."""

    names: int
    reports: int
    lookup_ms: float
    report_ms: float


def measure(texts: Sequence[str]) -> Speed:
    """Time the places of each text, and the look-up of each of their names in a fresh gazetteer.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    names: dict[str, None] = {}
    taken = []
    with Gazetteer() as warm:
        warm.lookup("Mosul")
        for text in texts:
            parsed = parse(text)
            start = time.process_time()
            found = places(parsed, warm)
            taken.append(time.process_time() - start)
            names |= dict.fromkeys(text[one.name_start : one.name_end] for one in found)
    looked = []
    with Gazetteer() as fresh:
        fresh.lookup("Mosul")
        for name in names:
            start = time.process_time()
            fresh.lookup(name)
            looked.append(time.process_time() - start)
    return Speed(len(names), len(texts), 1000 * median(looked or [0.0]), 1000 * median(taken or [0.0]))


def texts_of(path: Path | None, limit: int | None) -> list[str]:
    """Return the texts of a file of JSON lines, or those of the samples.

    Raises:
        UnreadableSource: the file cannot be opened.
        BadTable: a line holds no text.
    """
    if path is None:
        found = [
            one.read_text(encoding="utf-8") for one in sorted(Path(str(reports_path())).rglob("*.*")) if one.is_file()
        ]
        return found[:limit]
    try:
        lines = path.read_text(encoding="utf-8").splitlines()[:limit]
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSource(f"{path} cannot be read: {error}") from error
    try:
        rows = [json.loads(line) for line in lines]
        return [str(row.get("text") or row["assessment"]) for row in rows]
    except (ValueError, KeyError, AttributeError) as error:
        raise BadTable(f"{path}: not lines of JSON with a text ({error!r})") from error


def show(speed: Speed, console: Console) -> None:
    """Print the medians beside their targets."""
    table = Table("what", "median, ms", "target, ms", "of")
    table.add_row("look-up of a name", f"{speed.lookup_ms:.3f}", f"{LOOKUP_TARGET_MS}", f"{speed.names:,} names")
    table.add_row("places of a report", f"{speed.report_ms:.2f}", f"{REPORT_TARGET_MS}", f"{speed.reports:,} reports")
    console.print(table)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.placing_speed", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FILE.jsonl", help="reports; else the packaged samples")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N reports")
    asked = parser.parse_args(arguments)
    try:
        show(measure(texts_of(asked.data, asked.limit)), Console(highlight=False))
    except BearwitnessError as error:
        Console(stderr=True).print(f"Error: {error}", markup=False)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
