"""Adding up a measure over incidents without claiming more than they state."""

from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Grade, Incident, Measure, Status, Total
from bearwitness.outputs.assessment.numbers import Number, number


@dataclass(frozen=True, slots=True)
class Sum:
    """A measure over several incidents.

    `low`, `best` and `high` add what is stated; an incident that states no best adds its low to the best, one that
    states no high adds its best and makes the whole open. `stating` is the number of incidents that state
    anything: "no indication of any" sets no number, so it adds nothing and leaves nothing open.
    """

    low: int
    best: int
    high: int
    open_high: bool
    stating: int

    @property
    def shown(self) -> Number:
        """The sum for the eye."""
        if not self.stating:
            return number(None, None, None)
        return number(self.low, self.best, None if self.open_high else self.high)


def add_up(incidents: Iterable[Incident], measure: Measure) -> Sum:
    """Add a measure over incidents."""
    return add(incident.totals.get(measure.value) for incident in incidents)


def add(totals: Iterable[Total | None]) -> Sum:
    """Add totals of different people; None and totals that set no number add nothing."""
    low = best = high = stating = 0
    open_high = False
    for total in totals:
        if total is None or not states(total):
            continue
        stating += 1
        least = total.low or 0
        middle = least if total.best is None else total.best
        low, best = low + least, best + middle
        high += max(middle, total.high or 0)
        open_high = open_high or total.high is None
    return Sum(low, best, high, open_high, stating)


def states(total: Total) -> bool:
    """Whether a total sets a number: "no indication of any" sets none."""
    return any((total.low, total.best, total.high, total.high == 0))


def counts_today(incident: Incident) -> bool:
    """Whether an incident belongs in sums: not background, not denied, not discounted."""
    return not incident.background and incident.status is not Status.DENIED and incident.grade is not Grade.DISCOUNTED
