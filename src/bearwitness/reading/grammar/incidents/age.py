"""Whether a sentence retells something older than the report's news (codebook section 1, background incident)."""

import re
from datetime import date
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.incidents.commemorated import commemorated
from bearwitness.reading.grammar.scenes.clauses import ALONE
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

NEWS_DAYS: Final = (
    6  # what happened so many days before the report's news may still be news: situation reports tell of a week
)
OLD_DAYS: Final = 60  # a report's news is younger than this; older happenings are retold
LATER_DAYS: Final = 14  # and what a report without a day of its own tells behind its news than this
LATE_DAYS: Final = 400  # an inquiry tells of what was so long ago as its news, where it tells of nothing newer
_COMMEMORATES: Final = re.compile(
    r"\b(?:anniversar\w+|commemorat\w+|remembrance|memorials?|minute\s+of\s+silence|sentenced|convicted|found\s+guilty|verdict|tribunal|jailed|trial|acquitted|indicted|"
    r"obituar\w+|years\s+on|years\s+ago|decades?\s+ago|histor\w+)\b",
    re.IGNORECASE,
)
_MOURNS: Final = re.compile(
    r"\b(?:ceremon(?:y|ies)|vigils?|tributes?|mourn\w*|memorials?|wreaths?|remember\w*|commemorat\w+|honou?r(?:ed|s|ing)?)\b",
    re.IGNORECASE,
)
_MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# "The day before, another bomb", "the December 31 attack", "including the attack on 27 December": told of for what is news now.
_RECALLED: Final = re.compile(
    r"\b(?:the|that)\s+(?:previous|preceding)\s+(?:day|night|evening|week|month)\b|"
    r"\b(?:an?|one|two|three|four|five|six|several|a\s+few)\s+(?:weeks?|months?)\s+(?:earlier|before(?!\s+\w+\s+(?:was|were|had)))\b|"
    rf"\bthe\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:st|nd|rd|th)?\s+(?:[\w-]+\s+)?(?:attacks?|raids?|bombings?|blasts?|explosions?|strikes?|shootings?|massacre|killings?|clashes|assault|ambush)\b|"
    rf"\b(?:including|such\s+as|like|together\s+with|along\s+with|as\s+in|similar\s+to|avenge\w*|in\s+(?:retaliation|revenge|response)\s+(?:for|to))\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,3}}?(?:attack|raid|bombing|blast|explosion|strike|shooting|massacre|killing|clash|assault|ambush)\b",
    re.IGNORECASE,
)
# "On Sunday gunmen had shot three": a weekday with which a sentence opens, as agencies recall what was; lists give dates.
_ON_A_WEEKDAY: Final = re.compile(
    r"\W*(?:Only\s+|Just\s+|Earlier,?\s+)?(?:On|Last)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d))"
)
_HAD: Final = re.compile(r"\bhad\b")
# "Khan is near Orum, where shells killed 20 on Monday".
_WHERE: Final = re.compile(r"\b(?:is|are|lies|lie|stands)\b[^.;:]{1,80}\bwhere\s")
# "Earlier this year" reaches to the news and is not of its day.
_EARLIER_THIS: Final = re.compile(
    r"earlier\s+(?:this|that|in\s+the)\s+(?:year|month|summer|winter|spring|autumn|season|week)\b", re.IGNORECASE
)
_OPENING: Final = 12  # characters of a sentence in which stands the day with which it opens
_SINCE_REACH: Final = (
    60  # characters before a time in which stands since what it was: "since campaigning began earlier this month"
)
# "In April, two dozen men were killed": a month alone, in a report on something newer whose day is not known.
_IN_A_MONTH: Final = re.compile(rf"\W*(?:Back\s+in|In|Last)\s+(?:early\s+|late\s+|mid-?\s?)?{_MONTH}\b(?!\s+\d)")

# "Police rescued a merchant who had been kidnapped on 19 July": that captives are free, or dead, is the news, and the taking with it.
_FREED: Final = re.compile(
    r"\b(?:rescued|freed|released|liberated)\s+[^.;]{3,90}?\b(?:kidnapped|abducted|taken\s+hostage)\b|"
    r"\b(?:kidnapped|abducted|taken\s+hostage)\b[^.;]{3,90}?\b(?:(?:was|were|has\s+been|have\s+been)\s+(?:(?!later|since|eventually|all)\w+\s+)?(?:released|freed|rescued|let\s+go|found\s+dead)|regained\s+(?:their|his|her)\s+freedom)\b",
    re.IGNORECASE,
)


def frees_now(scene: Scene, time: TimeMention | None, published: date | None) -> bool:
    """Whether a sentence tells that people who were taken not long ago are free or were found dead."""
    if time is None or published is None or (published - time.days.end).days > OLD_DAYS:
        return False
    return _FREED.search(scene.text) is not None


def is_old(
    scene: Scene, time: TimeMention | None, news: TimeMention | None, published: date | None, *, told: bool
) -> bool:
    """Whether a sentence retells something older than the report's news.

    `news` is the time of that news, None where none is known; `told` says whether the report has told news before.
    """
    if time is None:
        cue = has_cue("background", scene.text) or _IN_A_MONTH.match(scene.text) is not None
        return told and cue and not scene.refers_back
    if news is not None:
        before = scene.text[max(0, time.start - scene.start - _SINCE_REACH) : time.start - scene.start]
        recalled = scene.tie in ALONE
        if _EARLIER_THIS.match(scene.text, time.start - scene.start) is not None and (
            recalled or "since " not in before
        ):
            return (news.days.start - time.days.start).days > (0 if recalled else NEWS_DAYS)
        recalled = time.relative_past or _RECALLED.search(scene.text) is not None
        return (news.days.start - time.days.end).days > (0 if recalled else _news_days(scene, time))
    limit = LATER_DAYS if told or scene.tie in ALONE else OLD_DAYS
    if published is not None and (published - time.days.end).days > limit:
        return True
    coarse = time.days.precision in (WhenPrecision.MONTH, WhenPrecision.YEAR)
    return told and time.relative_past and (coarse or time.assumed or time.inferred)


def _news_days(scene: Scene, time: TimeMention) -> int:
    """How many days before the news what a sentence tells of is still news, by how it gives its day."""
    where = _WHERE.search(scene.text)
    if where is not None and time.start - scene.start > where.end():
        return 0
    if _ON_A_WEEKDAY.match(scene.text) is None or time.start - scene.start > _OPENING:
        return NEWS_DAYS
    return 0 if _HAD.search(scene.text) is not None else NEWS_DAYS


def told_of_old(scene: Scene, time: TimeMention | None, published: date | None) -> TimeMention | None:
    """The time of what a sentence retells, where a newer one stands before: "a bell rang yesterday for those whom a bomb killed
    on 15 August 1998", "on Friday, ten years after gunmen seized the school"; else `time`.
    """
    if published is None or (time is not None and (published - time.days.end).days > OLD_DAYS):
        return time
    deeds = [word.end for word in scene.triggers if word.strong]
    if not deeds and _MOURNS.search(scene.text) is not None:
        deeds = [word.end for word in scene.triggers]
    behind = (
        other for other in scene.times
        if time is not None and deeds and other.start >= deeds[-1] > time.end and (published - other.days.end).days > OLD_DAYS
    )  # fmt: skip
    return next(behind, None) or commemorated(scene, published) or time


def commemorates(scene: Scene) -> bool:
    """Whether a sentence speaks of an anniversary, a trial or history, so that what it tells of is retold."""
    return _COMMEMORATES.search(scene.text) is not None


def is_late_news(time: TimeMention | None, published: date | None) -> bool:
    """Whether what happened is so long ago that it would be retold, and yet may be the news of a report on nothing else."""
    if time is None or published is None or time.days.precision is WhenPrecision.YEAR:
        return False
    return (published - time.days.end).days <= LATE_DAYS


def is_of_the_news(time: TimeMention | None, published: date | None) -> bool:
    """Whether what is told as older than the rest of a sentence is of the days of the report: "cancelled a rally after a raid on Thursday"."""
    if time is None or published is None or time.days.precision in (WhenPrecision.MONTH, WhenPrecision.YEAR):
        return False
    return 0 <= (published - time.days.end).days <= NEWS_DAYS


__all__ = ["commemorates", "frees_now", "is_late_news", "is_of_the_news", "is_old", "told_of_old"]
