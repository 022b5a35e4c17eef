"""The part of labelled data that is held out: fixed by name, about a quarter, and never shown."""

import json
from pathlib import Path

from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.evaluation.kinds import KINDS
from bearwitness.evaluation.muc4 import Document
from bearwitness.evaluation.rows import Part, load_rows, part_of


def test_a_row_is_held_out_for_good() -> None:
    assert part_of("DEV-MUC3-0001") is part_of("DEV-MUC3-0001")
    assert [part_of(name) for name in ("c", "d", "e")] == [Part.READING, Part.HELD_OUT, Part.READING]
    held = sum(part_of(f"document {number}") is Part.HELD_OUT for number in range(4000))
    assert 900 < held < 1100


def rows(folder: Path) -> Path:
    path = folder / "rows.jsonl"
    lines = [json.dumps({"docid": f"D{number}", "text": "A calm day.", "templates": []}) for number in range(40)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_parts_make_up_the_whole_and_do_not_meet(tmp_path: Path) -> None:
    path = rows(tmp_path)
    parts = [{row.docid for row in load_rows(path, Document, part=part).rows} for part in (Part.READING, Part.HELD_OUT)]
    assert not parts[0] & parts[1]
    assert parts[0] | parts[1] == {row.docid for row in load_rows(path, Document).rows}
    first = load_rows(path, Document, part=Part.HELD_OUT, limit=2).rows
    assert len(first) == 2
    assert {row.docid for row in first} < parts[1]


def test_errors_of_the_held_out_part_are_not_shown(tmp_path: Path) -> None:
    asked = [
        "evaluate",
        "muc4",
        "--data",
        str(rows(tmp_path)),
        "--part",
        "held-out",
        "--errors",
        str(tmp_path / "x.html"),
    ]
    result = CliRunner().invoke(app, asked)
    assert result.exit_code == 2
    assert "held-out part" in " ".join(result.output.split())
    assert not (tmp_path / "x.html").exists()


def test_a_part_is_scored(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", "muc4", "--data", str(rows(tmp_path)), "--part", "held-out"])
    assert result.exit_code == 0, result.output
    held = len(load_rows(rows(tmp_path), Document, part=Part.HELD_OUT).rows)
    assert f"{held} reports" in result.output
    assert KINDS.name in CliRunner().invoke(app, ["evaluate", "--help"]).output
