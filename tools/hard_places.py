"""Draws the map of docs/explanation/ten-hard-places.md from its sentences: `python tools/hard_places.py [FOLDER]`.

The picture is written to docs/images, or to FOLDER. It needs no network and no browser.
"""

import re
import sys
from pathlib import Path
from typing import Final

import vl_convert

from bearwitness.gazetteer import Gazetteer
from bearwitness.model import Where, WherePrecision
from bearwitness.outputs.assessment.worldmap import Place, still
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import choose, places

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
PAGE: Final = DOCS / "explanation" / "ten-hard-places.md"
NAME: Final = "ten-hard-places.png"
INK, PAPER, LAND = "#8a1c1c", "#eef2f4", "#ffffff"
MARGIN: Final = 46
"""Room below the map for the sentences that have no point."""


def sentences(page: str) -> list[str]:
    """Return the sentences quoted on the page, in order."""
    return re.findall(r"^> (.+)$", page, re.M)


def placed(found: list[str]) -> list[Where | None]:
    """Return where each sentence is placed."""
    with Gazetteer() as gazetteer:
        chosen = [choose(places(parse(text), gazetteer), 0, len(text)) for text in found]
    return [one.where if one is not None else None for one in chosen]


def picture(found: list[Where | None]) -> str:
    """Return the map as SVG, each place with the number of its sentence."""
    marked = [
        Place(str(at), "", where.precision, where.lat, where.lon, _shape(where), 6.0, (str(at),))
        for at, where in enumerate(found, start=1)
        if where is not None and where.lat is not None and where.lon is not None
    ]
    drawn = still(tuple(marked))
    if drawn is None:
        raise LookupError("no sentence of the page has a point")
    nowhere = ", ".join(
        f"{at} {where.name}" for at, where in enumerate(found, start=1) if where is not None and where.lat is None
    )
    height = drawn.height + MARGIN
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif"',
        f'width="{drawn.width:g}" height="{height:g}">',
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        f'<clipPath id="map"><rect width="{drawn.width:g}" height="{drawn.height:g}"/></clipPath>',
        f'<path d="{drawn.land}" fill="{LAND}" stroke="#9aa5ab" stroke-width="0.8" clip-path="url(#map)"/>',
    ]
    for mark in drawn.markers:
        fill, dash = (INK, "") if mark.shape == "exact" else ("none", ' stroke-dasharray="3 3"')
        dash = "" if mark.shape == "near" else dash
        parts.append(
            f'<circle cx="{mark.x}" cy="{mark.y}" r="{mark.radius}" fill="{fill}" stroke="{INK}" stroke-width="2"'
            f"{dash}/>"
        )
        parts.append(f'<text x="{mark.x + 9}" y="{mark.y - 7}" font-size="19" font-weight="bold">{mark.label}</text>')
    parts.append(f'<text x="14" y="{drawn.height + 29:g}" font-size="17">No point: {nowhere}</text></svg>')
    return "\n".join(parts)


def _shape(where: Where) -> str:
    if where.precision is WherePrecision.NEAR_TOWN:
        return "near"
    return "exact" if where.precision in (WherePrecision.TOWN, WherePrecision.SITE) else "area"


def main(arguments: list[str]) -> int:
    """Draw the picture; return the exit status."""
    folder = Path(arguments[0]) if arguments else DOCS / "images"
    folder.mkdir(parents=True, exist_ok=True)
    found = placed(sentences(PAGE.read_text(encoding="utf-8")))
    (folder / NAME).write_bytes(vl_convert.svg_to_png(picture(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
