"""The comparison page in a browser: no network, no complaint, fit for keyboard, phone and screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from coded_files import EVENT, GED, write_acled, write_ged

from bearwitness import pipeline
from bearwitness.outputs.comparison import compare_casebook
from bearwitness.settings import Settings

pytestmark = pytest.mark.browser


class Silent:
    name = "grammar/0"

    def read(self, report):
        raise AssertionError(f"there is no prose here: {report.locator}")


@pytest.fixture(scope="module")
def page_path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("comparison")
    rows = [
        EVENT,
        EVENT | {"event_id_cnty": "YEM90002", "event_date": "2021-03-20", "location": "Hays", "latitude": "13.9"},
    ]
    pipeline.run([str(write_acled(folder / "a.csv", *rows))], folder / "casebook", Settings(), reader=Silent())
    theirs = [
        GED,
        GED | {"id": "G2", "date_start": "2021-03-19", "date_end": "2021-03-19", "where_coordinates": "Taiz"},
    ]
    return compare_casebook(folder / "casebook", write_ged(folder / "g.csv", *theirs), None, Settings()).page


def test_it_opens_without_complaint_or_request_and_axe_finds_nothing_serious(watched, page_path):
    watched.page.goto(page_path.as_uri())
    assert watched.page.locator("#matched tbody tr").count() == 1
    watched.page.locator("#matched summary").first.click()
    assert watched.page.locator("#matched details[open] li").count() >= 5
    violations = Axe().run(watched.page).response["violations"]
    serious = [one for one in violations if one["impact"] in ("serious", "critical")]
    assert serious == [], [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in serious]
    assert watched.complaints == []
    assert [url for url in watched.requests if not url.startswith(("file:", "data:"))] == []


def test_a_phone_does_not_scroll_sideways(phone, page_path):
    phone.page.goto(page_path.as_uri())
    width = phone.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width[0] <= width[1]
    broken = phone.page.evaluate(
        "[...document.querySelectorAll('#findings td.n')].filter(e => { const words = document.createRange();"
        " words.selectNodeContents(e); return words.getBoundingClientRect().height > 30 }).map(e => e.textContent)"
    )
    assert broken == []
