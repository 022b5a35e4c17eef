"""`run`, `demo` and `assess`: the tables at the end, bad input, and exit statuses."""

import os
import re
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from bearwitness.casebook import Casebook

Cli = Callable[..., Result]

QUIET = "The town's market opened on Tuesday, and the traders were glad of it, they told the radio in the evening."
CLASH = (
    "SIRWAH, Yemen, March 13, 2021 - Gunmen killed three soldiers at a checkpoint near the town of Sirwah on Friday, "
    "a military spokesman said. Two civilians were wounded."
)
ARABIC = "قال مسؤول محلي إن ثلاثة أشخاص قتلوا في هجوم على نقطة تفتيش قرب المدينة مساء الثلاثاء، وأغلق الطريق."


def cells(output: str) -> dict[str, int]:
    """The summary table: what is counted, and the number."""
    rows = re.findall(r"^│\s*(.+?)\s*│\s*([\d,]+)\s*│$", output, flags=re.MULTILINE)
    return {what: int(number.replace(",", "")) for what, number in rows}


def test_a_run_ends_with_a_table_and_the_pages_address(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "my reports"
    folder.mkdir()
    (folder / "a.txt").write_text(CLASH)
    (folder / "b.txt").write_text(QUIET)
    (folder / "c.txt").write_text(ARABIC, encoding="utf-8")
    result = cli("run", folder, "--casebook", tmp_path / "my casebook")
    assert result.exit_code == 0, result.stderr
    expected = {"Reports in the casebook": 3, "new in this run": 3, "Read": 2, "Kept, not read: language: ar": 1}
    assert cells(result.stdout) == expected | {"Word-for-word copies": 0, "Incidents": 1}
    page = tmp_path / "my casebook" / "assessment" / "index.html"
    assert result.stdout.endswith(f"Page: {page.as_uri()}\n")
    assert page.is_file()
    again = cli("run", folder, "--casebook", tmp_path / "my casebook")
    assert cells(again.stdout) == cells(result.stdout) | {"new in this run": 0}


def test_the_demo_reads_the_samples(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli("demo")
    assert result.exit_code == 0, result.stderr
    counts = cells(result.stdout)
    assert counts["Reports in the casebook"] >= 24
    assert counts["Word-for-word copies"] >= 1
    assert counts["Incidents"] >= 9
    page = tmp_path / "demo-casebook" / "assessment" / "index.html"
    assert result.stdout.endswith(f"Page: {page.as_uri()}\n")
    narrowed = cli("assess", "-c", "demo-casebook", "--country", "ye", "--out", "yemen.html")
    assert narrowed.exit_code == 0, narrowed.stderr
    assert narrowed.stdout.endswith(f"Page: {(tmp_path / 'yemen.html').as_uri()}\n")
    nobody = cli("assess", "-c", "demo-casebook", "--party", "Nobdy", "--out", "nobody.html")
    assert nobody.exit_code == 0
    assert nobody.stdout.startswith("0 incidents, ")
    assert "Warning: No incident fits what you asked for. Parties named most often in demo-casebook: " in nobody.stderr
    told = int(narrowed.stdout.split()[0])
    assert 0 < told < counts["Incidents"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("utf16.txt", CLASH.encode("utf-16")),
        ("utf16be.txt", b"\xfe\xff" + CLASH.encode("utf-16-be")),
        ("latin1.txt", CLASH.replace("spokesman", "porte-parole, Général Béranger,").encode("latin-1")),
        ("cp1252.md", CLASH.replace("spokesman", "“porte-parole” – café – Béranger,").encode("cp1252")),
        ("utf16.md", f"# Headline\n\n{CLASH}".encode("utf-16")),
        ("bom.txt", CLASH.encode("utf-8-sig")),
        ("broken.html", f"<html><body><div><p>{CLASH}<p>{QUIET}</b></div><table><tr><td>".encode()),
    ],
)
def test_odd_encodings_and_broken_html_are_read(cli: Cli, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    result = cli("run", tmp_path / name, "-c", tmp_path / "cb")
    assert result.exit_code == 0, result.stdout + result.stderr
    assert cells(result.stdout)["Incidents"] == 1
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        text = casebook.reports()[0].text
    assert "Gunmen killed three soldiers" in text
    assert "\x00" not in text
    assert "\ufffd" not in text


BAD = [
    ("empty.txt", b"", "UnusableContent", "no text"),
    ("spaces.txt", b" \n\t\n", "UnusableContent", "no text"),
    ("junk.txt", bytes(range(256)) * 40, "UnusableContent", ""),
    ("nul.txt", b"\x00", "UnusableContent", "save it as text in UTF-8"),
    ("bytes.md", b"\x00\xff\xff\x00", "UnusableContent", "save it as text in UTF-8"),
    (
        "cyrillic.txt",
        "Семь солдат убиты в пятницу.".encode("windows-1251"),
        "UnusableContent",
        "encoding cannot be told",
    ),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "UnusableContent", ""),
    ("table.csv", b"heading,colour\nOne,red\n", "BadTable", "text"),
    ("future.html", None, "UnusableContent", "lies in the future"),
    ("large.txt", b"word " * 10_000_000, "UnusableContent", "50,000,000"),
    ("no-such-file.txt", None, "UnreadableSource", "No such file"),
    ("a.txt/inside.txt", None, "UnreadableSource", "Not a directory"),
]


@pytest.mark.parametrize(("name", "content", "error", "reason"), BAD, ids=[bad[0] for bad in BAD])
def test_bad_input_is_skipped_with_its_reason_and_the_rest_goes_on(
    cli: Cli, tmp_path: Path, name: str, content: bytes | None, error: str, reason: str
) -> None:
    (tmp_path / "a.txt").write_text(CLASH)
    if name == "future.html":
        head = '<meta property="article:published_time" content="2999-01-01T00:00:00Z">'
        content = (
            f"<html><head>{head}<title>T</title></head><body><article><p>{CLASH}</p></article></body></html>".encode()
        )
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = cli("run", tmp_path / name, tmp_path / "a.txt", "-c", tmp_path / "cb")
    assert result.exit_code == 3
    line = next(line for line in result.stdout.splitlines() if line.startswith("Skipped: "))
    assert line.startswith(f"Skipped: {tmp_path / name}: ")
    assert reason in line
    assert cells(result.stdout)["Reports in the casebook"] == 1
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        assert [(s.locator, s.error) for s in casebook.skipped()] == [(str(tmp_path / name), error)]
        assert casebook.counts().incidents == 1


def test_a_table_is_read_row_by_row_and_its_broken_rows_are_skipped(cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "t.jsonl"
    table.write_text(f'{{"body_text": "{CLASH}", "id": "1"}}\nnot json\n{{"body_text": "{QUIET}", "id": "2"}}\n')
    result = cli("run", table, "-c", tmp_path / "cb", "--column", "text=body_text")
    assert result.exit_code == 3, result.stderr
    assert cells(result.stdout)["Reports in the casebook"] == 2
    assert cells(result.stdout)["Skipped: table cannot be used"] == 1


def test_a_long_list_of_skipped_sources_is_cut_with_where_to_find_the_rest(cli: Cli, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").touch()
    result = cli("run", tmp_path, "-c", tmp_path.parent / "cb-long")
    assert result.exit_code == 3
    assert result.stdout.count("Skipped: /") == 20
    assert "... and 10 more." in result.stdout
    with sqlite3.connect(tmp_path.parent / "cb-long" / "casebook.db") as connection:
        assert connection.execute("SELECT count(*) FROM skipped").fetchone() == (30,)


@pytest.mark.skipif(
    os.geteuid() == 0, reason="root may read everything; a missing file and a wrong path stand in above"
)
def test_an_unreadable_file_is_skipped(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLASH)
    (tmp_path / "a.txt").chmod(0)
    result = cli("run", tmp_path / "a.txt", "-c", tmp_path / "cb")
    assert result.exit_code == 3
    assert "Permission denied" in result.stdout


def test_two_runs_at_once_the_second_is_refused_at_once(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLASH)
    with Casebook.open(tmp_path / "cb", create=True):
        result = cli("run", tmp_path / "a.txt", "-c", tmp_path / "cb")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: Another run (process {os.getpid()}) is writing to the casebook")
    assert "Wait for it to end" in result.stderr
    assert cli("run", tmp_path / "a.txt", "-c", tmp_path / "cb").exit_code == 0


def test_an_assessment_of_nothing_says_how_to_make_a_casebook(cli: Cli, tmp_path: Path) -> None:
    result = cli("assess", "-c", tmp_path / "cb", "--out", tmp_path / "x.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: There is no casebook in ")
    assert "bearwitness run" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_casebook_is_told_in_a_sentence(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "cb").mkdir()
    (tmp_path / "cb" / "casebook.db").write_bytes(b"rubbish" * 1000)
    (tmp_path / "a.txt").write_text(CLASH)
    for args in (["run", tmp_path / "a.txt"], ["assess", "--out", tmp_path / "x.html"]):
        result = cli(*args, "-c", tmp_path / "cb")
        assert result.exit_code == 1
        assert "is damaged" in result.stderr


def test_a_full_disk_is_told_in_a_sentence_and_the_run_goes_on_after_room_is_made(
    cli: Cli, tmp_path: Path, small_disk: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"{ARABIC} {number}. " * 120, encoding="utf-8")
    result = cli("run", folder, "-c", small_disk / "cb")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: No room left to store in the casebook ")
    with Casebook.open(small_disk / "cb", write=False) as casebook:
        kept = casebook.counts().reports
    assert 0 < kept < 12
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    result = cli("run", folder, "-c", small_disk / "cb")
    assert result.exit_code == 0
    assert cells(result.stdout)["Reports in the casebook"] == 12
    assert cells(result.stdout)["new in this run"] == 12 - kept
