"""What tests of every room share."""

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
VARIABLE = "BEARWITNESS_SHARED_DATA"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of labelled development data, which is no part of the repository; skips where it is absent."""
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"labelled development data is not in {folder}: set {VARIABLE} to the folder that holds it")
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB, to be enlarged with `mount -o remount`."""
    if os.geteuid() != 0:
        pytest.skip(
            "mounting a small disk needs root; a test in tests/test_pipeline_hardships.py limits file sizes instead"
        )
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def dump_of(folder: Path) -> str:
    """Return everything that stands in a casebook's database, as SQL."""
    connection = sqlite3.connect(folder / "casebook.db")
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


@pytest.fixture
def dump() -> Callable[[Path], str]:
    """Everything that stands in a casebook's database, as SQL."""
    return dump_of
