"""The reconciled figures of an incident, each with every claim behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Certainty, FigureValue, Incident, Measure, Reconciled
from bearwitness.outputs.assessment.claimlines import ClaimLine, claim_lines
from bearwitness.outputs.assessment.lookup import Lookup, Told
from bearwitness.outputs.assessment.numbers import Drawing, Number, drawing, number
from bearwitness.outputs.assessment.wording import words


@dataclass(frozen=True, slots=True)
class FigureCard:
    """One reconciled figure. `note` says what else is to be known of it: hedged only, part of a whole."""

    measure: str
    group: str
    who: str
    number: Number
    drawing: Drawing | None
    notes: tuple[str, ...]
    rule: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class TotalCard:
    """A measure added up over an incident's figures; `of` says how many of them."""

    measure: str
    number: Number
    of: int


def figure_cards(incident: Incident, lookup: Lookup) -> tuple[FigureCard, ...]:
    """Return the figures in order of measure; those that are part of another follow the wholes of their measure."""
    order = list(Measure)
    figures = sorted(incident.figures, key=lambda f: (order.index(f.measure), f.part_of_whole))
    return tuple(_card(figure, incident, lookup) for figure in figures)


def _card(figure: Reconciled, incident: Incident, lookup: Lookup) -> FigureCard:
    told = lookup.told(figure.claims, f"a figure of incident {incident.id}")
    counted = frozenset(figure.counted)
    standing = [one for one in told if one.claim.id in counted]
    shown = number(
        figure.low,
        figure.best,
        figure.high,
        approximate=figure.approximate,
        vague=_all_vague(standing),
        none_indicated=none_indicated(standing),
    )
    return FigureCard(
        words(figure.measure),
        words(figure.group),
        figure.who or "",
        shown,
        drawing(figure.low, figure.best, figure.high, _claimed(told)),
        tuple(_notes(figure, standing)),
        figure.rule,
        claim_lines(told, counted),
    )


def _notes(figure: Reconciled, standing: list[Told]) -> Iterable[str]:
    if figure.part_of_whole:
        yield "part of another figure, not added to it"
    firmness = {one.claim.certainty for one in standing}
    if firmness == {Certainty.HEDGED}:
        yield "hedged by every source"
    elif firmness and firmness <= {Certainty.HEDGED, Certainty.HEARSAY}:
        yield "said outright by no source"
    if not standing:
        yield "no claim of it still stands"


def none_indicated(standing: list[Told]) -> bool:
    """Whether all that stands behind a figure is "no indication of"."""
    return bool(standing) and all(one.claim.certainty is Certainty.NONE_INDICATED for one in standing)


def _all_vague(standing: list[Told]) -> bool:
    values = [one.claim.value for one in standing]
    return bool(values) and all(isinstance(value, FigureValue) and value.vague for value in values)


def _claimed(told: Iterable[Told]) -> Iterable[int]:
    for one in told:
        value = one.claim.value
        if isinstance(value, FigureValue) and one.claim.certainty is not Certainty.NONE_INDICATED:
            stated = next((n for n in (value.best, value.low, value.high) if n is not None), None)
            if stated is not None:
                yield stated


def total_number(incident: Incident, measure: Measure, lookup: Lookup) -> Number:
    """Return the incident's total of a measure for the table: counted, zero, none indicated or not stated."""
    total = incident.totals.get(measure.value)
    wholes = [f for f in incident.figures if f.measure is measure and not f.part_of_whole]
    if total is None:
        return number(None, None, None)
    standing = [told for f in wholes for told in lookup.told(f.counted, f"a figure of incident {incident.id}")]
    return number(
        total.low,
        total.best,
        total.high,
        approximate=any(f.approximate for f in wholes),
        vague=_all_vague(standing),
        none_indicated=none_indicated(standing),
    )


def total_cards(incident: Incident, lookup: Lookup) -> tuple[TotalCard, ...]:
    """Return the totals that add up two or more figures; others would only repeat their one figure."""
    cards = []
    for measure in Measure:
        of = sum(1 for f in incident.figures if f.measure is measure and not f.part_of_whole)
        if of > 1 and measure.value in incident.totals:
            cards.append(TotalCard(words(measure), total_number(incident, measure, lookup), of))
    return tuple(cards)
