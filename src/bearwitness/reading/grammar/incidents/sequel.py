"""Whether a sentence goes on where another left off, and so on its day: in the same paragraph or province."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import same_place
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_LEAD: Final = 300  # characters at the head of a report
# "Elsewhere, ...", "Army jets also bombed ...": more news of the day on which the report's own was.
_LINKED: Final = re.compile(
    r"\W*(?:(?:Separately|Elsewhere|Meanwhile|Also|Further|Farther|Nearby|Later|Earlier|Hours\s+(?:later|earlier)|Within\s+(?:hours|minutes))\b|"
    r"In\s+(?:(?:a|another|other|an)\s+)?(?:separate|other|another|similar|unrelated)\b|(?:[\w'’-]+\s+){1,4}also\s)",
    re.IGNORECASE,
)


def paragraphs(scenes: Sequence[Scene], text: str) -> dict[int, int]:
    """The number of the paragraph of each sentence, by its start. A gap of more than one character, or an end of line, ends a paragraph."""
    numbers = {scene.start: 0 for scene in scenes[:1]}
    for before, scene in pairwise(scenes):
        gap = text[before.end - 1 : scene.start]
        numbers[scene.start] = numbers[before.start] + (len(gap) > 2 or "\n" in gap)
    return numbers


def apart(place: PlaceMention | None, other: PlaceMention | None) -> bool:
    """Whether two places lie in different countries or first-level divisions."""
    if place is None or other is None:
        return False
    divided = (
        place.where.admin1 is not None and other.where.admin1 is not None and place.where.admin1 != other.where.admin1
    )
    return divided or (place.where.country != other.where.country and not same_place(place.where, other.where))


def paragraph_at(numbers: Mapping[int, int], start: int) -> int:
    """The number of the paragraph in which a sentence, or a part of one, begins."""
    if start in numbers:
        return numbers[start]
    return numbers[max((at for at in numbers if at <= start), default=min(numbers))]


def sequel_of(
    scene: Scene, place: PlaceMention | None, told: Sequence[Happening | None], numbers: Mapping[int, int]
) -> Happening | None:
    """The happening whose day a sentence without one shares: the first of those told before from which it goes on.

    What a paragraph of its own tells of another province, as an item of a bulletin does, has no day, unless its first
    words tie it to the news.
    """
    here = paragraph_at(numbers, scene.start)
    main = told[-1]
    linked = main is not None and _leads_with_day(main) and _LINKED.match(scene.text) is not None
    for known in told:
        if known is None or known.background or not _has_day(known):
            continue
        beside = here == paragraph_at(numbers, known.scenes[-1].start)
        unplaced = place is not None and known.place is None and known is not told[-1]
        elsewhere = unplaced or apart(place, known.place)
        if beside or not (elsewhere or linked):
            return known
    return main if linked else None


def _leads_with_day(main: Happening) -> bool:
    """Whether a report opens with its news and the day of it."""
    lead = main.scenes[0]
    dated = _has_day(main) and not main.background
    return lead.start < _LEAD and dated and main.time is not None and lead.start <= main.time.start < lead.end


def _has_day(known: Happening) -> bool:
    return known.time is not None and known.time.days.precision in ("day", "range")


__all__ = ["apart", "paragraph_at", "paragraphs", "sequel_of"]
