"""No name of a person in any public export, in no file and no form. All people here are invented."""

import json
from dataclasses import dataclass, replace
from typing import Literal

import pyarrow.parquet as pq
import pytest
from export_consumers import NAMES, casebook_with_names, rows_of

from bearwitness.model import AboutIncident, Certainty, Claim, Evidence
from bearwitness.outputs.export import FORMATS, Wanted, export
from bearwitness.outputs.export.material import material
from bearwitness.outputs.view import CasebookView


def everything_said(folder) -> str:
    """All text in all files of a folder, Parquet unpacked."""
    said = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".parquet":
            table = pq.read_table(path)
            said += [json.dumps(table.to_pylist(), default=str, ensure_ascii=False), str(table.schema.metadata)]
        elif path.is_file():
            said.append(path.read_text(encoding="utf-8"))
    return "\n".join(said)


@pytest.mark.parametrize("name", FORMATS)
def test_no_name_stands_in_a_public_export(tmp_path, name):
    export(casebook_with_names(), (name,), Wanted(tmp_path))
    said = everything_said(tmp_path).lower()
    assert said
    for person in NAMES:
        assert person.lower() not in said, f"{person} stands in {name}"


def test_names_stand_in_a_working_copy(tmp_path):
    export(casebook_with_names(), ("tables", "annotations"), Wanted(tmp_path, with_names=True))
    said = everything_said(tmp_path)
    for person in NAMES:
        assert person in said


def test_what_is_covered_keeps_its_length_and_the_rest_its_words(tmp_path):
    export(casebook_with_names(), ("tables",), Wanted(tmp_path))
    claims = rows_of((tmp_path / "tables" / "claims.csv").read_bytes())
    quotes = {claim["quote"] for claim in claims}
    assert "████████████, 34, and eight others were killed" in quotes
    assert "Nine were killed" in quotes
    assert all(len(claim["quote"]) == int(claim["end"]) - int(claim["start"]) for claim in claims)


def test_texts_addresses_paths_and_judges_say_nobody():
    view = casebook_with_names()
    reports = tuple(replace(report, locator=f"/home/leila/{report.locator}") for report in view.reports)
    public = material(replace(view, reports=reports), with_names=False)
    assert {report.text for report in public.view.reports} == {""}
    assert public.view.reports[0].info.url == "https://example.org/"
    assert {report.locator for report in public.view.reports} == {"r-1.txt", "r-2.txt"}
    assert [decision.by for decision in public.view.decisions] == ["person 1"]
    assert public.prints["r-1"].length == len(view.reports[0].text)


@dataclass(frozen=True, slots=True)
class Unheard:
    """A value of a kind that exports know nothing of."""

    victim: str
    type: Literal["unheard"] = "unheard"


def test_a_claim_of_a_kind_that_exports_do_not_know_is_left_out_whole():
    view = casebook_with_names()
    first, *others = view.readings
    words = Evidence.of(view.reports[0].text, 23, 35)
    made = Claim(
        "c-unheard", AboutIncident("a-1", "victims/0"), Unheard("Leila Haddad"), Certainty.ASSERTED,
        first.claims[0].speaker, (words,), "grammar/1",
    )  # fmt: skip
    (one,) = view.incidents
    figure = replace(one.figures[0], claims=(*one.figures[0].claims, made.id), counted=(made.id,))
    view = replace(
        view,
        readings=(replace(first, claims=(*first.claims, made)), *others),
        incidents=(replace(one, figures=(figure,)),),
    )
    public = material(view, with_names=False).view
    assert "c-unheard" not in {claim.id for reading in public.readings for claim in reading.claims}
    assert "c-unheard" not in public.incidents[0].figures[0].claims
    assert public.incidents[0].figures[0].counted == ()
    kept = material(view, with_names=True).view
    assert "c-unheard" in {claim.id for reading in kept.readings for claim in reading.claims}


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("geoparquet", "annotations", "geojson")])
def test_no_cell_of_a_csv_begins_a_formula(tmp_path, name):
    export(casebook_with_names(), (name,), Wanted(tmp_path, with_names=True))
    cells = 0
    for path in tmp_path.rglob("*.csv"):
        for row in rows_of(path.read_bytes()):
            for cell in row.values():
                cells += 1
                dangerous = cell.lstrip().startswith(("=", "+", "-", "@")) and not _is_number(cell)
                assert not dangerous, (path.name, cell)
    assert cells


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_casebook_can_be_exported(tmp_path, name):
    done = export(CasebookView((), (), (), (), (), "Empty"), (name,), Wanted(tmp_path))
    assert done[name].rows == 0
    assert all(path.exists() for path in done[name].paths)
