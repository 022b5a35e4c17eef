"""Whether a sentence goes on with an incident by its words: the same spot, the same deed, a statement of earlier that day (codebook section 1).

Whom and what it names with "the" is asked in taken_up.py.
"""

import re
from typing import Final

from bearwitness.model import Measure, WherePrecision
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import initiators, worded
from bearwitness.reading.grammar.incidents.place import FINE, own_place
from bearwitness.reading.grammar.incidents.retold import shares_toll
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_SPOT: Final = re.compile(
    r"\bthe\s+same\s+(?:spot|place|site|target|building|house|location|market|road|position|area\s+minutes|street|convoy|vehicle)\b",
    re.IGNORECASE,
)
# "Earlier in the day media reported that": the statement was earlier, not another event.
_SAID_EARLIER: Final = re.compile(
    r"\W*(?:Earlier|Later)\b(?:\s+(?:in\s+the\s+day|that\s+day|today|the\s+same\s+day|on\s+\w+day))?,?\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:reported|said|cited|citing|announced|told|confirmed|tweeted|put\s+the)\b"
)
_WHO_WERE: Final = re.compile(
    r"\b(?:who|whom|that)\s+(?:was|were|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:kidnapped|abducted|taken\s+hostage|taken\s+captive|captured|seized|hijacked|arrested|detained|killed|murdered|shot|executed|massacred)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(r"\b(?:another|separate\w*|elsewhere|meanwhile|also|second|other)\b", re.IGNORECASE)
_VILLAGE: Final = re.compile(r"\b(?:village|hamlet)\b", re.IGNORECASE)
_SMALL: Final = re.compile(
    r"\b(?:barangay|sitio|purok|hamlet|quarter|neighbou?rhood|street|avenue|block|sector|ward|village)\b", re.IGNORECASE
)
# "Commandos retook the building on Sunday", "troops stormed the hotel to end the siege": the last phase of an attack on a site.
_ENDED: Final = re.compile(
    r"\b(?:re-?took|retak\w+|re-?captur\w+|regain\w+|won\s+back|stormed|secured|cleared|freed|liberated|entered|broke\s+into|(?:end|ended|ending|break|broke)\s+the)\b[^.;]{0,60}?"
    r"\b(?:the|its|his|their)?\s*(?P<site>siege|stand-?off|building|compound|complex|premises|site|hotel|mall|shopping\s+cent(?:re|er)|school|campus|college|university|academy|prison|jail|barracks|base|"
    r"station|hospital|airport|mosque|church|temple|restaurant|cafe|café|museum|theatre|theater|embassy|consulate|parliament|headquarters|factory|plant|hostages)\b",
    re.IGNORECASE,
)
_ANY_SITE: Final = frozenset(
    {"siege", "standoff", "stand-off", "building", "compound", "complex", "premises", "site", "hostages"}
)
_HELD: Final = re.compile(
    r"\b(?:hotel|mall|shopping\s+cent(?:re|er)|school|campus|college|university|academy|prison|jail|barracks|base|station|hospital|airport|mosque|church|temple|restaurant|cafe|café|museum|theatre|theater|"
    r"embassy|consulate|parliament|headquarters|factory|plant|ministry|offices?|building|compound|complex|bank|club|nightclub|hostages?)\b",
    re.IGNORECASE,
)
_SIEGE_DAYS: Final = 1


def ends_it(scene: Scene, item: Happening, time: TimeMention | None) -> bool:
    """Whether forces end an attack on a building in a sentence, the same day or soon after: they retake it, storm it, free its hostages."""
    match = _ENDED.search(scene.text)
    if match is None or ((own := own_place(scene)) is not None and own.where.precision is WherePrecision.TOWN):
        return False
    if not frozenset(kind for one in item.scenes[:2] for kind in worded(one)) & VIOLENT or _AGAIN.search(scene.text):
        return False
    if (
        time is not None
        and item.time is not None
        and not 0 <= (time.days.start - item.time.days.end).days <= _SIEGE_DAYS
    ):
        return False
    site = match["site"].lower()
    told = " ".join(one.text for one in item.scenes[:3])
    return (_HELD.search(told) is not None) if site in _ANY_SITE else site in told.lower()


def on_the_same_spot(scene: Scene) -> bool:
    """Whether a sentence says that what it tells of hit the same spot as before."""
    return _SPOT.search(scene.text) is not None


def said_earlier(scene: Scene) -> bool:
    """Whether a sentence opens with what somebody had said earlier."""
    return _SAID_EARLIER.match(scene.text) is not None


def tells_of_its_victims(scene: Scene, item: Happening) -> bool:
    """Whether all that a sentence says of violence is whom it befell: "two of the engineers who were kidnapped will arrive in Rio"."""
    told = [match.span() for match in _WHO_WERE.finditer(scene.text)]
    firm = [word for word in scene.triggers if word.strong]
    if not told or not firm:
        return False
    inside = all(any(left <= word.end - scene.start - 1 < right for left, right in told) for word in firm)
    return inside and bool({word.kind for word in firm} & {kind for one in item.scenes for kind in worded(one)})


def told_more_exactly(scene: Scene, item: Happening) -> bool:
    """Whether a sentence without a new toll tells of the same deed of the same doers, at a place that cannot be held against the known one."""
    own = own_place(scene)
    if own is None or item.place is None:
        return False
    vague = _unresolved(own) or _unresolved(item.place)
    small = _unresolved(own) and _SMALL.search(own.text) is not None
    if small and item.place.where.precision in FINE and _VILLAGE.search(own.text) is not None:
        small = False  # "shells on Nahr Village", then "rockets on Tell Village": the next line of a list
    if not vague or not worded(scene) & frozenset(kind for one in item.scenes for kind in worded(one)):
        return False
    killed = any(said.mention.measure is Measure.KILLED and said.number.best != 0 for said in scene.figures)
    if killed and not shares_toll(scene, item, 1):
        return False
    beside = own.where.precision in FINE and item.place.where.precision in FINE
    return small or (not beside and bool(initiators([scene]) & initiators(item.scenes)))


def _unresolved(place: PlaceMention) -> bool:
    return place.where.geonames_id is None and place.where.lat is None


__all__ = ["ends_it", "on_the_same_spot", "said_earlier", "tells_of_its_victims", "told_more_exactly"]
