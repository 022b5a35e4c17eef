"""Dates as tables and pages write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.calendar import DayOrder, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-13",
        "2021-03-13T23:59:00+03:00",
        "2021-03-13 10:00",
        "20210313",
        "20210313T101500Z",
        "2021/03/13",
        "2021.3.13",
        "13.03.2021",
        "13/3/2021",
        "3/13/2021",
        "03-13-2021",
        "3/13/2021 10:22",
        "Sat, 13 Mar 2021 09:14:00 GMT",
        "Saturday, March 13, 2021",
        "March 13, 2021, 5:00 p.m.",
        "13th of March 2021",
        "13 mar 2021",
        "13-Mar-2021",
    ],
)
def test_ways_of_writing_one_day(text: str) -> None:
    assert parse_date(text) == date(2021, 3, 13)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "1/4/2024",
        "31/31/2024",
        "2021-02-30",
        "13 Mar 21",
        "Monday, March 13, 2021",
        "1615629600",
        "2021",
    ],
)
def test_what_names_no_day_or_could_name_two(text: str) -> None:
    assert parse_date(text) is None


def test_the_order_decides_between_two_days() -> None:
    assert parse_date("1/4/2024", DayOrder.DAY_FIRST) == date(2024, 4, 1)
    assert parse_date("1/4/2024", DayOrder.MONTH_FIRST) == date(2024, 1, 4)


@given(
    st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y"])
)
def test_what_is_written_is_read_back(day: date, form: str) -> None:
    if form == "%Y%m%d" and not 1900 <= day.year < 2100:
        return
    assert parse_date(day.strftime(form)) == day


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    parse_date(text)
