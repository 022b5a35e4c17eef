"""Storing incidents and decisions. Incidents are derived and replaced; decisions are only ever added."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, delete, insert, select

from bearwitness.casebook import rows
from bearwitness.casebook.tables import accounts, decisions, incident_accounts, incidents
from bearwitness.model import Decision, Incident
from bearwitness.model.codec import from_json, to_json

Key: TypeAlias = tuple[str, str, str]
"""Left account, right account, and who judges them."""


def load_incidents(connection: Connection) -> tuple[Incident, ...]:
    """Return all incidents in the order in which the linker gave them."""
    bodies = connection.execute(select(incidents.c.body).order_by(incidents.c.position)).scalars()
    return tuple(from_json(Incident, body) for body in bodies)


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Return the decisions in force, by pair: the latest of each judge, where both accounts still stand."""
    return tuple(from_json(Decision, body) for _key, body in sorted(_in_force(connection).items()))


def changed_decisions(
    connection: Connection, made: Iterable[Decision], machine: str
) -> tuple[list[Decision], list[Key]]:
    """Return what `made` adds to the record, and which decisions in force `machine` (name and version) no longer makes.

    A decision of an older version of the machine is no longer made either; those of people are left alone.
    """
    in_force = _in_force(connection)
    now = {(d.left, d.right, d.by): d for d in made}
    new = [decision for key, decision in now.items() if in_force.get(key) != to_json(decision)]
    family = machine.partition("/")[0]
    gone = [key for key in in_force if key[2].partition("/")[0] == family and key not in now]
    return new, gone


def same_incidents(connection: Connection, found: Sequence[Incident]) -> bool:
    """Whether these incidents, in this order, are those already stored."""
    bodies = connection.execute(select(incidents.c.body).order_by(incidents.c.position)).scalars()
    return list(bodies) == [to_json(incident) for incident in found]


def replace_incidents(connection: Connection, found: Sequence[Incident]) -> None:
    """Put these incidents in place of all that are stored."""
    connection.execute(delete(incident_accounts))
    connection.execute(delete(incidents))
    told = [
        {"incident_id": incident.id, "account_id": account, "position": position}
        for incident in found
        for position, account in enumerate(incident.accounts)
    ]
    if found:
        connection.execute(insert(incidents), [rows.incident_row(i, n) for n, i in enumerate(found)])
    if told:
        connection.execute(insert(incident_accounts), told)


def add_decisions(connection: Connection, made: Iterable[Decision], gone: Iterable[Key], run: int) -> None:
    """Add decisions to the record, and for each one that is no longer made a row that withdraws it."""
    new = [rows.decision_row(decision, run) for decision in made]
    new += [rows.withdrawal_row(*key, run) for key in sorted(gone)]
    if new:
        connection.execute(insert(decisions), new)


def forget_incidents_of(connection: Connection, report_id: str) -> None:
    """Drop the incidents that rest on a report whose reading goes away: no incident stands on words that are gone."""
    mine = (
        select(incident_accounts.c.incident_id)
        .join(accounts, accounts.c.id == incident_accounts.c.account_id)
        .where(accounts.c.report_id == report_id)
    )
    gone = list(connection.execute(mine).scalars())
    if gone:
        connection.execute(delete(incident_accounts).where(incident_accounts.c.incident_id.in_(gone)))
        connection.execute(delete(incidents).where(incidents.c.id.in_(gone)))


def _in_force(connection: Connection) -> dict[Key, str]:
    standing = set(connection.execute(select(accounts.c.id)).scalars())
    columns = (decisions.c.left_account, decisions.c.right_account, decisions.c.judge, decisions.c.body)
    found = connection.execute(select(*columns).order_by(decisions.c.id))
    latest = {(left, right, judge): body for left, right, judge, body in found}
    return {k: body for k, body in latest.items() if body is not None and k[0] in standing and k[1] in standing}
