"""A run of the pipeline with the small reader, in a process of its own that tests may kill or starve of room.

Usage: small_run.py CASEBOOK SOURCE [--kill-at N] [--file-size BYTES]

It counts the steps that matter for what is on disk: every statement and commit sent to the database, every file opened
or renamed. With --kill-at it kills itself by SIGKILL just before the Nth. It prints the number of steps at the end.
"""

import argparse
import os
import resource
import signal
import sys
from datetime import date
from pathlib import Path

from killed_reader import KilledReader
from sqlalchemy import Engine, event

from bearwitness import pipeline
from bearwitness.errors import BearwitnessError
from bearwitness.reports.language import language_of
from bearwitness.settings import Settings

steps = 0
kill_at = 0


def step(*_about: object) -> None:
    """Count one step, and die where that was asked for."""
    global steps  # noqa: PLW0603
    steps += 1
    if steps == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> int:
    """Run; return 0, or 1 after an error, whose class is then printed."""
    global kill_at  # noqa: PLW0603
    parser = argparse.ArgumentParser()
    parser.add_argument("casebook", type=Path)
    parser.add_argument("source")
    parser.add_argument("--kill-at", type=int, default=0)
    parser.add_argument("--file-size", type=int)
    args = parser.parse_args()
    kill_at = args.kill_at
    if args.file_size is not None:
        language_of("The language model unpacks itself to a temporary file, which the limit is not meant for.")
        resource.setrlimit(resource.RLIMIT_FSIZE, (args.file_size, args.file_size))
    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, step)
    sys.addaudithook(lambda name, _args: step() if name in ("open", "os.rename") else None)
    try:
        pipeline.run([args.source], args.casebook, Settings(published=date(2021, 3, 13)), reader=KilledReader())
    except BearwitnessError as error:
        print(type(error).__name__, error)
        return 1
    print(steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
