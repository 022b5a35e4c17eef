"""Storing incidents and decisions. Incidents are derived and replaced; decisions are only ever added."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, delete, insert, select

from bearwitness.casebook import anchors, rows
from bearwitness.casebook.tables import AT_ONCE, accounts, decisions, incident_accounts, incidents, runs
from bearwitness.model import Decision, Incident
from bearwitness.model.codec import from_json, to_json

Key: TypeAlias = tuple[str, str, str]
"""Left account, right account, and who judges them."""


def load_incidents(connection: Connection) -> tuple[Incident, ...]:
    """Return all incidents in the order of their ids."""
    bodies = connection.execute(select(incidents.c.body).order_by(incidents.c.id)).scalars()
    return tuple(from_json(Incident, body) for body in bodies)


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Return the decisions in force, by pair: the latest of each judge, where both accounts still stand."""
    return tuple(from_json(Decision, body) for _key, body in sorted(_in_force(connection).items()))


def load_latest(connection: Connection) -> tuple[Decision, ...]:
    """Return the decisions in force in the order in which they were made."""
    return tuple(from_json(Decision, body) for body in _in_force(connection).values())


def changed_decisions(
    connection: Connection, made: Iterable[Decision], machine: str, looked_at: Callable[[str, str], bool] | None = None
) -> tuple[list[Decision], list[Key]]:
    """Return what `made` adds to the record, and which decisions in force `machine` (name and version) no longer makes.

    A decision of an older version of the machine is no longer made either; those of people are left alone, and so are
    those on pairs of accounts that were not `looked_at`.
    """
    in_force = _in_force(connection)
    if looked_at is not None:
        in_force = {key: body for key, body in in_force.items() if looked_at(key[0], key[1])}
    now = {(d.left, d.right, d.by): d for d in made}
    new = [decision for key, decision in now.items() if in_force.get(key) != to_json(decision)]
    family = machine.partition("/")[0]
    gone = [key for key in in_force if key[2].partition("/")[0] == family and key not in now]
    return new, gone


def differing_incidents(
    connection: Connection, found: Sequence[Incident], among: Collection[str] | None = None
) -> tuple[list[Incident], list[str]]:
    """Return the incidents that are not stored just so, and the ids of those stored that these leave no place for.

    `among` are the accounts whose incidents are looked at: all where they are not given.
    """
    stored = dict(_bodies(connection, None if among is None else [one.id for one in found]))
    held = set(stored) if among is None else set(_holding(connection, among))
    new = [one for one in found if stored.get(one.id) != to_json(one)]
    return new, sorted(held - {one.id for one in found})


def _bodies(connection: Connection, names: Sequence[str] | None) -> Iterator[tuple[str, str]]:
    query = select(incidents.c.id, incidents.c.body)
    if names is None:
        yield from ((row.id, row.body) for row in connection.execute(query))
        return
    for at in range(0, len(names), AT_ONCE):
        some = query.where(incidents.c.id.in_(names[at : at + AT_ONCE]))
        yield from ((row.id, row.body) for row in connection.execute(some))


def _holding(connection: Connection, names: Collection[str]) -> list[str]:
    query = select(incident_accounts.c.account_id, incident_accounts.c.incident_id)
    return [row.incident_id for row in connection.execute(query) if row.account_id in names]


def incident_of_accounts(connection: Connection) -> dict[str, str]:
    """Return which incident each account is joined to."""
    query = select(incident_accounts.c.account_id, incident_accounts.c.incident_id)
    return {row.account_id: row.incident_id for row in connection.execute(query)}


def put_incidents(connection: Connection, new: Sequence[Incident], gone: Sequence[str]) -> None:
    """Put incidents in the place of those of the same ids, and drop those that are gone."""
    freed = [{"name": name} for name in (*gone, *(one.id for one in new))]
    if freed:
        connection.execute(delete(incident_accounts).where(incident_accounts.c.incident_id == bindparam("name")), freed)
        connection.execute(delete(incidents).where(incidents.c.id == bindparam("name")), freed)
    told = [
        {"incident_id": incident.id, "account_id": account, "position": position}
        for incident in new
        for position, account in enumerate(incident.accounts)
    ]
    if new:
        connection.execute(insert(incidents), [rows.incident_row(incident) for incident in new])
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


@dataclass(frozen=True, slots=True)
class Given:
    """A person's decision as it was recorded. `at` is when; `decision` is None where it takes back an earlier one."""

    left: str
    right: str
    by: str
    at: datetime
    decision: Decision | None


def not_standing(connection: Connection, names: Sequence[str]) -> list[str]:
    """Return those of these accounts that the casebook does not hold."""
    found = set(connection.execute(select(accounts.c.id).where(accounts.c.id.in_(names))).scalars())
    return [name for name in names if name not in found]


def put_decision(connection: Connection, decision: Decision, run: int) -> None:
    """Add a person's decision with the words that its accounts rest on."""
    key = connection.execute(insert(decisions).values(rows.decision_row(decision, run))).inserted_primary_key
    assert key is not None  # noqa: S101  # an INSERT of one row always has one
    anchors.put(connection, int(key[0]), (decision.left, decision.right))


def original_keys(connection: Connection, left: str, right: str, by: str) -> list[Key]:
    """Return under which accounts the decisions of a judge that are now on these two were once recorded."""
    found = _standing_decisions(connection)
    return [one.key for one in found if one.now == (*sorted((left, right)), by)]


def acts_of(connection: Connection, by: str) -> list[list[tuple[str, str]]]:
    """Return the pairs of accounts of now on which a judge's decisions in force are, those of one run together."""
    acts: dict[int, list[tuple[str, str]]] = {}
    for one in _standing_decisions(connection):
        if one.now[2] == by:
            acts.setdefault(one.run, []).append(one.now[:2])
    return list(acts.values())


def history(connection: Connection, machine: str) -> tuple[Given, ...]:
    """Return every decision that is not of this family of machines, in the order in which they were recorded."""
    query = select(decisions, runs.c.started).join(runs, runs.c.id == decisions.c.run).order_by(decisions.c.id)
    return tuple(
        Given(
            row["left_account"],
            row["right_account"],
            row["judge"],
            row["started"],
            from_json(Decision, row["body"]) if row["body"] is not None else None,
        )
        for row in connection.execute(query).mappings()
        if row["judge"].partition("/")[0] != machine
    )


def _in_force(connection: Connection) -> dict[Key, str]:
    """Return the bodies of the decisions in force by their accounts of now, in the order in which they were made."""
    return {one.now: one.body for one in _standing_decisions(connection)}


@dataclass(frozen=True, slots=True)
class _InForce:
    """A decision in force: its accounts of now, those it was recorded under, its body, and its run."""

    now: Key
    key: Key
    body: str
    run: int


def _standing_decisions(connection: Connection) -> list[_InForce]:
    """Return each decision in force, in the order in which they were made.

    Decisions of people whose accounts a newer reader gave other ids go over to those (`anchors`).
    """
    standing = set(connection.execute(select(accounts.c.id)).scalars())
    told = (decisions.c.left_account, decisions.c.right_account, decisions.c.judge)
    columns = (decisions.c.id, *told, decisions.c.body, decisions.c.run)
    latest: dict[Key, tuple[int, str | None, int]] = {}
    for number, left, right, judge, body, run in connection.execute(select(*columns).order_by(decisions.c.id)):
        latest.pop((left, right, judge), None)  # so that the latest stands last
        latest[left, right, judge] = number, body, run
    made = {key: (number, body, run) for key, (number, body, run) in latest.items() if body is not None}
    lost = {number: {one for one in key[:2] if one not in standing} for key, (number, _, _) in made.items()}
    moved = anchors.moved(connection, {number: gone for number, gone in lost.items() if gone})
    found = []
    for key, (number, body, run) in made.items():
        left, right = (one if one in standing else moved.get((number, one)) for one in key[:2])
        if left is None or right is None or left == right:
            continue
        if not lost[number]:
            found.append(_InForce(key, key, body, run))
            continue
        one, other = sorted((left, right))
        again = replace(from_json(Decision, body), left=one, right=other)
        found.append(_InForce((one, other, key[2]), key, to_json(again), run))
    return found
