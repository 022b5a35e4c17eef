"""Which incident, or which other reports, each report stands beside in which no incident was read (`linking.unread`).

Incidents are settled before, and stay as they are: such reports are grouped around them by the rules of `cluster`, from
the pairs that were judged "same" (here "alike"). Which group a report comes into depends on nothing that no chain of
alike pairs and shared incidents leads to, so that after a change only what can be reached from it is grouped anew.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bearwitness.linking.cluster import Bond, bond_of, clusters
from bearwitness.linking.facts import Facts
from bearwitness.linking.match import Judged, judge
from bearwitness.linking.unread import is_unread
from bearwitness.linking.weights import Weights
from bearwitness.model import Beside, Judgement

Pair: TypeAlias = tuple[str, str]


def alike(judged: Iterable[Judged]) -> list[Judged]:
    """Return the judgements by which a report without an incident may stand beside an account or another report."""
    return [one for one in judged if one.judgement is Judgement.SAME and (is_unread(one.left) or is_unread(one.right))]


def stand_beside(
    members: Mapping[str, Facts], incident_of: Mapping[str, str], near: Collection[Judged], weights: Weights
) -> tuple[Beside, ...]:
    """Return each report without an incident that stands beside something, sorted by report.

    Args:
        members: what is grouped, by name: accounts, copies left out, and reports without any.
        incident_of: the incident of every account among them.
        near: every `alike` pair of them.
        weights: what comparisons are worth.
    """
    if not near:
        return ()

    def look(left: str, right: str) -> Bond:
        return bond_of(judge(members[left], members[right], weights))

    settled: dict[str, list[str]] = defaultdict(list)
    for name in sorted(members):
        if not is_unread(name):
            settled[incident_of[name]].append(name)
    bonds = {(one.left, one.right): bond_of(one) for one in near}
    told = [tuple(group) for group in settled.values()]
    group_of = {name: group for group in clusters(sorted(members), bonds, look, told) for name in group}
    return tuple(
        _beside(members[name], group_of[name], one, members, incident_of)
        for name, one in sorted(_likest(group_of, near).items())
    )


def _likest(group_of: Mapping[str, tuple[str, ...]], near: Iterable[Judged]) -> dict[str, Judged]:
    """Return the strongest pair that ties each report without an incident to its group."""
    best: dict[str, Judged] = {}
    for one in sorted(near, key=lambda one: (-one.bits, one.left, one.right)):
        if group_of[one.left] is group_of[one.right]:
            for name in (one.left, one.right):
                if is_unread(name):
                    best.setdefault(name, one)
    return best


def _beside(
    facts: Facts, group: Iterable[str], likest: Judged, members: Mapping[str, Facts], incident_of: Mapping[str, str]
) -> Beside:
    told = [name for name in group if not is_unread(name)]
    incident = incident_of[told[0]] if told else None
    name = incident or min(members[other].report.id for other in group)
    return Beside(facts.report.id, incident, name, round(likest.score, 4), likest.reasons)


@dataclass(frozen=True, slots=True)
class Reach:
    """What is grouped anew after a change: reports without an incident, and the accounts of the incidents near them."""

    silent: frozenset[str]
    accounts: frozenset[str]


def reach(
    start: Iterable[str], near: Iterable[Pair], incident_of: Mapping[str, str], compared: Container[str]
) -> Reach:
    """Follow alike pairs and shared incidents from `start`, which are names of accounts and of reports without any.

    `compared` are the names of all that is compared: copies are not.
    """
    beside: dict[str, list[str]] = defaultdict(list)
    for left, right in near:
        beside[left].append(right)
        beside[right].append(left)
    if not beside:
        return Reach(frozenset(name for name in start if is_unread(name)), frozenset())
    accounts_of: dict[str, list[str]] = defaultdict(list)
    for account, incident in incident_of.items():
        if account in compared:
            accounts_of[incident].append(account)
    silent, accounts, waiting = set[str](), set[str](), list(start)
    while waiting:
        one = waiting.pop()
        if is_unread(one):
            if one not in silent:
                silent.add(one)
                waiting += beside[one]
        elif one not in accounts:
            together = accounts_of[incident_of[one]]
            if any(other in beside for other in together):
                accounts.update(together)
                waiting += [other for member in together for other in beside[member]]
    return Reach(frozenset(silent), frozenset(accounts))
