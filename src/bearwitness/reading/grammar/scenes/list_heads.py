"""The sentences above a list that say when, by whom and against whom its lines happened."""

import re
from collections.abc import Sequence

from bearwitness.model import Role
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.scenes.scene import Scene

_TOWARDS = frozenset({"against", "on", "at", "in", "near", "of"})
_COUNTED = re.compile(r"(?P<deed>strike|attack|raid|engagement|bombardment|sortie)s?\W*$", re.IGNORECASE)
_ARMS = re.compile(
    r"\b(?:small arms|(?:machine|anti-aircraft) guns?|mortars?|artillery|snipers?|rifles?|shells)\b", re.IGNORECASE
)
NEAREST = 3  # sentences: a list may stand under a head for each country, under one for the day


def heads_of(before: Sequence[Scene]) -> list[Scene]:
    """The sentences above a line that tell of what happened, or announce it, and are no lines themselves, the nearest first."""
    stops = [(scene.start, scene.line.stop) for scene in before if scene.line is not None]
    found = [
        scene for scene in reversed(before)
        if scene.line is None and (scene.strong or (scene.text.rstrip().endswith(":") and (scene.times or scene.roles)))
        and not any(start < scene.start < stop for start, stop in stops)
    ]  # fmt: skip
    return found[:NEAREST]


def acts(head: Scene) -> bool:
    """Whether a head says who acted."""
    return any(role is Role.INITIATOR for _, role in head.roles)


def counts_deed(head: Scene, scene: Scene) -> bool:
    """Whether a line opens with a count of the deeds that its head announces: "the strikes listed below", "Hasakah - 7 strikes"."""
    if scene.line is None or not scene.line.deed:
        return False
    counted = _COUNTED.search(scene.text[: scene.line.deed - scene.start])
    if counted is None:
        return False
    deed = counted["deed"].lower()
    said = r"(?:air\s?)?strikes?|struck|hit|bombed" if deed == "strike" else rf"{deed}\w*"
    return re.search(rf"\b(?:{said})\b", head.text.lower()) is not None


def told_alike(head: Scene, scene: Scene) -> bool:
    """Whether a line has words, be they only of arms, for violence as its head tells of: "attacked 18 times" above, "120 mm mortars" below."""
    violent = any(
        word.kind in VIOLENT and word.strong and mode is Mode.HAPPENED
        for word, mode in zip(head.triggers, head.modes, strict=True)
    )
    alike = any(
        word.kind in VIOLENT and mode is Mode.HAPPENED for word, mode in zip(scene.triggers, scene.modes, strict=True)
    )
    return violent and (alike or _ARMS.search(scene.text) is not None)


def repeats_deed(head: Scene, scene: Scene) -> bool:
    """Whether a line counts the deed that its head tells of: "19 strikes" above, "one strike had no result" below."""
    for trigger, mode in zip(head.triggers, head.modes, strict=True):
        words = re.findall(r"[^\W\d_]+", head.text[trigger.start - head.start : trigger.end - head.start].lower())
        deed = next((word.removesuffix("s") for word in reversed(words) if word not in _TOWARDS), "")
        if mode is Mode.HAPPENED and trigger.strong and re.search(rf"\b{deed}s?\b", scene.text.lower()) and deed:
            return True
    return False


__all__ = ["acts", "counts_deed", "heads_of", "repeats_deed", "told_alike"]
