"""Two days that are one stretch, and days that only count another: "late on 8 June and early on 9 June", "the day after the vote of 5 June".

A stretch is said by its ends ("between Friday, May 10 and Wednesday, May 15", "began on 29 May and ended two days later") or by
a night that has a part in both ("late on Monday and early on Tuesday"). "On Sunday and again on Monday" are two days.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.mention import TimeMention
from bearwitness.reading.grammar.words.calendar import Days, between
from bearwitness.reading.grammar.words.number_words import parse_cardinal

_HOUR = r"(?:(?:about\s+|around\s+)?[\d.:]{1,5}\s*(?:hours|hrs|[ap]\.?m\.?|gmt|utc|local\s+time)?,?\s+)?"
_PART_OF_DAY = r"(?:the\s+)?(?:(?:early\s+)?(?:morning|afternoon|evening|night|hours|dawn|noon)\s+(?:of|on)\s+)?"
_FROM = re.compile(
    rf"\b(?:between|from|starting|(?:beginning|began|begun|started|erupted|opened|broke\s+out)(?:\s+(?:in|at|near|around|outside)\s+[^.;,\n]{{2,40}}?)?)\s+(?:{_HOUR})(?:at\s+{_HOUR})?(?:around\s+|about\s+|late\s+|early\s+)?(?:in\s+|on\s+|of\s+)?{_PART_OF_DAY}(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?:\s+(?:night|evening|morning|afternoon))?\s*+(?:,\s*+)?(?:\d{{4}},?\s*+)?(?:and|to|until|till|through|up\s+to|[-–—])\s*(?:about\s+|around\s+|late\s+|early\s+)?(?:at\s+)?{_HOUR}(?:in\s+|on\s+)?{_PART_OF_DAY}(?:on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?P<where>\s+(?:in|at|near|around|outside|between|across)\s+[^.;:\n]{2,80}?)?\s*+(?:,\s*+)?(?:(?:and|but)\s++)?(?:only\s+)?(?:ended|ending|finished|stopped|ceased|continued|lasted|went\s+on|raged|continuing|lasting|running|ran)\s+"
    r"(?:(?:well\s+)?(?:until|till|to|through|into)\s+)?(?:late\s+|early\s+)?(?:on\s+)?(?:the\s+(?:evening|morning|night|afternoon)\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_LATE = re.compile(r"\b(?:late|evening|night|midnight|hours)\s*(?:of\s+|on\s+)?(?:the\s+)?$", re.IGNORECASE)
_LATE_WITHIN = re.compile(r"\b(?:late|evening|night)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"(?:\s+(?:evening|night))?\s*+(?:,\s*+)?(?:and|or|into|to)\s+(?:into\s+)?(?:early\s+|in\s+the\s+early\s+hours\s+of\s+|the\s+early\s+(?:hours|morning)\s+of\s+|(?:the\s+|at\s+)?dawn\s+(?:on|of)\s+|before\s+dawn\s+)(?:on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\b(?:early|morning|dawn)\b", re.IGNORECASE)
_AND = re.compile(r"\s*+(?:,\s*+)?(?:and|or)\s+(?:on\s+|in\s+)?", re.IGNORECASE)
LONGEST = 800  # days: what is longer is no one stretch

_COUNTED = re.compile(
    r"\b(?:(?P<count>the|a|an|one|two|three|four|five|six|seven|\d{1,2})\s+(?P<unit>days?|weeks?|night)\s+(?P<way>after|before|following|prior\s+to)|(?P<eve>the\s+eve\s+of))\s+"
    r"(?:(?!\b(?:was|were|killed|and|said|had|on)\b)[\w'’-]+\s+){0,5}?(?:(?:of|on|from)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)

_ENDING = re.compile(
    r"\b(?:in\s+)?the\s+(?:week|seven\s+days)\s+(?:ending|ended|to|up\s+to)\s+(?:on\s+)?$", re.IGNORECASE
)
_WEEK_OF = re.compile(
    r"\b(?:in|during|over|for)\s+the\s+week\s+(?:of|beginning|starting|from)\s+(?:on\s+)?$", re.IGNORECASE
)


def joined(text: str, found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Return time expressions, in order, with the ends of a stretch made one, and those that are counted from another day moved."""
    moved = [_moved(text, one) for one in found]
    furthest, reach = 0, dict[int, int]()
    for one in sorted(moved, key=lambda mention: mention.start):
        furthest = reach[one.start] = max(furthest, one.end)
    return tuple(_stretches(text, [one for one in moved if reach[one.start] <= one.end]))


def _stretches(text: str, found: Sequence[TimeMention]) -> Iterator[TimeMention]:
    left = list(found)
    while left:
        one = left.pop(0)
        if left and (whole := _stretch(text, one, left[0])) is not None:
            left[0] = whole
            continue
        yield one


def _stretch(text: str, one: TimeMention, other: TimeMention) -> TimeMention | None:
    """The stretch from a day to the next one named, where the words say that they are its ends."""
    fine = (WhenPrecision.DAY, WhenPrecision.RANGE, WhenPrecision.MONTH)
    if one.days.precision not in fine or other.days.precision not in fine or one.since:
        return None
    length = (other.days.end - one.days.start).days
    if not 0 < length <= LONGEST or one.days.start > other.days.start:
        return None
    before, middle = text[max(0, one.start - 70) : one.start], text[one.end : other.start]
    ended = _ENDED.fullmatch(middle)
    from_to = _FROM.search(before) is not None and (_TO.fullmatch(middle) or ended)
    words, others = text[one.start : one.end], text[other.start : other.end]
    evening = _LATE.search(before) is not None or _LATE_WITHIN.search(words) is not None
    early = _EARLY.fullmatch(middle) or (
        _AND.fullmatch(middle) and _MORNING.search(others + text[other.end : other.end + 8])
    )
    if not (from_to or (length == 1 and evening and early and one.days.start == one.days.end)):
        return None
    end = one.end if ended is not None and ended["where"] else other.end  # a place is no part of the words for a time
    return replace(
        one, end=end, days=between(one.days.start, other.days.end), since=False,
        relative_past=one.relative_past and other.relative_past, inferred=one.inferred or other.inferred, candidates=(),
    )  # fmt: skip


def _moved(text: str, one: TimeMention) -> TimeMention:
    """A day counted from another that only names what it is counted from: "two days after the ceasefire of 3 May"."""
    if one.days.precision is not WhenPrecision.DAY:
        return one
    if (week := _ENDING.search(text, max(0, one.start - 30), one.start)) is not None:
        return replace(one, start=week.start(), days=between(one.days.start - timedelta(days=6), one.days.end))
    if (week := _WEEK_OF.search(text, max(0, one.start - 40), one.start)) is not None:
        named = week.group().split()[-1].lower()
        first = one.days.start - timedelta(days=one.days.start.weekday() if named == "of" else 0)
        return replace(one, start=week.start(), days=Days(first, first + timedelta(days=6), WhenPrecision.WEEK))
    match = _COUNTED.search(text, max(0, one.start - 90), one.start)
    if match is None:
        return one
    if match["eve"]:
        back = -1
    else:
        words = match["count"].lower()
        count = 1 if words in ("the", "a", "an") else parse_cardinal(words) or 0
        back = count * (7 if match["unit"].lower().startswith("week") else 1)
        back = back if match["way"].lower() in ("after", "following") else -back
    day = one.days.start + timedelta(days=back)
    return replace(one, start=match.start(), days=between(day, day), since=False)


__all__ = ["joined"]
