"""Which sentences tell of one incident: grouping scenes, apart from background, habits and accidents (codebook section 1)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bearwitness.model import Certainty, Measure, WhenPrecision
from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.age import commemorates, is_late_news, is_old, told_exactly, told_of_old
from bearwitness.reading.grammar.incidents.eventful import is_eventful, tells_of_accident, toll_figures
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import (
    by_the_other_side,
    firm_kinds,
    goes_on,
    names_another,
    on_another_weekday,
    opens_elsewhere,
    tells_of_another,
    weekdays,
)
from bearwitness.reading.grammar.incidents.place import FINE, SAME_PLACE, finer_place, named_otherwise, own_place, same_place
from bearwitness.reading.grammar.incidents.scene_parts import coordinated, parts
from bearwitness.reading.grammar.incidents.sequel import paragraph_at, paragraphs, sequel_of
from bearwitness.reading.grammar.incidents.time import before_night, day_before, finer_time, overlap, own_time
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.list_heads import acts, heads_of, repeats_deed
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

NEXT = 400  # characters: a detail so close behind the news may say more exactly where it was
HARM = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.CAPTURED, Measure.ABDUCTED)
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
    scenes = [part for scene in scenes for part in parts(scene)]
    numbers = paragraphs(scenes)
    for number, scene in enumerate(scenes):
        figures = toll_figures(scene)
        eventful = is_eventful(scene, after_accident=accident)
        if eventful and main is None and number >= OPENING and not scene.times:
            eventful = False
        eventful = eventful or (main is not None and not scene.accident and _harmed_elsewhere(scene, figures, found))
        eventful = eventful or scene.start in proven
        if scene.line is not None and (listed := _listed(found, scenes[:number], scene, figures, eventful)) is not None:
            current, main = listed, main or listed
            continue
        if current is not None and _beyond_list(current, scene):
            continue
        if not eventful:
            _add_detail(current, main, scene, figures, numbers)
            continue
        time, place = told_of_old(scene, own_time(scene), published), own_place(scene)
        if place is None and main is not None and SAME_PLACE.search(scene.text):
            place = main.place
        earlier = day_before(scene, main.time if main is not None else None)
        if earlier is not None:
            current = _background(found, scene, earlier, place, figures)
            continue
        news = None if main is None or main.background else main.time
        if is_old(scene, time, news, published, told=main is not None):
            current = _background(found, scene, time, place, figures)
            continue
        fitting = _told_on(scene, current, time, place) or _fitting(found, scene, time, place, current)
        if fitting is None:
            fitting = Happening([scene], False, time, place, figures)
            earlier_told = sequel_of(scene, place, (current, main), numbers) if time is None else None
            if main is not None and earlier_told is not None:
                fitting.time, fitting.lead = earlier_told.time, main.scenes[0]
            found += [fitting, *_beside(fitting, scene)]
        else:
            _join(fitting, scene, time, place, figures)
        current = fitting
        main = main or fitting
    found = _without_heads(found)
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


def _beside(first: Happening, scene: Scene) -> list[Happening]:
    """The same at other places that a sentence lists: its figures stay with the first, for nobody says how they divide."""
    others = coordinated(scene, first.place)
    return [Happening([scene], False, first.time, place, beside=number) for number, place in enumerate(others, start=1)]


def _listed(
    found: list[Happening], before: Sequence[Scene], scene: Scene, figures: list[SaidFigure], eventful: bool
) -> Happening | None:
    """The incident that a line of a list tells of, with the date and parties of the head above it; None if of none."""
    heads = heads_of(before)
    head = next((item for item in heads if acts(item)), None)
    if not (eventful or (head is not None and (scene.strong or scene.weak or repeats_deed(head, scene)))):
        return None
    time = own_time(scene) or next((time for item in heads if (time := own_time(item)) is not None), None)
    place = own_place(scene)
    for known in found:
        here = known.place.where.name if known.place is not None else None
        if known.listed and known.time == time and place is not None and place.where.name == here:
            _join(known, scene, time, place, figures)
            return known
    made = Happening([scene], False, time, place, figures, head, heads=tuple(heads), listed=True)
    found.append(made)
    return made


def _beyond_list(current: Happening, scene: Scene) -> bool:
    """Whether a sentence below the last line of a list has no day and no place of its own: it is about no line."""
    line = current.scenes[-1].line if current.listed else None
    return line is not None and scene.start >= line.stop and own_time(scene) is None and own_place(scene) is None


def _without_heads(found: list[Happening]) -> list[Happening]:
    """Leave out what only heads a list, "19 strikes in Syria and Iraq": its lines are the incidents, unless people are counted."""
    headed = {item.start for listed in found for item in listed.heads}
    return [
        item for item in found
        if item.background or item.listed or any(scene.start not in headed for scene in item.scenes)
        or (item.place is not None and item.place.where.precision in FINE)
        or any(figure.mention.measure not in (Measure.DESTROYED, Measure.DAMAGED) for figure in item.figures)
    ]  # fmt: skip


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
    about_background = current is not None and current.background and (scene.refers_back or _tells_on(current, scene, numbers))
    target = current if current is not None and (about_background or not current.background) else main or current
    if target is None or scene.accident:
        return
    time = own_time(scene)
    if time is not None and target.time is not None and not overlap(time, target.time):
        return
    exact = time is not None and not time.relative_past and (time.days.end - time.days.start).days <= SHORT
    if target.time is None and exact and (scene.refers_back or not scene.strong):
        target.time = time  # "Initial reports on Sunday had put the toll at 20"
    counted = [
        figure for figure in figures if figure.certainty is not Certainty.DENIED or figure.number.best is not None
    ]
    if counted or scene.stances or scene.triggers:
        target.scenes.append(scene)
        target.figures.extend(counted)
        place = own_place(scene)
        near = scene.start - target.scenes[0].end < NEXT
        if target.place is None or (near and place is not None and finer_place(place, target.place)):
            target.place = place or target.place


def _tells_on(current: Happening, scene: Scene, numbers: Mapping[int, int]) -> bool:
    """Whether a sentence stands in the paragraph of the one before, which retold something older, and so is about that too.

    One that names another day of the week, be it that of a statement, is of the news again.
    """
    return weekdays([scene]) <= weekdays(current.scenes) and paragraph_at(numbers, current.scenes[-1].start) == paragraph_at(numbers, scene.start)


def _background(
    found: list[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    figures: list[SaidFigure],
) -> Happening | None:
    for known in found:
        if not known.background or time is None or known.time is None or not overlap(known.time, time):
            continue
        if not _elsewhere_or_other(scene, known, place):
            _join(known, scene, time, place, figures)
            return known
    if not figures and not told_exactly(scene, time):
        return None
    made = Happening([scene], True, time, place, figures)
    found.append(made)
    return made


def _elsewhere_or_other(scene: Scene, known: Happening, place: PlaceMention | None) -> bool:
    """Whether an older happening of the same days is another: at another exact place, or of wholly other kinds."""
    if place is not None and known.place is not None and not same_place(place.where, known.place.where):
        return True
    mine = firm_kinds(scene)
    theirs = frozenset(kind for one in known.scenes for kind in firm_kinds(one))
    return bool(mine) and bool(theirs) and not mine & theirs and not scene.refers_back


def _join(
    known: Happening, scene: Scene, time: TimeMention | None, place: PlaceMention | None, figures: list[SaidFigure]
) -> None:
    known.scenes.append(scene)
    known.figures.extend(figures)
    if time is not None and (
        finer_time(time, known.time) if known.time else goes_on(scene, known.scenes[0], known.place)
    ):
        known.time = time
    if place is not None and (known.place is None or finer_place(place, known.place)):
        known.place = place


def _fitting(
    found: Sequence[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    current: Happening | None,
) -> Happening | None:
    """The incident that a sentence goes on telling of, or None where it begins a new one."""
    fresh = [item for item in found if not item.background]
    if not fresh:
        return None
    anew = has_cue("other", scene.text[:60]) and not scene.refers_back and (scene.figures or scene.strong)
    ordered = sorted(fresh, key=lambda item: (item is not current, -found.index(item)))
    for item in ordered:
        apart_in_time = time is not None and item.time is not None and not overlap(time, item.time)
        apart_in_place = place is not None and item.place is not None and not same_place(place.where, item.place.where)
        if apart_in_time or apart_in_place:
            continue
        agrees = (
            place is not None
            and item.place is not None
            and place.where.precision in FINE
            and place.where.name == item.place.where.name
        )
        if anew and not agrees:
            continue
        if _apart(scene, item, time):
            continue
        return item
    return None


def _at_another_name(scene: Scene, item: Happening) -> bool:
    """Whether a sentence gives what happened a place that no sentence on the incident names, and no toll told before."""
    own = own_place(scene)
    if own is None or item.place is None or "" in (own.relation, item.place.relation) or _shares_toll(scene, item):
        return False
    known = [item.place, *(place for one in item.scenes for place in one.places)]
    within = any(place.text in scene.text for place in known)  # "in Jurin in the Hama countryside", of Hama
    return not within and named_otherwise(own.where, [place.where for place in known])


def _shares_toll(scene: Scene, item: Happening) -> bool:
    """Whether a sentence gives a number of people, not one alone, that was given before: the same told again."""

    def counts(figures: Iterable[SaidFigure]) -> set[tuple[Measure, int]]:
        told = ((said.mention.measure, said.number.best or said.number.low or 0) for said in figures)
        return {(measure, number) for measure, number in told if number > 1 and measure in HARM}

    return bool(counts(scene.figures) & counts(item.figures))


def _apart(scene: Scene, item: Happening, time: TimeMention | None) -> bool:
    """Whether a sentence that may fit in time and place tells of something else all the same."""
    if tells_of_another(scene, item.scenes, item.place) or names_another(scene, item.place):
        return True
    if scene.refers_back:
        return False
    if time is not None and (
        before_night(time, item.time) if item.time else scene.strong and not goes_on(scene, item.scenes[0], item.place)
    ):
        return True
    if scene.strong and (opens_elsewhere(scene, item.place) or _at_another_name(scene, item)):
        return True
    undated = time is None and item.time is None
    return (undated and on_another_weekday(scene, item.scenes)) or by_the_other_side(scene, item.scenes)
