"""The page as a file: whole, the same each time, inert, and readable without scripts."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from invented_view import HOSTILE, small_view

from bearwitness.outputs.assessment import write_assessment
from bearwitness.outputs.view import CasebookView


class _Page(HTMLParser):
    """What a browser without scripts reads: elements, attributes, and the text outside script and style."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.text = ""
        self.inside: str | None = None

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))
        self.inside = tag if tag in ("script", "style") else self.inside
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_endtag(self, tag) -> None:
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data) -> None:
        if self.inside == "script":
            attributes, text = self.scripts.pop()
            self.scripts.append((attributes, text + data))
        elif self.inside == "style":
            self.styles.append(data)
        else:
            self.text += data


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "assessment" / "index.html"
    write_assessment(small_view(), path)
    return path


@pytest.fixture(scope="module")
def page(written):
    parser = _Page()
    parser.feed(written.read_text(encoding="utf-8"))
    return parser


def test_the_same_view_gives_the_same_bytes(written, tmp_path):
    write_assessment(small_view(), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == written.read_bytes()


def test_nothing_is_left_beside_the_page(written):
    assert [p.name for p in written.parent.iterdir()] == ["index.html"]


def test_a_page_that_cannot_be_put_in_place_leaves_the_old_one_and_no_rest(tmp_path):
    (tmp_path / "index.html").mkdir()  # a folder in the way: the rename fails
    with pytest.raises(OSError, match=r"index\.html"):
        write_assessment(small_view(), tmp_path / "index.html")
    assert [p.name for p in tmp_path.iterdir()] == ["index.html"]


def test_an_empty_casebook_has_a_page(tmp_path):
    write_assessment(CasebookView((), (), (), (), (), "Nothing yet"), tmp_path / "empty.html")
    text = (tmp_path / "empty.html").read_text(encoding="utf-8")
    assert "tell of no incident" in text


def test_the_policy_allows_what_is_in_the_page_and_nothing_else(page):
    policy = next(a["content"] for t, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy

    def allowed(text):
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy

    run = [text for attributes, text in page.scripts if attributes.get("type") != "application/json"]
    assert run
    assert all(allowed(text) for text in run)
    assert [allowed(text) for text in page.styles] == [True]


def test_report_text_makes_no_element(page):
    """Every element and attribute of the page is one that the templates write."""
    assert not [a for _, a in page.elements for name in a if name.startswith("on") or name == "style"]
    assert {tag for tag, _ in page.elements}.isdisjoint({"img", "iframe", "object", "embed", "i", "textarea", "base"})
    assert len([tag for tag, _ in page.elements if tag == "script"]) == 5
    assert "<script>window.hostile = 1</script>" in page.text


def test_only_web_addresses_and_places_in_the_page_are_linked(page):
    links = [a["href"] for tag, a in page.elements if tag == "a"]
    assert "https://invented.example/sirwah" in links
    assert all(re.match(r"(https?://|#|\?\w+=)", link) for link in links)
    anchors = {a["id"] for _, a in page.elements if "id" in a}
    assert {link[1:] for link in links if link.startswith("#")} <= anchors


def test_ids_are_unique(page):
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))


def test_without_scripts_every_claim_and_report_is_there(page):
    view = small_view()
    for reading in view.readings:
        for claim in reading.claims:
            for evidence in claim.evidence:
                assert evidence.quote in page.text
    for report in view.reports:
        assert (report.info.title or report.text[:40]) in page.text
        assert (report.info.publisher or "") in page.text
    for skipped in view.skipped:
        assert skipped.locator in page.text
        assert skipped.reason in page.text
    assert "w" * 10_000 in HOSTILE


def test_nothing_is_fetched(page):
    for tag, attributes in page.elements:
        assert tag not in ("link", "img", "source", "video", "audio")
        if tag == "script":
            assert "src" not in attributes
    named = [url for style in page.styles for url in re.findall(r"url\(([^)]+)\)", style)]
    assert len(named) == 2  # the fonts
    assert all(url.startswith("data:font/woff2;") for url in named)
