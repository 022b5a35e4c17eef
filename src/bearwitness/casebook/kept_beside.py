"""Storing which reports without an incident stand beside what. It is derived, and replaced at each linking."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from bearwitness.casebook.tables import beside
from bearwitness.model import Beside
from bearwitness.model.codec import from_json, to_json


def load(connection: Connection) -> tuple[Beside, ...]:
    """Return all of them, in the order of their reports."""
    bodies = connection.execute(select(beside.c.body).order_by(beside.c.report_id)).scalars()
    return tuple(from_json(Beside, body) for body in bodies)


def differs(connection: Connection, found: Sequence[Beside], among: Collection[str] | None) -> bool:
    """Whether `found` is not what is stored of the reports `among` (of all where these are not given)."""
    stored = connection.execute(select(beside.c.report_id, beside.c.body))
    before = {row.report_id: row.body for row in stored if among is None or row.report_id in among}
    return before != {one.report: to_json(one) for one in found}


def put(connection: Connection, found: Sequence[Beside], among: Collection[str] | None) -> None:
    """Put `found` in the place of what is stored of the reports `among` (of all where these are not given)."""
    if among is None:
        connection.execute(delete(beside))
    elif among:
        gone = delete(beside).where(beside.c.report_id == bindparam("name"))
        connection.execute(gone, [{"name": name} for name in sorted(among)])
    rows = [
        {
            "report_id": one.report,
            "incident_id": one.incident,
            "group_id": one.group,
            "score": one.score,
            "body": to_json(one),
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(beside), rows)
