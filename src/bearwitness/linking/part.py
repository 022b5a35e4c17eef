"""Linking what is new in a casebook: only the accounts that a new one can reach are looked at again.

Joining goes by bonds between pairs, so an incident depends on no account that no chain of bonds leads to. A new account
bonds only with those that it meets in a window; the accounts that these are joined with or bound to, and so on, are
linked again with it, and everything else stays. What comes out is what linking the whole casebook gives, but for one
thing: a word is no longer asked once more than `candidates.MOST_BY_WORDS` accounts meet by it, and pairs that met by it
before stay as they were judged.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bearwitness.linking.copies import units
from bearwitness.linking.facts import Facts
from bearwitness.linking.filing import Filed, Windows, filed
from bearwitness.linking.link import KEPT_APART, Pair, link_facts, worth_keeping
from bearwitness.linking.match import machine_name
from bearwitness.linking.policy import Policy
from bearwitness.linking.weights import Weights
from bearwitness.model import Decision, Incident, Judgement


@dataclass(frozen=True, slots=True)
class Before:
    """What came of linking before: the windows of accounts that are compared, the incident of every account, and all
    decisions in force, of people too.
    """

    filed: Mapping[str, Filed]
    incident_of: Mapping[str, str]
    decisions: Sequence[Decision]


@dataclass(frozen=True, slots=True)
class Part:
    """What linking a part gives.

    Attributes:
        accounts: those that were linked again, the new ones among them.
        incidents: the incidents that hold them now; those that held them before are no more.
        decisions: every decision that now stands on pairs of these accounts and on pairs with a new one.
        filed: the windows of new accounts that are to be compared.
    """

    accounts: frozenset[str]
    incidents: tuple[Incident, ...]
    decisions: tuple[Decision, ...]
    filed: Mapping[str, Filed]


def link_part(
    new: Collection[str],
    before: Before,
    load: Callable[[Collection[str]], Sequence[Facts]],
    people: Sequence[Decision],
    weights: Weights,
    policy: Policy,
) -> Part:
    """Link `new` accounts with those that they can reach.

    Args:
        new: ids of accounts that were never linked, with all accounts of copies of their reports, and of accounts on
            which people's decisions have changed.
        before: what stands.
        load: gives the facts of accounts by id, in any order.
        people: decisions of people in force, the latest last.
        weights: what comparisons are worth; as before.
        policy: how the best of several numbers is chosen; as before.
    """
    heads = [unit[0] for unit in units(load(new))]
    fresh = {facts.id: filed(facts) for facts in heads}
    windows = Windows({name: one for name, one in before.filed.items() if name not in new} | fresh)
    pairs = windows.pairs_with(fresh)
    facts_of = {facts.id: facts for facts in load({name for pair in pairs for name in pair})}
    judged = list(worth_keeping(((facts_of[left], facts_of[right]) for left, right in pairs), weights))
    bound = [(one.left, one.right) for one in judged if one.judgement is Judgement.SAME]
    reached = _reached(new, before, [*bound, *_bound(people)])
    linked = link_facts(load(reached), people, weights=weights, policy=policy, crowded=windows.crowded)
    settled = {(one.left, one.right) for one in people}
    decisions = list(linked.decisions)
    for one in judged:
        pair = (one.left, one.right)
        if not reached.issuperset(pair) and pair not in settled:
            decisions.append(one.decision(machine_name(weights)))
    return Part(reached, linked.incidents, tuple(decisions), fresh)


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
