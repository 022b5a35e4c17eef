"""One writer at a time, and no lock outlives its process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bearwitness.casebook import Casebook
from bearwitness.errors import CasebookBusy, CasebookError

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
    with pytest.raises(CasebookError):
        Casebook.open(tmp_path)
    (tmp_path / "casebook.db").unlink()
    with Casebook.open(tmp_path, create=True):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"


TORN = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN")
for number in range(200):
    connection.execute("INSERT INTO originals VALUES (?, 'text/plain', 4000, zeroblob(4000))", (f"s-{number}",))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_transaction_torn_by_a_kill_is_undone_even_for_those_who_only_look(tmp_path: Path) -> None:
    with Casebook.open(tmp_path, create=True):
        pass
    database = tmp_path / "casebook.db"
    size = database.stat().st_size
    subprocess.run([sys.executable, "-c", TORN, str(database)], check=False)
    assert database.stat().st_size > size, "the torn transaction must have reached the file for this to be a test"
    assert (tmp_path / "casebook.db-journal").stat().st_size > 0
    with Casebook.open(tmp_path, write=False) as casebook:
        assert casebook.counts().reports == 0
        with pytest.raises(KeyError):
            casebook.original("s-0")
    assert not (tmp_path / "casebook.db-journal").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_casebook_on_a_read_only_medium_can_be_looked_at(tmp_path: Path) -> None:
    with Casebook.open(tmp_path, create=True):
        pass
    (tmp_path / "casebook.db").chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with Casebook.open(tmp_path, write=False) as casebook:
            assert casebook.counts().reports == 0
    finally:
        tmp_path.chmod(0o755)
