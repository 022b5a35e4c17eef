"""Keeping what the last linking saw, so that the next one need only look at what is new (`linking.part`)."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from bearwitness.casebook.tables import accounts, linked, linked_by, linked_near, readings, reports
from bearwitness.linking.beside import Pair
from bearwitness.linking.filing import Filed
from bearwitness.linking.unread import unread_name
from bearwitness.model import Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """What an account hangs on besides its words: its report, that report's original (itself where it copies none),
    and the run that stored the reading.
    """

    report: str
    root: str
    run: int


@dataclass(frozen=True, slots=True)
class How:
    """How accounts were linked: the machine with its weights and policy, and the decisions of people that were obeyed,
    as (left, right, by, judgement), the latest last.
    """

    machine: str
    people: tuple[tuple[str, str, str, str], ...]

    def decided_since(self, now: "How") -> set[str]:
        """Return the accounts of pairs on which people now say something else, or in another order."""
        mine, theirs = self._by_pair(), now._by_pair()
        return {name for pair in mine.keys() | theirs.keys() if mine.get(pair) != theirs.get(pair) for name in pair}

    def _by_pair(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for left, right, by, judgement in self.people:
            found.setdefault((left, right), []).append((by, judgement))
        return found


@dataclass(frozen=True, slots=True)
class Kept:
    """What was linked, and how. Reports in which no incident was read stand among the `accounts` (`unread_name`).

    `filed` has the windows of what is compared: copies are not. `near` are the pairs by which reports without an
    incident stand beside others.
    """

    how: How
    accounts: Mapping[str, Standing]
    filed: Mapping[str, Filed]
    near: Sequence[Pair]


def how(machine: str, people: Sequence[Decision]) -> How:
    """Return how a casebook is linked by this machine and these people's decisions."""
    return How(machine, tuple((one.left, one.right, one.by, one.judgement.value) for one in people))


def standing(connection: Connection) -> dict[str, Standing]:
    """Return every account of the casebook, and every report without any that was read and copies none."""
    query = (
        select(accounts.c.id, accounts.c.report_id, func.coalesce(reports.c.copy_of, reports.c.id), readings.c.run)
        .join(reports, reports.c.id == accounts.c.report_id)
        .join(readings, (readings.c.report_id == accounts.c.report_id) & (readings.c.reader == accounts.c.reader))
    )
    found = {name: Standing(report, root, run) for name, report, root, run in connection.execute(query)}
    silent = (
        select(readings.c.report_id, func.max(readings.c.run))
        .join(reports, reports.c.id == readings.c.report_id)
        .where(readings.c.body.is_not(None), reports.c.copy_of.is_(None))
        .where(readings.c.report_id.not_in(select(accounts.c.report_id)))
        .group_by(readings.c.report_id)
    )
    found.update((unread_name(name), Standing(name, name, run)) for name, run in connection.execute(silent))
    return found


def load_how(connection: Connection) -> How | None:
    """Return how accounts were linked last, None where it is not known."""
    row = connection.execute(select(linked_by.c.how, linked_by.c.people)).first()
    return None if row is None else How(row.how, tuple((a, b, c, d) for a, b, c, d in json.loads(row.people)))


def load(connection: Connection) -> Kept | None:
    """Return what was linked last, None where it is not known."""
    done = load_how(connection)
    if done is None:
        return None
    told, filed = {}, {}
    for row in connection.execute(select(linked)):
        told[row.account_id] = Standing(row.report_id, row.root, row.run)
        if row.under is not None:
            filed[row.account_id] = Filed(row.under, row.looks_in)
    near = connection.execute(select(linked_near.c.left_id, linked_near.c.right_id)).all()
    return Kept(done, told, filed, [(left, right) for left, right in near])


def put(connection: Connection, kept: Kept, gone: Collection[str] | None) -> None:
    """Keep what was linked: in the place of all that was kept, or where `gone` is given, of that and of the same alone.

    Pairs that stand `near` are then of these.
    """
    if gone is None:
        connection.execute(delete(linked))
        connection.execute(delete(linked_near))
    elif stale := [{"name": name} for name in sorted({*gone, *kept.accounts})]:
        connection.execute(delete(linked).where(linked.c.account_id == bindparam("name")), stale)
        pairs = (linked_near.c.left_id == bindparam("name")) | (linked_near.c.right_id == bindparam("name"))
        connection.execute(delete(linked_near).where(pairs), stale)
    connection.execute(delete(linked_by))
    connection.execute(insert(linked_by).values(id=1, how=kept.how.machine, people=json.dumps(kept.how.people)))
    filed = kept.filed
    rows = [
        {
            "account_id": name,
            "report_id": one.report,
            "root": one.root,
            "run": one.run,
            "under": filed[name].under if name in filed else None,
            "looks_in": filed[name].looks_in if name in filed else None,
        }
        for name, one in kept.accounts.items()
    ]
    if rows:
        connection.execute(insert(linked), rows)
    if kept.near:
        connection.execute(insert(linked_near), [{"left_id": left, "right_id": right} for left, right in kept.near])


def forget(connection: Connection) -> None:
    """Forget what was linked."""
    for table in (linked, linked_near, linked_by):
        connection.execute(delete(table))
