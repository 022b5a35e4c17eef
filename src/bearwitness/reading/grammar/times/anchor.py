"""Expressions that lean on a day named before: "the next day", "two days later", "the same night", "the following Monday"."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.resolve import stretch_of_month
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import (
    Days,
    between,
    latest_weekday,
    month_span,
    one,
    week_of,
    weekday_number,
)
from bearwitness.reading.grammar.words.number_words import parse_cardinal

NEAR = 500  # characters: how far back the day may have been named
_AHEAD = 110  # characters: and how far behind, as the day of a statement: "two days earlier, the army said on Tuesday"

_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_DAY = r"(?:day|morning|night|evening|afternoon)"
# "A day before, rebels had come", "two days before the raid"; not "on Monday, a day before the vote", which dates nothing itself.
BEFORE = (
    r"before(?=\s*+(?:[^\w\s]|$)|\s+(?:in|at|on|near|and|by|outside|inside|had|was|were|killed|left|that|which|when|from|to|but)\b|"
    r"\s+(?:the|this|that)\s+(?:[\w-]+\s+){0,2}?(?:attacks?|assault|raid|blasts?|explosions?|bombings?|(?:air)?strikes?|shooting|killings?|massacre|ambush|clash(?:es)?|incident|operation|murder|abduction|kidnapping)\b)"
)
LEANING = AnyCase(
    rf"\b(?:(?P<next>the\s+(?:next|following)\s+{_DAY}|the\s+day\s+after(?=,\s))|"
    rf"(?P<same>(?:the|that)\s+(?:very\s+)?same\s+{_DAY}|(?:later|earlier)\s+(?:that|the\s+same)\s+(?:day|night|evening)|(?:that|the)\s+very\s+{_DAY}|"
    rf"that\s+(?:day|night|evening|morning|afternoon))|"
    rf"(?P<before>the\s+(?:(?:previous|preceding)\s+(?:day|night|evening)|(?:day|night|evening)\s+{BEFORE})(?!\s+yesterday))|"
    rf"(?:the\s+)?(?:previous|preceding)\s+(?P<stretch>two|three|four|five|six|\d{{1,2}})\s+days|"
    rf"(?:on\s+)?the\s+(?P<side>next|following|previous|preceding)\s+(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|"
    rf"(?:the\s+)?(?P<part>(?:first|second|third|fourth|last|final)\s+(?:week|half)\s+of|(?:early|mid|late|beginning\s+of|start\s+of|middle\s+of|end\s+of))[\s-]+(?P<whole>(?:that|the)\s+(?:same\s+)?month)(?!\s+of)|"
    rf"(?P<month>that\s+(?:same\s+)?month|later\s+that\s+month)|"
    rf"(?:(?:just|exactly|only)\s+)?(?P<count>{_COUNT})\s+(?P<unit>days?|weeks?|months?)\s+(?P<way>later\b|after(?:wards)?\b|earlier\b|{BEFORE}))"
)
_CLAUSE = re.compile(r"\s+\w")  # something follows, after which it was
_CAME = re.compile(
    r"\b(?:comes?|came|coming|occurred|happened|took\s+place|follows|followed)\s+(?:just\s+|only\s+|barely\s+|less\s+than\s+)?$",
    re.IGNORECASE,
)
_STATEMENT_AHEAD = re.compile(
    r"[^.;!?\n]{0,70}\b(?:said|says|told|announced|reported|stated|confirmed|according)\b[^.;!?\n]{0,40}$",
    re.IGNORECASE,
)
# "The operation had begun on Sunday", "the group said on Saturday": no day to go on from while another is near.
_HAD = re.compile(
    r"\b(?:had\s+(?:\w+\s+){1,5}(?:of\s+|on\s+)?|(?:said|says|told|announced|reported|stated|confirmed|claimed|denied|admitted|acknowledged)\s+(?:(?!that\b)\w+\s+){0,3}?(?:on\s+)?)$",
    re.IGNORECASE,
)


def leaning(match: re.Match[str], anchors: Sequence[tuple[int, Days]]) -> Days | None:
    """Return the days of an expression, given where days were named before it; None where none was near enough.

    `anchors` are (end of the expression, its days) in the order of the text.
    """
    near = [(end, days) for end, days in anchors if end <= match.start() and match.start() - end <= NEAR]
    if match["same"] and len(near) > 1:
        near = [(end, days) for end, days in near if _HAD.search(_lead(match.string, end)) is None] or near
    if match["month"] or match["whole"]:
        told = near[-1][1].start if near else None
        if told is None or not match["part"]:
            return month_span(told.year, told.month) if told is not None else None
        return stretch_of_month(told.year, told.month, match["part"])
    behind = _stated_behind(match, anchors) if not match["next"] and not match["same"] else None
    same_sentence = bool(near) and not re.search(r"[.;!?]\s", match.string[near[-1][0] : match.start()])
    if behind is not None and not same_sentence:
        near = [(match.start(), behind)]
    if not near or near[-1][1].precision not in (WhenPrecision.DAY, WhenPrecision.RANGE):
        return None
    anchor = near[-1][1]
    if anchor.precision is WhenPrecision.RANGE and (anchor.end - anchor.start).days > 3:
        return None
    return _from(match, anchor, back=_is_before(match, near))


def _is_before(match: re.Match[str], near: Sequence[tuple[int, Days]]) -> bool:
    """Whether "a day after" counts back: "it came a day after a raid", "on Monday, two days after gunmen had shot a judge"."""
    if (match["way"] or "").lower() != "after" or _CLAUSE.match(match.string, match.end()) is None:
        return False
    if _CAME.search(match.string, max(0, match.start() - 40), match.start()) is not None:
        return True
    gap = match.string[near[-1][0] : match.start()]
    if gap.rstrip().endswith(",") and re.search(r"[.;!?]\s", gap) is None:
        return True
    return gap.strip() in ("", "just", "only") and len(gap) < 6


def _lead(text: str, end: int) -> str:
    """The words before the expression that ends at `end`, without its own last two."""
    return " ".join(text[max(0, end - 70) : end].split()[:-1]) + " "


def _stated_behind(match: re.Match[str], anchors: Sequence[tuple[int, Days]]) -> Days | None:
    """The day of a statement that follows in the same sentence."""
    for end, days in anchors:
        if match.end() < end <= match.end() + _AHEAD:
            lead = re.sub(r"[\w,]+\s*[\w]*$", "", match.string[match.end() : end])
            return days if _STATEMENT_AHEAD.match(lead) else None
    return None


def _from(match: re.Match[str], anchor: Days, *, back: bool) -> Days | None:
    if match["same"]:
        return anchor
    if match["next"]:
        return one(anchor.end + timedelta(days=1))
    if match["before"]:
        return one(anchor.start - timedelta(days=1))
    if match["stretch"]:
        count = parse_cardinal(match["stretch"].lower()) or 0
        return between(anchor.start - timedelta(days=count), anchor.start - timedelta(days=1)) if count else None
    if name := match["weekday"]:
        later = match["side"].lower() in ("next", "following")
        return _weekday_from(anchor, weekday_number(name), later=later)
    words = match["count"].lower()
    count = 1 if words in ("a", "an") else parse_cardinal(words) or 0
    later = match["way"].lower().startswith(("later", "after")) and not back
    return _counted(anchor, match["unit"].lower(), count if later else -count) if count else None


def _weekday_from(anchor: Days, weekday: int | None, *, later: bool) -> Days | None:
    if weekday is None:
        return None
    latest = anchor.end + timedelta(days=7) if later else anchor.start - timedelta(days=1)
    return one(latest_weekday(latest, weekday))


def _counted(anchor: Days, unit: str, count: int) -> Days:
    if unit.startswith("month"):
        index = anchor.start.year * 12 + anchor.start.month - 1 + count
        return month_span(index // 12, index % 12 + 1)
    if unit.startswith("week"):
        return week_of((anchor.end if count > 0 else anchor.start) + timedelta(weeks=count))
    return between(anchor.start + timedelta(days=count), anchor.end + timedelta(days=count))


__all__ = ["LEANING", "leaning"]
