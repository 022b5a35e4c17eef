"""Crowds as parties of protests and riots: "several hundred women marched", "a mob set fire to shops" (codebook section 3)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind, PartyKind, Role
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_WHO: Final = (
    r"\b(?P<who>protest[eo]rs|demonstrators|marchers|rioters|looters|crowds?|mobs?|students|pupils|women|youths|youngsters|residents|villagers|townspeople|inhabitants|locals|"
    r"workers|miners|farmers|peasants|teachers|lawyers|doctors|nurses|monks|drivers|traders|shopkeepers|mothers|relatives|refugees|migrants|prisoners|inmates|fans|settlers|"
    r"supporters|opponents|activists|nationalists|worshippers|mourners|veterans|herders|men)\b"
)
_CROWD: Final = re.compile(_WHO, re.IGNORECASE)
_ACTED: Final = re.compile(
    r"^\W*+(?:(?:which|that|who)\s+(?:was|were|had|have|has)\s+)?(?:(?!(?:were|was|said|say|who\s+were)\b)[\w'’-]++\W++){0,8}?(?:march\w*|protest\w*|demonstrat\w*|rall\w+|gather\w*|took\s+to|block\w*|burn\w*|clash\w*|riot\w*|loot\w*|storm\w*|attack\w*|"
    r"throw\w*|threw|batter\w*|try\w*\s+to|tried\s+to|defi\w+|besieg\w*|hurl\w*|pelt\w*|stone[ds]?|set\s+fire|set\s+alight|torch\w*|ransack\w*|smash\w*|fought|chant\w*|stag\w+|occup\w+|barricad\w*|broke|beat|lynch\w*|strip\w*|vandali\w+|fill\w*|poured|walked)\b",
    re.IGNORECASE,
)
# Who is called so gathered to protest, whatever is then done to them: "police dispersed hundreds of demonstrators".
_GATHERED: Final = re.compile(
    r"\b(?P<who>protest[eo]rs|demonstrators|marchers|rioters|stone-?throwers|strikers|crowds?|mobs?)\b", re.IGNORECASE
)
_BETWEEN: Final = re.compile(
    r"\b(?:between|clash(?:es|ed)?\s+(?:[\w'’-]+\s+){0,5}?(?:of|with)|rival|each\s+other)\b", re.IGNORECASE
)
# Whom the forces fought: "clashes between riot police and students".
_FOUGHT: Final = re.compile(
    r"\b(?:clash\w*|battle[ds]?|fought|scuffle[ds]?|skirmish\w*|confrontations?)\b[^.;,]{0,60}?\b(?:with|between|and)\s+(?:[\w'’-]+\s+){0,3}?"
    + _WHO,
    re.IGNORECASE,
)


_PROTEST: Final = re.compile(
    r"\b(?:(?P<protesters>protests?|rall(?:y|ies)|sit-ins?)|(?P<demonstrators>demonstrations?)|(?P<marchers>(?-i:march(?:es)?))|(?P<rioters>riots?(?!\s+(?:police|squads?|gear|officers))|rioting))\b",
    re.IGNORECASE,
)


def crowd(scenes: Sequence[Scene], kind: Kind | None) -> tuple[PartyMention, Role, Scene] | None:
    """Return who protested or rioted, with the role and the sentence; None for other kinds, or where nobody is named."""
    if kind not in (Kind.PROTEST, Kind.RIOT):
        return None
    told = [
        (scene, match)
        for scene in scenes[:3]
        for match in _CROWD.finditer(scene.text)
        if _ACTED.match(scene.text[match.end() : match.end() + 110])
    ]
    told += [(scene, match) for scene in scenes[:2] for match in _FOUGHT.finditer(scene.text)]
    told += [(scene, match) for scene in scenes[:2] for match in _GATHERED.finditer(scene.text)]
    if not told:
        return _gathering(scenes[0])
    scene, match = told[0]
    start, end = scene.start + match.start("who"), scene.start + match.end("who")
    mention = PartyMention(start, end, match["who"], match["who"].lower(), None, PartyKind.CIVILIANS, None)
    both = kind is Kind.RIOT and _BETWEEN.search(scene.text[max(0, match.start("who") - 40) : match.end() + 40])
    return mention, Role.BOTH if both else Role.INITIATOR, scene


def _gathering(scene: Scene) -> tuple[PartyMention, Role, Scene] | None:
    """Those of whom the words for a protest tell, where nothing says who they were: "the protests began in June"."""
    match = _PROTEST.search(scene.text)
    if match is None:
        return None
    name = next(group for group, words in match.groupdict().items() if words)
    start, end = scene.start + match.start(), scene.start + match.end()
    return PartyMention(start, end, match.group(), name, None, PartyKind.CIVILIANS, None), Role.INITIATOR, scene
