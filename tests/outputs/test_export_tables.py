"""Tables: complete, described, the same in CSV and Parquet, and the same casebook when they are read again."""

import json
from datetime import date

import pandas as pd
import pytest
from export_consumers import casebook_with_names, rows_of
from hypothesis import given
from hypothesis import strategies as st
from invented_view import small_view

from bearwitness.errors import OutputError
from bearwitness.outputs.export import FORMATS, Wanted, export, read_tables
from bearwitness.outputs.export.cells import as_it_was, csv_bytes, harmless
from bearwitness.outputs.export.material import material
from bearwitness.outputs.export.tabled import TABLES
from bearwitness.outputs.export.tables import describe, describe_table
from bearwitness.outputs.export.whole import write_folder

VIEWS = {"everything": small_view, "names": casebook_with_names}


@pytest.mark.parametrize("with_names", [True, False])
@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
@pytest.mark.parametrize("name", VIEWS)
def test_tables_read_again_are_the_same_casebook(tmp_path, name, suffix, with_names):
    view = VIEWS[name]()
    export(view, ("tables",), Wanted(tmp_path, with_names=with_names))
    again = read_tables(tmp_path / "tables", suffix)
    assert again == material(view, with_names=with_names).view
    assert material(again, with_names=with_names).view == again


def test_with_names_nothing_but_the_rounding_of_places_differs_from_the_casebook(tmp_path):
    view = small_view()
    export(view, ("tables",), Wanted(tmp_path, with_names=True))
    again = read_tables(tmp_path / "tables")
    assert again.reports == view.reports
    assert again.decisions == view.decisions
    assert [reading.claims for reading in again.readings] == [reading.claims for reading in view.readings]
    for ours, theirs in zip(view.incidents, again.incidents, strict=True):
        assert (ours.id, ours.when, ours.parties, ours.figures, ours.totals, ours.codes) == (
            theirs.id, theirs.when, theirs.parties, theirs.figures, theirs.totals, theirs.codes,
        )  # fmt: skip
        assert (ours.where is None) == (theirs.where is None)
        if ours.where and theirs.where:
            assert (ours.where.name, ours.where.precision) == (theirs.where.name, theirs.where.precision)


def test_every_table_and_column_is_described():
    for table in TABLES:
        assert describe_table(table)
        for column in table.columns:
            assert describe(table, column), f"{table.name}.{column.name}"


def test_csv_and_parquet_say_the_same_to_pandas(tmp_path):
    export(small_view(), ("tables",), Wanted(tmp_path))
    for table in TABLES:
        text = pd.read_csv(tmp_path / "tables" / f"{table.name}.csv")
        columns = pd.read_parquet(tmp_path / "tables" / f"{table.name}.parquet")
        assert list(text.columns) == list(columns.columns) == [column.name for column in table.columns]
        assert len(text) == len(columns)
    incidents = pd.read_parquet(tmp_path / "tables" / "incidents.parquet")
    assert incidents["killed_low"].max() > 0
    assert isinstance(incidents["when_start"].dropna().iloc[0], date)


def test_offsets_of_claims_hold_against_the_texts_that_the_prints_name(tmp_path):
    view = small_view()
    export(view, ("tables",), Wanted(tmp_path, with_names=True))
    texts = {report.info.id: report.text for report in view.reports}
    claims = rows_of((tmp_path / "tables" / "claims.csv").read_bytes())
    assert claims
    for claim in claims:
        assert as_it_was(claim["quote"]) == texts[claim["report"]][int(claim["start"]) : int(claim["end"])]


def test_files_are_the_same_bytes_again_and_a_folder_of_ours_is_replaced_whole(tmp_path):
    view = small_view()
    for _ in range(2):
        export(view, ("tables",), Wanted(tmp_path))
        (tmp_path / "tables" / "left-over.csv").write_text("old")
        before = {path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()}
    export(view, ("tables",), Wanted(tmp_path))
    after = {path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()}
    assert after == {name: content for name, content in before.items() if name != "left-over.csv"}
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "thesis.txt").write_text("mine")
    with pytest.raises(OutputError, match="was not written by this export"):
        export(small_view(), ("tables",), Wanted(tmp_path))
    assert [path.name for path in (tmp_path / "tables").iterdir()] == ["thesis.txt"]


def test_a_folder_that_cannot_be_finished_is_not_begun(tmp_path):
    write_folder(tmp_path / "x", {"mark": b"1", "b": b"old"}, "mark")
    with pytest.raises(OutputError):
        write_folder(tmp_path / "x", {"mark": b"2", "x" * 300: b""}, "mark")
    assert (tmp_path / "x" / "b").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_full_disk_leaves_what_was_there(small_disk):
    write_folder(small_disk / "x", {"mark": b"1", "b": b"old"}, "mark")
    with pytest.raises(OutputError, match="No room"):
        write_folder(small_disk / "x", {"mark": b"2", "b": b"n" * 400_000}, "mark")
    assert (small_disk / "x" / "b").read_bytes() == b"old"
    assert [path.name for path in small_disk.iterdir()] == ["x"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "'=1", "''=1", "＝1"])
def test_formulas_are_harmless_and_come_back(text):
    assert harmless(text).startswith("'")
    assert as_it_was(harmless(text)) == text


@given(st.text())
def test_any_text_comes_back(text):
    assert as_it_was(harmless(text)) == text
    assert not harmless(text).lstrip().startswith(("=", "+", "-", "@"))


def test_numbers_are_no_formulas():
    assert csv_bytes(("a", "b"), [{"a": -1.5, "b": "-1.5"}]) == b"a,b\n-1.5,'-1.5\n"


def test_what_is_said_of_the_tables(tmp_path):
    export(casebook_with_names(), ("tables",), Wanted(tmp_path))
    about = json.loads((tmp_path / "tables" / "casebook.json").read_text())
    assert about == {"schema": "bearwitness-tables/1", "title": "Invented", "names_of_persons": False}
    assert "tables" in FORMATS


def test_tables_that_do_not_fit_together_are_refused(tmp_path):
    export(casebook_with_names(), ("tables",), Wanted(tmp_path))
    (tmp_path / "tables" / "reports.csv").write_text("id\n")
    with pytest.raises(OutputError, match="fit together"):
        read_tables(tmp_path / "tables", ".csv")
    with pytest.raises(OutputError, match="fit together"):
        read_tables(tmp_path / "nowhere")
