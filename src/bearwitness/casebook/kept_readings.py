"""Storing what readers found, or that they failed, and counting what the casebook holds.

A reader's family is its name without the version ("grammar" of "grammar/2"). One reading is kept for each report and
family: a newer version's takes the place of an older one's, in one transaction.
"""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, Table, delete, func, insert, select

from bearwitness.casebook import links, rows
from bearwitness.casebook.counts import Counts
from bearwitness.casebook.tables import AT_ONCE, accounts, claims, incidents, readings, reports, skipped
from bearwitness.model import Reading, Skipped

_KEPT: Final = (
    select(readings.c.body, reports)
    .join(reports, reports.c.id == readings.c.report_id)
    .where(readings.c.body.is_not(None))
    .order_by(readings.c.report_id, readings.c.family)
)


def text_of(connection: Connection, report_id: str) -> str | None:
    """Return the frozen text of a report, None where there is no such report."""
    return connection.execute(select(reports.c.text).where(reports.c.id == report_id)).scalar()


def put(connection: Connection, reading: Reading, reader: str, run: int) -> None:
    """Store a reading and its rows of accounts and claims."""
    report_id = reading.report.id
    _forget(connection, report_id, reader)
    row = {"report_id": report_id, "family": _family(reader), "reader": reader, "run": run}
    connection.execute(insert(readings).values(**row, body=rows.reading_body(reading)))
    if reading.incidents:
        connection.execute(insert(accounts), [rows.account_row(a, report_id, reader) for a in reading.incidents])
    if reading.claims:
        connection.execute(insert(claims), [rows.claim_row(c, report_id) for c in reading.claims])


def put_failure(connection: Connection, report_id: str, reader: str, error: Exception, run: int) -> None:
    """Record that a reader failed on a report."""
    _forget(connection, report_id, reader)
    row = {"report_id": report_id, "family": _family(reader), "reader": reader, "run": run}
    failure = {"error": type(error).__name__, "reason": rows.storable(str(error))}
    connection.execute(insert(readings).values(**row, **failure))


def load_failures(connection: Connection) -> tuple[Skipped, ...]:
    """Return the reports that every reader failed on."""
    read = select(readings.c.report_id).where(readings.c.body.is_not(None))
    query = (
        select(reports.c.locator, readings.c.error, readings.c.reason)
        .join(reports, reports.c.id == readings.c.report_id)
        .where(readings.c.report_id.not_in(read))
        .order_by(readings.c.report_id, readings.c.family)
    )
    return tuple(Skipped(row.locator, row.error, row.reason) for row in connection.execute(query))


def load(connection: Connection) -> tuple[Reading, ...]:
    """Return all readings, in the order of their reports' ids."""
    return tuple(rows.reading_of(row) for row in connection.execute(_KEPT).mappings())


def load_some(connection: Connection, report_ids: Collection[str]) -> tuple[tuple[Reading, str], ...]:
    """Return the readings of some reports, each with the report's text, in the order of their reports' ids."""
    found: list[tuple[Reading, str]] = []
    names = sorted(report_ids)
    for at in range(0, len(names), AT_ONCE):
        query = _KEPT.where(readings.c.report_id.in_(names[at : at + AT_ONCE]))
        found += [(rows.reading_of(row), row["text"]) for row in connection.execute(query).mappings()]
    return tuple(found)


def count(connection: Connection) -> Counts:
    """Count what the casebook holds."""
    read = select(readings.c.report_id).where(readings.c.body.is_not(None)).distinct()
    failed = select(func.count(readings.c.report_id.distinct())).where(readings.c.report_id.not_in(read))
    copies = select(func.count()).select_from(reports).where(reports.c.copy_of.is_not(None))
    unread = select(reports.c.unread, func.count()).where(reports.c.unread.is_not(None)).group_by(reports.c.unread)
    skips = select(skipped.c.error, func.count()).group_by(skipped.c.error)
    return Counts(
        reports=_size(connection, reports),
        copies=connection.execute(copies).scalar_one(),
        read=connection.execute(select(func.count()).select_from(read.subquery())).scalar_one(),
        failed=connection.execute(failed).scalar_one(),
        unread=_most_first({row[0]: row[1] for row in connection.execute(unread)}),
        skipped=_most_first({row[0]: row[1] for row in connection.execute(skips)}),
        accounts=_size(connection, accounts),
        claims=_size(connection, claims),
        incidents=_size(connection, incidents),
    )


def _family(reader: str) -> str:
    return reader.partition("/")[0]


def _forget(connection: Connection, report_id: str, reader: str) -> None:
    links.forget_incidents_of(connection, report_id)
    family = _family(reader)
    old = (readings.c.report_id == report_id) & (readings.c.family == family)
    before = connection.execute(select(readings.c.reader).where(old)).scalar()
    if before is not None:
        for table in (accounts, claims):
            connection.execute(delete(table).where(table.c.report_id == report_id, table.c.reader == before))
        connection.execute(delete(readings).where(old))


def _size(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _most_first(numbers: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0])))
