"""Comparison of how two reports rank what they tell of: as their first news, or beside other news."""

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts


def compare_rank(one: Facts, other: Facts) -> Compared:
    """Compare whether accounts are told beside other news. What is looked back on is not: it is there for its own sake.

    Ten outlets tell of one attack as their news. What round-ups name in passing is seldom the same, however like it
    sounds: such lists are full of like attacks, each told in few words.
    """
    if not one.read or not other.read:
        return Compared("rank", "unknown", "no incident was read in one of the reports")
    beside = one.beside + other.beside
    if beside == 0:
        return Compared("rank", "neither_beside", "neither is told beside other news of its report")
    if beside == 1:
        return Compared("rank", "one_beside", "one is told beside other news of its report")
    return Compared("rank", "both_beside", "both are told beside other news of their reports")
