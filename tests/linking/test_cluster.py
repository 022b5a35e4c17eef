"""Laws of the clustering, for any bonds."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.linking.cluster import Bond, clusters
from bearwitness.model import Judgement

NAMES = [f"a{number}" for number in range(8)]
NEUTRAL = Bond(Judgement.UNSURE, 0.0)
SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


def run(bonds: dict[tuple[str, str], Bond], members: list[str] = NAMES) -> list[tuple[str, ...]]:
    return clusters(members, bonds, lambda _left, _right: NEUTRAL)


def test_a_different_keeps_apart_what_both_resemble() -> None:
    """b resembles a and c, but a and c are known to be two: b goes to the closer."""
    bonds = {("a", "b"): Bond(SAME, 4.0), ("b", "c"): Bond(SAME, 5.0), ("a", "c"): Bond(DIFFERENT, -9.0)}
    assert run(bonds, ["a", "b", "c"]) == [("a",), ("b", "c")]


def test_news_is_joined_before_what_is_looked_back_on() -> None:
    """a is undated news, b looks back on an attack like it, c is news; b and c are told by one report."""
    bonds = {("a", "b"): Bond(SAME, 5.0, recalls=True), ("a", "c"): Bond(SAME, 4.0)}
    bonds[("b", "c")] = Bond(DIFFERENT, 0.0, ruled=True)
    assert run(bonds, list("abc")) == [("a", "c"), ("b",)]
    assert run({("a", "b"): bonds[("a", "b")]}, list("ab")) == [("a", "b")]


def test_one_chance_likeness_does_not_chain_two_groups() -> None:
    inner = {("a", "b"): Bond(SAME, 9.0), ("c", "d"): Bond(SAME, 9.0), ("b", "c"): Bond(SAME, 3.0)}
    across = ("a", "c"), ("a", "d"), ("b", "d")
    assert run(inner | {pair: Bond(UNSURE, -4.0) for pair in across}, list("abcd")) == [("a", "b"), ("c", "d")]
    assert run(inner, list("abcd")) == [("a", "b", "c", "d")]


def test_mild_doubt_between_poorly_told_accounts_does_not_part_two_groups() -> None:
    inner = {("a", "b"): Bond(SAME, 9.0), ("c", "d"): Bond(SAME, 9.0), ("b", "c"): Bond(SAME, 3.0)}
    across = ("a", "c"), ("a", "d"), ("b", "d")
    assert run(inner | {pair: Bond(UNSURE, -2.0) for pair in across}, list("abcd")) == [("a", "b", "c", "d")]


def test_what_is_told_without_a_day_keeps_no_group_apart() -> None:
    """b and c are one by their words; of the days of a and d nothing is known, so their low sums say nothing."""
    inner = {("a", "b"): Bond(SAME, 9.0), ("c", "d"): Bond(SAME, 9.0), ("b", "c"): Bond(SAME, 3.0)}
    across = ("a", "c"), ("a", "d"), ("b", "d")
    for judgement in (UNSURE, DIFFERENT):
        blind = {pair: Bond(judgement, -7.0, blind=True) for pair in across}
        assert run(inner | blind, list("abcd")) == [("a", "b", "c", "d")]
    known = {pair: Bond(UNSURE, -7.0) for pair in across}
    assert run(inner | known, list("abcd")) == [("a", "b"), ("c", "d")]


def test_pairs_that_never_met_are_looked_at_before_joining() -> None:
    bonds = {("a", "b"): Bond(SAME, 9.0), ("b", "c"): Bond(SAME, 9.0)}
    seen: list[tuple[str, str]] = []

    def look(left: str, right: str) -> Bond:
        seen.append((left, right))
        return Bond(DIFFERENT, -9.0, ruled=True)

    assert clusters(list("abc"), bonds, look) == [("a", "b"), ("c",)]
    assert seen == [("a", "c")]


def test_one_account_that_words_it_otherwise_does_not_split_the_rest() -> None:
    bonds = {("a", "b"): Bond(SAME, 7.0), ("b", "c"): Bond(SAME, 7.0), ("a", "c"): Bond(DIFFERENT, -6.0)}
    assert run(bonds, list("abc")) == [("a", "b", "c")]
    assert run(bonds | {("a", "c"): Bond(DIFFERENT, -6.0, ruled=True)}, list("abc")) == [("a", "b"), ("c",)]
    assert run(bonds | {("a", "c"): Bond(DIFFERENT, 0.0, certain=True)}, list("abc")) == [("a", "b"), ("c",)]


def test_a_certain_same_asks_for_no_average() -> None:
    assert run({("a", "b"): Bond(SAME, -7.0, certain=True)}, ["a", "b"]) == [("a", "b")]


pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1])
bonds = st.dictionaries(
    pairs,
    st.builds(
        Bond, st.sampled_from(list(Judgement)), st.integers(-9, 9).map(float), st.booleans(), ruled=st.booleans()
    ),
    max_size=28,
)


@given(bonds)
def test_clusters_are_a_partition_that_respects_every_different(held: dict[tuple[str, str], Bond]) -> None:
    found = run(held)
    assert sorted(name for cluster in found for name in cluster) == NAMES
    for cluster in found:
        for pair, bond in held.items():
            assert not (bond.parts and set(pair) <= set(cluster))


@given(bonds, st.permutations(NAMES), st.randoms(use_true_random=False))
def test_order_does_not_matter(held: dict[tuple[str, str], Bond], members: list[str], random: object) -> None:
    items = list(held.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert run(dict(items), members) == run(held)


@given(bonds)
def test_members_are_joined_only_by_a_same(held: dict[tuple[str, str], Bond]) -> None:
    for cluster in run(held):
        for name in cluster:
            inside = [set(pair) <= set(cluster) and name in pair for pair, one in held.items() if one.judgement is SAME]
            assert len(cluster) == 1 or any(inside)
