"""Storing reports and originals, and the sources that gave none."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select, update

from bearwitness.casebook import links, rows
from bearwitness.casebook.tables import AT_ONCE, originals, readings, reports, skipped
from bearwitness.model import Original, Report, Skipped


def known(connection: Connection, original: Original, said: rows.Said) -> bool:
    """Whether the report of this original stands with what its table and the caller say now."""
    query = select(reports.c.fields, reports.c.said).where(reports.c.source_id == original.id)
    before = connection.execute(query.where(reports.c.name == rows.storable(original.name))).first()
    return (
        before is not None
        and before.fields == rows.fields_id(original, said)
        and not rows.says_otherwise(said, before.said)
    )


def put(connection: Connection, original: Original, report: Report, said: rows.Said, run: int) -> None:
    """Store a report and its original. One of the same original goes, with its readings and incidents."""
    if connection.execute(select(originals.c.id).where(originals.c.id == original.id)).first() is None:
        connection.execute(insert(originals).values(rows.original_row(original)))
    same = (reports.c.source_id == original.id) & (reports.c.name == rows.storable(original.name))
    for old in connection.execute(select(reports.c.id).where(same)).scalars().all():
        links.forget_incidents_of(connection, old)
        connection.execute(delete(reports).where(reports.c.id == old))
    connection.execute(insert(reports).values(rows.report_row(original, report, said, run)))


def load(connection: Connection, *, unread_by: str | None = None) -> tuple[Report, ...]:
    """Return the reports in the order of their ids; with `unread_by`, those that this reader has still to read."""
    failed = (
        select(readings.c.report_id, func.max(readings.c.reason).label("failed"))
        .group_by(readings.c.report_id)
        .having(func.count(readings.c.body) == 0)
        .subquery()
    )
    query = select(reports, failed.c.failed).outerjoin(failed, failed.c.report_id == reports.c.id)
    if unread_by is not None:
        done = select(readings.c.report_id).where(readings.c.reader == unread_by)
        query = query.where(reports.c.unread.is_(None), reports.c.id.not_in(done))
    found = connection.execute(query.order_by(reports.c.id)).mappings()
    return tuple(rows.report_of(row) for row in found)


def texts(connection: Connection, report_ids: Collection[str]) -> dict[str, str]:
    """Return the texts of some reports by their ids."""
    found: dict[str, str] = {}
    names = sorted(report_ids)
    for at in range(0, len(names), AT_ONCE):
        query = select(reports.c.id, reports.c.text).where(reports.c.id.in_(names[at : at + AT_ONCE]))
        found.update((row.id, row.text) for row in connection.execute(query))
    return found


def copies(connection: Connection) -> dict[str, str]:
    """Return which reports are recorded as copies, and of what."""
    marked = select(reports.c.id, reports.c.copy_of).where(reports.c.copy_of.is_not(None))
    return {row.id: row.copy_of for row in connection.execute(marked)}


def put_copies(connection: Connection, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Record copies, changing only the reports that `before` and `after` tell differently of."""
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            connection.execute(update(reports).where(reports.c.id == name).values(copy_of=after.get(name)))


def load_skipped(connection: Connection, locator: str | None = None) -> tuple[Skipped, ...]:
    """Return the sources that gave no report, or the one at `locator`, in the order of their locators."""
    query = select(skipped.c.locator, skipped.c.error, skipped.c.reason).order_by(skipped.c.locator)
    if locator is not None:
        query = query.where(skipped.c.locator == rows.storable(locator))
    return tuple(Skipped(row.locator, row.error, row.reason) for row in connection.execute(query))


def put_skipped(connection: Connection, source: Skipped, run: int) -> None:
    """Record a source that gave no report, in place of what was said of it before."""
    forget_skipped(connection, source.locator)
    row = {"locator": rows.storable(source.locator), "error": source.error, "reason": rows.storable(source.reason)}
    connection.execute(insert(skipped).values(**row, run=run))


def forget_skipped(connection: Connection, locator: str) -> None:
    """Forget that the source at `locator` gave no report."""
    connection.execute(delete(skipped).where(skipped.c.locator == rows.storable(locator)))


def lies_in(locator: str, source: str) -> bool:
    """Whether a locator is of this source: itself, a file in this folder, or a row of this table."""
    whole = str(Path(source)) if "://" not in source else source
    return rows.storable(locator) in (source, whole) or locator.startswith((f"{whole}{os.sep}", f"{whole}#"))
