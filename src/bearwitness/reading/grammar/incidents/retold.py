"""Whether a sentence tells again what was told: by the same toll or place, or as the sentence below a headline (codebook section 1).

Wire copy tells its news two or three times: in the headline, in the lead, and in the words of the first source. Each may
give another kind ("killed", "air strikes"), another place ("Aleppo", then a quarter of it), and the same number of dead.
"""

import re
from collections.abc import Iterable
from typing import Final

from bearwitness.model import Kind, Measure
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds
from bearwitness.reading.grammar.incidents.place import FINE, own_place
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

HARM: Final = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.CAPTURED, Measure.ABDUCTED)
HEADLINES: Final = 250  # characters at the head of a report in which a headline stands
TELLING: Final = 5  # people: two happenings of one report seldom have so high a toll in common
DAYS_BEFORE: Final = 3  # by which fighting broke out before what was told of it
LEAD: Final = 500  # characters behind a headline within which its news is told again
CAPITALS: Final = (
    0.9  # share of the longer words of a headline with a full stop that begin with a capital; names make up half a lead
)
# "Twin bombings": the first and the second bomb are parts of one happening.
_SEVERAL: Final = re.compile(
    r"\b(?:twin|double|dual|triple|two|three|four|pair\s+of|series\s+of|string\s+of|multiple|several|successive|consecutive|back-to-back|coordinated|simultaneous)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:bomb\w*|blasts?|explosions?|attacks?|strikes?|devices?|mines?|shells?|rockets?|missiles?)\b",
    re.IGNORECASE,
)
_SUMMED: Final = re.compile(
    r"\b(?:series|string|wave|spate|rash|flurry|spree|succession)\s+of\s+(?:[\w-]+\s+){0,3}?(?:bomb\w*|blasts|explosions|attacks|strikes|raids|shootings|ambushes|killings|assaults)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|separate|\d+|across|around)\s+(?:[\w-]+\s+){0,3}?(?:bomb(?:s|ings)|blasts|explosions|attacks|strikes|raids|shootings|ambushes|killings|assaults|incidents)\b|"
    r"\b(?:bomb(?:s|ings)|blasts|explosions|attacks|strikes|raids|shootings|ambushes|killings|assaults|violence)\s+(?:in|across|around|throughout)\b",
    re.IGNORECASE,
)
_BROKE_OUT: Final = re.compile(
    r"\b(?:fighting|clash(?:es)?|battles?|offensive|assault|siege|operation|shelling|bombardment|raids?|violence)\s+(?:had\s+|have\s+|was\s+|were\s+)?"
    r"(?:first\s+)?(?:broken\s+out|broke\s+out|begun|began|started|erupted|been\s+launched|launched)\b",
    re.IGNORECASE,
)
_FIRST: Final = re.compile(
    r"\bthe\s+first\s+(?:[\w-]+\s+){0,2}?(?:bomb\w*|blasts?|explosions?|attacks?|strikes?|devices?|mines?|shells?|rockets?|missiles?)\b",
    re.IGNORECASE,
)


def shares_toll(scene: Scene, item: Happening, least: int = 2) -> bool:
    """Whether a sentence gives a number of people, `least` or more, that was given before: the same told again."""
    mine = _counts(scene.figures, least)
    return bool(mine) and not mine.isdisjoint(_counts(item.figures, least))


def _counts(figures: Iterable[SaidFigure], least: int) -> set[tuple[Measure, int]]:
    told = ((said.mention.measure, said.number.best or said.number.low or 0) for said in figures)
    return {(measure, number) for measure, number in told if number >= least and measure in HARM}


def shares_tolls(scene: Scene, item: Happening) -> bool:
    """Whether a sentence gives two different numbers of people that were given before: no other happening has both."""
    mine = _counts(scene.figures, 2)
    return len(mine) > 1 and len(mine & _counts(item.figures, 2)) > 1


def tells_first_part(scene: Scene, item: Happening) -> bool:
    """Whether a sentence tells of the first of several attacks that the lead only sums up: "a wave of attacks in Iraq", then "a bomb in Baquba"."""
    lead, own = item.scenes[0], own_place(scene)
    if len(item.scenes) > 1 or own is None or item.place is None or item.place.where.precision in FINE:
        return False
    if own.where.precision not in FINE or own.where.country != item.place.where.country or not scene.strong:
        return False
    return bool(firm_kinds(lead) & VIOLENT and firm_kinds(scene) & VIOLENT) and _SUMMED.search(lead.text) is not None


def tells_its_beginning(scene: Scene, item: Happening, time: TimeMention | None) -> bool:
    """Whether a sentence says when the fighting that was told broke out, some days before: "had broken out on Friday night"."""
    if time is not None and item.time is not None:
        before = (item.time.days.start - time.days.end).days
        if not 0 <= before <= DAYS_BEFORE:
            return False
    return _BROKE_OUT.search(scene.text) is not None


def names_its_place(place: PlaceMention, item: Happening) -> bool:
    """Whether an incident was told with the place of a sentence beside its own: "on al-Zahraa in Homs city", then "in al-Zahraa"."""
    if item.place is None:
        return False
    names = ({one.where.name for one in told.places} for told in item.scenes)
    return any(place.where.name in told and item.place.where.name in told for told in names)


def is_one_of_several(scene: Scene, item: Happening) -> bool:
    """Whether "the second blast" is one of "twin blasts" of which was told."""
    return _FIRST.search(scene.text) is not None and any(_SEVERAL.search(told.text) for told in item.scenes)


def is_headline(scene: Scene) -> bool:
    """Whether a sentence at the head of a report is a headline: marked as one, without a full stop, or in title case."""
    words = scene.text.strip()
    if scene.within:
        return False
    if words.startswith("#"):
        return True
    if scene.start > HEADLINES or len(words) > HEADLINES:
        return False
    if words[-1:] not in ".!?\"”',;":
        return True
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]{3,}", words) if not words.isupper()]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) >= CAPITALS * len(longer)


_FORCE: Final = VIOLENT | {Kind.LOOTING_DESTRUCTION}


def below_headline(scene: Scene, item: Happening) -> bool:
    """Whether a sentence is the first below the headline that alone told of an incident so far, and both tell of violence."""
    head = item.scenes[0]
    if len(item.scenes) > 1 or not is_headline(head) or scene.start - head.end > LEAD or scene.text[:1].islower():
        return False
    done, said = firm_kinds(scene), firm_kinds(head)
    return bool(done & _FORCE) and bool(said & _FORCE) and bool((done | said) & VIOLENT)


def in_one_division(place: PlaceMention, item: Happening) -> bool:
    """Whether a place lies in the province of an incident's: a headline says "in the Hama countryside" of a village there."""
    if item.place is None:
        return True
    mine, theirs = place.where, item.place.where
    return (mine.country, mine.admin1) == (theirs.country, theirs.admin1) or None in (mine.admin1, theirs.admin1)


__all__ = [
    "HARM",
    "TELLING",
    "below_headline",
    "in_one_division",
    "is_headline",
    "is_one_of_several",
    "names_its_place",
    "shares_toll",
    "shares_tolls",
    "tells_first_part",
    "tells_its_beginning",
]
