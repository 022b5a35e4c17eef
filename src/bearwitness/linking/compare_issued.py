"""Comparison of what undated reports give away of when they came out."""

from datetime import date, timedelta
from typing import Final

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts, has_a_day

TOGETHER, NEAR = 0.001, 0.01
"""Parts of the larger of two numbers of one site by which they may differ.

A site that has numbered its pages for ten years at a steady pace puts out a hundredth of them in 36 days and a
thousandth in four; at a growing pace, in fewer.
"""

TOLD_WITHIN: Final = timedelta(14)
"""Reports of an incident come out within these days of it, but for few."""

TOLD_SOON: Final = timedelta(4)
"""Most reports of an incident come out within these days of it."""

_LIKELY: Final = 0.5
_FEW = 7  # days that a stated time may span to be held against such a chance
_CLOCK: Final = ((0.2, "clock_sharp"), (0.08, "clock_near"), (0.02, "clock_wide"), (0.004, "clock_edge"))
"""Chances from which on a level is reached. By chance alone it is some 0.014 in a casebook of a year."""

_MONTH, _YEAR = 45, 415  # days that a stretch may span to tell of a month, or of a year

Stretch = tuple[date | None, date | None]


def compare_issued(one: Facts, other: Facts) -> Compared:
    """Compare when two reports can have come out, or one of them and what the other dates; of two dated ones nothing.

    Two pages that one site has numbered are held by their numbers. Of others it is asked whether the stretches of time
    that they leave open meet.
    """
    if one.published and other.published:
        return Compared("issued", "unknown", "both reports are dated")
    by_number = _by_number(one, other)
    if by_number is None and _is_dated(one) and _is_dated(other):
        return Compared("issued", "unknown", "both accounts are dated")
    return by_number or _by_clock(one, other) or _by_clock(other, one) or _by_stretch(one, other)


def _is_dated(facts: Facts) -> bool:
    """Whether an account gives its time better than the numbers of its site do.

    News of "the 31st attack in 2022" is of some day of that year; where the page came out in that year, it tells which.
    """
    when = facts.account.when
    if when is None:
        return False
    chances = facts.issued.chances
    told_as_news = chances is not None and not facts.account.background and not has_a_day(facts.account)
    return not (told_as_news and chances is not None and chances.within(when.start, when.end) >= _LIKELY)


def _by_clock(one: Facts, other: Facts) -> Compared | None:
    """By the chance that a page of which only its number tells the day came out when it would tell of the other."""
    chances = one.issued.chances
    if chances is None or _is_dated(one):
        return None
    if other.issued.chances is not None and not _is_dated(other):
        theirs = other.issued.chances
        chance = sum(
            likely * chances.within(day - TOLD_SOON, day + TOLD_SOON)
            for day, likely in ((theirs.first + timedelta(n), likely) for n, likely in enumerate(theirs.days))
        )
    elif other.account.when is not None and (other.account.when.end - other.account.when.start).days < _FEW:
        chance = chances.within(other.account.when.start, other.account.when.end + TOLD_SOON)
    elif other.published is not None and other.account.when is None:
        chance = chances.within(other.published - TOLD_SOON / 2, other.published + TOLD_SOON / 2)
    else:
        return None
    level = next((name for least, name in _CLOCK if chance >= least), "clock_off")
    return Compared(
        "issued", level, f"the numbers of its site's pages make it {chance:.0%} likely that one came out then"
    )


def _by_number(one: Facts, other: Facts) -> Compared | None:
    left, right = one.issued, other.issued
    if left.number is None or right.number is None or left.series != right.series:
        return None
    apart = abs(left.number - right.number)
    share = apart / max(left.number, right.number)
    level = "numbered_together" if share <= TOGETHER else "numbered_near" if share <= NEAR else "numbered_apart"
    return Compared("issued", level, f"{apart} pages apart on one site")


def _by_stretch(one: Facts, other: Facts) -> Compared:
    left, right = _stretch(one), _stretch(other)
    if _before(left, right) or _before(right, left):
        return Compared("issued", "apart", f"{_named(left)} and {_named(right)}: they cannot be of the same days")
    longest = max(_days(left), _days(right))
    if longest <= _MONTH:
        return Compared("issued", "month", "what is known of when they came out leaves the same month")
    if longest <= _YEAR:
        return Compared("issued", "year", "what is known of when they came out leaves the same year")
    return Compared("issued", "unknown", "nobody knows when one of them came out")


def _stretch(facts: Facts) -> Stretch:
    """First and last day of the incident, as far as the account or its report say; None where they leave it open."""
    when = facts.account.when
    if when is not None:
        return when.start, when.end
    first, last = facts.issued.first, facts.issued.last
    return (first - TOLD_WITHIN if first else None), last


def _before(one: Stretch, other: Stretch) -> bool:
    return one[1] is not None and other[0] is not None and one[1] < other[0]


def _days(stretch: Stretch) -> int:
    return (stretch[1] - stretch[0]).days if stretch[0] and stretch[1] else _YEAR + 1


def _named(stretch: Stretch) -> str:
    return f"{stretch[0] or '...'} to {stretch[1] or '...'}"
