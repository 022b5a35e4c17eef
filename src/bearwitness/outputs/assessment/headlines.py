"""What a chart says, in a sentence for its title; plain titles where the numbers say nothing in particular."""

from collections.abc import Sequence

from bearwitness.model import Group
from bearwitness.outputs.assessment.changes import Change
from bearwitness.outputs.assessment.suffered import UNSTATED, Sufferers
from bearwitness.outputs.assessment.wording import words

HALF = 0.5


def of_months(months: Sequence[Change]) -> str:
    """Name the month with most people killed, where there is one and more than one month to choose from."""
    deadliest = max(months, key=lambda month: month.killed_sum.best, default=None)
    alone = deadliest and sum(m.killed_sum.best == deadliest.killed_sum.best for m in months) == 1
    if deadliest is None or len(months) < 2 or not alone or not deadliest.killed_sum.best:
        return "People reported killed, by month"
    return f"{deadliest.name} had the highest reported toll: {deadliest.killed_sum.best:,} killed"


def of_sufferers(groups: Sequence[Sufferers]) -> str:
    """Name the share of civilians among the dead whose group is stated."""
    known = [group for group in groups if not group.within and group.name != UNSTATED]
    dead = sum(group.killed_sum.best for group in known)
    civilians = words(Group.CIVILIANS).capitalize()
    share = sum(group.killed_sum.best for group in known if group.name == civilians) / dead if dead else 0
    if not share or dead < 10:
        return "People reported killed, by group"
    return f"{share:.0%} of the dead whose group is stated were civilians".replace("%", " %")


def of_kinds(kinds: Sequence[Change]) -> str:
    """Name the kind that most people were killed by, where it is more than half of all."""
    deadliest = max(kinds, key=lambda kind: kind.killed_sum.best, default=None)
    dead = sum(kind.killed_sum.best for kind in kinds)
    if deadliest is None or not dead:
        return "People reported killed, by kind of incident"
    share = deadliest.killed_sum.best / dead
    if share > HALF:
        return f"{deadliest.name}: more than half of all reported killed".replace("%", " %")
    return f"{deadliest.name}: the kind that most were reported killed in"
