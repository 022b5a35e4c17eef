"""A sum of those who were counted one by one: "killed a soldier and two drivers [3 fatalities]" (codebook section 2)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.merged import Merged

_ONLY_HARM: Final = re.compile(
    r"[\w-]+\s+(?:fatality|fatalities|deaths?|injur(?:y|ies)|casualt(?:y|ies))", re.IGNORECASE
)


def without_sums(merged: Sequence[Merged]) -> list[Merged]:
    """Return the figures of an incident without those that only sum up the ones told before."""
    return [item for item in merged if not _sums_up(item, merged)]


def _sums_up(item: Merged, merged: Sequence[Merged]) -> bool:
    first = item.said[0].mention
    silent = item.group is Group.UNKNOWN and item.whole is None and not first.counted.additional
    if not silent or _ONLY_HARM.fullmatch(first.counted.phrase) is None or any(one.whole is item for one in merged):
        return False
    before = [
        one for one in merged
        if one is not item and one.measure is item.measure and one.whole is None and one.said[0].mention.start < first.start
    ]  # fmt: skip
    exact = all(one.number.low == one.number.best == one.number.high for one in (item, *before))
    return bool(before) and exact and item.number.best == sum(one.number.best or 0 for one in before)


__all__ = ["without_sums"]
