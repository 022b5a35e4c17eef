"""Takes the pictures of the documentation from the demo: `python tools/pictures.py [FOLDER]`; needs chromium.

They show the packaged samples and nothing else. The pictures are written to docs/images, or to FOLDER.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from bearwitness.pipeline import assess, run
from bearwitness.samples import reports_path
from bearwitness.settings import Settings

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "images"
WIDTH: Final = 1100
TALLEST: Final = 1020
PAPER_SCALE: Final = 0.9
"""Pixels for each point of paper: two pages side by side are about as wide as the other pictures."""

SHOWN: Final = "Maidan Wardak"
"""A place of the incident whose record is shown opened: four speakers give numbers from 12 to 190."""


def main(arguments: list[str]) -> int:
    """Take the pictures; return the exit status."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no chromium is installed: apt-get install chromium", file=sys.stderr)
        return 1
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        casebook = Path(work) / "demo-casebook"
        run([str(reports_path())], casebook, Settings())
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox"])
            context = browser.new_context(
                viewport={"width": WIDTH, "height": 900},
                offline=True,
                color_scheme="light",
                reduced_motion="reduce",
                bypass_csp=True,  # the page lets nobody add styles to it
            )
            page = context.new_page()
            page.goto((casebook / "assessment" / "index.html").as_uri())
            page.wait_for_selector("html[data-ready]", state="attached")
            take(page, folder)
            browser.close()
        document = Path(work) / "assessment.pdf"
        assess(casebook, document)
        take_paper(document, folder)
    return 0


def take(page: Page, folder: Path) -> None:
    """Take one picture of the top of the page, one of the map, one of an opened record."""
    page.screenshot(path=folder / "assessment.png")
    page.add_style_tag(content="nav.contents, form.filters { position: static !important }")  # they would lie over it
    page.locator("#map").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    page.locator("#map figure").screenshot(path=folder / "map.png")
    record = page.locator("#incidents tbody", has_text=SHOWN).first
    record.locator("summary").first.click()
    page.wait_for_timeout(300)
    box = record.bounding_box()
    if box is None:
        raise LookupError(f"the page has no incident in {SHOWN}")
    top = page.evaluate("scrollY") + box["y"]
    height = min(box["height"], TALLEST)
    page.screenshot(
        path=folder / "incident.png",
        full_page=True,
        clip={"x": box["x"], "y": top, "width": box["width"], "height": height},
    )


def take_paper(document: Path, folder: Path) -> None:
    """Take one picture of the first two pages of the PDF, side by side, with an edge around each."""
    pages = [page.render(scale=PAPER_SCALE).to_pil() for page in list(pypdfium2.PdfDocument(document))[:2]]
    edge = 12
    width, height = sum(page.width + edge for page in pages) + edge, max(page.height for page in pages) + 2 * edge
    picture = Image.new("RGB", (width, height), "#b9b3a5")
    left = edge
    for page in pages:
        picture.paste(page, (left, edge))
        left += page.width + edge
    picture.save(folder / "paper.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
