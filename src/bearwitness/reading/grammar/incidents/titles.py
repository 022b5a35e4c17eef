"""Titles that name several towns, so that none of them is where an entry below happened (codebook section 5)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.places.mention import PlaceMention

_AND: Final = re.compile(r"(?:,|,?\s(?:and|or|&)\s)\s?(?:the\s)?")


def heads_several(text: str, place: PlaceMention, others: Sequence[PlaceMention]) -> bool:
    """Whether a place stands in a title that names another town too, so that nobody says which: "Timeline of attacks in A and B"."""
    start, end = text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end)
    if end < 0 or text[:start].strip() or text[start:end].rstrip()[-1:] in ".!?":
        return False
    return any(
        start <= one.start < end
        and one.where.name != place.where.name
        and _AND.fullmatch(text[min(one.end, place.end) : max(one.start, place.start)])
        for one in others
    )


__all__ = ["heads_several"]
