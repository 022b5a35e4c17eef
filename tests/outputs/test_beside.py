"""Reports in which no incident was read, beside the incident that they seem to tell of: on the page and in exports."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from export_consumers import rows_of
from invented_view import small_view

from bearwitness.errors import OutputError
from bearwitness.model import Beside
from bearwitness.outputs.assessment.page import prepare
from bearwitness.outputs.assessment.pdf import pdf
from bearwitness.outputs.assessment.write import render
from bearwitness.outputs.export import Wanted, export, read_tables
from bearwitness.outputs.export.material import material
from bearwitness.outputs.view import CasebookView

REASON = '12% of the words are in both, such as "Karim, market" (words: +1.8)'


def seen(incident: str | None = "i-clash") -> CasebookView:
    """The small view, in which the report on the harvest seems to tell of the clash."""
    view = small_view()
    found = Beside("r-7", incident, incident or "r-7", 0.8712, ("the same days (when: +2.3)", REASON))
    if incident is not None:
        return replace(view, beside=(found,))
    harvest = next(report for report in view.reports if report.info.id == "r-7")
    info = replace(harvest.info, id="r-9", title="Harvest again")
    reading = replace(next(one for one in view.readings if one.report.id == "r-7"), report=info)
    return replace(
        view,
        reports=(*view.reports, replace(harvest, info=info)),
        readings=(*view.readings, reading),
        beside=(found, replace(found, report="r-9")),
    )


def test_the_record_names_it_with_its_reasons_and_counts_nothing_of_it() -> None:
    page, plain = prepare(seen()), prepare(small_view())
    [clash] = [card for card in page.incidents if card.anchor == "i-clash"]
    [before] = [card for card in plain.incidents if card.anchor == "i-clash"]
    [near] = clash.near
    assert (near.source.title, near.score) == ("Harvest", "0.87")
    assert near.reasons[0] == "the same days (when: +2.3)"
    assert replace(clash, near=()) == before
    assert all(not card.near for card in page.incidents if card.anchor != "i-clash")
    assert page.overview == plain.overview


def test_the_reports_have_a_list_of_those_that_seem_to_tell_of_something() -> None:
    lists = prepare(seen()).reports
    assert [line.source.anchor for line in lists.near] == ["r-7"]
    assert lists.near[0].near is not None
    assert lists.near[0].near[0] == "i-clash"
    assert lists.silent == ()
    assert prepare(small_view()).reports.near == ()


def test_reports_that_are_only_like_each_other_name_each_other() -> None:
    lists = prepare(seen(None)).reports
    assert [(line.source.anchor, [one.anchor for one in line.alike]) for line in lists.silent] == [
        ("r-7", ["r-9"]),
        ("r-9", ["r-7"]),
    ]


def test_the_page_and_the_pdf_say_that_nothing_was_read_in_it() -> None:
    text = render(seen())
    assert "May tell of it too" in text
    assert "No incident was read in this report, so nothing of it counts above." in text
    assert "May tell of it too" not in render(small_view())
    printed = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf(seen())))
    assert "no incident was read in them: Harvest, Radio Invention" in " ".join(printed.split())


def test_it_stays_with_its_incident_and_goes_with_it() -> None:
    kept = seen().filtered(country="YE")
    assert [one.report for one in kept.beside] == ["r-7"]
    assert "r-7" in {report.info.id for report in kept.reports}
    gone = seen().filtered(country="UA")
    assert gone.beside == ()
    assert "r-7" not in {report.info.id for report in gone.reports}
    alone = seen(None)
    late = replace(alone.reports[-1], info=replace(alone.reports[-1].info, published=date(2021, 5, 1)))
    alone = replace(alone, reports=(*alone.reports[:-1], late))
    assert alone.filtered(until=date(2021, 3, 30)).beside == ()  # the other of the two went


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
@pytest.mark.parametrize("with_names", [True, False])
@pytest.mark.parametrize("incident", ["i-clash", None])
def test_tables_hold_it_and_give_it_back(tmp_path, suffix, with_names, incident) -> None:
    view = seen(incident)
    export(view, ("tables",), Wanted(tmp_path, with_names=with_names))
    again = read_tables(tmp_path / "tables", suffix)
    assert again == material(view, with_names=with_names).view
    assert [one.incident for one in again.beside] == [incident] * len(view.beside)


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_tables_written_before_there_was_such_a_table_are_read(tmp_path, suffix) -> None:
    view = seen()
    export(view, ("tables",), Wanted(tmp_path, with_names=True))
    (tmp_path / "tables" / f"beside{suffix}").unlink()
    again = read_tables(tmp_path / "tables", suffix)
    assert again == replace(material(view, with_names=True).view, beside=())
    (tmp_path / "tables" / f"decisions{suffix}").unlink()
    with pytest.raises(OutputError, match="fit together"):
        read_tables(tmp_path / "tables", suffix)


def test_words_of_reports_in_its_reasons_are_left_out_with_the_names(tmp_path) -> None:
    export(seen(), ("tables", "package"), Wanted(tmp_path))
    for path in (tmp_path / "tables" / "beside.csv", tmp_path / "package" / "beside.csv"):
        [row] = rows_of(path.read_bytes())
        assert row["report"] == "r-7"
        assert "12%" in row["reasons"]
        assert "Karim" not in path.read_text(encoding="utf-8")
