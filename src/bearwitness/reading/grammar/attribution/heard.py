"""What one sentence says of who speaks, and how far each source's words reach in it (codebook section 6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bearwitness.model import Speaker


class Way(StrEnum):
    """Where the words of a source stand beside those that name it."""

    LEADS = "leads"  # "police said nine died"
    FOLLOWS = "follows"  # "nine died, police said", "the blast, police said, killed nine"
    WITHIN = "within"  # "shells, fired by the army according to monitors, hit the camp": nothing but the aside


@dataclass(frozen=True, slots=True)
class Heard:
    """A source and the characters that name it as one (`start` to `end`: "police said"); `span` bounds an aside."""

    speaker: Speaker
    start: int
    end: int
    verb: str
    way: Way
    named_start: int = 0
    named_end: int = 0
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and the characters of the text that are his words or his report.

    `named_start` and `named_end` are the characters of the words that name the speaker (equal where "he" does).
    """

    speaker: Speaker
    start: int
    end: int
    verb: str
    named_start: int = 0
    named_end: int = 0


_CLAUSE = re.compile(r";\s|,?\s(?:and|but|while|whereas|although|though)\s|[.!?][\"”’']?\s|[\"”]\s")
# Behind ", police said" another happening may be told in the report's own voice.
_OWN_VOICE = re.compile(
    r",\s+(?:just\s+|only\s+|about\s+|some\s+)?(?:(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|minutes)\s+(?:after|before)|(?:shortly|soon|a\s+\w+|the\s+day)\s+(?:after|before)|"
    r"as\s+(?!well|many|much|saying|part)|while|in\s+what|bringing|the\s+(?:latest|first|second|third|worst|deadliest))\b",
    re.IGNORECASE,
)


def reaches(heard: Sequence[Heard], text: str, start: int, end: int) -> list[Attribution]:
    """Return how far each source of a sentence at characters `start` to `end` reaches; none reaches into another's words."""
    found: list[Attribution] = []
    for item in sorted(heard, key=lambda one: one.start):
        if item.span is not None:
            left, right = item.span
        elif item.way is Way.LEADS:
            left, right = item.start, end
        else:
            left, right = _back_to(found, item, text, start), _up_to(item, text, end)
        if found and item.way is not Way.WITHIN and found[-1].end > left and found[-1].start < left:
            found[-1] = replace(found[-1], end=left)
        found.append(Attribution(item.speaker, left, right, item.verb, item.named_start, item.named_end))
    return found


def _back_to(found: Sequence[Attribution], item: Heard, text: str, start: int) -> int:
    """Where the words begin that ", police said" follows: the sentence, or the last clause where others speak before."""
    before = [other for other in found if other.named_end <= item.start and other.start < item.start]
    if not before:
        return start
    floor = max(before[-1].named_end, before[-1].start)
    breaks = [match.end() for match in _CLAUSE.finditer(text, floor, item.start)]
    if not breaks and text[floor : floor + 2] == ", ":
        breaks = [floor + 2]  # "nine died according to the army, 40 according to villagers"
    return breaks[-1] if breaks else item.start


def _up_to(item: Heard, text: str, end: int) -> int:
    match = _OWN_VOICE.search(text, item.end, end)
    return match.start() if match else end


def speaker_at(found: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution that covers the characters, the narrowest of several."""
    covering = [item for item in found if item.start <= start and end <= item.end + 1]
    return min(covering, key=lambda item: item.end - item.start, default=None)
