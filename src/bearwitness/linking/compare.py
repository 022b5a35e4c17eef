"""Comparisons of two accounts: time, kind and figures here, places and parties in modules of their own.

Each comparison is symmetric, looks at one thing, and gives a named level with a reason in plain words. What a level
is worth is said by the weights alone.
"""

from dataclasses import dataclass
from datetime import date

from bearwitness.linking.facts import Facts
from bearwitness.linking.weights import CONTRADICTIONS
from bearwitness.model import Kind, Measure, Total, When

LONGEST_FEW_DAYS, LONGEST_WEEK, LONGEST_MONTH = 3, 10, 31  # days that a stated time may span


@dataclass(frozen=True, slots=True)
class Compared:
    """The outcome of one comparison: its name, the level reached, and why in plain words."""

    comparison: str
    level: str
    reason: str

    @property
    def contradicts(self) -> bool:
        """Whether by this alone the accounts cannot be the same incident."""
        return (self.comparison, self.level) in CONTRADICTIONS


def compare_when(one: Facts, other: Facts) -> Compared:
    """Compare the days that the accounts state, within the precision they state.

    An account without a date is held by its publication day: a report tells mostly of yesterday, and never of tomorrow.
    """
    if one.account.when and other.account.when:
        return _dated(one.account.when, other.account.when)
    if one.account.when and other.published:
        return _told(one.account.when, other.published)
    if other.account.when and one.published:
        return _told(other.account.when, one.published)
    if one.published and other.published and not one.account.when and not other.account.when:
        return _published(one.published, other.published)
    return Compared("when", "unknown", "one account gives no date")


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


_ARMED = frozenset(
    {Kind.ARMED_CLASH, Kind.TERRITORY_TAKEN, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK}
    | {Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK, Kind.ATTACK_ON_CIVILIANS}
)
# Kinds by which two reporters may well call one and the same thing.
_COMPATIBLE = frozenset(
    frozenset(pair)
    for pair in (
        (Kind.EXPLOSION, Kind.SUICIDE_ATTACK),
        (Kind.EXPLOSION, Kind.GRENADE_ATTACK),
        (Kind.EXPLOSION, Kind.SHELLING),
        (Kind.EXPLOSION, Kind.AIRSTRIKE),
        (Kind.AIRSTRIKE, Kind.SHELLING),
        (Kind.CHEMICAL_ATTACK, Kind.AIRSTRIKE),
        (Kind.CHEMICAL_ATTACK, Kind.SHELLING),
        (Kind.ARMED_CLASH, Kind.TERRITORY_TAKEN),
        (Kind.ARMED_CLASH, Kind.SHELLING),
        (Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS),
        (Kind.ARMED_CLASH, Kind.ARREST_OPERATION),
        (Kind.ARREST_OPERATION, Kind.WEAPONS_SEIZED),
        (Kind.ARREST_OPERATION, Kind.ABDUCTION),
        (Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION),
        (Kind.ATTACK_ON_CIVILIANS, Kind.EXPLOSION),
        (Kind.ATTACK_ON_CIVILIANS, Kind.SHELLING),
        (Kind.ATTACK_ON_CIVILIANS, Kind.AIRSTRIKE),
        (Kind.ATTACK_ON_CIVILIANS, Kind.LOOTING_DESTRUCTION),
        (Kind.ATTACK_ON_CIVILIANS, Kind.SEXUAL_VIOLENCE),
        (Kind.ATTACK_ON_CIVILIANS, Kind.RIOT),
        (Kind.PROTEST, Kind.RIOT),
        (Kind.WITHDRAWAL, Kind.TERRITORY_TAKEN),
        (Kind.WITHDRAWAL, Kind.AGREEMENT),
        (Kind.DEPLOYMENT, Kind.BASE_CHANGE),
    )
)


def compare_kind(one: Facts, other: Facts) -> Compared:
    """Compare what happened. A kind that the other account has among its means or phases is compatible."""
    if not one.read or not other.read:
        return Compared("kind", "unknown", "no incident was read in one of the reports")
    left, right = one.account.kind, other.account.kind
    names = " and ".join(sorted({left.replace("_", " "), right.replace("_", " ")}))
    if left == right:
        return Compared("kind", "same", f"both tell of {names}")
    if left in other.kinds or right in one.kinds or frozenset((left, right)) in _COMPATIBLE:
        return Compared("kind", "compatible", f"{names} may be the same thing")
    if left in _ARMED and right in _ARMED:
        return Compared("kind", "related", f"{names} are seldom the same thing")
    return Compared("kind", "contradicting", f"{names} are not the same thing")


_COMPARED_MEASURES = (
    Measure.KILLED,
    Measure.KILLED_OR_INJURED,
    Measure.INJURED,
    Measure.ABDUCTED,
    Measure.CAPTURED,
    Measure.MISSING,
)


def compare_figures(one: Facts, other: Facts) -> Compared:
    """Compare the totals of the first measure that both accounts count. Figures may differ within one incident."""
    for measure in _COMPARED_MEASURES:
        left, right = one.account.totals.get(measure), other.account.totals.get(measure)
        if left and right and _middle(left) and _middle(right):
            return _numbers(measure.replace("_", " "), left, right)
    return Compared("figures", "unknown", "no measure is counted by both")


def _middle(total: Total) -> int:
    return next((number for number in (total.best, total.low, total.high) if number is not None), 0)


def _numbers(measure: str, one: Total, other: Total) -> Compared:
    small, large = sorted((_middle(one), _middle(other)))
    if small == large and one.best is not None and other.best is not None:
        level = "same_large" if small >= 10 else "same" if small >= 3 else "same_small"
        return Compared("figures", level, f"both say {small} {measure}")
    reason = f"{small} and {large} {measure}"
    if large - small <= 2 or large <= 1.5 * small or _overlap(one, other):
        return Compared("figures", "close", reason)
    if large - small >= 10 and large >= 4 * small:
        return Compared("figures", "far_apart", reason)
    return Compared("figures", "differing", reason)


def _overlap(one: Total, other: Total) -> bool:
    """Whether stated ranges meet; an open end does not, or "several" would meet every number."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return one.low <= other.high and other.low <= one.high
