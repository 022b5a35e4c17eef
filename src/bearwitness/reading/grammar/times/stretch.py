"""Words that stretch a day to several: "on Saturday after three days of fighting", "stayed for five days", "for a second day".

A happening that goes on "for a second day" has two days (gold records, "Where coders differed"); "after three days of
fighting" began three days before; "27 March ... for five days" ends on the 31st, "36 hours beginning on the 30th" on
the day in which they end.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import between
from bearwitness.reading.grammar.words.number_words import parse_cardinal

MOST_DAYS = 60
_N = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_FIGHTING = (
    r"(?:fighting|clashes|battles?|combat|shelling|bombardments?|siege|unrest|violence|riots?|rioting|protests?|"
    r"airstrikes|air\s+strikes|strikes|raids|skirmishes|gunfights?|attacks)"
)
_AFTER = re.compile(
    rf"\s*+(?:,\s*+)?(?:after|following)\s+{_N}\s+days?\s+of\s+(?:[\w-]+\s+){{0,3}}{_FIGHTING}\b", re.IGNORECASE
)
_FOR = re.compile(
    rf"[^.;!?]{{0,80}}?\b(?:for|lasting|lasted|over|during)\s+(?:at\s+least\s+|about\s+|some\s+|more\s+than\s+)?{_N}\s+(?P<unit>days|hours)\b",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"\b(?:stayed|remained|lasted|lasting|went\s+on|continued|raged|kept\s+up|held\s+out|besieged|fought|shelled|bombed|occupied|ransacked|looted)\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"\b{_N}\s+(?P<unit>days|hours)\s+(?:of\s+\w+\s+)?(?:beginning|starting|that\s+began|that\s+started|from)\s+(?:on\s+|in\s+)?(?:the\s+(?:evening|morning|night|afternoon)\s+of\s+)?$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    rf"\b{_N}\s+days?\s+of\s+(?:[\w-]+\s+){{0,3}}{_FIGHTING}\b[^.;!?]{{0,60}}\b(?:ended|ending|stopped|ceased|died\s+down)\s+(?:late\s+|early\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
_NTH = AnyCase(
    r"\bfor\s+(?:a|the)\s+(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+"
    r"(?:(?:straight|consecutive|successive|running)\s+)?(?:day|night)\b(?!\s+of\s+(?:talks|voting|hearings|negotiations))",
)
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def stretched(
    text: str, start: int, end: int, found: Sequence[TimeMention], today: date | None
) -> tuple[TimeMention, ...]:
    """Return the times of a sentence, characters `start` to `end`, made as long as its words say.

    "For a second day" beside no day is counted back from `today`, the day on which the report speaks, where that is known.
    """
    longer = [_longer(text, start, end, one) for one in found]
    match = _NTH.search(text, start, end)
    if match is None:
        return tuple(longer)
    back = timedelta(days=_ORDER.index(match["nth"].lower()))
    near = [at for at, one in enumerate(longer) if one.days.precision is WhenPrecision.DAY and not one.relative_past]
    if near:
        at = min(near, key=lambda at: abs(longer[at].start - match.start()))
        days = longer[at].days
        longer[at] = replace(longer[at], days=between(days.start - back, days.end))
    elif today is not None and not longer:
        longer.append(TimeMention(match.start(), match.end(), between(today - back, today), False, False, False))
    return tuple(longer)


def _longer(text: str, start: int, end: int, one: TimeMention) -> TimeMention:
    if one.days.precision is not WhenPrecision.DAY:
        return one
    first, last = one.days.start, one.days.end
    if (match := _AFTER.match(text, one.end, end)) is not None:
        return replace(one, days=between(first - timedelta(days=_days(match["n"], "days")), last))
    if (match := _ENDED.search(text[start : one.start])) is not None:
        return replace(one, days=between(last - timedelta(days=_days(match["n"], "days") - 1), last))
    if (match := _BEGINNING.search(text, start, one.start)) is not None:
        hours = match["unit"].lower() == "hours"
        extra = _days(match["n"], match["unit"]) - (0 if hours else 1)
        return replace(one, days=between(first, last + timedelta(days=extra)))
    match = _FOR.match(text, one.end, end)
    if match is not None and _STAYED.search(match.group()) is not None and match["unit"].lower() == "days":
        return replace(one, days=between(first, last + timedelta(days=_days(match["n"], "days") - 1)))
    return one


def _days(count: str, unit: str) -> int:
    number = parse_cardinal(count.lower())
    if number is None or number < 1:
        return 1 if unit == "days" else 0
    return min(ceil(number / 24) if unit.lower() == "hours" else number, MOST_DAYS)


__all__ = ["stretched"]
