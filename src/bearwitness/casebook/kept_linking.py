"""Keeping what the last linking saw, so that the next one need only look at what is new (`linking.part`)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from bearwitness.casebook.tables import accounts, linked, linked_by, readings, reports
from bearwitness.linking.filing import Filed
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
    """What was linked, and how. `filed` has the windows of the accounts that are compared: copies are not."""

    how: How
    accounts: Mapping[str, Standing]
    filed: Mapping[str, Filed]


def how(machine: str, people: Sequence[Decision]) -> How:
    """Return how a casebook is linked by this machine and these people's decisions."""
    return How(machine, tuple((one.left, one.right, one.by, one.judgement.value) for one in people))


def standing(connection: Connection) -> dict[str, Standing]:
    """Return every account of the casebook."""
    query = (
        select(accounts.c.id, accounts.c.report_id, func.coalesce(reports.c.copy_of, reports.c.id), readings.c.run)
        .join(reports, reports.c.id == accounts.c.report_id)
        .join(readings, (readings.c.report_id == accounts.c.report_id) & (readings.c.reader == accounts.c.reader))
    )
    return {name: Standing(report, root, run) for name, report, root, run in connection.execute(query)}


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
    return Kept(done, told, filed)


def put(
    connection: Connection, done: How, told: Mapping[str, Standing], filed: Mapping[str, Filed], *, add: bool
) -> None:
    """Keep what was linked: in the place of all that was kept, or with `add` in the place of these accounts' alone."""
    if not add:
        connection.execute(delete(linked))
    connection.execute(delete(linked_by))
    connection.execute(insert(linked_by).values(id=1, how=done.machine, people=json.dumps(done.people)))
    rows = [
        {
            "account_id": name,
            "report_id": one.report,
            "root": one.root,
            "run": one.run,
            "under": filed[name].under if name in filed else None,
            "looks_in": filed[name].looks_in if name in filed else None,
        }
        for name, one in told.items()
    ]
    if rows and add:
        names = [{"name": name} for name in told]
        connection.execute(delete(linked).where(linked.c.account_id == bindparam("name")), names)
    if rows:
        connection.execute(insert(linked), rows)


def forget(connection: Connection) -> None:
    """Forget what was linked."""
    connection.execute(delete(linked))
    connection.execute(delete(linked_by))
