"""Where a person's decision holds on: the words of the two accounts, so that it survives a better reading.

A newer reader gives accounts other ids. A decision then goes over to the account of the same report whose claims rest
on most of the same words; where no account does, or both have become one, it is not in force, but stays recorded.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select

from bearwitness.casebook.tables import anchors, claims

Span = tuple[int, int]


def put(connection: Connection, decision_id: int, accounts: Iterable[str]) -> None:
    """Note the words on which each account of a decision rests."""
    query = select(claims.c.account_id, claims.c.report_id, claims.c.char_start, claims.c.char_end)
    found = connection.execute(query.where(claims.c.account_id.in_(list(accounts))).distinct())
    rows = [
        {"decision_id": decision_id, "account_id": account, "report_id": report, "char_start": start, "char_end": end}
        for account, report, start, end in found
    ]
    if rows:
        connection.execute(insert(anchors), rows)


def moved(connection: Connection, lost: Mapping[int, Iterable[str]]) -> dict[tuple[int, str], str]:
    """Return, for accounts of decisions (by decision id) that are gone, the accounts that have their words now."""
    if not lost:
        return {}
    query = select(
        anchors.c.decision_id, anchors.c.account_id, anchors.c.report_id, anchors.c.char_start, anchors.c.char_end
    )
    spans: dict[tuple[int, str], list[Span]] = defaultdict(list)
    report_of: dict[tuple[int, str], str] = {}
    for decision, account, report, start, end in connection.execute(query.where(anchors.c.decision_id.in_(list(lost)))):
        if account in lost[decision]:
            spans[decision, account].append((start, end))
            report_of[decision, account] = report
    now = _accounts_of(connection, set(report_of.values()))
    found = {}
    for key, words in spans.items():
        likeness = {account: _shared(words, its) for account, its in now[report_of[key]].items()}
        best = max(likeness, key=lambda account: (likeness[account], account), default=None)
        if best is not None and likeness[best] > 0:
            found[key] = best
    return found


def _accounts_of(connection: Connection, reports: set[str]) -> dict[str, dict[str, list[Span]]]:
    query = select(claims.c.report_id, claims.c.account_id, claims.c.char_start, claims.c.char_end)
    found: dict[str, dict[str, list[Span]]] = {report: defaultdict(list) for report in reports}
    rows = connection.execute(query.where(claims.c.report_id.in_(list(reports)), claims.c.account_id.is_not(None)))
    for report, account, start, end in rows:
        found[report][account].append((start, end))
    return found


def _shared(one: Iterable[Span], other: Iterable[Span]) -> int:
    """Return how many characters both rest on."""
    mine = {at for start, end in one for at in range(start, end)}
    return len(mine & {at for start, end in other for at in range(start, end)})
