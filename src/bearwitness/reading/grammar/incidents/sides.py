"""Which parties stand on both sides of a fight, and who of those that fought for ground attacked (codebook section 3)."""

import re

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.incidents.actors import ARMED, Actor, without_shadows
from bearwitness.reading.grammar.incidents.happening import Happening

_FOUGHT = re.compile(
    r"\b(?:clash\w*|fighting|fought|firefights?|gunfights?|gun\s*battles?|battles?|battled|skirmish\w*|exchanges?\s+of\s+(?:gun\s*)?fire|exchanged\s+fire|combat)\b",
    re.IGNORECASE,
)

_BEGUN = re.compile(
    r"\b(?:ambush\w*|attack(?:ed|s|ing)?|storm(?:ed|s|ing)|raid(?:ed|s|ing)?|assault\w*|overr[ua]n|came\s+under|(?:fought|beat|beaten|held|drove)\s+(?:off|back)|repel\w*|offensive|operation|launch(?:ed|es|ing))\b",
    re.IGNORECASE,
)


_KILLED = re.compile(
    r"(?:\s+(?!(?:and|but|who|which|that|while|after|as)\b)[\w'’-]+){0,4}?\s+(?:have\s+|has\s+|had\s+)?(?:\w+ly\s+|also\s+)?(?:kill(?:ed|s)|eliminate[ds]|neutrali[sz]e[ds]|liquidated|wiped\s+out)\b",
    re.IGNORECASE,
)
"""Behind the doer: that men of the other side were killed by it, whatever else the fighting was."""
_ENDS = (Role.INITIATOR, Role.TARGET)
_FOUGHT_OUT = (Kind.ARMED_CLASH, Kind.RIOT, Kind.PROTEST, Kind.AGREEMENT, None)
"""Kinds in which two may stand on both sides."""


def sides(actors: list[Actor], happening: Happening, kind: Kind | None) -> list[Actor]:
    """In fighting that nobody is said to have begun the armed parties stand on both sides (section 3).

    So they do in "mutual shelling between the army and the rebels". Where ground was taken after a fight, who took it has attacked: the first named before the words for that.
    """
    if kind is Kind.TERRITORY_TAKEN:
        return _takers_first(actors, happening)
    if kind not in _FOUGHT_OUT:
        both = [actor for actor in actors if actor.role is Role.BOTH and actor.mention.kind in ARMED]
        there = all(any(scene is happening.scenes[0] for _, scene in actor.said) for actor in both)
        nobody = all(actor.role is not Role.INITIATOR for actor in actors)
        mutual = kind is Kind.SHELLING and len(both) == 2 and there and nobody
        return both if mutual else [actor for actor in actors if actor.role is not Role.BOTH]
    if kind is Kind.ARMED_CLASH:
        _against_one(actors)
    if kind is not Kind.ARMED_CLASH or not is_fighting(happening):
        return actors
    armed = [actor for actor in actors if actor.mention.kind in ARMED and actor.role in (Role.INITIATOR, Role.TARGET)]
    if len(armed) >= 2 and not _one_killed_the_other(armed, happening):
        for actor in armed:
            actor.role = Role.BOTH
    return without_shadows(actors)


def _one_killed_the_other(armed: list[Actor], happening: Happening) -> bool:
    """Whether the sentence that opens an incident names both sides, and says that the one killed men of the other."""
    opening = happening.scenes[0]
    if _FOUGHT.search(opening.text) is not None:
        return False
    there = [actor for actor in armed if any(scene is opening for _, scene in actor.said)]
    doers = [one for actor in there if actor.role is Role.INITIATOR for one, scene in actor.said if scene is opening]
    hit = any(actor.role is Role.TARGET for actor in there)
    return hit and any(_KILLED.match(opening.text, one.end - opening.start) is not None for one in doers)


def _against_one(actors: list[Actor]) -> None:
    """Who alone is on both sides stands against who attacked, or attacked whom was hit."""
    both = [actor for actor in actors if actor.role is Role.BOTH]
    others = {actor.role for actor in actors if actor.mention.kind in ARMED and actor.role in _ENDS}
    if len(both) == 1 and len(others) == 1:
        both[0].role = Role.TARGET if Role.INITIATOR in others else Role.INITIATOR


def _takers_first(actors: list[Actor], happening: Happening) -> list[Actor]:
    both = [actor for actor in actors if actor.role is Role.BOTH]
    taken = [word.start for scene in happening.scenes for word in scene.triggers if word.kind is Kind.TERRITORY_TAKEN]
    if not both or not taken:
        return actors
    before = [(one.start, actor) for actor in actors for one, _ in actor.said if one.start < taken[0]]
    taker = max(before, key=lambda item: item[0])[1] if before else None
    for actor in both:
        actor.role = Role.INITIATOR if actor is taker else Role.TARGET
    return actors


def is_fighting(happening: Happening) -> bool:
    """Whether its first sentences tell of fighting and of nobody who began it."""
    told = " ".join(scene.text for scene in happening.scenes[:2])
    return _BEGUN.search(told) is None and _FOUGHT.search(told) is not None


__all__ = ["is_fighting", "sides"]
