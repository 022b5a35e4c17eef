"""Which words of bombing and raiding speak for the air, and what frames mean by what they name."""

import re
from typing import Final

from bearwitness.model import Kind

_RAID: Final = re.compile(r"raids?|raided", re.IGNORECASE)
_GROUND: Final = re.compile(
    r"\b(?:troops|soldiers|ground|commandos?|police|special\s+forces|stormed|arrest\w*|houses?|homes?|gunmen|fighters)\b",
    re.IGNORECASE,
)
_BOMBED: Final = re.compile(r"bombed|bombing|bombings|bombardment|bombarded", re.IGNORECASE)
_STRAFED: Final = re.compile(r"straf", re.IGNORECASE)
_AIR: Final = re.compile(
    r"\b(?:aircraft|war\s?planes?|planes?|jets?|air\s+force|drones?|helicopters?|air\s?strikes?|air\s+raids?|israeli|russians?|americans?|nato|french|british|allied|turkish|saudi|coalition|regime|u\.?s\.?)\b",
    re.IGNORECASE,
)
_AIRCRAFT: Final = re.compile(
    r"\b(?:aircraft|war\s?planes?|fighter\s+jets?|air\s?strikes?|air\s+strikes?|air\s+raids?)\b", re.IGNORECASE
)
_COALITION: Final = re.compile(r"\b(?:coalition|saudi(?:-led)?|nato|allied|russian|conventional)\s+$", re.IGNORECASE)
_RAIDS_KILLED: Final = re.compile(
    r"raids\s+(?:(?:on|in|against)\s+(?:[\w'’-]+\s+){1,4}?)?(?:killed|destroyed|hit|levell?ed|left)\b", re.IGNORECASE
)
_ON_FOOT: Final = re.compile(
    r"\b(?:joint|arrest|dawn|night|pre-dawn|house|search|commando|ground|police|cattle|cross-border|jail)\s+$",
    re.IGNORECASE,
)
_NEAR_BEFORE: Final = 700  # characters within which aircraft told of before are those of a raid
_NEAR_BEHIND: Final = 250
# "An Israeli bomb", "Israel bombs": whose bombs fall from the air.
_BOMB: Final = re.compile(r"bombs?", re.IGNORECASE)
_OF_AIR_FORCE: Final = re.compile(
    r"\b(?:Israel\w*|Russian?|Saudi(?:-led)?|coalition|American|U\.?S\.?|NATO|French|British|Turkish|Turkey|Ethiopian|regime|government|air\s+force)\s+$"
)
_PLANTED: Final = re.compile(
    r"\b(?:car|roadside|suicide|planted|hidden|placed|strapped|truck|parcel|pipe|sticky|magnetic|defus\w+|bombers?|explosive\s+(?:devices?|vests?|belts?))\b",
    re.IGNORECASE,
)
# A shell that a child finds is a thing left over, and no shelling.
_SHELL: Final = re.compile(
    r"(?:mortar\s+|artillery\s+|tank\s+|rocket\s+)?(?:shells?|rockets?|mortars?|rounds?|projectiles?)", re.IGNORECASE
)
_LEFT_OVER: Final = re.compile(
    r"\b(?:left\s+over|leftover|left\s+(?:behind|by)|unexploded|remnants?|remains\s+of|abandoned|picked\s+up|tamper\w+|(?:were|was)\s+playing\s+with|from\s+(?:the|a)\s+(?:previous|old|civil)?\s*(?:war|battles?|fighting))\b",
    re.IGNORECASE,
)
_WENT_OFF: Final = re.compile(r"\b(?:went\s+off|explo\w+|blew|detonat\w+|blast)\b", re.IGNORECASE)
_BOMBARD: Final = re.compile(r"bombard(?:ment|ments|ed)", re.IGNORECASE)
_INTERCEPTED: Final = re.compile(
    r"\bintercept\w*\b.*\b(?:missiles?|rockets?|projectiles?|drones?)\b|\b(?:missiles?|rockets?|projectiles?|drones?)\b.*\bintercepted\b",
    re.IGNORECASE | re.DOTALL,
)
_CARRIED: Final = re.compile(
    r"\b(?:shipments?|consignments?|cargo(?:es)?|carrying|loaded|smuggl\w+|lorr(?:y|ies)|trucks?|dhows?|containers?|packages?|parts|components|hidden|bound\s+for)\b",
    re.IGNORECASE,
)
_DRONES: Final = re.compile(r"\bdrones?\b", re.IGNORECASE)
_FROM_ABOVE: Final = re.compile(
    r"\b(?:from\s+the\s+air|aerial|by\s+air|(?:war\s?|fighter\s+)?(?:planes?|jets?)|aircraft|helicopters?|air\s+force|air\s+(?:component|wing|arm)|aviation)\b",
    re.IGNORECASE,
)
# Who has guns and aircraft bombs from the air: "the navy bombed"; guerrillas who bombed a bank did not.
_ARMY_BOMBED: Final = re.compile(
    r"\b(?:(?i:army|navy|armed\s+forces|government(?:\s+(?:forces|troops))?|military|air\s+(?:component|wing|arm|corps)|aviation|SAF|(?:task|multinational|joint)\s+force|troops)|"
    r"(?:Israel|Turkey|Iran|Russia|Pakistan|Jordan|Egypt|Ethiopia|Kenya|Syria|Iraq|Chad|Washington|Moscow|Ankara|Tehran))\s+"
    r"(?:(?:has|have|had|also|again|then|allegedly|reportedly)\s+){0,2}$"
)

_INVADED: Final = re.compile(r"invad", re.IGNORECASE)
_RAIDERS: Final = re.compile(
    r"\b(?:gunm[ae]n|bandits|herdsmen|herders|militiamen|kidnappers|assailants|attackers|raiders|hoodlums|cultists|(?:armed|masked)\s+men)\b",
    re.IGNORECASE,
)


def kind_by(text: str, start: int, end: int, kind: Kind, sentence: str) -> Kind:
    """Return the kind that the word at characters `start` to `end` of a text speaks for: that of the lexicon, `kind`, or another.

    "Bombed" is an airstrike where aircraft or an army is named beside it, else an explosion; "raids" likewise a clash.
    """
    word = text[start:end]
    if _RAID.fullmatch(word) and _COALITION.search(text, max(0, start - 16), start):
        return Kind.AIRSTRIKE
    if _RAID.fullmatch(word) and not _GROUND.search(sentence):
        on_foot = _ON_FOOT.search(text, max(0, start - 16), start)
        flown = _RAIDS_KILLED.match(text, start) or (on_foot is None and _aircraft_near(text, start, end))
        return Kind.AIRSTRIKE if flown else kind
    if _BOMB.fullmatch(word) and _PLANTED.search(sentence) is None:
        return Kind.AIRSTRIKE if _OF_AIR_FORCE.search(text, max(0, start - 16), start) else kind
    if kind is Kind.SHELLING and _SHELL.fullmatch(word) and is_left_over(sentence):
        return Kind.EXPLOSION
    if _BOMBARD.fullmatch(word) and _FROM_ABOVE.search(sentence):
        return Kind.AIRSTRIKE
    if _STRAFED.match(word) and _GROUND.search(sentence) and not _AIR.search(sentence):
        return Kind.ATTACK_ON_CIVILIANS  # "strafed by troops"
    if _BOMBED.fullmatch(word) and (
        (_AIR.search(sentence) and _PLANTED.search(sentence) is None)
        or (_PLANTED.search(sentence) is None and _aircraft_near(text, start, end))
        or _ARMY_BOMBED.search(text, max(0, start - 50), start)
    ):
        return Kind.AIRSTRIKE
    return kind


def kind_framed(kind: Kind, words: str, sentence: str) -> Kind:
    """Return the kind of what a frame calls `kind` by `words` of a sentence: aircraft may have bombarded, a shell may have been left
    over, missiles that were intercepted in flight were fired, where those found in a lorry were seized, and gunmen who "invaded" a village took no ground.
    """
    if kind is Kind.WEAPONS_SEIZED and _INTERCEPTED.search(words) is not None and not _CARRIED.search(sentence):
        return Kind.AIRSTRIKE if _DRONES.search(words) is not None else Kind.SHELLING
    if kind is Kind.TERRITORY_TAKEN and _INVADED.match(words) is not None and _RAIDERS.search(sentence) is not None:
        return Kind.ATTACK_ON_CIVILIANS
    if kind is not Kind.SHELLING:
        return kind
    if _BOMBARD.search(words) is not None and _FROM_ABOVE.search(sentence) is not None:
        return Kind.AIRSTRIKE
    return Kind.EXPLOSION if is_left_over(sentence) else Kind.SHELLING


def is_left_over(sentence: str) -> bool:
    """Whether what went off in a sentence had been left by a war."""
    return _LEFT_OVER.search(sentence) is not None and _WENT_OFF.search(sentence) is not None


def _aircraft_near(text: str, start: int, end: int) -> bool:
    """Whether aircraft or what they do are named a little before or right behind the word at characters `start` to `end`."""
    return _AIRCRAFT.search(text, max(0, start - _NEAR_BEFORE), end + _NEAR_BEHIND) is not None


__all__ = ["kind_by", "kind_framed"]
