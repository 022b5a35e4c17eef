"""Sentences that say who is responsible for an incident they do not stand with: "The group later claimed both attacks" (codebook section 3)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.model import Role, Stance
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.kind import firm_kinds, initiators
from bearwitness.reading.grammar.incidents.named_deed import is_of_another_deed
from bearwitness.reading.grammar.incidents.older import THAT
from bearwitness.reading.grammar.incidents.time import overlap
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_ATTACKS: Final = r"(?:attacks|bombings|blasts|explosions|strikes|shootings|killings|raids|assaults|incidents|kidnappings|abductions|ambushes|operations|massacres)"
# "Either attack", "both bombings", "the two blasts"; "the attacks", "responsibility for them".
_OF_ALL: Final = re.compile(
    rf"\b(?P<several>(?:either|neither|both|any|all|each)\b(?:\s+(?:of\s+)?(?:the\s+|these\s+)?(?:\w+\s+)?(?:attack|bombing|blast|explosion|strike|shooting|killing|raid|assault|incident|{_ATTACKS}))\b|"
    rf"(?:the|these)\s+(?:two|three|four|five|six|twin)\s+(?:\w+\s+)?{_ATTACKS})|"
    rf"\b(?:the|these|those)\s+(?:\w+\s+)?{_ATTACKS}\b|\b(?:responsibility\s+for|behind)\s+them\b",
    re.IGNORECASE,
)
_OWN_WORD: Final = (Stance.CLAIMED, Stance.DENIED, Stance.UNCLAIMED)
_SPREE: Final = 2  # days between attacks of which one sentence speaks together


def hear_claims(found: Sequence[Happening], scenes: Sequence[Scene]) -> None:
    """Give incidents the sentences about responsibility that stand elsewhere in the report.

    A sentence that belongs to no incident goes to those that its party is said to have begun, else to the one told last
    before it; what follows an arrest or a deployment is said of the violence before; a claim that fits a second attack of
    the same kind on the same day in the same country, which nobody is said to have begun, is of both. What a party claims
    behind an older happening that others began, or nobody, is the news.
    """
    violent = [item for item in found if not item.background and firm_kinds(item.scenes[0]) & VIOLENT]
    if not violent:
        return
    placed = {scene.start for item in found for scene in item.scenes}
    for scene in scenes:
        if scene.start not in placed and any(_of_itself(scene)):
            _place(scene, violent)
    for scene in scenes:
        if any(_explicit(scene)) and (match := _OF_ALL.search(scene.text)) is not None:
            _hear_of_all(scene, violent, several=match["several"] is not None)
    for item in found:
        if item.background or item in violent:
            continue
        for scene in item.scenes[1:]:
            before = [one for one in violent if one.scenes[0].start < scene.start]
            if before and any(_explicit(scene)) and not scene.figures and not firm_kinds(scene):
                before[0].heard.append(scene)
                item.unheard.add(scene.start)
    for item in found:
        for scene in item.scenes[1:] if item.background else ():
            if _claims_the_news(scene, item, violent):
                item.scenes.remove(scene)
                violent[-1].heard.append(scene)
    for first in violent:
        for second in violent:
            if second is not first and _twins(first, second) and not _begun(second) and not any(_claims(second)):
                second.heard += [scene for scene, _ in _claims(first) if not is_of_another_deed(scene, second)]


def _claims_the_news(scene: Scene, older: Happening, violent: Sequence[Happening]) -> bool:
    """Whether a party claims a deed behind an older happening, not "that attack", and the news told last before may be it."""
    claims = any(one.stance is Stance.CLAIMED for one in _explicit(scene))
    if not claims or scene.figures or firm_kinds(scene) or THAT.search(scene.text) is not None:
        return False
    news = violent[-1]
    return (
        news.scenes[0].start < scene.start
        and not initiators(older.scenes[:1])
        and not _begun(news)
        and not any(_claims(news))
    )


def _hear_of_all(scene: Scene, violent: Sequence[Happening], *, several: bool) -> None:
    """Give a sentence on "both attacks" to all that were told before it; one on "the attacks" to those of the last one's days."""
    before = [item for item in violent if item.scenes[0].start < scene.start]
    if len(before) < 2 or not (several or any(one.stance in _OWN_WORD for one in _explicit(scene))):
        return
    last = before[-1]
    for item in before:
        near = item.time is None or last.time is None or _close(item.time, last.time)
        if (
            (several or near)
            and not _is_anothers(scene, item)
            and all(one.start != scene.start for one in item.answering)
        ):
            item.heard.append(scene)


def _is_anothers(scene: Scene, item: Happening) -> bool:
    """Whether a party speaks of its own deeds, and an incident was begun by named others."""
    own = {
        one.party.id or one.party.name
        for one in _explicit(scene)
        if one.stance is Stance.CLAIMED and one.party is not None
    }
    begun = initiators(item.scenes)
    return bool(own) and bool(begun) and not own & begun


def _close(one: TimeMention, other: TimeMention) -> bool:
    return overlap(one, other) or abs((one.days.start - other.days.start).days) <= _SPREE


def _place(scene: Scene, violent: Sequence[Happening]) -> None:
    names = {one.party.name for one in _explicit(scene) if one.party is not None}
    theirs = [
        item for item in violent
        if any(party.name in names and role is Role.INITIATOR for one in item.scenes for party, role in one.roles)
    ]  # fmt: skip
    before = [item for item in violent if item.scenes[0].start < scene.start][-1:]
    for item in theirs or before:
        item.heard.append(scene)


def _explicit(scene: Scene) -> Iterator[StanceMention]:
    return (one for one in scene.stances if not one.implied)


def _of_itself(scene: Scene) -> Iterator[StanceMention]:
    """What a party says of its own deed, or that nobody has: others' views in a sentence of no incident are of wider things, unless it is on "the attack"."""
    return (
        one
        for one in _explicit(scene)
        if scene.refers_back or one.stance in (Stance.CLAIMED, Stance.DENIED, Stance.UNCLAIMED)
    )


def _claims(item: Happening) -> Iterator[tuple[Scene, StanceMention]]:
    return (
        (scene, one)
        for scene in (*item.scenes, *item.heard)
        for one in _explicit(scene)
        if one.stance is Stance.CLAIMED
    )


def _begun(item: Happening) -> bool:
    """Whether a party with a name is said to have begun it."""
    return any(
        role in (Role.INITIATOR, Role.BOTH) and party.id is not None
        for scene in item.scenes
        for party, role in scene.roles
    )


def _twins(first: Happening, second: Happening) -> bool:
    same = firm_kinds(first.scenes[0]) & firm_kinds(second.scenes[0]) & VIOLENT
    countries = {item.place.where.country for item in (first, second) if item.place is not None}
    if len(countries - {None}) > 1:
        return False
    times = (first.time, second.time)
    together = all(time is None for time in times) or (
        first.time is not None and second.time is not None and overlap(first.time, second.time)
    )
    return bool(same) and together


__all__ = ["hear_claims"]
