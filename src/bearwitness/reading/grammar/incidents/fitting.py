"""Which of the incidents told so far a sentence goes on telling of, if any (codebook section 1)."""

from collections.abc import Iterable, Sequence

from bearwitness.gazetteer.normalise import fold, sound
from bearwitness.model import Group, Measure, WherePrecision
from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.aftermath import dates_it
from bearwitness.reading.grammar.incidents.answers import answers
from bearwitness.reading.grammar.incidents.elsewhere import is_in_the_town, names_another, opens_elsewhere
from bearwitness.reading.grammar.incidents.ground import done_at
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import (
    by_others,
    by_the_other_side,
    firm_kinds,
    goes_on,
    is_of_force,
    tells_of_another,
)
from bearwitness.reading.grammar.incidents.named_deed import deed_named
from bearwitness.reading.grammar.incidents.opens_anew import opens_anew
from bearwitness.reading.grammar.incidents.place import (
    FINE,
    QUARTER,
    exacter,
    is_announced,
    named_otherwise,
    own_place,
    same_place,
)
from bearwitness.reading.grammar.incidents.retold import (
    HARM,
    LEAD,
    TELLING,
    below_headline,
    in_one_division,
    is_headline,
    is_one_of_several,
    names_its_place,
    shares_toll,
    shares_tolls,
    tells_first_part,
    tells_its_beginning,
)
from bearwitness.reading.grammar.incidents.spelling import one_name
from bearwitness.reading.grammar.incidents.sweeps import sweeps_after
from bearwitness.reading.grammar.incidents.taken_up import counts_its_dead, takes_up
from bearwitness.reading.grammar.incidents.time import before_night, finer_time, overlap, sums_days
from bearwitness.reading.grammar.incidents.told_again import (
    ends_it,
    on_the_same_spot,
    said_earlier,
    tells_of_its_victims,
    told_more_exactly,
)
from bearwitness.reading.grammar.incidents.weekdays import on_another_weekday, on_the_next_day
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.value import is_way
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention


def join(
    known: Happening, scene: Scene, time: TimeMention | None, place: PlaceMention | None, figures: list[SaidFigure]
) -> None:
    """Let an incident have one more sentence with its figures, and its time and place where they are finer."""
    heads = below_headline(scene, known)
    dated = dates_it(scene, known, time)
    known.scenes.append(scene)
    known.figures.extend(figures)
    if time is not None and (
        (dated or finer_time(time, known.time)) if known.time else heads or goes_on(scene, known.scenes[0], known.place)
    ):
        known.time = time
    if place is not None:
        known.place = place if _only_in_headline(known, place) else exacter(scene, place, known.place)


def _only_in_headline(known: Happening, place: PlaceMention) -> bool:
    """Whether all that is known of the place is a name of a headline that no gazetteer has: capitals there make names of any words."""
    told, head = known.place, known.scenes[0]
    if told is None or told.where.geonames_id is not None or told.where.lat is not None:
        return False
    there = told.where.country in (None, place.where.country) and place.where.precision in FINE
    return there and told.start < head.end and is_headline(head)


def fitting_of(
    found: Sequence[Happening],
    scene: Scene,
    time: TimeMention | None,
    place: PlaceMention | None,
    current: Happening | None,
) -> Happening | None:
    """The incident that a sentence goes on telling of, or None where it begins a new one.

    Of several that may be meant it is the one that most in the sentence points to; else that told of last, else the first.
    """
    if current is not None and sweeps_after(scene, current.scenes):
        return None
    fresh = [item for item in found if not item.background]
    anew = (
        (has_cue("other", scene.text[:60]) or opens_anew(scene))
        and not scene.refers_back
        and not on_the_same_spot(scene)
        and bool(scene.figures or scene.strong)
    )
    named = deed_named(scene, fresh, current) if place is None and not anew else None
    if named is not None and (time is None or named.time is None or overlap(time, named.time)):
        return named
    latest = fresh[::-1]
    ordered = [*(item for item in latest if item is current), *(item for item in latest if item is not current)]
    fits = [item for item in ordered if _fits(scene, item, time, place, anew=anew)]
    return max(fits, key=lambda item: _pointers(scene, item, time, place), default=None)


def _fits(scene: Scene, item: Happening, time: TimeMention | None, place: PlaceMention | None, *, anew: bool) -> bool:
    """Whether nothing in a sentence says that it tells of something else than an incident."""
    if ends_it(scene, item, time):
        return True
    if answers(scene, item):
        return False
    victims = time is None and tells_of_its_victims(scene, item)
    lead = victims or below_headline(scene, item)
    began = tells_its_beginning(scene, item, time) or dates_it(scene, item, time)
    if time is not None and item.time is not None and not overlap(time, item.time) and not began:
        return False
    elsewhere = place is not None and item.place is not None and not same_place(place.where, item.place.where)
    if (
        elsewhere
        and not victims
        and place is not None
        and not (
            names_its_place(place, item)
            or shares_tolls(scene, item)
            or (lead and (in_one_division(place, item) or _only_in_headline(item, place)))
        )
        and not (_is_of_its_country(place, item) and (lead or _tells_on(scene, item)))
        and not (shares_toll(scene, item, TELLING) and in_one_division(place, item))
        and not counts_its_dead(scene)
        and not (scene.refers_back and time is None and place.where.precision is WherePrecision.COUNTRY)
    ):
        return False
    agrees = (
        place is not None
        and item.place is not None
        and place.where.precision in FINE
        and place.where.name == item.place.where.name
    )
    if anew and not agrees and not takes_up(scene, item):
        return False
    return lead or (began and not tells_of_another(scene, item.scenes, item.place)) or not _apart(scene, item, time)


def _pointers(scene: Scene, item: Happening, time: TimeMention | None, place: PlaceMention | None) -> int:
    """How much in a sentence points to an incident: its day, its exact place, its toll."""
    day = time is not None and item.time is not None and time.days == item.time.days and time.days.precision == "day"
    there = place is not None and item.place is not None and place.where.precision in FINE
    named = there and place is not None and item.place is not None and place.where.name == item.place.where.name
    people = scene.refers_back and not scene.strong and time is None and place is None and _same_people(scene, item)
    attack = scene.refers_back and place is None and is_violent(item)
    return day + named + shares_toll(scene, item) + people + attack


def is_violent(item: Happening) -> bool:
    """Whether the first sentence of an incident tells of violence, so that "the attack" may be it."""
    return bool(firm_kinds(item.scenes[0]) & VIOLENT)


def _same_people(scene: Scene, item: Happening) -> bool:
    """Whether a sentence counts people of a side of whom the incident has some harmed likewise."""
    mine, theirs = _sides_harmed(scene.figures), _sides_harmed(item.figures)
    return bool(mine & theirs)


def _sides_harmed(figures: Iterable[SaidFigure]) -> frozenset[tuple[Measure, Group]]:
    return frozenset(
        (one.mention.measure, one.group)
        for one in figures
        if one.mention.measure in HARM and one.group in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS, Group.CIVILIANS)
    )


def _is_of_its_country(place: PlaceMention, item: Happening) -> bool:
    """Whether an incident was placed in no more than a province or country, and a place lies in the same country."""
    known = item.place
    return known is not None and known.where.precision not in FINE and place.where.country == known.where.country


def _tells_on(scene: Scene, item: Happening) -> bool:
    """Whether a sentence on violence speaks on of the people and things of an incident, and nobody else acts in it."""
    return is_of_force(scene) and takes_up(scene, item) and not by_others(scene, item.scenes)


def _harms_others(scene: Scene, item: Happening) -> bool:
    """Whether people are harmed in a sentence of whom no toll was told before."""
    harmed = any(one.mention.measure in HARM and one.number.best != 0 for one in scene.figures)
    return harmed and not shares_toll(scene, item, 1)


def _kills_others(scene: Scene, item: Happening) -> bool:
    """Whether people are said to have been killed in a sentence, by nobody and nothing that it names: "On the same night, 14 people were killed in"."""
    killed = any(
        one.mention.measure is Measure.KILLED and one.mention.whole is None and one.number.best not in (None, 0)
        for one in scene.figures
    )
    return killed and bool(scene.triggers) and _harms_others(scene, item)


def _in_another_quarter(scene: Scene, item: Happening) -> bool:
    """Whether a sentence names a quarter of a town, the incident others, and no toll was told before."""
    mine, theirs = _quarters([scene]), _quarters(item.scenes)
    return bool(mine) and bool(theirs) and not mine & theirs and not shares_toll(scene, item)


def _quarters(scenes: Iterable[Scene]) -> frozenset[str]:
    """How the names of the quarters sound that sentences name; a street bears the name of its quarter, or of the town."""
    named = [place for scene in scenes for place in scene.places]
    towns = {sound(fold(place.where.name)) for place in named if place.where.geonames_id is not None}
    quarters = {
        sound(fold(QUARTER.sub("", place.where.name)))
        for place in named
        if QUARTER.search(place.text) or (is_way(place.text) and place.where.name != place.text)
    }
    return frozenset(quarters - towns)


def _at_another_name(scene: Scene, item: Happening) -> bool:
    """Whether a sentence gives what happened a place that no sentence on the incident names, and no toll told before."""
    own = own_place(scene)
    if own is None or item.place is None or not _is_struck(scene, own) or shares_toll(scene, item):
        return False
    if is_in_the_town(scene, own) or told_more_exactly(scene, item):
        return False
    if item.place.text in scene.text:  # "in Jurin in the Hama countryside", of Hama
        return False
    known = [place.where.name for one in item.scenes for place in one.places]
    return named_otherwise(own.where, [item.place.where]) and not any(one_name(own.where.name, name) for name in known)


def _is_struck(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place stands behind a preposition or the words of a deed, "shelled Sare", or is said to be a village, and is not only named."""
    return place.relation != "" or done_at(scene, place) or is_announced(scene, place)


def _apart(scene: Scene, item: Happening, time: TimeMention | None) -> bool:
    """Whether a sentence that may fit in time and place tells of something else all the same."""
    if shares_toll(scene, item, TELLING) or is_one_of_several(scene, item):
        return on_the_next_day(scene)
    if time is None and (on_the_same_spot(scene) or (said_earlier(scene) and _is_news(item))):
        return False
    on = _tells_on(scene, item) or tells_first_part(scene, item)
    if not on and (tells_of_another(scene, item.scenes, item.place) or names_another(scene, item.place)):
        return True
    cut_off = scene.text[:1].islower() and by_others(scene, item.scenes)  # "after rebels had killed three soldiers"
    if cut_off or on_the_next_day(scene):
        return True
    if scene.refers_back or on:
        return False
    if time is not None and (
        before_night(scene, time, item.time)
        if item.time
        else scene.strong and not goes_on(scene, item.scenes[0], item.place)
    ):
        return True
    if (scene.strong or _kills_others(scene, item)) and (
        opens_elsewhere(scene, item.place) or _at_another_name(scene, item) or _in_another_quarter(scene, item)
    ):
        return True
    if time is not None and item.time is not None and sums_days(time, item.time) and _harms_others(scene, item):
        return True
    undated = time is None and item.time is None
    return (undated and on_another_weekday(scene, item.scenes)) or by_the_other_side(scene, item.scenes)


def _is_news(item: Happening) -> bool:
    """Whether an incident is what the report opens with."""
    return item.scenes[0].start < LEAD


__all__ = ["fitting_of", "is_violent", "join"]
