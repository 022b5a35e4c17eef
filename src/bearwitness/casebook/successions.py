"""What became of every incident: a log that is only added to, so that what was published can be brought up to date.

An incident's identifier hangs on its earliest account. It stays while that account does, and when incidents are joined
or split the others lead on to those that hold their accounts now. A version of the casebook is the number of a run.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, func, insert, select

from bearwitness.casebook.tables import accounts, changes
from bearwitness.model import Incident
from bearwitness.model.codec import to_json
from bearwitness.model.ids import content_id


class Change(StrEnum):
    """What happened to an incident."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Changed:
    """One incident that differs from an earlier version, and the incidents of now that its accounts went to."""

    incident: str
    change: Change
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _State:
    """An incident as last logged: its accounts with their reports, and a hash of all that is said of it."""

    accounts: Mapping[str, str]
    digest: str
    leads_to: tuple[str, ...]
    change: Change


_NOTHING: Final = "nothing"


def log(connection: Connection, found: Sequence[Incident], run: int, among: Collection[str] | None = None) -> None:
    """Add what is new, changed or withdrawn against the last version.

    `found` are all incidents, or, where `among` is given, those that came in the place of these and of their own ids.
    """
    replaced = None if among is None else {*among, *(one.id for one in found)}
    states = _states(connection, None, replaced)
    before = {name: state for name, state in states.items() if state.change is not Change.WITHDRAWN}
    rows_of = connection.execute(select(accounts.c.id, accounts.c.report_id))
    report_of = {row.id: row.report_id for row in rows_of}
    now = {one.id: {account: report_of[account] for account in one.accounts} for one in found}
    holder = {account: name for name, its in now.items() for account in its}
    by_report: dict[str, set[str]] = {}
    for name, its in now.items():
        for report in its.values():
            by_report.setdefault(report, set()).add(name)
    rows = []
    for one in found:
        digest = content_id("x", to_json(one))[2:]
        old = before.get(one.id)
        if old is None or old.digest != digest:
            gone = _leads_to(old.accounts, holder, by_report) - {one.id} if old else set[str]()
            rows.append(_row(run, one.id, Change.CHANGED if old else Change.NEW, gone, now[one.id], digest))
    for name in sorted(before.keys() - now.keys()):
        rows.append(
            _row(run, name, Change.WITHDRAWN, _leads_to(before[name].accounts, holder, by_report), {}, _NOTHING)
        )
    if rows:
        connection.execute(insert(changes), rows)


def _leads_to(old: Mapping[str, str], holder: Mapping[str, str], by_report: Mapping[str, Iterable[str]]) -> set[str]:
    """Return who holds these accounts now; where a reader gave them other ids, who tells of their reports."""
    found = {holder[account] for account in old if account in holder}
    return found or {name for report in old.values() for name in by_report.get(report, ())}


def _row(
    run: int, name: str, change: Change, leads_to: Iterable[str], held: Mapping[str, str], digest: str
) -> dict[str, object]:
    return {
        "run": run,
        "incident_id": name,
        "change": change.value,
        "leads_to": json.dumps(sorted(leads_to)),
        "accounts": json.dumps(dict(held), sort_keys=True),
        "digest": digest,
    }


def _states(connection: Connection, until: int | None, among: Collection[str] | None = None) -> dict[str, _State]:
    """Return the last logged state of each incident, or of each `among` these ids, of runs up to `until`."""
    query = select(changes).order_by(changes.c.id)
    rows = connection.execute(query if until is None else query.where(changes.c.run <= until)).mappings()
    return {
        row["incident_id"]: _State(
            json.loads(row["accounts"]), row["digest"], tuple(json.loads(row["leads_to"])), Change(row["change"])
        )
        for row in rows
        if among is None or row["incident_id"] in among
    }


def version(connection: Connection) -> int:
    """Return the present version: the last run that changed an incident; 0 where none did."""
    return connection.execute(select(func.max(changes.c.run))).scalar() or 0


def since(connection: Connection, before: int) -> tuple[Changed, ...]:
    """Return what is new, changed or withdrawn since a version, in the order of incident ids.

    An incident that came and went in between is left out. Withdrawn ones lead to incidents that stand now.
    """
    old, now = _states(connection, before), _states(connection, None)
    found = []
    for name, state in sorted(now.items()):
        was, stands = old.get(name), state.change is not Change.WITHDRAWN
        had = was is not None and was.change is not Change.WITHDRAWN
        if stands and not had:
            found.append(Changed(name, Change.NEW))
        elif stands and was is not None and was.digest != state.digest:
            found.append(Changed(name, Change.CHANGED, tuple(one for one in state.leads_to if one != name)))
        elif had and not stands:
            found.append(Changed(name, Change.WITHDRAWN, _standing(name, now)))
    return tuple(found)


def _standing(name: str, now: Mapping[str, _State]) -> tuple[str, ...]:
    """Follow an incident to those that stand now."""
    found, seen, waiting = set[str](), {name}, list(now[name].leads_to)
    while waiting:
        one = waiting.pop()
        if one in seen or one not in now:
            continue
        seen.add(one)
        if now[one].change is Change.WITHDRAWN:
            waiting += now[one].leads_to
        else:
            found.add(one)
    return tuple(sorted(found))


def ever_held(connection: Connection, name: str) -> frozenset[str]:
    """Return the accounts that an incident holds or once held."""
    rows = connection.execute(select(changes.c.accounts).where(changes.c.incident_id == name)).scalars()
    return frozenset(account for row in rows for account in json.loads(row))


def led_to(connection: Connection, name: str) -> tuple[str, ...]:
    """Return the incidents that stand now for one that once did: itself, or those that its accounts went to."""
    now = _states(connection, None)
    if name not in now:
        return ()
    return (name,) if now[name].change is not Change.WITHDRAWN else _standing(name, now)
