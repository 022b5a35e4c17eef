"""When undated pages came out, by the numbers that their site gave them and the hints in their words."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from linking_builders import on, reading, told, town

from bearwitness.linking.candidates import candidate_pairs
from bearwitness.linking.compare_issued import compare_issued
from bearwitness.linking.day_clues import day_clues, seen_on
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.issued import Chances, Issued, issued
from bearwitness.linking.page_clock import HELD, LONGEST, by_numbers, told_by_numbers
from bearwitness.model import ReportInfo, WhenPrecision

SITE = "https://velm.example/en/"
FIRST, PER_DAY = date(2022, 1, 3), 100
NUMBER = 200_000


def page(name: str, day: date, text: str = "", *, dated: bool = False, query: str = "") -> tuple[str, Issued]:
    """A page of a site that puts out a hundred pages a day."""
    number = NUMBER + (day - FIRST).days * PER_DAY
    info = ReportInfo(
        name, name, None, "Velm Monitor", day if dated else None, False, f"{SITE}{number}/{query}", "en", None
    )
    return name, issued(info, text)


def test_a_page_between_two_dated_ones_came_out_between_them() -> None:
    day = date(2022, 3, 14)
    pages = dict(
        [
            page("before", day - timedelta(6), dated=True),
            page("undated", day, "Shells fell on Velm."),
            page("after", day + timedelta(5), dated=True),
        ]
    )
    found = by_numbers(pages)
    assert set(found) == {"undated"}
    one = found["undated"]
    assert one.first is not None
    assert one.last is not None
    assert day - timedelta(6) <= one.first <= day <= one.last <= day + timedelta(5)
    assert one.chances is not None
    assert one.chances.within(one.first, one.last) == pytest.approx(HELD, abs=0.06)


def test_days_without_a_year_and_weekdays_settle_each_other() -> None:
    """No page is dated: one says "in 2022", others a day or a weekday; the chain leaves each a few weeks."""
    hints = {
        "a": (date(2022, 1, 20), "It was shelled on January 18."),
        "b": (date(2022, 3, 2), "The strike on Wednesday hit a mill."),
        "c": (date(2022, 4, 13), "It is the ninth attack since early 2022."),
        "d": (date(2022, 6, 24), "Shells fell on the mill on June 23."),
        "e": (date(2022, 9, 6), "On September 5 a drone hit the bridge."),
    }
    pages = dict(page(name, day, text) for name, (day, text) in hints.items())
    pages |= dict([page_of_another_site()])
    found = by_numbers(pages)
    for name, (day, _) in hints.items():
        one = found[name]
        assert one.first is not None
        assert one.last is not None
        assert one.first <= day <= one.last
    last = found["d"]
    assert last.first is not None
    assert last.last is not None
    assert (last.last - last.first).days < 75


def page_of_another_site() -> tuple[str, Issued]:
    info = ReportInfo("x", "x", None, "Oster News", date(2022, 7, 1), False, "https://oster.example/x", "en", None)
    return "x", issued(info, "")


def test_where_dates_do_not_rise_with_numbers_nothing_follows() -> None:
    day = date(2022, 3, 14)
    name, later = page("later", day + timedelta(40), dated=True)
    pages = dict([page("before", day, dated=True), page("undated", day + timedelta(20))])
    pages[name] = replace(later, first=day - timedelta(90), last=day - timedelta(90))
    assert by_numbers(pages) == {}


def test_one_page_of_a_site_and_pages_of_two_sites_tell_nothing() -> None:
    _, other = page("other", date(2022, 4, 1), dated=True)
    pages = dict([page("undated", date(2022, 3, 14)), ("other", replace(other, series="oster.example/en/"))])
    assert by_numbers(pages) == {}


def test_a_stretch_that_tells_nothing_is_not_given() -> None:
    pages = dict([page("one", date(2022, 3, 14)), page("two", date(2022, 5, 14)), page_of_another_site()])
    for one in by_numbers(pages).values():
        assert one.first is not None
        assert one.last is not None
        assert one.last - one.first <= LONGEST


def test_order_does_not_matter() -> None:
    pages = [
        page("a", date(2022, 3, 1), dated=True),
        page("b", date(2022, 3, 9), "On Monday shells fell."),
        page("c", date(2022, 3, 9), "On Monday shells fell."),
        page("d", date(2022, 4, 2), dated=True),
    ]
    results = [by_numbers(dict(order)) for order in permutations(pages)]
    assert all(one == results[0] for one in results)
    assert set(results[0]) == {"b", "c"}


def test_many_pages_are_looked_at_in_pieces() -> None:
    pages = dict(page(f"p{n:03d}", FIRST + timedelta(n), dated=n % 40 == 0) for n in range(300))
    found = by_numbers(pages)
    right = [
        name
        for name, one in found.items()
        if one.first and one.last and one.first <= FIRST + timedelta(int(name[1:])) <= one.last
    ]
    assert len(right) >= 0.9 * len(found) > 200


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://velm.example/en/1/?doing_wp_cron=1647302400.82", date(2022, 3, 15)),
        ("https://links.example/url?q=x&ust=1647302400123456", date(2022, 3, 15)),
        ("https://velm.example/?token=pmd_x-1647302400-0-gqNt", date(2022, 3, 15)),
        ("https://archive.example/web/20220315101010/https://velm.example/en/1/", date(2022, 3, 15)),
        ("https://archive.example/web/20221315101010/https://velm.example/en/1/", None),
        ("https://velm.example/en/1647302400/", None),
        ("https://velm.example/?id=16473024001234", None),
        ("http://[velm", None),
    ],
)
def test_moments_in_addresses(url: str, expected: date | None) -> None:
    assert seen_on(url) == expected


def test_a_page_cannot_be_younger_than_a_visit() -> None:
    _, one = page("seen", date(2022, 3, 14), query="?doing_wp_cron=1647302400.82")
    assert one.last == date(2022, 3, 15)


def test_hints_of_a_page() -> None:
    text = "On Friday shells fell, as on March 4 and on 3 May 2021; it is the worst since 2019, 2022 aside."
    clues = day_clues("Velm shelled", text, "")
    assert clues.latest == date(2021, 5, 3)
    assert clues.days == {(3, 4)}
    assert clues.weekdays == {4}
    assert clues.year == 2022


def undated(first: date, days: tuple[float, ...]) -> Facts:
    made = reading("undated", told("undated", where=town(), when=None), published=None)
    [facts] = facts_of([made], {"undated": "Shells fell."})
    chances = Chances(first, days)
    return replace(facts, issued=Issued(first, first + timedelta(len(days) - 1), "s", 1, chances=chances))


@pytest.mark.parametrize(
    ("chance", "expected"),
    [(0.1, "clock_sharp"), (0.02, "clock_near"), (0.005, "clock_wide"), (0.001, "clock_edge"), (0.0, "clock_off")],
)
def test_levels_by_chance(chance: float, expected: str) -> None:
    """An account of 12 May: reports of it come out from that day to the 16th, five days of such a chance each."""
    [dated] = facts_of([reading("dated", told("dated", when=on(), where=town()))], {"dated": "Shells fell."})
    page_facts = undated(date(2020, 5, 1), (chance,) * 40)
    assert compare_issued(page_facts, dated).level == compare_issued(dated, page_facts).level == expected


def test_two_undated_pages_are_held_by_the_chance_of_the_same_days() -> None:
    one = undated(date(2020, 5, 1), (0.1,) * 10)
    near = undated(date(2020, 5, 3), (0.1,) * 10)
    far = undated(date(2020, 7, 1), (0.1,) * 10)
    other = replace(near, issued=replace(near.issued, series="t"))
    gone = replace(far, issued=replace(far.issued, series="t"))
    assert compare_issued(one, other).level == "clock_sharp"
    assert compare_issued(one, gone).level == "clock_off"


@pytest.mark.parametrize(
    ("year", "background", "expected"),
    [(2020, False, "clock_off"), (2020, True, "unknown"), (2019, False, "unknown")],
)
def test_news_of_a_year_is_of_the_days_that_the_number_of_its_page_leaves(
    year: int, background: bool, expected: str
) -> None:
    """News of "the 31st attack in 2020" is of some day of that year; what a page looks back on is not."""
    [dated] = facts_of([reading("dated", told("dated", when=on(), where=town()))], {"dated": "Shells fell."})
    page_facts = undated(date(2020, 7, 1), (0.1,) * 10)
    when = on(date(year, 1, 1), 365, WhenPrecision.YEAR)
    account = replace(page_facts.account, when=when, background=background)
    coarse = replace(page_facts, account=account)
    assert compare_issued(coarse, dated).level == compare_issued(dated, coarse).level == expected


def test_a_page_meets_the_accounts_of_its_days() -> None:
    [dated] = facts_of([reading("dated", told("dated", when=on(), where=town()))], {"dated": "The mill burns."})
    page_facts = undated(date(2020, 5, 10), (0.05,) * 20)
    assert len(list(candidate_pairs([dated, page_facts]))) == 1
    assert not list(candidate_pairs([dated, replace(page_facts, issued=Issued())]))


def test_facts_keep_their_order_and_dated_ones_are_left_alone() -> None:
    [dated] = facts_of([reading("dated", told("dated", when=on(), where=town()))], {"dated": "Shells fell."})
    assert told_by_numbers([dated]) == [dated]
