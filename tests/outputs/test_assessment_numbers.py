"""Numbers in words and drawings: the table of codebook section 2, as it is shown."""

import pytest
from invented_desk import incident
from invented_view import small_view

from bearwitness.model import Kind, Measure, Total
from bearwitness.outputs.assessment.numbers import WIDTH, drawing, number
from bearwitness.outputs.assessment.sums import add_up


@pytest.mark.parametrize(
    ("numbers", "flags", "shown"),
    [
        ((15, 15, 15), {}, ("counted", "15", "")),
        ((15, 15, None), {}, ("counted", "15", "or more")),
        ((None, 15, 15), {}, ("counted", "15", "at most")),
        ((None, 15, None), {}, ("counted", "15", "")),
        ((15, 15, 15), {"approximate": True}, ("counted", "about 15", "")),
        ((1500, None, 3000), {}, ("counted", "1,500–3,000", "no best figure")),
        ((24, None, None), {"vague": True}, ("counted", "24", "or more, vague")),
        ((None, None, 9), {}, ("counted", "9", "at most")),
        ((3, 17, 22), {}, ("counted", "17", "(3–22)")),
        ((3, 17, None), {}, ("counted", "17", "(3 or more)")),
        ((0, 0, 0), {}, ("zero", "0", "")),
        ((0, 0, None), {"none_indicated": True}, ("none_indicated", "none indicated", "")),
        ((0, 0, None), {}, ("counted", "0", "or more")),
        ((None, None, None), {}, ("unknown", "not stated", "")),
    ],
)
def test_number(numbers, flags, shown):
    made = number(*numbers, **flags)
    assert (made.state, made.main, made.side) == shown


def test_no_indication_does_not_hide_a_number_that_stands():
    assert number(3, 3, 3, none_indicated=True).main == "3"


def test_drawing_is_left_out_when_there_is_nothing_to_compare():
    assert drawing(9, 9, 9, [9]) is None
    assert drawing(None, None, None, []) is None


def test_drawing_is_to_scale_and_stays_inside():
    made = drawing(10, 20, 40, [10, 20, 40, 50])
    assert made is not None
    assert made.best == pytest.approx(2 * made.start, abs=0.2)
    assert made.start + made.length == pytest.approx(4 * made.start, abs=0.2)
    assert max(made.ticks) <= WIDTH
    assert not made.open_high


def test_an_open_end_reaches_the_edge_of_the_drawing():
    made = drawing(10, 20, None, [10, 20])
    assert made is not None
    assert made.open_high
    assert made.start + made.length == pytest.approx(WIDTH, abs=0.2)


def _with(*totals):
    return [incident(f"i-{n}", (), Kind.SHELLING, totals={"killed": t} if t else None) for n, t in enumerate(totals)]


def test_sum_adds_low_for_a_missing_best_and_opens_for_a_missing_high():
    made = add_up(_with((2, 3, 4), (10, None, None), None), Measure.KILLED)
    assert (made.low, made.best, made.high, made.open_high, made.stating) == (12, 13, 14, True, 2)


def test_sum_of_no_indication_adds_nothing_and_leaves_nothing_open():
    made = add_up(_with((2, 3, 4), (0, 0, None)), Measure.KILLED)
    assert (made.low, made.best, made.high, made.open_high, made.stating) == (2, 3, 4, False, 1)


def test_sum_of_a_counted_zero_is_stated():
    made = add_up(_with((0, 0, 0)), Measure.KILLED)
    assert made.stating == 1
    assert made.shown.state == "zero"


def test_sum_of_nothing_is_not_stated():
    assert add_up([], Measure.KILLED).shown.state == "unknown"
    assert Total(8, 22, 27) == small_view().incidents[0].totals["killed"]
