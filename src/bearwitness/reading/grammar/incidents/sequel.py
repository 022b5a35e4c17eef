"""Whether a sentence goes on where another left off, and so on its day: in the same paragraph or province."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import same_place
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene


def paragraphs(scenes: Sequence[Scene]) -> dict[int, int]:
    """The number of the paragraph of each sentence, by its start. A gap of more than one character ends a paragraph."""
    numbers = {scene.start: 0 for scene in scenes[:1]}
    for before, scene in pairwise(scenes):
        numbers[scene.start] = numbers[before.start] + (scene.start - before.end > 1 or "\n" in before.text[-1:])
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

    What a paragraph of its own tells of another province, as an item of a bulletin does, has no day.
    """
    here = paragraph_at(numbers, scene.start)
    for known in told:
        if known is None or known.background or known.time is None or known.time.days.precision not in ("day", "range"):
            continue
        beside = here == paragraph_at(numbers, known.scenes[-1].start)
        unplaced = place is not None and known.place is None and known is not told[-1]
        elsewhere = unplaced or apart(place, known.place)
        if beside or not elsewhere:
            return known
    return None


__all__ = ["apart", "paragraph_at", "paragraphs", "sequel_of"]
