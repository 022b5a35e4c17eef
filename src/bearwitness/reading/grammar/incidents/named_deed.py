"""Which of several incidents "the bomb", "the shelling" or "the first attack" of a sentence without a place is (codebook section 1).

A report that has told of a bomb in one town and of a shooting in another goes on with "the explosion also wounded nine": it is the one
incident of which the same was told, not the one told last.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.scenes.scene import Scene

_THE: Final = r"\b(?:the|this|that)\s+(?:[\w-]+\s+){0,1}?"
# What a sentence calls it, and the words with which it was told.
_SORTS: Final = tuple(
    (re.compile(rf"{_THE}(?:{noun})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))
    for noun, told in (
        (r"suicide\s+(?:bomb\w*|attack|blast)|bombers?", r"suicide|bombers?\b|blew\s+(?:him|her|them)sel|kamikaze"),
        (
            r"bombs?|bombings?|blasts?|explosions?|explosives?|detonations?|mines?|landmines?|devices?|IEDs?|booby.?traps?",
            r"bomb|blast|explo|mines?\b|landmine|IEDs?\b|detonat|blew\s+up|booby|device",
        ),
        (
            r"air\s?-?strikes?|air\s+raids?|air\s+attacks?|drones?|(?:war)?planes?|jets|aircraft|helicopters?",
            r"air\s?-?strike|air\s+raid|air\s+attack|(?:war)?planes?\b|jets?\b|aircraft|drone|helicopter|fighter-bomber|bombed",
        ),
        (
            r"shelling|shells?|mortars?|artillery|rockets?|missiles?|projectiles?",
            r"shell|mortar|artillery|rocket|missile|projectile|howitzer",
        ),
        (r"grenades?", r"grenade"),
        (r"ambush(?:es)?", r"ambush"),
        (r"shootings?|gunfire|gunshots?|gunm[ae]n", r"shot\b|shoot|gunm[ae]n|gunned|gunfire|open\w*\s+fire|fired\s+on"),
        (r"kidnapp?ings?|abductions?|kidnapp?ers|abductors|hostages", r"kidnap|abduct|hostage|seized"),
        (r"stabbings?|knifings?", r"stab|knif|knives|machete|hack"),
    )
)
_ORDERED: Final = re.compile(
    r"\bthe\s+(?P<at>first|second|third)\s+(?:attack|blast|bomb|bombing|explosion|strike|air\s?strike|raid|ambush|shooting|incident|clash|assault)\b",
    re.IGNORECASE,
)
_AT: Final = ("first", "second", "third")
_SEVERAL: Final = re.compile(
    r"\b(?:twin|double|series|multiple|second|both|first)\b|"
    r"\b(?:two|three|several|another)\s+(?:[\w-]+\s+){0,2}?(?:attacks?|blasts?|bombs?|bombers?|bombings?|explosions?|strikes?|raids?|ambush\w*|shootings?)\b",
    re.IGNORECASE,
)


def deed_named(scene: Scene, found: Iterable[Happening], current: Happening | None) -> Happening | None:
    """The one incident, other than that told last, of which a sentence says "the bomb" or "the first attack"; None where it is not plain."""
    fresh = [item for item in found if not item.background]
    if len(fresh) < len(_AT) - 1 or current is None:
        return None
    ordered = _in_order(scene, fresh)
    if ordered is not None:
        return ordered
    named = [told for noun, told in _SORTS if noun.search(scene.text) is not None]
    others = [told for noun, told in _SORTS if told not in named and told.search(scene.text) is not None]
    for told in named if not others else ():
        if any(told.search(one.text) for one in current.scenes):
            return None
        those = [item for item in fresh if any(told.search(one.text) for one in item.scenes)]
        return those[0] if len(those) == 1 else None
    return None


def _in_order(scene: Scene, fresh: Sequence[Happening]) -> Happening | None:
    """The incident that "the second attack" counts, where none was told as several."""
    named = _ORDERED.search(scene.text)
    if named is None or any(_SEVERAL.search(one.text) for item in fresh for one in item.scenes):
        return None
    at = _AT.index(named["at"].lower())
    return fresh[at] if at < len(fresh) else None


def is_of_another_deed(scene: Scene, item: Happening) -> bool:
    """Whether a sentence speaks of "the bombing", and an incident was told as something else."""
    named = [told for noun, told in _SORTS if noun.search(scene.text) is not None]
    return bool(named) and not any(told.search(one.text) for told in named for one in item.scenes if one is not scene)


__all__ = ["deed_named", "is_of_another_deed"]
