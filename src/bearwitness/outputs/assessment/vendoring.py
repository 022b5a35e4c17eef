"""How the files in vendor/ are made from their packages, so that anybody can make them again.

    python -m bearwitness.outputs.assessment.vendoring FOLDER

where FOLDER holds the npm packages leaflet 1.9.4, world-atlas 2.0.2, @fontsource-variable/source-sans-3 5.3.0,
@fontsource-variable/source-serif-4 5.3.1, @expo-google-fonts/source-sans-3 0.4.1 and
@expo-google-fonts/noto-sans-arabic 0.4.3 as `npm pack` leaves them. Nothing of this runs when a page is written.
"""

import json
import sys
import tarfile
from itertools import pairwise
from pathlib import Path

from bearwitness.outputs.assessment.countries import alpha2_of_numeric

GRID = 0.02
"""Degrees between the points that outlines are rounded to: about two kilometres, enough without tiles."""

_FILES = (
    ("leaflet-1.9.4.tgz", "package/dist/leaflet.js", "leaflet.js"),
    ("leaflet-1.9.4.tgz", "package/dist/leaflet.css", "leaflet.css"),
    ("leaflet-1.9.4.tgz", "package/LICENSE", "leaflet.LICENSE"),
    ("world-atlas-2.0.2.tgz", "package/LICENSE", "world-atlas.LICENSE"),
    (
        "fontsource-variable-source-sans-3-5.3.0.tgz",
        "package/files/source-sans-3-latin-wght-normal.woff2",
        "source-sans-3.woff2",
    ),
    ("fontsource-variable-source-sans-3-5.3.0.tgz", "package/LICENSE", "source-sans-3.LICENSE"),
    (
        "fontsource-variable-source-serif-4-5.3.1.tgz",
        "package/files/source-serif-4-latin-wght-normal.woff2",
        "source-serif-4.woff2",
    ),
    ("fontsource-variable-source-serif-4-5.3.1.tgz", "package/LICENSE", "source-serif-4.LICENSE"),
    *(
        (f"expo-google-fonts-{package}.tgz", f"package/{file}", f"fonts/{name}")
        for package, file, name in (
            ("source-sans-3-0.4.1", "400Regular/SourceSans3_400Regular.ttf", "SourceSans3_400Regular.ttf"),
            ("source-sans-3-0.4.1", "600SemiBold/SourceSans3_600SemiBold.ttf", "SourceSans3_600SemiBold.ttf"),
            ("source-sans-3-0.4.1", "LICENSE_FONT", "SourceSans3.LICENSE"),
            ("noto-sans-arabic-0.4.3", "400Regular/NotoSansArabic_400Regular.ttf", "NotoSansArabic_400Regular.ttf"),
            ("noto-sans-arabic-0.4.3", "600SemiBold/NotoSansArabic_600SemiBold.ttf", "NotoSansArabic_600SemiBold.ttf"),
            ("noto-sans-arabic-0.4.3", "LICENSE_FONT", "NotoSansArabic.LICENSE"),
        )
    ),
)
_LEFT_OUT = ("Antarctica", "Siachen Glacier")


def compact(topology: str) -> str:
    """Return world-atlas' TopoJSON as {"grid": degrees, "arcs": [...], "countries": [[code, name, polygons], ...]}.

    An arc is a flat list x, y, dx, dy, dx, dy, ... in grid steps. A polygon is a list of rings, a ring a list of arc
    numbers; ~n means arc n backwards, as in TopoJSON. `code` is ISO 3166-1 alpha-2 or None.
    """
    world = json.loads(topology)
    (scale_x, scale_y), (shift_x, shift_y) = world["transform"]["scale"], world["transform"]["translate"]
    arcs = []
    for arc in world["arcs"]:
        x = y = 0
        points: list[tuple[int, int]] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = (round((x * scale_x + shift_x) / GRID), round((y * scale_y + shift_y) / GRID))
            if not points or point != points[-1]:
                points.append(point)
        if len(points) == 1:
            points.append(points[0])
        flat = [*points[0]]
        for (x0, y0), (x1, y1) in pairwise(points):
            flat += [x1 - x0, y1 - y0]
        arcs.append(flat)
    countries = []
    for shape in world["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        if name in _LEFT_OUT:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        code = alpha2_of_numeric(int(shape["id"])) if shape.get("id") else None
        countries.append([code, name, polygons])
    return json.dumps({"grid": GRID, "arcs": arcs, "countries": countries}, ensure_ascii=False, separators=(",", ":"))


def main(folder: Path, vendor: Path) -> None:
    """Write every file of vendor/ from the packages in `folder`."""
    (vendor / "fonts").mkdir(exist_ok=True)
    for package, member, name in _FILES:
        (vendor / name).write_bytes(_member(folder / package, member))
    # Pictures that the page does not use and cannot fetch; nor does it carry Leaflet's source map.
    style = [line for line in _text(vendor, "leaflet.css").splitlines() if "url(" not in line]
    (vendor / "leaflet.css").write_text("\n".join(style) + "\n", encoding="utf-8")
    script = _text(vendor, "leaflet.js").split("//# sourceMappingURL", 1)[0]
    (vendor / "leaflet.js").write_text(script, encoding="utf-8")
    topology = _member(folder / "world-atlas-2.0.2.tgz", "package/countries-50m.json").decode("utf-8")
    (vendor / "countries.json").write_text(compact(topology), encoding="utf-8")


def _text(vendor: Path, name: str) -> str:
    return (vendor / name).read_text(encoding="utf-8")


def _member(package: Path, member: str) -> bytes:
    with tarfile.open(package) as archive:
        file = archive.extractfile(member)
        if file is None:
            raise FileNotFoundError(f"{package} holds no {member}")
        return file.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent / "vendor")
