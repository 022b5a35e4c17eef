"""No name of a person in any public export, in no file and no form. All people here are invented."""

import json
from dataclasses import dataclass, is_dataclass, replace
from typing import Literal, get_args, get_origin, get_type_hints

import pyarrow.parquet as pq
import pytest
from export_consumers import NAMES, casebook_with_names, rows_of

from bearwitness.model import AboutIncident, Certainty, Claim, Evidence, MentionRole, MentionValue, Skipped
from bearwitness.outputs.export import FORMATS, Wanted, export
from bearwitness.outputs.export.material import _FREE_TEXT, material
from bearwitness.outputs.export.names import MASK, Names
from bearwitness.outputs.view import CasebookView, Selection


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
    failed = "reader failed: evidence 0:12 says 'Leila Haddad'"
    reports = tuple(replace(one, locator=f"/home/leila/{one.locator}", unread=failed) for one in view.reports)
    public = material(replace(view, reports=reports), with_names=False)
    assert {report.text for report in public.view.reports} == {""}
    assert {report.unread for report in public.view.reports} == {"reader failed"}
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


def test_who_is_marked_as_named_is_covered_everywhere_and_who_is_not_stays():
    view = casebook_with_names()
    first, *others = view.readings
    speaker, text = first.claims[0].speaker, view.reports[0].text

    def mention(key: str, quote: str, named: bool) -> Claim:
        start = text.index(quote)
        value = MentionValue(MentionRole.VICTIM, quote, named)
        words = (Evidence.of(text, start, start + len(quote)),)
        return Claim(key, AboutIncident("a-1", "victims/0"), value, Certainty.ASSERTED, speaker, words, "grammar/1")

    more = (mention("c-name", "Leila Haddad", True), mention("c-others", "eight others", False))
    view = replace(view, readings=(replace(first, claims=(*first.claims, *more)), *others))
    public = material(view, with_names=False).view
    kept = {claim.id: claim for reading in public.readings for claim in reading.claims}
    assert "c-name" not in kept
    assert kept["c-others"].value == MentionValue(MentionRole.VICTIM, "eight others", False)
    names = Names(view, persons=["Hope and Grace"], model=False)
    assert names.masked("Hope fled") == f"{MASK * 4} fled"
    assert Names(view, model=False).masked("Hope fled") == "Hope fled"


KNOWN_SAFE = {
    "Account": {"id"},
    "AboutIncident": {"incident", "field"},
    "AboutStanding": {"standing", "field"},
    "Beside": {"report", "incident", "group"},
    "Claim": {"id", "reader"},
    "Codes": {"acled", "plover"},
    "Decision": {"left", "right"},
    "Figure": {"id", "part_of", "beside", "claims"},
    "Incident": {"id", "accounts", "decisions"},
    "Party": {"id", "country", "claims"},
    "Phase": {"claims"},
    "Reading": {"schema"},
    "RejectedPlace": {"name", "kind", "country", "admin1", "reason"},
    "Reconciled": {"rule", "claims", "counted"},
    "ReportInfo": {"id", "source_id", "publisher", "language", "copy_of"},
    "Responsibility": {"claims"},
    "Speaker": {"party"},
    "Standing": {"id", "claims"},
    "When": {"claims"},
    "Where": {"country", "admin1", "claims", "reason"},
    "WhereValue": {"country"},
}
"""Fields of text that name no person: ids, codes, our own words, publishers. Think before adding one."""

TREATED = {
    "Beside": {"reasons"},
    "Decision": {"reasons", "by"}, "Party": {"text", "name"}, "Where": {"text", "name"}, "WhereValue": {"name"},
    "Speaker": {"text", "name", "via"}, "Report": {"text", "locator", "unread"}, "ReportInfo": {"title", "url"},
}  # fmt: skip
"""Fields with rules of their own in material.py; those of `_FREE_TEXT` are masked as they are."""


def test_every_field_of_text_of_the_model_is_masked_or_known_to_be_safe():
    seen = _types_in(CasebookView) - {CasebookView, Selection, Skipped}
    assert len(seen) > 20
    for kind in seen:
        name = kind.__name__
        treated = {*_FREE_TEXT.get(name, ()), *TREATED.get(name, ()), *KNOWN_SAFE.get(name, ())} | {"type"}
        texts = {field for field, hint in get_type_hints(kind).items() if _may_hold_text(hint)}
        assert texts <= treated, f"{name}: {texts - treated} may hold a name"


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


def _types_in(hint: object, seen: frozenset[type] = frozenset()) -> frozenset[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        if hint in seen:
            return seen
        seen |= {hint}
        for inner in get_type_hints(hint).values():
            seen = _types_in(inner, seen)
        return seen
    for inner in get_args(hint):
        seen = _types_in(inner, seen)
    return seen


def _may_hold_text(hint: object) -> bool:
    if hint is str:
        return True
    if isinstance(hint, type) and (is_dataclass(hint) or get_args(hint) == ()):
        return False
    return get_origin(hint) not in (Literal, dict) and any(_may_hold_text(inner) for inner in get_args(hint))


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
