"""Accounts and judgements to clusters: best pair first, in any order of input, never across what cannot be the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bearwitness.linking.match import Judged
from bearwitness.linking.weights import CLAMP, JOIN_FROM_MEAN
from bearwitness.model import Judgement


@dataclass(frozen=True, slots=True)
class Bond:
    """What is held of two members: the judgement, and its bits. `certain` where a person or a copy settles it; `ruled`
    where a rule above the sum does, such as a contradiction; `blind` where the days of one are not known, so that its
    bits are low for want of knowledge; `recalls` where one is told as news and the other is only looked back on.
    """

    judgement: Judgement
    bits: float
    certain: bool = False
    blind: bool = False
    ruled: bool = False
    recalls: bool = False

    @property
    def parts(self) -> bool:
        """Whether the two are never to be joined. A "different" that is only unlikely counts by its bits."""
        return self.judgement is Judgement.DIFFERENT and (self.certain or self.ruled)


def bond_of(one: Judged) -> Bond:
    """Return what a judgement of the machine is worth to its two members.

    A pair of unknown days that is unlikely speaks against joining by what is known of it, days apart.
    """
    if one.blind and one.bits <= 0.0 and one.bits_but_for_days < 0.0:
        return Bond(one.judgement, one.bits_but_for_days)
    return Bond(one.judgement, one.bits, blind=one.blind, ruled=one.rule is not None)


def clusters(
    members: Sequence[str],
    bonds: Mapping[tuple[str, str], Bond],
    look: Callable[[str, str], Bond],
    settled: Sequence[tuple[str, ...]] = (),
) -> list[tuple[str, ...]]:
    """Join members by their "same" bonds, strongest first (average-linkage agglomeration with cannot-link).

    What is news in both, or looked back on in both, is joined before news and what a report looks back on: older things
    are told there for being like the news, and an undated page is like either.

    Two clusters are joined only if no pair across them is kept apart by a person or a rule, and the pairs across them
    have at least `JOIN_FROM_MEAN` bits on average, so that one chance likeness does not chain two incidents together.
    One account that words it all otherwise does not split the rest. A certain "same" asks for no average, but what
    cannot be the same stands against it as well. A blind pair may speak for joining,
    and never against it: that nothing is known of its days keeps no two accounts apart.

    Args:
        members: ids of what is clustered.
        bonds: by ids in order (left < right), the pairs that were compared.
        look: gives the bond of a pair that was not; called with ids in order.
        settled: clusters to start from, of which no two are joined; members in none of them may join any.

    Returns:
        Clusters as sorted tuples, sorted; they do not depend on the order of `members` or `bonds`.
    """
    held = dict(bonds)
    cluster_of: dict[str, tuple[str, ...]] = {member: (member,) for member in members}
    cluster_of |= {member: cluster for cluster in settled for member in cluster}
    fixed = {member for cluster in settled for member in cluster}
    for pair in _strongest_first(held):
        left, right = cluster_of[pair[0]], cluster_of[pair[1]]
        if left is right or (fixed and any(m in fixed for m in left) and any(m in fixed for m in right)):
            continue
        if _may_join(left, right, bonds[pair].certain, held, look):
            joined = tuple(sorted((*left, *right)))
            cluster_of.update(dict.fromkeys(joined, joined))
    return sorted(set(cluster_of.values()))


def _strongest_first(bonds: Mapping[tuple[str, str], Bond]) -> list[tuple[str, str]]:
    same = [pair for pair, bond in bonds.items() if bond.judgement is Judgement.SAME]
    return sorted(same, key=lambda pair: (not bonds[pair].certain, bonds[pair].recalls, -bonds[pair].bits, pair))


def _may_join(
    left: Iterable[str],
    right: Sequence[str],
    certain: bool,
    held: dict[tuple[str, str], Bond],
    look: Callable[[str, str], Bond],
) -> bool:
    total, count = 0.0, 0
    for one in left:
        for other in right:
            pair = (one, other) if one < other else (other, one)
            if pair not in held:
                held[pair] = look(*pair)
            if held[pair].parts:
                return False
            if not held[pair].blind or held[pair].bits > 0:
                total += max(-CLAMP, min(CLAMP, held[pair].bits))
                count += 1
    return certain or total >= JOIN_FROM_MEAN * count
