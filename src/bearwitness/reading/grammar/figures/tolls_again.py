"""A toll that another speaker gives, or that has risen, counts the people whom the report has told of (codebook section 2, groups)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.merged import Merged

_KNOWN: Final = (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
_NUMBER_ALONE: Final = re.compile(
    r"(?:(?:at|about|around|some|over|than|nearly|almost|more|fewer|least|up|to|as|many)\s+)*[\w,.-]+(?:\s+(?:dead|killed|deaths|fatalities|wounded|injured))?",
    re.IGNORECASE,
)


def of_the_same(merged: Sequence[Merged]) -> None:
    """Give "the army put the toll at nine" the group of those whom others count: of one group alone, and by the same measure."""
    for item in merged:
        first = item.said[0]
        phrase = first.mention.counted
        plain = phrase.bare or _NUMBER_ALONE.fullmatch(phrase.phrase) is not None
        if item.group is not Group.UNKNOWN or item.whole is not None or not plain or phrase.additional or phrase.named:
            continue
        before = [
            one for one in merged
            if one.measure is item.measure and one.whole is None and one.said[0].mention.start < first.mention.start
            and one.number.best != 0
        ]  # fmt: skip
        groups = {one.group for one in before}
        told = before[-1] if before else None
        if told is None or len(groups) != 1 or told.group not in _KNOWN or told.said[0].mention.counted.named:
            continue
        apart = all(
            one.mention.sentence != first.mention.sentence
            for known in merged
            for one in known.said
            if known is not item and known.whole is not item
        )
        other = first.speaker is not None and first.speaker != told.said[0].speaker
        risen = any(said.mention.rising for said in item.said) and item.size > told.size
        if apart and (other or risen) and told.number.best != 1:
            item.group = told.group
            for part in merged:
                part.group = told.group if part.whole is item and part.group is Group.UNKNOWN else part.group


__all__ = ["of_the_same"]
