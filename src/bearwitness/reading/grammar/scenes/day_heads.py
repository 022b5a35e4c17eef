"""Days that head the entries of a bulletin: "Monday, 3 May" in a line of its own, and below it what happened on that day (codebook section 4)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.mention import TimeMention

_MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_LINE: Final = re.compile(
    r"^[ \t#*•▪–—-]{0,8}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ ](?:the[ ])?)?"
    rf"(?P<day>{_MONTH}[ ]{_DAY}|{_DAY}[ ](?:of[ ])?{_MONTH})(?:,?[ ]\d{{4}})?[ \t:.*–—-]{{0,6}}$",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST: Final = 2  # days: one alone is the dateline of the report

_FILED = re.compile(r"(?-i:[A-Z])[A-Z'’-]+(?:[ /][A-Z'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?,? ")
_FILED_END = re.compile(r"\s?(?:\([^)\n]{2,30}\)\s?)?[-–—]")


def day_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the lines that give nothing but a day, where a text has them for two days or more, and words below the last."""
    found = list(_LINE.finditer(text))
    if len({match["day"].lower() for match in found}) < _LEAST or not text[found[-1].end() :].strip():
        return ()
    return tuple(match.span() for match in found)


def heads_of_days(text: str, found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Return those times that stand in such lines, in order."""
    lines = day_lines(text)
    return tuple(
        one for one in found
        if one.days.precision is WhenPrecision.DAY and any(start <= one.start and one.end <= end for start, end in lines)
    )  # fmt: skip


def headed_by(start: int, found: Sequence[TimeMention]) -> TimeMention | None:
    """The day that heads the entry in which a sentence that begins at character `start` stands; None outside bulletins."""
    heads = [one for one in found if one.heads and one.end <= start]
    return heads[-1] if heads else None


def is_filed(text: str, mention: TimeMention) -> bool:
    """Whether a day stands in a dateline further down, below a headline: "KYIV, Feb 19 -", "... at sea. KYIV Feb 19 (Agency) -"."""
    if _FILED_END.match(text, mention.end) is None:
        return False
    opened = max(text.rfind("\n", 0, mention.start), text.rfind(". ", 0, mention.start) + 1)
    line = text[opened + 1 : mention.start]
    return len(line) < 50 and _FILED.fullmatch(line) is not None


__all__ = ["day_lines", "headed_by", "heads_of_days", "is_filed"]
