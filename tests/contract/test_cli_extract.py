"""What `bearwitness extract` gives: the contract that other programs build on."""

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from subprocess import Popen

import pyarrow.parquet as pq
import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from bearwitness.casebook import Casebook
from bearwitness.cli import app
from bearwitness.model import Original, Reading
from bearwitness.model.codec import from_json, reading_schema
from bearwitness.reports import make_report
from bearwitness.samples import reports_path
from bearwitness.settings import Settings
from bearwitness.sources import collect

Cli = Callable[..., Result]

PASSAGE = (
    "MARIB, Yemen - Government troops backed by coalition aircraft killed at least 22 Houthi fighters in a night "
    "attack on two positions in the Sirwah district west of Marib city on Tuesday, and nine soldiers were wounded, a "
    "military spokesman told reporters on Thursday. A health official in Marib put the number of dead soldiers at "
    "three."
)

ARABIC = "قال مسؤول محلي إن ثلاثة أشخاص قتلوا في هجوم على نقطة تفتيش قرب المدينة مساء الثلاثاء، وأغلق الطريق."
BEARWITNESS = str(Path(sys.executable).with_name("bearwitness"))


@cache
def samples() -> tuple[Result, list[str]]:
    """The packaged sample reports, extracted once for all tests here."""
    result = CliRunner().invoke(app, ["extract", str(reports_path())])
    return result, result.stdout.splitlines()


def test_one_object_per_report_each_valid_against_the_schema() -> None:
    result, lines = samples()
    assert result.exit_code == 0, result.stderr
    validator = Draft202012Validator(reading_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    for line in lines:
        validator.validate(json.loads(line))
    originals = [o for o in collect([str(reports_path())], Settings()) if isinstance(o, Original)]
    ids = [json.loads(line)["report"]["id"] for line in lines]
    assert sorted(ids) == sorted({make_report(original, Settings()).info.id for original in originals})
    assert sum(len(json.loads(line)["incidents"]) for line in lines) > 10, "too little is read to test anything"


def test_every_quote_equals_the_text_and_every_value_has_its_claims() -> None:
    texts = {}
    for original in collect([str(reports_path())], Settings()):
        if isinstance(original, Original):
            report = make_report(original, Settings())
            texts[report.info.id] = report.text
    quotes = 0
    for line in samples()[1]:
        found = json.loads(line)
        text = texts[found["report"]["id"]]
        claims = {claim["id"] for claim in found["claims"]}
        for claim in found["claims"]:
            assert claim["evidence"]
            for words in claim["evidence"]:
                assert text[words["start"] : words["end"]] == words["quote"]
                quotes += 1
        for incident in found["incidents"]:
            for figure in incident["figures"]:
                assert figure["claims"]
                assert set(figure["claims"]) <= claims
    assert quotes > 50


def test_every_object_goes_through_the_model_and_back() -> None:
    for line in samples()[1]:
        assert from_json(Reading, line).report.id == json.loads(line)["report"]["id"]


def test_the_same_text_gives_the_same_bytes(cli: Cli) -> None:
    first = cli("extract", "-", "--published", "2021-03-13", stdin=PASSAGE.encode())
    assert first.exit_code == 0, first.stderr
    assert cli("extract", "-", "--published", "2021-03-13", stdin=PASSAGE.encode()).stdout == first.stdout
    found = json.loads(first.stdout)
    assert found["schema"] == "bearwitness/1"
    assert found["report"]["published"] == "2021-03-13"
    assert [i["kind"] for i in found["incidents"]] == ["armed_clash"]


def test_files_hold_what_standard_output_holds(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PASSAGE)
    (folder / "b.txt").write_text("The town's market opened on Tuesday, and the traders were glad of it, they said.")
    printed = cli("extract", folder, "--published", "2021-03-13").stdout
    for name in ("out.jsonl", "out.parquet"):
        result = cli("extract", folder, "--published", "2021-03-13", "-o", tmp_path / name)
        assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == printed
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    lines = [json.loads(line) for line in printed.splitlines()]
    assert len(rows) == len(lines) == 2
    for row, line in zip(rows, lines, strict=True):
        assert {name: json.loads(row[name]) for name in ("incidents", "standing", "claims")} == {
            name: line[name] for name in ("incidents", "standing", "claims")
        }
        assert row["published"].isoformat() == line["report"].pop("published")
        assert {name: row[name] for name in line["report"]} == line["report"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "out.jsonl", "out.parquet"], "no temporary files stay"


def test_a_report_in_arabic_is_told_of_and_is_no_failure(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "ar.txt").write_text(ARABIC, encoding="utf-8")
    result = cli("extract", tmp_path / "ar.txt")
    assert result.exit_code == 0
    assert "Not read: " in result.stderr
    assert "language: ar" in result.stderr
    found = json.loads(result.stdout)
    assert (found["report"]["language"], found["incidents"], found["claims"]) == ("ar", [], [])


def test_a_skipped_source_gives_status_3_and_the_others_their_objects(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASSAGE)
    (tmp_path / "empty.txt").touch()
    result = cli("extract", tmp_path, "--published", "2021-03-13")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith(f"Skipped: {tmp_path}/empty.txt: ")


def test_an_output_that_cannot_be_written_is_status_1(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASSAGE)
    result = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "nowhere" / "out.jsonl")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_logs_go_to_standard_error_only_when_asked_for(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("The town's market opened on Tuesday, and the traders were glad of it, they said.")
    quiet = cli("run", folder, "-c", tmp_path / "quiet")
    loud = cli("-v", "run", folder, "-c", tmp_path / "loud")
    also = cli("run", folder, "-c", tmp_path / "also", "-v")
    assert quiet.stderr == ""
    for result in (loud, also):
        assert "event='report stored'" in result.stderr
        assert "event=" not in result.stdout


def test_a_reader_of_the_output_who_has_had_enough_is_no_failure(
    process: Callable[..., "Popen[bytes]"], tmp_path: Path
) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Report {number}. {PASSAGE}")
    running = process("extract", tmp_path, "--published", "2021-03-13")
    assert running.stdout is not None
    assert running.stderr is not None
    assert json.loads(running.stdout.readline())["schema"] == "bearwitness/1", "the first line comes at once"
    running.stdout.close()
    errors = running.stderr.read()
    assert running.wait(timeout=60) == 0, errors
    assert errors == b""


@pytest.mark.parametrize("args", [["schema"], ["run", "a.txt", "-c", "cb"], ["assess", "-c", "cb0", "--out", "x.html"]])
def test_no_command_fails_when_its_output_is_closed(tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "a.txt").write_text(ARABIC, encoding="utf-8")
    with Casebook.open(tmp_path / "cb0", create=True):
        pass
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([BEARWITNESS, *args], stdout=write, stderr=subprocess.PIPE, cwd=tmp_path, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_output_to_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARABIC, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        command = [BEARWITNESS, "extract", str(tmp_path / "a.txt")]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"Error: No room left to write standard output" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_progress_shows_on_a_terminal_and_only_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARABIC, encoding="utf-8")
    screen, terminal = pty.openpty()
    command = [BEARWITNESS, "run", str(tmp_path / "a.txt"), "-c", str(tmp_path / "cb")]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=terminal, env=environment)
    os.close(terminal)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux says that the other end of a terminal is closed
        while piece := os.read(screen, 4096):
            shown += piece
    os.close(screen)
    printed, _ = running.communicate(timeout=60)
    assert running.returncode == 0
    assert b"Taking in reports" in shown
    assert b"Writing the page" in shown
    assert b"\x1b" not in printed


def test_an_interrupt_is_status_130_with_a_word_on_how_to_go_on(
    process: Callable[..., "Popen[bytes]"], tmp_path: Path
) -> None:
    running = process("run", "-", "--casebook", tmp_path / "cb")
    deadline = time.monotonic() + 60
    while not (tmp_path / "cb" / "casebook.db").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(0.3)
    running.send_signal(signal.SIGINT)
    _out, errors = running.communicate(timeout=60)
    assert running.returncode == 130, errors
    assert b"Interrupted" in errors
    assert b"Traceback" not in errors


@pytest.mark.parametrize("name", ["evil\x1b[31m\x07name.txt", "right\u202eto-left.txt", "caf\udce9.txt"])
def test_control_characters_never_reach_the_terminal(cli: Cli, tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).touch()
    for result in (
        cli("extract", tmp_path / "in"),
        cli("run", tmp_path / "in", "-c", tmp_path / "cb"),
        cli("-v", "run", tmp_path / "in", "-c", tmp_path / "cb2"),
    ):
        assert result.exit_code == 3
        shown = result.stdout + result.stderr
        assert ".txt" in shown
        assert all(c.isprintable() or c == "\n" for c in shown), repr(shown)
