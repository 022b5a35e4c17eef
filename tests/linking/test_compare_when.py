"""How the days of two accounts are compared, level by level, in both directions."""

from datetime import date, timedelta

import pytest
from linking_builders import DAY, Options, level, on, reading, told

from bearwitness.linking.compare_when import compare_when
from bearwitness.linking.facts import facts_of
from bearwitness.model import WhenPrecision


def after(days: int) -> date:
    return DAY + timedelta(days)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"when": on()}, {"when": on()}, "same_day"),
        ({"when": on(days=2)}, {"when": on()}, "same_days"),
        ({"when": on(after(-3), 7)}, {"when": on()}, "same_week"),
        ({"when": on(date(2020, 5, 1), 31, WhenPrecision.MONTH)}, {"when": on()}, "same_month"),
        ({"when": on(date(2020, 1, 1), 366, WhenPrecision.YEAR)}, {"when": on()}, "same_year"),
        ({"when": on()}, {"when": on(after(1))}, "next_day"),
        ({"when": on()}, {"when": on(after(2))}, "two_days_apart"),
        ({"when": on()}, {"when": on(after(3))}, "days_apart"),
        ({"when": on()}, {"published": after(1)}, "told_at_once"),
        ({"when": on()}, {"published": after(3)}, "told_soon"),
        ({"when": on()}, {"published": after(10)}, "told_later"),
        ({"when": on()}, {"published": after(40)}, "told_long_after"),
        ({"when": on()}, {"published": after(-2)}, "told_before"),
        ({"published": DAY}, {"published": DAY}, "published_together"),
        ({"published": DAY}, {"published": after(1)}, "published_next_day"),
        ({"published": DAY}, {"published": after(3)}, "published_days_apart"),
        ({"published": DAY}, {"published": after(9)}, "published_weeks_apart"),
        ({"published": DAY}, {"published": after(60)}, "published_long_apart"),
        ({"when": on()}, {}, "unknown"),
    ],
)
def test_when(one: Options, other: Options, expected: str) -> None:
    assert level(compare_when, one, other) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels stormed the post on Saturday night.", "over_night"),
        ("Rebels stormed the post shortly before midnight.", "over_night"),
        ("Rebels stormed the post on Saturday afternoon.", "next_day"),
    ],
)
def test_a_night_is_of_two_days(text: str, expected: str) -> None:
    told_one = reading("one", told("one", when=on()))
    told_two = reading("two", told("two", when=on(after(1))))
    texts = {"one": text, "two": "Rebels stormed the post, police said."}
    one, two = facts_of([told_one, told_two], texts)
    assert compare_when(one, two).level == compare_when(two, one).level == expected
    [later] = facts_of([reading("two", told("two", when=on(after(2))))], texts)
    assert compare_when(one, later).level == "two_days_apart"


def test_last_week_written_as_a_week_ends_may_be_that_week() -> None:
    sunday = date(2020, 5, 17)
    week = on(date(2020, 5, 4), 7, WhenPrecision.WEEK)
    thursday: Options = {"when": on(date(2020, 5, 14))}
    assert level(compare_when, {"when": week, "published": sunday}, thursday) == "same_month"
    assert level(compare_when, {"when": week, "published": date(2020, 5, 13)}, thursday) == "days_apart"
