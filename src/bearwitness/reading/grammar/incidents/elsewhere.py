"""Whether a sentence tells of another place than that of an incident (codebook section 1)."""

import re
from typing import Final

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.incidents.place import FINE, own_place, same_place
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

# Names that any town may have.
_ANY_SITE: Final = re.compile(
    r"(?:the\s+)?(?:plaza|square|main\s+square|market|village|town|city|capital|camp|base|hospital|school|church|mosque|building|house|station|police\s+station|road|street|"
    r"bridge|airport|port|barracks|hotel|garden|prison|jail|area|district|university|parliament)",
    re.IGNORECASE,
)
# "The Salihiah neighbourhood of the city": a part of the town of which was told.
_OF_THE_TOWN: Final = re.compile(
    r"\W*(?:(?:neighbou?rhood|quarter|district|suburb|area)\s+)?(?:of|in)\s+the\s+(?:same\s+)?(?:city|town|capital|village)\b",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    r"\W*(?:(?:And|But|Meanwhile|Also|Elsewhere|Separately|Earlier|Later)\W+)?(?:(?:farther|further)\s+\w+,?\s+)?(?:In|At|Near|Outside|Around|in|at|near|outside)\s+"
    r"(?:(?:the\s+)?(?:town|village|city|district|area|neighbou?rhood|port)\s+of\s+|nearby\s+|the\s+)?"
)
# "The other bomb went off at", "another convoy was attacked in".
_OTHER: Final = re.compile(
    r"\b(?:(?:the|an)\s*other|an?\s+(?:second|third|fourth|further|similar|different|separate|simultaneous)|the\s+(?:second|third|fourth)|a\s+(?:day|week)\s+later)\s+"
    r"(?:[\w'’-]+\s+){0,3}?(?:bombs?|bombers?|blasts?|explosions?|attacks?|assaults?|strikes?|raids?|mines?|devices?|clash(?:es)?|incidents?|groups?|convoys?|patrols?|villages?|gunm[ae]n|"
    r"ambush(?:es)?|shooting|drones?|missiles?|rockets?|shells?|protests?|march(?:es)?|car|truck|vehicle|post|base|checkpoint)\b",
    re.IGNORECASE,
)


def names_another(scene: Scene, place: PlaceMention | None) -> bool:
    """Whether a sentence speaks of "another bomb" at a place that is not that of the incident."""
    return _OTHER.search(scene.text[:100]) is not None and elsewhere(scene, place)


def elsewhere(scene: Scene, place: PlaceMention | None) -> bool:
    """Whether a sentence gives an exact place of its own that is not the one known."""
    own = own_place(scene)
    if own is None or own.where.precision not in (*FINE, WherePrecision.REGION):
        return False
    if _ANY_SITE.fullmatch(own.where.name) or is_in_the_town(scene, own):
        return False
    if place is None:
        return True
    if own.where.precision is WherePrecision.REGION and same_place(own.where, place.where):
        return False
    # "Salihiah" and "Salihiah neighbourhood" are one place.
    return not own.where.name.startswith(place.where.name) and not place.where.name.startswith(own.where.name)


def is_in_the_town(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place is said to be a part of the town of which was told."""
    return _OF_THE_TOWN.match(scene.text, place.end - scene.start) is not None


def opens_elsewhere(scene: Scene, place: PlaceMention | None) -> bool:
    """Whether a sentence begins with the name of a place, "In Ahmedabad, ...", that is not known to be that of the incident."""
    own = own_place(scene)
    if own is None or place is None or own.where.precision not in FINE or place.where.precision not in FINE:
        return False
    led = _LED.match(scene.text)
    fronted = led is not None and own.start - scene.start <= led.end() + 4
    return fronted and own.where.name != place.where.name and None in (own.where.lat, place.where.lat)


__all__ = ["elsewhere", "is_in_the_town", "names_another", "opens_elsewhere"]
