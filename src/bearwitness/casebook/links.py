"""Storing incidents and decisions. Incidents are derived and replaced; decisions are only ever added."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select

from bearwitness.casebook import rows
from bearwitness.casebook.tables import accounts, decisions, incident_accounts, incidents
from bearwitness.model import Decision, Incident
from bearwitness.model.codec import from_json, to_json


def load_incidents(connection: Connection) -> tuple[Incident, ...]:
    """Return all incidents in the order in which the linker gave them."""
    bodies = connection.execute(select(incidents.c.body).order_by(incidents.c.position)).scalars()
    return tuple(from_json(Incident, body) for body in bodies)


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Return the latest decision by each judge on each pair, where both accounts still stand in the casebook."""
    standing = set(connection.execute(select(accounts.c.id)).scalars())
    latest = _latest(connection)
    return tuple(
        from_json(Decision, latest[key]) for key in sorted(latest) if key[0] in standing and key[1] in standing
    )


def new_decisions(connection: Connection, made: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that say something else than the latest one by the same judge on the same pair."""
    latest = _latest(connection)
    return [d for d in made if latest.get((d.left, d.right, d.by)) != to_json(d)]


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


def add_decisions(connection: Connection, made: Iterable[Decision], run: int) -> None:
    """Add decisions to the record."""
    new = [rows.decision_row(decision, run) for decision in made]
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


def _latest(connection: Connection) -> dict[tuple[str, str, str], str]:
    columns = (decisions.c.left_account, decisions.c.right_account, decisions.c.judge, decisions.c.body)
    found = connection.execute(select(*columns).order_by(decisions.c.id))
    return {(left, right, by): body for left, right, by, body in found}
