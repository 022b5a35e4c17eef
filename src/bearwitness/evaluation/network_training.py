"""Training of the small networks of the reading (`bearwitness.reading.grammar.fillers.network`), with numpy alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bearwitness.reading.grammar.fillers.network import Floats, Ints, Network

_DECAY: Final = (0.9, 0.999)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is trained: hidden units, passes, step size, share of hidden units left out, batch, seed.

    `unseen` is the share of the features of each thing that a step does not see, so that none is relied on alone.

    `least` is in how many groups (documents) a feature must occur to be kept.
    """

    hidden: int = 16
    passes: int = 6
    step: float = 3e-3
    dropped: float = 0.3
    unseen: float = 0.0
    batch: int = 512
    least: int = 5
    start: float = -3.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Things:
    """Things to learn from: hashed features of all, one after the other; where each begins; the group of each."""

    hashed: npt.NDArray[np.uint32]
    bounds: Ints
    groups: Ints

    def __len__(self) -> int:
        return len(self.groups)

    def only(self, chosen: Ints) -> "Things":
        """Return some of the things."""
        at, bounds = _gather(self.bounds, chosen)
        return Things(self.hashed[at], bounds, self.groups[chosen])


def things(features: Sequence[Sequence[str]], groups: Sequence[int]) -> Things:
    """Hash the features of things; each feature counts once a thing."""
    hashed: list[int] = []
    bounds = [0]
    for one in features:
        hashed.extend({crc32(name.encode()) for name in one})
        bounds.append(len(hashed))
    return Things(np.array(hashed, np.uint32), np.array(bounds), np.array(groups, np.int64))


def _gather(bounds: Ints, chosen: Ints) -> tuple[Ints, Ints]:
    """Positions of the features of chosen things, and where each begins among them."""
    sizes = bounds[chosen + 1] - bounds[chosen]
    fresh = np.concatenate([[0], np.cumsum(sizes)])
    return np.repeat(bounds[chosen] - fresh[:-1], sizes) + np.arange(fresh[-1]), fresh


def _without(at: Ints, bounds: Ints, left_out: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Positions of features, and where those of each thing begin, without some of them."""
    before = np.concatenate([[0], np.cumsum(~left_out)])
    return at[~left_out], before[bounds]


def train(data: Things, right: Floats, plan: Plan) -> Network:
    """Return a network that gives the outputs `right`, shape (things, outputs), each 0 or 1.

    Cross-entropy of independent outputs; Adam (Kingma and Ba 2015), lazy for features; the step size falls to 0.
    """
    names, columns, bounds = _columns(data, plan.least)
    chance = np.random.default_rng(plan.seed)
    outputs = right.shape[1]
    rows = np.zeros((len(names), plan.hidden + outputs), np.float32)
    rows[:, : plan.hidden] = chance.normal(0, 0.1, (len(names), plan.hidden))
    weights = {
        "rows": rows,
        "out": chance.normal(0, 0.1, (plan.hidden, outputs)).astype(np.float32),
        "hidden": np.zeros(plan.hidden, np.float32),
        "bias": np.full(outputs, plan.start, np.float32),
    }
    adam = _Adam(weights)
    for turn in range(plan.passes):
        order = chance.permutation(len(data))
        for first in range(0, len(order), plan.batch):
            chosen = order[first : first + plan.batch]
            at, fresh = _gather(bounds, chosen)
            if plan.unseen:
                at, fresh = _without(at, fresh, chance.random(len(at)) < plan.unseen)
            keep = (chance.random((len(chosen), plan.hidden)) > plan.dropped) / (1 - plan.dropped)
            steps, used = _slopes(weights, columns[at], fresh, right[chosen], keep.astype(np.float32))
            adam.move(steps, used, plan.step * (1 - turn / plan.passes))
    return Network(names, weights["rows"], weights["hidden"], weights["out"], weights["bias"])


def _columns(data: Things, least: int) -> tuple[npt.NDArray[np.uint32], Ints, Ints]:
    """The features kept, and the things in terms of them."""
    names, column = np.unique(data.hashed, return_inverse=True)
    owner = np.repeat(np.arange(len(data)), np.diff(data.bounds))
    pairs = np.unique(column.astype(np.int64) * (int(data.groups.max(initial=0)) + 1) + data.groups[owner])
    spread = np.bincount(pairs // (int(data.groups.max(initial=0)) + 1), minlength=len(names))
    kept = spread >= least
    renamed = np.full(len(names), -1)
    renamed[kept] = np.arange(kept.sum())
    mapped = renamed[column]
    known = mapped >= 0
    sizes = np.bincount(owner[known], minlength=len(data))
    return names[kept], mapped[known], np.concatenate([[0], np.cumsum(sizes)])


def _slopes(
    weights: dict[str, Floats], columns: Ints, bounds: Ints, right: Floats, keep: Floats
) -> tuple[dict[str, Floats], Ints]:
    """The slopes of the loss of one batch; those of `rows` only for the features used, which are returned beside."""
    units = len(weights["hidden"])
    counts = np.diff(bounds)
    scale = (1 / np.sqrt(np.maximum(counts, 1)))[:, None].astype(np.float32)
    sums = np.zeros((len(right), weights["rows"].shape[1]), np.float32)
    told = np.flatnonzero(counts)
    sums[told] = np.add.reduceat(weights["rows"][columns], bounds[:-1][told], axis=0)
    sums *= scale
    raw = sums[:, :units] + weights["hidden"]
    active = np.maximum(raw, 0) * keep
    chances = 1 / (1 + np.exp(-(active @ weights["out"] + sums[:, units:] + weights["bias"])))
    above = (chances - right) / len(right) * right.shape[1]
    below = (above @ weights["out"].T) * keep * (raw > 0)
    both = np.concatenate([below, above], axis=1).astype(np.float32) * scale
    used, place = np.unique(columns, return_inverse=True)
    order = np.argsort(place, kind="stable")
    edges = np.concatenate([[0], np.cumsum(np.bincount(place, minlength=len(used)))[:-1]])
    owner = np.repeat(np.arange(len(right)), counts)
    rows = np.add.reduceat(both[owner[order]], edges, axis=0) if len(used) else np.zeros((0, both.shape[1]), np.float32)
    return {"rows": rows, "out": active.T @ above, "hidden": below.sum(0), "bias": above.sum(0)}, used


class _Adam:
    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights
        self._first = {name: np.zeros_like(one) for name, one in weights.items()}
        self._second = {name: np.zeros_like(one) for name, one in weights.items()}
        self._turn = 0

    def move(self, slopes: dict[str, Floats], used: Ints, step: float) -> None:
        """Take one step against the slopes."""
        self._turn += 1
        low, high = _DECAY
        for name, slope in slopes.items():
            at = used if name == "rows" else slice(None)
            first = low * self._first[name][at] + (1 - low) * slope
            second = high * self._second[name][at] + (1 - high) * slope**2
            self._first[name][at], self._second[name][at] = first, second
            moved = first / (1 - low**self._turn) / (np.sqrt(second / (1 - high**self._turn)) + 1e-8)
            self._weights[name][at] -= step * moved
