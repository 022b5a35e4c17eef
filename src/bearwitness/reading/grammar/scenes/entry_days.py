"""The day that heads a text which is one entry of a list: "2023-10-09: A strike killed", "12 January 2024 - Gunmen shot" (codebook section 4)."""

import re
from typing import Final

from bearwitness.reports.dates import Dateline

_PARTED: Final = re.compile(r"[\])]?[ ]?(?P<mark>:|--?|[–—])[ ]+(?=[^\W\d_])")
_SHORT: Final = 600
"""Characters of an entry whose day a dash parts from it; so does the day of a statement that is longer."""


def heads_the_entry(text: str, head: Dateline) -> bool:
    """Whether the date that opens a text is that of what it tells, not of the report.

    Behind a place ("KYIV, January 23, 2014 - ") a date is a dateline.
    """
    mark = _PARTED.match(text, head.end) if _opens(text, head.end) else None
    return mark is not None and (mark["mark"] == ":" or len(text) < _SHORT)


def _opens(text: str, end: int) -> bool:
    """Whether nothing but the date stands before its end."""
    words = re.findall(r"[^\W\d_]{2,}", text[:end])
    return len(words) <= 1 and len(text[:end].strip()) <= len("[September 30th, 2024")


__all__ = ["heads_the_entry"]
