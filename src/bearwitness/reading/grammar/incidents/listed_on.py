"""Places that a following sentence lists as struck too: "Also hit were A and B", "The villages were A, B and C", "A third fell in A".

Such a sentence has no word of its own that would found an incident: what was done is said in the one before (codebook section 1).
"""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.coordinated import run_of, struck_series
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import FINE
from bearwitness.reading.grammar.incidents.time import overlap, own_time
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_DONE: Final = r"(?:hit|struck|targeted|attacked|bombed|shelled|bombarded|pounded|raided|burn(?:ed|t)(?:\sdown)?|torched|looted|ransacked|destroyed|affected|damaged|stormed|seized|captured|overrun|razed)"
_PLACES: Final = r"(?:villages|towns|cities|areas|neighbou?rhoods|districts|quarters|localities|communities|settlements|hamlets|suburbs|bridges|camps|places|sites)"
# The places of what was told are named: "The targeted villages include", "police named the villages as", "the villages are".
_NAMES: Final = re.compile(
    rf"\b(?:{_DONE}\s(?:\w+\s){{0,2}}{_PLACES}|{_PLACES}\s(?:that\s|which\s)?(?:(?:were|was|had\sbeen|have\sbeen|came)\s)?(?:{_DONE}|under\s(?:attack|fire))\b|"
    rf"(?:the|these|those)\s(?:\w+\s){{0,2}}{_PLACES}(?:,[^,]{{1,40}},)?\s(?:are|were|include[sd]?|named|as)|named\sthe\s(?:\w+\s)?{_PLACES}\sas)\b",
    re.IGNORECASE,
)
# Others were struck too.
_ALSO: Final = re.compile(
    rf"\balso\s{_DONE}\s(?:was|were)\b|\b(?:was|were)\s(?:also|likewise|similarly)\s(?:\w+ly\s)?(?:{_DONE}|under\s(?:attack|fire))\b|\balso\s(?:came|were|was)\sunder\b|\bcame\sunder\s(?:\w+\s)?(?:attack|fire|shelling|bombardment)\stoo\b|"
    r"\b(?:strikes|air\s?strikes|raids|explosions|blasts|shelling|bombardment|attacks|clashes|fighting)\s(?:was|were)\salso\s(?:reported|heard|recorded|seen|felt)\b|"
    rf"\bother\s(?:targets|areas|places|sites|towns|villages|cities|neighbou?rhoods|districts)\s(?:(?:that\swere\s)?{_DONE}\s)?(?:included?|were|are)\b|"
    r"(?:^|[,;]\s(?:and\s|while\s)?|\bwhile\s|\band\s)(?:an?other|a\s(?:second|third|fourth|fifth|sixth)|(?:two|three|four|five|six|several|\d{1,2})\s(?:more|others?))(?:\sone)?\s(?:fell|landed|hit|struck|exploded|crashed|targeted)\b",
    re.IGNORECASE,
)


def listed_on(
    scene: Scene, told: Happening | None, found: Sequence[Happening], figures: Sequence[SaidFigure]
) -> list[Happening]:
    """The happenings at the places that a sentence says were struck too, or are those that were struck; none where it lists none.

    `told` is what was told before; its place gives way to the first of the list where it is coarser.
    """
    if told is None or told.background or not scene.places:
        return []
    names, also = _NAMES.search(scene.text), _ALSO.search(scene.text)
    if names is None and also is None and not _goes_on(scene, told):
        return []
    time = own_time(scene)
    if time is not None and told.time is not None and not overlap(time, told.time):
        return []
    places = _places(scene, also.end() if also is not None else 0, announced=also is None)
    known = {item.place.where.name for item in found if item.place is not None and not item.background}
    places = [place for place in places if place.where.name not in known]
    if also is None and places and (told.place is None or told.place.where.precision not in FINE):
        told.place = places.pop(0)
        told.scenes.append(scene)
    scenes = [scene] if scene.strong else [told.scenes[0], scene]
    made = [
        Happening(list(scenes), False, time or told.time, place, [], like=told.scenes[0], beside=number)
        for number, place in enumerate(places, 1)
    ]  # fmt: skip
    if made:
        (made[0] if also is not None else told).figures.extend(figures)
    return made


def _goes_on(scene: Scene, told: Happening) -> bool:
    """Whether a list follows the colon of the sentence before: "attacked three villages in Baro: Tarsu, Bardana and Zare"."""
    opens = scene.places[0].series is not None and scene.places[0].start == scene.core[0]
    return opens and told.scenes[-1].text.rstrip().endswith(":") and scene.start - told.scenes[-1].end < 3


def _places(scene: Scene, behind: int, *, announced: bool) -> list[PlaceMention]:
    """The places of the list, or the one place that stands where a list would."""
    series = [place for run in struck_series(scene) for place in run]
    if series or announced:
        return series
    fine = [one for one in scene.places if one.where.precision in FINE and one.relation in ("in", "", "near")]
    first = next((one for one in fine if one.start - scene.start >= behind), fine[0] if fine else None)
    return (run_of(scene, first) or [first]) if first is not None else []


__all__ = ["listed_on"]
