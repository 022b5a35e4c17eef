"""How well reports of one incident are brought together: labelled files, gold clusters, or the packaged samples.

Every text is read as a report of a run would be, copies are looked for, and the accounts are linked. Two reports are
together where they share an incident. A report in which the reader found no incident stands alone.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from bearwitness.evaluation.answers import main_account
from bearwitness.evaluation.benchmark import code_hash, report_of
from bearwitness.evaluation.clusters import load_clusters
from bearwitness.evaluation.groupings import Sharing, b_cubed, conll_f1, mates, shared_b_cubed
from bearwitness.evaluation.linking_data import Labelled, load_labelled
from bearwitness.evaluation.outcome import Case, Outcome, Summary, Verdict
from bearwitness.evaluation.record_scores import pair
from bearwitness.evaluation.records import Count, GoldReport, record_of
from bearwitness.linking import Linked, link
from bearwitness.linking.weights import Weights
from bearwitness.model import Reading, Report, Skipped
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.reader import Reader
from bearwitness.reports import find_copies, make_report
from bearwitness.samples import reports_path
from bearwitness.settings import Settings
from bearwitness.sources import collect

NAME: Final = "linking"
PAIRS: Final = "pairs of reports"
WRONG_MERGE, WRONG_SPLIT = "wrong merge", "wrong split"


@dataclass(frozen=True, slots=True)
class Read:
    """Reports of one benchmark as read, ready to be linked. All maps are by item; `readings` lacks unread items.

    `gold` is what each tells of as its news, `background` what it only looks back on; that is empty where the data
    does not tell the two apart.
    """

    data: str
    sha256: str
    kind: str
    reports: Mapping[str, Report]
    readings: Mapping[str, Reading]
    gold: Sharing
    news: frozenset[str]
    reader: str
    background: Sharing = field(default_factory=dict)


def run_linking(
    data: Path | None, reader: Reader, *, limit: int | None = None, every: int = 1, progress: Progress | None = None
) -> Outcome:
    """Read and link labelled reports, or the packaged samples where `data` is None, and score the result.

    `data` is a file of JSON lines, or a folder of gold clusters.

    Raises:
        UnreadableSource: a file cannot be opened.
        BadTable: it is not data that this benchmark reads.
        GazetteerError: the places file cannot be used.
    """
    progress = progress or Quiet()
    if data is None:
        return run_demo_linking(reader, limit=limit, progress=progress)
    load = load_clusters if data.is_dir() else load_labelled
    read = read_labelled(load(data, limit=limit, every=every), reader, progress)
    progress.phase("Linking", None)
    return score_linked(read, link_read(read))


def read_labelled(labelled: Labelled, reader: Reader, progress: Progress) -> Read:
    """Read every item of a file; a text in a language that is not read stays without a reading and is not scored."""
    progress.phase(f"Reading {labelled.name}", len(labelled.items))
    reports = {item.told.item: report_of(item.told) for item in labelled.items}
    copies = find_copies(list(reports.values()))
    readings = {}
    for name, report in reports.items():
        if report.unread is None:
            reading = reader.read(report)
            readings[name] = replace(reading, report=replace(reading.report, copy_of=copies.get(report.info.id)))
        progress.step()
    return Read(
        data=labelled.name,
        sha256=labelled.sha256,
        kind=labelled.kind,
        reports={name: reports[name] for name in readings},
        readings=readings,
        gold={item.told.item: item.gold for item in labelled.items if item.told.item in readings},
        news=frozenset(item.told.item for item in labelled.items if item.news and item.told.item in readings),
        reader=reader.name,
        background={i.told.item: i.background for i in labelled.items if i.background and i.told.item in readings},
    )


def link_read(read: Read, weights: Weights | None = None) -> Linked:
    """Link what was read, with these weights or those that come with the project."""
    texts = {report.info.id: report.text for report in read.reports.values()}
    return link(list(read.readings.values()), Settings(), texts=texts, weights=weights)


def score_linked(read: Read, linked: Linked) -> Outcome:
    """Score what was linked against the labels of a file."""
    found = found_groups(read.readings, linked)
    pairs = shared_counts(found, read.gold)
    summary = Summary({PAIRS: pairs}, means=tuple(_means(read, linked, found)))
    cases = tuple(_cases(read, linked, found))
    return Outcome(NAME, read.data, read.sha256, read.reader, code_hash("linking"), cases, summary)


def found_groups(readings: Mapping[str, Reading], linked: Linked, *, background: bool = False) -> Sharing:
    """Return the incidents that each item tells of as today's; of items that only look back, all; of others, itself.

    With `background`, of every item all that it tells of.
    """
    incident_of = _incident_of(linked)
    beside = {one.report: one.group for one in linked.beside}
    found = {}
    for item, reading in readings.items():
        today = [account for account in reading.incidents if background or not account.background]
        told = frozenset(incident_of[account.id] for account in today or reading.incidents)
        root = reading.report.copy_of or reading.report.id
        found[item] = told or frozenset({beside.get(root, f"alone {root}")})
    return found


def _incident_of(linked: Linked) -> dict[str, str]:
    return {account: incident.id for incident in linked.incidents for account in incident.accounts}


def shared_counts(found: Sharing, gold: Sharing) -> Count:
    """Count the pairs of items that share a group in both, in `found` alone (invented) and in `gold` alone (missed)."""
    ours, theirs = mates(found), mates(gold)
    right = sum(len(ours[item] & theirs[item]) - 1 for item in gold) // 2
    answered = sum(len(ours[item]) - 1 for item in gold) // 2
    wanted = sum(len(theirs[item]) - 1 for item in gold) // 2
    return Count(right, answered - right, wanted - right)


def _means(read: Read, linked: Linked, found: Sharing) -> Iterator[tuple[str, float]]:
    """Yield the scores by name, and beside them those of two answers for which nothing need be read."""
    yield from _b_cubed("", read, found, list(read.gold))
    if 0 < len(read.news) < len(read.gold):
        yield from _b_cubed(", news only", read, found, sorted(read.news))
    if read.background:
        whole = {item: its | read.background.get(item, frozenset()) for item, its in read.gold.items()}
        told = found_groups(read.readings, linked, background=True)
        yield from _b_cubed(", with background", replace(read, gold=whole), told, list(whole))
    incident_of = _incident_of(linked)
    single = sorted(item for item, groups in read.gold.items() if len(groups) == 1)
    main = {item: main_account(read.readings[item]) for item in single}
    ours = {item: incident_of[account.id] if account else item for item, account in main.items()}
    yield "CoNLL F1, reports of one incident", conll_f1(ours, {item: min(read.gold[item]) for item in single})
    telling = [item for item, reading in read.readings.items() if reading.incidents]
    shared = shared_counts({item: found[item] for item in telling}, {item: read.gold[item] for item in telling})
    yield f"{PAIRS} F1, of those in which an incident was read", shared.f1


def _b_cubed(which: str, read: Read, found: Sharing, items: Sequence[str]) -> Iterator[tuple[str, float]]:
    gold = {item: read.gold[item] for item in items}
    score = shared_b_cubed({item: found[item] for item in items}, gold)
    yield f"B-cubed precision{which}", score.precision
    yield f"B-cubed recall{which}", score.recall
    yield f"B-cubed F1{which}", score.f1
    alone = {item: frozenset({item}) for item in items}
    yield f"B-cubed F1 of joining nothing{which}", shared_b_cubed(alone, gold).f1
    days = {item: frozenset({str(read.reports[item].info.published or item)}) for item in items}
    yield f"B-cubed F1 of joining what came out on one day{which}", shared_b_cubed(days, gold).f1


def _cases(read: Read, linked: Linked, found: Sharing) -> Iterator[Case]:
    """Yield each report with those it was wrongly joined with, and those it was not joined with, and why."""
    ours, theirs = mates(found), mates(read.gold)
    why = _reasons(linked)
    accounts = {item: [account.id for account in reading.incidents] for item, reading in read.readings.items()}

    def between(one: str, other: str) -> str:
        pairs = [tuple(sorted((a, b))) for a in accounts[one] for b in accounts[other]]
        best = max((why[pair] for pair in pairs if pair in why), default=None)
        if best is None:
            nothing = [item for item in (one, other) if not accounts[item]]
            if nothing:
                return f"no incident read in {' and '.join(nothing)}"
            return f"not compared, or far apart: {_told(read.readings[one])} | {_told(read.readings[other])}"
        return f"{best[0]:.3f} {best[1]}"

    for item, report in read.reports.items():
        merged = [
            Verdict(WRONG_MERGE, f"{other} ({between(item, other)})", None, invented=1)
            for other in sorted(ours[item] - theirs[item])
        ]
        split = [
            Verdict(WRONG_SPLIT, None, f"{other} ({between(item, other)})", missed=1)
            for other in sorted(theirs[item] - ours[item])
        ]
        yield Case(item, report.text, (*merged, *split))


def _told(reading: Reading) -> str:
    """The incidents that were read in a report, in a few words: kind, days and place of each."""
    told = []
    for account in reading.incidents:
        when = f"{account.when.start} to {account.when.end}" if account.when else "no date"
        where = account.where.name if account.where else "no place"
        told.append(f"{'background, ' if account.background else ''}{account.kind.value}, {when}, {where}")
    return "; ".join(told)


def _reasons(linked: Linked) -> dict[tuple[str, ...], tuple[float, str]]:
    return {(d.left, d.right): (d.score, f"{d.judgement}: {'; '.join(d.reasons)}") for d in linked.decisions}


def run_demo_linking(reader: Reader, *, limit: int | None = None, progress: Progress | None = None) -> Outcome:
    """Read and link the packaged samples, and score the accounts against the incidents of their right records.

    Raises:
        GazetteerError: the places file cannot be used.
    """
    progress = progress or Quiet()
    raw = files("bearwitness.samples").joinpath("expected", "reports.json").read_bytes()
    gold = TypeAdapter(list[GoldReport]).validate_json(raw)[:limit]
    progress.phase("Reading the samples", len(gold))
    found = [one for one in collect([str(reports_path())], Settings()) if not isinstance(one, Skipped)]
    reports = {report.locator.split("/")[-1]: report for report in (make_report(one, Settings()) for one in found)}
    copies = find_copies(list(reports.values()))
    readings = {}
    for one in gold:
        if one.read:
            reading = reader.read(reports[one.file])
            readings[one.file] = replace(reading, report=replace(reading.report, copy_of=copies.get(reading.report.id)))
        progress.step()
    texts = {report.info.id: report.text for report in reports.values()}
    linked = link(list(readings.values()), Settings(), texts=texts)
    return _score_demo(gold, reports, readings, linked, hashlib.sha256(raw).hexdigest(), reader.name)


def _score_demo(
    gold: Sequence[GoldReport],
    reports: Mapping[str, Report],
    readings: Mapping[str, Reading],
    linked: Linked,
    sha256: str,
    reader: str,
) -> Outcome:
    """Score by accounts: one that was not read stands alone."""
    incident_of = _incident_of(linked)
    right: dict[str, str] = {}
    ours: dict[str, str] = {}
    report_of_item: dict[str, str] = {}
    for one in gold:
        reading = readings.get(one.file)
        for account, incident in pair(record_of(reading, one.file).incidents if reading else (), one.incidents):
            if incident is not None:
                item = f"{one.file} #{len(right)}"
                right[item] = incident.incident
                ours[item] = incident_of[account.account] if account else item
                report_of_item[item] = one.file
    score = b_cubed(ours, right)
    groups = [{item: frozenset({group}) for item, group in which.items()} for which in (ours, right)]
    means = (
        ("B-cubed precision", score.precision),
        ("B-cubed recall", score.recall),
        ("B-cubed F1", score.f1),
        ("CoNLL F1", conll_f1(ours, right)),
    )
    cases = []
    found, due = mates(groups[0]), mates(groups[1])
    for item, file in report_of_item.items():
        merged = [Verdict(WRONG_MERGE, other, None, invented=1) for other in sorted(found[item] - due[item])]
        split = [Verdict(WRONG_SPLIT, None, other, missed=1) for other in sorted(due[item] - found[item])]
        cases.append(Case(item, reports[file].text, (*merged, *split)))
    summary = Summary({"pairs of accounts": shared_counts(*groups)}, means=means)
    return Outcome(NAME, "samples/expected/reports.json", sha256, reader, code_hash("linking"), tuple(cases), summary)
