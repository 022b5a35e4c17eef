"""Scores of a grouping against a gold grouping: pairwise and B-cubed precision, recall and F1.

Both are written from their definitions. Pairwise counts pairs of items that are together in one grouping and in the
other. B-cubed averages over items the share of an item's group that belongs there (precision) and the share of those
who belong there that its group holds (recall): Bagga and Baldwin (1998), "Entity-Based Cross-Document Coreferencing
Using the Vector Space Model", COLING-ACL.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from math import comb


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


def _joint(found: Grouping, gold: Grouping) -> Counter[tuple[Hashable, Hashable]]:
    if found.keys() != gold.keys():
        differing = sorted(found.keys() ^ gold.keys())
        raise ValueError(f"the groupings differ in {len(differing)} items, such as {differing[0]}")
    return Counter((found[item], gold[item]) for item in gold)
