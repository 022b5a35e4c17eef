"""Who suffered: the dead and the injured by group, and of them children, women, medics, aid workers, journalists."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bearwitness.model import Group, Incident, Measure, Reconciled, Total
from bearwitness.model.totals import Counted, Tally, totals
from bearwitness.outputs.assessment.notes import Cited, Notes
from bearwitness.outputs.assessment.sums import Sum, add, counts_today, states
from bearwitness.outputs.assessment.wording import words

KNOWN = (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS, Group.ATTACKERS)
UNSTATED = "Group not stated"
STATED = {
    "children": "children",
    "women": "women",
    "medic": "medics",
    "aid worker": "aid workers",
    "journalist": "journalists",
}
"""What reports add to a group, as the figures' `who` has it, and in the plural. Nothing is inferred from silence."""


@dataclass(frozen=True, slots=True)
class Sufferers:
    """One line: a group, or people stated within the groups (`within`), who are not added to them."""

    name: str
    within: bool
    killed: Cited
    injured: Cited
    killed_sum: Sum


def sufferers(incidents: Iterable[Incident], notes: Notes) -> tuple[Sufferers, ...]:
    """Return the groups with anybody killed or injured, then the people stated within them.

    Within an incident figures of one group are added up as its totals are (`model.totals`). Of "nine people, six of
    them civilians" six count as civilians: the largest part of a group where only the whole, of no stated group, is in
    the total. "Group not stated" holds what is left of the incident's total. Of people stated within groups only the
    largest figure of each incident counts, so that "five children" and "three girls" of one report are not eight.
    """
    counted = [incident for incident in incidents if counts_today(incident)]
    lines = [
        _line(counted, _group_name(group), False, partial(_of_group, group=group), notes)
        for group in (*KNOWN, Group.UNKNOWN)
    ]
    lines += [_line(counted, name, True, partial(_of_who, who=who), notes) for who, name in STATED.items()]
    return tuple(line for line in lines if line.killed.note or line.injured.note)


def _line(
    incidents: Sequence[Incident],
    name: str,
    within: bool,
    total: Callable[[Incident, Measure], Total | None],
    notes: Notes,
) -> Sufferers:
    cited, sums = [], []
    for measure in (Measure.KILLED, Measure.INJURED):
        told = [(incident, found) for incident in incidents if (found := total(incident, measure)) and states(found)]
        told.sort(key=lambda pair: (-_size(pair[1]), pair[0].id))
        sums.append(add(found for _, found in told))
        cited.append(notes.cite(sums[-1].shown, (incident for incident, _ in told), f"{name}, {measure.value}"))
    return Sufferers(name, within, cited[0], cited[1], sums[0])


def _group_name(group: Group) -> str:
    return UNSTATED if group is Group.UNKNOWN else words(group).capitalize()


def _of_group(incident: Incident, measure: Measure, group: Group) -> Total | None:
    if group is not Group.UNKNOWN:
        return _stated(incident, measure, group)
    whole = incident.totals.get(measure.value)
    known = [found for known in KNOWN if (found := _stated(incident, measure, known)) and states(found)]
    if whole is None or not known:
        return whole
    named = sum(_size(found) for found in known)
    return (
        Total(_less(whole.low, named), _less(whole.best, named), _less(whole.high, named))
        if (_size(whole) > named)
        else None
    )


def _stated(incident: Incident, measure: Measure, group: Group) -> Total | None:
    counted = [
        Counted(measure, group, f.who, Tally(f.low, f.best, f.high))
        for f in incident.figures
        if f.measure is measure and f.group is group and not f.part_of_whole
    ]
    return totals(counted).get(measure.value) or _part(incident, measure, group)


def _part(incident: Incident, measure: Measure, group: Group) -> Total | None:
    figures = [figure for figure in incident.figures if figure.measure is measure]
    if not any(figure.group is Group.UNKNOWN and not figure.part_of_whole for figure in figures):
        return None
    return _largest(figure for figure in figures if figure.group is group and figure.who not in STATED)


def _of_who(incident: Incident, measure: Measure, who: str) -> Total | None:
    return _largest(figure for figure in incident.figures if figure.measure is measure and figure.who == who)


def _largest(figures: Iterable[Reconciled]) -> Total | None:
    return max((Total(f.low, f.best, f.high) for f in figures), key=_size, default=None)


def _less(number: int | None, named: int) -> int | None:
    return None if number is None else max(0, number - named)


def _size(total: Total) -> int:
    return next((n for n in (total.best, total.low, total.high) if n is not None), 0)
