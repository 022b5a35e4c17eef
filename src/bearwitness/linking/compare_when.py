"""Comparison of two times, within the precision stated; without a date by what else gives the day away."""

from datetime import date, timedelta
from typing import Final

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts
from bearwitness.linking.named_days import NamedDays, shared_days
from bearwitness.linking.words import tokens
from bearwitness.model import When

LONGEST_FEW_DAYS, LONGEST_WEEK, LONGEST_MONTH = 3, 10, 31  # days that a stated time may span
_ONE_DAY: Final = timedelta(1)
_NIGHT: Final = frozenset({*tokens("night overnight midnight dawn predawn nightfall daybreak")})


def compare_when(one: Facts, other: Facts) -> Compared:
    """Compare the days that the accounts state, within the precision they state.

    An account without a date is held by its publication day: a report tells mostly of yesterday, and never of tomorrow.
    Where that is not known either, by the days that its words name ("on Friday", "October 7"), or by the day that the
    accounts give with which it was joined.
    """
    found = _compared(one, other)
    if one.day_is_lent or other.day_is_lent:
        return Compared("when", found.level, f"{found.reason}; one gives none, but those it was joined with do")
    return found


def _compared(one: Facts, other: Facts) -> Compared:
    if one.days and other.days:
        by_date = _dated(one.days, other.days)
        if by_date.level == "next_day" and not _NIGHT.isdisjoint(one.words.keys() | other.words.keys()):
            return Compared("when", "over_night", f"{by_date.reason}, and a night is told of")
        if by_date.contradicts:
            return by_date
    by_name = _named(one, other) or _named(other, one)
    if by_name is not None:
        return by_name
    if one.days and other.days:
        return _dated(one.days, other.days)
    if one.account.when and other.published:
        return _told(one.account.when, other.published)
    if other.account.when and one.published:
        return _told(other.account.when, one.published)
    if one.published and other.published and not one.account.when and not other.account.when:
        return _published(one.published, other.published)
    return Compared("when", "unknown", "one account gives no date")


def _named(one: Facts, other: Facts) -> Compared | None:
    """Hold the days that an account without any date names against the day of the other; None where nothing follows."""
    names = one.named_days
    if not names:
        return None
    when = other.account.when
    if when and (when.end - when.start).days < LONGEST_FEW_DAYS:
        days = _days(when)
        if names.name_day_of(when.start, when.end):
            return Compared("when", "named_day", f"one gives no year but names the day of the other, {days}")
        if names.name_weekday_of(when.start, when.end):
            return Compared("when", "named_weekday", f"one names only the weekday of the other, {days}")
        if names.name_weekday_of(when.start + _ONE_DAY, when.end + _ONE_DAY):
            return Compared("when", "named_near", f"one names only the weekday after that of the other, {days}")
        return _otherwise(names, f"one gives no date but names another weekday than that of {days}")
    if other.named_days:
        if shared_days(names, other.named_days):
            return Compared("when", "named_day", "neither gives a date; both name one day of the month")
        if names.weekdays & other.named_days.weekdays:
            return Compared("when", "named_weekday", "neither gives a date; both name one weekday")
        return _otherwise(other.named_days, "neither gives a date; they name different days") and _otherwise(
            names, "neither gives a date; they name different weekdays"
        )
    if when is None and other.published:
        return _named_about(names, other.published)
    return None


def _named_about(names: NamedDays, published: date) -> Compared | None:
    if names.name_day_of(published - _ONE_DAY, published):
        return Compared("when", "named_day", f"one names the day on which the other was published, {published}")
    if names.name_weekday_of(published - _ONE_DAY, published):
        return Compared("when", "named_near", f"one names a weekday that goes with publication on {published}")
    return None  # any other weekday lies within the week that such a report may tell of


def _otherwise(names: NamedDays, reason: str) -> Compared | None:
    """Weekdays are those of the news; a day of the month is often that of older things, and excludes nothing."""
    return Compared("when", "named_otherwise", reason) if names.weekdays else None


def _dated(one: When, other: When) -> Compared:
    gap = max((one.start - other.end).days, (other.start - one.end).days)
    if gap > 0:
        level = {1: "next_day", 2: "two_days_apart"}.get(gap, "days_apart")
        return Compared("when", level, f"{gap} day{'s' * (gap > 1)} between {_days(one)} and {_days(other)}")
    span = max((when.end - when.start).days + 1 for when in (one, other))
    if span == 1:
        return Compared("when", "same_day", f"same day, {one.start}")
    finer, coarser = sorted((_days(one), _days(other)), key=len)
    reason = f"{finer} agrees with {coarser}"
    if span <= LONGEST_FEW_DAYS:
        return Compared("when", "same_days", reason)
    if span <= LONGEST_WEEK:
        return Compared("when", "same_week", reason)
    return Compared("when", "same_month" if span <= LONGEST_MONTH else "same_year", reason)


def _days(when: When) -> str:
    return str(when.start) if when.start == when.end else f"{when.start} to {when.end}"


def _told(when: When, published: date) -> Compared:
    lag = (published - when.end).days
    if published < when.start and (when.start - published).days > 1:
        return Compared("when", "told_before", f"published {published}, before {_days(when)}")
    level = "told_at_once" if lag <= 1 and when.start == when.end else "told_soon" if lag <= 3 else "told_later"
    level = level if lag <= 14 else "told_long_after"
    return Compared("when", level, f"one gives no date and was published {published}, the other says {_days(when)}")


def _published(one: date, other: date) -> Compared:
    gap = abs((one - other).days)
    limits = (
        (0, "published_together"),
        (1, "published_next_day"),
        (3, "published_days_apart"),
        (14, "published_weeks_apart"),
    )
    level = next((name for limit, name in limits if gap <= limit), "published_long_apart")
    return Compared("when", level, f"neither gives a date; published {gap} day{'s' * (gap != 1)} apart")
