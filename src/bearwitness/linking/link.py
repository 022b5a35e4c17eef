"""Readings of many reports to incidents: the whole of linking on one screen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bearwitness.linking.candidates import candidate_pairs
from bearwitness.linking.cluster import Bond, clusters
from bearwitness.linking.combine import combine
from bearwitness.linking.copies import units
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.match import MACHINE, Judged, judge
from bearwitness.linking.weights import DIFFERENT_BELOW
from bearwitness.model import Decision, Incident, Judgement, Reading
from bearwitness.settings import Settings

Pair = tuple[str, str]
COPY = "the report is a word-for-word copy of the other's"
KEPT_APART = "not joined: the groups of accounts around them do not agree"


@dataclass(frozen=True, slots=True)
class Linked:
    """Incidents, sorted by id, and the decisions behind them, sorted by their accounts.

    Decisions hold every pair judged same or unsure, and those judged different that were not far from it.
    """

    incidents: tuple[Incident, ...]
    decisions: tuple[Decision, ...]


def link(readings: Sequence[Reading], settings: Settings, made: Iterable[Decision] = ()) -> Linked:
    """Join the accounts of all readings into incidents.

    The result does not depend on the order of `readings`. `made` are decisions of people; each stands above the
    machine's own, and of several on one pair the last one given counts. `settings` holds nothing that linking asks yet.

    Raises:
        ValueError: an account names a claim that its reading does not hold.
    """
    del settings
    accounts = facts_of(readings)
    together = units(accounts)
    unit_of = {facts.id: unit[0].id for unit in together for facts in unit}
    heads = {unit[0].id: unit[0] for unit in together}
    judged = {(pair.left, pair.right): pair for pair in (judge(*two) for two in candidate_pairs(list(heads.values())))}
    bonds = {pair: Bond(one.judgement, one.bits) for pair, one in judged.items()}
    people = _of_people(made, unit_of)
    bonds |= {pair: Bond(one.judgement, 0.0, certain=True) for pair, one in people.items()}

    def look(left: str, right: str) -> Bond:
        seen = judge(heads[left], heads[right])
        return Bond(seen.judgement, seen.bits)

    groups = clusters(sorted(heads), bonds, look)
    group_of = {head: number for number, group in enumerate(groups) for head in group}
    decisions = [*people.values(), *_recorded(judged, people, group_of), *_copies(together)]
    members: dict[int, list[Facts]] = {}
    for facts in accounts:
        members.setdefault(group_of[unit_of[facts.id]], []).append(facts)
    joined = _joining(decisions, unit_of, group_of)
    incidents = [combine(told, tuple(sorted(joined.get(number, ())))) for number, told in members.items()]
    return Linked(
        tuple(sorted(incidents, key=lambda incident: incident.id)),
        tuple(sorted(decisions, key=lambda decision: (decision.left, decision.right, decision.by))),
    )


def _of_people(made: Iterable[Decision], unit_of: Mapping[str, str]) -> dict[Pair, Decision]:
    """Return the decisions of people by the accounts that they bind; of accounts that are gone none is left."""
    found: dict[Pair, Decision] = {}
    for decision in made:
        by_a_machine = decision.by.partition("/")[0] == MACHINE.partition("/")[0]
        if not by_a_machine and decision.left in unit_of and decision.right in unit_of:
            left, right = sorted((unit_of[decision.left], unit_of[decision.right]))
            if left != right:
                found[left, right] = decision
    return found


def _recorded(
    judged: Mapping[Pair, Judged], people: Mapping[Pair, Decision], group_of: Mapping[str, int]
) -> list[Decision]:
    found = []
    for pair, one in judged.items():
        if pair in people or (one.judgement is Judgement.DIFFERENT and one.score < DIFFERENT_BELOW):
            continue
        decision = one.decision
        if one.judgement is Judgement.SAME and group_of[pair[0]] != group_of[pair[1]]:
            reasons = (KEPT_APART, *decision.reasons)
            decision = Decision(one.left, one.right, Judgement.UNSURE, decision.score, reasons, decision.by)
        found.append(decision)
    return found


def _copies(together: Iterable[Sequence[Facts]]) -> list[Decision]:
    found = []
    for unit in together:
        for copy in unit[1:]:
            left, right = sorted((unit[0].id, copy.id))
            found.append(Decision(left, right, Judgement.SAME, 1.0, (COPY,), MACHINE))
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
