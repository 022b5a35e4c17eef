"""A casebook beside a file of theirs. All events and publishers are invented."""

import json
from pathlib import Path

import pandas as pd
import pytest
from coded_files import EVENT, GED, OLD_EVENT, OLD_GED, write, write_acled, write_ged
from export_consumers import rows_of
from typer.testing import CliRunner

from bearwitness import pipeline
from bearwitness.casebook import Casebook
from bearwitness.cli import app
from bearwitness.errors import BadTable
from bearwitness.model import Reading, Total
from bearwitness.outputs.comparison import Found, compare, compare_casebook, findings, write_comparison
from bearwitness.outputs.comparison.findings import division_name, toll_difference
from bearwitness.outputs.comparison.records import Record
from bearwitness.outputs.comparison.write import COLUMNS
from bearwitness.outputs.view import view_of
from bearwitness.settings import Settings


class Silent:
    name = "grammar/0"

    def read(self, report) -> Reading:
        return Reading(report=report.info, incidents=(), standing=(), claims=())


def acled(key, day, place, lat, lon, dead, **more):
    row = {"event_id_cnty": key, "event_date": day, "location": place, "latitude": lat, "longitude": lon}
    return (
        EVENT | row | {"fatalities": dead, "notes": "", "sub_event_type": "Armed clash", "event_type": "Battles"} | more
    )


def ged(key, day, place, lat, lon, dead, **more):
    row = {
        "id": key,
        "date_start": day,
        "date_end": day,
        "date_prec": "1",
        "where_coordinates": place,
        "where_prec": "1",
    }
    row |= {"latitude": lat, "longitude": lon, "best": dead, "low": dead, "high": dead, "source_headline": ""}
    return GED | row | {"deaths_a": dead, "deaths_b": "0", "deaths_civilians": "0"} | more


OURS = (
    acled("A1", "2021-03-08", "Sirwah", "15.46", "45.01", "9"),
    acled("A2", "2021-03-20", "Hays", "13.93", "43.48", "5"),
    acled("A3", "2021-04-02", "Abs", "16.00", "43.19", "12"),
    acled("A4", "2021-04-20", "Bajil", "15.05", "43.28", "4"),
)
THEIRS = (
    ged("G1", "2021-03-08", "Sirwah town", "15.46", "45.01", "9"),
    ged("G2", "2021-03-15", "Taiz city", "13.57", "44.01", "3"),
    ged("G3", "2021-04-02", "Abs", "16.00", "43.19", "20"),
    ged("G4", "2021-04-21", "Bajil", "15.05", "43.28", "4"),
    ged("G5", "2019-01-01", "Aden", "12.8", "45.03", "7"),
)


@pytest.fixture(scope="module")
def casebook(tmp_path_factory) -> Path:
    """A casebook of four invented battles."""
    folder = tmp_path_factory.mktemp("ours")
    pipeline.run([str(write_acled(folder / "ours.csv", *OURS))], folder / "casebook", Settings(), reader=Silent())
    return folder / "casebook"


@pytest.fixture(scope="module")
def view(casebook):
    with Casebook.open(casebook, write=False) as opened:
        return view_of(opened)


def file_of(line):
    """The ids of a line: ours by the row it was read from, theirs as they are."""
    ours = line.ours.account.where.name if line.ours else None
    return line.found, ours, line.theirs.key if line.theirs else None


def test_what_both_have_and_what_only_one_has(tmp_path, view):
    compared = compare(view, write_ged(tmp_path / "ged.csv", *THEIRS), Settings())
    found = {file_of(line) for line in compared.lines}
    assert (Found.MATCHED, "Sirwah", "G1") in found
    assert (Found.MATCHED, "Abs", "G3") in found
    assert (Found.ONLY_OURS, "Hays", None) in found
    assert (Found.ONLY_THEIRS, None, "G2") in found
    assert compared.theirs_outside == 1
    assert compared.ours_outside == 0
    assert str(compared.since) == "2021-03-07"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Marib Governorate", "Marib"),
        ("Department of Cauca", "Cauca"),
        ("Autonomous Region in Muslim Mindanao", "Autonomous Region in Muslim Mindanao"),
        ("", ""),
    ],
)
def test_a_division_goes_without_the_word_for_what_it_is(name, short):
    assert division_name(name) == short


def test_coverage_is_counted_both_ways_by_month_place_and_kind(tmp_path, view):
    numbers = findings(compare(view, write_ged(tmp_path / "ged.csv", *THEIRS[:3]), Settings()))
    assert (numbers.whole.ours, numbers.whole.ours_found, numbers.whole.theirs, numbers.whole.theirs_found) == (
        3,
        2,
        3,
        2,
    )
    assert numbers.whole.theirs_percent == "67 %"
    months = {share.name: (share.ours, share.ours_found, share.theirs, share.theirs_found) for share in numbers.months}
    assert months == {"2021-03": (2, 1, 2, 1), "2021-04": (1, 1, 1, 1)}
    assert [share.name for share in numbers.places] == ["Yemen, Marib"]
    assert [share.name for share in numbers.kinds] == ["Armed clash"]
    assert (numbers.tolls.pairs, numbers.tolls.within, numbers.tolls.theirs_higher) == (2, 1, 1)
    assert (numbers.tolls.ours_sum, numbers.tolls.theirs_sum) == (21, 29)


def test_each_is_matched_once_and_further_fits_are_said(tmp_path, view):
    twin = ged("G1b", "2021-03-08", "Sirwah town", "15.46", "45.01", "9")
    compared = compare(view, write_ged(tmp_path / "ged.csv", THEIRS[0], twin), Settings())
    matched, also = compared.of(Found.MATCHED), compared.of(Found.ALSO)
    assert len(matched) == len(also) == 1
    assert {matched[0].theirs.key, also[0].theirs.key} == {"G1", "G1b"}
    assert findings(compared).whole.theirs_found == 2


@pytest.mark.parametrize("rows", [(OLD_GED | {"deaths_a": "9", "best_est": "9", "high_est": "9", "low_est": "9"},)])
def test_old_layouts_can_be_compared(tmp_path, view, rows):
    compared = compare(view, write(tmp_path / "old.csv", *rows), Settings())
    assert [file_of(line)[1:] for line in compared.of(Found.MATCHED, Found.UNSURE)] == [("Sirwah", "900001")]


def test_a_file_is_not_found_in_itself(tmp_path, view):
    compared = compare(view, write_acled(tmp_path / "acled.csv", *OURS), Settings())
    assert {line.found for line in compared.lines} == {Found.ONLY_THEIRS}
    compared = compare(view, write(tmp_path / "old.csv", OLD_EVENT), Settings())
    assert {line.found for line in compared.lines} == {Found.ONLY_THEIRS}


@pytest.mark.parametrize(
    ("ours", "theirs", "stated"),
    [
        ((7, 9, 12), (12, 12, 12), "within"),
        ((7, 9, 12), (6, 6, 6), "ours_higher"),
        ((7, 9, 12), (13, 13, 13), "theirs_higher"),
        ((7, 7, None), (100, 100, 100), "within"),
        ((None, None, None), (1, 1, 1), "only_theirs"),
        ((1, 1, 1), None, "only_ours"),
        (None, None, "neither"),
    ],
)
def test_how_tolls_stand_to_each_other(tmp_path, view, ours, theirs, stated):
    facts = compare(view, write_ged(tmp_path / "ged.csv", THEIRS[0]), Settings()).lines[0].ours.facts
    records = [Record("x", facts, Total(*numbers) if numbers else None) for numbers in (ours, theirs)]
    assert toll_difference(*records) == stated


def test_page_and_table(tmp_path, casebook):
    file = write_ged(tmp_path / "ged.csv", *THEIRS)
    done = compare_casebook(casebook, file, tmp_path / "out", Settings())
    page = done.page.read_text(encoding="utf-8")
    assert "http://" not in page
    assert "https://" not in page
    assert "Content-Security-Policy" in page
    assert "<script" not in page
    frame = pd.read_csv(done.table)
    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == len(done.compared.lines)
    matched = frame[frame["found"] == "matched"].set_index("their_id")
    assert matched.loc["G3", "difference"] == -8
    assert matched.loc["G3", "toll"] == "theirs_higher"
    assert matched.loc["G1", "our_place"] == "Sirwah"
    assert "same" in matched.loc["G1", "reasons"]
    again = compare_casebook(casebook, file, tmp_path / "again", Settings())
    assert done.page.read_bytes() == again.page.read_bytes()
    assert done.table.read_bytes() == again.table.read_bytes()


def test_hostile_rows_are_inert(tmp_path, view):
    row = THEIRS[1] | {"where_coordinates": "<img src=x onerror=alert(1)>", "side_b": "=HYPERLINK(1)", "id": "=1+1"}
    compared = compare(view, write_ged(tmp_path / "ged.csv", row), Settings())
    page, table = write_comparison(compared, view, tmp_path / "out")
    assert "<img" not in page.read_text()
    for line in rows_of(table.read_bytes()):
        for cell in line.values():
            assert not cell.startswith(("=", "+", "@")), cell


def test_names_of_persons_are_left_out(tmp_path, view):
    row = THEIRS[1] | {"where_coordinates": "the house of Musa Okafor", "side_b": "men of Musa Okafor"}
    compared = compare(view, write_ged(tmp_path / "ged.csv", row), Settings())
    for path in write_comparison(compared, view, tmp_path / "out"):
        assert "Okafor" not in path.read_text()


def test_other_files_are_refused(tmp_path, view):
    (tmp_path / "t.csv").write_text("text,title\nNothing.,One\n")
    with pytest.raises(BadTable, match="neither ACLED's nor UCDP GED's"):
        compare(view, tmp_path / "t.csv", Settings())
    (tmp_path / "u.csv").write_text("a,b\n1,2\n")
    with pytest.raises(BadTable, match=r"u\.csv has neither ACLED's nor UCDP GED's columns$"):
        compare(view, tmp_path / "u.csv", Settings())
    with pytest.raises(BadTable, match="cannot be compared with"):
        compare(view, write_acled(tmp_path / "a.csv"), Settings())


def test_the_command(tmp_path, casebook):
    rows = [*THEIRS, THEIRS[0] | {"id": "G9", "type_of_violence": "9"}]
    result = CliRunner().invoke(
        app, ["compare", "-c", str(casebook), "--with", str(write_ged(tmp_path / "g.csv", *rows))]
    )
    assert result.exit_code == 3
    assert "Their rows: 4, found here" in result.stdout
    why = "#G9: no kind of event that is known"
    assert [line.endswith(why) for line in result.stdout.splitlines() if line.startswith("Skipped: ")] == [True]
    page = (casebook / "comparison" / "index.html").read_text("utf-8")
    assert "1 row of the file could not be used" in page
    assert "no kind of event that is known" in page
    (tmp_path / "t.jsonl").write_text(json.dumps({"text": "Nothing."}))
    result = CliRunner().invoke(app, ["compare", "-c", str(casebook), "--with", str(tmp_path / "t.jsonl")])
    assert result.exit_code == 1
    assert "neither ACLED's nor UCDP GED's columns" in result.stderr
