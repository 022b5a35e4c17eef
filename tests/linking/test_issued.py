"""What undated reports give away of when they came out, and what it is worth to others."""

from dataclasses import replace
from datetime import date

import pytest
from linking_builders import DAY, on, reading, told, town

from bearwitness.linking.compare_issued import compare_issued
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.issued import issued, page_number
from bearwitness.model import ReportInfo, When

UNDATED = ReportInfo("r", "r", None, "Velm Monitor", None, False, None, "en", None)


@pytest.mark.parametrize(
    ("title", "url", "text", "first", "last"),
    [
        (None, None, "Shells fell on Velm.", None, None),
        (None, "https://velm.example/en/2022/05/shells-on-velm/", "", date(2022, 5, 1), date(2022, 5, 31)),
        (None, "https://velm.example/2021/12/x/", "", date(2021, 12, 1), date(2021, 12, 31)),
        (None, None, "The toll of strikes since early 2022 has reached 90.", date(2022, 1, 1), date(2023, 1, 31)),
        (None, None, "Since the beginning of the year 2022 Velm was hit.", date(2022, 1, 1), date(2023, 1, 31)),
        ("31st drone attack in 2022 | One injured", None, "", date(2022, 1, 1), date(2023, 1, 31)),
        ("Inquiry into a strike in 2019", None, "", None, None),
        (None, None, "A shell had fallen there on 24 March 2021, and in April 2022.", date(2022, 4, 1), None),
        # Two signs that exclude each other tell nothing.
        (None, "https://velm.example/2020/05/x/", "It fell on 24 March 2021.", None, None),
    ],
)
def test_first_and_last_day(
    title: str | None, url: str | None, text: str, first: date | None, last: date | None
) -> None:
    found = issued(replace(UNDATED, title=title, url=url), text)
    assert (found.first, found.last) == (first, last)


def test_a_report_with_a_date_came_out_on_it() -> None:
    found = issued(replace(UNDATED, published=DAY), "Since early 2002 it was quiet.")
    assert (found.first, found.last) == (DAY, DAY)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.velm.example/en/221064/?from=list", ("velm.example/en/", 221064)),
        ("https://velm.example/en/?p=276804", ("velm.example?p", 276804)),
        ("https://velm.example/en/news/shells-fell-h30278.html", ("velm.example/en/news/", 30278)),
        ("https://velm.example/story/28081-shells-fell", ("velm.example/story/", 28081)),
        ("https://velm.example/2022/05/shells", ("", None)),
        ("https://velm.example/news/shells-2023", ("", None)),
        ("http://[velm", ("", None)),
        ("", ("", None)),
    ],
)
def test_numbers_of_pages(url: str, expected: tuple[str, int | None]) -> None:
    assert page_number(url) == expected


def undated(url: str | None = None, text: str = "", when: When | None = None, published: date | None = None) -> Facts:
    made = reading("undated", told("undated", where=town(), when=when), published=published)
    [facts] = facts_of([replace(made, report=replace(made.report, url=url))], {"undated": text or "Shells fell."})
    return facts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (undated("https://velm.example/en/100000/"), undated("https://velm.example/en/100050/"), "numbered_together"),
        (undated("https://velm.example/en/100000/"), undated("https://velm.example/en/100900/"), "numbered_near"),
        (undated("https://velm.example/en/100000/"), undated("https://velm.example/en/150000/"), "numbered_apart"),
        (undated("https://velm.example/en/100000/"), undated("https://oster.example/en/150000/"), "unknown"),
        (undated(text="90 strikes since early 2022."), undated(when=on(date(2022, 6, 1))), "year"),
        (undated(text="90 strikes since early 2022."), undated(when=on(date(2023, 6, 1))), "apart"),
        (undated(text="90 strikes since early 2022."), undated(when=on(date(2021, 6, 1))), "apart"),
        # A report of early January may tell of the last days of December.
        (undated(text="90 strikes since early 2022."), undated(when=on(date(2021, 12, 28))), "year"),
        (undated("https://velm.example/2022/05/x/"), undated(when=on(date(2022, 5, 9))), "month"),
        (undated(text="It fell on 24 March 2021."), undated(when=on(date(2019, 5, 9))), "apart"),
        (undated(text="It fell on 24 March 2021."), undated(when=on(date(2022, 5, 9))), "unknown"),
        (undated(published=DAY), undated(published=DAY), "unknown"),
    ],
)
def test_levels(one: Facts, other: Facts, expected: str) -> None:
    found = compare_issued(one, other)
    assert found.level == compare_issued(other, one).level == expected
