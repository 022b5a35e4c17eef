"""The best one-to-one assignment where few pairs have any worth: each connected part is solved by itself.

The method of potentials and shortest augmenting paths for the assignment problem: Kuhn (1955), "The Hungarian Method
for the Assignment Problem"; Munkres (1957).
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from math import inf
from typing import TypeVar

L = TypeVar("L", bound=Hashable)
R = TypeVar("R", bound=Hashable)


def best_assignment(worth: Mapping[tuple[L, R], float]) -> float:
    """Return the largest sum of worths of pairs of which no two share a left or a right member. Worths are positive."""
    return sum(worth[chosen] for chosen in best_pairs(worth))


def best_pairs(worth: Mapping[tuple[L, R], float]) -> list[tuple[L, R]]:
    """Return the pairs of the largest sum of worths, of which no two share a member. Worths are positive."""
    rights: dict[L, list[R]] = defaultdict(list)
    lefts: dict[R, list[L]] = defaultdict(list)
    for left, right in worth:
        rights[left].append(right)
        lefts[right].append(left)
    chosen, seen = list[tuple[L, R]](), set[L]()
    for start in rights:
        if start in seen:
            continue
        mine, theirs, waiting = [start], list[R](), [start]
        seen.add(start)
        met = set[R]()
        while waiting:
            for right in rights[waiting.pop()]:
                if right not in met:
                    met.add(right)
                    theirs.append(right)
                    new = [left for left in lefts[right] if left not in seen]
                    seen.update(new)
                    mine += new
                    waiting += new
        table = [[worth.get((left, right), 0.0) for right in theirs] for left in mine]
        chosen += [(mine[i], theirs[j]) for i, j in _solve(table) if (mine[i], theirs[j]) in worth]
    return chosen


def _solve(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return (row, column) of the best sum for one table of worths."""
    if len(worth) > len(worth[0]):
        return [(row, column) for column, row in _solve([list(column) for column in zip(*worth, strict=True)])]
    rows, columns = len(worth), len(worth[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    holder, way = [0] * (columns + 1), [0] * (columns + 1)  # row of each column; column before it on the path
    for row in range(1, rows + 1):
        holder[0], at = row, 0
        least, used = [inf] * (columns + 1), [False] * (columns + 1)
        while holder[at]:
            used[at] = True
            gap, after = inf, 0
            for column in range(1, columns + 1):
                if used[column]:
                    continue
                cost = -worth[holder[at] - 1][column - 1] - row_price[holder[at]] - column_price[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < gap:
                    gap, after = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    row_price[holder[column]] += gap
                    column_price[column] -= gap
                else:
                    least[column] -= gap
            at = after
        while at:
            holder[at] = holder[way[at]]
            at = way[at]
    return [(holder[column] - 1, column - 1) for column in range(1, columns + 1) if holder[column]]
