"""Headless chromium without a network, and pages to open in it."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "outputs"))  # the invented casebooks live there

from invented_large import large_view
from invented_view import small_view

from bearwitness.outputs.assessment import write_assessment

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    """A running chromium; skips where none is installed."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("no chromium is installed; apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def small_page(tmp_path_factory) -> Path:
    """The page on the small view."""
    path = tmp_path_factory.mktemp("small") / "index.html"
    write_assessment(small_view(), path)
    return path


@pytest.fixture(scope="session")
def large_page(tmp_path_factory) -> Path:
    """The page on the large view."""
    path = tmp_path_factory.mktemp("large") / "index.html"
    write_assessment(large_view(), path)
    return path


class Watched:
    """A browser page that remembers what it complained of and what it asked the network for."""

    def __init__(self, context) -> None:
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: Path, rest: str = ""):
        self.page.goto(path.as_uri() + rest)
        self.page.wait_for_selector("html[data-ready]", state="attached", timeout=20_000)
        return self.page


@pytest.fixture
def watched(chromium):
    """A watched page on a desktop screen, without a network."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    yield Watched(context)
    context.close()


@pytest.fixture
def phone(chromium):
    """A watched page on a narrow phone, without a network."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, offline=True, has_touch=True)
    yield Watched(context)
    context.close()


@pytest.fixture
def scriptless(chromium):
    """A watched page that runs no scripts."""
    context = chromium.new_context(java_script_enabled=False, offline=True)
    yield Watched(context)
    context.close()
