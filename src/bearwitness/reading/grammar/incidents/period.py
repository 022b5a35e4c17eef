"""The stretch of time that a bulletin is of: "In January the office documented 214 violations", "Weekly digest, 3-9 May".

What it tells of these days is no background, however long before it came out (codebook section 1).
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention, times

_OPENING: Final = 3  # sentences of a report in which it says what it is of
_SHORTEST: Final = 2  # days from the first to the last
_OF_A_TIME: Final = re.compile(
    r"\b(?:document|record|register|verifi|monitor|report|receiv|observ|track|compil|count)(?:ed|s)\b|"
    r"\b(?:bulletin|digest|overview|snapshot|summary|brief(?:ing)?|round-?up|update|note|report(?:ing)?|weekly|monthly|quarterly|period|situation|incidents?|violations|massacres|wave|series|surge|spike|increase|rise)\b",
    re.IGNORECASE,
)
# "Over the past 24 hours", "In the last day (12 November)", "For the past night".
_COVERS: Final = re.compile(
    r"\W*(?:(?:as\s+of\s+[^,\n]{3,40},\s+)?(?:during|over|in|for|within|throughout)\s+the\s+(?:past|last|previous|preceding)\s+"
    r"(?:day(?:\s+and\s+night)?|night|(?:24|48|twenty-four|forty-eight|seven|7|two|three)[\s-]*(?:hours|days)|week)\b)",
    re.IGNORECASE,
)
# "Between 18:00 on 13 November and 18:00 on 14 November the enemy opened fire 11 times", "Overnight, they fired nine times".
_STRETCH: Final = re.compile(r"\W*(?:between|from|overnight|during\s+the\s+night|on|last\s+night)\b", re.IGNORECASE)
_TIMES: Final = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)\s+(?:times|attacks|violations|strikes|shellings|incidents|provocations|bombardments|raids)\b",
    re.IGNORECASE,
)
_BESIDE: Final = 30  # characters behind such words within which the day itself may stand
_STRETCHES: Final = (WhenPrecision.RANGE, WhenPrecision.WEEK, WhenPrecision.MONTH)


def period_of(scenes: Sequence[Scene], today: date | None) -> TimeMention | None:
    """The days, a month or a quarter at most, that a report says in its opening to be of; None where it says nothing of the kind."""
    if today is None:
        return None
    for scene in scenes[:_OPENING]:
        if _OF_A_TIME.search(scene.text) is None:
            continue
        for time in times(scene.text, today):
            long = (time.days.end - time.days.start).days >= _SHORTEST
            if long and time.days.precision in _STRETCHES and not time.since:
                return time
    return None


def day_covered(scenes: Sequence[Scene]) -> TimeMention | None:
    """The day or days that a bulletin says in its opening to cover, "During the past day, 14 November, ...", or None: what it does not date was then."""
    for scene in scenes[:_OPENING]:
        said = _COVERS.match(scene.text) or (_STRETCH.match(scene.text) if _TIMES.search(scene.text) else None)
        told = [
            time for time in scene.times
            if not time.relative_past and time.start - scene.start < said.end() + _BESIDE
        ] if said is not None else []  # fmt: skip
        if told:
            return min(told, key=lambda time: (time.days.end - time.days.start, time.start))
    return None


def is_of_period(period: TimeMention | None, time: TimeMention | None) -> bool:
    """Whether a day lies within the stretch that the report is of."""
    if period is None or time is None or time.assumed or time.days.precision is not WhenPrecision.DAY:
        return False
    return period.days.start <= time.days.start and time.days.end <= period.days.end


__all__ = ["day_covered", "is_of_period", "period_of"]
