"""A small network over sparse features: a hidden layer beside a linear one, run with numpy alone.

A thing to be judged is a list of feature names. Each name stands, by its CRC-32, for a row of weights; names that
training did not keep stand for nothing. The rows of a thing are added up and divided by the square root of their
number, so that long lists do not shout.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Network:
    """Weights.

    Attributes:
        names: CRC-32 of the features it knows, ascending, shape (features,).
        rows: for each feature its weights to the hidden units, then to the outputs, shape (features, hidden + outputs).
        hidden: what the hidden units start from, shape (hidden,).
        out: from the hidden units to the outputs, shape (hidden, outputs).
        bias: what the outputs start from, shape (outputs,).
    """

    names: npt.NDArray[np.uint32]
    rows: Floats
    hidden: Floats
    out: Floats
    bias: Floats

    def chances(
        self, things: Sequence[Sequence[str]], shared: Sequence[Sequence[str]] = (), share: Sequence[int] = ()
    ) -> Floats:
        """Return for each thing how likely each output is, between 0 and 1; shape (things, outputs).

        Features that many things have may be given once: thing `i` has those of `shared[share[i]]` too, none of which is
        among its own.
        """
        if not things:
            return np.zeros((0, len(self.bias)), np.float32)
        sums, counts = self._sums(things)
        if shared:
            also, more = self._sums(shared)
            sums += also[list(share)]
            counts = counts + more[list(share)]
        sums /= np.sqrt(np.maximum(counts, 1))[:, None]
        units = len(self.hidden)
        active = np.maximum(sums[:, :units] + self.hidden, 0)
        chances: Floats = 1 / (1 + np.exp(-(active @ self.out + sums[:, units:] + self.bias)))
        return chances

    def _sums(self, things: Sequence[Sequence[str]]) -> tuple[Floats, Ints]:
        """The rows of each thing added up, shape (things, hidden + outputs), and how many of its features are known."""
        places, bounds = self._places(things)
        counts = np.diff(bounds)
        sums = np.zeros((len(things), self.rows.shape[1]), np.float32)
        told = np.flatnonzero(counts)
        if len(told):
            sums[told] = np.add.reduceat(self.rows[places], bounds[:-1][told], axis=0)
        return sums, counts

    def _places(self, things: Sequence[Sequence[str]]) -> tuple[Ints, Ints]:
        """The rows of all things one after the other, and where those of each begin."""
        hashed: list[int] = []
        sizes = [0]
        for thing in things:
            names = {crc32(name.encode()) for name in thing}
            hashed.extend(names)
            sizes.append(len(names))
        given = np.array(hashed, np.uint32)
        at = np.minimum(np.searchsorted(self.names, given), len(self.names) - 1)
        known = self.names[at] == given
        before = np.concatenate([[0], np.cumsum(known)])
        return at[known], before[np.cumsum(sizes)]


def pack(networks: dict[str, Network]) -> dict[str, npt.NDArray[np.generic]]:
    """Return the arrays of several networks by name, in half precision, to be stored."""
    packed: dict[str, npt.NDArray[np.generic]] = {}
    for name, one in networks.items():
        packed[f"{name}.names"] = one.names
        for part, array in (("rows", one.rows), ("hidden", one.hidden), ("out", one.out), ("bias", one.bias)):
            packed[f"{name}.{part}"] = array.astype(np.float16)
    return packed


def unpack(arrays: dict[str, npt.NDArray[np.generic]], name: str) -> Network:
    """Return one of the networks that `pack` stored."""
    parts = [arrays[f"{name}.{part}"].astype(np.float32) for part in ("rows", "hidden", "out", "bias")]
    return Network(arrays[f"{name}.names"].astype(np.uint32), *parts)
