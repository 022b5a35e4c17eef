"""When: time expressions found in the text and resolved to days (codebook section 4).

Nothing is ever filled in with the publication date without words for it.
"""

import re
from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.anchor import LEANING, leaning
from bearwitness.reading.grammar.times.feasts import is_approximate
from bearwitness.reading.grammar.times.resolve import Known, ago, may_be
from bearwitness.reading.grammar.times.rules import EARLIER, RULES, YEAR
from bearwitness.reading.grammar.words.calendar import Days, between

RECENT_DAYS = 7
"""How far back "since Monday" may reach to be part of the news of the day."""

_AHEAD = re.compile(
    r"\b(?:will|is\s+to|are\s+to|to\s+be|scheduled|due|slated|planned|set)\s(?:(?:be|meet|start|begin|open|take\s+place|resume|go|"
    r"return|vote|visit|hold|continue|appear|arrive|leave|end|expire|for|to|in|at|the|a|talks|court|place|\w+ed)\s){0,5}(?:on\s+)?"
    r"(?:next\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|until|till|by|before)\s+(?:the\s+)?(?:(?:early|late|mid|last|at\s+least)\s+)?$", re.IGNORECASE
)
_SAID = re.compile(r"\s+(?:reported|reportedly|said|announced|confirmed|claimed|denied)\b", re.IGNORECASE)
YEARS = re.compile(rf"\b{YEAR}\b")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa|on\s+or\s+about)\s+(?:the\s+)?$", re.IGNORECASE)
_AS_OF = re.compile(r"\bas\s+(?:of|at)\s+$", re.IGNORECASE)  # the day up to which something was counted
_DEADLINE = re.compile(r"\b(?:until|till|by|before)\s+(?:[\w]+\s+){0,2}$", re.IGNORECASE)
# "Since the offensive opened on 9 January": what has gone on since then.
_OPENED = re.compile(
    r"\bsince\s+(?:[\w'’-]+\s+){1,7}(?:began|opened|started|erupted|broke\s+out|took\s+effect|came\s+into\s+(?:force|effect))\s+(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: characters `start` to `end`, and the days it means.

    `inferred` is True where the year was worked out without a publication date. `since` is True for "since January"
    and the like, which bound a state of affairs and date no incident. `relative_past` is True for expressions that
    point away from the news of the day ("last month", "in 2017", "two years ago"). `approximate` is True for "about 5 March"
    and for feasts whose days differ from place to place. `candidates` are the days that an inferred one may be.
    """

    start: int
    end: int
    days: Days
    inferred: bool
    since: bool
    relative_past: bool
    approximate: bool = False
    candidates: tuple[date, ...] = ()


def times(text: str, published: date | None, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions between characters `start` and `end` that can be resolved, in order, not overlapping."""
    found: list[TimeMention] = []
    for match, days, inferred, past in resolved(text, published, start, len(text) if end is None else end):
        if published is not None and (days.start > published or _to_come(text, match, days, published)):
            continue
        first_word = match.group().split()[0].lower()
        since = first_word in ("since", "until", "by") or bool(
            _SINCE.search(text[max(0, match.start() - 20) : match.start()])
        )
        if text[match.end() : match.end() + 2] in ("'s", "’s"):
            since = False  # "killed by Tuesday's bombs"
        opened = _OPENED.search(text[max(0, match.start() - 80) : match.start()]) is not None
        deadline = _DEADLINE.search(text[max(0, match.start() - 20) : match.start()]) is not None
        counted = _AS_OF.search(text[max(0, match.start() - 12) : match.start()]) is not None
        if opened or deadline or counted or first_word in ("until", "by"):
            stretch, since = days, since or opened or counted
        else:
            stretch, since = _going_on(days, since, published)
        far = published is not None and (published - stretch.end).days > 45
        about = is_approximate(match) or _ABOUT.search(text[max(0, match.start() - 24) : match.start()]) is not None
        others = may_be(match, days, YEARS.findall(text)) if inferred else ()
        found.append(TimeMention(match.start(), match.end(), stretch, inferred, since, past or far, about, others))
    return tuple(sorted(found, key=lambda item: item.start))


def resolved(
    text: str, published: date | None, start: int, stop: int
) -> Iterator[tuple[re.Match[str], Days, bool, bool]]:
    """Yield each expression that a rule resolves: its match, its days, whether the year was inferred, whether it points away.

    Not in order, not overlapping; days after publication are among them. What leans on a day named before ("two days later")
    comes last; where there is none, "two days earlier" is counted back from publication.
    """
    years = dict.fromkeys(int(year) for year in YEARS.findall(text))
    known = Known(published, tuple(years))
    taken = bytearray(len(text))
    anchors: list[tuple[int, Days]] = []
    for pattern, resolve, past in RULES:
        for match in pattern.finditer(text, start, stop):
            if any(taken[match.start() : match.end()]):
                continue
            answer = resolve(match, known)
            if answer is None:
                continue
            days, inferred = answer
            if published is None or days.start <= published:
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            if _SAID.match(text, match.end()) is None:  # "were yesterday reported" dates no happening to lean on
                anchors.append((match.end(), days))
            yield match, days, inferred, past
    anchors.sort(key=lambda pair: pair[0])
    for match in LEANING.finditer(text, start, stop):
        if any(taken[match.start() : match.end()]):
            continue
        leant = leaning(match, anchors)
        if leant is not None:
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            insort(anchors, (match.end(), leant), key=lambda pair: pair[0])
            yield match, leant, False, match["way"] is not None
    for match in EARLIER.finditer(text, start, stop):
        answer = None if any(taken[match.start() : match.end()]) else ago(match, known)
        if answer is not None:
            yield match, answer[0], answer[1], True


def _to_come(text: str, match: re.Match[str], days: Days, published: date) -> bool:
    """Whether a weekday, or a day and month without a year, is one to come by the words before: "will open on Friday"."""
    named = match.groupdict()
    bare = "weekday" in named and not named.get("year") and not named.get("last") and not named.get("overnight")
    if not bare or days.precision is not WhenPrecision.DAY or days.start == published:
        return False
    return _AHEAD.search(text, max(0, match.start() - 60), match.start()) is not None


def _going_on(days: Days, since: bool, published: date | None) -> tuple[Days, bool]:
    """ "Fighting since Monday" of this week's news goes on from Monday to publication; "since January" is a state of affairs."""
    recent = (
        published is not None and days.precision is WhenPrecision.DAY and (published - days.start).days <= RECENT_DAYS
    )
    if since and recent and published is not None:
        return between(days.start, published), False
    return days, since


__all__ = ["TimeMention", "WhenPrecision", "times"]
