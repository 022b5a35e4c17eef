"""Incidents that the lines of a list tell of, under sentences that say when and by whom (scenes/lists.py)."""

from collections.abc import Sequence

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.fitting import join
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import FINE, own_place, same_place
from bearwitness.reading.grammar.incidents.retold import is_headline
from bearwitness.reading.grammar.incidents.time import own_time
from bearwitness.reading.grammar.scenes.list_heads import acts, counts_deed, heads_of, repeats_deed, told_alike
from bearwitness.reading.grammar.scenes.scene import Scene


def listed_in(
    found: list[Happening], before: Sequence[Scene], scene: Scene, figures: list[SaidFigure], eventful: bool
) -> Happening | None:
    """The incident that a line of a list tells of, with the date and parties of the head above it; None if of none."""
    heads = heads_of(before)
    head = next((item for item in heads if acts(item)), None) or next(
        (item for item in heads if counts_deed(item, scene)), None
    )
    if not (eventful or (head is not None and _tells(head, scene))):
        return None
    time = own_time(scene) or next((time for item in heads if (time := own_time(item)) is not None), None)
    place = own_place(scene)
    for known in found:
        here = known.place.where.name if known.place is not None else None
        if known.listed and known.time == time and place is not None and place.where.name == here:
            join(known, scene, time, place, figures)
            return known
    made = Happening([scene], False, time, place, figures, head, heads=tuple(heads), listed=True)
    found.append(made)
    return made


def _tells(head: Scene, scene: Scene) -> bool:
    """Whether a line tells of a deed of its own, by its words or those of its head."""
    return (
        scene.strong or scene.weak or repeats_deed(head, scene) or counts_deed(head, scene) or told_alike(head, scene)
    )


def below_list(found: Sequence[Happening], current: Happening, scene: Scene, figures: Sequence[SaidFigure]) -> bool:
    """Whether a sentence below the last line of a list has no day and no place of its own, so that it is about no line.

    What it counts of people goes to the happening that the head of the list tells of: "One soldier was killed" of all the lines.
    """
    line = current.scenes[-1].line if current.listed else None
    if line is None or scene.start < line.stop or own_time(scene) is not None or own_place(scene) is not None:
        return False
    people = [one for one in figures if one.mention.measure not in (Measure.DESTROYED, Measure.DAMAGED)]
    heads = {head.start for head in current.heads}
    above = next((one for one in found if not one.listed and one.scenes[0].start in heads), None)
    if above is not None and people:
        above.scenes.append(scene)
        above.figures.extend(people)
    return True


def without_heads(found: list[Happening]) -> list[Happening]:
    """Leave out what only heads a list, "19 strikes in Syria and Iraq": its lines are the incidents, unless people are counted."""
    headed = {item.start for listed in found for item in listed.heads}
    return [
        item for item in found
        if item.background or item.listed or item.scenes[0].start not in headed
        or any(_adds(scene, headed) for scene in item.scenes)
        or (item.place is not None and item.place.where.precision in FINE)
        or any(figure.mention.measure not in (Measure.DESTROYED, Measure.DAMAGED) for figure in item.figures)
    ]  # fmt: skip


def _adds(scene: Scene, headed: set[int]) -> bool:
    """Whether a sentence is no head of a list and says more of an incident than that "all aircraft returned"."""
    return scene.start not in headed and (scene.strong or bool(scene.figures or scene.places or scene.stances))


def without_headlines(found: list[Happening]) -> list[Happening]:
    """Leave out a headline of several places, "Attacks in Damascus and Homs kill one", that are told of below it one by one."""
    return [item for item in found if not _heads_several(item, found)]


def _heads_several(item: Happening, found: Sequence[Happening]) -> bool:
    if item.background or len(item.scenes) > 1 or not is_headline(item.scenes[0]):
        return False
    places = {place.where.name: place.where for place in item.scenes[0].places}
    later = (other for other in found if not other.background and other.scenes[0].start > item.scenes[0].start)
    below = [other.place.where for other in later if other.place is not None]
    told = [name for name, where in places.items() if any(same_place(where, other) for other in below)]
    return len(told) > 1 and len(below) > 1


__all__ = ["below_list", "listed_in", "without_headlines", "without_heads"]
