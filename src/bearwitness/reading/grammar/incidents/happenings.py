"""Which sentences tell of one incident: grouping scenes, apart from background, habits and accidents (codebook section 1)."""

from collections.abc import Mapping, Sequence
from datetime import date

from bearwitness.model import Certainty
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.aftermath import dates_it, says_when
from bearwitness.reading.grammar.incidents.age import (
    frees_now,
    is_old,
    told_of_old,
)
from bearwitness.reading.grammar.incidents.brought_down import came_of
from bearwitness.reading.grammar.incidents.eventful import (
    crowd_acts,
    is_eventful,
    tells_of_a_time,
    tells_of_accident,
    things_destroyed,
    toll_figures,
)
from bearwitness.reading.grammar.incidents.fitting import fitting_of, is_violent, join
from bearwitness.reading.grammar.incidents.ground import done_at
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.harmed_elsewhere import harmed_elsewhere
from bearwitness.reading.grammar.incidents.lead import adopt_lead, says_how_they_died
from bearwitness.reading.grammar.incidents.like import like_of
from bearwitness.reading.grammar.incidents.listed import below_list, listed_in, without_headlines, without_heads
from bearwitness.reading.grammar.incidents.listed_on import listed_on
from bearwitness.reading.grammar.incidents.looked_back import looked_back
from bearwitness.reading.grammar.incidents.older import (
    agreed,
    background,
    is_of_a_longer_time,
    since_when,
    told_before,
    told_on,
)
from bearwitness.reading.grammar.incidents.only_recalled import only_recalled
from bearwitness.reading.grammar.incidents.opens_anew import opens_days_later
from bearwitness.reading.grammar.incidents.period import is_of_period, period_of
from bearwitness.reading.grammar.incidents.place import SAME_PLACE, exacter, own_place, same_place
from bearwitness.reading.grammar.incidents.retold import below_headline
from bearwitness.reading.grammar.incidents.scene_parts import parts
from bearwitness.reading.grammar.incidents.sequel import paragraph_at, paragraphs, sequel_of
from bearwitness.reading.grammar.incidents.spread import left_to_others, open_to_clause, others_beside, told_at
from bearwitness.reading.grammar.incidents.stories import is_unreal
from bearwitness.reading.grammar.incidents.taken_up import counts_its_dead, ends_its_doer
from bearwitness.reading.grammar.incidents.time import (
    day_before,
    finer_time,
    of_a_day,
    overlap,
    own_time,
    tells_of_before,
)
from bearwitness.reading.grammar.incidents.weekdays import weekdays
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.clauses import OF_OTHER_DAYS, Tie
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

NEXT = 400  # characters: a detail so close behind the news may say more exactly where it was
TOLD_ON = 1500  # and one that speaks of "the attack"
SHORT = 3  # days: a longer time in a sentence beside the news is that of something else
OPENING = 8  # sentences: news that a report does not tell by then it only mentions


def group(
    scenes: Sequence[Scene], text: str, published: date | None, proven: frozenset[int] = frozenset()
) -> tuple[Happening, ...]:
    """Return the incidents that a report's sentences tell of, in the order in which they are first told.

    `proven` are starts of sentences that found an incident whatever the rules say of them.
    """
    found: list[Happening] = []
    current: Happening | None = None
    main: Happening | None = None
    waiting: list[Scene] = []
    accident = tells_of_accident(scenes)
    numbers, period = paragraphs(scenes, text), period_of(scenes, published)
    scenes = [part for scene in scenes for part in parts(scene)]
    for number, scene in enumerate(scenes):
        figures = toll_figures(scene)
        proved = scene.start in proven and scene.sum_of is None
        eventful = proved or _founds(scene, figures, found, main, waiting, number=number, accident=accident)
        listed = listed_in(found, scenes[:number], scene, figures, eventful) if scene.line is not None else None
        if listed is not None:
            current, main = listed, main or listed
            continue
        if current is not None and below_list(found, current, scene, figures):
            continue
        if listed_too := listed_on(scene, current or main, found, figures):
            found += listed_too
            current = listed_too[-1]
            continue
        if current is not None and (when := says_when(scene, current)) is not None:
            join(current, scene, when, None, figures)
            current.time = when
            continue
        if not eventful:
            if main is None and not scene.accident and figures and number < OPENING:
                waiting.append(scene)
            _add_detail(found, current, main, scene, figures, numbers)
            continue
        time, place = told_of_old(scene, own_time(scene), published), _own_place(scene, main)
        back, spoken_of = _looks_back(found, scene, (time, place), figures, (current, main), (published, period))
        if back:
            current = spoken_of
            continue
        if scene.tie is Tie.AGREED:
            agreed(found, scene, time, place, figures)
            continue
        fitting = _known(found, scene, (time, place), (current, main), numbers)
        if fitting is None and not (main is None and waiting) and _only_refers(scene, place, found):
            _add_detail(found, main or current, main, scene, figures, numbers)
            continue
        if fitting is None:
            fitting = _begun(scene, time, place, figures, (current, main), numbers)
            found.append(fitting)
            adopt_lead(fitting, waiting if main is None else ())
        else:
            join(fitting, scene, time, place, left_to_others(fitting, scene, figures, found))
        found += [] if counts_its_dead(scene) else others_beside(fitting, scene, found)
        current = fitting
        main = main or fitting
    found = without_headlines(without_heads(found))
    if main is None:
        return only_recalled(found, scenes, published, proven)
    return tuple(found if period is not None else looked_back(found, main, scenes, text))


def _known(
    found: list[Happening],
    scene: Scene,
    when: tuple[TimeMention | None, PlaceMention | None],
    before: tuple[Happening | None, Happening | None],
    numbers: Mapping[int, int],
) -> Happening | None:
    """The happening that a sentence at a time and place goes on to tell of; `before` are the one told last and the news."""
    (time, place), (current, main) = when, before
    return (
        told_on(scene, current, main, time, place, numbers)
        or told_before(found, scene, time, place)
        or fitting_of(open_to_clause(found, scene), scene, time, place, current)
    )


def _own_place(scene: Scene, main: Happening | None) -> PlaceMention | None:
    """The place that a sentence gives its happening; for "in the same town" that of the news."""
    place = own_place(scene)
    return main.place if place is None and main is not None and SAME_PLACE.search(scene.text) else place


def _founds(
    scene: Scene,
    figures: Sequence[SaidFigure],
    found: Sequence[Happening],
    main: Happening | None,
    waiting: Sequence[Scene],
    *,
    number: int,
    accident: bool,
) -> bool:
    """Whether a sentence, the `number`th of its report, can found an incident; `accident`: the report opens with one, `waiting`: tolls told before that found none."""
    if main is None and not accident and says_how_they_died(scene, waiting):
        return True
    eventful = is_eventful(scene, after_accident=accident, opens=not found)
    if eventful and not (main is None and number >= OPENING and not scene.times):
        return True
    if main is None:
        return number < OPENING and things_destroyed(scene)
    return (not scene.accident and harmed_elsewhere(scene, figures, found)) or (is_violent(main) and crowd_acts(scene))


def _looks_back(
    found: list[Happening],
    scene: Scene,
    when: tuple[TimeMention | None, PlaceMention | None],
    figures: list[SaidFigure],
    known: tuple[Happening | None, Happening | None],
    days: tuple[date | None, TimeMention | None],
) -> tuple[bool, Happening | None]:
    """Whether a sentence retells something older, which it adds to those `found`, and the happening that is then spoken of.

    `when` are its time and place, `known` the happening told last and the news, `days` that of publication and those that the report is of.
    """
    (time, place), (current, main), (published, period) = when, known, days
    then = own_place(scene, older=True) or place
    earlier = day_before(scene, main.time if main is not None else None, published)
    if earlier is not None or (main is not None and tells_of_before(scene)):
        retold = background(found, scene, earlier or time, then, figures, main)
    elif main is not None and (recalled := since_when(scene)) is not None:
        told = [one for one in figures if one.mention.start >= recalled.end]
        background(found, scene, recalled, then, told, main)
        return True, current
    elif not is_of_period(period, time) and _is_of_old(scene, time, main, published, figures):
        retold = background(found, scene, time, then, figures, main, current)
    else:
        return False, current
    found += others_beside(retold, scene, found) if retold is not None else []
    return True, retold


def _is_of_old(
    scene: Scene, time: TimeMention | None, main: Happening | None, published: date | None, figures: list[SaidFigure]
) -> bool:
    """Whether a sentence looks back from the news, to an older day or over a longer time."""
    if frees_now(scene, time, published):
        return False
    news = None if main is None or main.background else main.time
    told = main is not None and not below_headline(scene, main)
    return is_old(scene, time, news, published, told=told) or is_of_a_longer_time(scene, time, news, figures)


def _begun(
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    figures: list[SaidFigure],
    before: tuple[Happening | None, Happening | None],
    numbers: Mapping[int, int],
) -> Happening:
    """The incident that a sentence founds; `before` are the one told last and the news, from which it may take its time and kind."""
    current, main = before
    made = Happening([scene], False, time, place, figures)
    other_day = scene.tie in OF_OTHER_DAYS or opens_days_later(scene)
    earlier_told = sequel_of(scene, place, before, numbers) if time is None and not other_day else None
    if main is not None and earlier_told is not None:
        made.time = of_a_day(earlier_told.time)
    made.like = like_of(scene, current or main, time)
    return made


def _only_refers(scene: Scene, place: PlaceMention | None, found: Sequence[Happening]) -> bool:
    """Whether a sentence only speaks of what was told, on another day: "an envoy came on Saturday to ask about the attacks"."""
    counted = any(figure.number.best != 0 for figure in scene.figures)
    ended = bool(found) and ends_its_doer(scene)
    return place is None and (ended or (scene.refers_back and not counted and not scene.framed))


def _add_detail(
    found: Sequence[Happening],
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
    target = told_at(scene, found, target)
    if scene.refers_back and target is not None and main is not None and not is_violent(target) and is_violent(main):
        target = main
    if target is None or (tells_of_a_time(scene) and not scene.stances) or is_unreal(scene):
        return
    if scene.accident and not came_of(target, scene, numbers):
        return
    time = own_time(scene)
    if dates_it(scene, target, time):
        target.time = time
    if time is not None and target.time is not None and not overlap(time, target.time):
        return
    exact = time is not None and not time.relative_past and (time.days.end - time.days.start).days <= SHORT
    place = own_place(scene)
    near = scene.start - target.scenes[-1].end < NEXT
    there = place is None or target.place is None or same_place(place.where, target.place.where)
    if target.time is None and exact and (scene.refers_back or (not scene.strong and near and there)):
        target.time = time  # "Initial reports on Sunday had put the toll at 20"
    elif time is not None and target.time is not None and exact and scene.refers_back and finer_time(time, target.time):
        target.time = time  # "last month", then "the attacks occurred on 28 June"
    counted = [
        figure for figure in figures if figure.certainty is not Certainty.DENIED or figure.number.best is not None
    ]
    if counted or scene.stances or scene.triggers:
        told_on = scene.refers_back and place is not None and done_at(scene, place)
        near = scene.start - target.scenes[0].end < (TOLD_ON if told_on else NEXT)
        target.scenes.append(scene)
        target.figures.extend(left_to_others(target, scene, counted, found))
        if place is not None and (_says_where(scene, place) if target.place is None else near):
            target.place = exacter(scene, place, target.place)


def _says_where(scene: Scene, place: PlaceMention) -> bool:
    """Whether the place of a detail may be that of the incident: not where a convoy was heading or came from."""
    return scene.strong or place.relation not in ("to", "from")


def _tells_on(current: Happening, scene: Scene, numbers: Mapping[int, int]) -> bool:
    """Whether a sentence stands in the paragraph of the one before, which retold something older, and so is about that too.

    One that names another day of the week, be it that of a statement, is of the news again.
    """
    return weekdays([scene]) <= weekdays(current.scenes) and paragraph_at(
        numbers, current.scenes[-1].start
    ) == paragraph_at(numbers, scene.start)
