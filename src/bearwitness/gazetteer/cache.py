"""Where the places file lies, and who builds it when it is not there."""

import os
import sys
from pathlib import Path

from filelock import FileLock, Timeout
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.build import build, fingerprint, silent
from bearwitness.gazetteer.user import UserPlace

WAIT_SECONDS = 600.0


def cache_folder() -> Path:
    """Return the folder for files that can be made again: BEARWITNESS_CACHE, else the user's cache folder."""
    if own := os.environ.get("BEARWITNESS_CACHE"):
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "bearwitness"


def places_file() -> Path:
    """Return where the shared places file lies or will lie. Its name holds a hash of what it is built from."""
    return cache_folder() / f"places-{fingerprint()[:16]}.sqlite"


def ensure_places_file(*, rebuild: bool = False) -> Path:
    """Return the shared places file, built first where it is missing (about half a minute, once).

    Of several processes that need it at once, one builds and the others wait.

    Raises:
        GazetteerError: it cannot be built, or another process has been building it for ten minutes.
    """
    path = places_file()
    if path.exists() and not rebuild:
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=WAIT_SECONDS):
            if rebuild or not path.exists():
                build_with_bar(path)
    except Timeout as error:
        raise GazetteerError(
            f"another process has been building {path} for {WAIT_SECONDS:.0f} s; if there is none, delete {path}.lock"
        ) from error
    except OSError as error:
        raise GazetteerError(
            f"the places file cannot be written to {path.parent} ({error}); set BEARWITNESS_CACHE to a folder that can"
        ) from error
    return path


def build_with_bar(path: Path, added: tuple[UserPlace, ...] = ()) -> None:
    """Build the places file, with a progress bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        build(path, silent, added)
        return
    columns = (TextColumn("Building the places file: {task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        build(
            path, lambda message, step, steps: bar.update(task, description=message, completed=step, total=steps), added
        )
