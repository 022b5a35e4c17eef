"""Which sentences tell of one incident: grouping scenes, apart from background, habits and accidents (codebook section 1)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bearwitness.model import Certainty, Measure, WhenPrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.age import commemorates, is_late_news, is_old, told_exactly, told_of_old
from bearwitness.reading.grammar.incidents.eventful import is_eventful, tells_of_a_time, tells_of_accident, toll_figures
from bearwitness.reading.grammar.incidents.fitting import fitting_of, join
from bearwitness.reading.grammar.incidents.ground import done_at
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds
from bearwitness.reading.grammar.incidents.like import like_of
from bearwitness.reading.grammar.incidents.listed import beyond_list, listed_in, without_heads
from bearwitness.reading.grammar.incidents.place import (
    FINE,
    SAME_PLACE,
    finer_place,
    own_place,
    same_place,
)
from bearwitness.reading.grammar.incidents.scene_parts import parts
from bearwitness.reading.grammar.incidents.sequel import paragraph_at, paragraphs, sequel_of
from bearwitness.reading.grammar.incidents.spread import others_beside
from bearwitness.reading.grammar.incidents.time import (
    day_before,
    overlap,
    own_time,
    tells_of_before,
)
from bearwitness.reading.grammar.incidents.weekdays import weekdays
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

NEXT = 400  # characters: a detail so close behind the news may say more exactly where it was
TOLD_ON = 1500  # and one that speaks of "the attack"
SHORT = 3  # days: a longer time in a sentence beside the news is that of something else
OPENING = 8  # sentences: news that a report does not tell by then it only mentions


_THAT = re.compile(
    r"\b(?:that|those)\s+(?:\w+\s+)?(?:attacks?|raids?|strikes?|blasts?|bombings?|explosions?|shooting|fighting|incident)\b",
    re.IGNORECASE,
)


def group(
    scenes: Sequence[Scene], published: date | None, proven: frozenset[int] = frozenset()
) -> tuple[Happening, ...]:
    """Return the incidents that a report's sentences tell of, in the order in which they are first told.

    `proven` are starts of sentences that found an incident whatever the rules say of them.
    """
    found: list[Happening] = []
    current: Happening | None = None
    main: Happening | None = None
    accident = tells_of_accident(scenes)
    numbers = paragraphs(scenes)
    scenes = [part for scene in scenes for part in parts(scene)]
    for number, scene in enumerate(scenes):
        figures = toll_figures(scene)
        eventful = is_eventful(scene, after_accident=accident)
        if eventful and main is None and number >= OPENING and not scene.times:
            eventful = False
        eventful = eventful or (main is not None and not scene.accident and _harmed_elsewhere(scene, figures, found))
        eventful = eventful or scene.start in proven
        if (
            scene.line is not None
            and (listed := listed_in(found, scenes[:number], scene, figures, eventful)) is not None
        ):
            current, main = listed, main or listed
            continue
        if current is not None and beyond_list(current, scene):
            continue
        if not eventful:
            _add_detail(current, main, scene, figures, numbers)
            continue
        time, place = told_of_old(scene, own_time(scene), published), own_place(scene)
        if place is None and main is not None and SAME_PLACE.search(scene.text):
            place = main.place
        then = own_place(scene, older=True) or place
        earlier = day_before(scene, main.time if main is not None else None)
        if earlier is not None or (main is not None and tells_of_before(scene)):
            current = _background(found, scene, earlier or time, then, figures, main)
            continue
        news = None if main is None or main.background else main.time
        if is_old(scene, time, news, published, told=main is not None):
            current = _background(found, scene, time, then, figures, main)
            continue
        fitting = _told_on(scene, current, time, place) or fitting_of(found, scene, time, place, current)
        if fitting is None:
            fitting = Happening([scene], False, time, place, figures)
            earlier_told = sequel_of(scene, place, (current, main), numbers) if time is None else None
            if main is not None and earlier_told is not None:
                fitting.time, fitting.lead = earlier_told.time, main.scenes[0]
            fitting.like = like_of(scene, current or main, time)
            found.append(fitting)
        else:
            join(fitting, scene, time, place, figures)
        found += others_beside(fitting, scene, found)
        current = fitting
        main = main or fitting
    found = without_heads(found)
    if main is not None:
        return tuple(found)
    if not any(commemorates(scene) for scene in scenes):
        for item in found:
            item.background = not is_late_news(item.time, published)
    return tuple(item for item in found if _stands_alone(item) or any(scene.start in proven for scene in item.scenes))


def _harmed_elsewhere(scene: Scene, figures: Sequence[SaidFigure], found: Sequence[Happening]) -> bool:
    """Whether people were killed on a day or at a place that no incident told so far has: "On the 3rd a guard was killed in Gao"."""
    if scene.refers_back or not any(
        figure.mention.measure is Measure.KILLED and figure.number.best != 0 and not figure.early for figure in figures
    ):
        return False
    time, place = own_time(scene), own_place(scene)
    dated = time is not None and time.days.precision is not WhenPrecision.YEAR
    placed = place is not None and place.where.precision in FINE
    apart_in_time = dated and not any(item.time is None or overlap(item.time, time) for item in found if time)
    apart_in_place = placed and not any(
        item.place is None or same_place(item.place.where, place.where) for item in found if place
    )
    return apart_in_time or apart_in_place


def _stands_alone(older: Happening) -> bool:
    """Whether an older happening in a report without news of its own is more than a life's story: armed parties acted."""
    return any(not party.nation for scene in older.scenes for party, _ in scene.sides)


def _told_on(
    scene: Scene, current: Happening | None, time: TimeMention | None, place: PlaceMention | None
) -> Happening | None:
    """The older happening told just before, where a sentence goes on about it: "nobody was hurt in that attack"."""
    about = current is not None and current.background and _THAT.search(scene.text) is not None
    return current if about and time is None and place is None else None


def _add_detail(
    current: Happening | None,
    main: Happening | None,
    scene: Scene,
    figures: list[SaidFigure],
    numbers: Mapping[int, int],
) -> None:
    """A sentence that founds nothing still adds its figures, claims of responsibility, time and place to what it is about."""
    about_background = (
        current is not None and current.background and (scene.refers_back or _tells_on(current, scene, numbers))
    )
    target = current if current is not None and (about_background or not current.background) else main or current
    if target is None or scene.accident or (tells_of_a_time(scene) and not scene.stances):
        return
    time = own_time(scene)
    if time is not None and target.time is not None and not overlap(time, target.time):
        return
    exact = time is not None and not time.relative_past and (time.days.end - time.days.start).days <= SHORT
    place = own_place(scene)
    near = scene.start - target.scenes[-1].end < NEXT
    there = place is None or target.place is None or same_place(place.where, target.place.where)
    if target.time is None and exact and (scene.refers_back or (not scene.strong and near and there)):
        target.time = time  # "Initial reports on Sunday had put the toll at 20"
    counted = [
        figure for figure in figures if figure.certainty is not Certainty.DENIED or figure.number.best is not None
    ]
    if counted or scene.stances or scene.triggers:
        told_on = scene.refers_back and place is not None and done_at(scene, place)
        near = scene.start - target.scenes[0].end < (TOLD_ON if told_on else NEXT)
        target.scenes.append(scene)
        target.figures.extend(counted)
        if target.place is None or (near and place is not None and finer_place(place, target.place)):
            target.place = place or target.place


def _tells_on(current: Happening, scene: Scene, numbers: Mapping[int, int]) -> bool:
    """Whether a sentence stands in the paragraph of the one before, which retold something older, and so is about that too.

    One that names another day of the week, be it that of a statement, is of the news again.
    """
    return weekdays([scene]) <= weekdays(current.scenes) and paragraph_at(
        numbers, current.scenes[-1].start
    ) == paragraph_at(numbers, scene.start)


def _background(
    found: list[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    figures: list[SaidFigure],
    main: Happening | None,
) -> Happening | None:
    for known in found:
        if not known.background or time is None or known.time is None or not overlap(known.time, time):
            continue
        if not _elsewhere_or_other(scene, known, place):
            join(known, scene, time, place, figures)
            return known
    if not figures and not told_exactly(scene, time):
        return None
    made = Happening([scene], True, time, place, figures, like=like_of(scene, main, time))
    found.append(made)
    return made


def _elsewhere_or_other(scene: Scene, known: Happening, place: PlaceMention | None) -> bool:
    """Whether an older happening of the same days is another: at another exact place, or of wholly other kinds."""
    if place is not None and known.place is not None and not same_place(place.where, known.place.where):
        return True
    mine = firm_kinds(scene)
    theirs = frozenset(kind for one in known.scenes for kind in firm_kinds(one))
    return bool(mine) and bool(theirs) and not mine & theirs and not scene.refers_back
