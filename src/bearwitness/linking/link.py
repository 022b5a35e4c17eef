"""Readings of many reports to incidents: the whole of linking on one screen."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bearwitness.linking.beside import Pair, alike, stand_beside
from bearwitness.linking.candidates import Key, candidate_pairs
from bearwitness.linking.cluster import Bond, bond_of, clusters
from bearwitness.linking.combine import combine
from bearwitness.linking.compare_when import compare_when
from bearwitness.linking.compare_where import compare_where
from bearwitness.linking.copies import units
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.lent_days import lent_days
from bearwitness.linking.match import FAMILY, Judged, judge, machine_name
from bearwitness.linking.page_clock import told_by_numbers
from bearwitness.linking.policy import Policy
from bearwitness.linking.unread import unread_facts
from bearwitness.linking.weights import Weights, packaged_weights
from bearwitness.model import Beside, Decision, Incident, Judgement, Reading
from bearwitness.settings import Settings

COPY = "the report is a word-for-word copy of the other's"
KEPT_APART = "not joined: the groups of accounts around them do not agree"


@dataclass(frozen=True, slots=True)
class Linked:
    """Incidents, sorted by id, and the decisions behind them, sorted by their accounts.

    Decisions hold every pair judged same or unsure, and those judged different that were not far from it. `beside` are
    the reports in which no incident was read but which seem to tell of one, sorted by report; `near` are the pairs that
    this rests on (`linking.beside`).
    """

    incidents: tuple[Incident, ...]
    decisions: tuple[Decision, ...]
    beside: tuple[Beside, ...] = ()
    near: tuple[Pair, ...] = ()


def link(
    readings: Sequence[Reading],
    settings: Settings,
    made: Iterable[Decision] = (),
    *,
    texts: Mapping[str, str] | None = None,
    weights: Weights | None = None,
    policy: Policy = Policy.MOST_INDEPENDENT,
) -> Linked:
    """Join the accounts of all readings into incidents.

    The result does not depend on the order of `readings`.

    Args:
        readings: what was read in every report.
        settings: holds nothing that linking asks yet.
        made: decisions of people; each stands above the machine's own, and of several on one pair the last counts.
        texts: the texts of reports by report id; without them accounts are compared by the words of their quotes.
        weights: what comparisons are worth; those that come with the project where none are given.
        policy: how the best of several numbers is chosen.

    Raises:
        ValueError: an account names a claim that its reading does not hold.
    """
    del settings
    accounts, unread = facts_of(readings, texts), unread_facts(readings, texts or {})
    told = told_by_numbers([*accounts, *unread])
    return link_facts(
        told[: len(accounts)],
        made,
        silent=told[len(accounts) :],
        weights=weights or packaged_weights(),
        policy=policy,
    )


def link_facts(
    accounts: Sequence[Facts],
    made: Iterable[Decision],
    *,
    weights: Weights,
    policy: Policy,
    silent: Sequence[Facts] = (),
    crowded: Callable[[Key], bool] | None = None,
) -> Linked:
    """Join accounts into incidents. `silent` are reports without any; `crowded` is that of `candidate_pairs`."""
    together = units(accounts)
    unit_of = {facts.id: unit[0].id for unit in together for facts in unit}
    heads = {unit[0].id: unit[0] for unit in together}
    silents = {facts.id: facts for facts in silent}
    everything = heads | silents
    judged = {
        (one.left, one.right): one
        for one in worth_keeping(candidate_pairs(list(everything.values()), crowded), weights)
    }
    told = {pair: one for pair, one in judged.items() if pair[0] in heads and pair[1] in heads}
    people = _of_people(made, unit_of)
    settled = {pair: Bond(one.judgement, 0.0, certain=True) for pair, one in people.items()}
    bonds = _bonds(heads, told) | settled
    groups = _grouped(heads, bonds, weights)
    lent = lent_days(heads, groups)
    if lent:
        again = _with_lent_days(heads | lent, lent, crowded, weights)
        told = {pair: one for pair, one in told.items() if lent.keys().isdisjoint(pair)} | again
        bonds = _bonds(heads, told) | settled
        groups = _grouped(heads | lent, bonds, weights)
    group_of = {head: number for number, group in enumerate(groups) for head in group}
    by = machine_name(weights)
    decisions = [*people.values(), *_recorded(told, people, group_of, weights), *_copies(together, by)]
    members: dict[int, list[Facts]] = {}
    for facts in accounts:
        members.setdefault(group_of[unit_of[facts.id]], []).append(facts)
    joined = _joining(decisions, unit_of, group_of)
    incidents = {
        number: combine(some, tuple(sorted(joined.get(number, ()))), policy) for number, some in members.items()
    }
    near = alike(judged.values())
    incident_of = {head: incidents[number].id for head, number in group_of.items()}
    return Linked(
        tuple(sorted(incidents.values(), key=lambda incident: incident.id)),
        tuple(sorted(decisions, key=lambda decision: (decision.left, decision.right, decision.by))),
        stand_beside(everything, incident_of, near, weights),
        tuple((one.left, one.right) for one in near),
    )


def _bonds(heads: Mapping[str, Facts], told: Mapping[Pair, Judged]) -> dict[Pair, Bond]:
    looks_back = {name: one.account.background for name, one in heads.items()}
    return {
        (left, right): replace(bond_of(one), recalls=looks_back[left] != looks_back[right])
        for (left, right), one in told.items()
    }


def _grouped(heads: Mapping[str, Facts], bonds: Mapping[Pair, Bond], weights: Weights) -> list[tuple[str, ...]]:
    def look(left: str, right: str) -> Bond:
        return bond_of(judge(heads[left], heads[right], weights))

    return clusters(sorted(heads), bonds, look)


def _with_lent_days(
    heads: Mapping[str, Facts], lent: Collection[str], crowded: Callable[[Key], bool] | None, weights: Weights
) -> dict[Pair, Judged]:
    """Judge every pair that meets with an account to which a day was lent."""
    pairs = candidate_pairs(list(heads.values()), crowded)
    near = ((one, other) for one, other in pairs if one.id in lent or other.id in lent)
    return {(one.left, one.right): one for one in worth_keeping(near, weights)}


def worth_keeping(pairs: Iterable[tuple[Facts, Facts]], weights: Weights) -> Iterator[Judged]:
    """Yield the judgements on pairs that meet, but for those that are surely different: they are most of all."""
    for one, other in pairs:
        if compare_where(one, other).contradicts or compare_when(one, other).contradicts:
            continue
        found = judge(one, other, weights)
        if found.judgement is not Judgement.DIFFERENT or found.score >= weights.different_below:
            yield found


def _of_people(made: Iterable[Decision], unit_of: Mapping[str, str]) -> dict[Pair, Decision]:
    """Return the decisions of people by the accounts that they bind; of accounts that are gone none is left."""
    found: dict[Pair, Decision] = {}
    for decision in made:
        by_a_machine = decision.by.partition("/")[0] == FAMILY
        if not by_a_machine and decision.left in unit_of and decision.right in unit_of:
            left, right = sorted((unit_of[decision.left], unit_of[decision.right]))
            if left != right:
                found[left, right] = decision
    return found


def _recorded(
    judged: Mapping[Pair, Judged], people: Mapping[Pair, Decision], group_of: Mapping[str, int], weights: Weights
) -> list[Decision]:
    found = []
    by = machine_name(weights)
    for pair, one in judged.items():
        if pair in people:
            continue
        decision = one.decision(by)
        if one.judgement is Judgement.SAME and group_of[pair[0]] != group_of[pair[1]]:
            reasons = (KEPT_APART, *decision.reasons)
            decision = Decision(one.left, one.right, Judgement.UNSURE, decision.score, reasons, decision.by)
        found.append(decision)
    return found


def _copies(together: Iterable[Sequence[Facts]], by: str) -> list[Decision]:
    found = []
    for unit in together:
        for copy in unit[1:]:
            left, right = sorted((unit[0].id, copy.id))
            found.append(Decision(left, right, Judgement.SAME, 1.0, (COPY,), by))
    return found


def _joining(
    decisions: Iterable[Decision], unit_of: Mapping[str, str], group_of: Mapping[str, int]
) -> dict[int, list[Pair]]:
    joined: dict[int, list[Pair]] = {}
    for decision in decisions:
        left, right = group_of[unit_of[decision.left]], group_of[unit_of[decision.right]]
        if decision.judgement is Judgement.SAME and left == right:
            joined.setdefault(left, []).append((decision.left, decision.right))
    return joined
