"""Places of a sentence that only lead to the one where something happened: a line's name, the district that holds a village."""

import re
from collections.abc import Sequence

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_LINE = re.compile(
    r"\s(?:railway|railroad|pipeline|highway|motorway|line)\s+(?=near|at|outside|in\b|between|[a-z]+\s+of\b)"
)
_OPENING = 12  # characters from where a sentence begins
_CLOSE = 20  # and from the name of a line to the place on it


def names_a_line(scene: Scene, place: PlaceMention, placed: Sequence[PlaceMention]) -> bool:
    """Whether a place only gives a line its name, and another says where on it: "on the Sare railway near Baro"."""
    line = _LINE.match(scene.text, place.name_end - scene.start)
    behind = None if line is None else scene.start + line.end()
    return behind is not None and any(behind <= one.start <= behind + _CLOSE and one.relation != "" for one in placed)


def holds_another(scene: Scene, place: PlaceMention, placed: Sequence[PlaceMention]) -> bool:
    """Whether a district opens the sentence in which a town without an entry follows: "In Sare district, they fought at Baro"."""
    where = place.where
    if where.precision is not WherePrecision.DISTRICT or place.relation != "in" or place.start > scene.start + _OPENING:
        return False
    return any(
        one.start > place.end
        and one.where.geonames_id is None
        and one.where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN)
        and one.relation in ("in", "near", "direction")
        and one.where.country in (None, where.country)
        and one.where.admin1 in (None, where.admin1)
        for one in placed
    )


__all__ = ["holds_another", "names_a_line"]
