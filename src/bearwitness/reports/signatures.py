"""Signatures of texts, by which copies of them are found: made once for each text, and kept.

MinHash over runs of five words, and locality-sensitive hashing in bands (Broder 1997; Indyk and Motwani 1998): texts
that share a band may be near copies, and texts that share none are not. What is a copy is for `copies` to say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from sys import intern
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from bearwitness.reports.dates import find_dateline

LEAST_WORDS: Final = 25
"""Shorter texts are copies only where they are equal."""

WORD: Final = re.compile(r"\w+")

_RUN: Final = 5
_PERMUTATIONS: Final = 256
_BANDS: Final = 64  # of 4 values each: finds 998 of 1,000 pairs that share 55 % of all their runs
_AT_ONCE: Final = 500  # texts whose runs are written out together
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)
_TYPE: Final = np.dtype("<u8")

MADE_BY: Final = f"1/{RMinHash.ALGORITHM_VERSION}"
"""What makes these signatures. Those of another maker say nothing beside them; it changes whenever they do."""

_Numbers: TypeAlias = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Signature:
    """What is kept of a text to find its copies.

    `words` is a hash of its words, letter case, blanks and punctuation aside; b"" where it has none. `bands` are 64
    numbers of eight bytes, None for a text of fewer than `LEAST_WORDS` words.
    """

    words: bytes
    bands: bytes | None

    @property
    def numbers(self) -> _Numbers:
        """The numbers of which it shares at least one with whatever it may be a copy of."""
        return np.frombuffer(self.words[: _TYPE.itemsize] + (self.bands or b""), dtype=_TYPE)


def signatures(texts: Sequence[str]) -> Iterator[Signature]:
    """Yield the signature of each text."""
    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        words = [words_of(text.casefold()) for text in some]
        long = [at for at, found in enumerate(words) if len(found) >= LEAST_WORDS]
        runs = [runs_of([word.casefold() for word in words_of(without_dateline(some[at]))]) for at in long]
        bands = dict(zip(long, _bands(runs), strict=True))
        for at, found in enumerate(words):
            yield Signature(_digest(found) if found else b"", bands.get(at))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text. A word that comes again, in this text or another, takes no room of its own."""
    return tuple(map(intern, WORD.findall(text)))


def runs_of(folded: Sequence[str]) -> list[str]:
    """Return the runs of five words, each once."""
    return list({" ".join(folded[at : at + _RUN]) for at in range(len(folded) - _RUN + 1)})


def without_dateline(text: str) -> str:
    """Return a text without the dateline that opens it."""
    dateline = find_dateline(text)
    return text[dateline.end :] if dateline else text


def _digest(words: Iterable[str]) -> bytes:
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _bands(runs: list[list[str]]) -> list[bytes]:
    if not runs:
        return []
    digests = [sketch.digest() for sketch in RMinHash.from_token_sets(runs, num_perm=_PERMUTATIONS, seed=1)]
    rows = np.array(digests, dtype=_TYPE).reshape(len(runs), _BANDS, -1)
    mixed = np.broadcast_to(np.arange(1, _BANDS + 1, dtype=_TYPE) * _MIX, rows.shape[:2]).copy()
    for at in range(rows.shape[2]):
        mixed ^= rows[:, :, at]
        mixed *= _MIX  # unsigned numbers wrap around
        mixed ^= mixed >> np.uint64(29)
    return [row.astype(_TYPE).tobytes() for row in mixed]


def shared_bands(given: Sequence[Signature]) -> list[list[int]]:
    """Return, for each signature, those of its bands that another has as well."""
    rows = [np.frombuffer(one.bands or b"", dtype=_TYPE) for one in given]
    if not rows:
        return []
    found, counts = np.unique(np.concatenate(rows), return_counts=True)
    shared = found[counts > 1]
    return [row[_among(row, shared)].tolist() for row in rows]


def reaches(start: Iterable[Signature], given: Mapping[str, Signature]) -> frozenset[str]:
    """Return which of many texts may be copies of these, of copies of these, and so on.

    Of whatever is not among them nothing changes for what is a copy among them.
    """
    names = list(given)
    rows = [one.numbers for one in given.values()]
    owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    numbers = np.concatenate(rows) if rows else np.empty(0, dtype=_TYPE)
    reached = np.zeros(len(rows), dtype=bool)
    wanted = np.unique(np.concatenate([np.empty(0, dtype=_TYPE), *(one.numbers for one in start)]))
    while len(wanted):
        met = np.unique(owners[_among(numbers, wanted)])
        new = met[~reached[met]]
        reached[new] = True
        wanted = np.unique(np.concatenate([np.empty(0, dtype=_TYPE), *(rows[at] for at in new.tolist())]))
    return frozenset(names[at] for at in np.flatnonzero(reached).tolist())


def _among(numbers: _Numbers, wanted: _Numbers) -> NDArray[np.bool_]:
    """Return which of many numbers are among a few, which are in order. `numpy.isin` would sort the many."""
    if not len(wanted):
        return np.zeros(len(numbers), dtype=bool)
    at = np.minimum(np.searchsorted(wanted, numbers), len(wanted) - 1)
    return np.equal(wanted[at], numbers)
