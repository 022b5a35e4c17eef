"""Plain sentences that found an incident with little said: a town rocked, a van hit, "a few days later" (codebook section 1)."""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader():
    return GrammarReader(Settings())


def _incidents(reader, text: str):
    info = ReportInfo("r", "s", None, "Gazette", date(2024, 3, 14), False, None, "en")
    return record_of(reader.read(Report(info, text, "-")), "r").incidents


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three explosions rocked Kabul on Monday.", "Kabul"),
        ("A series of blasts shook central Kyiv early on Monday, the mayor said.", "Kyiv"),
        ("Clashes erupted in Baidoa.", "Baidoa"),
        ("Gun battles were reported in Kismayo.", "Kismayo"),
    ],
)
def test_a_town_that_is_rocked_or_fought_in_is_where_it_happened(reader, text, place):
    (incident,) = _incidents(reader, text)
    assert incident.where.name == place


@pytest.mark.parametrize("text", ["The scandal rocked Kabul on Monday.", "A heated debate erupted in Baidoa."])
def test_what_rocks_a_government_is_no_incident(reader, text):
    assert not _incidents(reader, text)


def test_a_police_van_hit_on_another_day_is_an_incident_though_no_arm_is_named(reader):
    text = (
        "On 4 March a bomb in Mardan, Pakistan, killed three soldiers. "
        "On 7 March a police van was hit in Swabi. The road has been closed since."
    )
    first, second = _incidents(reader, text)
    assert (first.where.name, second.where.name) == ("Mardan", "Swabi")
    assert second.when.start == "2024-03-07"


@pytest.mark.parametrize("later", ["A few days later", "Two weeks later", "Three days after that"])
def test_what_is_told_of_some_days_later_is_another_incident(reader, later):
    text = (
        "In the first week of March gunmen killed eight farmers near Beni in Congo. "
        f"{later} the same men entered the town and killed 13 of its inhabitants."
    )
    first, second = _incidents(reader, text)
    assert [one.low for one in first.figures] == [8]
    assert [one.low for one in second.figures] == [13]
    assert second.when is None or second.when != first.when


def test_who_dies_some_days_later_is_of_the_same_incident(reader):
    text = "A bomb in Quetta, Pakistan, wounded eight people on 4 March. Two days later three of them died in hospital."
    assert len(_incidents(reader, text)) == 1


def test_where_the_hurt_died_overnight_is_not_where_it_happened(reader):
    text = "A mine in Chhattisgarh killed 11 policemen, officials in India said, after four of the injured died overnight in a Raipur hospital."
    (incident,) = _incidents(reader, text)
    assert incident.where.name == "Chhattisgarh"


def test_where_houses_were_looted_is_no_place_of_those_who_say_so(reader):
    (incident,) = _incidents(reader, "The RSF looted houses in Wad Madani last week, residents said.")
    assert incident.where.name == "Wad Medani"


def test_a_deed_that_a_court_punishes_is_background_with_its_toll(reader):
    text = "A court in Bamako on Monday sentenced two men to death for the 2015 attack on the Radisson Blu hotel, in which 20 people were killed."
    (incident,) = _incidents(reader, text)
    assert incident.background
    assert (incident.when.start, [one.low for one in incident.figures]) == ("2015-01-01", [20])


@pytest.mark.parametrize(
    "text",
    [
        "A year after gunmen killed 15 farmers in the village of Kofa, nobody has been arrested.",
        "Gunmen killed 15 farmers in the village of Kofa a year ago.",
    ],
)
def test_a_toll_of_a_year_ago_is_no_yearly_one(reader, text):
    (incident,) = _incidents(reader, text)
    assert 15 in [one.low for one in incident.figures]


def test_the_theatre_of_a_town_is_a_site_in_it(reader):
    (incident,) = _incidents(reader, "Russian jets bombed the Mariupol theatre on Wednesday.")
    assert (incident.where.name, incident.where.country, incident.where.precision) == ("Mariupol theatre", "UA", "site")
