"""The benchmarks by name."""

from pathlib import Path
from typing import Final

from bearwitness.errors import SettingsError
from bearwitness.evaluation.airwars_gaza import AIRWARS_GAZA
from bearwitness.evaluation.centcom import CENTCOM
from bearwitness.evaluation.dates import DATES
from bearwitness.evaluation.demo import NAME as DEMO
from bearwitness.evaluation.demo import run_demo
from bearwitness.evaluation.gold.benchmark import NAME as GOLD
from bearwitness.evaluation.gold.benchmark import run_gold
from bearwitness.evaluation.kinds import KINDS
from bearwitness.evaluation.linking import NAME as LINKING
from bearwitness.evaluation.linking import run_linking
from bearwitness.evaluation.muc4 import MUC4
from bearwitness.evaluation.outcome import Outcome
from bearwitness.evaluation.places import PLACES
from bearwitness.evaluation.rows import Part
from bearwitness.evaluation.ucdp_headlines import UCDP_HEADLINES
from bearwitness.evaluation.wikinews_silence import WIKINEWS_SILENCE
from bearwitness.progress import Progress
from bearwitness.reading.reader import Reader

_RUNS: Final = {
    AIRWARS_GAZA.name: AIRWARS_GAZA.run,
    MUC4.name: MUC4.run,
    KINDS.name: KINDS.run,
    WIKINEWS_SILENCE.name: WIKINEWS_SILENCE.run,
    CENTCOM.name: CENTCOM.run,
    UCDP_HEADLINES.name: UCDP_HEADLINES.run,
    PLACES.name: PLACES.run,
    DATES.name: DATES.run,
}
NAMES: Final = (*_RUNS, GOLD, DEMO, LINKING)


def run_benchmark(
    name: str,
    data: Path | None,
    reader: Reader,
    *,
    limit: int | None = None,
    every: int = 1,
    part: Part = Part.ALL,
    labelled: Path | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Run a benchmark over its data file: one row in `every`, of those a part, at most `limit`.

    The demo brings its own data, and linking runs on it where no file is given. `labelled` is the folder that gold
    records of real reports point into, by default `data_folder`'s.

    Raises:
        SettingsError: there is no such benchmark, or it needs a file and none is given.
        UnreadableSource: the file cannot be opened.
        BadTable: it is not the file that the benchmark reads.
        GazetteerError: the places file cannot be used.
    """
    if part is not Part.ALL and name in (DEMO, LINKING, GOLD):
        raise SettingsError(f"The data of {name} has no parts: leave out --part.")
    if name == DEMO:
        if data is not None:
            raise SettingsError("The demo brings its own data: leave out --data.")
        return run_demo(reader, limit=limit, progress=progress)
    if name == LINKING:
        return run_linking(data, reader, limit=limit, every=every, progress=progress)
    if name not in NAMES:
        raise SettingsError(f"There is no benchmark {name}. There are: {', '.join(NAMES)}.")
    if data is None:
        raise SettingsError(f"The benchmark {name} needs its data: --data FILE.")
    if name == GOLD:
        return run_gold(data, reader, limit=limit, every=every, labelled=labelled, progress=progress)
    return _RUNS[name](data, reader, limit=limit, every=every, part=part, progress=progress)
