"""One writer at a time, and no lock outlives its process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bearwitness.casebook import Casebook
from bearwitness.errors import CasebookBusy

HOLD = """
import sys, time
from pathlib import Path
from bearwitness.casebook import Casebook
with Casebook.open(Path(sys.argv[1]), create=True):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_who_is_first_and_a_kill_frees_the_casebook(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(CasebookBusy, match=rf"process {holder.pid}\b.*Wait for it to end"):
            Casebook.open(tmp_path, create=True)
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        holder.stdout.close()
    with Casebook.open(tmp_path) as casebook:
        assert casebook.counts().reports == 0


def test_closing_frees_the_casebook(tmp_path: Path) -> None:
    for _ in range(2):
        with Casebook.open(tmp_path, create=True):
            pass


def test_a_failed_opening_frees_the_casebook(tmp_path: Path) -> None:
    (tmp_path / "casebook.db").write_bytes(b"rubbish" * 1000)
    from bearwitness.errors import CasebookError

    with pytest.raises(CasebookError):
        Casebook.open(tmp_path)
    (tmp_path / "casebook.db").unlink()
    with Casebook.open(tmp_path, create=True):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"
