"""Adding up figures: the codebook's examples, then laws that hold for any figures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.model import Certainty, Figure, Group, Measure, Total
from bearwitness.model.account_totals import account_totals, highest_stated
from bearwitness.model.totals import Counted, Tally, added, total_of, totals, who_kind


def figure(group: Group, low: int | None, best: int | None, high: int | None, **changes: object) -> Figure:
    plain = Figure(
        id="f",
        measure=Measure.KILLED,
        group=group,
        who=None,
        part_of=None,
        low=low,
        best=best,
        high=high,
        approximate=False,
        vague=False,
        certainty=Certainty.ASSERTED,
        claims=("c",),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


CIVILIANS, SOLDIERS, FIGHTERS = Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS
ATTACKERS, UNKNOWN = Group.ATTACKERS, Group.UNKNOWN


def killed(*figures: Figure) -> Total:
    return account_totals(figures)["killed"]


def test_passage_of_two_sides() -> None:
    """At least 22 fighters against "several", 3 soldiers, 2 children against no indication, and a commander."""
    figures = [
        figure(FIGHTERS, 22, 22, None),
        figure(FIGHTERS, 3, None, None, vague=True),
        figure(SOLDIERS, 3, 3, 3),
        figure(SOLDIERS, 9, 9, 9, measure=Measure.INJURED),
        figure(CIVILIANS, 2, 2, 2, who="children"),
        figure(CIVILIANS, 0, 0, None, certainty=Certainty.NONE_INDICATED),
        figure(FIGHTERS, 1, 1, 1, who="commander", part_of="f0", certainty=Certainty.HEDGED),
    ]
    assert account_totals(figures) == {"killed": Total(6, 27, None), "injured": Total(9, 9, 9)}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure(ATTACKERS, 7, 7, 7), figure(SOLDIERS, 2, 2, 2, who="policemen")], Total(9, 9, 9)),
        ([figure(UNKNOWN, 9, 9, 9), figure(CIVILIANS, 3, 3, 3, who="children")], Total(9, 9, 9)),
        ([figure(UNKNOWN, 9, 9, 9), figure(ATTACKERS, 7, 7, 7), figure(SOLDIERS, 2, 2, 2)], Total(9, 9, 9)),
        ([figure(UNKNOWN, 4, 4, 4), figure(ATTACKERS, 1, 1, 1, who="bomber")], Total(5, 5, 5)),
        ([figure(UNKNOWN, 2, 2, 2), figure(FIGHTERS, 10, 10, 10)], Total(12, 12, 12)),
        ([figure(UNKNOWN, 9, 9, 9), figure(CIVILIANS, 12, 12, 12)], Total(9, 9, 12)),
        ([figure(CIVILIANS, 5, 5, 5), figure(CIVILIANS, 8, 8, 8)], Total(5, 5, 8)),
        ([figure(CIVILIANS, 5, 5, 5), figure(CIVILIANS, 8, 8, 8, claims=("a", "b"))], Total(5, 8, 8)),
        ([figure(CIVILIANS, 12, 12, 12), figure(CIVILIANS, 15, 15, None)], Total(12, 12, 15)),
        ([figure(CIVILIANS, 22, 22, None), figure(CIVILIANS, 30, 30, 30)], Total(22, 22, 30)),
        ([figure(CIVILIANS, 22, 22, None), figure(CIVILIANS, 30, 30, None)], Total(22, 22, None)),
        ([figure(CIVILIANS, None, 5, 5, claims=("a", "b")), figure(CIVILIANS, 10, 10, 10)], Total(None, 5, 10)),
        ([figure(CIVILIANS, 2, 2, 2, who="children"), figure(CIVILIANS, 1, 1, 1, who="woman")], Total(3, 3, 3)),
        ([figure(CIVILIANS, 2, 2, 2, who="children"), figure(CIVILIANS, 3, 3, 3, who="boys")], Total(2, 2, 3)),
        ([figure(CIVILIANS, 0, 0, None, certainty=Certainty.NONE_INDICATED)], Total(0, None, None)),
        ([figure(SOLDIERS, 22, 22, 22), figure(CIVILIANS, 3, None, None, vague=True)], Total(25, 25, None)),
        ([figure(SOLDIERS, 22, 22, 22), figure(CIVILIANS, 10, None, 20)], Total(32, None, 42)),
        ([figure(CIVILIANS, 3, None, None, vague=True)], Total(3, None, None)),
    ],
)
def test_what_is_added_and_what_is_reconciled(figures: list[Figure], expected: Total) -> None:
    assert killed(*figures) == expected


def test_denied_figures_and_things_do_not_count() -> None:
    denied = figure(CIVILIANS, 5, 5, 5, certainty=Certainty.DENIED)
    tanks = figure(Group.THINGS, 3, 3, 3, measure=Measure.DESTROYED)
    assert account_totals([denied, tanks]) == {}


def test_one_speaker_twice_supports_once() -> None:
    low, high = figure(CIVILIANS, 5, 5, 5, claims=("c1",)), figure(CIVILIANS, 8, 8, 8, claims=("c2", "c3"))
    assert account_totals([low, high], {"c1": "A", "c2": "B", "c3": "B"})["killed"].best == 5
    assert account_totals([low, high], {"c1": "A", "c2": "B", "c3": "C"})["killed"].best == 8


def test_sources_that_count_different_groups_may_count_the_same_people() -> None:
    def told(group: Group, number: int, by: str, who: str | None = None) -> Counted:
        return Counted(Measure.KILLED, group, who, Tally(number, number, number, tellers=frozenset({by})))

    assert totals([told(UNKNOWN, 3, "a"), told(SOLDIERS, 5, "b")])["killed"] == Total(3, 3, 5)
    assert totals([told(UNKNOWN, 3, "a"), told(SOLDIERS, 5, "a")])["killed"] == Total(8, 8, 8)
    assert totals([told(ATTACKERS, 3, "a"), told(FIGHTERS, 4, "b")])["killed"] == Total(4, 4, 4)
    assert totals([told(ATTACKERS, 3, "a"), told(FIGHTERS, 4, "a")])["killed"] == Total(7, 7, 7)
    assert totals([told(FIGHTERS, 22, "a"), told(FIGHTERS, 1, "b", "commander")])["killed"] == Total(22, 22, 22)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("children", "child"),
        ("two girls", "child"),
        ("fighters", None),
        ("commander", "commander"),
        ("women", "woman"),
        ("policemen", "policeman"),
        ("people", None),
        ("aid workers", "aid worker"),
        (None, None),
    ],
)
def test_who_kind(who: str | None, kind: str | None) -> None:
    assert who_kind(who) == kind


def test_nothing_cannot_be_added_or_reconciled() -> None:
    with pytest.raises(ValueError, match="nothing"):
        total_of([])
    with pytest.raises(ValueError, match="nothing"):
        added([])


numbers = st.lists(st.integers(0, 60), min_size=3, max_size=3).map(sorted)


@st.composite
def any_figure(draw: st.DrawFn) -> Figure:
    low, best, high = draw(numbers)
    kept = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    return figure(
        draw(st.sampled_from(list(Group))),
        low if kept[0] else None,
        best if kept[1] else None,
        high if kept[2] else None,
        who=draw(st.sampled_from([None, "children", "women", "boys", "fighters"])),
        measure=draw(st.sampled_from([Measure.KILLED, Measure.INJURED])),
        vague=draw(st.booleans()),
        certainty=draw(st.sampled_from(list(Certainty))),
        claims=tuple(draw(st.sets(st.sampled_from("abc"), min_size=1))),
    )


@given(st.lists(any_figure(), max_size=8))
def test_numbers_rise(figures: list[Figure]) -> None:
    for total in account_totals(figures).values():
        known = [number for number in (total.low, total.best, total.high) if number is not None]
        assert known == sorted(known)


@given(st.lists(any_figure(), max_size=7), st.randoms(use_true_random=False))
def test_order_does_not_matter(figures: list[Figure], random: object) -> None:
    shuffled = list(figures)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert account_totals(shuffled) == account_totals(figures)


@given(st.lists(any_figure(), max_size=6), any_figure())
def test_a_part_or_a_denied_figure_changes_nothing(figures: list[Figure], more: Figure) -> None:
    before = account_totals(figures)
    assert account_totals([*figures, replace(more, part_of="f")]) == before
    assert account_totals([*figures, replace(more, certainty=Certainty.DENIED)]) == before


@given(st.lists(any_figure(), min_size=1, max_size=6))
def test_a_second_teller_of_the_same_figures_changes_nothing(figures: list[Figure]) -> None:
    """Telling every figure twice, in other claims, is the same people told twice."""
    assert account_totals([*figures, *figures]) == account_totals(figures)


@given(st.lists(any_figure(), max_size=6), st.lists(any_figure(), max_size=3))
def test_incident_totals_rise_for_any_tellers(ours: list[Figure], theirs: list[Figure]) -> None:
    counted = [
        Counted(f.measure, f.group, f.who, Tally(f.low, f.best, f.high, f.vague, tellers=frozenset({teller})))
        for teller, figures in (("a", ours), ("b", theirs))
        for f in figures
    ]
    for total in totals(counted).values():
        known = [number for number in (total.low, total.best, total.high) if number is not None]
        assert known == sorted(known)


def own_voice(*figures: Figure) -> Total:
    """The total where the claims "own" are the report's, all others those of people it quotes."""
    return account_totals(figures, None, {"own"})["killed"]


SAID = {"claims": ("own",)}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        # "At least 14 were killed", and an agency counted 13.
        ([figure(CIVILIANS, 14, 14, None, **SAID), figure(UNKNOWN, 13, 13, 13)], Total(14, 14, None)),
        ([figure(CIVILIANS, 4, 4, None, **SAID), figure(UNKNOWN, 5, 5, 5)], Total(4, 4, 5)),
        ([figure(CIVILIANS, 12, None, 14, **SAID), figure(UNKNOWN, 14, 14, 14)], Total(12, 14, 14)),
        ([figure(CIVILIANS, 12, None, 14, **SAID), figure(UNKNOWN, 20, 20, 20)], Total(12, None, 14)),
        ([figure(CIVILIANS, None, 11, 11, **SAID), figure(UNKNOWN, 10, 10, 10)], Total(10, 10, 11)),
        ([figure(CIVILIANS, 9, 9, 9, **SAID), figure(CIVILIANS, 6, 6, 6)], Total(9, 9, 9)),
        ([figure(CIVILIANS, 9, 9, 9, **SAID), figure(CIVILIANS, 12, 12, 12)], Total(9, 9, 12)),
        # What others count of another group is no rival.
        ([figure(CIVILIANS, 9, 9, None, **SAID), figure(SOLDIERS, 2, 2, 2)], Total(11, 11, None)),
        # Words too vague to be a rival of the number, and ones that are not.
        ([figure(CIVILIANS, 9, 9, 9, **SAID), figure(UNKNOWN, 3, None, None, vague=True)], Total(9, 9, 9)),
        # The report's own "no" is no bound.
        ([figure(CIVILIANS, 0, 0, 0, **SAID), figure(CIVILIANS, 3, 3, 3)], Total(0, 0, 3)),
    ],
)
def test_a_report_weighs_the_claims_that_it_quotes(figures: list[Figure], expected: Total) -> None:
    assert own_voice(*figures) == expected


def test_figures_beside_each_other_are_added_up() -> None:
    ten = figure(UNKNOWN, 10, 10, 10, id="f1")
    nine = figure(UNKNOWN, 9, 9, 9, id="f2", beside="f1")
    assert killed(ten, nine) == Total(19, 19, 19)
    assert killed(ten, replace(nine, beside=None)) == Total(9, 9, 10)
    assert killed(ten, nine, figure(UNKNOWN, 3, 3, 3, id="f3", beside="f2")) == Total(22, 22, 22)
    assert killed(nine, figure(SOLDIERS, 3, 3, 3, id="f3", beside="f2")) == Total(
        9, 9, 9
    )  # "nine people" hold the soldiers


def test_what_another_voice_adds_is_a_claim_of_its_own() -> None:
    four = figure(CIVILIANS, 4, 4, None, id="f1", **SAID)
    fifth = figure(UNKNOWN, 1, 1, 1, id="f2", beside="f1")
    assert own_voice(four, fifth) == Total(4, 4, None)
    assert highest_stated([four, fifth], None, {"own"}) == 5
    assert own_voice(four, figure(UNKNOWN, 1, 1, 1, id="f2", beside="f1", **SAID)) == Total(5, 5, None)


def test_superseded_and_joint_figures_do_not_count() -> None:
    nine, six = figure(CIVILIANS, 9, 9, 9), figure(CIVILIANS, 6, 6, 6, superseded=True)
    assert killed(six, nine) == Total(9, 9, 9)
    joint = figure(CIVILIANS, 30, 30, 30, joint=True)
    assert killed(nine, joint) == Total(9, 9, 9)
    assert killed(joint, nine) == Total(9, 9, 30)  # told first, it says that the account is of all of them


def test_the_highest_number_that_stands() -> None:
    open_ends = [figure(CIVILIANS, 16, 16, None, **SAID), figure(CIVILIANS, 18, 18, None)]
    assert own_voice(*open_ends).high is None
    assert highest_stated(open_ends, None, {"own"}) == 18
    assert highest_stated([], None, ()) is None


def test_a_vague_claim_beyond_what_the_report_itself_says_is_no_rival() -> None:
    said = figure(CIVILIANS, 10, None, 20, claims=("own",))
    dozens = figure(UNKNOWN, 12, None, 24, vague=True, claims=("theirs",))
    total = account_totals([said, dozens], own=("own",))["killed"]
    assert (total.low, total.high) == (10, 20)
