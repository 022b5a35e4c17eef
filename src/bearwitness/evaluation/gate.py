"""The accuracy gate: the benchmarks whose data is present, on fixed samples, against the floors.

Run as `bearwitness evaluate gate`, or as `python -m bearwitness.evaluation.gate [--data FOLDER] [--raise]`; with
`--raise` the floors that were passed are lifted in floors.toml.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bearwitness.errors import BearwitnessError
from bearwitness.evaluation.catalogue import run_benchmark
from bearwitness.evaluation.floors import Floors, packaged_floors, write_floors
from bearwitness.evaluation.gold.benchmark import NAME as GOLD
from bearwitness.evaluation.gold.load import RECORDS
from bearwitness.evaluation.gold.pointers import absent_data
from bearwitness.evaluation.outcome import Outcome
from bearwitness.evaluation.rows import VARIABLE, data_folder
from bearwitness.progress import Progress
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.reader import Reader
from bearwitness.settings import Settings

OURS = "gold/"
"""The folder of gold records and clusters in this repository."""


@dataclass(frozen=True, slots=True)
class Held:
    """One floor and the score it was held against. `score` is None where the benchmark gives no such score."""

    name: str
    floor: float
    score: float | None

    @property
    def fell(self) -> bool:
        """Whether the score is below its floor."""
        return self.score is None or self.score < self.floor


@dataclass(frozen=True, slots=True)
class Result:
    """One benchmark of the gate. `skipped` says why it was not run, `broken` why its floors cannot be held."""

    floors: Floors
    outcome: Outcome | None = None
    held: tuple[Held, ...] = ()
    skipped: str | None = None
    broken: str | None = None

    @property
    def fell(self) -> bool:
        """Whether the gate must close."""
        return self.broken is not None or any(one.fell for one in self.held)


def run_gate(
    floors: Sequence[Floors], folder: Path, reader: Reader, progress: Progress | None = None
) -> Iterator[Result]:
    """Yield the result of each benchmark as it is there.

    Raises:
        BadTable: a data file is not what its benchmark reads.
        GazetteerError: the places file cannot be used.
    """
    for one in floors:
        path = _data_of(one, folder)
        absent = _absent(one, path, folder)
        if absent is not None:
            yield Result(one, skipped=f"{absent} is not there")
            continue
        outcome = run_benchmark(
            one.benchmark, path, reader, every=one.every, part=one.part, labelled=folder, progress=progress
        )
        if one.floors and outcome.sha256 != one.sha256:
            yield Result(one, outcome, broken=f"{outcome.data} has another SHA-256, {outcome.sha256}")
            continue
        scores = outcome.summary.scores()
        yield Result(one, outcome, tuple(Held(name, level, scores.get(name)) for name, level in one.floors.items()))


def _data_of(floors: Floors, folder: Path) -> Path | None:
    """Where the data of a benchmark lies: in the folder of labelled data; what is gold lies in this repository."""
    if floors.data is None:
        return None
    return Path(floors.data) if _is_gold(floors) else folder / floors.data


def _absent(floors: Floors, path: Path | None, folder: Path) -> Path | None:
    """Return what a benchmark needs and is not there: its data; of gold records also the data that they point into."""
    if path is None:
        return None
    needed = path / RECORDS if floors.benchmark == GOLD else path
    if not needed.exists():
        return needed
    return absent_data(path, folder) if floors.benchmark == GOLD else None


def _is_gold(floors: Floors) -> bool:
    """Whether the data are gold records or gold clusters, folders of this repository."""
    return floors.benchmark == GOLD or (floors.data or "").startswith(OURS)


def _named(floors: Floors) -> str:
    """The benchmark, and of gold records and clusters which half."""
    if not floors.data or not _is_gold(floors):
        return floors.benchmark
    return f"{floors.benchmark}, {floors.data.rpartition(OURS)[2]}"


def show_results(console: Console, results: Sequence[Result]) -> None:
    """Print floors and scores, all scores where no floor is set; what was skipped or cannot be held, and why."""
    table = Table("benchmark", "score of")
    table.add_column("floor", justify="right", no_wrap=True)
    table.add_column("now", justify="right", no_wrap=True)
    table.add_column("")
    for result in results:
        if result.outcome is not None and not result.floors.floors:
            for name, score in result.outcome.summary.scores().items():
                table.add_row(_named(result.floors), Text(name), "-", f"{score:.3f}", "")
        for one in result.held:
            now = "-" if one.score is None else f"{one.score:.3f}"
            mark = Text("fell", "bold red") if one.fell else Text("")
            table.add_row(_named(result.floors), Text(one.name), f"{one.floor:.3f}", now, mark)
    if table.rows:
        console.print(table)
    for result in results:
        if result.skipped or result.broken:
            kind = "Skipped" if result.skipped else "Failed"
            line = f"{kind}: {_named(result.floors)}: {result.skipped or result.broken}"
            console.print(Text(line), soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and print; return 1 where a score fell, 2 where nothing could be run."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.gate", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help=f"labelled data; else {VARIABLE}, ../shared/data")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors.toml to the scores reached")
    asked = parser.parse_args(arguments)
    console = Console(highlight=False)
    try:
        results = tuple(run_gate(packaged_floors(), data_folder(asked.data), GrammarReader(Settings())))
    except BearwitnessError as error:
        Console(stderr=True).print(f"Error: {error}", markup=False)
        return 1
    show_results(console, results)
    if asked.lift:
        Path(__file__).with_name("floors.toml").write_text(write_floors([_lifted(one) for one in results]), "utf-8")
    return int(any(result.fell for result in results))


def _lifted(result: Result) -> Floors:
    if result.outcome is None or result.broken is not None:
        return result.floors
    return result.floors.raised(result.outcome.summary.scores())


if __name__ == "__main__":
    sys.exit(main())
