"""Comparisons of two accounts: kind and figures here, time, places, parties and words in modules of their own.

Each comparison is symmetric, looks at one thing, and gives a named level with a reason in plain words. What a level
is worth is said by the weights alone.
"""

from dataclasses import dataclass

from bearwitness.linking.facts import Facts
from bearwitness.linking.weights import CONTRADICTIONS
from bearwitness.model import Kind, Measure, Total


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


_ALIKE = ("same_large", "same")
"""Levels at which a number in common is no chance likeness."""

_UNLIKE = ("differing", "far_apart")


def compare_figures(one: Facts, other: Facts) -> Compared:
    """Compare the totals of a measure that both accounts count: one of which they say the same number, else the first.

    Figures may differ within one incident, so that one number in common says more than another that differs. Where no
    totals agree, all numbers that the accounts give are held against each other: one counts the soldiers among the
    dead, the toll of the morning, or a bomb's dead within the tally of a year.
    """
    found = []
    for measure in _COMPARED_MEASURES:
        left, right = one.account.totals.get(measure), other.account.totals.get(measure)
        if left and right and _middle(left) and _middle(right):
            found.append(_numbers(measure.replace("_", " "), left, right))
    alike = next((seen for level in _ALIKE for seen in found if seen.level == level), None)
    if alike:
        return alike
    both = [(measure, number) for measure, number in one.numbers & other.numbers if measure in _COMPARED_MEASURES]
    if both:
        measure, number = min(both, key=lambda pair: (_COMPARED_MEASURES.index(pair[0]), -pair[1]))
        return Compared("figures", "same", f"both give the number of {number} {measure.replace('_', ' ')}")
    first = next(iter(found), Compared("figures", "unknown", "no measure is counted by both"))
    return (first.level in _UNLIKE and _some_close(one, other)) or first


def _some_close(one: Facts, other: Facts) -> Compared | None:
    """Whether any two numbers of one measure are at most half as many again."""
    for measure in _COMPARED_MEASURES:
        theirs = [number for counted, number in other.numbers if counted is measure]
        for mine in sorted(number for counted, number in one.numbers if theirs and counted is measure):
            near = [number for number in theirs if max(mine, number) <= 1.5 * min(mine, number)]
            if near:
                reason = f"both give numbers of {measure.replace('_', ' ')} such as {mine} and {min(near)}"
                return Compared("figures", "close", reason)
    return None


def _middle(total: Total) -> int:
    return next((number for number in (total.best, total.low, total.high) if number is not None), 0)


def _numbers(measure: str, one: Total, other: Total) -> Compared:
    small, large = sorted((_middle(one), _middle(other)))
    if small == large and one.best is not None and other.best is not None:
        level = "same_large" if small >= 10 else "same" if small >= 3 else "same_small"
        return Compared("figures", level, f"both say {small} {measure}")
    reason = f"{small} and {large} {measure}"
    if small >= 10 and large <= 1.25 * small:
        return Compared("figures", "close_large", reason)
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
