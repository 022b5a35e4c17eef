"""The findings in a browser: every number leads to claims, nothing bars a reader, what is shown can be taken away."""

import csv
import io
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented_view import small_view

from bearwitness.model import Party, PartyKind, Role
from bearwitness.outputs.assessment import write_assessment

pytestmark = pytest.mark.browser

FINDINGS = ("#findings", "#suffered", "#changes", "#contradictions", "#responsibility", "#unsettled")
UNCOUNTED = "unknown"
"""Says "not stated": there is nothing to lead to."""


WAYS = """number => {
  const links = (within, kind) => [...within.querySelectorAll(`a[${kind}]`)].map(a => a.getAttribute("href"));
  const row = number.closest("tr, p.tollnumber, ol.highlights > li, .contradictions > li");
  const note = number.parentElement.querySelector(":scope > sup a") ?? row.querySelector("th sup a");
  if (note) return links(document.querySelector(note.getAttribute("href")), "data-open");
  return [...links(row, "data-open"), ...links(row, "data-filter")];
}"""


def test_every_number_of_the_findings_leads_to_claims(watched, small_page):
    page = watched.open(small_page)
    walked = 0
    for section in FINDINGS:
        for shown in page.query_selector_all(f"{section} .num:not(.{UNCOUNTED}):not(.before *)"):
            if shown.inner_text() == "0":
                continue
            ways = shown.evaluate(WAYS)
            assert ways, f"{section}: {shown.inner_text()} leads nowhere"
            for way in ways:
                if way.startswith("#"):
                    assert page.query_selector(f'[id="{way[1:]}"] .opens'), f"{way} opens onto no claims"
            walked += 1
    assert walked > 20


def test_a_note_opens_when_it_is_followed(watched, small_page):
    page = watched.open(small_page)
    link = page.locator("#findings sup a").first
    note = page.locator(link.get_attribute("href"))
    assert note.locator("a[data-open]").first.is_visible() is False
    link.click()
    page.wait_for_selector(".notes details[open]")
    assert note.locator("a[data-open]").first.is_visible()


def test_no_serious_finding_of_axe(watched, small_page):
    page = watched.open(small_page)
    page.query_selector("table.incidents tbody summary").click()
    results = Axe().run(page)
    serious = [v for v in results.response["violations"] if v["impact"] in ("serious", "critical")]
    assert serious == [], [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in serious]


def download(page) -> list[dict[str, str]]:
    with page.expect_download() as waiting:
        page.locator(".filters .download").click()
    return list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8"))))


def test_what_is_shown_can_be_taken_away(watched, small_page):
    (row,) = download(watched.open(small_page, "?kind=shelling"))
    assert (row["incident"], row["from"], row["to"]) == ("i-shelling", "2021-03-20", "2021-03-21")
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("0", "0", "0")
    assert (row["injured_low"], row["injured_best"], row["injured_high"]) == ("12", "", "15")


def test_a_name_that_looks_like_a_formula_is_none_in_the_table(watched, tmp_path):
    view = small_view()
    formula = Party("x", '=HYPERLINK("http://x")', None, PartyKind.UNIDENTIFIED, None, Role.TARGET, ())
    hostile = replace(next(i for i in view.incidents if i.id == "i-shelling"), parties=(formula,))
    others = tuple(i for i in view.incidents if i.id != "i-shelling")
    path = tmp_path / "index.html"
    write_assessment(replace(view, incidents=(*others, hostile)), path)
    (row,) = download(watched.open(path, "?kind=shelling"))
    assert row["parties"] == '\'=HYPERLINK("http://x")'
