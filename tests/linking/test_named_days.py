"""Days that a report of unknown date names, and what they say of another account's day. All events are invented."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from linking_builders import DAY, on, pair, reading, told, town

from bearwitness.linking.candidates import candidate_pairs
from bearwitness.linking.compare_when import compare_when
from bearwitness.linking.compare_where import compare_where
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.named_days import NamedDays, named_days
from bearwitness.linking.unread import unread_facts
from bearwitness.model import WhenPrecision

TUESDAY, WEDNESDAY, MONDAY = 1, 2, 0  # DAY is a Tuesday


@pytest.mark.parametrize(
    ("text", "weekdays", "days"),
    [
        ("Two men died on Tuesday, police said on Wednesday.", {1, 2}, set()),
        ("Tuesday's strike", {1}, set()),
        ("On October 7 a shell fell; another on the 9th of May 2021.", set(), {(None, 10, 7), (2021, 5, 9)}),
        ("A video of 3 Dec. 2021 and one of Feb 29", set(), {(2021, 12, 3), (None, 2, 29)}),
        ("They may march. Sun and sat were wed. May 35. Sep 8.30", set(), set()),
        ("Monday, Tuesday, Wednesday", set(), set()),
        ("", set(), set()),
    ],
)
def test_named_days(text: str, weekdays: set[int], days: set[tuple[int | None, int, int]]) -> None:
    assert named_days(text) == NamedDays(frozenset(weekdays), frozenset(days))


def naming(text: str, **options: object) -> Facts:
    """Facts of an account without a date, whose report of unknown publication day has these words."""
    made = reading("undated", told("undated", where=town(), **options), published=None)  # type: ignore[arg-type]
    [facts] = facts_of([made], {"undated": text})
    return facts


def dated(day: date = DAY) -> Facts:
    [facts] = facts_of([reading("dated", told("dated", when=on(day), where=town()), published=day)])
    return facts


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Shells fell on Velm on Tuesday.", DAY, "named_weekday"),
        ("Officials said on Wednesday that shells fell.", DAY, "named_near"),
        ("Shells fell on Velm on Monday.", DAY, "named_otherwise"),
        ("Shells fell on Velm on May 12.", DAY, "named_day"),
        ("Shells fell on Velm on Tuesday, May 12 2020.", DAY, "named_day"),
        ("Shells fell on May 12, police said on Wednesday.", DAY, "named_day"),
        ("Shells fell on Friday; others had on May 12.", DAY, "named_otherwise"),
        ("Shells fell on Velm on May 12 2019.", DAY, "unknown"),
        ("On October 7 shells had fallen too.", DAY, "unknown"),  # of an older happening: it excludes nothing
        ("Shells fell on Velm.", DAY, "unknown"),
    ],
)
def test_a_dated_account_and_one_that_only_names_days(text: str, day: date, expected: str) -> None:
    one, other = naming(text), dated(day)
    assert compare_when(one, other).level == compare_when(other, one).level == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("On Tuesday.", "On Tuesday.", "named_weekday"),
        ("On Tuesday.", "On Friday.", "named_otherwise"),
        ("On May 12.", "On May 12 2020.", "named_day"),
        ("On May 12 2019.", "On May 12 2020.", "unknown"),
        ("On Tuesday.", "Nothing.", "unknown"),
    ],
)
def test_two_accounts_that_only_name_days(one: str, other: str, expected: str) -> None:
    left, right = naming(one), naming(other)
    assert compare_when(left, right).level == compare_when(right, left).level == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday.", "named_near"),
        ("On Monday.", "named_near"),
        ("May 12.", "named_day"),
        ("Friday.", "unknown"),  # within the week before it came out, as any weekday is
    ],
)
def test_a_named_day_and_an_account_of_which_only_publication_is_known(text: str, expected: str) -> None:
    [other] = facts_of([reading("told", told("told", where=town()), published=DAY)])
    assert compare_when(naming(text), other).level == expected


def test_days_are_asked_only_where_neither_the_account_nor_its_report_has_one() -> None:
    year = on(date(2020, 1, 1), 366, WhenPrecision.YEAR)
    assert naming("On Tuesday.", when=year).named_days.weekdays == {TUESDAY}
    assert not naming("On Tuesday.", when=on()).named_days
    made = reading("undated", told("undated"), published=DAY + timedelta(1))
    [facts] = facts_of([made], {"undated": "On Tuesday."})
    assert not facts.named_days


def test_accounts_meet_by_place_and_named_day() -> None:
    met = [(one.id, other.id) for one, other in candidate_pairs([naming("Shells fell on Tuesday."), dated()])]
    assert met == [("a-dated-0", "a-undated-0")]
    assert not list(candidate_pairs([naming("Shells fell on Friday."), dated()]))


def test_a_report_in_which_nothing_was_read_names_days_and_places() -> None:
    silent = reading("silent", published=None)
    [facts] = unread_facts([silent], {"silent": "Explosions over Velm on Tuesday"})
    assert facts.named_days.weekdays == {TUESDAY}
    assert compare_where(facts, dated()).level == "in_words"
    elsewhere = replace(dated(), account=replace(dated().account, where=town("Dorn")))
    assert compare_where(facts, elsewhere).level == "unknown"


def test_a_village_that_could_not_be_placed_may_lie_in_a_province() -> None:
    village = town("Upper Moss", admin1=None, lat=None, lon=None, geonames_id=None)
    oster = town("Oster")  # bears the name of its province
    left, right = pair({"where": village}, {"where": oster})
    assert compare_where(left, right).level == "unknown"
    left, right = pair({"where": village}, {"where": town("Velm")})
    assert compare_where(left, right).level == "other_name"
