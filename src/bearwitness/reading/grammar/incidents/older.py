"""Happenings older than the report's news, and the sentences that go on about them (codebook section 1, background incident)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from bearwitness.model import Kind, WhenPrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.eventful import CROWD
from bearwitness.reading.grammar.incidents.fitting import join
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds
from bearwitness.reading.grammar.incidents.like import like_of
from bearwitness.reading.grammar.incidents.place import same_place
from bearwitness.reading.grammar.incidents.retold import HARM, shares_toll
from bearwitness.reading.grammar.incidents.sequel import paragraph_at
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.clauses import ALONE
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_OF_A_LIFE: Final = CROWD | {Kind.ARREST_OPERATION}
STRETCH: Final = 3  # days within which two that are recalled are likely one
_LONG: Final = (WhenPrecision.MONTH, WhenPrecision.YEAR)
_OPENING: Final = 25  # characters of a sentence in which stands the time with which it opens
_OPENS_WITH_TIME: Final = re.compile(r"\W*(?:(?:And|But|Also)\s+)?(?:Earlier|Late|Early|Last|This|In|Back|During)\b")
THAT: Final = re.compile(
    r"\b(?:that|those)\s+(?:\w+\s+)?(?:attacks?|raids?|strikes?|blasts?|bombings?|explosions?|shooting|fighting|incident)\b",
    re.IGNORECASE,
)
# "The deadliest shooting since 1991, when a man killed 23 people in Killeen".
_SINCE_WHEN: Final = re.compile(r"\bsince\s+(?:[\w.,'’-]+\s+){1,8}?when\s", re.IGNORECASE)


def told_on(
    scene: Scene,
    current: Happening | None,
    main: Happening | None,
    time: TimeMention | None,
    place: PlaceMention | None,
    numbers: Mapping[int, int],
) -> Happening | None:
    """The older happening told just before, where a sentence goes on about it.

    It says so ("nobody was hurt in that attack"), or tells more of the kind where no news was told yet, or gives in the same paragraph the toll of "the attack", which had none
    while the news had another.
    """
    if current is None or not current.background or time is not None:
        return None
    if main is None and scene.tie is None and _is_more_of(scene, current, place):
        return current
    if place is not None:
        return None
    if THAT.search(scene.text) is not None:
        return current
    beside = paragraph_at(numbers, current.scenes[-1].start) == paragraph_at(numbers, scene.start)
    untold = beside and scene.refers_back and not _harms(current.figures) and _harms(scene.figures)
    return current if untold and main is not None and _harms(main.figures) and not shares_toll(scene, main, 1) else None


def _harms(figures: Iterable[SaidFigure]) -> bool:
    return any(one.mention.measure in HARM and one.number.best != 0 for one in figures)


def told_before(
    found: Iterable[Happening], scene: Scene, time: TimeMention | None, place: PlaceMention | None
) -> Happening | None:
    """The older happening of a day or two ago that a sentence tells again, with its kind and toll: "Eight of them were seized on Thursday"."""
    for known in found:
        if not known.background or time is None or known.time is None or not overlap(known.time, time):
            continue
        if shares_toll(scene, known) and not _elsewhere_or_other(scene, known, place):
            return known
    return None


def since_when(scene: Scene) -> TimeMention | None:
    """The time of what a sentence retells behind the news: "the worst since 1991, when a man killed 23 people"."""
    match = _SINCE_WHEN.search(scene.text)
    if match is None or not any(one.mention.start - scene.start >= match.end() - 1 for one in scene.figures):
        return None
    start, end = scene.start + match.start(), scene.start + match.end()
    return next((one for one in (*scene.since, *scene.times) if start <= one.start < end), None)


def is_of_a_longer_time(
    scene: Scene, time: TimeMention | None, news: TimeMention | None, figures: Sequence[SaidFigure]
) -> bool:
    """Whether a sentence opens with a month or year and tells of people harmed, and the news has a day: "This month, an attack in the district hurt 11"."""
    if time is None or news is None or scene.refers_back or not _harms(figures):
        return False
    if news.days.precision is not WhenPrecision.DAY or time.days.precision not in _LONG:
        return False
    return _OPENS_WITH_TIME.match(scene.text) is not None and time.start - scene.start <= _OPENING


def background(
    found: list[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    figures: list[SaidFigure],
    main: Happening | None,
    current: Happening | None = None,
) -> Happening | None:
    """The older happening of which a sentence tells, be it one told before; None for a crowd or an arrest of some year, a life's story.

    A sentence without a day goes on with the older one told last, where that has the same kind and gave no other place.
    """
    if time is None and current is not None and current.background and _is_more_of(scene, current, place):
        join(current, scene, time, place, figures)
        return current
    for known in found:
        if not known.background or time is None or known.time is None or not overlap(known.time, time):
            continue
        if known.time.assumed != time.assumed:
            continue  # nobody knows whether "last month" was that May
        if not _elsewhere_or_other(scene, known, place) and not _only_in_one_stretch(scene, known, time, place):
            join(known, scene, time, place, figures)
            return known
    if (
        not figures
        and place is None
        and time is not None
        and time.days.precision is WhenPrecision.YEAR
        and firm_kinds(scene) <= _OF_A_LIFE
    ):
        return None
    made = Happening([scene], True, time, place, figures, like=like_of(scene, main, time))
    found.append(made)
    return made


def agreed(
    found: list[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    figures: list[SaidFigure],
) -> None:
    """Let the deal under which something was done be the agreement of which was told, else an older one."""
    told = [item for item in found if Kind.AGREEMENT in firm_kinds(item.scenes[0])]
    if told:
        join(told[-1], scene, time, place, figures)
    else:
        found.append(Happening([scene], True, time, place, figures))


def _only_in_one_stretch(scene: Scene, known: Happening, time: TimeMention, place: PlaceMention | None) -> bool:
    """Whether a clause, or a sentence with dead of its own, has no more in common with an older happening than a month or so: "oil fields in July", "a base at the end of July"."""
    days = max((one.days.end - one.days.start).days for one in (time, *((known.time,) if known.time else ())))
    there = place is not None and known.place is not None and place.where.name == known.place.where.name
    other_tolls = (
        known.time is not None and time.days != known.time.days and _harms(scene.figures) and _harms(known.figures)
    )
    return (
        (scene.tie in ALONE or known.scenes[0].tie in ALONE or other_tolls)
        and days > STRETCH
        and not there
        and not scene.refers_back
        and not shares_toll(scene, known, 1)
    )


def _is_more_of(scene: Scene, current: Happening, place: PlaceMention | None) -> bool:
    mine = firm_kinds(scene)
    theirs = frozenset(kind for one in current.scenes for kind in firm_kinds(one))
    there = place is None or (current.place is not None and place.where.name == current.place.where.name)
    return there and bool(mine & theirs)


def _elsewhere_or_other(scene: Scene, known: Happening, place: PlaceMention | None) -> bool:
    """Whether an older happening of the same days is another: at another exact place, or of wholly other kinds."""
    if place is not None and known.place is not None and not same_place(place.where, known.place.where):
        return True
    mine = firm_kinds(scene)
    theirs = frozenset(kind for one in known.scenes for kind in firm_kinds(one))
    return bool(mine) and bool(theirs) and not mine & theirs and not scene.refers_back


__all__ = ["THAT", "agreed", "background", "is_of_a_longer_time", "since_when", "told_before", "told_on"]
