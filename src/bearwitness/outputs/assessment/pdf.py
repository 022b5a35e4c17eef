"""The assessment as a PDF: the same page of findings, typeset by typst without a network.

All text of reports reaches the typesetter as data, never as markup, so that nothing in it can be a command.
"""

import json
import tempfile
from dataclasses import asdict, dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from bearwitness.errors import OutputError
from bearwitness.outputs.assessment.cards import Card
from bearwitness.outputs.assessment.claimlines import ClaimLine
from bearwitness.outputs.assessment.numbers import Number
from bearwitness.outputs.assessment.page import Page, prepare
from bearwitness.outputs.assessment.worldmap import Still
from bearwitness.outputs.view import CasebookView

MOST_INCIDENTS: Final = 400
"""Incidents listed with their claims, newest first; a longer list is for the page and the exports."""

MOST_CLAIMS: Final = 8
LONGEST_QUOTE: Final = 220


@dataclass(frozen=True, slots=True)
class Said:
    """A claim behind a figure, in a line."""

    number: Number
    counts: str
    quote: str
    speaker: str
    source: str
    published: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident in the list at the end."""

    anchor: str
    title: str
    actors: str
    killed: Number
    injured: Number
    grade: str
    reason: str
    said: tuple[Said, ...]
    unshown: int
    sources: tuple[str, ...]
    near: tuple[str, ...]


def pdf(view: CasebookView, before: CasebookView | None = None) -> bytes:
    """Return the assessment of a view as a PDF document. The same view gives the same bytes.

    Raises:
        CasebookError: the view is not whole.
        OutputError: the typesetter failed.
    """
    import typst  # takes a while to load, and few runs write a PDF

    page = prepare(view, before)
    here = files(__package__)
    with (
        as_file(here.joinpath("vendor", "fonts")) as fonts,
        as_file(here.joinpath("templates", "assessment.typ")) as template,
        tempfile.TemporaryDirectory(prefix="bearwitness-") as work,
    ):
        folder = Path(work)
        (folder / "assessment.typ").write_bytes(template.read_bytes())
        (folder / "data.json").write_text(
            json.dumps(_data(page), ensure_ascii=False), encoding="utf-8", errors="replace"
        )
        try:
            made: bytes = typst.compile(
                str(folder / "assessment.typ"),
                root=str(folder),
                font_paths=[str(fonts)],
                ignore_system_fonts=True,
                format="pdf",
                timestamp=0,
            )
        except typst.TypstError as error:
            raise OutputError(f"The PDF could not be typeset: {error}. Write the page (.html) in its place.") from error
    return made


def _data(page: Page) -> dict[str, object]:
    return {
        "title": page.title,
        "overview": asdict(page.overview),
        "findings": asdict(page.findings),
        "map": _map(page.still) if page.still else "",
        "unplaced": page.unplaced,
        "standing": [
            {
                "measure": group.measure,
                "cards": [
                    {
                        "what": ", ".join(part for part in (card.of, card.where, card.when) if part),
                        "number": asdict(card.number),
                        "said": [asdict(_said(claim)) for claim in card.claims[:MOST_CLAIMS]],
                    }
                    for card in group.cards
                ],
            }
            for group in page.standing
        ],
        "incidents": [asdict(_entry(card)) for card in page.incidents[:MOST_INCIDENTS]],
        "unlisted": max(0, len(page.incidents) - MOST_INCIDENTS),
        "readers": page.readers,
    }


def _entry(card: Card) -> Entry:
    claims = [claim for figure in card.figures for claim in figure.claims if claim.counted]
    return Entry(
        card.anchor,
        ", ".join((card.kind, card.place, card.when)),
        card.actors,
        card.killed,
        card.injured,
        card.grade.name,
        card.grade.reason,
        tuple(_said(claim) for claim in claims[:MOST_CLAIMS]),
        card.claims - min(len(claims), MOST_CLAIMS),
        tuple(f"{s.title}, {s.publisher}, {s.published}{' (copy)' if s.copy else ''}" for s in card.sources),
        tuple(f"{n.source.title}, {n.source.publisher}, {n.source.published}" for n in card.near),
    )


def _said(claim: ClaimLine) -> Said:
    quote = " … ".join(piece.text for passage in claim.passages for piece in passage.pieces if piece.marked)
    shown = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
    number = claim.number or Number("unknown", "", "", "", "", "")
    firmness = f", {claim.certainty}" if claim.certainty else ""
    return Said(
        number,
        claim.says,
        " ".join(shown.split()),
        f"{claim.speaker}{firmness}",
        claim.source.publisher,
        claim.source.published,
    )


_MARKS: Final = {
    "exact": 'fill="#5b6673" fill-opacity="0.9" stroke="#ffffff" stroke-width="1.2"',
    "near": 'fill="#ffffff" fill-opacity="0.9" stroke="#1b1f24" stroke-width="2"',
    "area": 'fill="none" stroke="#1b1f24" stroke-width="1.6" stroke-dasharray="4 3"',
}


def _map(still: Still) -> str:
    markers = "".join(f'<circle cx="{m.x}" cy="{m.y}" r="{m.radius}" {_MARKS[m.shape]}/>' for m in still.markers)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {still.width} {still.height}">'
        f'<rect width="{still.width}" height="{still.height}" fill="#eef2f4"/>'
        f'<path d="{still.land}" fill="#dedbd1" stroke="#fbfaf7" stroke-width="0.8"/>{markers}</svg>'
    )
