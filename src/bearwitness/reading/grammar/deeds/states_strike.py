"""Whether a state is who struck: "Iran struck two bases", where it has no one on the ground, is a strike from the air (codebook section 7)."""

import re
from functools import cache
from typing import Final

from bearwitness.reading.grammar.lexicon import table

_AIR_ARMS: Final = re.compile(
    r"\b(?:Israel|Israelis|IDF|coalition|Americans|NATO|United\s+States|U\.?S\.?|Washington|jets|aircraft|warplanes|drones?|planes)(?:\s+\([A-Z]+\))?\s+(?:(?:have|has|had|also|again|allegedly|reportedly|then|forces)\s+){0,3}$"
)
_NAME_BEFORE: Final = re.compile(
    r"(?<![\w'’-])(?P<name>[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,2})\s+(?:(?:have|has|had|also|again|allegedly|reportedly|then|later)\s+){0,3}$"
)
_REACH: Final = 60  # characters before the verb in which the state is named
# What a state hits abroad; a country that is "hit by floods" or "hit a record" hits none of these.
_HIT: Final = re.compile(
    r"\w+\s+(?:back\s+at\s+)?(?:(?!by\b|in\b|when\b)[\w'’,-]+\s+){0,6}?(?:bases?|camps?|positions?|posts?|sites?|targets?|depots?|hideouts?|strongholds?|headquarters|militants?|rebels?|fighters|jihadists|"
    r"facilit(?:y|ies)|installations?|airports?|airfields?|convoys?|warehouses?|farms?|arms|ammunition|launchers?|batter(?:y|ies)|command|stations?|ports?|plants?|refiner(?:y|ies))\b",
    re.IGNORECASE,
)
# "Struck a deal" is no blow.
_STRUCK: Final = re.compile(
    r"struck\s+(?!back\b|out\b|by\b|up\b|(?:[\w'’-]+\s+){0,4}?(?:deals?|agreements?|bargains?|pacts?|accords?|truces?|cease-?fires?|chord|tone|notes?|oil|gold|gas)\b)",
    re.IGNORECASE,
)
_LAUNCHED: Final = re.compile(
    r"\b(?:missiles?|rockets?|artillery|shell\w*|mortars?|himars|howitzers?)\b", re.IGNORECASE
)


def struck_by_state(text: str, start: int, at: int) -> bool:
    """Whether those who "struck" at character `at` of a text are a state that is known to strike from the air, or aircraft."""
    return _AIR_ARMS.search(text, max(start, at - _REACH), at) is not None


def hit_by_state(text: str, start: int, at: int, end: int) -> bool:
    """Whether a state named right before character `at` of a sentence "struck", "hit" or "targeted" something of an enemy, with no gun or missile named."""
    named = _NAME_BEFORE.search(text, max(start, at - _REACH), at)
    if named is None or _LAUNCHED.search(text, start, end) is not None:
        return False
    if _HIT.match(text, at, end) is None and _STRUCK.match(text, at, end) is None:
        return False
    words = named["name"].split()
    return any(" ".join(words[first:]) in _states() for first in range(len(words)))


@cache
def _states() -> frozenset[str]:
    """The names of states and of the capitals that stand for them."""
    return frozenset(
        name for nation in table("nations")["nation"] for name in (*nation["names"], *nation.get("capital", ()))
    )


__all__ = ["hit_by_state", "struck_by_state"]
