"""A small network over sparse features: a hidden layer beside a linear one, run with numpy alone.

A thing to be judged is a list of feature names. Each name stands, by its CRC-32, for a row of weights; names that
training did not keep stand for nothing. The rows of a thing are added up and divided by the square root of their
number, so that long lists do not shout.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_REMEMBERED = 1 << 17
"""Feature names whose rows are kept at hand: the same few thousand make up most of a report's."""
_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Network:
    """Weights.

    Attributes:
        names: CRC-32 of the features it knows, ascending, shape (features,).
        row: the row of a feature by its name, -1 where it is not known.
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
    row: Callable[[str], int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "row", _Rows(self.names).__getitem__)

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
        found: list[int] = []
        bounds = [0]
        for thing in things:
            rows = dict.fromkeys(map(self.row, thing))
            rows.pop(_UNKNOWN, None)
            found.extend(rows)
            bounds.append(len(found))
        return np.array(found, np.int64), np.array(bounds, np.int64)


class _Rows(dict[str, int]):
    """The row of each feature by its name, -1 where training did not keep it; a name is looked up when it is first asked for."""

    def __init__(self, names: npt.NDArray[np.uint32]) -> None:
        super().__init__()
        self._hashes = array("L", names.tolist())

    def __missing__(self, name: str) -> int:
        hashed = crc32(name.encode())
        at = bisect_left(self._hashes, hashed)
        row = at if at < len(self._hashes) and self._hashes[at] == hashed else _UNKNOWN
        if len(self) >= _REMEMBERED:
            self.clear()
        self[name] = row
        return row


def pack(networks: dict[str, Network]) -> dict[str, npt.NDArray[np.generic]]:
    """Return the arrays of several networks by name, in half precision, to be stored."""
    packed: dict[str, npt.NDArray[np.generic]] = {}
    for name, one in networks.items():
        packed[f"{name}.names"] = one.names
        for part, given in (("rows", one.rows), ("hidden", one.hidden), ("out", one.out), ("bias", one.bias)):
            packed[f"{name}.{part}"] = given.astype(np.float16)
    return packed


def unpack(arrays: dict[str, npt.NDArray[np.generic]], name: str) -> Network:
    """Return one of the networks that `pack` stored."""
    parts = [arrays[f"{name}.{part}"].astype(np.float32) for part in ("rows", "hidden", "out", "bias")]
    return Network(arrays[f"{name}.names"].astype(np.uint32), *parts)
