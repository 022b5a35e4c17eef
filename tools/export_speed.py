"""How long exports of a large invented casebook take, and how much memory: python tools/export_speed.py [INCIDENTS].

Every format is written, names of persons left out. Printed are seconds and the largest memory of this process, which
also holds the casebook and what made it.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / "outputs")]

from invented_large import large_view  # noqa: E402  # found by the line above

from bearwitness.outputs.export import FORMATS, Wanted, export  # noqa: E402


def main() -> None:
    """Make the casebook, export it, print."""
    incidents = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    view = large_view(reports=incidents // 2, incidents=incidents)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    with tempfile.TemporaryDirectory() as folder:
        wall, cpu = time.perf_counter(), time.process_time()
        export(view, tuple(FORMATS), Wanted(Path(folder)))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    claims = sum(len(reading.claims) for reading in view.readings)
    print(f"{incidents:,} incidents, {len(view.reports):,} reports, {claims:,} claims in {len(FORMATS)} formats")
    print(f"{wall:.1f} s ({cpu:.1f} s of processor), {peak:,} MB ({before:,} MB before), {size / 1e6:.0f} MB written")


if __name__ == "__main__":
    main()
