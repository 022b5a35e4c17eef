"""The command that gives a casebook out. All events are invented."""

import sqlite3

import pytest
from coded_files import EVENT, write_acled

from bearwitness.outputs.export import FORMATS


@pytest.fixture
def casebook(cli, tmp_path):
    """A casebook of two invented events, one of them without a death."""
    rows = [
        EVENT,
        EVENT | {"event_id_cnty": "YEM90002", "event_date": "2021-03-20", "location": "Hays", "fatalities": "0"},
    ]
    assert cli("run", write_acled(tmp_path / "a.csv", *rows), "-c", tmp_path / "casebook").exit_code == 0
    return tmp_path / "casebook"


def test_it_says_what_it_wrote_and_what_it_left_out(cli, casebook, tmp_path):
    result = cli("export", "-c", casebook, "-f", "acled", "-f", "ucdp", "--out", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"acled: 2 records in {tmp_path / 'out' / 'acled.csv'}",
        f"ucdp: 1 records in {tmp_path / 'out' / 'ucdp.csv'}",
        "  left out, no death: 1",
    ]


def test_all_formats_at_once(cli, casebook, tmp_path):
    asked = [word for name in FORMATS for word in ("--format", name)]
    result = cli("export", "-c", casebook, *asked, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "acled.csv", "annotations.jsonld", "incidents.geojson", "incidents.hxl.csv", "incidents.parquet", "package",
        "tables", "ucdp.csv",
    ]  # fmt: skip


def test_an_unknown_format_is_refused_before_anything_is_written(cli, casebook, tmp_path):
    result = cli("export", "-c", casebook, "-f", "acled", "-f", "xlsx", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "There is no format 'xlsx'. There are: acled, ucdp, tables," in result.stderr.replace("\n", " ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-f", "tables", "--licence", "CC-BY-4.0"], "only a package names a licence"),
        (["-f", "package", "--licence", "free for all!"], "is not the SPDX name of a licence"),
    ],
)
def test_a_licence_that_goes_nowhere_is_refused(cli, casebook, tmp_path, args, message):
    result = cli("export", "-c", casebook, *args, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
    assert not (tmp_path / "out").exists()


def test_names_and_unfinished_runs_are_warned_of(cli, casebook, tmp_path):
    connection = sqlite3.connect(casebook / "casebook.db")
    connection.execute("UPDATE runs SET finished = NULL")
    connection.commit()
    connection.close()
    result = cli("export", "-c", casebook, "-f", "tables", "--out", tmp_path / "out", "--with-names")
    assert result.exit_code == 0
    assert "did not finish" in result.stderr
    assert "Do not publish them" in result.stderr


def test_no_casebook_and_no_room_are_told(cli, casebook, tmp_path):
    result = cli("export", "-c", tmp_path / "none", "-f", "acled", "--out", tmp_path / "out")
    assert (result.exit_code, "There is no casebook" in result.stderr) == (1, True)
    (tmp_path / "out").write_text("a file where a folder should be")
    result = cli("export", "-c", casebook, "-f", "acled", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
