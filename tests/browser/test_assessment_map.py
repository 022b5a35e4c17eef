"""The map of the assessment page, in a browser."""

from dataclasses import replace

import pytest
from invented_view import small_view

from bearwitness.outputs.assessment import write_assessment

pytestmark = pytest.mark.browser


def test_a_place_on_the_map_is_reached_by_keyboard_and_leads_to_its_incident(watched, small_page):
    page = watched.open(small_page)
    page.focus("#live-map path.place.exact")
    assert "Kharkiv" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup a")
    page.keyboard.press("Enter")
    page.wait_for_selector("#i-shelling .record", state="visible")


def test_map_draws_areas_hollow_larger_and_broken(watched, small_page):
    page = watched.open(small_page)

    def look(shape):
        return page.eval_on_selector(
            f"#live-map path.place.{shape}",
            "p => { const s = getComputedStyle(p);"
            " return [p.getBoundingClientRect().width, parseFloat(s.fillOpacity), s.strokeDasharray] }",
        )

    town, area = look("exact"), look("area")
    assert area[0] > 1.5 * town[0]
    assert area[1] < 0.2 < town[1]
    assert area[2] != "none"
    assert town[2] == "none"
    assert page.locator(".legend .place.area").count() == 1


def _page_of(watched, tmp_path, spots: list[tuple[float, float]]):
    """The page on one incident at each spot."""
    view = small_view()
    (one,) = (incident for incident in view.incidents if incident.id == "i-shelling")
    incidents = tuple(
        replace(one, id=f"i-{n}", where=replace(one.where, text=f"Town {n}", name=f"Town {n}", lat=lat, lon=lon))
        for n, (lat, lon) in enumerate(spots)
    )
    path = tmp_path / "index.html"
    write_assessment(replace(view, incidents=incidents), path)
    return watched.open(path)


NEAR = [(34.0 + 0.3 * n, 36.0 + 0.3 * n) for n in range(10)]
FAR = (6.0, 121.0)


def test_one_far_place_does_not_make_specks_of_the_others(watched, tmp_path):
    page = _page_of(watched, tmp_path, [*NEAR, FAR])
    assert page.inner_text("#all-places") == "1 of 11 places lies outside: show all"
    west, east = (page.locator(f"path.place[aria-label*='Town {n},']").bounding_box()["x"] for n in (0, 9))
    assert east - west > 100  # pixels
    page.click("#all-places")
    page.wait_for_selector("#all-places", state="hidden")
    assert page.locator("path.place[aria-label*='Town 10,']").is_visible()


def test_places_of_two_lands_alike_are_all_shown(watched, tmp_path):
    page = _page_of(watched, tmp_path, [*NEAR[:3], FAR, (6.2, 121.4)])
    assert not page.locator("#all-places").is_visible()


def _overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    return all(a[at] < b[at] + b[size] and b[at] < a[at] + a[size] for at, size in (("x", "width"), ("y", "height")))


def test_no_name_of_a_country_lies_under_the_buttons(watched, tmp_path):
    page = _page_of(watched, tmp_path, [(30.0, 10.0), (50.0, 40.0)])
    page.focus("#live-map")
    seen = 0
    for key in ("ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        page.wait_for_timeout(400)  # the map glides
        controls = [page.locator(f"#live-map .leaflet-control-{part}").bounding_box() for part in ("zoom", "scale")]
        names = [name.bounding_box() for name in page.locator("#live-map .country-label span").all()]
        seen += len(names)
        assert not [name for name in names if any(_overlap(name, control) for control in controls)], key
    assert seen > 40
