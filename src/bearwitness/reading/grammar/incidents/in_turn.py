"""One sentence that tells of the same deed at several places on several days: "raided A on 3 May, killing four, and B on 9 May, killing two" (codebook section 1)."""

import re
from typing import Final

from bearwitness.model import WhenPrecision, WherePrecision
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.mention import TimeMention

_THEN: Final = re.compile(r"(?:\s\([^()]{1,40}\))?,?\s(?:(?:on|in)\s)?(?:the\s)?", re.IGNORECASE)
_AND: Final = re.compile(
    r"(?:,\s|\s)(?:and|then)\s(?:(?:again|then|also|in|at|on|near)\s)*(?:the\s(?:\w+\s)?(?:town|village|city)\sof\s)?$|,\s$",
    re.IGNORECASE,
)


def in_turn(first: Happening, scene: Scene) -> list[Happening]:
    """The happenings of a sentence at its later places, each with the day and the figures that stand behind it; `first` keeps its own."""
    dated = [(place, time) for place in scene.places if (time := _day_behind(scene, place)) is not None]
    if len(dated) < 2 or first.place is not dated[0][0] or len({time.days.start for _, time in dated}) < len(dated):
        return []
    starts = [place.start for place, _ in dated[1:]]
    if not all(_AND.search(scene.text, 0, start - scene.start) for start in starts):
        return []
    first.time = dated[0][1]
    shared = not any(one.mention.counted.start < starts[0] for one in first.figures)  # "..., killing 22 in all"
    found: list[Happening] = []
    for (place, time), end in zip(dated[1:], [*starts[1:], scene.end], strict=True):
        mine = [one for one in first.figures if not shared and place.start <= one.mention.counted.start < end]
        first.figures[:] = [one for one in first.figures if all(one is not other for other in mine)]
        found.append(Happening([scene], first.background, time, place, mine, beside=len(found) + 1))
    return found


def _day_behind(scene: Scene, place: PlaceMention) -> TimeMention | None:
    """The day that stands right behind a place."""
    if place.where.precision in (WherePrecision.COUNTRY, WherePrecision.REGION):
        return None
    for time in scene.times:
        if time.start >= place.end and time.days.precision is WhenPrecision.DAY:
            between = _THEN.fullmatch(scene.text, place.end - scene.start, time.start - scene.start)
            return time if between is not None else None
    return None


__all__ = ["in_turn"]
