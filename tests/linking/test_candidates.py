"""Windows of time and place: nothing that would be joined is missed, and the work grows with density alone."""

from datetime import date, timedelta
from math import cos, radians
from random import Random

import pytest
from linking_builders import ARMY, DAY, count, facts, on, pair, town

from bearwitness.evaluation.synthetic import Noise, incidents, told
from bearwitness.linking.candidates import candidate_pairs
from bearwitness.linking.match import judge
from bearwitness.linking.names import skeleton
from bearwitness.model import Judgement, WhenPrecision, WherePrecision

PROVINCE = town("Oster", 43.0, 63.0, precision=WherePrecision.PROVINCE, centroid=True)
MONTH = on(date(2020, 5, 1), 31, WhenPrecision.MONTH)
YEAR = on(date(2020, 1, 1), 366, WhenPrecision.YEAR)
UNRESOLVED = {"geonames_id": None, "lat": None, "lon": None, "country": None, "admin1": None}


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ({"when": on(), "where": town()}, {"when": on(), "where": town()}, True),
        ({"when": on(), "where": town()}, {"when": MONTH, "where": PROVINCE}, True),
        ({"when": on(), "where": town()}, {"when": YEAR, "where": town()}, True),
        ({"when": YEAR, "where": town()}, {"when": YEAR, "where": town()}, True),
        ({"when": on(), "where": town()}, {"when": on(DAY + timedelta(2)), "where": town()}, True),
        ({"when": on(), "where": town()}, {"when": on(DAY + timedelta(30)), "where": town()}, False),
        ({"when": on(), "where": town()}, {"when": on(), "where": town("Agda", 41.0, 60.0)}, False),
        ({"when": on(), "where": town()}, {"when": on(), "where": town("Oster", 41.0, 60.0)}, True),
        ({"when": on(), "where": town()}, {"published": DAY, "where": town()}, True),
        ({"when": on(), "where": town("Kobane", **UNRESOLVED)}, {"when": on(), "where": town("Kobani")}, True),
        ({"when": on(), "parties": (ARMY,)}, {"when": on(), "where": town(), "parties": (ARMY,)}, True),
        (
            {"when": on(), "figures": [count(9, 9, 9)]},
            {"when": on(), "where": town(), "figures": [count(9, 9, 9)]},
            True,
        ),
        ({"when": on()}, {"when": on(), "where": town()}, False),
        (
            {"where": town(), "figures": [count(9, 9, 9)]},
            {"when": on(), "where": town(), "figures": [count(9, 9, 9)]},
            True,
        ),
        ({"where": town()}, {"when": on(), "where": town()}, False),
    ],
)
def test_who_meets(one: dict[str, object], other: dict[str, object], meet: bool) -> None:
    assert bool(list(candidate_pairs(pair(one, other)))) is meet
    assert bool(list(candidate_pairs(pair(other, one)))) is meet


@pytest.mark.parametrize("day", range(8))
def test_days_up_to_two_apart_meet_wherever_blocks_end(day: int) -> None:
    one, other = on(DAY + timedelta(day)), on(DAY + timedelta(day + 2))
    assert list(candidate_pairs(pair({"when": one, "where": town()}, {"when": other, "where": town()})))


@pytest.mark.parametrize("lat", [-60.0, 0.0, 40.0, 69.9])
@pytest.mark.parametrize("lon", [-179.99, 0.0, 60.12])
@pytest.mark.parametrize(("north", "east"), [(0.17, 0.0), (-0.17, 0.0), (0.0, 1.0), (0.0, -1.0), (0.1, 0.5)])
def test_places_within_reach_meet_wherever_cells_end(lat: float, lon: float, north: float, east: float) -> None:
    """19 km in any direction, also across the antimeridian, where cells are cut."""
    other_lon = (lon + east * 0.17 / cos(radians(lat)) + 180.0) % 360.0 - 180.0
    other = town("Agda", lat + north, other_lon, precision=WherePrecision.NEAR_TOWN)
    one = {"when": on(), "where": town("Velm", lat, lon)}
    left, right = pair(one, {"when": on(), "where": other})
    assert len(list(candidate_pairs([left, right]))) == 1


def test_no_pair_that_would_be_joined_is_missed() -> None:
    random = Random(11)
    readings, _ = told(incidents(70, random, towns=60, per_day=5.0), random, Noise())
    accounts = facts(*readings)
    met = {(one.id, other.id) for one, other in candidate_pairs(accounts)}
    everything = [(one, other) for i, one in enumerate(accounts) for other in accounts[i + 1 :]]
    same = {(one.id, other.id) for one, other in everything if judge(one, other).judgement is Judgement.SAME}
    assert len(same) > 100
    assert same <= met
    assert len(met) < len(everything) / 4


def test_pairs_grow_with_the_accounts_not_with_their_square() -> None:
    def pairs(count: int) -> int:
        random = Random(3)
        readings, _ = told(incidents(count, random), random, Noise(), reports_each=2)
        return len(list(candidate_pairs(facts(*readings))))

    assert pairs(800) < 2.4 * pairs(400)


def test_skeleton_joins_spellings() -> None:
    assert skeleton("kobane") == skeleton("kobani")
    assert skeleton("homs") != skeleton("hama")
    assert skeleton("aa") == "aa"
