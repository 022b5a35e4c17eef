"""SIGKILL at many points, and a full disk: a repeat gives the casebook of an undisturbed run."""

import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

REPORTS = 200
SCRIPT = Path(__file__).with_name("small_run.py")


def small_run(casebook: Path, source: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), str(casebook), str(source), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few hundred small invented reports: three on each of many incidents, some copies, one empty, one unreadable."""
    folder = tmp_path_factory.mktemp("small") / "reports"
    folder.mkdir()
    for number in range(REPORTS):
        place = f"Invented{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{'aeiou'[number % 5]}town"
        text = (
            f"Gunmen killed {number % 9 + 1} people in {place} on Tuesday, residents told the radio by telephone. "
            f"It was report number {number} of the evening, in the words of editor {number * 7919 % 1000}."
        )
        (folder / f"{number:04}.txt").write_text(text if number % 40 else "The same words came over the wire. " * 12)
    (folder / "empty.txt").touch()
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 40)
    return folder


@pytest.fixture(scope="module")
def undisturbed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The casebook of a run that nothing disturbed, and the number of its steps."""
    folder = tmp_path_factory.mktemp("undisturbed") / "cb"
    done = small_run(folder, source)
    assert done.returncode == 0, done.stderr
    return folder, int(done.stdout)


def content(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in a casebook but the record of runs, which rightly differs."""
    connection = sqlite3.connect(folder / "casebook.db")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {}
        for name in sorted(set(names) - {"runs"}):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})") if row[1] != "run"]
            listed = ", ".join(f'"{column}"' for column in columns)
            found[name] = sorted(connection.execute(f"SELECT {listed} FROM {name}").fetchall(), key=repr)  # noqa: S608
        return found
    finally:
        connection.close()


def page(folder: Path) -> bytes:
    return (folder / "assessment" / "index.html").read_bytes()


def half_stored(folder: Path) -> list[tuple[object, ...]]:
    """Reports without their original, and readings without their rows: there must never be one."""
    connection = sqlite3.connect(folder / "casebook.db")
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'readings'").fetchone()
        if tables == (0,):
            return []
        return connection.execute(
            """SELECT r.id FROM reports r LEFT JOIN originals o ON o.id = r.source_id WHERE o.id IS NULL
               UNION SELECT d.report_id FROM readings d WHERE d.body LIKE '%"measure":"killed"%'
               AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.report_id = d.report_id)"""
        ).fetchall()
    finally:
        connection.close()


def test_killed_again_and_again_it_ends_where_an_undisturbed_run_ends(
    source: Path, undisturbed: tuple[Path, int], tmp_path: Path
) -> None:
    whole, steps = undisturbed
    folder = tmp_path / "cb"
    chance = random.Random(20210313)
    kills = 0
    for _ in range(30):
        at = [2, 40][kills] if kills < 2 else chance.randint(steps // 4, steps // 2)
        done = small_run(folder, source, "--kill-at", str(at))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr
        kills += 1
        if (folder / "casebook.db").exists():
            assert half_stored(folder) == []
    assert done.returncode == 0
    assert kills >= 4, "killed too seldom to show anything"
    assert content(folder) == content(whole)
    assert page(folder) == page(whole)


@pytest.mark.parametrize("before_the_end", [1, 6, 25])
def test_killed_while_linking_or_writing_the_page(
    source: Path, undisturbed: tuple[Path, int], tmp_path: Path, before_the_end: int
) -> None:
    whole, steps = undisturbed
    folder = tmp_path / "cb"
    assert small_run(folder, source, "--kill-at", str(steps - before_the_end)).returncode == -signal.SIGKILL
    assert half_stored(folder) == []
    assert small_run(folder, source).returncode == 0
    assert content(folder) == content(whole)
    assert page(folder) == page(whole)


@pytest.mark.parametrize("size", [20_000, 400_000])
def test_a_limit_on_file_sizes_stops_the_run_and_loses_nothing(
    source: Path, undisturbed: tuple[Path, int], tmp_path: Path, size: int
) -> None:
    """A quota's stand-in that needs no rights: the system refuses writes beyond `size` bytes."""
    folder = tmp_path / "cb"
    done = small_run(folder, source, "--file-size", str(size))
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stdout.startswith("CasebookFull No room left"), done.stdout
    assert "Traceback" not in done.stderr
    assert half_stored(folder) == []
    assert small_run(folder, source).returncode == 0
    assert content(folder) == content(undisturbed[0])
    assert page(folder) == page(undisturbed[0])


def test_a_full_disk_stops_the_run_and_loses_nothing(
    source: Path, undisturbed: tuple[Path, int], small_disk: Path
) -> None:
    folder = small_disk / "cb"
    done = small_run(folder, source)
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stdout.startswith("CasebookFull No room left"), done.stdout
    assert half_stored(folder) == []
    kept = len(content(folder)["reports"])
    assert kept > 0
    again = small_run(folder, source)
    assert (again.returncode, len(content(folder)["reports"])) == (1, kept), "full is full, and nothing goes"
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert small_run(folder, source).returncode == 0
    assert content(folder) == content(undisturbed[0])
    assert page(folder) == page(undisturbed[0])
