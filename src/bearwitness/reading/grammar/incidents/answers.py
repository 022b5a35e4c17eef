"""What people do because of what was told, and is no part of it: angry crowds, air raids in answer to rockets (codebook section 1)."""

import re
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import hinted, main_kinds, worded
from bearwitness.reading.grammar.scenes.scene import Scene

_CROWD: Final = frozenset({Kind.PROTEST, Kind.RIOT})
_FROM_AFAR: Final = frozenset({Kind.AIRSTRIKE, Kind.SHELLING})
# Whoever was harmed before is among no such crowd.
_ANGRY: Final = re.compile(
    r"\W*(?:[\w'’-]+\s+){0,3}?(?:(?:angry|enraged|furious|outraged|irate|stone-throwing)\s+(?:\w+\s+)?(?:residents|crowds?|mobs?|villagers|locals|relatives|mourners|protest[eo]rs|demonstrators|"
    r"youths?|people|students|families|supporters)|mobs?|rioters|protest[eo]rs|demonstrators|(?:residents|villagers|mourners|relatives|youths|students)(?=\s+(?:\w+\s+)?(?:rioted|pelted|stoned|threw|took\s+to\s+the\s+streets|"
    r"blocked|staged|protested|marched|clashed\s+with\s+(?:the\s+)?(?:police|soldiers|troops|security))))\b",
    re.IGNORECASE,
)
_RESPONDED: Final = re.compile(
    r"\b(?:respond|retaliat|hit\s+back|struck\s+back|hitting\s+back|in\s+(?:response|retaliation|reply))\w*\b",
    re.IGNORECASE,
)
_OPENS: Final = 80  # characters in which stands that somebody answers


def answers(scene: Scene, item: Happening) -> bool:
    """Whether a sentence tells of a crowd that gathers after violence of others, or of aircraft that answer what was fired from the ground."""
    own, theirs = worded(scene), main_kinds(item.scenes)
    if own & _CROWD and theirs <= VIOLENT and _ANGRY.match(scene.text) is not None:
        return not any(hinted(one) & _CROWD for one in item.scenes)
    return (
        Kind.AIRSTRIKE in own - theirs
        and own <= _FROM_AFAR
        and theirs <= _FROM_AFAR
        and _RESPONDED.search(scene.text[:_OPENS]) is not None
    )


__all__ = ["answers"]
