"""Every comparison but that of days, level by level, in both directions."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from linking_builders import ARMY, BAND, DAY, Options, count, facts, level, on, reading, town
from linking_builders import told as linking_told

from bearwitness.evaluation.synthetic import Noise, incidents, told
from bearwitness.linking.compare import compare_figures, compare_kind
from bearwitness.linking.compare_parties import compare_parties
from bearwitness.linking.compare_rank import compare_rank
from bearwitness.linking.compare_where import compare_where, haversine_km
from bearwitness.linking.compare_words import compare_names
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.match import COMPARISONS
from bearwitness.model import Group, Kind, Measure, Party, PartyKind, Role, Where, WherePrecision

PROVINCE = town("Oster", 40.3, 60.3, precision=WherePrecision.PROVINCE, centroid=True)
COUNTRY = town("Xenia", 45.0, 70.0, precision=WherePrecision.COUNTRY, admin1=None, centroid=True)
LOW = town("Low Oster", 40.2, 60.2, precision=WherePrecision.DISTRICT)
UNRESOLVED = {"geonames_id": None, "lat": None, "lon": None, "country": None, "admin1": None}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (town(), town(), "same_place"),
        (town(), town("Velm Hospital", 40.01, 60.0, precision=WherePrecision.SITE), "same_place"),
        (town(), town("Agda", 40.02, 60.0), "near"),
        (town(), town("Agda", 40.15, 60.0, precision=WherePrecision.NEAR_TOWN), "near"),
        (town(), town("Agda", 40.1, 60.0), "neighbouring"),
        (town(), town("Agda", 40.5, 60.0), "apart"),
        (town(), town("Agda", country="YY"), "other_country"),
        (town(), town("Low Oster", 40.2, 60.2, precision=WherePrecision.DISTRICT), "same_district"),
        (town(), town("Far Oster", 42.0, 62.0, precision=WherePrecision.DISTRICT), "apart"),
        (town(), town("Low Wester", 40.2, 60.2, precision=WherePrecision.DISTRICT, admin1="Wester"), "apart"),
        (LOW, town("High Oster", 40.3, 60.2, precision=WherePrecision.DISTRICT), "neighbouring"),
        (LOW, LOW, "same_district"),
        (town(), town("Oster", 42.0, 62.0, precision=WherePrecision.DISTRICT), "same_province"),
        (town("Dağlı", **UNRESOLVED), town("Dagli", **UNRESOLVED), "same_name"),
        (town(), PROVINCE, "same_province"),
        (town(admin1="Wester"), PROVINCE, "apart"),
        (town("Oster", 40.8, 60.0), town(), "same_province"),
        (town("Oster", 40.8, 60.0), town("Agda", admin1="Wester"), "apart"),
        (town(), COUNTRY, "same_country"),
        (PROVINCE, COUNTRY, "same_country"),
        (town(), town("Velmé", **UNRESOLVED), "same_name"),
        (town("Al-Kobani", **UNRESOLVED), town("Kobane", **UNRESOLVED), "same_name"),
        (town(), town("Agda", **UNRESOLVED), "other_name"),
        (town(), None, "unknown"),
    ],
)
def test_where(one: object, other: object, expected: str) -> None:
    assert level(compare_where, {"where": one}, {"where": other}) == expected


def test_distance_is_the_great_circle() -> None:
    """Paris to London is about 344 km; a degree of latitude about 111.2 km."""
    assert haversine_km(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=1.0)
    assert haversine_km(0, 179.5, 0, -179.5) == pytest.approx(111.2, abs=0.1)


OTHER_BAND = replace(BAND, name="Band of Fern", id="fern-band")
UNLISTED = replace(BAND, name="Moss Front", id=None)
NAMED = replace(BAND, name="Fern Defence Guard", id="named-fern-defence-guard")


def as_(party: Party, role: Role) -> Party:
    return replace(party, role=role)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((ARMY, BAND), (ARMY, BAND), "both_sides"),
        ((ARMY, BAND), (as_(BAND, Role.BOTH), as_(ARMY, Role.BOTH)), "both_sides"),
        ((ARMY, BAND), (as_(ARMY, Role.TARGET), as_(BAND, Role.INITIATOR)), "sides_swapped"),
        ((ARMY, BAND), (ARMY,), "one_side"),
        ((ARMY, BAND), (ARMY, OTHER_BAND), "one_shared_one_other"),
        ((ARMY,), (as_(BAND, Role.INITIATOR),), "contradicting"),
        ((as_(BAND, Role.INITIATOR),), (as_(OTHER_BAND, Role.INITIATOR),), "others"),
        ((BAND,), (OTHER_BAND,), "others"),
        ((UNLISTED,), (replace(UNLISTED, name="Front Moss"),), "one_side"),
        ((BAND,), (UNLISTED,), "unknown"),
        ((BAND,), (UNLISTED, as_(OTHER_BAND, Role.TARGET)), "others"),
        ((BAND,), (NAMED,), "unknown"),
        ((as_(BAND, Role.INITIATOR),), (as_(NAMED, Role.INITIATOR),), "unknown"),
        ((ARMY,), (as_(UNLISTED, Role.INITIATOR),), "contradicting"),
        ((ARMY,), (), "unknown"),
        ((ARMY,), (replace(ARMY, kind=PartyKind.CIVILIANS, role=Role.TARGET),), "unknown"),
    ],
)
def test_parties(one: tuple[Party, ...], other: tuple[Party, ...], expected: str) -> None:
    assert level(compare_parties, {"parties": one}, {"parties": other}) == expected


def test_listed_parties_with_like_names_are_not_taken_for_one_another() -> None:
    iran = replace(ARMY, id="government-of-iran", country="IR")
    iraq = replace(ARMY, id="government-of-iraq", country="IQ")
    assert level(compare_parties, {"parties": (iran,)}, {"parties": (iraq,)}) == "others"


def test_forces_of_one_state_are_one_side_under_whatever_name() -> None:
    fleet = replace(ARMY, name="Xenian Air Force", id="xenia-air-force")
    assert level(compare_parties, {"parties": (ARMY,)}, {"parties": (fleet,)}) == "one_side"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"kind": Kind.SHELLING}, {"kind": Kind.SHELLING}, "same"),
        ({"kind": Kind.EXPLOSION}, {"kind": Kind.SUICIDE_ATTACK}, "compatible"),
        ({"kind": Kind.ARMED_CLASH, "means": (Kind.CHEMICAL_ATTACK,)}, {"kind": Kind.CHEMICAL_ATTACK}, "compatible"),
        ({"kind": Kind.AIRSTRIKE}, {"kind": Kind.SUICIDE_ATTACK}, "related"),
        ({"kind": Kind.AIRSTRIKE}, {"kind": Kind.ABDUCTION}, "contradicting"),
    ],
)
def test_kind(one: Options, other: Options, expected: str) -> None:
    assert level(compare_kind, one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((22, 22, None), (22, 22, 22), "same_large"),
        ((5, 5, 5), (5, 5, 5), "same"),
        ((1, 1, 1), (1, 1, 1), "same_small"),
        ((5, 5, 5), (7, 7, 7), "close"),
        ((20, 20, 20), (15, None, 40), "close"),
        ((5, 5, 5), (12, 12, 12), "differing"),
        ((1, 1, 1), (3, 3, 3), "close"),
        ((10, 10, 10), (15, 15, 15), "close"),
        ((10, 10, 10), (16, 16, 16), "differing"),
        ((40, 40, 40), (50, 50, 50), "close_large"),
        ((40, 40, 40), (51, 51, 51), "close"),
        ((9, 9, 9), (10, 10, 10), "close"),
        ((4, None, 20), (10, 10, 10), "close"),
        ((4, None, 10), (10, 10, 10), "close"),
        ((4, None, 9), (10, 10, 10), "differing"),
        ((4, None, None), (10, 10, 10), "differing"),
        ((3, 3, 3), (40, 40, 40), "far_apart"),
        ((3, 3, 3), (13, 13, 13), "far_apart"),
        ((3, 3, 3), (12, 12, 12), "differing"),
        ((4, 4, 4), (14, 14, 14), "differing"),
        ((3, None, None), (3, 3, 3), "close"),
        ((0, 0, 0), (3, 3, 3), "unknown"),
    ],
)
def test_figures(one: tuple[int, int, int], other: tuple[int, int, int], expected: str) -> None:
    assert level(compare_figures, {"figures": [count(*one)]}, {"figures": [count(*other)]}) == expected


STATE = Group.STATE_FORCES
OF_BOTH = [count(20, 20, 20), count(14, 14, 14, group=STATE)]
ROSE = [count(30, 30, 30), (replace(count(7, 7, 7)[0], superseded=True), count(7, 7, 7)[1])]
OF_A_YEAR = [count(400, 400, 400), count(17, 17, 17, group=STATE)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OF_BOTH, [count(14, 14, 14, group=STATE)], "same"),
        (OF_BOTH, [count(14, 14, 14)], "same"),
        (OF_BOTH, [count(34, 34, 34)], "same_large"),
        (ROSE, [count(7, 7, 7)], "same"),
        (OF_A_YEAR, [count(15, 15, 15)], "close"),
        (OF_A_YEAR, [count(90, 90, 90)], "far_apart"),
        (OF_A_YEAR, [count(2, 2, 2)], "far_apart"),
        ([count(40, 40, 40), count(2, 2, 2, group=STATE)], [count(2, 2, 2)], "far_apart"),
        ([count(40, 40, 40), count(5, 5, 5, group=Group.THINGS)], [count(5, 5, 5)], "far_apart"),
        ([count(40, 40, 40), count(5, 5, 5, measure=Measure.INJURED)], [count(5, 5, 5)], "far_apart"),
    ],
)
def test_all_numbers_that_an_account_gives_are_held_against_the_other(
    one: list[object], other: list[object], expected: str
) -> None:
    """Soldiers among the dead, the toll of the morning, the bomb within the tally of a year."""
    assert level(compare_figures, {"figures": one}, {"figures": other}) == expected
    assert level(compare_figures, {"figures": other}, {"figures": one}) == expected


def test_every_comparison_is_symmetric_on_noisy_accounts() -> None:
    random = Random(5)
    readings, _ = told(incidents(12, random, per_day=6.0), random, Noise())
    accounts = facts(*readings)
    for one in accounts:
        for other in accounts:
            for compare in COMPARISONS:
                assert compare(one, other).level == compare(other, one).level


def worded(text: str, place: Where | None = None, parties: tuple[Party, ...] = (), name: str = "one") -> Facts:
    made = reading(name, linking_told(name, where=place, parties=parties), publisher="Oster Herald")
    [found] = facts_of([made], {name: text})
    return found


def test_a_name_that_could_not_be_placed_is_looked_for_among_the_others_words() -> None:
    unplaced = town("Karsk", lat=None, lon=None, geonames_id=None, admin1=None)
    placed = worded("Shells fell on the village of Karsk near Velm.", town(), name="two")
    assert compare_where(worded("Shells fell on Karsk.", unplaced), placed).level == "in_words"
    elsewhere = worded("Shells fell on the village of Ormo near Velm.", town(), name="two")
    assert compare_where(worded("Shells fell on Karsk.", unplaced), elsewhere).level == "other_name"
    by_its_words = town("Velm", text="Karsk")
    assert compare_where(worded("Karsk.", unplaced), worded("It fell.", by_its_words, name="two")).level == "same_name"


def test_near_a_town_with_its_provinces_name_may_be_anywhere_in_the_province() -> None:
    near = town("Oster", 40.5, 60.0, precision=WherePrecision.NEAR_TOWN)
    assert level(compare_where, {"where": near}, {"where": town()}) == "same_province"
    other = town("Harn", 40.5, 60.0, precision=WherePrecision.NEAR_TOWN)
    assert level(compare_where, {"where": other}, {"where": town()}) == "apart"


def test_a_place_named_within_the_words_for_the_other_is_not_far_from_it() -> None:
    put_elsewhere = town("Velm area in the north, near Harn", 41.5, 60.0)
    assert level(compare_where, {"where": put_elsewhere}, {"where": town()}) == "same_name"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rockets hit Karsk and Ormo.", "It fell on Ormo, next to Karsk.", "several"),
        ("Rockets hit Karsk and Ormo.", "It fell on Ormo.", "one"),
        ("Rockets hit Karsk.", "It fell on Ormo.", "none"),
        ("Rockets hit it.", "It fell on Ormo.", "unknown"),
        # What begins a sentence, days, and the publisher's own name are no rare names.
        ("Karsk. Ormo was hit in August.", "Ormo burnt. Karsk was hit in August.", "unknown"),
        ("It was hit, the Oster Herald says.", "The town burnt, the Oster Herald says.", "unknown"),
    ],
)
def test_rare_names(one: str, other: str, expected: str) -> None:
    found = compare_names(worded(one), worded(other, name="two"))
    assert found.level == compare_names(worded(other, name="two"), worded(one)).level == expected
    assert not {"Karsk", "Ormo", "karsk", "ormo"} & set(found.reason.split())


def test_two_parties_in_common_are_two_whatever_their_sides() -> None:
    both_hit = as_(ARMY, Role.TARGET), as_(BAND, Role.TARGET)
    assert level(compare_parties, {"parties": both_hit}, {"parties": both_hit}) == "both_sides"


@pytest.mark.parametrize(
    ("second", "beside"),
    [
        ({"when": on(), "where": town("Karsk", 41.0)}, True),
        ({"when": None, "where": None}, True),
        ({"when": on(DAY - timedelta(1)), "where": town()}, True),
        ({"when": on(), "where": town(), "kind": Kind.AIRSTRIKE}, False),  # not in passing
        ({"when": None, "where": town()}, False),
        ({"when": on(DAY - timedelta(9)), "where": town("Karsk", 41.0), "background": True}, False),
    ],
)
def test_what_is_told_beside_the_first_news(second: Options, beside: bool) -> None:
    first = {"when": on(), "where": town()}
    many = reading("many", linking_told("many", **first), linking_told("many", index=1, **second))  # type: ignore[arg-type]
    of = {one.id: one for one in facts(many, reading("one", linking_told("one", **first)))}  # type: ignore[arg-type]
    assert compare_rank(of["a-one-0"], of["a-many-0"]).level == "neither_beside"
    found = compare_rank(of["a-one-0"], of["a-many-1"])
    assert found.level == ("one_beside" if beside else "neither_beside")
    assert compare_rank(of["a-many-1"], of["a-many-1"]).level == ("both_beside" if beside else "neither_beside")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six were shot at the school of Karsk, in the province of Oster.", "misplaced"),
        ("Six were shot at the school of Karsk, not far from Velm.", "misplaced"),
        ("Six were shot at Karsk in Marn, on the border of Oster.", "apart"),
        ("Six were shot at Karsk in Maren, on the border of Oster.", "apart"),
        ("Six were shot at the school of Karsk.", "apart"),
    ],
)
def test_a_namesake_in_a_province_that_its_report_does_not_name_is_not_held_against_it(
    text: str, expected: str
) -> None:
    namesake = town("Karsk", 44.0, 60.0, admin1="Marn")
    told_at_velm = worded("Soldiers shot six people at a school in Velm.", town(), name="two")
    assert compare_where(worded(text, namesake), told_at_velm).level == expected
    assert compare_where(told_at_velm, worded(text, namesake)).level == expected
