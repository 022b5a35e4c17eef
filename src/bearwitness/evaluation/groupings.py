"""Scores of a grouping against a gold grouping: pairwise, B-cubed, MUC, CEAF-E and their CoNLL mean.

All are written from their definitions. Pairwise counts pairs of items that are together in one grouping and in the
other. B-cubed averages over items the share of an item's group that belongs there (precision) and the share of those
who belong there that its group holds (recall): Bagga and Baldwin (1998), "Entity-Based Cross-Document Coreferencing
Using the Vector Space Model", COLING-ACL. MUC counts links: Vilain et al. (1995), "A Model-Theoretic Coreference
Scoring Scheme", MUC-6. CEAF-E matches groups one to one: Luo (2005), "On Coreference Resolution Performance Metrics".
The CoNLL score is the mean of the F1 of MUC, B-cubed and CEAF-E: Pradhan et al. (2011), CoNLL shared task.

An item may bear several gold groups: a headline of a day with three attacks. Pairwise and B-cubed then ask whether two
items share a group; where every item has one, that is the plain definition. MUC and CEAF-E have none for such items.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb

from bearwitness.evaluation.assignment import best_assignment


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall from 0 to 1. Precision without any answer is 1, and so is recall with nothing to find."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        """Precision, recall and F1 with three digits."""
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"


Grouping = Mapping[str, Hashable]
"""The group of every item."""

Sharing = Mapping[str, frozenset[str]]
"""The groups of every item, one or more."""


def pairwise(found: Grouping, gold: Grouping) -> Score:
    """Score the pairs of items that `found` puts together against those that `gold` puts together.

    Raises:
        ValueError: the two do not group the same items.
    """
    both = sum(comb(count, 2) for count in _joint(found, gold).values())
    answered = sum(comb(count, 2) for count in Counter(found.values()).values())
    wanted = sum(comb(count, 2) for count in Counter(gold.values()).values())
    return Score(both / answered if answered else 1.0, both / wanted if wanted else 1.0)


def b_cubed(found: Grouping, gold: Grouping) -> Score:
    """Score every item's group against its gold group, averaged over items.

    Raises:
        ValueError: the two do not group the same items.
    """
    joint = _joint(found, gold)
    if not joint:
        return Score(1.0, 1.0)
    ours, theirs = Counter(found.values()), Counter(gold.values())
    precision = sum(count * count / ours[left] for (left, _), count in joint.items())
    recall = sum(count * count / theirs[right] for (_, right), count in joint.items())
    return Score(precision / len(gold), recall / len(gold))


def mates(groups: Sharing) -> dict[str, frozenset[str]]:
    """Return, for each item, all items that share a group with it, itself among them."""
    members: dict[str, set[str]] = defaultdict(set)
    for item, its in groups.items():
        for group in its:
            members[group].add(item)
    return {item: frozenset({item}.union(*(members[group] for group in its))) for item, its in groups.items()}


def shared_b_cubed(found: Sharing, gold: Sharing) -> Score:
    """Score, averaged over items, those with which an item shares a group in `found` against those in `gold`.

    Raises:
        ValueError: the two do not group the same items.
    """
    _same_items(found, gold)
    if not gold:
        return Score(1.0, 1.0)
    ours, theirs = mates(found), mates(gold)
    precision = sum(len(ours[item] & theirs[item]) / len(ours[item]) for item in gold)
    recall = sum(len(ours[item] & theirs[item]) / len(theirs[item]) for item in gold)
    return Score(precision / len(gold), recall / len(gold))


def muc(found: Grouping, gold: Grouping) -> Score:
    """Score the links that hold groups together: a group of n items has n - 1, one less for each part it falls into.

    Raises:
        ValueError: the two do not group the same items.
    """
    joint = _joint(found, gold)
    ours, theirs = Counter(found.values()), Counter(gold.values())
    links, wanted = len(gold) - len(ours), len(gold) - len(theirs)
    # Each pair of a found and a gold group that meet is a part of both; what is left are links that both have.
    kept = len(gold) - len(joint)
    return Score(kept / links if links else 1.0, kept / wanted if wanted else 1.0)


def ceaf_e(found: Grouping, gold: Grouping) -> Score:
    """Score the best one-to-one assignment of found to gold groups, each pair by 2 |both| / (|one| + |other|).

    Raises:
        ValueError: the two do not group the same items.
    """
    joint = _joint(found, gold)
    if not joint:
        return Score(1.0, 1.0)
    ours, theirs = Counter(found.values()), Counter(gold.values())
    alike = {(left, right): 2 * count / (ours[left] + theirs[right]) for (left, right), count in joint.items()}
    total = best_assignment(alike)
    return Score(total / len(ours), total / len(theirs))


def conll_f1(found: Grouping, gold: Grouping) -> float:
    """Return the mean F1 of MUC, B-cubed and CEAF-E.

    Raises:
        ValueError: the two do not group the same items.
    """
    scores: Sequence[Score] = (muc(found, gold), b_cubed(found, gold), ceaf_e(found, gold))
    return sum(score.f1 for score in scores) / len(scores)


def _joint(found: Grouping, gold: Grouping) -> Counter[tuple[Hashable, Hashable]]:
    _same_items(found, gold)
    return Counter((found[item], gold[item]) for item in gold)


def _same_items(found: Iterable[str], gold: Iterable[str]) -> None:
    differing = sorted(set(found) ^ set(gold))
    if differing:
        raise ValueError(f"the groupings differ in {len(differing)} items, such as {differing[0]}")
