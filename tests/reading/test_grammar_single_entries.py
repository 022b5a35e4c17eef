"""Entries of bulletins and timelines: their day, their place, and the sums behind them."""

import pytest
from short_records import only_incident, recorded


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("2023-10-09: ", "2023-10-09"),
        ("3 March 2024: ", "2024-03-03"),
        ("March 3, 2024 - ", "2024-03-03"),
        ("12 January 2024 – ", "2024-01-12"),
    ],
)
def test_the_day_that_heads_a_single_entry_is_that_of_what_happened(head, day):
    incident = only_incident(f"{head}Gunmen killed four farmers near Djibo, Burkina Faso.")
    assert (incident.when.start, incident.when.end) == (day, day)


def test_the_day_of_a_dateline_dates_nothing():
    text = "OUAGADOUGOU, March 3, 2024 - Gunmen killed four farmers near Djibo, the governor said."
    assert only_incident(text).when is None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Gunmen attacked a village near Kaya, Burkina Faso, on Monday, killing one farmer. [1 fatality]", [1]),
        ("Gunmen shot dead two soldiers and a driver near Jos, Nigeria, on Monday [3 fatalities].", [2, 1]),
        ("Soldiers clashed with rebels near Goma, Congo, on Monday. [4 fatalities]", [4]),
    ],
)
def test_fatalities_behind_an_entry_sum_up_what_it_counts(text, due):
    assert [one.low for one in only_incident(text).figures] == due


@pytest.mark.parametrize(("title", "due"), [("Attacks in Kabul and Kandahar", None), ("Attacks in Kabul", "Kabul")])
def test_a_title_that_names_two_towns_places_no_entry(title, due):
    text = (
        f"{title}\n12 January 2024: A bomb kills four people at a mosque.\n3 February 2024: Gunmen kill two policemen."
    )
    incidents = recorded(text).incidents
    assert [one.where and one.where.name for one in incidents] == [due, due]


def test_a_later_day_of_an_entry_is_of_the_same_year():
    text = "1 March 2024: Two soldiers were killed near Gao, Mali. On 3 March four more died in Menaka."
    assert [one.when.start for one in recorded(text).incidents] == ["2024-03-01", "2024-03-03"]
