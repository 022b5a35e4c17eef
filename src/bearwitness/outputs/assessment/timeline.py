"""Incidents over time, as a table that stands where the drawn timeline cannot."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bearwitness.model import Incident, Measure, When
from bearwitness.outputs.assessment.numbers import Number
from bearwitness.outputs.assessment.sums import add_up
from bearwitness.outputs.assessment.wording import days


class Step(StrEnum):
    """How long one step of the timeline is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bin:
    """One step that holds incidents."""

    label: str
    incidents: int
    killed: Number


@dataclass(frozen=True, slots=True)
class Timeline:
    """Steps that hold incidents, and how many incidents are dated too coarsely for a step, or not at all."""

    step: Step
    bins: tuple[Bin, ...]
    coarse: int
    undated: int


def timeline(incidents: Iterable[Incident]) -> Timeline:
    """Put the incidents in order of time, in steps that fit the whole stretch."""
    all_of_them = list(incidents)
    dated = [(incident.when, incident) for incident in all_of_them if incident.when]
    step = fitting_step([when for when, _ in dated])
    filled: dict[date, list[Incident]] = {}
    coarse = 0
    for when, incident in dated:
        start = step_start(when.start, step)
        if step_start(when.end, step) == start:
            filled.setdefault(start, []).append(incident)
        else:
            coarse += 1
    bins = tuple(
        Bin(_label(start, step), len(there), add_up(there, Measure.KILLED).shown)
        for start, there in sorted(filled.items())
    )
    return Timeline(step, bins, coarse, len(all_of_them) - len(dated))


def fitting_step(times: list[When]) -> Step:
    """Return the finest step that keeps the timeline readable.

    A twentieth of the times at either end is left out of the measure: one stray date must not flatten all the others.
    """
    if not times:
        return Step.DAY
    stray = len(times) // 20
    starts, ends = sorted(when.start for when in times), sorted(when.end for when in times)
    length = (ends[-1 - stray] - starts[stray]).days
    return next(
        (step for step, most in ((Step.DAY, 62), (Step.WEEK, 400), (Step.MONTH, 3_650)) if length <= most), Step.YEAR
    )


def step_start(day: date, step: Step) -> date:
    """Return the first day of the step that a day falls in; weeks begin on Monday."""
    match step:
        case Step.DAY:
            return day
        case Step.WEEK:
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)


def _label(start: date, step: Step) -> str:
    match step:
        case Step.DAY:
            return days(start, start)
        case Step.WEEK:
            return days(start, start + timedelta(days=min(6, date.max.toordinal() - start.toordinal())))
        case Step.MONTH:
            return days(start, start).split(" ", 1)[1]
        case Step.YEAR:
            return str(start.year)
