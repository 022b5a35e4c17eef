"""Keeping the signatures of texts, so that the next run makes only those of new ones (`reports.signatures`)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, delete, insert, select

from bearwitness.casebook.tables import reports, signatures
from bearwitness.reports.signatures import MADE_BY, Signature


@dataclass(frozen=True, slots=True)
class Came:
    """When a report came: the run that stored it, and its day of publication."""

    run: int
    published: date | None


@dataclass(frozen=True, slots=True)
class Signed:
    """The signature of the report that a run stored; None where another version made it, which says nothing now."""

    run: int
    signature: Signature | None


def came(connection: Connection) -> dict[str, Came]:
    """Return when each report of the casebook came."""
    query = select(reports.c.id, reports.c.run, reports.c.published)
    return {row.id: Came(row.run, row.published) for row in connection.execute(query)}


def load(connection: Connection) -> dict[str, Signed]:
    """Return the signatures that are kept, by report; some may be of reports that are gone or were replaced."""
    return {
        row.report_id: Signed(row.run, Signature(row.words, row.bands) if row.made_by == MADE_BY else None)
        for row in connection.execute(select(signatures))
    }


def put(connection: Connection, made: Mapping[str, Signed], gone: Collection[str]) -> None:
    """Keep signatures in the place of those of the same reports and of those that are gone."""
    stale = [{"name": name} for name in sorted({*gone, *made})]
    if stale:
        connection.execute(delete(signatures).where(signatures.c.report_id == bindparam("name")), stale)
    rows = [
        {
            "report_id": name,
            "run": one.run,
            "made_by": MADE_BY,
            "words": one.signature.words,
            "bands": one.signature.bands,
        }
        for name, one in made.items()
        if one.signature is not None
    ]
    if rows:
        connection.execute(insert(signatures), rows)
