"""When: time expressions found in the text and resolved to days (codebook section 4).

Nothing is ever filled in with the publication date without words for it.
"""

import re
from bisect import insort
from collections.abc import Iterator
from datetime import date

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.ago import ago
from bearwitness.reading.grammar.times.anchor import LEANING, leaning
from bearwitness.reading.grammar.times.context import ORDINAL, Found, in_context, ordinal
from bearwitness.reading.grammar.times.feasts import is_approximate
from bearwitness.reading.grammar.times.formats import writes_day_first
from bearwitness.reading.grammar.times.joined import joined
from bearwitness.reading.grammar.times.mention import TimeMention
from bearwitness.reading.grammar.times.resolve import Known, may_be
from bearwitness.reading.grammar.times.rules import EARLIER, FULL_DATE, PAPER, RULES, YEAR
from bearwitness.reading.grammar.times.sieve import apt, paragraphs
from bearwitness.reading.grammar.words.calendar import Days, between

RECENT_DAYS = 7
"""How far back "since Monday" may reach to be part of the news of the day."""

_AHEAD = re.compile(
    r"\b(?:will|is\s+to|are\s+to|to\s+be|scheduled|due|slated|planned|set)\s(?:(?:be|meet|start|begin|open|take\s+(?:place|effect)|(?:come|enter|go)\s+into\s+(?:force|effect)|resume|go|"
    r"return|vote|visit|hold|continue|appear|arrive|leave|end|expire|for|to|in|at|the|a|talks|court|place|\w+ed)\s){0,5}(?:on\s+)?"
    r"(?:next\s+)?$",
    re.IGNORECASE,
)
# "His next court appearance on 5 April".
_NEXT = re.compile(r"\b(?:next|upcoming|forthcoming|coming)\s+(?:\w+\s+){1,3}on\s+$", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|until|till|by|before)\s+(?:the\s+)?(?:(?:early|late|mid|last|at\s+least)\s+)?$", re.IGNORECASE
)
_SAID = re.compile(r"\s+(?:reported|reportedly|said|announced|confirmed|claimed|denied)\b", re.IGNORECASE)
YEARS = re.compile(rf"\b{YEAR}\b")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa|on\s+or\s+about)\s+(?:the\s+)?$", re.IGNORECASE)
# "In the past few days", "several weeks ago": nobody says how many.
_VAGUE = re.compile(r"\b(?:few|several|couple|some|recent)\s+(?:days|weeks|months|years|nights)\b", re.IGNORECASE)
_AS_OF = re.compile(
    r"\bas\s+(?:of|at)\s+(?:(?:about\s+|noon|midnight|[\d.:]{1,5})\s*(?:hrs|hours|h|[ap]\.?m\.?|gmt|utc|local\s+time)?,?\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)  # the day up to which something was counted
_DEADLINE = re.compile(r"\b(?:until|till|by|before)\s+(?:[\w]+\s+){0,2}$", re.IGNORECASE)
# "Since the offensive opened on 9 January": what has gone on since then.
_OPENED = re.compile(
    r"\bsince\s+(?:[\w'’-]+\s+){1,7}(?:began|opened|started|erupted|broke\s+out|took\s+effect|came\s+into\s+(?:force|effect))\s+(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)


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
        counted = _AS_OF.search(text[max(0, match.start() - 36) : match.start()]) is not None
        if opened or deadline or counted or first_word in ("until", "by"):
            stretch, since = days, since or opened or counted
        else:
            stretch, since = _going_on(days, since, published)
        far = published is not None and (published - stretch.end).days > 45
        about = (
            is_approximate(match)
            or _VAGUE.search(match.group()) is not None
            or _ABOUT.search(text[max(0, match.start() - 24) : match.start()]) is not None
        )
        others = may_be(match, days, YEARS.findall(text)) if inferred else ()
        found.append(TimeMention(match.start(), match.end(), stretch, inferred, since, past or far, about, others))
    return joined(text, sorted(found, key=lambda item: item.start))


def resolved(
    text: str, published: date | None, start: int, stop: int
) -> Iterator[tuple[re.Match[str], Days, bool, bool]]:
    """Yield each expression that a rule resolves: its match, its days, whether the year was inferred, whether it points away.

    Not in order, not overlapping; days after publication are among them. What leans on a day named before ("two days later")
    comes last; where there is none, "two days earlier" is counted back from publication.
    """
    known = known_of(text, published)
    taken = bytearray(len(text))
    anchors: list[tuple[int, Days]] = []
    for item in in_context(_by_rules(text, known, start, stop, taken), known):
        ahead = _NEXT.search(text, max(0, item.match.start() - 40), item.match.start()) is not None
        if (
            _SAID.match(text, item.match.end()) is None and not ahead
        ):  # "were yesterday reported" dates no happening to lean on
            anchors.append((item.match.end(), item.days))
        yield item.match, item.days, item.inferred, item.past
    lean = [(match, False) for match in LEANING.finditer(text, start, stop)]
    lean += [(match, True) for match in ORDINAL.finditer(text, start, stop)]
    for match, numbered in sorted(lean, key=lambda one: one[0].start()):
        if any(taken[match.start() : match.end()]):
            continue
        days = ordinal(match, known, anchors) if numbered else leaning(match, anchors)
        if days is not None:
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            insort(anchors, (match.end(), days), key=lambda pair: pair[0])
            yield match, days, False, match.groupdict().get("way") is not None
    for match in EARLIER.finditer(text, start, stop):
        answer = None if any(taken[match.start() : match.end()]) else ago(match, known)
        if answer is not None:
            yield match, answer[0], answer[1], True


def known_of(text: str, published: date | None) -> Known:
    """What the dates of a text may lean on."""
    years = tuple(dict.fromkeys(int(year) for year in YEARS.findall(text)))
    dated: set[int] = set()
    if published is None:
        dated = {
            int(match["year"])
            for match in FULL_DATE.finditer(text)
            if PAPER.search(text, max(0, match.start() - 60), match.start()) is None
        }
    return Known(published, years, dated.pop() if len(dated) == 1 else None, writes_day_first(text))


def _by_rules(text: str, known: Known, start: int, stop: int, taken: bytearray) -> list[Found]:
    """What the rules resolve, in the order of the text; characters that are used up are marked in `taken`."""
    found = []
    parts = paragraphs(text, start, stop)
    for pattern, resolve, past in RULES:
        for match in (one for part in apt(resolve, parts) for one in pattern.finditer(text, part.start, part.stop)):
            if any(taken[match.start() : match.end()]):
                continue
            answer = resolve(match, known)
            if answer is None:
                continue
            days, inferred = answer
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            found.append(Found(match, days, inferred, past))
    return sorted(found, key=lambda one: one.match.start())


def _to_come(text: str, match: re.Match[str], days: Days, published: date) -> bool:
    """Whether a weekday, or a day and month without a year, is one to come by the words before: "will open on Friday"."""
    named = match.groupdict()
    bare = "weekday" in named and not named.get("year") and not named.get("last") and not named.get("overnight")
    if not bare or days.precision is not WhenPrecision.DAY or days.start == published:
        return False
    if _NEXT.search(text, max(0, match.start() - 40), match.start()) is not None:
        return True
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
