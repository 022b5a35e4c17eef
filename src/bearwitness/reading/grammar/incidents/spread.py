"""One sentence that tells of the same done at several places: "raided A, B and C", "killed six in A and two in B" (codebook sections 1, 2).

Each place is an incident of its own. A figure belongs to the place that stands with it; one without a place stays with the
first, for nobody says how it divides.
"""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind, WherePrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.coordinated import coordinated, only_holds
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.in_turn import in_turn
from bearwitness.reading.grammar.incidents.kind import worded
from bearwitness.reading.grammar.incidents.named_deed import deed_named
from bearwitness.reading.grammar.incidents.place import FINE, QUARTER, named_otherwise, own_place, same_place
from bearwitness.reading.grammar.incidents.retold import HARM
from bearwitness.reading.grammar.incidents.spelling import one_name
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.clauses import Tie
from bearwitness.reading.grammar.scenes.scene import Scene

_WITH: Final = 60  # characters between a figure and the place that it belongs to
_ALONE: Final = 25  # and between one and the place of a list that is named again: "130 in Qom alone"
# Where the wounded were brought, the dead buried and the words said is no place of theirs.
_AFTERWARDS: Final = re.compile(
    r"\b(?:days\s+of|hospitals?|clinics?|treat\w*|taken|brought|transferred|evacuated|morgue|buried|burial|funeral|mourn\w*|said|says|told|according|reporters?|born|residents?|native|sentenced|court|jailed)\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"\s(?:(?:were\s|was\s)?(?:killed|died|dead|wounded|injured|hurt|shot\sdead|lost\stheir\slives|abducted|kidnapped)\s)?(?:in|at|near)\s(?:the\s(?:(?:town|village|city)\sof\s)?)?"
)
_OF_A_PLACE: Final = re.compile(
    r"\b(?:officials?|hospitals?|doctors?|medics?|nurses?|surgeons?|police(?:man)?|sources?|residents?|witness(?:es)?|authorities|staff|mayor|chief|clinic|morgue|governor|administrator|commander)"
    r"\s(?:in|at|from|of)\s(?:(?:the\s)?(?:nearby\s)?(?:(?:town|city|village)\sof\s)?)?$",
    re.IGNORECASE,
)
_QUARTERS: Final = re.compile(r"\b(?:neighbou?rhoods|quarters|districts)\b", re.IGNORECASE)
_RESPECTIVELY: Final = re.compile(
    r"\brespectively\b|\bin\s+the\s+(?:first|former)\b[^.;]+\b(?:second|latter)\b", re.IGNORECASE
)
_MANY: Final = 2  # places with tolls of their own, of which none is that of the happening
_CLAUSE: Final = re.compile(r"\b(?:who|which|whose|where|when|after|before|another)\b|,\s+and\b|[;:]", re.IGNORECASE)


def others_beside(first: Happening, scene: Scene, told: Sequence[Happening]) -> list[Happening]:
    """The happenings of a sentence at other places than that of the one that it tells of; those take their figures with them."""
    if worded(scene) == {Kind.AGREEMENT}:
        return []  # made once, whatever towns it holds for
    if turns := in_turn(first, scene):
        return turns
    own = first.place if first.place in scene.places else own_place(scene)
    listed = _listed(first, own, scene, told)
    moved = _take_away(first, scene) if listed and listed[0] is own and own is not first.place else []
    with_places = _in_order(scene, first.place, listed) or _by_place(
        scene, [*listed, *([first.place] if first.place else [])]
    )
    known = {item.place.where.name for item in told if item.place is not None} if not listed else set()
    found: list[Happening] = []
    for place in [*listed, *_apart(first, with_places, listed)]:
        if place.where.name in known:
            continue
        figures = [figure for figure, one in with_places if one.where.name == place.where.name]
        taken = {id(figure) for figure in figures}
        first.figures[:] = [figure for figure in first.figures if id(figure) not in taken]
        found.append(Happening([scene], first.background, first.time, place, figures, beside=len(found) + 1))
    if moved:
        placed = {id(figure) for figure, _ in with_places}
        found[0].figures.extend(figure for figure in moved if id(figure) not in placed)
    return found


def _in_order(
    scene: Scene, place: PlaceMention | None, listed: Sequence[PlaceMention]
) -> list[tuple[SaidFigure, PlaceMention]]:
    """The figures of a sentence by the order of its places: "bombs in A and B killed four and nine people respectively"."""
    if place is None or not listed or _RESPECTIVELY.search(scene.text) is None:
        return []
    places = sorted([place, *listed], key=lambda one: one.start)
    found: list[tuple[SaidFigure, PlaceMention]] = []
    for measure in HARM:
        counted = [one for one in scene.figures if one.mention.measure is measure and one.mention.whole is None]
        if len(counted) == len(places):
            counted.sort(key=lambda one: one.mention.counted.start)
            found += zip(counted, places, strict=True)
    return found


def _listed(first: Happening, own: PlaceMention | None, scene: Scene, told: Sequence[Happening]) -> list[PlaceMention]:
    """The places of a list at which the same happened too; the first of them is that of the happening itself where it has none as exact.

    `own` is the place of the sentence, which leads them where the happening was told to be elsewhere.
    """
    listed = list(coordinated(scene, own))
    if listed and own is not first.place and own is not None and own.where.precision in FINE:
        listed.insert(0, own)
    held = first.place is not None and first.place in scene.places and only_holds(scene, first.place)
    coarser = first.place is not None and first.place.where.precision not in FINE
    if listed and (first.place is None or held or (coarser and listed[0].where.precision in FINE)):
        first.place = listed.pop(0)
    listed = [one for one in listed if not _is_told(first, one, told)]
    if first.scenes[0] is not scene and _are_quarters(scene, first, listed):
        return []  # of the town that was told of as a whole
    return listed


def _take_away(first: Happening, scene: Scene) -> list[SaidFigure]:
    """Take a sentence that lists other places, with its figures, from the happening that it was joined to; the figures."""
    moved = [figure for figure in first.figures if any(figure is one for one in scene.figures)]
    first.figures[:] = [figure for figure in first.figures if all(figure is not one for one in moved)]
    if len(first.scenes) > 1 and first.scenes[-1] is scene:
        first.scenes.pop()
    return moved


def _are_quarters(scene: Scene, first: Happening, listed: Sequence[PlaceMention]) -> bool:
    """Whether the places of a list are quarters of the town in which the happening was told to be."""
    town = first.place.where if first.place is not None else None
    exact = town is not None and (town.geonames_id is not None or town.precision is WherePrecision.SITE)
    if not listed or town is None or not exact or town.lat is None:
        return False
    around = scene.text[max(0, listed[0].start - scene.start - _WITH) : listed[-1].end - scene.start + _ALONE]
    if _QUARTERS.search(around) is None:
        return False
    return all(one.where.geonames_id is None and one.where.lat in (None, town.lat) for one in listed)


def _is_told(first: Happening, place: PlaceMention, told: Sequence[Happening]) -> bool:
    """Whether the same was told of a place of a list before: on no other day, and of one kind."""
    return any(
        item.place is not None and one_name(item.place.where.name, place.where.name) and item.background is first.background
        and (item.time is None or first.time is None or overlap(item.time, first.time))
        and bool(worded(item.scenes[0]) & worded(first.scenes[-1]))
        for item in (first, *told)
    )  # fmt: skip


def left_to_others(
    target: Happening, scene: Scene, figures: Sequence[SaidFigure], found: Sequence[Happening]
) -> list[SaidFigure]:
    """The figures of a detail without those that stand with the place of another incident, which take them with the sentence."""
    if len(scene.places) < 2:
        return list(figures)
    at = {id(figure): place.where.name for figure, place in figures_by_place(scene)}
    left = []
    for figure in figures:
        name = at.get(id(figure))
        others = [item for item in found if item is not target and not item.background and item.place is not None]
        other = next((item for item in others if item.place is not None and item.place.where.name == name), None)
        if other is None or (target.place is not None and target.place.where.name == name):
            left.append(figure)
            continue
        other.figures.append(figure)
        if scene not in other.scenes:
            other.scenes.append(scene)
    return left


def open_to_clause(found: Sequence[Happening], scene: Scene) -> Sequence[Happening]:
    """The incidents without the one of the rest of the sentence, of which a clause does not tell; one joined to it tells of none at another place."""
    beside = scene.tie in (Tie.AND, Tie.MEANWHILE) or scene.text[:6].lower() == "while "
    if scene.apart_from is None and not beside:
        return found
    left = [item for item in found if all(one.start != scene.apart_from for one in item.scenes)]
    own = own_place(scene)
    if not beside or scene.refers_back or own is None:
        return left
    return [item for item in left if item.place is not None and one_name(item.place.where.name, own.where.name)]


def told_at(scene: Scene, found: Sequence[Happening], target: Happening | None) -> Happening | None:
    """The incident at the exact place that a sentence gives, where it is not that of the `target`: "A, B and C were raided ... in C nine died"."""
    own = own_place(scene)
    harms = any(one.mention.measure in HARM for one in scene.figures)
    if own is None and target is not None and (harms or scene.stances):
        spoken = next((one for one in found if harms and not one.background and _speak_there(scene, one.place)), None)
        return spoken or deed_named(scene, found, target) or target
    if own is None or own.where.precision not in FINE or target is None or target.place is None:
        return target
    if one_name(own.where.name, target.place.where.name):
        return target
    there = (
        item
        for item in found
        if not item.background and item.place is not None and item.place.where.name == own.where.name
    )
    return next(there, target)


def _speak_there(scene: Scene, place: PlaceMention | None) -> bool:
    """Whether those who count the harmed are of a place: "hospital officials in Tarsu said that nine were wounded there"."""
    if place is None or place.where.precision not in FINE:
        return False
    at = scene.text.find(place.text)
    return at > 0 and _OF_A_PLACE.search(scene.text, 0, at) is not None


def figures_by_place(scene: Scene) -> list[tuple[SaidFigure, PlaceMention]]:
    """The figures of people harmed of a sentence with the exact place that stands with each."""
    return _by_place(scene, ())


def _by_place(scene: Scene, listed: Sequence[PlaceMention]) -> list[tuple[SaidFigure, PlaceMention]]:
    """The figures of people harmed with the exact place that stands with each.

    A place of a list takes none by standing near; it takes one where it is named again behind it.
    """
    exact = [one for one in scene.places if one.where.precision in FINE and one.relation in ("in", "near", "direction")]
    fronted = len(listed) < 2 and _places_first(scene, exact)
    found = []
    for figure in scene.figures:
        if figure.mention.measure not in HARM or figure.mention.whole is not None or figure.number.best == 0:
            continue
        counted = figure.mention.counted
        near = [
            (_gap(scene, counted.start, counted.end, place), place)
            for place in exact
            if (place not in listed[:-1] or _right_before(scene, counted.end, place))
            and not (fronted and place.start >= counted.end)
        ]
        reach = _ALONE if len(listed) > 1 else _WITH
        close = [(gap, place) for gap, place in near if gap is not None and gap <= reach]
        if close:
            found.append((figure, min(close, key=lambda item: item[0])[1]))
    return found


def _places_first(scene: Scene, places: Sequence[PlaceMention]) -> bool:
    """Whether the first figure stands directly behind a place, so that each stands behind its own: "In A three were hurt, in B two died"."""
    first = min((one.mention.counted.start for one in scene.figures if one.mention.measure in HARM), default=None)
    return first is not None and any(
        place.end <= first and not scene.text[place.end - scene.start : first - scene.start].strip(" ,")
        for place in places
    )


def _right_before(scene: Scene, end: int, place: PlaceMention) -> bool:
    """Whether only "in" or the like stands between a figure and a place: "eight in Tarsu"."""
    return _IN.fullmatch(scene.text, end - scene.start, max(end, place.start) - scene.start) is not None


def _gap(scene: Scene, start: int, end: int, place: PlaceMention) -> int | None:
    """The characters between a figure and a place, None where words between them say that it is no place of theirs."""
    left, right = (end, place.start) if place.start >= end else (place.end, start)
    between = scene.text[max(0, left - scene.start) : max(0, right - scene.start)]
    behind = place.start >= end
    if _AFTERWARDS.search(between) or (behind and _CLAUSE.search(between)):
        return None
    # A place behind a figure is sooner its own than one before it.
    return len(between) if behind else len(between) + _ALONE


def _apart(
    first: Happening,
    with_places: Sequence[tuple[SaidFigure, PlaceMention]],
    listed: Sequence[PlaceMention],
) -> list[PlaceMention]:
    """The places with figures of their own that are not that of the happening, where that has a figure of its own too."""
    if first.place is None or listed:
        return []
    mine = first.place.where
    names = {place.where.name for _, place in with_places}
    if mine.name not in names and len(names) < _MANY:
        return []
    found: list[PlaceMention] = []
    for _, place in with_places:
        far = not same_place(place.where, mine) or named_otherwise(place.where, [mine])
        part = QUARTER.search(place.text) is not None and QUARTER.search(first.place.text) is None  # of the town
        if far and not part and place.where.name not in {one.where.name for one in found}:
            found.append(place)
    return found


__all__ = ["figures_by_place", "left_to_others", "open_to_clause", "others_beside", "told_at"]
