"""Who those counted were, one by one: "three men, a teacher and two farmers, were shot" is three (codebook section 2)."""

from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import Counted

_TOLD_APART: Final = ("children", "women", "journalist", "medic", "aid worker")
"""Descriptions that stay in the record as parts."""
_LINKS: Final = ({","}, {"and"}, {",", "and"})
_TOLD: Final = (["were"], ["are"], ["have"], ["had"], ["died"], ["was"], ["lost"], ["also"], ["remain"])
"""What the sentence says of them behind the second comma."""
_REACH: Final = 7
"""Words that may say more of those counted before a comma: "two fighters of the group, a Dane and a Briton,"."""


def without_described(phrases: Sequence[Counted], words: Sequence[str], base: int) -> list[Counted]:
    """Leave out phrases between commas that say one by one who those before them were, as their numbers add up to them.

    Args:
        phrases: the counted phrases of a sentence, in order.
        words: its words in lower case; `base` is the document index of the first.
    """
    kept: list[Counted] = []
    at = 0
    while at < len(phrases):
        kept.append(phrases[at])
        at += 1 + _described(phrases, at, words, base)
    return kept


def _described(phrases: Sequence[Counted], at: int, words: Sequence[str], base: int) -> int:
    """How many of the phrases behind the one at `at` say who its people were."""
    whole = phrases[at]
    size = whole.number.best
    if whole.group is Group.THINGS or not whole.numbered or size is None or size < 2 or size != whole.number.low:
        return 0
    said = 0
    groups: set[Group] = set()
    for behind in range(at + 1, len(phrases)):
        item = phrases[behind]
        gap = words[phrases[behind - 1].last + 1 - base : item.first - base]
        first = behind == at + 1
        linked = (gap[-1:] == [","] and len(gap) <= _REACH and gap.count(",") == 1) if first else {*gap} in _LINKS
        alike = item.group in (whole.group, Group.UNKNOWN) or whole.group is Group.UNKNOWN
        if (
            not (linked and alike)
            or item.number.best is None
            or item.bare
            or item.who in _TOLD_APART
            or item.group is Group.THINGS
        ):
            return 0
        said += item.number.best
        groups.add(item.group)
        if len(groups) > 1 and whole.group is Group.UNKNOWN:
            return 0  # "nine people, two nurses and seven soldiers,": each is a part
        after = item.last + 1 - base
        if said == size and behind > at + 1:
            told = words[after : after + 1] == [","] and words[after + 1 : after + 2] in _TOLD
            return behind - at if told else 0
    return 0


__all__ = ["without_described"]
