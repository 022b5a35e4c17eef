"""Fitting the weights of linking to labelled reports.

The comparisons of every pair of accounts that meets in a window are known levels; whether the pair is one incident is
labelled for the reports. Weights are those that make the labels likeliest (a logistic model over the levels, the form
that Fellegi and Sunter's sum of bits has), drawn towards the weights they start from, so that a level with few
examples keeps its old worth. Of a pair of reports that share an incident it is not known which accounts do: the likest
two under the weights so far are taken, and this is repeated.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from typing import Final

import numpy as np
import numpy.typing as npt

from bearwitness.linking.candidates import candidate_pairs
from bearwitness.linking.facts import Facts
from bearwitness.linking.match import COMPARISONS, left_open
from bearwitness.linking.weights import CONTRADICTIONS, LEVELS, Weights

COLUMNS: Final = tuple((comparison, level) for comparison, levels in LEVELS.items() for level in levels)
_COLUMN: Final = {key: number for number, key in enumerate(COLUMNS)}
SPREAD: Final = 1.0
"""How far, in bits, a weight may well lie from where it starts (the standard deviation of the prior)."""

ROUNDS: Final = 4
LEANING_STEP: Final = 0.1
MOST_LEANING: Final = 2.0  # bits
MOST_ALIKE: Final = 0.05
AS_GOOD: Final = 0.01  # of mean F1: less is chance, with some 300 pairs that are the same in three files
Array = npt.NDArray[np.float64]
Columns = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs of accounts of one data set.

    Attributes:
        name: of the data set.
        levels: for each pair of accounts the columns of its levels.
        pair: for each pair of accounts the number of the pair of reports that it belongs to.
        reports: the ids of these pairs of reports.
        same: for each pair of reports whether they share an incident.
        open: for each pair of accounts whether a rule leaves it open, whatever its bits.
    """

    name: str
    levels: Columns
    pair: Columns
    reports: tuple[tuple[str, str], ...]
    same: npt.NDArray[np.bool_]
    open: npt.NDArray[np.bool_]

    def without(self, reports: Collection[str]) -> "Examples":
        """Return those in which none of these reports has a part."""
        stays = np.array([not (left in reports or right in reports) for left, right in self.reports], np.bool_)
        rows = stays[self.pair] if len(self.pair) else np.zeros(0, np.bool_)
        return Examples(self.name, self.levels[rows], self.pair[rows], self.reports, self.same, self.open[rows])

    def best_bits(self, weights: Weights) -> Array:
        """Return, for each pair of reports, the bits of its likest accounts that may be joined; -inf where none may."""
        worth = np.array([weights.bits[comparison][level] for comparison, level in COLUMNS])
        best = np.full(len(self.reports), -np.inf)
        np.maximum.at(best, self.pair, np.where(self.open, -np.inf, worth[self.levels].sum(axis=1) + weights.prior))
        return best


Told = tuple[Array, npt.NDArray[np.bool_], int]
"""The bits of pairs of reports, whether they are the same, and how many are the same in all, also unmet."""


def leaning(parts: Sequence[Told], alike: Array) -> float:
    """Return the bits by which to raise the prior, so that pairs held out of a fit are told best: 0 to `MOST_LEANING`.

    The fit makes labels likely; where one pair in hundreds is the same, odds below even are still worth joining on.
    What is raised to is the highest mean F1 over the parts, of pairs from 0 bits on. It goes no further than to where
    `MOST_ALIKE` of pairs of like attacks, which are two incidents, would be joined. Of steps within `AS_GOOD` of the
    best the highest is taken: where groups are formed, chance pairs are turned down again, missed ones are not found.

    Args:
        parts: of each data set the pairs of reports, by weights fitted without them.
        alike: bits of pairs of reports of like attacks that are not the same.
    """
    steps = [round(number * LEANING_STEP, 1) for number in range(int(MOST_LEANING / LEANING_STEP) + 1)]
    steps = [step for step in steps if step == 0 or np.mean(alike + step >= 0.0) <= MOST_ALIKE]
    found = {step: sum(_f1(bits + step, same, wanted) for bits, same, wanted in parts) for step in steps}
    least = max(found.values()) - AS_GOOD * len(parts)
    return max(step for step in steps if found[step] >= least)


def _f1(bits: Array, same: npt.NDArray[np.bool_], wanted: int) -> float:
    told = bits >= 0.0
    both = int((told & same).sum()) + int(told.sum() + wanted == 0)
    return 2 * both / max(1, int(told.sum()) + wanted)


def examples(name: str, pairs: Iterable[tuple[Facts, Facts, bool]]) -> Examples:
    """Compare pairs of accounts; each comes with whether their reports share an incident.

    Accounts of one report or its copies, and those that a contradiction keeps apart, teach nothing.
    """
    rows, numbers, same, of, undecided = [], dict[tuple[str, str], int](), [], [], []
    for one, other, alike in pairs:
        levels = [(outcome.comparison, outcome.level) for outcome in (compare(one, other) for compare in COMPARISONS)]
        if one.root == other.root or not CONTRADICTIONS.isdisjoint(levels):
            continue
        left, right = sorted((one.report.id, other.report.id))
        if (left, right) not in numbers:
            numbers[left, right] = len(numbers)
            same.append(alike)
        rows.append([_COLUMN[level] for level in levels])
        of.append(numbers[left, right])
        undecided.append(left_open(dict(levels)) is not None)
    table = np.array(rows, np.int64).reshape(-1, len(COMPARISONS))
    labels, ruled = np.array(same, np.bool_), np.array(undecided, np.bool_)
    return Examples(name, table, np.array(of, np.int64), tuple(numbers), labels, ruled)


def meeting(facts: Sequence[Facts], gold: Mapping[str, frozenset[str]]) -> Iterator[tuple[Facts, Facts, bool]]:
    """Yield the pairs of accounts that meet in a window, with whether their reports share a label of `gold`."""
    for one, other in candidate_pairs(facts):
        if one.report.id in gold and other.report.id in gold:
            yield one, other, not gold[one.report.id].isdisjoint(gold[other.report.id])


def fit(sets: Iterable[Examples], start: Weights, fitted_on: str) -> Weights:
    """Return the weights that fit the examples, drawn towards `start`.

    Every data set counts alike for its pairs that are the same, so that a large one does not drown a small one.
    """
    known = [one for one in sets if len(one.levels)]
    first = np.array([start.bits[comparison][level] for comparison, level in COLUMNS] + [start.prior])
    worth = first.copy()
    for _ in range(ROUNDS if known else 0):
        chosen = [_chosen(one, worth) for one in known]
        levels = np.concatenate([one.levels[keep] for one, (keep, _, _) in zip(known, chosen, strict=True)])
        same = np.concatenate([label for _, label, _ in chosen])
        weight = np.concatenate([weight for _, _, weight in chosen])
        worth = _likeliest(levels, same, weight, first)
    bits: dict[str, dict[str, float]] = defaultdict(dict)
    for (comparison, level), value in zip(COLUMNS, worth, strict=False):
        bits[comparison][level] = round(float(value), 1)
    for comparison, level in CONTRADICTIONS:
        bits[comparison][level] = start.bits[comparison][level]
    return replace(start, fitted_on=fitted_on, prior=round(float(worth[-1]), 1), bits=bits)


def _chosen(one: Examples, worth: Array) -> tuple[Columns, Array, Array]:
    """Return the rows to learn from, whether they are the same, and how much each counts."""
    bits = worth[one.levels].sum(axis=1)
    best: dict[int, int] = {}
    for row in np.flatnonzero(one.same[one.pair]):
        number = int(one.pair[row])
        if number not in best or bits[row] > bits[best[number]]:
            best[number] = int(row)
    apart = np.flatnonzero(~one.same[one.pair])
    rows = np.concatenate([np.array(sorted(best.values()), np.int64), apart])
    same = np.concatenate([np.ones(len(best)), np.zeros(len(apart))])
    return rows, same, np.full(len(rows), min(2.0, 200.0 / max(1, len(best))))


def _likeliest(levels: Columns, same: Array, weight: Array, first: Array) -> Array:
    """Return the most probable weights, in bits (Newton's method on the penalised log-likelihood)."""
    table = np.zeros((len(levels), len(first)))
    np.put_along_axis(table, levels, 1.0, axis=1)
    table[:, -1] = 1.0
    table *= log(2)
    worth = first.copy()
    pull = np.full(len(first), 1.0 / SPREAD**2)

    def loss(at: Array) -> float:
        odds = table @ at
        return float((weight * (np.logaddexp(0.0, odds) - same * odds)).sum() + (pull * (at - first) ** 2).sum() / 2)

    for _ in range(60):
        chance = 0.5 * (1.0 + np.tanh(table @ worth / 2.0))
        slope = table.T @ (weight * (same - chance)) - pull * (worth - first)
        curve = (table * (weight * chance * (1.0 - chance))[:, None]).T @ table + np.diag(pull)
        step, before = np.linalg.solve(curve, slope), loss(worth)
        while loss(worth + step) > before and np.abs(step).max() > 1e-7:
            step = step / 2.0
        worth = worth + step
        if np.abs(step).max() < 1e-6:
            break
    return worth
