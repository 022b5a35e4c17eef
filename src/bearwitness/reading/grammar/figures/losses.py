"""Whose losses a toll counts that has no telling noun: "putting rebel losses at five dead", "inflicted 40 casualties on the garrison"."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND, PartyMention
from bearwitness.reading.grammar.words.nouns import group_words, people_nouns

_LOSSES: Final = r"(?:losses|casualties|dead|death\s+toll|toll|fatalities|wounded|injured)"
_SOME: Final = r"(?:(?:at\s+least|about|some|around|more\s+than|over|only|just|up\s+to|nearly)\s+)?"
_PUT: Final = re.compile(
    rf"\b(?P<whose>[\w’'-]+)\s+(?P<own>own\s+)?(?:total\s+)?{_LOSSES}\s+(?:so\s+far\s+|there\s+|in\s+the\s+\w+\s+)?"
    rf"(?:at|as|to|of|were|was|are|is|stood\s+at|amounted\s+to|came\s+to|numbered|totall?ed)\s+{_SOME}$",
    re.IGNORECASE,
)
_ON: Final = re.compile(
    r"[\"”’']?\s+(?:on|upon|among|amongst|to)\s+(?:the\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){0,2}?(?P<whose>[\w’'-]+)(?=\s*(?:[,.;]|$|in|at|near|on|and|during|when|as)\b)",
    re.IGNORECASE,
)
_LOST: Final = re.compile(r"\b(?:casualties|losses|dead|deaths|fatalities|killed|wounded)\W*$", re.IGNORECASE)
_BODIES: Final = re.compile(r"\b(?:bodies|corpses|dead)\W*$", re.IGNORECASE)
_FIELD: Final = re.compile(
    r"\s+(?:of\s+\w+\s+)?(?:behind|on\s+the\s+(?:battle\s?)?(?:field|ground)|at\s+the\s+scene)\b", re.IGNORECASE
)
_LEFT: Final = re.compile(
    r"\b(?P<whose>[\w’'-]+)\s+(?:(?:were|was|had|have)\s+(?:\w+ly\s+)?\w+(?:\s+(?:back|off))?\s+and\s+)?(?:had\s+|have\s+)?(?:left|leaving|abandoned)\s+"
    + _SOME
    + "$",
    re.IGNORECASE,
)
_COST: Final = re.compile(
    rf"\b(?:for|with|at)\s+(?:the\s+|a\s+)?(?:loss|cost)\s+of\s+(?:only\s+|just\s+)?{_SOME}$", re.IGNORECASE
)
_SUFFERED: Final = re.compile(rf"\b(?:suffer(?:ed|ing)|sustain(?:ed|ing))\s+{_SOME}$", re.IGNORECASE)
_HURT: Final = re.compile(r"\s+(?:dead|killed|wounded|injured|casualties)\b", re.IGNORECASE)
_BREAK: Final = re.compile(r"[,;]\s+(?:and|but|while|whereas)\s+(?=(?:the|its|their)\s|[A-Z])", re.IGNORECASE)
_BACK: Final = 90
_OWN: Final = ("its", "their", "his", "our")
_FORCES: Final = frozenset({"garrison", "patrol", "convoy", "barracks", "army", "military", "police", "government"})


def whose_losses(
    phrase: Counted, text: str, parties: Sequence[PartyMention], sentence: tuple[int, int]
) -> Group | None:
    """Return the group of the side whose losses are counted, None where the words around the phrase name no side."""
    start = max(sentence[0], phrase.start - _BACK)
    ahead, behind = text[start : phrase.start], text[phrase.end : min(sentence[1], phrase.end + _BACK)]
    put = _PUT.search(ahead)
    if put is not None:
        if put["whose"].lower() in _OWN:
            subject = _subject(parties, _clause(text, sentence[0], phrase.start), phrase.start)
            return subject or _subject(parties, _opening(text, sentence[0]), sentence[0])
        return _side(put, start, parties)
    if _COST.search(ahead) or (_SUFFERED.search(ahead) and _HURT.match(behind)):
        return _subject(parties, _clause(text, sentence[0], phrase.start), phrase.start)
    if _LOST.search(phrase.phrase):
        on = _ON.match(behind)
        if on is not None and (side := _side(on, phrase.end, parties)) is not None:
            return side
    if _BODIES.search(phrase.phrase) and _FIELD.match(behind):
        left = _LEFT.search(ahead)
        return _side(left, start, parties) if left is not None else None
    return None


def _clause(text: str, start: int, end: int) -> int:
    """Where the last clause with a subject of its own begins between two characters: ", and the army put its dead at"."""
    breaks = [match.end() for match in _BREAK.finditer(text, start, end)]
    return breaks[-1] if breaks else start


def _opening(text: str, end: int) -> int:
    """Where the sentence before the one that begins at `end` begins, as full stops have it."""
    return max(text.rfind(". ", 0, max(0, end - 2)), text.rfind("\n", 0, max(0, end - 2))) + 1


def _subject(parties: Sequence[PartyMention], start: int, end: int) -> Group | None:
    """The side that a sentence begins with: it tells of its own."""
    first = next((one for one in parties if start <= one.start and one.end <= end and not one.nation), None)
    return None if first is None else GROUP_OF_KIND.get(first.kind) or _by_noun(first.text)


def _by_noun(words: str) -> Group | None:
    """The group that the last word of a party without a name gives: "the rebels"."""
    word = words.lower().rpartition(" ")[2]
    group = people_nouns().get(word, (None, None, False))[0] or group_words().get(word)
    return group if group in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS) else None


def _side(found: "re.Match[str]", at: int, parties: Sequence[PartyMention]) -> Group | None:
    start, end = at + found.start("whose"), at + found.end("whose")
    word = re.sub(r"['’]s?$", "", found["whose"].lower())
    named = next((one for one in parties if one.start < end and start < one.end and not one.nation), None)
    group = GROUP_OF_KIND.get(named.kind) if named is not None else None
    group = group or group_words().get(word) or people_nouns().get(word, (None, None, False))[0]
    if group is None and word in _FORCES:
        group = Group.STATE_FORCES
    return group if group in (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS) else None


__all__ = ["whose_losses"]
