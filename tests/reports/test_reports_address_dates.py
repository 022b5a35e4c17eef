"""The day in the address of a page."""

from datetime import date

import pytest

from bearwitness.model import PublishedFrom
from bearwitness.reports.address_dates import address_date
from bearwitness.reports.dates import Given, published_on
from bearwitness.settings import Settings


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example.org/2021/08/20/strikes-on-qarah", date(2021, 8, 20)),
        ("https://news.example.org/world/2021-8-2", date(2021, 8, 2)),
        ("https://news.example.org/20210820-strikes", date(2021, 8, 20)),
        ("https://x.com/somebody/status/1932557512307605602", date(2025, 6, 10)),
        ("https://news.example.org/2021/08/strikes", None),
        ("https://news.example.org/2021/13/20/x", None),
        ("https://news.example.org/2021/02/31/x", None),
        ("https://news.example.org/?p=20210820", None),
        ("https://x.com/somebody/status/99999999999999999999", None),
        ("http://[", None),
        ("https://news.example.org/strikes-on-qarah-2021-08-20/", date(2021, 8, 20)),
        ("https://news.example.org/world/160820222", date(2022, 8, 16)),
        ("https://news.example.org/world/060820222", None),  # June or August
        ("https://twitter.com/i/web/status/1932557512307605602", date(2025, 6, 10)),
        ("https://news.example.org/somebody/status/1932557512307605602", None),
        ("https://www.google.com/url?q=https://news.example.org/2021/08/20/x&sa=D", date(2021, 8, 20)),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example.org%2F2021%2F08%2F20%2Fx", date(2021, 8, 20)),
        ("https://web.archive.org/web/20220105101112/https://news.example.org/2021/08/20/x", date(2021, 8, 20)),
        ("https://web.archive.org/web/20220105101112/https://news.example.org/x", None),  # the day of the copy
        ("https://news.example.org/?q=https://[", None),
    ],
)
def test_address_date(url: str, expected: date | None) -> None:
    assert address_date(url) == expected


def test_an_address_dates_a_report_for_which_neither_table_nor_page_does() -> None:
    address = "https://news.example.org/2021/08/20/x"
    found = published_on("Words.", Given(address=address), Settings())
    assert (found.day, found.inferred, found.known_from) == (date(2021, 8, 20), True, PublishedFrom.ADDRESS)
    assert published_on("Words.", Given(page="2021-08-22", address=address), Settings()).day == date(2021, 8, 22)
    early = Settings(today=date(2021, 1, 1))
    assert published_on("Words.", Given(address=address), early).day is None


@pytest.mark.parametrize(
    ("given", "known_from"),
    [
        (Given(table="2021-08-22"), PublishedFrom.GIVEN),
        (Given(page="2021-08-22"), PublishedFrom.GIVEN),
        (Given(address="https://news.example.org/2021/08/20/x"), PublishedFrom.ADDRESS),
        (Given(loose="2021-08-22"), PublishedFrom.BYLINE),  # a dateline goes before a column that is called "date"
        (Given(), PublishedFrom.BYLINE),
    ],
)
def test_it_is_said_how_the_day_is_known(given: Given, known_from: PublishedFrom) -> None:
    found = published_on("KABUL, 21 August 2021 - Words.", given, Settings())
    assert found.known_from is known_from
    assert found.inferred is (known_from is not PublishedFrom.GIVEN)


def test_of_an_unknown_day_nothing_is_said() -> None:
    assert published_on("Words.", Given(), Settings()).known_from is None
    assert published_on("Words.", Given(loose="2021-08-22"), Settings()).known_from is PublishedFrom.GIVEN
