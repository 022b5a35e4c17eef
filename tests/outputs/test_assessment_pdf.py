"""The assessment as a PDF: whole, the same each time, and safe from what reports say."""

import pypdfium2
import pytest
from invented_large import large_view
from invented_view import small_view

from bearwitness.outputs.assessment import write_assessment
from bearwitness.outputs.assessment.pdf import pdf


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture(scope="module")
def written() -> bytes:
    return pdf(small_view())


def test_the_same_view_gives_the_same_bytes(written):
    assert pdf(small_view()) == written


def test_it_holds_every_section_and_incident(written):
    text = text_of(written)
    for heading in (
        "Who suffered",
        "By month, party and kind",
        "Method and limits",
        "Notes",
        "Incidents and their sources",
    ):
        assert heading in text
    assert "Invented casebook for tests" in text
    assert "no indication of civilian casualties" in text


def test_what_reports_say_is_printed_and_never_run(written):
    text = text_of(written)
    assert "<script>alert(1)</script>" in text
    assert "'Dozens' of people were killed" in text


def test_text_that_looks_like_markup_of_the_typesetter_stays_text(tmp_path):
    view = small_view()
    hostile = '#panic("run") $x$ = Heading #read("data.json") \\ *bold* <label> @ref'
    named = view.__class__(view.reports, view.readings, view.incidents, view.skipped, view.decisions, hostile)
    path = tmp_path / "hostile.pdf"
    write_assessment(named, path)
    assert '#panic("run") $x$ = Heading' in text_of(path.read_bytes()).replace("\r\n", " ")


def test_arabic_and_cyrillic_have_letters_in_the_fonts():
    view = small_view()
    title = "Харків, مأرب, Köln, Orléans"
    content = pdf(view.__class__(view.reports, view.readings, view.incidents, view.skipped, view.decisions, title))
    document = pypdfium2.PdfDocument(content)
    text = document[0].get_textpage().get_text_range()
    assert "Харків" in text
    assert "Köln, Orléans" in text
    fonts = {font for page in document for font in _fonts(page)}
    assert any("Arabic" in font for font in fonts), fonts


def _fonts(page) -> set[str]:
    return {found.get_font().get_base_name() for found in page.get_objects(filter=[1]) if hasattr(found, "get_font")}


def test_a_large_casebook_has_a_pdf_of_its_newest_incidents():
    content = pdf(large_view())
    assert "400 newest" in text_of(content)
    assert len(content) < 5_000_000
