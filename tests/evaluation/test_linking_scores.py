"""Pairwise and B-cubed scores: worked by hand, then laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.evaluation.groupings import Score, b_cubed, pairwise

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}
FOUND = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}


def test_worked_by_hand() -> None:
    """Found pairs ab, cd, ce, de; gold pairs ab, ac, bc, de: two in common.

    B-cubed precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
    """
    assert pairwise(FOUND, GOLD) == Score(0.5, 0.5)
    score = b_cubed(FOUND, GOLD)
    assert score.precision == pytest.approx(11 / 15)
    assert score.recall == pytest.approx(11 / 15)
    assert score.f1 == pytest.approx(11 / 15)


def test_all_together_and_all_apart() -> None:
    together, apart = dict.fromkeys(GOLD, 0), {item: item for item in GOLD}
    assert pairwise(together, GOLD) == Score(0.4, 1.0)
    assert pairwise(apart, GOLD) == Score(1.0, 0.0)
    assert pairwise(apart, GOLD).f1 == 0.0
    assert b_cubed(apart, GOLD) == Score(1.0, pytest.approx(2 / 5))
    assert b_cubed({}, {}) == Score(1.0, 1.0)


def test_the_same_items_must_be_grouped() -> None:
    with pytest.raises(ValueError, match="differ in 1 items, such as z"):
        pairwise({**FOUND, "z": 1}, GOLD)


groupings = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12)


@given(groupings)
def test_swapping_swaps_precision_and_recall(rows: list[tuple[int, int]]) -> None:
    found = {str(item): left for item, (left, _) in enumerate(rows)}
    gold = {str(item): right for item, (_, right) in enumerate(rows)}
    for score in (pairwise, b_cubed):
        one, other = score(found, gold), score(gold, found)
        assert one.precision == pytest.approx(other.recall)
        assert 0.0 <= one.f1 <= 1.0
        assert score(gold, gold) == Score(pytest.approx(1.0), pytest.approx(1.0))
