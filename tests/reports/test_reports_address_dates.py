"""The day in the address of a page."""

from datetime import date

import pytest

from bearwitness.reports.dates import Given, address_date, published_on
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
    ],
)
def test_address_date(url: str, expected: date | None) -> None:
    assert address_date(url) == expected


def test_an_address_dates_a_report_for_which_neither_table_nor_page_does() -> None:
    address = "https://news.example.org/2021/08/20/x"
    found = published_on("Words.", Given(address=address), Settings())
    assert (found.day, found.inferred) == (date(2021, 8, 20), True)
    assert published_on("Words.", Given(page="2021-08-22", address=address), Settings()).day == date(2021, 8, 22)
    early = Settings(today=date(2021, 1, 1))
    assert published_on("Words.", Given(address=address), early).day is None
