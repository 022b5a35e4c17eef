"""What the casebook covers and what it finds, on one page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import FigureValue, Grade, Incident, Kind, Measure, Reconciled
from bearwitness.outputs.assessment.cards import actors
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.figures import total_number
from bearwitness.outputs.assessment.lookup import Lookup, several_speak
from bearwitness.outputs.assessment.notes import Notes
from bearwitness.outputs.assessment.numbers import Number, number
from bearwitness.outputs.assessment.sums import Sum, add_up, counts_today
from bearwitness.outputs.assessment.wording import (
    GRADE_MEANING,
    count,
    day,
    days,
    listed,
    place_words,
    when_words,
    words,
)
from bearwitness.outputs.view import CasebookView

LONGEST = 6
"""Lines of a list of findings."""

MOST_COUNTRIES = 10
"""Countries named in the count; the others are one line."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """An incident named among the findings, with the figure that names it and what that counts."""

    anchor: str
    title: str
    detail: str
    number: Number
    unit: str


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of a count. `key` is what the page's filter calls it; `share` is out of 100, of the longest line.

    `note` is the number of the note that names its incidents.
    """

    key: str
    name: str
    remark: str
    incidents: int
    share: int
    killed: Number
    note: int | None


@dataclass(frozen=True, slots=True)
class Stat:
    """One number of the overview. `number` is a text; `remark` stands small under it."""

    number: str
    name: str
    remark: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the casebook covers and finds. `selection` says what the page was narrowed to, or is empty."""

    selection: str
    stats: tuple[Stat, ...]
    killed: Number
    killed_remark: str
    deadliest: tuple[Highlight, ...]
    disputed: tuple[Highlight, ...]
    countries: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    grades: tuple[Tally, ...]


def overview(view: CasebookView, lookup: Lookup, notes: Notes) -> Overview:
    """Count what the view holds. Background, denied and discounted incidents are in no sum."""
    current = [incident for incident in view.incidents if not incident.background]
    summed = [incident for incident in view.incidents if counts_today(incident)]
    killed = add_up(summed, Measure.KILLED)
    return Overview(
        selection_words(view),
        tuple(_stats(view, current)),
        killed.shown,
        _killed_remark(killed, summed),
        _deadliest(summed, lookup),
        _disputed(summed, lookup),
        _by_country(current, notes),
        _by_kind(current, notes),
        _by_grade(current, notes),
    )


def _stats(view: CasebookView, current: list[Incident]) -> Iterable[Stat]:
    unread = sum(1 for report in view.reports if report.unread)
    copies = sum(1 for report in view.reports if report.info.copy_of)
    apart = [count(unread, "report") + " not read"] if unread else []
    apart += [count(copies, "copy", "copies")] if copies else []
    yield Stat(f"{len(view.reports):,}", "report" if len(view.reports) == 1 else "reports", ", ".join(apart))
    publishers = {report.info.publisher for report in view.reports if report.info.publisher}
    published = [report.info.published for report in view.reports if report.info.published]
    span = f"published {days(min(published), max(published))}" if published else "no publication date known"
    yield Stat(f"{len(publishers):,}", "publisher" if len(publishers) == 1 else "publishers", span)
    background = len(view.incidents) - len(current)
    retold = f"and {background:,} retold as background" if background else ""
    yield Stat(f"{len(current):,}", "incident" if len(current) == 1 else "incidents", retold)
    countries = Counter(i.where.country for i in current if i.where and i.where.country)
    first = ", ".join(country_name(code) for code, _ in countries.most_common(3))
    yield Stat(f"{len(countries):,}", "country" if len(countries) == 1 else "countries", first)
    claims = sum(len(reading.claims) for reading in view.readings)
    yield Stat(f"{claims:,}", "claim" if claims == 1 else "claims", "each with its words")


def selection_words(view: CasebookView) -> str:
    """Say what the view was narrowed to, or nothing."""
    chosen = view.selection
    if chosen is None:
        return ""
    parts = []
    if chosen.since or chosen.until:
        parts.append(
            " ".join(
                part
                for part in (
                    f"since {day(chosen.since)}" if chosen.since else "",
                    f"until {day(chosen.until)}" if chosen.until else "",
                )
                if part
            )
        )
    parts += [f"with {chosen.party} as a party or held responsible"] if chosen.party else []
    parts += [f"in {country_name(chosen.country)}"] if chosen.country else []
    left_out = f" {count(chosen.undated, 'incident')} without a date left out." if chosen.undated else ""
    return f"A selection of the casebook: incidents {listed(parts)}.{left_out}"


def _killed_remark(killed: Sum, incidents: list[Incident]) -> str:
    silent = len(incidents) - killed.stating
    says = f"added up over {count(killed.stating, 'incident')} whose reports give a number"
    says += f"; {silent:,} {'gives' if silent == 1 else 'give'} none" if silent else ""
    highest = sum(sorted((_toll(i) for i in incidents), reverse=True)[:LONGEST])
    share = round(100 * highest / killed.best) if killed.best else 0
    if killed.stating >= 5 * LONGEST and share >= 50:
        says += f". The {LONGEST} highest tolls make up {share} % of the sum: check them first"
    return says


def _toll(incident: Incident) -> int:
    total = incident.totals.get(Measure.KILLED.value)
    stated = (total.best, total.low) if total else ()
    return next((n for n in stated if n is not None), 0)


def _title(incident: Incident) -> str:
    return f"{words(incident.kind)}, {place_words(incident.where)}"


def _deadliest(incidents: list[Incident], lookup: Lookup) -> tuple[Highlight, ...]:
    first = sorted((i for i in incidents if _toll(i)), key=lambda i: (-_toll(i), i.id))[:LONGEST]
    return tuple(
        Highlight(
            i.id,
            _title(i),
            f"{when_words(i.when)}, {count(len(lookup.reports_of(i)), 'report')}",
            total_number(i, Measure.KILLED, lookup),
            "killed",
        )
        for i in first
    )


def _disputed(incidents: list[Incident], lookup: Lookup) -> tuple[Highlight, ...]:
    """Name the figure of each incident that its claims give most differently, contested incidents first."""
    chosen = []
    for incident in incidents:
        widest = max(incident.figures, key=lambda figure: _spread(figure, lookup), default=None)
        spread = _spread(widest, lookup) if widest else 0
        if widest and (spread or incident.grade is Grade.CONTESTED):
            chosen.append((incident.grade is not Grade.CONTESTED, -spread, incident.id, incident, widest))
    chosen.sort(key=lambda found: found[:3])
    return tuple(
        Highlight(
            incident.id,
            _title(incident),
            ", ".join(part for part in (when_words(incident.when), actors(incident)) if part),
            number(figure.low, figure.best, figure.high, approximate=figure.approximate),
            f"{words(figure.measure).lower()}, {figure.who or words(figure.group)}",
        )
        for *_, incident, figure in chosen[:LONGEST]
    )


def _spread(figure: Reconciled, lookup: Lookup) -> int:
    stated = []
    claims = lookup.told(figure.counted, "a figure")
    if not several_speak(claims):
        return 0
    for told in claims:
        value = told.claim.value
        if isinstance(value, FigureValue) and value.best is not None:
            stated.append(value.best)
    return max(stated) - min(stated) if stated else 0


def _tallies(keys: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(keys).items(), key=lambda pair: (-pair[1], pair[0]))


def _by_country(incidents: list[Incident], notes: Notes) -> tuple[Tally, ...]:
    counted = _tallies(_country(i) for i in incidents)
    most = max((n for _, n in counted), default=1)
    named = counted[:MOST_COUNTRIES] if len(counted) > MOST_COUNTRIES + 1 else counted
    made = [
        _tally(
            code,
            country_name(code) if code else "country not stated",
            [i for i in incidents if _country(i) == code],
            most,
            notes,
        )
        for code, _ in named
    ]
    if len(named) < len(counted):
        others = {code for code, _ in counted[len(named) :]}
        name = f"{len(others - {''})} other countries{', or not stated' if '' in others else ''}"
        made.append(_tally("", name, [i for i in incidents if _country(i) in others], most, notes))
    return tuple(made)


def _country(incident: Incident) -> str:
    return (incident.where.country if incident.where else None) or ""


def _tally(key: str, name: str, incidents: list[Incident], most: int, notes: Notes) -> Tally:
    killed = add_up((i for i in incidents if counts_today(i)), Measure.KILLED).shown
    return Tally(
        key, name, "", len(incidents), min(100, round(100 * len(incidents) / most)), killed, notes.note(incidents, name)
    )


def _by_kind(incidents: list[Incident], notes: Notes) -> tuple[Tally, ...]:
    counted = _tallies(i.kind.value for i in incidents)
    most = max((n for _, n in counted), default=1)
    return tuple(
        _tally(kind, words(Kind(kind)), [i for i in incidents if i.kind.value == kind], most, notes)
        for kind, _ in counted
    )


def _by_grade(incidents: list[Incident], notes: Notes) -> tuple[Tally, ...]:
    counted = Counter(i.grade for i in incidents)
    most = max(counted.values(), default=1)
    return tuple(
        Tally(
            grade.value,
            words(grade),
            GRADE_MEANING[grade],
            counted[grade],
            round(100 * counted[grade] / most),
            add_up((i for i in incidents if i.grade is grade and counts_today(i)), Measure.KILLED).shown,
            notes.note([i for i in incidents if i.grade is grade], words(grade)),
        )
        for grade in Grade
        if counted[grade]
    )
