"""Country outlines for the maps: Natural Earth 1:50m by way of world-atlas, compacted by `vendoring`."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed outline, as longitude and latitude in degrees, and the box around it (west, south, east, north)."""

    points: tuple[Point, ...]
    box: tuple[float, float, float, float]


def outlines_json() -> str:
    """Return the vendored outlines as they go into the page; `vendoring.compact` says what the fields are."""
    return files(__package__).joinpath("vendor", "countries.json").read_text(encoding="utf-8")


@cache
def rings() -> tuple[Ring, ...]:
    """Return the outer ring of every polygon of every country."""
    world = json.loads(outlines_json())
    grid = world["grid"]
    arcs = [_points(arc, grid) for arc in world["arcs"]]
    found = []
    for _, _, polygons in world["countries"]:
        for polygon in polygons:
            points: list[Point] = []
            for arc in polygon[0]:
                piece = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
                points.extend(piece[1:] if points else piece)
            points = _unwrapped(points)
            xs, ys = [x for x, _ in points], [y for _, y in points]
            found.append(Ring(tuple(points), (min(xs), min(ys), max(xs), max(ys))))
    return tuple(found)


def _unwrapped(points: list[Point]) -> list[Point]:
    """Carry a ring on past 180 degrees where it crosses the antimeridian, in place of a jump around the world."""
    shift, last = 0.0, points[0][0]
    carried = []
    for x, y in points:
        if abs(x - last) > 180:
            shift += 360.0 if x < last else -360.0
        carried.append((x + shift, y))
        last = x
    return carried


def _points(arc: list[int], grid: float) -> list[Point]:
    x = y = 0
    points = []
    for i in range(0, len(arc), 2):
        x, y = x + arc[i], y + arc[i + 1]
        points.append((x * grid, y * grid))
    return points
