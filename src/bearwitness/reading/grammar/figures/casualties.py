"""Casualties without a number beside the dead and injured whom the report counts (docs/reference/gold.md)."""

import re
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import SOME
from bearwitness.reading.grammar.figures.merged import Merged

_HARM: Final = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED)
_CASUALTIES: Final = re.compile(r"\b(?:casualties|losses|deaths)$", re.IGNORECASE)


def without_casualties(merged: list[Merged]) -> list[Merged]:
    """Leave out "leaving many casualties" where the same incident tells how many were killed or injured."""
    return [item for item in merged if not (_of_casualties(item) and any(_counts(one, item) for one in merged))]


def _of_casualties(item: Merged) -> bool:
    phrases = [said.mention.counted.phrase for said in item.said]
    loose = item.measure is Measure.KILLED_OR_INJURED and item.whole is None and item.number == SOME
    return loose and all(_CASUALTIES.search(phrase) for phrase in phrases)


def _counts(other: Merged, item: Merged) -> bool:
    """Whether a figure may be of the people whom the word only mentions."""
    alike = Group.UNKNOWN in (other.group, item.group) or other.group is item.group
    return other is not item and other.measure in _HARM and other.number.best not in (0, None) and alike


__all__ = ["without_casualties"]
