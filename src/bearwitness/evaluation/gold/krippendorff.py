"""Krippendorff's alpha: how far coders agree beyond chance.

Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability": alpha = 1 - observed / expected disagreement,
over the pairable values of units that two or more coders gave a value; values of a unit that only one coder coded are
left out. Metrics of difference: nominal (section D, "any number of observers, any number of categories"), interval,
ratio.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

V = TypeVar("V", bound=Hashable)


def nominal(one: Hashable, other: Hashable) -> float:
    """Difference of two values of a nominal scale: 0 for equal ones, else 1."""
    return float(one != other)


def interval(one: float, other: float) -> float:
    """Difference of two numbers: the square of their distance."""
    return (one - other) ** 2


def ratio(one: float, other: float) -> float:
    """Difference of two numbers of which neither is below zero, by their proportion: of 1 and 2 as of 100 and 200."""
    return ((one - other) / (one + other)) ** 2 if one + other else 0.0


def alpha(units: Iterable[Sequence[V]], difference: Callable[[V, V], float]) -> float | None:
    """Return alpha over units, each a sequence of the values that coders gave it.

    None where it is not defined: where nothing can be paired, or all values are the same, so that no disagreement
    was to be expected.
    """
    pairable = [values for values in units if len(values) > 1]
    weights: dict[tuple[V, V], float] = {}
    for values in pairable:
        for i, one in enumerate(values):
            for j, other in enumerate(values):
                if i != j:
                    weights[one, other] = weights.get((one, other), 0.0) + 1 / (len(values) - 1)
    totals: dict[V, float] = {}
    for (one, _), weight in weights.items():
        totals[one] = totals.get(one, 0.0) + weight
    whole = sum(totals.values())
    observed = sum(weight * difference(one, other) for (one, other), weight in weights.items())
    expected = sum(
        totals[one] * totals[other] * difference(one, other) for one in totals for other in totals if one != other
    )
    if not expected:
        return None
    return 1 - (whole - 1) * observed / expected
