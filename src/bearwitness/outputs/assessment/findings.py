"""What an assessment finds beyond its first counts, with the notes that lead every number to its sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Incident, Measure
from bearwitness.outputs.assessment import headlines
from bearwitness.outputs.assessment.answerable import Answerable, answerable
from bearwitness.outputs.assessment.changes import Changes, changes, period_before
from bearwitness.outputs.assessment.charts import Bar, bars_svg, months_svg
from bearwitness.outputs.assessment.contradictions import Contradiction, contradictions
from bearwitness.outputs.assessment.lookup import Lookup
from bearwitness.outputs.assessment.notes import Note, Notes
from bearwitness.outputs.assessment.suffered import Sufferers, sufferers
from bearwitness.outputs.assessment.sums import add_up, counts_today
from bearwitness.outputs.assessment.unsettled import Gap, unsettled
from bearwitness.outputs.view import CasebookView

_READ_AS = "Bar: best figure. Line: lowest to highest claim still standing; an arrow: no upper end stated."


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts as SVG, each "" where there is nothing to draw."""

    months: str
    sufferers: str
    kinds: str


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings in the order in which an assessment gives them, and the notes on their numbers.

    `killed` is the number of the note on the sum of all people reported killed.
    """

    killed: int | None
    sufferers: tuple[Sufferers, ...]
    changes: Changes
    contradictions: tuple[Contradiction, ...]
    responsibility: tuple[Answerable, ...]
    unsettled: tuple[Gap, ...]
    charts: Charts
    notes: tuple[Note, ...]


def findings(
    view: CasebookView, incidents: Sequence[Incident], lookup: Lookup, notes: Notes, before: CasebookView | None
) -> Findings:
    """Find what `incidents` (the view's, without background) add up to. `before` is the period before, if compared.

    `notes` already holds those of the overview, which stand first.
    """
    counted = [incident for incident in incidents if counts_today(incident)]
    killed = notes.note(
        sorted(
            (i for i in counted if add_up([i], Measure.KILLED).stating),
            key=lambda i: (-add_up([i], Measure.KILLED).best, i.id),
        ),
        "People reported killed",
    )
    groups = sufferers(incidents, notes)
    earlier = None if before is None else [i for i in before.incidents if not i.background]
    found = changes(incidents, earlier, period_before(view.selection), notes)
    return Findings(
        killed,
        groups,
        found,
        contradictions(incidents, lookup),
        answerable(incidents, notes),
        unsettled(incidents, notes),
        _charts(groups, found),
        notes.all,
    )


def _charts(groups: Sequence[Sufferers], found: Changes) -> Charts:
    months = [Bar(month.name, month.killed_sum) for month in found.months]
    people = [Bar(group.name, group.killed_sum) for group in groups if not group.within]
    kinds = [Bar(kind.name, kind.killed_sum) for kind in found.kinds]
    return Charts(
        months_svg(headlines.of_months(found.months), ("People reported killed, by month.", _READ_AS), months),
        bars_svg(headlines.of_sufferers(groups), ("People reported killed, by group.", _READ_AS), people),
        bars_svg(headlines.of_kinds(found.kinds), ("People reported killed, by kind of incident.", _READ_AS), kinds),
    )
