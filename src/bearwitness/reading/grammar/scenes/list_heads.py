"""The sentences above a list that say when, by whom and against whom its lines happened."""

import re
from collections.abc import Sequence

from bearwitness.model import Role
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.scenes.scene import Scene

_TOWARDS = frozenset({"against", "on", "at", "in", "near", "of"})
NEAREST = 3  # sentences: a list may stand under a head for each country, under one for the day


def heads_of(before: Sequence[Scene]) -> list[Scene]:
    """The sentences above a line that tell of what happened, or announce it, and are no lines themselves, the nearest first."""
    found = [
        scene for scene in reversed(before)
        if scene.line is None and (scene.strong or (scene.text.rstrip().endswith(":") and (scene.times or scene.roles)))
    ]  # fmt: skip
    return found[:NEAREST]


def acts(head: Scene) -> bool:
    """Whether a head says who acted."""
    return any(role is Role.INITIATOR for _, role in head.roles)


def repeats_deed(head: Scene, scene: Scene) -> bool:
    """Whether a line counts the deed that its head tells of: "19 strikes" above, "one strike had no result" below."""
    for trigger, mode in zip(head.triggers, head.modes, strict=True):
        words = re.findall(r"[^\W\d_]+", head.text[trigger.start - head.start : trigger.end - head.start].lower())
        deed = next((word.removesuffix("s") for word in reversed(words) if word not in _TOWARDS), "")
        if mode is Mode.HAPPENED and trigger.strong and re.search(rf"\b{deed}s?\b", scene.text.lower()) and deed:
            return True
    return False


__all__ = ["acts", "heads_of", "repeats_deed"]
