"""Whose people a toll counts by words behind it or at the head of its clause: "11 dead on the regime's side", "all from one family"."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND, PartyMention
from bearwitness.reading.grammar.words.nouns import group_words, people_nouns

_HARM: Final = (
    r"(?:(?:were|was|are|been|had|have|has)\s+)*(?:dead|killed|slain|wounded|injured|hurt|casualt(?:y|ies)|loss(?:es)?|deaths?|fatalit(?:y|ies)|injuries|died|missing|captured)"
    r"(?:\s+(?:and|or)\s+(?:\w+\s+)?(?:wounded|injured|missing|hurt|dead))?"
)
_SIDE: Final = r"(?P<whose>(?:[\w’'.-]+\s+){0,3}?[\w’'.-]+?)(?:['’]s?)?\s+(?:side|ranks?|camp|lines|population|forces?|personnel|troops)\b"
_BEHIND: Final = re.compile(
    rf"\s*(?:{_HARM}\s+)?(?:on|in|from|among|amongst|within|for)\s+(?:the\s+ranks\s+of\s+)?(?P<own>our|its|their|the|both)\s+{_SIDE}",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    rf"\s*(?:{_HARM}\s+)?(?:among|amongst|(?:from|in|within)\s+the\s+ranks\s+of)\s+(?:the\s+|our\s+|its\s+|their\s+)?(?P<whose>[\w’'-]+)(?=[\s.,;]|$)",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    rf"(?:^|[;,.:]|\b(?:and|while|but))\s*(?:on|from|among)\s+(?P<own>the|our|its|their)\s+{_SIDE}[^;.]{{0,60}}$",
    re.IGNORECASE,
)
_FAMILY: Final = re.compile(
    r"(?:\s+(?:were|was)\s+(?:killed|injured|wounded))?\s*[,(–—-]?\s*(?:(?:all|both|most|including|who|whom|of|them|were|was)\s+){0,4}"
    r"(?:(?:members\s+)?(?:of|from|belonging\s+to)\s+(?:one|(?:the|a)\s+(?:same|single)|an?|his|her|their|two|three)\s+(?:extended\s+|displaced\s+|local\s+)?(?:[A-Z][\w’'-]+\s+)?"
    r"(?:family|families|household)\b|relatives\b|related\s+to\s+each\s+other\b)",
)
_LOYAL: Final = re.compile(
    r"\s+(?:who\s+(?:are|were)\s+)?loyal\s+to\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:president|government|regime|state|army|junta|king|ruler)\b",
    re.IGNORECASE,
)
_PRO: Final = re.compile(
    r"\bpro-(?:government|regime|assad|army|state|president|kiev|kyiv)\b|\bloyalist", re.IGNORECASE
)
_ENEMY: Final = ("enemy", "enemy's", "other", "opposing", "opposite", "rival", "hostile", "both", "either")
_CHEAP: Final = ("side", "rank", "camp", "lines", "population", "personnel", "among", "forces", "troops")


def group_by_side(
    phrase: Counted, text: str, sentence: tuple[int, int], parties: Sequence[PartyMention]
) -> Group | None:
    """Return the group that the words around a phrase without a telling noun give, or None.

    Args:
        phrase: those counted.
        text: the report's text; `sentence` is where the sentence begins and ends in it.
        parties: the parties named in the report.
    """
    behind = text[phrase.end : min(sentence[1], phrase.end + 110)]
    if phrase.number.best != 1 and _FAMILY.match(behind):
        return Group.CIVILIANS
    ahead = text[max(sentence[0], phrase.start - 110) : phrase.start]
    if not any(word in behind or word in ahead for word in _CHEAP):
        return None
    found = _BEHIND.match(behind)
    if found is not None:
        return _whose(found, phrase.end, parties)
    found = _AMONG.match(behind)
    if found is not None and (group := _named(found["whose"])) is not None:
        return group
    found = _AHEAD.search(ahead)
    return _whose(found, phrase.start - len(ahead), parties) if found is not None else None


def loyal(phrase: Counted, text: str) -> bool:
    """Whether fighters are those of a government: "13 fighters loyal to President Haddad"."""
    return _PRO.search(phrase.phrase) is not None or _LOYAL.match(text[phrase.end : phrase.end + 70]) is not None


def _whose(found: "re.Match[str]", at: int, parties: Sequence[PartyMention]) -> Group | None:
    start, end = at + found.start("whose"), at + found.end("whose")
    words = found["whose"].lower().split()
    if found["own"].lower() == "our":
        ours = [one for one in parties if one.text.lower().startswith("our ")]
        return GROUP_OF_KIND.get(ours[0].kind) if ours else None
    if set(words) & {*_ENEMY}:
        return None
    named = [one for one in parties if one.start < end and start < one.end and not one.nation]
    if named and (group := GROUP_OF_KIND.get(named[-1].kind)) is not None:
        return group
    return next((group for word in reversed(words) if (group := _named(word)) is not None), None)


def _named(word: str) -> Group | None:
    plain = re.sub(r"['’]s?$", "", word.lower())
    if plain in ("population", "residents", "inhabitants", "locals", "villagers"):
        return Group.CIVILIANS
    group = group_words().get(plain) or people_nouns().get(plain, (None, None, False))[0]
    return group if group in (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS) else None
