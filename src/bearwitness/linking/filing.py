"""The windows of a whole casebook as numbers, kept between runs: who meets a new account, without comparing all again.

A window is known by 64 bits of its hash; the lowest bit says that accounts meet in it by their words. A few hundred
bytes per account are kept, and those of 50,000 accounts are looked through in less than a second.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bearwitness.linking.candidates import MOST_BY_WORDS, Key, is_by_words, windows_of
from bearwitness.linking.facts import Facts

_Numbers: TypeAlias = NDArray[np.uint64]
_TYPE: Final = np.dtype("<u8")


@dataclass(frozen=True, slots=True)
class Filed:
    """The windows of one account, each as eight bytes, the lowest first: those it is filed under and looks in."""

    under: bytes
    looks_in: bytes


def filed(facts: Facts) -> Filed:
    """Return the windows of an account as they are kept."""
    under, looks_in = windows_of(facts)
    return Filed(_packed(under), _packed(looks_in))


def _packed(keys: Iterable[Key]) -> bytes:
    return np.array(sorted(map(_number, keys)), dtype=_TYPE).tobytes()


def _number(key: Key) -> int:
    digest = blake2b(repr(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") & ~1 | is_by_words(key)


class Windows:
    """The windows of many accounts."""

    def __init__(self, kept: Mapping[str, Filed]) -> None:
        """Take the windows of every account by its id."""
        self._kept = kept
        self._ids = list(kept)
        self._place = {name: at for at, name in enumerate(self._ids)}
        self._under, self._filed_by = _joined([one.under for one in kept.values()])
        self._looks, self._looked_by = _joined([one.looks_in for one in kept.values()])
        # Only windows that somebody is filed under bring accounts together, so only these are counted.
        looked_for = np.intersect1d(_more_than_meet(self._looks), self._under)
        self._crowded = np.union1d(_more_than_meet(self._under), looked_for)

    def __contains__(self, name: object) -> bool:
        """Whether this account is compared."""
        return name in self._place

    def crowded(self, key: Key) -> bool:
        """Whether more accounts than `MOST_BY_WORDS` meet in this window by words."""
        number = np.uint64(_number(key))
        at = int(np.searchsorted(self._crowded, number))
        return at < len(self._crowded) and bool(self._crowded[at] == number)

    def meet(self, left: str, right: str) -> bool:
        """Whether two accounts share a window that is not crowded."""
        one, other = self._kept[left], self._kept[right]
        shared = (
            np.intersect1d(np.frombuffer(under, _TYPE), np.frombuffer(looks_in, _TYPE))
            for under, looks_in in ((one.under, other.looks_in), (other.under, one.looks_in))
        )
        return any(not _among(numbers, self._crowded).all() for numbers in shared)

    def pairs_with(self, accounts: Collection[str]) -> list[tuple[str, str]]:
        """Return every pair of accounts that share a window of which one is among these, sorted by id, once."""
        mine = np.zeros(len(self._ids), dtype=bool)
        mine[[self._place[name] for name in accounts]] = True
        found = set[tuple[int, int]]()
        for numbers, owners, others, theirs in (
            (self._under, self._filed_by, self._looks, self._looked_by),
            (self._looks, self._looked_by, self._under, self._filed_by),
        ):
            of_mine = mine[owners]
            met = _among(others, np.setdiff1d(numbers[of_mine], self._crowded))
            by_window: dict[int, list[int]] = defaultdict(list)
            for number, other in zip(others[met].tolist(), theirs[met].tolist(), strict=True):
                by_window[number].append(other)
            for number, one in zip(numbers[of_mine].tolist(), owners[of_mine].tolist(), strict=True):
                found.update((one, other) for other in by_window.get(number, ()) if other != one)
        return sorted({(min(pair), max(pair)) for one, other in found for pair in [(self._ids[one], self._ids[other])]})


def _joined(packed: list[bytes]) -> tuple[_Numbers, NDArray[np.int64]]:
    """Return all windows in one row, and beside it the place in the list that each comes from."""
    lengths = [len(one) // _TYPE.itemsize for one in packed]
    return np.frombuffer(b"".join(packed), dtype=_TYPE), np.repeat(np.arange(len(packed)), lengths)


def _among(numbers: _Numbers, wanted: _Numbers) -> NDArray[np.bool_]:
    """Return which of many numbers are among a few, which are in order. `numpy.isin` would sort the many."""
    if not len(wanted):
        return np.zeros(len(numbers), dtype=bool)
    at = np.minimum(np.searchsorted(wanted, numbers), len(wanted) - 1)
    return np.equal(wanted[at], numbers)


def _more_than_meet(numbers: _Numbers) -> _Numbers:
    by_words = numbers[(numbers & np.uint64(1)).astype(bool)]
    found, counts = np.unique(by_words, return_counts=True)
    return found[counts > MOST_BY_WORDS]
