"""Whether a sentence without a word that founds an incident harms people on another day or elsewhere (codebook section 1)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Measure, WhenPrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import FINE, named_otherwise, own_place, same_place
from bearwitness.reading.grammar.incidents.retold import HARM
from bearwitness.reading.grammar.incidents.spread import figures_by_place
from bearwitness.reading.grammar.incidents.time import overlap, own_time
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_OPENS_WITH_PLACE: Final = re.compile(
    r"\W*(?:(?:And|Meanwhile|Elsewhere|Separately)\W+)?(?:In|At|Near|Outside|Around)\s+(?:(?:the|nearby|city|town|village|port|of)\s+){0,4}"
)


def harmed_elsewhere(scene: Scene, figures: Sequence[SaidFigure], found: Sequence[Happening]) -> bool:
    """Whether people were killed on a day or at a place that no incident told so far has: "On the 3rd a guard was killed in Gao"."""
    if scene.refers_back or not any(
        figure.mention.measure in HARM and figure.number.best != 0 and not figure.early for figure in figures
    ):
        return False
    time, place = own_time(scene), own_place(scene)
    if all(figure.mention.measure is not Measure.KILLED for figure in figures):
        # "In Kyiv, 20 people were hurt"; not "12 were injured and taken to Lviv".
        return place is not None and _fronted(scene, place) and _harmed_far(scene, place, found)
    placed = place is not None and place.where.precision in FINE
    dated = time is not None and (placed or time.days.precision is not WhenPrecision.YEAR)
    apart_in_time = dated and not any(item.time is None or overlap(item.time, time) for item in found if time)
    return apart_in_time or (placed and place is not None and _harmed_far(scene, place, found))


def _harmed_far(scene: Scene, place: PlaceMention, found: Sequence[Happening]) -> bool:
    """Whether a town or site is none of those of the incidents told so far, of which all have a place and one an exact one."""
    known = [item.place.where for item in found if item.place is not None]
    exact = [where for where in known if where.precision in FINE]
    if place.where.precision not in FINE or len(known) < len(found) or not exact:
        return False
    coarse = [where for where in known if where.precision not in FINE]
    if any(where.country not in (None, place.where.country) for where in coarse):
        return False
    near = [where for where in exact if same_place(where, place.where)]
    counted = any(one.where.name == place.where.name for _, one in figures_by_place(scene))
    return not near or (
        (counted or _fronted(scene, place)) and all(named_otherwise(place.where, [where]) for where in near)
    )


def _fronted(scene: Scene, place: PlaceMention) -> bool:
    """Whether a sentence opens with a place at which people are then counted."""
    opens = _OPENS_WITH_PLACE.match(scene.text)
    return (
        opens is not None and place.start - scene.start <= opens.end() and place.start < scene.figures[0].mention.start
    )


__all__ = ["harmed_elsewhere"]
