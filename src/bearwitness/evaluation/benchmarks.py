"""The benchmarks by name."""

from pathlib import Path
from typing import Final

from bearwitness.errors import SettingsError
from bearwitness.evaluation.airwars_gaza import AIRWARS_GAZA
from bearwitness.evaluation.kinds import KINDS
from bearwitness.evaluation.outcome import Outcome
from bearwitness.progress import Progress
from bearwitness.reading.reader import Reader

OVER_FILES: Final = {benchmark.name: benchmark for benchmark in (AIRWARS_GAZA, KINDS)}
NAMES: Final = tuple(OVER_FILES)


def run_benchmark(
    name: str,
    data: Path | None,
    reader: Reader,
    *,
    limit: int | None = None,
    every: int = 1,
    progress: Progress | None = None,
) -> Outcome:
    """Run a benchmark over its data file: one row in `every`, at most `limit`.

    Raises:
        SettingsError: there is no such benchmark, or it needs a file and none is given.
        UnreadableSource: the file cannot be opened.
        BadTable: it is not the file that the benchmark reads.
        GazetteerError: the places file cannot be used.
    """
    benchmark = OVER_FILES.get(name)
    if benchmark is None:
        raise SettingsError(f"There is no benchmark {name}. There are: {', '.join(NAMES)}.")
    if data is None:
        raise SettingsError(f"The benchmark {name} needs its data: --data FILE.")
    return benchmark.run(data, reader, limit=limit, every=every, progress=progress)
