"""Incidents of the casebook matched with rows of a file, by the model that joins accounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from bearwitness.linking.candidates import TOLD_WITHIN_DAYS, candidate_pairs
from bearwitness.linking.match import Judged, judge
from bearwitness.model import Judgement, Skipped
from bearwitness.model.coded import Coding
from bearwitness.outputs.comparison.records import Record, ours, theirs
from bearwitness.outputs.view import CasebookView
from bearwitness.settings import Settings


class Found(StrEnum):
    """How a pair or a record stands in the comparison."""

    MATCHED = "matched"
    ALSO = "also_matched"
    UNSURE = "unsure"
    ONLY_OURS = "only_ours"
    ONLY_THEIRS = "only_theirs"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the comparison: a pair, or a record that only one side has.

    MATCHED is one of ours and one of theirs, each once. ALSO is a row that fits an incident, or an incident that fits a
    row, whose best match is another: files split what a casebook joins, and the other way. UNSURE is a row of theirs
    that is in no match, beside the incident that comes nearest to it.
    """

    found: Found
    ours: Record | None
    theirs: Record | None
    score: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A casebook beside a file. `lines` are in order of time.

    `since` and `until` bound the days that both cover; records wholly outside are not compared, and are counted in
    `ours_outside` and `theirs_outside`, those without any date among them.
    """

    title: str
    file: str
    coding: Coding
    lines: tuple[Line, ...]
    since: date | None
    until: date | None
    ours_outside: int
    theirs_outside: int
    unusable: tuple[Skipped, ...]

    def of(self, *found: Found) -> tuple[Line, ...]:
        """Return the lines that stand so."""
        return tuple(line for line in self.lines if line.found in found)


def compare(view: CasebookView, path: Path, settings: Settings) -> Compared:
    """Compare a casebook with an ACLED or UCDP GED file.

    Rows of that same publisher in the casebook are not held against the file: that would find the file in itself.

    Raises:
        BadTable: the file has neither ACLED's nor UCDP GED's columns, or no row that can be used.
        UnreadableSource: it cannot be opened.
    """
    file = theirs(path, settings)
    mine = ours(view, file.coding)
    since, until = _shared_days(mine, file.records)
    inside = [record for record in mine if _within(record, since, until)]
    rows = [record for record in file.records if _within(record, since, until)]
    lines = _lines(inside, rows)
    return Compared(
        view.title,
        path.name,
        file.coding,
        tuple(sorted(lines, key=_order)),
        since,
        until,
        len(mine) - len(inside),
        len(file.records) - len(rows),
        file.unusable,
    )


def _shared_days(one: Sequence[Record], other: Sequence[Record]) -> tuple[date | None, date | None]:
    """Return the first and last day that both cover, with a day's grace; None where one of them has no date at all."""
    spans = []
    for records in (one, other):
        times = [days for record in records if (days := _days(record)) is not None]
        if not times:
            return None, None
        spans.append((min(first for first, _ in times), max(last for _, last in times)))
    since, until = max(first for first, _ in spans), min(last for _, last in spans)
    return since - timedelta(1), until + timedelta(1)


def _days(record: Record) -> tuple[date, date] | None:
    """Return the days it may have happened on: as stated, else the two weeks before it was first told."""
    when, told = record.account.when, record.facts.published
    if when is not None:
        return when.start, when.end
    return (told - timedelta(TOLD_WITHIN_DAYS), told) if told else None


def _within(record: Record, since: date | None, until: date | None) -> bool:
    if since is None or until is None:
        return True
    days = _days(record)
    return days is not None and days[1] >= since and days[0] <= until


def _lines(mine: Sequence[Record], rows: Sequence[Record]) -> list[Line]:
    here = {record.facts.id: record for record in mine}
    there = {record.facts.id: record for record in rows}
    pairs = candidate_pairs([record.facts for record in (*mine, *rows)])
    judged = [judge(*pair) for pair in pairs if (pair[0].id in here) != (pair[1].id in here)]
    best_first = sorted(judged, key=lambda one: (-one.bits, one.left, one.right))
    lines: list[Line] = []
    taken: set[str] = set()
    also: list[Judged] = []
    for one in best_first:
        if one.judgement is Judgement.SAME:
            if one.left in taken or one.right in taken:
                also.append(one)
            else:
                taken |= {one.left, one.right}
                lines.append(_line(Found.MATCHED, one, here, there))
    for found, more, judgement in ((Found.ALSO, also, Judgement.SAME), (Found.UNSURE, best_first, Judgement.UNSURE)):
        for one in more:
            if one.judgement is judgement and not (one.left in taken and one.right in taken):
                new = {one.left, one.right} - taken
                if found is Found.ALSO or new == {one.left, one.right}:
                    taken |= {one.left, one.right}
                    lines.append(_line(found, one, here, there))
    lines += [Line(Found.ONLY_OURS, record, None, None, ()) for key, record in here.items() if key not in taken]
    lines += [Line(Found.ONLY_THEIRS, None, record, None, ()) for key, record in there.items() if key not in taken]
    return lines


def _line(found: Found, one: Judged, here: dict[str, Record], there: dict[str, Record]) -> Line:
    mine = one.left if one.left in here else one.right
    row = one.right if mine == one.left else one.left
    return Line(found, here[mine], there[row], round(one.score, 4), one.reasons)


def _order(line: Line) -> tuple[date, str, str]:
    record = line.ours or line.theirs
    assert record is not None  # noqa: S101  # a line has one of them at least
    when = record.account.when
    return (
        when.start if when else date.max,
        line.ours.key if line.ours else "~",
        line.theirs.key if line.theirs else "~",
    )
