"""Files that are written whole or not at all: made beside their place, then moved into it."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bearwitness.casebook.faults import writing_to
from bearwitness.errors import OutputError


def write_file(path: Path, content: bytes) -> None:
    """Put a file in its place.

    Raises:
        OutputError: it cannot be written; what stood there before is untouched.
    """
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def write_folder(path: Path, files: Mapping[str, bytes], mark: str) -> None:
    """Put a folder of files in its place, with nothing else in it. A folder there before must be one of ours.

    The new folder is complete beside the old one before the old one is moved away; should the process die between the
    two moves, the old folder lies whole beside the place, under a name that begins with a dot.

    Args:
        path: the folder.
        files: name of each file, and what is in it.
        mark: the file by which a folder is known to be ours, and may be replaced.

    Raises:
        OutputError: it cannot be written, or what stands there is not ours; what stood there before is untouched.
    """
    if path.exists() and not (path / mark).is_file() and (not path.is_dir() or any(path.iterdir())):
        raise OutputError(f"{path} was not written by this export: it has no {mark}. Choose another --out.")
    with writing_to(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp"))
        try:
            made.chmod(0o755)
            for name, content in files.items():
                write_file(made / name, content)
            _swap(made, path)
        finally:
            shutil.rmtree(made, ignore_errors=True)


def _swap(made: Path, path: Path) -> None:
    if not path.exists():
        made.rename(path)
        return
    aside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.", suffix=".old"))
    path.rename(aside / path.name)
    try:
        made.rename(path)
    except OSError:
        (aside / path.name).rename(path)
        raise
    shutil.rmtree(aside, ignore_errors=True)
