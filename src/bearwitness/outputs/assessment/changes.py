"""Incidents and tolls by month, by party and by kind, beside the period before where a period was asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bearwitness.model import Incident, Kind, Measure, PartyKind, Role
from bearwitness.outputs.assessment.notes import Cited, Notes
from bearwitness.outputs.assessment.numbers import Number, number
from bearwitness.outputs.assessment.sums import Sum, add_up, counts_today
from bearwitness.outputs.assessment.timeline import Step, step_start
from bearwitness.outputs.assessment.wording import days, words
from bearwitness.outputs.view import Selection

LONGEST_RUN = 3_700
"""Days over which months without an incident are kept, so that a chart shows the gaps."""

MOST_LINES = 12
"""Lines of a table by party or by kind; the months are all shown."""

_NOT_NAMED = (PartyKind.CIVILIANS, PartyKind.UNIDENTIFIED)


@dataclass(frozen=True, slots=True)
class Before:
    """The same in the period before: its incidents are not part of this assessment."""

    incidents: int
    killed: Number


@dataclass(frozen=True, slots=True)
class Change:
    """One line: how many incidents, and how many people were reported killed in them."""

    key: str
    name: str
    incidents: Cited
    killed: Cited
    killed_sum: Sum
    before: Before | None


@dataclass(frozen=True, slots=True)
class Changes:
    """The three tables. `before` names the period before in words, or is empty: then no line has one."""

    before: str
    months: tuple[Change, ...]
    parties: tuple[Change, ...]
    kinds: tuple[Change, ...]


def period_before(selection: Selection | None) -> tuple[date, date] | None:
    """Return first and last day of the period of the same length right before the one asked for.

    None where no period with both ends was asked for, or where nothing lies before it. A period of whole months
    is compared with as many whole months.
    """
    if selection is None or selection.since is None or selection.until is None:
        return None
    since, until = selection.since, selection.until
    if since == date.min:
        return None
    last = since - timedelta(days=1)
    months = _whole_months(since, until)
    if months:
        earlier = since.year * 12 + since.month - 1 - months
        return (date(earlier // 12, earlier % 12 + 1, 1), last) if earlier >= 12 else None
    length = (until - since).days
    return (last - timedelta(days=length), last) if last.toordinal() > length else None


def _whole_months(since: date, until: date) -> int:
    whole = since.day == 1 and until != date.max and (until + timedelta(days=1)).day == 1
    return (until.year - since.year) * 12 + until.month - since.month + 1 if whole else 0


def changes(
    incidents: Iterable[Incident], before: Sequence[Incident] | None, period: tuple[date, date] | None, notes: Notes
) -> Changes:
    """Count by month, party and kind. `before` are the incidents of `period`, the period before; None: not compared."""
    now = [incident for incident in incidents if counts_today(incident)]
    then = None if before is None else [incident for incident in before if counts_today(incident)]
    return Changes(
        days(*period) if period and before is not None else "",
        _months(now, notes),
        _lines(now, then, _parties, lambda key: key, notes)[:MOST_LINES],
        _lines(now, then, _kinds, lambda key: words(Kind(key)), notes)[:MOST_LINES],
    )


def _months(now: Sequence[Incident], notes: Notes) -> tuple[Change, ...]:
    """Every month from the first with an incident to the last, those without one too unless they span ten years."""
    found: dict[date, list[Incident]] = defaultdict(list)
    for incident in now:
        if incident.when and step_start(incident.when.start, Step.MONTH) == step_start(incident.when.end, Step.MONTH):
            found[step_start(incident.when.start, Step.MONTH)].append(incident)
    if not found:
        return ()
    return tuple(
        _change(start.isoformat()[:7], days(start, start).split(" ", 1)[1], found.get(start, []), None, notes)
        for start in _every_month(min(found), max(found))
        if start in found or (max(found) - min(found)).days <= LONGEST_RUN
    )


def _every_month(first: date, last: date) -> Iterable[date]:
    at = first
    while at <= last:
        yield at
        if (at.year, at.month) == (date.max.year, 12):
            return
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)


def _parties(incident: Incident) -> list[str]:
    named = [p for p in incident.parties if p.kind not in _NOT_NAMED and not p.has_no_name]
    acting = [p.name for p in named if p.role is not Role.SUPPORTER]
    return list(dict.fromkeys(acting))


def _kinds(incident: Incident) -> list[str]:
    return [incident.kind.value]


def _lines(
    now: Sequence[Incident],
    then: Sequence[Incident] | None,
    keys: Callable[[Incident], list[str]],
    name: Callable[[str], str],
    notes: Notes,
) -> tuple[Change, ...]:
    found: dict[str, list[Incident]] = defaultdict(list)
    earlier: dict[str, list[Incident]] = defaultdict(list)
    for incident in now:
        for key in keys(incident):
            found[key].append(incident)
    for incident in then or ():
        for key in keys(incident):
            earlier[key].append(incident)
    order = sorted({*found, *earlier}, key=lambda key: (-len(found[key]), -len(earlier[key]), name(key)))
    return tuple(_change(key, name(key), found[key], None if then is None else earlier[key], notes) for key in order)


def _change(
    key: str, name: str, incidents: Sequence[Incident], before: Sequence[Incident] | None, notes: Notes
) -> Change:
    killed = add_up(incidents, Measure.KILLED)
    deadliest = sorted(incidents, key=lambda i: (-add_up([i], Measure.KILLED).best, i.id))
    stating = [i for i in deadliest if add_up([i], Measure.KILLED).stating]
    count = len(incidents)
    return Change(
        key,
        name,
        notes.cite(number(count, count, count), deadliest, name),
        notes.cite(killed.shown, stating, name if len(stating) == count else f"{name}, killed"),
        killed,
        None if before is None else Before(len(before), add_up(before, Measure.KILLED).shown),
    )
