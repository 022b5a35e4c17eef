"""The whole way on one screen: sources -> reports -> copies -> readings -> incidents -> the page."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

import structlog

from bearwitness.casebook import Casebook, Counts
from bearwitness.casebook.copying import recopy
from bearwitness.casebook.faults import writing_to
from bearwitness.casebook.integrity import check_reading
from bearwitness.casebook.relink import relink
from bearwitness.casebook.rows import Said, storable
from bearwitness.errors import GroundingError, SettingsError, SourceError
from bearwitness.model import Original, Reading, Report, Skipped
from bearwitness.model.codec import to_json
from bearwitness.outputs.assessment import period_before, write_assessment
from bearwitness.outputs.export import Exported, Wanted
from bearwitness.outputs.export import export as export_view
from bearwitness.outputs.view import CasebookView, view_of
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.coded import CodedReader, reader_for
from bearwitness.reading.reader import Reader
from bearwitness.reports import find_copies, make_report
from bearwitness.settings import Settings
from bearwitness.sources import collect

# Over the standard library's logger, so that who uses this as a library hears nothing unless they ask for it.
_log = structlog.wrap_logger(
    logging.getLogger(__name__),
    processors=[structlog.stdlib.filter_by_level, structlog.processors.KeyValueRenderer(key_order=["event"])],
    wrapper_class=structlog.stdlib.BoundLogger,
)

FAILED_READING: Final = (GroundingError, ValueError, LookupError, ArithmeticError, RecursionError)
"""What a reader raises when a text defeats it: a rule of the model broken, something sought that is not there. That
report fails and says so; the others go on. Anything else is a fault of the program and stops it.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. `new` reports were stored by it; `skipped` are its sources that gave none, `failed` the reports
    of the casebook on which the reader failed; `counts` are of the whole casebook.
    """

    new: int
    skipped: tuple[Skipped, ...]
    failed: tuple[Skipped, ...]
    counts: Counts
    page: Path


@dataclass(frozen=True, slots=True)
class Extracted:
    """One report and what was read in it. Where `report.unread` says why not, the reading is empty."""

    report: Report
    reading: Reading


@dataclass(frozen=True, slots=True)
class Assessed:
    """What an assessment covers. `unfinished`: the last run was cut short, so that reports may be missing from it."""

    view: CasebookView
    unfinished: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What an export wrote, by format. `unfinished`: the last run was cut short, so that reports may be missing."""

    written: dict[str, Exported]
    unfinished: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    sources: tuple[str, ...]
    settings: Settings


def run(
    sources: Sequence[str],
    folder: Path,
    settings: Settings,
    *,
    reader: Reader | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Read sources into the casebook in `folder`, link them, and write `folder`/assessment/index.html.

    Safe to interrupt at any moment and to repeat: what is stored is not done again.

    Raises:
        SettingsError: a setting makes no sense.
        GazetteerError: the places file cannot be used.
        CasebookError: the casebook cannot be used, is being written to, or its disk is full.
        OutputError: the page cannot be written.
    """
    progress = progress or Quiet()
    with Casebook.open(folder, create=True) as casebook:
        casebook.begin_run(to_json(_Asked(tuple(storable(source) for source in sources), settings)))
        new, skipped = _take_in(casebook, sources, collect(sources, settings, stdin), settings, progress)
        progress.phase("Looking for copies", None)
        recopy(casebook)
        _read(casebook, reader or make_reader(settings), progress)
        progress.phase("Linking", None)
        linked = relink(casebook)
        _log.info("linked", accounts=linked.accounts, whole=linked.whole)
        page = folder / "assessment" / "index.html"
        progress.phase("Writing the page", None)
        with writing_to(page):
            write_assessment(view_of(casebook), page)
        counts = casebook.counts()
        casebook.finish_run(to_json(counts))
        return Outcome(new, skipped, casebook.failures(), counts, page)


def extract(
    sources: Sequence[str],
    settings: Settings,
    *,
    reader: Reader | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Iterator[Extracted | Skipped]:
    """Read sources without a casebook: yield what is read as it is read, and what could not be used.

    The reports are all taken in before the first is read, since a copy is only known beside what it copies.

    Raises:
        SettingsError: a setting makes no sense.
        GazetteerError: the places file cannot be used.
    """
    progress = progress or Quiet()
    reports: dict[str, Report] = {}
    progress.phase("Taking in reports", None)
    for found in collect(sources, settings, stdin):
        made = _made(found, settings)
        if isinstance(made, Skipped):
            yield made
        else:
            reports.setdefault(made[1].info.id, made[1])
        progress.step()
    copies = find_copies(tuple(reports.values()))
    reader = reader or make_reader(settings)
    progress.phase("Reading", len(reports))
    for report in reports.values():
        yield _extract_one(report, copies.get(report.info.id), reader)
        progress.step()


def assess(
    folder: Path,
    out: Path,
    *,
    since: date | None = None,
    until: date | None = None,
    party: str | None = None,
    country: str | None = None,
) -> Assessed:
    """Write the assessment of a casebook, or of the part of it that is asked for (`CasebookView.filtered`), to `out`.

    It is a PDF where the name of `out` ends so, else a page. Where both ends of a period are asked for, it is compared
    with the period of the same length before it.

    Raises:
        CasebookError: there is no casebook in `folder`, or it cannot be opened.
        OutputError: the assessment cannot be written.
    """
    with Casebook.open(folder, write=False) as casebook:
        whole = view_of(casebook)
        unfinished = casebook.unfinished()
    view = whole.filtered(since=since, until=until, party=party, country=country)
    period = period_before(view.selection)
    before = whole.filtered(since=period[0], until=period[1], party=party, country=country) if period else None
    with writing_to(out):
        write_assessment(view, out, before)
    return Assessed(view, unfinished)


def export(folder: Path, formats: tuple[str, ...], wanted: Wanted) -> Given:
    """Write a casebook to `wanted.out` in some formats (`outputs.export.FORMATS`).

    Raises:
        SettingsError: there is no format of that name.
        CasebookError: there is no casebook in `folder`, or it cannot be opened.
        OutputError: a rule of the format is broken, or a file cannot be written.
    """
    with Casebook.open(folder, write=False) as casebook:
        view, unfinished = view_of(casebook), casebook.unfinished()
    return Given(export_view(view, formats, wanted), unfinished)


def make_reader(settings: Settings) -> Reader:
    """Return the reader that the settings name.

    Raises:
        SettingsError: there is no reader of that name, or not exactly one is named.
        GazetteerError: the places file cannot be used.
    """
    if settings.readers != ("grammar",):
        raise SettingsError(f"There is no reader {', '.join(settings.readers) or '(none)'}. The one there is: grammar.")
    from bearwitness.reading.grammar import GrammarReader  # brings in spaCy, which takes a second

    return GrammarReader(settings)


def _take_in(
    casebook: Casebook, sources: Sequence[str], found: Iterable[Original | Skipped], settings: Settings, say: Progress
) -> tuple[int, tuple[Skipped, ...]]:
    """Store the report of each original that the casebook does not have yet; return how many, and what gave none."""
    new, skipped, said = 0, [], _said(settings)
    say.phase("Taking in reports", None)
    for item in found:
        if item.locator not in sources and casebook.owns(item.locator):
            continue
        if isinstance(item, Skipped) or not casebook.has_report(item, said):
            made = _made(item, settings)
            if isinstance(made, Skipped):
                skipped.append(made)
                casebook.store_skipped(made)
                _log.info("source skipped", locator=made.locator, error=made.error, reason=made.reason)
            else:
                casebook.store_report(*made, said)
                _log.debug("report stored", locator=item.locator, id=made[1].info.id, unread=made[1].unread)
                new += 1
        say.step()
    casebook.settle_skipped(sources, skipped)
    return new, tuple(skipped)


def _made(found: Original | Skipped, settings: Settings) -> tuple[Original, Report] | Skipped:
    if isinstance(found, Skipped):
        return found
    try:
        return found, make_report(found, settings)
    except SourceError as error:
        return Skipped(found.locator, type(error).__name__, str(error))


def _said(settings: Settings) -> Said:
    """What the caller says of every report. With other words here, the same bytes make another report."""
    return (
        ("published", settings.published.isoformat() if settings.published else ""),
        ("publisher", settings.publisher or ""),
        ("languages", ",".join(sorted(settings.languages))),
    )


def _read(casebook: Casebook, reader: Reader, progress: Progress) -> None:
    """Read what has not been read yet, storing each reading as it is made. Coded rows have a reader of their own."""
    readers = {one.name: one for one in (reader, CodedReader())}
    found = [(name, report) for name in readers for report in casebook.reports_to_read(name)]
    waiting = [(name, report) for name, report in found if reader_for(report, reader).name == name]
    progress.phase("Reading", len(waiting))
    for name, report in waiting:
        try:
            with _naming(report):
                reading = readers[name].read(report)
            casebook.store_reading(reading, name)
            _log.debug("report read", locator=report.locator, incidents=len(reading.incidents))
        except FAILED_READING as error:
            _log.error("reader failed", locator=report.locator, reader=name, reason=str(error))
            casebook.store_failure(report.info.id, name, error)
        progress.step()


def _extract_one(report: Report, copy_of: str | None, reader: Reader) -> Extracted | Skipped:
    report = replace(report, info=replace(report.info, copy_of=copy_of))
    if report.unread is not None:
        return Extracted(report, Reading(report=report.info, incidents=(), standing=(), claims=()))
    reader = reader_for(report, reader)
    try:
        with _naming(report):
            reading = reader.read(report)
        check_reading(reading, report.text, reader.name)
    except FAILED_READING as error:
        _log.error("reader failed", locator=report.locator, reader=reader.name, reason=str(error))
        return Skipped(report.locator, type(error).__name__, f"{reader.name} failed on this report: {error}")
    return Extracted(report, reading)


@contextmanager
def _naming(report: Report) -> Iterator[None]:
    """Let an error that stops the program name the report that it was about."""
    try:
        yield
    except Exception as error:
        error.add_note(f"while reading {storable(report.locator)}")
        raise
