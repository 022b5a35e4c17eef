"""A reader against the gold records of a folder, field by field (`record_scores`)."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Final

from bearwitness.evaluation.benchmark import code_hash
from bearwitness.evaluation.gold.load import load_gold
from bearwitness.evaluation.outcome import Case, Measure, Outcome, Summary, Verdict
from bearwitness.evaluation.record_scores import Scores, compare_reports, pair, unit, voices_right
from bearwitness.evaluation.records import GoldAside, GoldReport, as_it_stands, record_of
from bearwitness.model import AboutIncident, FigureValue, KindValue, Reading, Report
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.reader import Reader

NAME: Final = "gold"
APART: Final = "kept apart"
"""Incidents, background, standing figures and asides, each told from the others."""

EXACT: Final = "figures exact in measure, group, low, best, high"
CERTAINTY: Final = "certainty, of figures with the right numbers"
SPEAKER: Final = "speaker, of figures with the right numbers"
COUNTRY: Final = "country, of paired incidents that both records place in one"
QUOTES: Final = "quotes that stand at their offsets"


def run_gold(
    folder: Path,
    reader: Reader,
    *,
    limit: int | None = None,
    every: int = 1,
    labelled: Path | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Read the texts of a folder, one in `every` and at most `limit`, and compare them with their right records.

    `labelled` is the folder of labelled data that holds the texts of real reports, by default `data_folder`'s.

    Raises:
        UnreadableSource: a folder or file is not there or cannot be read.
        BadTable: a record is not of the form, or quotes words that do not stand in its report.
        GazetteerError: the places file cannot be used.
    """
    progress = progress or Quiet()
    gold = load_gold(folder, labelled=labelled)
    names = list(gold.codings)[::every][:limit]
    progress.phase(f"Reading {folder}", len(names))
    scores, cases, grounded, claims = Scores(), [], 0, 0
    numbers = certain = spoken = placed = home = 0
    for name in names:
        report, right = gold.reports[name], gold.codings[name].record(name, gold.reports[name].info.publisher or "")
        reading = reader.read(report)
        known = len(scores.differences)
        read = as_it_stands(record_of(reading, name))
        compare_reports(scores, read, right)
        _keep_apart(scores, report, reading, read, right)
        grounded += sum(report.text[e.start : e.end] == e.quote for c in reading.claims for e in c.evidence)
        claims += sum(len(claim.evidence) for claim in reading.claims)
        cases.append(_case(name, report, scores.differences[known:]))
        progress.step()
        numbers, certain, spoken = (
            a + b for a, b in zip((numbers, certain, spoken), _voices(read, right), strict=True)
        )
        home, placed = (a + b for a, b in zip((home, placed), _countries(read, right), strict=True))
    exact = scores.fields["figure"]
    measures = (
        Measure(EXACT, exact.right, exact.right + exact.missed),
        Measure(CERTAINTY, certain, numbers),
        Measure(SPEAKER, spoken, numbers),
        Measure(COUNTRY, home, placed),
        Measure(QUOTES, grounded, claims),
    )
    return Outcome(
        NAME, folder.name, gold.sha256, reader.name, code_hash(), tuple(cases), Summary(dict(scores.fields), measures)
    )


def _voices(read: GoldReport, right: GoldReport) -> tuple[int, int, int]:
    told = [voices_right(one, due) for one, due in pair(read.incidents, right.incidents) if one and due]
    return sum(n for n, _, _ in told), sum(n for _, n, _ in told), sum(n for _, _, n in told)


def _countries(read: GoldReport, right: GoldReport) -> tuple[int, int]:
    """Of paired incidents with a country in both records: how many have the same, and how many there are."""
    told = [
        (one.where.country, due.where.country)
        for one, due in pair(read.incidents, right.incidents)
        if one and due and one.where and due.where and one.where.country and due.where.country
    ]
    return sum(mine == theirs for mine, theirs in told), len(told)


def _keep_apart(scores: Scores, report: Report, reading: Reading, read: GoldReport, right: GoldReport) -> None:
    """Count every unit as what it was taken for, incidents in pairs (`record_scores.pair`), standing figures by number.

    An aside is right where no incident rests on its words.
    """
    for mine, due in pair(read.incidents, right.incidents):
        scores.compare(right.file, APART, [unit(mine)] if mine else [], [unit(due)] if due else [])
    standing = [[("standing", s.low, s.best, s.high) for s in record.standing] for record in (read, right)]
    scores.compare(right.file, APART, *standing)
    for aside in right.asides:
        label = f"aside, {aside.label}: {aside.quote}"
        scores.compare(right.file, APART, [] if _rests_on(reading, report.text, aside) else [label], [label])


def _rests_on(reading: Reading, text: str, aside: GoldAside) -> bool:
    spans = [(found.start(), found.end()) for found in re.finditer(re.escape(aside.quote), text)]
    return any(
        evidence.start < end and start < evidence.end
        for claim in reading.claims
        if isinstance(claim.about, AboutIncident) and isinstance(claim.value, KindValue | FigureValue)
        for evidence in claim.evidence
        for start, end in spans
    )


def _case(name: str, report: Report, differences: list[tuple[str, str, str | None, str | None]]) -> Case:
    by_field: dict[str, list[Verdict]] = defaultdict(list)
    for _, field, read, due in differences:
        by_field[field].append(Verdict(field, read, due, invented=int(read is not None), missed=int(due is not None)))
    return Case(name, report.text, tuple(verdict for verdicts in by_field.values() for verdict in verdicts))
