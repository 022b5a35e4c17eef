"""CEAF-REE: entities that fill a role, matched one to one (Du, Rush and Cardie 2021, "GRIT: Generative Role-filler
Transformers for Document-level Event Entity Extraction", EACL).

An entity is the set of the mentions that name it. A predicted entity is like a gold one (similarity 1) where all its
mentions are mentions of the gold one, and unlike it (0) otherwise. Precision and recall divide the similarity of the
best one-to-one assignment by the number of predicted and of gold entities. Since similarities are 0 or 1, the best
assignment is a maximum matching, found here by augmenting paths.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

Entity = frozenset[str]
"""The normalised mentions of one entity; never empty."""

_ARTICLES: Final = re.compile(r"\b(?:a|an|the)\b")
_NO_WORD: Final = re.compile(r"[^\w\s]")


def mention(text: str) -> str:
    """Return a mention in lower case, without articles and punctuation, its words apart by one space."""
    return " ".join(_ARTICLES.sub(" ", _NO_WORD.sub("", text.lower())).split())


def entity(mentions: Iterable[str]) -> Entity:
    """Return the entity of these mentions; those that leave nothing when normalised are dropped."""
    return frozenset(filter(None, map(mention, mentions)))


def merged(entities: Iterable[Entity]) -> list[Entity]:
    """Return entities in order, without those of which one before holds all mentions, or that hold all of one before.

    So are entities of several templates of one document made one list in the published preparation of the data.
    """
    kept: list[Entity] = []
    for one in entities:
        if one and not any(one <= other or other <= one for other in kept):
            kept.append(one)
    return kept


def matching(predicted: Sequence[Entity], gold: Sequence[Entity]) -> dict[int, int]:
    """Return a largest one-to-one matching: positions of predicted entities to those of the gold ones they are like."""
    like = [[j for j, right in enumerate(gold) if one and one <= right] for one in predicted]
    holder: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        """Give predicted entity `i` a gold one, moving others where that frees it."""
        for j in like[i]:
            if j in tried:
                continue
            tried.add(j)
            if j not in holder or place(holder[j], tried):
                holder[j] = i
                return True
        return False

    for i in range(len(predicted)):
        place(i, set())
    return {i: j for j, i in holder.items()}
