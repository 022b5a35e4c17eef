"""The packaged samples against the right record of each (`records`)."""

import hashlib
from collections import defaultdict
from importlib.resources import files
from typing import Final

from pydantic import TypeAdapter

from bearwitness.evaluation.benchmark import code_hash
from bearwitness.evaluation.outcome import Case, Outcome, Summary, Verdict
from bearwitness.evaluation.record_scores import score
from bearwitness.evaluation.records import GoldReport
from bearwitness.model import Reading, Report, Skipped
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.reader import Reader
from bearwitness.reports import make_report
from bearwitness.samples import reports_path
from bearwitness.settings import Settings
from bearwitness.sources import collect

NAME: Final = "demo"


def run_demo(reader: Reader, *, limit: int | None = None, progress: Progress | None = None) -> Outcome:
    """Read the samples and compare them with their right records; the order of reports is that of their names.

    Raises:
        GazetteerError: the places file cannot be used.
    """
    progress = progress or Quiet()
    raw = files("bearwitness.samples").joinpath("expected", "reports.json").read_bytes()
    gold = TypeAdapter(list[GoldReport]).validate_json(raw)[:limit]
    progress.phase("Reading the samples", len(gold))
    wanted = {report.file for report in gold}
    reports: dict[str, Report] = {}
    readings: dict[str, Reading] = {}
    for found in collect([str(reports_path())], Settings()):
        if isinstance(found, Skipped):
            continue
        report = make_report(found, Settings())
        name = report.locator.split("/")[-1]
        if name in wanted:
            reports[name], readings[name] = report, reader.read(report)
            progress.step()
    scores = score(readings, gold)
    differing: dict[str, list[Verdict]] = defaultdict(list)
    for name, field, read, due in scores.differences:
        differing[name].append(Verdict(field, read, due, invented=int(read is not None), missed=int(due is not None)))
    cases = tuple(Case(name, report.text, tuple(differing[name])) for name, report in sorted(reports.items()))
    sha256 = hashlib.sha256(raw).hexdigest()
    return Outcome(
        NAME, "samples/expected/reports.json", sha256, reader.name, code_hash(), cases, Summary(dict(scores.fields))
    )
