"""The time of a happening among the times of its sentences (codebook section 4)."""

import re
from datetime import date, timedelta

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import Days, months_back, one, week_of, year_span

UNSURE = 31  # days by which a time of an undated report may be off
SUMMED = 1  # days from the first to the last: a longer stretch sums up
_ORDER = {"day": 0, "range": 0, "week": 1, "month": 2, "year": 3}  # the finest first
NIGHT = 1  # days from the first to the last of "overnight"
_DAYS_AFTER = AnyCase(
    r"(?:^\W*+(?:(?:just|barely|only|less\s+than|exactly|about|around|roughly|nearly|almost|approximately|some)\s+)?|\b(?:came|comes|coming|occurred|happened|took\s+place|followed)\s+(?:(?:just|barely|only|less\s+than|exactly|about|around|roughly|nearly|almost|approximately|some)\s+)?)"
    r"(?:(?P<count>an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|hours)\s*+)?(?:(?P<unit>days?|weeks?|months?|years?|hours)\s++)?after\s+(?:a|an|the|\w+)\b",
)
# "A thirteenth victim died in 1977 of injuries suffered in the attack": the day is that of a death, not of the attack.
_OF_WOUNDS = AnyCase(
    r"\b(?:died|dies|succumb(?:s|ed))\b[^.;]{0,50}\b(?:of|from|to)\s+(?:(?:his|her|their|the)\s+)?(?:\w+\s+)?(?:injuries|wounds|burns)\b|\bsuccumb(?:s|ed)\b|"
    r"\bof\s+(?:them|the\s+(?:wounded|injured|hurt|survivors)|those\s+(?:wounded|injured|hurt))\s+(?:had\s+|have\s+|later\s+)?died\b",
)
# "Hours after the attack, jets bombed a clinic": what was told is the older of the two.
AFTER_IT = re.compile(
    r"\W*(?:(?:[\w-]+\s+){0,2}(?:hours?|minutes)\s+)after\s+(?:the|that|this)\s+(?:[\w-]+\s+)?[\w-]+,", re.IGNORECASE
)
# "Police probed the blast that hit the church the day before".
_BEFORE_IT = re.compile(
    r"(?:just\s+)?(?:the|an?|one|two|three|four|five|six|several)\s+(?:days?|nights?|weeks?)\s+(?:before|earlier)|"
    r"(?:on\s+)?the\s+(?:previous|preceding)\s+(?:day|night|evening)",
    re.IGNORECASE,
)
# "Rescuers called off their search on Sunday, more than two days after a missile hit the hostel".
_DAYS_BEHIND = re.compile(
    r"\b(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?P<unit>days?|weeks?)\s+after\b",
    re.IGNORECASE,
)
_BECAME = re.compile(r",?\s+(?:was|were|(?:has|have|had)\s+(?:now\s+|since\s+)?been)\s+", re.IGNORECASE)
_LATE = re.compile(r"\b(?:night|evening|late|midnight|p\.?m)\b", re.IGNORECASE)
_COUNTS = {
    "a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


def overlap(left: TimeMention, right: TimeMention) -> bool:
    """Whether two times have a day in common, or may have where one is counted from a day that nobody knows."""
    if left.assumed != right.assumed:
        return max(left.days.start - right.days.end, right.days.start - left.days.end) <= timedelta(days=UNSURE)
    return left.days.start <= right.days.end and right.days.start <= left.days.end


def of_a_day(time: TimeMention | None) -> TimeMention | None:
    """A time that may hold for what other sentences tell: not a stretch that nobody counts, "in the past few days"."""
    summed = time is not None and time.approximate and (time.days.end - time.days.start).days > NIGHT
    return None if summed else time


def before_night(scene: Scene, time: TimeMention, known: TimeMention) -> bool:
    """Whether a day is the one before a night: what was on Friday was not in the night to Saturday, but on Friday night it may."""
    if _LATE.search(scene.text, max(0, time.start - scene.start - 12), time.end - scene.start + 12):
        return False
    night = known.days.precision is WhenPrecision.RANGE and (known.days.end - known.days.start).days == NIGHT
    return night and time.days.start == time.days.end == known.days.start


def sums_days(time: TimeMention, known: TimeMention) -> bool:
    """Whether a stretch of some days is told beside a happening of one: "86 were killed in fighting in the past four days"."""
    stretch = (time.days.end - time.days.start).days
    several = time.days.precision in (WhenPrecision.RANGE, WhenPrecision.WEEK) and stretch > SUMMED
    return several and known.days.start == known.days.end and time.days.start < known.days.start


def own_time(scene: Scene) -> TimeMention | None:
    """The time that a sentence gives its happening: the finest, then the nearest to what happened."""
    wounds = _OF_WOUNDS.search(scene.text)
    if wounds is not None:  # "died on Tuesday of wounds suffered in Sunday's bombing"
        since = [item for item in scene.times if item.start - scene.start >= wounds.end()]
        return min(since, key=lambda item: _ORDER[item.days.precision], default=None)
    if not scene.times:
        return None
    strong = [item.start for item in scene.triggers if item.strong][:1]
    anchors = strong or [item.start for item in scene.triggers] + [item.mention.start for item in scene.figures]
    anchors = anchors or [scene.start]
    told = [item for item in scene.times if not item.assumed] or scene.times
    told = [item for item in told if not any(_frames(item, other) for other in told)]
    behind = (
        (_before_it(scene, strong[0]) or _days_behind(scene, strong[0]) or _in_phrase(scene, strong[0]))
        if strong
        else None
    )
    if behind is not None:
        return behind
    return min(
        told, key=lambda item: (_ORDER[item.days.precision], min(abs(item.start - anchor) for anchor in anchors))
    )


def _frames(time: TimeMention, other: TimeMention) -> bool:
    """Whether a time is the stretch, of which the report or a list is, around a day told behind it: "29 August to 4 September: on 30 August"."""
    day = other.days.precision is WhenPrecision.DAY and not other.assumed
    around = time.days.start <= other.days.start and other.days.end <= time.days.end
    return day and around and time.start < other.start and (time.days.end - time.days.start).days > NIGHT


def _before_it(scene: Scene, deed: int) -> TimeMention | None:
    """The day behind a deed that is counted back from another in its sentence: "on Monday police probed the blast of the day before"."""
    if len(scene.times) < 2:
        return None
    words = ((item, scene.text[item.start - scene.start : item.end - scene.start]) for item in scene.times)
    return next((item for item, text in words if item.start > deed and _BEFORE_IT.fullmatch(text)), None)


def _days_behind(scene: Scene, deed: int) -> TimeMention | None:
    """The day from which a sentence counts what came of a deed: "on Sunday ended the search, two days after a missile hit it"."""
    told = next((item for item in scene.times if item.start < deed and item.days.precision is WhenPrecision.DAY), None)
    if told is None or told.assumed:
        return None
    return days_behind(scene, told, told.end - scene.start, deed - scene.start)


def days_behind(scene: Scene, told: TimeMention | None, start: int, stop: int) -> TimeMention | None:
    """The day before the one told by as many days as its sentence counts between `start` and `stop`: "two days after"."""
    match = _DAYS_BEHIND.search(scene.text, max(0, start), stop)
    if match is None or told is None or told.days.precision is not WhenPrecision.DAY:
        return None
    count = _COUNTS.get(match["count"].lower()) or int(match["count"])
    day = told.days.start - timedelta(days=count * (7 if match["unit"].lower().startswith("week") else 1))
    days = one(day) if match["unit"].lower().startswith("day") else week_of(day)
    return TimeMention(scene.start + match.start(), scene.start + match.end(), days, False, False, False)


def _in_phrase(scene: Scene, deed: int) -> TimeMention | None:
    """The time of a deed that only says of whom a sentence tells: "nuns seized last month were freed on Sunday"."""
    first = next((item for item in scene.times if item.start > deed), None)
    if first is None or first is scene.times[-1] or first.assumed:
        return None
    return first if _BECAME.match(scene.text, first.end - scene.start) is not None else None


def tells_of_before(scene: Scene) -> bool:
    """Whether a sentence says that something was days before what was told: "a week after the deaths of four men"."""
    match = _DAYS_AFTER.search(scene.text)
    counted = match is not None and (match["unit"] or "").lower().startswith(("day", "week", "month", "year"))
    return counted and bool(scene.strong or scene.weak or scene.figures)


def day_before(scene: Scene, news: TimeMention | None, today: date | None = None) -> TimeMention | None:
    """ "The raid came a day after a drone attack": the time of the older happening, counted back from the report's news.

    Where the news has no day, weeks are counted back from the day on which the report speaks.
    """
    match = _DAYS_AFTER.search(scene.text)
    if match is None or not (scene.strong or scene.weak) or AFTER_IT.match(scene.text):
        return None
    unit = (match["unit"] or "").lower()
    count = _COUNTS.get((match["count"] or "").lower())
    count = count if count is not None else int(match["count"]) if (match["count"] or "").isdigit() else 0
    if match.start() == 0 and (match["count"] or "").lower() == "hours":
        unit, count = "days", 0
    elif not unit or unit == "hours" or not count:
        return None
    if news is not None and news.days.precision not in ("day", "range"):
        return None
    told = news.days.start if news is not None else today if unit.startswith("week") else None
    if told is None:
        return None
    days = _back(told, unit, count)
    return TimeMention(scene.start + match.start(), scene.start + match.end(), days, False, False, True)


def _back(told: date, unit: str, count: int) -> Days:
    """The day, week, month or year that lies so many of them before a day."""
    if unit.startswith("year"):
        return year_span(told.year - count)
    if unit.startswith("month"):
        return months_back(told, count)
    day = told - timedelta(days=count * (7 if unit.startswith("week") else 1))
    return one(day) if unit.startswith("day") else week_of(day)


def finer_time(time: TimeMention, known: TimeMention) -> bool:
    """Whether a time says more exactly when than one known before, and fits it.

    Within a stretch of some days it is that of a part: "from 1 to 5 June ... on 3 June a convoy was hit".
    """
    if time.assumed != known.assumed:
        return known.assumed and overlap(time, known)
    length = (known.days.end - known.days.start).days
    vague = known.relative_past and length > NIGHT  # "at the end of last month"
    if (
        known.days.precision is WhenPrecision.RANGE
        and not vague
        and (length > NIGHT or time.days.end == known.days.start)
    ):
        return False
    span = (time.days.end - time.days.start).days
    return span < (known.days.end - known.days.start).days and overlap(time, known)
