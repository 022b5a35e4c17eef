"""The accounts of one incident to one record: the best supported time, place, kind and parties."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bearwitness.linking.compare_where import compare_where
from bearwitness.linking.facts import Facts, party_key
from bearwitness.linking.grade import grade
from bearwitness.linking.policy import Policy
from bearwitness.linking.reconcile import reconcile
from bearwitness.model import Group, Incident, Kind, Party, Reconciled, Responsibility, Role, Status, When, Where
from bearwitness.model.codes import codes_of_groups
from bearwitness.model.ids import content_id
from bearwitness.model.where import WherePrecision

_AGREEING = frozenset({"same_place", "same_name", "near", "same_district", "same_province", "same_country"})
_PRECISION = {precision: rank for rank, precision in enumerate(WherePrecision)}


def combine(
    accounts: Sequence[Facts],
    decisions: tuple[tuple[str, str], ...],
    policy: Policy = Policy.MOST_INDEPENDENT,
) -> Incident:
    """Return the incident that these accounts tell of. The order of `accounts` does not matter.

    Its identifier hangs on the earliest account alone, so that it stays when later reports come in.
    """
    told = sorted(accounts, key=lambda facts: facts.order)
    figures, totals = reconcile(told, policy)
    kind = _kind(told)
    means = _means(told, kind)
    parties = _parties(told)
    graded, why = grade(told)
    return Incident(
        id=content_id("i", told[0].id),
        accounts=tuple(facts.id for facts in told),
        kind=kind,
        means=means,
        background=all(facts.account.background for facts in told),
        status=_status(told),
        when=_when(told),
        where=_where(told),
        parties=parties,
        responsibility=_responsibility(told),
        figures=figures,
        totals=totals,
        codes=codes_of_groups(kind, means, parties, _harmed(figures)),
        grade=graded,
        grade_reason=why,
        decisions=decisions,
    )


def _roots(facts: Iterable[Facts]) -> int:
    return len({one.root for one in facts})


def _kind(told: Sequence[Facts]) -> Kind:
    """Return the kind that most reports give, copies apart; on a tie that of the earliest report."""
    kinds = list(dict.fromkeys(facts.account.kind for facts in told))
    return max(kinds, key=lambda kind: _roots(facts for facts in told if facts.account.kind is kind))


def _means(told: Sequence[Facts], kind: Kind) -> tuple[Kind, ...]:
    named = [means for facts in told for means in facts.account.means]
    others = [facts.account.kind for facts in told if facts.account.kind is not kind]
    return tuple(dict.fromkeys(named + others))


def _status(told: Sequence[Facts]) -> Status:
    found = {facts.account.status for facts in told}
    return next(status for status in (Status.HAPPENED, Status.ALLEGED, Status.DENIED) if status in found)


def _harmed(figures: Iterable[Reconciled]) -> list[Group]:
    measures = {"killed", "injured", "killed_or_injured"}
    return [one.group for one in figures if one.measure in measures and any((one.low, one.best, one.high))]


def _when(told: Sequence[Facts]) -> When | None:
    """Return the time that most reports agree with; among those the most precise, then the earliest told."""
    dated = [(facts, facts.account.when) for facts in told if facts.account.when is not None]
    if not dated:
        return None

    def merit(one: tuple[Facts, When]) -> tuple[int, int, bool]:
        when = one[1]
        agreeing = _roots(other for other, its in dated if its.start <= when.end and when.start <= its.end)
        return -agreeing, (when.end - when.start).days, when.inferred

    best = min(dated, key=merit)[1]
    return replace(best, claims=_all_claims(when.claims for _, when in dated))


def _where(told: Sequence[Facts]) -> Where | None:
    """Return the place that most reports agree with; among those a resolved one, then the most precise."""
    placed = [(facts, facts.account.where) for facts in told if facts.account.where is not None]
    if not placed:
        return None

    def merit(one: tuple[Facts, Where]) -> tuple[int, bool, int]:
        agreeing = _roots(
            other for other, _ in placed if other is one[0] or compare_where(one[0], other).level in _AGREEING
        )
        return -agreeing, one[1].lat is None, _PRECISION[one[1].precision]

    best = min(placed, key=merit)[1]
    return replace(best, claims=_all_claims(where.claims for _, where in placed))


def _parties(told: Sequence[Facts]) -> tuple[Party, ...]:
    """Return every party once, those named by most reports first, each in the role that most reports give it."""
    named: dict[str, list[tuple[str, Party]]] = defaultdict(list)
    for facts in told:
        for party in facts.account.parties:
            named[party_key(party)].append((facts.root, party))
    found = []
    for given in named.values():
        roles = Counter(role for _, role in dict.fromkeys((root, party.role) for root, party in given))
        role: Role = max(roles, key=lambda one: roles[one])
        first = next(party for _, party in given if party.role is role)
        claims = _all_claims(party.claims for _, party in given)
        found.append((len({root for root, _ in given}), replace(first, role=role, claims=claims)))
    return tuple(party for _, party in sorted(found, key=lambda one: -one[0]))


def _responsibility(told: Sequence[Facts]) -> tuple[Responsibility, ...]:
    merged: dict[tuple[str | None, str, str], Responsibility] = {}
    for facts in told:
        for one in facts.account.responsibility:
            key = (one.party, one.stance, one.speaker)
            before = merged[key].claims if key in merged else ()
            merged[key] = replace(one, claims=_all_claims((before, one.claims)))
    return tuple(merged.values())


def _all_claims(many: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for claims in many for claim in claims))
