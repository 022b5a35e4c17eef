"""Days of the week and following days by which a sentence tells of something else, in reports without dates too."""

import re
from collections.abc import Iterable
from typing import Final

from bearwitness.reading.grammar.scenes.scene import Scene

_NEXT_DAY: Final = re.compile(
    r"^\W*(?:(?:on|and|but|then|by)\s+)?(?:the\s+(?:following|next)\s+(?:day|morning|night|evening)|(?:a|one|two|three|four)\s+(?:days?|nights?)\s+later|the\s+day\s+after(?!\s+(?:the|a|an)\b))\b",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
# "A monitor said on Friday", "AFP Friday 24 Oct 2014": no day of what happened.
_STATED_DAY: Final = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|added|stated|declared|tweeted|claimed)\s+(?:(?:[\w'’-]+\s+){0,3}?(?:on|late|early)\s+|late\s+|early\s+)?\w+day\b|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:\d{1,2}\s+(?-i:[JFMASOND][a-z]{2,8})\b|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{1,2})\b",
    re.IGNORECASE,
)


def on_the_next_day(scene: Scene) -> bool:
    """Whether a sentence opens with a day that follows the one of which was told: "the next day jets struck again"."""
    return scene.strong and not scene.refers_back and _NEXT_DAY.match(scene.text) is not None


def on_another_weekday(scene: Scene, scenes: Iterable[Scene]) -> bool:
    """Whether a sentence of a report without a date names days of the week, and the incident only others."""
    mine, theirs = _event_days([scene]), _event_days(scenes)
    return bool(mine) and bool(theirs) and not mine & theirs


def weekdays(scenes: Iterable[Scene]) -> frozenset[str]:
    """The days of the week that sentences name, be it as that of a statement."""
    return frozenset(day.lower() for one in scenes for day in _WEEKDAY.findall(one.text))


def _event_days(scenes: Iterable[Scene]) -> frozenset[str]:
    """The days of the week on which something happened, without those of statements and of publication."""
    return frozenset(day.lower() for one in scenes for day in _WEEKDAY.findall(_STATED_DAY.sub(" ", one.text)))


__all__ = ["on_another_weekday", "on_the_next_day", "weekdays"]
