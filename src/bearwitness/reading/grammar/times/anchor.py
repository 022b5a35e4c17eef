"""Expressions that lean on a day named before: "the next day", "two days later", "the same night", "a week earlier"."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.words.calendar import Days, between, one, week_of
from bearwitness.reading.grammar.words.numbers import parse_cardinal

NEAR = 500  # characters: how far back the day may have been named

_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
LEANING = re.compile(
    rf"\b(?:(?P<next>the\s+(?:next|following)\s+(?:day|morning|night|evening|afternoon))|"
    rf"(?P<same>(?:the|that)\s+same\s+(?:day|morning|night|evening|afternoon)|later\s+(?:that|the\s+same)\s+(?:day|night|evening)|that\s+(?:day|night|evening))|"
    rf"(?P<before>the\s+(?:previous\s+(?:day|night|evening)|(?:day|night|evening)\s+before)(?!\s+yesterday))|"
    rf"(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?)\s+(?P<way>later|after(?:wards)?|earlier|before)\b)",
    re.IGNORECASE,
)


def leaning(match: re.Match[str], anchors: Sequence[tuple[int, Days]]) -> Days | None:
    """Return the days of an expression, given where days were named before it; None where none was near enough.

    `anchors` are (end of the expression, its days) in the order of the text.
    """
    near = [days for end, days in anchors if end <= match.start() and match.start() - end <= NEAR]
    if not near or near[-1].precision not in (WhenPrecision.DAY, WhenPrecision.RANGE):
        return None
    anchor = near[-1]
    if anchor.precision is WhenPrecision.RANGE and (anchor.end - anchor.start).days > 3:
        return None
    if match["same"]:
        return anchor
    if match["next"]:
        return one(anchor.end + timedelta(days=1))
    if match["before"]:
        return one(anchor.start - timedelta(days=1))
    words = match["count"].lower()
    count = 1 if words in ("a", "an") else parse_cardinal(words)
    if count is None:
        return None
    later = match["way"].lower().startswith(("later", "after"))
    if match["unit"].lower().startswith("week"):
        day = (anchor.end if later else anchor.start) + timedelta(weeks=count if later else -count)
        return week_of(day)
    span = timedelta(days=count if later else -count)
    return between(anchor.start + span, anchor.end + span)
