"""The casebook: where reports, what was read in them, incidents and decisions are kept.

Everything that is stored goes in by one transaction per report, so that a run may be killed at any moment and repeated.
A repeat that finds nothing new writes nothing.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import IntegrityError

from bearwitness import __version__
from bearwitness.casebook import kept_readings, kept_reports, kept_signatures, rows, schema
from bearwitness.casebook.counts import Counts
from bearwitness.casebook.engine import open_engine
from bearwitness.casebook.faults import told
from bearwitness.casebook.integrity import check_reading
from bearwitness.casebook.kept_signatures import Came, Signed
from bearwitness.casebook.linkings import Linkings
from bearwitness.casebook.lock import WriterLock
from bearwitness.casebook.rows import Said
from bearwitness.casebook.tables import REVISIONS, originals, runs
from bearwitness.errors import CasebookError, GroundingError
from bearwitness.model import Original, Reading, Report, Skipped

DATABASE: Final = "casebook.db"


class Casebook(Linkings):
    """An open casebook. Use it as a context manager: `with Casebook.open(folder, create=True) as casebook:`.

    Every method raises CasebookError or one of its kinds when the database fails: CasebookFull for a full disk.
    """

    def __init__(self, folder: Path, engine: Engine, lock: WriterLock | None) -> None:
        """Use `Casebook.open`."""
        self.folder = folder
        self._engine = engine
        self._lock = lock
        self._run: int | None = None
        self._asked: str | None = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = False, write: bool = True) -> "Casebook":
        """Open the casebook in `folder`, bring its schema up to date and, to write, take its lock.

        Args:
            folder: the casebook's folder; the database is `casebook.db` in it.
            create: make the folder and an empty casebook where there is none.
            write: False opens it for looking only, also while a run is writing.

        Raises:
            CasebookBusy: another run is writing.
            CasebookVersion: a newer bearwitness wrote it.
            CasebookFull: no room to create it.
            CasebookError: there is none, or it cannot be opened.
        """
        with told(folder):
            if not create and not (folder / DATABASE).is_file():
                raise CasebookError(
                    f"There is no casebook in {folder}. Make one with: bearwitness run SOURCE... --casebook {folder}"
                )
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            lock = WriterLock(folder) if write else None
            engine = open_engine(folder / DATABASE, write=write)
            casebook = cls(folder, engine, lock)
            with ExitStack() as undone:
                undone.callback(casebook.close)
                casebook._bring_up_to_date(write)
                undone.pop_all()
            return casebook

    def _bring_up_to_date(self, write: bool) -> None:
        with self._engine.begin() as connection:
            found = schema.revision(connection, self.folder)
            if found == REVISIONS[-1]:
                return
            if not write:
                raise CasebookError(
                    f"The casebook {self.folder} is empty or of an older version. Run `bearwitness run` on it once."
                )
            schema.upgrade(connection)

    def close(self) -> None:
        """Close the database and let the next writer in."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Casebook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        with told(self.folder), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, int]]:
        """One transaction, with the number of the run that it belongs to; the run is recorded by its first change."""
        with told(self.folder):
            with self._engine.begin() as connection:
                run = self._run if self._run is not None else self._record_run(connection)
                yield connection, run
            self._run = run

    def _record_run(self, connection: Connection) -> int:
        asked = self._asked if self._asked is not None else "{}"
        row = {"started": datetime.now(UTC), "asked": asked, "version": __version__}
        key = connection.execute(insert(runs).values(row)).inserted_primary_key
        assert key is not None  # noqa: S101  # an INSERT of one row always has one
        return int(key[0])

    # Runs

    def begin_run(self, asked: str) -> None:
        """Say what was asked for (JSON). The run is recorded with its first change, or at once after one cut short."""
        self._run, self._asked = None, asked
        if self.unfinished():
            with self._writing():
                pass

    def finish_run(self, counts: str) -> None:
        """Close the run with its counts (JSON). A run that changed nothing leaves no record."""
        if self._run is not None:
            with self._writing() as (connection, run):
                done = {"finished": datetime.now(UTC), "counts": counts}
                connection.execute(update(runs).where(runs.c.id == run).values(done))
            self._run = None

    def unfinished(self) -> bool:
        """Whether the last run was cut short, so that reports may wait to be read or linked."""
        with self._looking() as connection:
            last = connection.execute(select(runs.c.finished).order_by(runs.c.id.desc()).limit(1)).first()
            return last is not None and last.finished is None

    # Reports

    def has_report(self, original: Original, said: Said = ()) -> bool:
        """Whether the report of this original stands with the metadata that its table and the caller give now.

        What the caller leaves unsaid now ("" or no pair) stays as it was said before.
        """
        with self._looking() as connection:
            return kept_reports.known(connection, original, said)

    def store_report(self, original: Original, report: Report, said: Said = ()) -> None:
        """Store a report and its original in one transaction.

        A report of the same original with other metadata is replaced, and its readings and incidents go with it: they
        are read and linked anew.
        """
        with self._writing() as (connection, run):
            kept_reports.put(connection, original, report, said, run)

    def original(self, source_id: str) -> bytes:
        """Return the bytes of an original.

        Raises:
            KeyError: there is none with this id.
        """
        with self._looking() as connection:
            raw = connection.execute(select(originals.c.raw).where(originals.c.id == source_id)).scalar()
        if raw is None:
            raise KeyError(source_id)
        return bytes(raw)

    def store_copies(self, copies: Mapping[str, str], among: Collection[str] | None = None) -> None:
        """Record which reports are word-for-word copies: report id to the id of what it is a copy of.

        Of reports that are not `among` these, nothing is changed; where it is not given, all are.
        """
        with self._looking() as connection:
            before = kept_reports.copies(connection)
        before = {name: original for name, original in before.items() if among is None or name in among}
        if before != dict(copies):
            with self._writing() as (connection, _run):
                kept_reports.put_copies(connection, before, copies)

    def came(self) -> dict[str, Came]:
        """Return by which run each report came, and its day of publication."""
        with self._looking() as connection:
            return kept_signatures.came(connection)

    def texts(self, report_ids: Collection[str]) -> dict[str, str]:
        """Return the texts of some reports by their ids."""
        with self._looking() as connection:
            return kept_reports.texts(connection, report_ids)

    def signatures(self) -> dict[str, Signed]:
        """Return the signatures that are kept of texts, by report."""
        with self._looking() as connection:
            return kept_signatures.load(connection)

    def keep_signatures(self, made: Mapping[str, Signed], gone: Collection[str]) -> None:
        """Keep signatures of texts, and forget those of reports that are `gone`."""
        with self._writing() as (connection, _run):
            kept_signatures.put(connection, made, gone)

    def reports(self) -> tuple[Report, ...]:
        """Return all reports, in the order of their ids."""
        with self._looking() as connection:
            return kept_reports.load(connection)

    def reports_to_read(self, reader: str) -> tuple[Report, ...]:
        """Return the reports that `reader` (name and version) should read and has not, in the order of their ids."""
        with self._looking() as connection:
            return kept_reports.load(connection, unread_by=reader)

    def owns(self, locator: str) -> bool:
        """Whether a path lies in the casebook's own folder: its page is no report, though a walk may come by it."""
        return os.path.abspath(locator).startswith(os.path.abspath(self.folder) + os.sep)  # noqa: PTH100  # no look-up

    # Sources that gave no report

    def store_skipped(self, source: Skipped) -> None:
        """Record a source that gave no report, once."""
        told_before = self.skipped(source.locator)
        if [(s.error, s.reason) for s in told_before] != [(source.error, rows.storable(source.reason))]:
            with self._writing() as (connection, run):
                kept_reports.put_skipped(connection, source, run)

    def settle_skipped(self, sources: Sequence[str], now: Sequence[Skipped]) -> None:
        """Forget what earlier runs could not use of these sources, where this run (`now`) has no complaint."""
        complaints = {rows.storable(source.locator) for source in now}
        settled = [
            before.locator
            for before in self.skipped()
            if before.locator not in complaints and any(kept_reports.lies_in(before.locator, s) for s in sources)
        ]
        if settled:
            with self._writing() as (connection, _run):
                for locator in settled:
                    kept_reports.forget_skipped(connection, locator)

    def skipped(self, locator: str | None = None) -> tuple[Skipped, ...]:
        """Return the sources that gave no report, or the one at `locator`, in the order of their locators."""
        with self._looking() as connection:
            return kept_reports.load_skipped(connection, locator)

    # Readings

    def store_reading(self, reading: Reading, reader: str) -> None:
        """Store what a reader (name and version) found in a report, in place of what its other versions found.

        Raises:
            GroundingError: the reading does not hold against the text or against itself; nothing is stored.
            KeyError: the report is not in the casebook.
        """
        report_id = reading.report.id
        with self._writing() as (connection, run):
            text = kept_readings.text_of(connection, report_id)
            if text is None:
                raise KeyError(report_id)
            check_reading(reading, text, reader)
            try:
                kept_readings.put(connection, reading, reader, run)
            except IntegrityError as error:
                raise GroundingError(f"{reader} gave an id that another report's reading has: {error.orig}") from error

    def store_failure(self, report_id: str, reader: str, error: Exception) -> None:
        """Record that a reader failed on a report; its other versions' reading of it goes."""
        with self._writing() as (connection, run):
            kept_readings.put_failure(connection, report_id, reader, error, run)

    def failures(self) -> tuple[Skipped, ...]:
        """Return the reports that no reader could read because it failed: locator, error and reason."""
        with self._looking() as connection:
            return kept_readings.load_failures(connection)

    def readings(self) -> tuple[Reading, ...]:
        """Return all readings, with the present metadata of their reports, in the order of their reports' ids."""
        with self._looking() as connection:
            return kept_readings.load(connection)

    def some_readings(self, report_ids: Collection[str]) -> tuple[tuple[Reading, str], ...]:
        """Return the readings of some reports, each with the report's text, in the order of their reports' ids."""
        with self._looking() as connection:
            return kept_readings.load_some(connection, report_ids)

    def counts(self) -> Counts:
        """Count what the casebook holds."""
        with self._looking() as connection:
            return kept_readings.count(connection)
