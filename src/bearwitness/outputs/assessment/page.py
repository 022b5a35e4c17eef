"""The whole page, prepared: all that the templates print, in the order they print it."""

from dataclasses import dataclass

from bearwitness.model import Incident
from bearwitness.outputs.assessment.cards import Card, card
from bearwitness.outputs.assessment.countries import country_name
from bearwitness.outputs.assessment.embedded import incidents_json, script_safe
from bearwitness.outputs.assessment.findings import Findings, findings
from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.assessment.notes import Notes
from bearwitness.outputs.assessment.outlines import outlines_json
from bearwitness.outputs.assessment.overview import Overview, overview
from bearwitness.outputs.assessment.reportlists import ReportLists, StandingGroup, report_lists, standing_groups
from bearwitness.outputs.assessment.timeline import Timeline, timeline
from bearwitness.outputs.assessment.wording import place_words, words
from bearwitness.outputs.assessment.worldmap import Place, Still, places, still
from bearwitness.outputs.view import CasebookView


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that the table may be filtered by."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the table may be filtered by, each in order of name."""

    kinds: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    grades: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the templates print. `data` and `outlines` are JSON, safe inside a script element."""

    title: str
    overview: Overview
    findings: Findings
    choices: Choices
    places: tuple[Place, ...]
    unplaced: int
    still: Still | None
    timeline: Timeline
    incidents: tuple[Card, ...]
    background: tuple[Card, ...]
    standing: tuple[StandingGroup, ...]
    reports: ReportLists
    readers: tuple[str, ...]
    deciders: tuple[str, ...]
    data: str
    outlines: str


def prepare(view: CasebookView, before: CasebookView | None = None) -> Page:
    """Prepare a view for the templates: newest incident first, those without a date last.

    `before` is the same casebook in the period before, which the findings are compared with.

    Raises:
        CasebookError: the view is not whole, e.g. an incident rests on a claim that no reading holds.
    """
    lookup, notes = look_up(view), Notes()
    ordered = sorted(view.incidents, key=lambda i: i.id)
    ordered.sort(key=lambda i: (i.when.start.toordinal(), i.when.end.toordinal()) if i.when else (0, 0), reverse=True)
    current = [incident for incident in ordered if not incident.background]
    background = [incident for incident in ordered if incident.background]
    titles = {i.id: f"{words(i.kind)}, {place_words(i.where)}" for i in ordered}
    found = places(ordered)
    today = {incident.id for incident in current}
    return Page(
        view.title,
        overview(view, lookup, notes),
        findings(view, current, lookup, notes, before),
        _choices(ordered),
        found,
        sum(1 for i in current if i.where is None or i.where.lat is None),
        still(tuple(place for place in found if today.intersection(place.incidents))),
        timeline(current),
        tuple(card(incident, lookup) for incident in current),
        tuple(card(incident, lookup) for incident in background),
        standing_groups(view, lookup),
        report_lists(view, lookup, titles),
        tuple(sorted({claim.reader for reading in view.readings for claim in reading.claims})),
        tuple(sorted({decision.by for decision in view.decisions})),
        incidents_json(ordered, found, titles),
        script_safe(outlines_json()),
    )


def _choices(incidents: list[Incident]) -> Choices:
    kinds = {kind: words(kind) for i in incidents for kind in (i.kind, *i.means)}
    countries = {i.where.country: country_name(i.where.country) for i in incidents if i.where and i.where.country}
    parties = {party.name: party.name for i in incidents for party in i.parties}
    parties |= {r.party: r.party for i in incidents for r in i.responsibility if r.party}
    grades = {i.grade.value: words(i.grade) for i in incidents}
    return Choices(
        _in_order({kind.value: name for kind, name in kinds.items()}),
        _in_order(countries),
        _in_order(parties),
        _in_order(grades),
    )


def _in_order(names: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, name) for value, name in sorted(names.items(), key=lambda pair: (pair[1], pair[0])))
