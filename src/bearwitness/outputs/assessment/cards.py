"""One incident as the page shows it: its row in the table and the record that opens under it."""

from dataclasses import dataclass

from bearwitness.model import Grade, Incident, Measure, Role
from bearwitness.outputs.assessment.aspects import Aspect, aspects, other_claims
from bearwitness.outputs.assessment.claimlines import ClaimLine, Source, source
from bearwitness.outputs.assessment.figures import FigureCard, TotalCard, figure_cards, total_cards, total_number
from bearwitness.outputs.assessment.lookup import Lookup
from bearwitness.outputs.assessment.numbers import Number
from bearwitness.outputs.assessment.wording import (
    GRADE_MEANING,
    UCDP_TYPE,
    count,
    country_words,
    place_words,
    when_words,
    words,
)


@dataclass(frozen=True, slots=True)
class Join:
    """Why two accounts were taken for one incident."""

    left: Source
    right: Source
    judgement: str
    score: str
    by: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A report in which no incident was read, beside the incident that it seems to tell of, and why it seems so."""

    source: Source
    score: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GradeCard:
    """How well an incident is attested. `code` is for the style sheet."""

    code: str
    name: str
    meaning: str
    reason: str


@dataclass(frozen=True, slots=True)
class Card:
    """An incident: the cells of its row, and its record."""

    anchor: str
    when: str
    when_remark: str
    place: str
    country: str
    kind: str
    means: str
    actors: str
    killed: Number
    injured: Number
    told_by: str
    sources: tuple[Source, ...]
    grade: GradeCard
    aspects: tuple[Aspect, ...]
    figures: tuple[FigureCard, ...]
    totals: tuple[TotalCard, ...]
    others: tuple[ClaimLine, ...]
    joins: tuple[Join, ...]
    near: tuple[Near, ...]
    codes: tuple[tuple[str, str], ...]
    claims: int


def card(incident: Incident, lookup: Lookup) -> Card:
    """Prepare one incident.

    Raises:
        CasebookError: it rests on an account or claim that no reading holds.
    """
    told = lookup.reports_of(incident)
    reports = told + tuple(copy for report in told for copy in lookup.copies.get(report.info.id, ()))
    when = incident.when
    found = aspects(incident, lookup)
    figures = figure_cards(incident, lookup)
    shown = [line for aspect in found for fact in aspect.facts for line in fact.claims]
    shown += [line for figure in figures for line in figure.claims]
    return Card(
        incident.id,
        when_words(when),
        "" if when is None or when.precision.value == "day" else words(when.precision),
        place_words(incident.where),
        country_words(incident.where),
        words(incident.kind),
        ", ".join(words(means).lower() for means in incident.means if means is not incident.kind),
        actors(incident),
        total_number(incident, Measure.KILLED, lookup),
        total_number(incident, Measure.INJURED, lookup),
        told_by(len(reports), sum(1 for report in reports if report.info.copy_of)),
        tuple(source(report) for report in reports),
        grade_card(incident.grade, incident.grade_reason),
        found,
        figures,
        total_cards(incident, lookup),
        other_claims(incident, lookup, shown),
        joins(incident, lookup),
        near(incident, lookup),
        codes(incident),
        sum(1 for _ in lookup.about(incident)),
    )


def actors(incident: Incident) -> str:
    """Return who did what to whom, as far as it is told: initiators, an arrow, targets."""
    by_role: dict[Role, list[str]] = {role: [] for role in Role}
    for party in incident.parties:
        by_role[party.role].append(party.name)
    clash = " and ".join(by_role[Role.BOTH])
    doing = ", ".join(by_role[Role.INITIATOR] + by_role[Role.SUPPORTER])
    done_to = ", ".join(by_role[Role.TARGET])
    if doing and done_to:
        doing = f"{doing} → {done_to}"
    elif done_to:
        doing = f"not stated → {done_to}"
    return "; ".join(part for part in (doing, clash) if part)


def told_by(reports: int, copies: int) -> str:
    """Return how many reports tell of it, with copies named as such."""
    return count(reports, "report") + (f" ({count(copies, 'copy', 'copies')})" if copies else "")


def grade_card(grade: Grade, reason: str) -> GradeCard:
    """Return a grade with what it means and why it was given."""
    return GradeCard(grade.value, words(grade), GRADE_MEANING[grade], reason)


def joins(incident: Incident, lookup: Lookup) -> tuple[Join, ...]:
    """Return the decisions that joined the incident's accounts, best attested first."""
    decided = [lookup.decisions[pair] for pair in incident.decisions if pair in lookup.decisions]
    return tuple(
        Join(
            source(lookup.accounts[decision.left][1]),
            source(lookup.accounts[decision.right][1]),
            decision.judgement.value,
            f"{decision.score:.2f}",
            decision.by,
            decision.reasons,
        )
        for decision in sorted(decided, key=lambda d: (-d.score, d.left, d.right))
        if decision.left in lookup.accounts and decision.right in lookup.accounts
    )


def near(incident: Incident, lookup: Lookup) -> tuple[Near, ...]:
    """Return the reports without an incident that stand beside this one, likest first."""
    return tuple(
        Near(source(lookup.reports[one.report]), f"{one.score:.2f}", one.reasons)
        for one in lookup.near.get(incident.id, ())
    )


def codes(incident: Incident) -> tuple[tuple[str, str], ...]:
    """Return the incident's kind in other projects' codes, those that have one for it."""
    acled, ucdp, plover = incident.codes.acled, incident.codes.ucdp, incident.codes.plover
    found = [("ACLED", acled), ("UCDP", UCDP_TYPE[ucdp] if ucdp else None), ("PLOVER", plover)]
    return tuple((name, code) for name, code in found if code)
