"""Linking what is new in a casebook: only the accounts that a new one can reach are looked at again.

Joining goes by bonds between pairs, so an incident depends on no account that no chain of bonds leads to. A new account
bonds only with those that it meets in a window; the accounts that these are joined with or bound to, and so on, are
linked again with it, and everything else stays. The same holds of reports in which no incident was read (`beside`).
What comes out is what linking the whole casebook gives, but for one thing: a word is no longer asked once more than
`candidates.MOST_BY_WORDS` accounts meet by it, and pairs that met by it before stay as they were judged.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bearwitness.linking.beside import Pair, Reach, alike, reach, stand_beside
from bearwitness.linking.copies import units
from bearwitness.linking.facts import Facts
from bearwitness.linking.filing import Filed, Windows, filed
from bearwitness.linking.link import KEPT_APART, link_facts, worth_keeping
from bearwitness.linking.match import judge, machine_name
from bearwitness.linking.policy import Policy
from bearwitness.linking.unread import is_unread, report_of
from bearwitness.linking.weights import Weights
from bearwitness.model import Beside, Decision, Incident, Judgement


@dataclass(frozen=True, slots=True)
class Before:
    """What came of linking before: the windows of what is compared, the incident of every account, all decisions in
    force, of people too, and the pairs that reports without an incident stand beside others by (`Linked.near`).
    """

    filed: Mapping[str, Filed]
    incident_of: Mapping[str, str]
    decisions: Sequence[Decision]
    near: Sequence[Pair] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What linking a part gives.

    Attributes:
        accounts: those that were linked again, the new ones among them.
        incidents: the incidents that hold them now; those that held them before are no more.
        decisions: every decision that now stands on pairs of these accounts and on pairs with a new one.
        filed: the windows of what is new and to be compared.
        silent: the reports without an incident that were looked at again, by their ids.
        beside: which of these stand beside something now.
        near: the pairs with something new that this rests on.
    """

    accounts: frozenset[str]
    incidents: tuple[Incident, ...]
    decisions: tuple[Decision, ...]
    filed: Mapping[str, Filed]
    silent: frozenset[str]
    beside: tuple[Beside, ...]
    near: tuple[Pair, ...]


def link_part(
    new: Collection[str],
    gone: Collection[str],
    before: Before,
    load: Callable[[Collection[str]], Sequence[Facts]],
    people: Sequence[Decision],
    weights: Weights,
    policy: Policy,
) -> Part:
    """Link `new` accounts, and reports without any, with those that they can reach.

    Args:
        new: names of accounts that were never linked, with all accounts of copies of their reports, and of accounts on
            which people's decisions have changed; and of reports in which no incident was read (`unread_name`).
        gone: names of reports without an incident that are no more, or have one now.
        before: what stands.
        load: gives the facts of accounts and such reports by name, in any order.
        people: decisions of people in force, the latest last.
        weights: what comparisons are worth; as before.
        policy: how the best of several numbers is chosen; as before.
    """
    fresh = {facts.id: filed(facts) for facts in _compared(load(new))}
    stale = frozenset((*new, *gone))
    windows = Windows({name: one for name, one in before.filed.items() if name not in stale} | fresh)
    pairs = windows.pairs_with(fresh)
    facts_of = {facts.id: facts for facts in load({name for pair in pairs for name in pair})}
    judged = list(worth_keeping(((facts_of[left], facts_of[right]) for left, right in pairs), weights))
    told = [one for one in judged if not (is_unread(one.left) or is_unread(one.right))]
    bound = [(one.left, one.right) for one in told if one.judgement is Judgement.SAME]
    accounts = [name for name in new if not is_unread(name)]
    reached = _reached(accounts, before, [*bound, *_bound(people)])
    linked = link_facts(load(reached), people, weights=weights, policy=policy, crowded=windows.crowded)
    settled = {(one.left, one.right) for one in people}
    decisions = list(linked.decisions)
    for one in told:
        pair = (one.left, one.right)
        if not reached.issuperset(pair) and pair not in settled:
            decisions.append(one.decision(machine_name(weights)))
    incident_of = {**before.incident_of, **{name: one.id for one in linked.incidents for name in one.accounts}}
    near = tuple((one.left, one.right) for one in alike(judged))
    kept = [pair for pair in before.near if stale.isdisjoint(pair)]
    parted = {name for pair in before.near if not stale.isdisjoint(pair) for name in pair} - stale
    silent = [name for name in new if is_unread(name)]
    again = reach([*silent, *reached, *parted], [*kept, *near], incident_of, windows)
    still = [pair for pair in kept if again.silent.isdisjoint(pair) or windows.meet(*pair)]
    beside = _grouped(again, [*still, *near], incident_of, load, weights)
    looked_at = frozenset(report_of(name) for name in (*again.silent, *gone))
    return Part(reached, linked.incidents, tuple(decisions), fresh, looked_at, beside, near)


def _compared(facts: Sequence[Facts]) -> list[Facts]:
    """Return what is compared of these: copies' accounts are not, beside their originals'."""
    silent = [one for one in facts if is_unread(one.id)]
    return [unit[0] for unit in units([one for one in facts if not is_unread(one.id)])] + silent


def _grouped(
    again: Reach,
    near: Iterable[Pair],
    incident_of: Mapping[str, str],
    load: Callable[[Collection[str]], Sequence[Facts]],
    weights: Weights,
) -> tuple[Beside, ...]:
    """Return what the reports without an incident that were reached stand beside."""
    pairs = [pair for pair in near if not again.silent.isdisjoint(pair)]
    if not pairs:
        return ()
    members = {facts.id: facts for facts in load(again.silent | again.accounts)}
    judged = [judge(members[left], members[right], weights) for left, right in pairs]
    return stand_beside(members, incident_of, judged, weights)


def _bound(decisions: Iterable[Decision]) -> list[Pair]:
    """Return the pairs that bonds hold together, those that the accounts around them kept apart included."""
    return [
        (one.left, one.right)
        for one in decisions
        if one.judgement is Judgement.SAME or one.reasons[:1] == (KEPT_APART,)
    ]


def _reached(new: Collection[str], before: Before, bound: Iterable[Pair]) -> frozenset[str]:
    """Return the accounts that bonds and shared incidents lead to from the new ones, and these."""
    beside: dict[str, set[str]] = defaultdict(set)
    for left, right in (*bound, *_bound(before.decisions)):
        beside[left].add(right)
        beside[right].add(left)
    members: dict[str, list[str]] = defaultdict(list)
    for account, incident in before.incident_of.items():
        members[incident].append(account)
    found, waiting = set(new), list(new)
    while waiting:
        one = waiting.pop()
        joined = members[before.incident_of[one]] if one in before.incident_of else ()
        for other in beside[one].union(joined) - found:
            found.add(other)
            waiting.append(other)
    return frozenset(found)
