"""What the words before a place say of it: that the deed was done there, or that something older was."""

import re
from functools import lru_cache
from typing import Final

from bearwitness.reading.grammar.incidents.struck import is_passed_by
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.words.any_case import AnyCase

_NOUN = (
    r"(?:attacks?|bombings?|blasts?|explosions?|(?:air|missile|drone|rocket)?\s?strikes?|raids?|shelling|bombardments?|clash(?:es)?|fighting|battles?|shootings?|"
    r"assaults?|offensives?|ambush(?:es)?|massacres?|killings?|kidnappings?|abductions?|gun\s?battles?|gunfights?|firefights?|shoot-?outs?|stabbings?|riots?|protests?|"
    r"murders?|executions?|beheadings?|detonations?|incursions?|skirmish(?:es)?|barrages?|salvos?|(?:gun|mortar|rocket|artillery|small-arms|sniper)\s?fire|car\s+bombs?|demonstrations?)"
)
_VERB = (
    r"(?:hit|hits|hitting|struck|strikes|striking|shelled|shelling|bombed|bombing|bombarded|bombarding|pounded|pounding|targeted|targeting|attacked|"
    r"attacking|raided|raiding|stormed|storming|(?:to|would|will)\s+(?:shell|bomb|attack|target|hit|storm|raid|strike|ambush)|captured|capturing|seized|seizing|retook|recaptured|overran|overrun|rocked|besieged|ambushed\s+(?:in|near|at)|"
    r"(?:kill|wound|injur|ambush|abduct|kidnapp|execut|behead|massacr|murder|stabb|lynch)ed\s+(?:(?:when|as|dead|late|early|on|last|this)\s+)?(?:\w+day\s+)?(?:in|at|near|outside|inside)|"
    r"(?:shot|gunned|blown)\s+(?:dead|down|up)\s+(?:in|at|near|outside|inside)|opened\s+fire\s+(?:in|at|on|near|outside|inside)|"
    r"bl(?:ew|own|ows|owing)\s+(?:(?:himself|herself|themselves|itself)\s+)?up\s+(?:in|at|near|outside|inside)|"
    r"(?:ripped|tore)\s+through|(?:broke\s+out|erupted|took\s+place|happened|occurred|exploded|went\s+off|detonated|crashed|landed|fell)\s+(?:in|at|near|on|outside))"
)
# Words that may stand between: "the rebel-held northern town of"; none that begins something else.
_BETWEEN = r"(?:(?!(?:and|or|but|from|by|after|before|for|to|while|who|that|which|said|says|as|with|against|over|its|their|his|her)\b)[\w'’-]+\s+){0,4}?"
_DONE: Final = re.compile(
    rf"\b(?:{_NOUN}\s+(?:(?:\w+ly\s+)?(?:was|were|came|took\s+place|happened|occurred|is\s+said\s+to\s+have\s+been)\s+(?:\w+ly\s+)?)?(?:on|in|at|near|outside|across|of|inside|targeting|hitting)|{_VERB})\s+{_BETWEEN}$",
    re.IGNORECASE,
)
# "The Sare quarter was hit", "Sare came under fire".
_DONE_TO: Final = re.compile(
    r"\s+(?:(?:was|were|has\s+been|had\s+been|being)\s+(?:also\s+|again\s+|\w+ly\s+)?(?:hit|struck|shelled|bombed|bombarded|pounded|attacked|targeted|raided|"
    r"stormed|rocked|ambushed|torched|overrun|captured|seized|retaken)|came\s+under\s+(?:\w+\s+){0,2}(?:fire|attack|shelling|bombardment))\b",
    re.IGNORECASE,
)
# "The raid came two days after a bombing in Sare", "it follows an attack on Sare".
_OLDER: Final = re.compile(
    r"\b(?:comes?|came|coming|occurred|happened|took\s+place)\b[^.;:]{0,50}?\b(?:after|since)\b[^.;:]*$|"
    r"\bfollow(?:s|ed)\s+(?:an?|last|the|this|several|similar|another|two|three|earlier|recent)\b[^.;:]*$",
    re.IGNORECASE,
)
_IT: Final = re.compile(r"(?:^|[,;:])\W*(?:it|that|this|these|those)(?:\s+also)?\s+$", re.IGNORECASE)
_IN_MIND: Final = re.compile(
    r"\b(?:forget|remember|avenge|visit(?:s|ed|ing)?|border(?:s|ed|ing)|toured|touring)\s+(?:the\s+)?$", re.IGNORECASE
)
# "The commander of the Sare Brigade in Baro was killed": where he commanded.
_HELD: Final = AnyCase(
    r"\b(?:commander|leader|chief|head|emir|member|spokes(?:man|woman)|representative|official)s?\s+(?:of|for|with)\s+(?:the\s+)?[^.,;:]{2,50}?\s+in\s+(?:the\s+)?$",
)
# "Are being treated at Sare Hospital", "died in a hospital in Baro": where the hurt were taken.
_TREATED: Final = re.compile(
    r"\b(?:treated|admitted|hospitali[sz]ed|rushed|airlifted|recovering|operated\s+on|buried|laid\s+to\s+rest|(?:taken|brought|transferred|evacuated|flown)\s+to|"
    r"(?:died|(?<!shot\s)dead)\s+(?:in|at)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:hospitals?|clinics?|morgues?))\b[^.;,:]{0,30}\b(?:at|in|to)\s+(?:the\s+)?(?:[a-z]\w+\s+){0,3}?$"
)
# "The militia, which controls most of Sare province, captured ...": what somebody holds already.
_HOLDS: Final = AnyCase(
    r"\b(?:which|who|that|also|still|already|now)\s+(?:controls?|holds?|governs?|administers?|rules?|dominates?|runs?)\s+"
    r"(?:(?:most|much|all|(?:large\s+)?(?:parts?|areas?|swathes?|territory|stretches))\s+(?:of|in)\s+)?(?:the\s+)?(?:[\w-]+\s+)?$",
)
BEHIND: Final = 120  # characters before a place that are looked at


def done_at(scene: Scene, place: PlaceMention) -> bool:
    """Whether the words of a deed lead into a place: "jets hit Sare", "a raid on Sare", "clashes broke out in Sare"."""
    return _leads_in(_before(scene, place)) or _DONE_TO.match(scene.text, place.end - scene.start) is not None


@lru_cache(1 << 10)
def _leads_in(before: str) -> bool:
    """Whether words end in those of a deed; many questions about one place ask this of the same words."""
    return _DONE.search(before) is not None


def of_something_else(scene: Scene, place: PlaceMention, *, older: bool) -> bool:
    """Whether a place is only thought of, or is that of an older happening which a sentence tells of beside the news.

    `older` is whether the older one is asked for.
    """
    text = scene.text
    if is_passed_by(scene, place):
        return True
    if _TREATED.search(_before(scene, place)) is not None or _HOLDS.search(_before(scene, place)) is not None:
        return True
    if place.relation == "" and (text[place.end - scene.start :][:1] == "!" or _IN_MIND.search(_before(scene, place))):
        return True
    return not older and _is_of_before(scene, place)


def _is_of_before(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place stands behind "comes after", where what came after it is the news itself: "it", or a deed named before."""
    match = _OLDER.search(scene.text[: max(0, place.start - scene.start)])
    if match is None:
        return False
    named = any(item.start < scene.start + match.start() for item in scene.triggers)
    return named or _IT.search(scene.text[: match.start()]) is not None


def of_a_post(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place is that of somebody's office: "the commander of a brigade in Sare"."""
    return _HELD.search(_before(scene, place)) is not None


def was_brought_to(text: str, place: PlaceMention) -> bool:
    """Whether a report says of a place only that the hurt were brought there or the dead buried."""
    return _TREATED.search(text[max(0, place.start - BEHIND) : place.start]) is not None


def _before(scene: Scene, place: PlaceMention) -> str:
    at = max(0, place.start - scene.start)
    return scene.text[max(0, at - BEHIND) : at]


__all__ = ["done_at", "of_a_post", "of_something_else", "was_brought_to"]
