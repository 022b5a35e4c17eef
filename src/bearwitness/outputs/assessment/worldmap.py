"""Where the incidents are: places for the map, and a still picture of it for print and for pages without scripts."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from bearwitness.model import Incident, WherePrecision
from bearwitness.outputs.assessment.outlines import Ring, rings
from bearwitness.outputs.assessment.wording import country_words, place_precision, place_words

Shape = Literal["exact", "near", "area"]

_WIDTH = 960.0
_AREA_RADIUS = {
    WherePrecision.DISTRICT: 9.0,
    WherePrecision.PROVINCE: 11.0,
    WherePrecision.REGION: 13.0,
    WherePrecision.COUNTRY: 15.0,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map and the incidents there. `shape` says what the point stands for: it is drawn so.

    "exact" is a site or a town, "near" a town that something happened near, "area" the centroid of something larger.
    `radius` is in pixels for one incident, larger for larger areas, for the eye only.
    """

    name: str
    country: str
    precision: str
    lat: float
    lon: float
    shape: Shape
    radius: float
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """A place on the still picture, in its units."""

    x: float
    y: float
    radius: float
    shape: Shape
    label: str


@dataclass(frozen=True, slots=True)
class Still:
    """The still picture: land as one SVG path, and markers, the largest first so that none hides another."""

    width: float
    height: float
    land: str
    markers: tuple[Marker, ...]


def places(incidents: Iterable[Incident]) -> tuple[Place, ...]:
    """Return the places of the incidents that have coordinates, one for each point and precision, in order of name."""
    found: dict[tuple[float, float, str, WherePrecision], list[Incident]] = {}
    for incident in incidents:
        where = incident.where
        if where is not None and where.lat is not None and where.lon is not None:
            found.setdefault((where.lat, where.lon, place_words(where), where.precision), []).append(incident)
    made = []
    for (lat, lon, name, precision), there in found.items():
        where = there[0].where
        if where is None:
            continue
        shape: Shape = "area" if where.centroid or precision in _AREA_RADIUS else "exact"
        if precision is WherePrecision.NEAR_TOWN:
            shape = "near"
        radius = _AREA_RADIUS.get(precision, 9.0) if shape == "area" else 5.0
        exactness = place_precision(where)
        ids = tuple(incident.id for incident in there)
        made.append(Place(name, country_words(where), exactness, lat, lon, shape, radius, ids))
    return tuple(sorted(made, key=lambda p: (p.name, p.country, p.lat, p.lon, p.precision)))


def still(found: tuple[Place, ...]) -> Still | None:
    """Draw the places on country outlines, no larger than they need; None where there is nothing to draw."""
    if not found:
        return None
    west, east = _stretch([p.lon for p in found], 14.0, -180.0, 180.0)
    south, north = _stretch([p.lat for p in found], 8.0, -60.0, 84.0)
    shrink = math.cos(math.radians((south + north) / 2))
    scale = _WIDTH / ((east - west) * shrink)
    height = (north - south) * scale
    if height > 620.0:
        middle, half = (west + east) / 2, (east - west) / 2 * height / 620.0
        west, east = middle - half, middle + half
        scale = _WIDTH / ((east - west) * shrink)
        height = (north - south) * scale

    def project(lon: float, lat: float) -> tuple[float, float]:
        return round((lon - west) * shrink * scale, 1), round((north - lat) * scale, 1)

    shown = [r for r in rings() if r.box[0] < east and r.box[2] > west and r.box[1] < north and r.box[3] > south]
    land = "".join(_path(ring, project) for ring in shown)
    markers = [
        Marker(*project(p.lon, p.lat), round(p.radius + 1.3 * math.log2(len(p.incidents)), 1), p.shape, p.name)
        for p in sorted(found, key=lambda p: -p.radius)
    ]
    return Still(_WIDTH, round(height, 1), land, tuple(markers))


def _stretch(values: list[float], least: float, floor: float, ceiling: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    pad = max((high - low) * 0.12, 2.0, (least - (high - low)) / 2)
    return max(low - pad, floor), min(high + pad, ceiling)


def _path(ring: Ring, project: Callable[[float, float], tuple[float, float]]) -> str:
    steps: list[str] = []
    last = (math.inf, math.inf)
    for lon, lat in ring.points:
        x, y = project(lon, lat)
        if abs(x - last[0]) + abs(y - last[1]) >= 1.2:
            steps.append(f"{x:g} {y:g}")
            last = (x, y)
    return f"M{'L'.join(steps)}Z" if len(steps) > 2 else ""
