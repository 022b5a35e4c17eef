"""The assessment page as a reader meets it, in a browser."""

import re
from itertools import pairwise

import pypdfium2
import pytest
from invented_view import small_view

pytestmark = pytest.mark.browser

SHOWN = "table.incidents >> nth=0 >> tbody:not([hidden])"


def _ids(page) -> list[str]:
    return page.eval_on_selector_all(
        "#incidents table.incidents tbody", "all => all.filter(b => !b.hidden).map(b => b.id)"
    )


def test_opens_from_disk_without_complaint_or_request(watched, small_page):
    page = watched.open(small_page)
    page.wait_for_timeout(400)
    assert watched.complaints == []
    assert [url for url in watched.requests if not url.startswith(("file://", "data:"))] == []
    assert sum(url.startswith("file://") for url in watched.requests) == 1  # the page itself
    assert page.title() == "Invented casebook for tests · bearwitness"


def test_every_number_leads_to_words(watched, small_page):
    page = watched.open(small_page)
    walked = 0
    for row in page.query_selector_all("table.incidents tbody"):
        row.query_selector("summary").click()
        row.wait_for_selector(".record")
        figures = row.query_selector_all(".figures section.figure")
        numbers = [n.inner_text() for n in row.query_selector_all("tr.row .num")]
        if any(text != "not stated" for text in numbers):
            assert figures, f"{row.get_attribute('id')} shows {numbers} and no figure under it"
        for figure in figures:
            claims = figure.query_selector_all(".claims > li")
            assert claims, figure.inner_text()
            for claim in claims:
                assert claim.query_selector("mark").inner_text().strip()
                assert claim.query_selector("cite a").get_attribute("href")
                walked += 1
    assert walked == sum(len(figure.claims) for incident in small_view().incidents for figure in incident.figures)
    for figure in page.query_selector_all("#standing li.figure"):
        assert figure.query_selector("mark").inner_text().strip()


def test_zero_no_indication_and_not_stated_look_different(watched, small_page):
    page = watched.open(small_page)
    looks = {
        state: page.eval_on_selector(
            f"#{row} .num.{state} b",
            "b => { const s = getComputedStyle(b);"
            " return [s.borderTopStyle, s.borderBottomStyle, s.fontWeight, b.textContent].join() }",
        )
        for row, state in (("i-shelling", "zero"), ("i-strike", "none_indicated"), ("i-rumour", "unknown"))
    }
    assert looks["zero"].endswith(",0")
    assert looks["none_indicated"].endswith("none indicated")
    assert looks["unknown"].endswith("not stated")
    assert len({look.rsplit(",", 1)[0] for look in looks.values()}) == 3


def test_filters_narrow_table_map_and_timeline_and_stay_in_the_address(watched, small_page):
    page = watched.open(small_page)
    assert len(_ids(page)) == 5
    assert page.locator("#live-map path.place").count() == 3
    page.select_option(".filters [name=country]", "YE")
    page.wait_for_selector(".shown:text('1 of 5')")
    assert _ids(page) == ["i-clash"]
    assert page.locator("#live-map path.place").count() == 1
    assert page.locator("#live-timeline .hit").count() == 1
    assert "country=YE" in page.url
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert _ids(page) == ["i-clash"]
    assert page.input_value(".filters [name=country]") == "YE"
    page.click(".filters button[type=reset]")
    assert len(_ids(page)) == 5
    assert "country" not in page.url


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("?kind=airstrike", ["i-strike", "i-clash"]),  # the clash by its means
        ("?party=Houthis", ["i-clash"]),
        ("?grade=fair", ["i-shelling"]),
        ("?from=2021-03-21&to=2021-03-31", ["i-shelling"]),
        ("?q=several+men", ["i-clash"]),  # words of a quote in a record that was never opened
        ("?q=%22%3C%2Ftextarea", ["i-hostile"]),
        ("?q=nothing-like-it", []),
    ],
)
def test_each_filter_from_an_address(watched, small_page, asked, expected):
    page = watched.open(small_page, asked)
    assert _ids(page) == expected
    assert page.locator("#incidents .nothing").is_visible() is (expected == [])


def test_typing_in_the_search_field_filters(watched, small_page):
    page = watched.open(small_page)
    page.fill(".filters [name=q]", "KHARKIV")
    page.wait_for_selector(".shown:text('1 of 5')")
    assert _ids(page) == ["i-shelling"]


def test_sorting_by_number_puts_what_is_not_stated_last_both_ways(watched, small_page):
    page = watched.open(small_page)
    button = page.locator("#incidents th[data-sort=killed] button")
    button.click()
    assert _ids(page)[:2] == ["i-clash", "i-hostile"]
    assert _ids(page)[-1] == "i-rumour"
    assert page.get_attribute("#incidents th[data-sort=killed]", "aria-sort") == "descending"
    button.click()
    assert _ids(page)[-2:] == ["i-clash", "i-rumour"]
    assert "sort=killed" in page.url
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert _ids(page)[-2:] == ["i-clash", "i-rumour"]


def test_keyboard_reaches_an_incident_and_opens_it(watched, small_page):
    page = watched.open(small_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the incidents"
    page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('tbody')?.id") == "i-strike":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector("#i-strike .record", state="visible")
    assert "no indication of civilian casualties" in page.inner_text("#i-strike mark")


def test_a_link_to_an_incident_opens_it_through_a_filter(watched, small_page):
    page = watched.open(small_page, "?country=UA#i-clash")
    assert page.locator("#i-clash .record").is_visible()


def test_a_link_to_an_incident_shows_it_from_its_head(watched, large_page):
    name = watched.open(large_page).evaluate("document.querySelectorAll('table.incidents tbody[id]')[30].id")
    watched.page.goto("about:blank")
    page = watched.open(large_page, f"#{name}")
    page.wait_for_timeout(1500)
    top = page.evaluate("(name) => document.getElementById(name).getBoundingClientRect().top", name)
    assert 0 <= top <= 300


def test_findings_link_to_their_incident_and_filter(watched, small_page):
    page = watched.open(small_page)
    page.click("#findings .highlights a >> nth=0")
    assert page.locator("#i-clash .record").is_visible()
    page.click("#findings a[data-filter=kind][data-value=shelling]")
    assert _ids(page) == ["i-shelling"]


def test_a_click_on_the_timeline_narrows_to_that_time(watched, small_page):
    page = watched.open(small_page)
    page.locator("#live-timeline .hit").first.click()
    assert _ids(page) == ["i-clash"]
    assert "from=2021-03-09" in page.url


def test_the_timeline_changes_its_step(watched, small_page):
    page = watched.open(small_page)
    page.check("#live-timeline input[value=month]")
    assert page.locator("#live-timeline .hit").count() == 2
    assert "2 incidents without a date" in page.inner_text("#live-timeline .aside")


def test_hostile_text_is_inert(watched, small_page):
    page = watched.open(small_page)
    for details in page.query_selector_all("details"):
        details.evaluate("d => { d.open = true }")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hostile") is None
    assert watched.complaints == []
    assert "<script>window.hostile = 1</script>" in page.inner_text("#i-hostile")
    assert page.locator("#i-hostile script, #i-hostile img, #i-hostile i").count() == 0


@pytest.mark.parametrize("opened", [False, True])
def test_a_phone_does_not_scroll_sideways(phone, small_page, opened):
    page = phone.open(small_page)
    if opened:
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    wide = page.evaluate(
        "[...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > 361"
        " && !e.closest('#live-map, .drawn, .sr')).map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []


def test_the_smallest_phone_shows_the_whole_width_and_charts_that_can_be_read(phone, small_page):
    phone.page.set_viewport_size({"width": 320, "height": 568})
    page = phone.open(small_page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    letters = page.evaluate(
        "[...document.querySelectorAll('.drawn svg text')].map(e => e.getBoundingClientRect().height)"
    )
    assert letters
    assert min(letters) > 10
    cut = "[...document.querySelectorAll('.stances th[scope=row]')].filter(e => e.scrollWidth > e.clientWidth + 1)"
    assert page.evaluate(f"{cut}.length") == 0


def test_buttons_on_a_phone_are_large_enough_for_a_finger(phone, small_page):
    page = phone.open(small_page)
    small = page.evaluate(
        "[...document.querySelectorAll('.filters select, .filters input, .filters button, .opens summary')]"
        ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 32).map(e => e.outerHTML.slice(0, 60))"
    )
    assert small == []


def test_paper_has_every_incident_with_its_words(watched, small_page, tmp_path):
    page = watched.open(small_page)
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    text = " ".join(
        re.sub(r"\s+", " ", sheet.get_textpage().get_text_bounded())
        for sheet in pypdfium2.PdfDocument(tmp_path / "page.pdf")
    )
    for words in ("Kharkiv Oblast", "two children were killed", "no indication of civilian casualties", "scan.pdf"):
        assert words in text
    assert "Same district, Sirwah." in text  # folded on the screen


def test_paper_shows_the_still_map_and_no_controls(watched, small_page):
    page = watched.open(small_page)
    page.emulate_media(media="print")
    assert page.locator(".still").is_visible()
    assert not page.locator("#live-map").is_visible()
    assert not page.locator(".filters").is_visible()


def test_without_scripts_records_open_and_the_still_map_is_there(scriptless, small_page):
    page = scriptless.page
    page.goto(small_page.as_uri())
    assert page.locator(".still").is_visible()
    assert not page.locator(".filters").is_visible()
    page.click("#i-clash summary >> nth=0")
    assert page.locator("#i-clash mark").first.is_visible()
    assert page.locator("#timeline-table table").is_visible()


def test_landmarks_headings_and_captions(watched, small_page):
    page = watched.open(small_page)
    levels = page.eval_on_selector_all("h1, h2, h3, h4, h5", "all => all.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.locator("main").count() == page.locator("header").count() == page.locator("footer").count() == 1
    assert page.locator("table:not(:has(caption))").count() == 0
    assert page.get_attribute("html", "lang") == "en"
    unnamed = "[...document.querySelectorAll('button, a, input, select, summary')].filter(e => e.offsetParent"
    unnamed += " && !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length || e.title)).length"
    assert page.evaluate(unnamed) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(chromium, small_page, scheme):
    """WCAG 2.2 AA asks for 4.5 to 1 (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""
    context = chromium.new_context(color_scheme=scheme, offline=True)
    page = context.new_page()
    page.goto(small_page.as_uri())
    ratios = page.evaluate(
        """() => {
          const root = getComputedStyle(document.documentElement);
          const colour = (name) => {
            const box = document.createElement("i");
            box.style.color = root.getPropertyValue(name);
            document.body.append(box);
            const parts = getComputedStyle(box).color.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255);
            box.remove();
            const [r, g, b] = parts.map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const pairs = [];
          for (const text of ["--ink", "--soft", "--link", "--toll"])
            for (const ground of ["--paper", "--raised", "--sunk"]) pairs.push([text, ground]);
          pairs.push(["--ink", "--mark"], ["--soft", "--land"], ["--soft", "--sea"]);
          return pairs.map(([a, b]) => [a, b, ratio(colour(a), colour(b))]);
        }"""
    )
    context.close()
    assert [r for r in ratios if r[2] < 4.5] == []
