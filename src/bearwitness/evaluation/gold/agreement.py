"""How far two coders agree on the same reports, field by field: Krippendorff's alpha (`krippendorff`).

Incidents, then figures within them, are paired as a reader's are with a person's (`record_scores.pair`). What only one
coder has is a unit on which the other said "none".
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bearwitness.errors import UnreadableSource
from bearwitness.evaluation.gold.krippendorff import alpha, interval, nominal, ratio
from bearwitness.evaluation.gold.load import CODERS, load_gold
from bearwitness.evaluation.party_names import party_key
from bearwitness.evaluation.record_scores import countries_of, pair, unit, voice, voice_among
from bearwitness.evaluation.records import GoldAside, GoldFigure, GoldIncident, GoldReport
from bearwitness.gazetteer.normalise import fold

NONE: Final = "none"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one field over `units`: the share coded alike, and alpha (None where it is not defined)."""

    field: str
    units: int
    alike: float
    alpha: float | None


def agreement(folder: Path) -> tuple[int, tuple[Agreement, ...]]:
    """Return how many reports both coders of a folder coded, and their agreement on each field.

    Raises:
        UnreadableSource: a folder or file is not there, or no report was coded by both.
        BadTable: a coding is not of the form, or quotes words that do not stand in its report.
    """
    first, second = (load_gold(folder, coder) for coder in CODERS)
    both = [name for name in first.codings if name in second.codings]
    if not both:
        raise UnreadableSource(f"no report of {folder} was coded by both {' and '.join(CODERS)}")
    units: dict[str, list[tuple[Hashable, Hashable]]] = defaultdict(list)
    numbers: list[tuple[float, float]] = []
    for name in both:
        _compare(first.codings[name].record(name), second.codings[name].record(name), units, numbers)
    fields = [_agreed(field, found) for field, found in units.items() if found]
    if numbers:
        alike = sum(one == other for one, other in numbers) / len(numbers)
        fields.append(Agreement("number of a figure (interval)", len(numbers), alike, alpha(numbers, interval)))
        fields.append(Agreement("number of a figure (ratio)", len(numbers), alike, alpha(numbers, ratio)))
    return len(both), tuple(fields)


def _agreed(field: str, units: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    alike = sum(one == other for one, other in units) / len(units)
    return Agreement(field, len(units), alike, alpha(units, nominal))


def _compare(
    one: GoldReport,
    other: GoldReport,
    units: dict[str, list[tuple[Hashable, Hashable]]],
    numbers: list[tuple[float, float]],
) -> None:
    for mine, yours in pair(one.incidents, other.incidents):
        units["incident or background"].append((unit(mine) if mine else NONE, unit(yours) if yours else NONE))
        if mine is None or yours is None:
            continue
        units["kind"].append((mine.kind, yours.kind))
        for kind in sorted({*mine.means, *yours.means}):
            units["means"].append((kind if kind in mine.means else NONE, kind if kind in yours.means else NONE))
        units["status"].append((mine.status, yours.status))
        units["when"].append((_when(mine), _when(yours)))
        units["place"].append((_place(mine), _place(yours)))
        if mine.where and yours.where:
            units["precision of the place"].append((mine.where.precision, yours.where.precision))
        _compare_parties(mine, yours, units)
        for left, right in _pair_figures(mine.figures, yours.figures):
            units["figure"].append((_figure(left), _figure(right)))
            if left and right:
                units["group of a figure"].append((left.group, right.group))
                units["certainty of a figure"].append((left.certainty, right.certainty))
                heard = voice_among(left.speaker, [right.speaker], countries_of(mine, yours)), voice(right.speaker)
                units["speaker of a figure"].append(heard)
                sizes = _size(left), _size(right)
                if sizes[0] is not None and sizes[1] is not None:
                    numbers.append((float(sizes[0]), float(sizes[1])))
    standing = [[(s.measure, s.low, s.best, s.high) for s in record.standing] for record in (one, other)]
    for stated in sorted({*standing[0], *standing[1]}, key=str):
        said = [stated if stated in found else NONE for found in standing]
        units["standing figure"].append((said[0], said[1]))
    units["aside"] += _pair_asides(one.asides, other.asides)


def _pair_asides(mine: Sequence[GoldAside], yours: Sequence[GoldAside]) -> list[tuple[Hashable, Hashable]]:
    """Pair the labels of asides that quote the same words; a label alone where only one coder has an aside there."""
    left = list(yours)
    found: list[tuple[Hashable, Hashable]] = []
    for one in mine:
        same = next((other for other in left if one.quote in other.quote or other.quote in one.quote), None)
        found.append((one.label, same.label if same else NONE))
        if same:
            left.remove(same)
    return [*found, *((NONE, other.label) for other in left)]


def _when(incident: GoldIncident) -> Hashable:
    when = incident.when
    return (when.start, when.end, when.precision) if when else NONE


def _place(incident: GoldIncident) -> Hashable:
    return (fold(incident.where.name), incident.where.country) if incident.where else NONE


def _compare_parties(
    mine: GoldIncident, yours: GoldIncident, units: dict[str, list[tuple[Hashable, Hashable]]]
) -> None:
    """Compare parties with their roles, and who is held responsible, by the identity of the parties."""
    countries = countries_of(mine, yours)
    roles = [{party_key(party.name, countries): party.role for party in i.parties} for i in (mine, yours)]
    for key in sorted({*roles[0], *roles[1]}):
        units["party with role"].append((roles[0].get(key, NONE), roles[1].get(key, NONE)))
    stances = [{(party_key(r.party, countries), r.stance) for r in i.responsibility} for i in (mine, yours)]
    for said in sorted({*stances[0], *stances[1]}):
        left, right = (said if said in found else NONE for found in stances)
        units["responsibility"].append((left, right))


FigurePair = tuple[GoldFigure | None, GoldFigure | None]


def _pair_figures(mine: Sequence[GoldFigure], yours: Sequence[GoldFigure]) -> list[FigurePair]:
    """Pair figures of one measure: equal numbers first, then those that quote the same words."""
    left, right = list(mine), list(yours)
    pairs: list[FigurePair] = []
    for alike in (_same_number, _same_words):
        for one in list(left):
            found = next((other for other in right if one.measure == other.measure and alike(one, other)), None)
            if found is not None:
                pairs.append((one, found))
                left.remove(one)
                right.remove(found)
    return [*pairs, *((one, None) for one in left), *((None, other) for other in right)]


def _same_number(one: GoldFigure, other: GoldFigure) -> bool:
    return _numbers(one) == _numbers(other)


def _same_words(one: GoldFigure, other: GoldFigure) -> bool:
    return one.quote in other.quote or other.quote in one.quote


def _numbers(figure: GoldFigure) -> tuple[int | None, int | None, int | None]:
    return figure.low, figure.best, figure.high


def _figure(figure: GoldFigure | None) -> Hashable:
    return (figure.measure, *_numbers(figure)) if figure else NONE


def _size(figure: GoldFigure) -> int | None:
    return next((n for n in (figure.best, figure.low, figure.high) if n is not None), None)


def show_agreement(console: Console, reports: int, found: Sequence[Agreement]) -> None:
    """Print the agreement on every field."""
    table = Table("field", title=f"Two coders, {reports:,} reports", title_justify="left")
    for head in ("units", "coded alike", "alpha"):
        table.add_column(head, justify="right", no_wrap=True)
    for one in found:
        reached = "-" if one.alpha is None else f"{one.alpha:.3f}"
        table.add_row(Text(one.field), f"{one.units:,}", f"{one.alike:.3f}", reached)
    console.print(table)
