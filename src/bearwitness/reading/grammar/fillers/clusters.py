"""Words of like use: to which of 1,000, 250 and 60 clusters a word belongs, so that what is learnt of one helps with others.

The clusters are made by `bearwitness.evaluation.word_clusters`.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from spacy.tokens import Token

from bearwitness.reading.grammar.fillers.words import singular, stem

_PARTS = ("compound", "amod", "nmod", "appos")
Clusters = tuple[int, int, int]
"""The cluster of a word among 1,000, among 250 and among 60."""


@cache
def _packaged() -> dict[int, Clusters]:
    with (
        files(__package__).joinpath("clusters.npz").open("rb") as opened,
        np.load(opened, allow_pickle=False) as stored,
    ):
        names, rows = stored["names"].tolist(), stored["clusters"].tolist()
    return {name: (row[0], row[1], row[2]) for name, row in zip(names, rows, strict=True)}


@cache
def clusters(word: str) -> Clusters | None:
    """Return the clusters of a word in lower case, else of its singular or stem; None where none is known."""
    if len(word) < 3 or not word.isalpha():
        return None
    packaged = _packaged()
    for form in (word, singular(word), stem(word)):
        found = packaged.get(crc32(form.encode()))
        if found is not None:
            return found
    return None


def alike(found: Sequence[Clusters | None], token: Token, kind: str) -> list[str]:
    """Return the clusters of a word and of those beside, above and below it, as features of a phrase of a kind.

    `found` has the clusters of each token of the document.
    """
    at, above = token.i, token.head
    out = []
    own = found[at]
    if own is not None:
        out += [f"e1={own[0]}", f"e2={own[1]}", f"e3={own[2]}"]
    for offset in (-3, -2, -1, 1, 2, 3):
        other = found[at + offset] if 0 <= at + offset < len(found) else None
        if other is not None:
            out.append(f"{'r' if offset > 0 else 'l'}e={other[1]}|{kind}")
            if offset in (-1, 1):
                out.append(f"{offset}e={other[0]}")
    if above.i == at:
        return out
    over = found[above.i]
    if over is not None:
        out += [f"he={token.dep_}>{over[0]}", f"he|={token.dep_}>{over[1]}|{kind}"]
    beyond = found[above.head.i] if above.pos_ == "ADP" and above.head.i != above.i else None
    if beyond is not None:
        out += [f"hhe={above.lower_}>{beyond[0]}", f"hhe|={above.lower_}>{beyond[1]}|{kind}"]
    for child in token.children:
        below = found[child.i] if child.dep_ in _PARTS else None
        if below is not None:
            out.append(f"ce={child.dep_}>{below[1]}")
    return out
