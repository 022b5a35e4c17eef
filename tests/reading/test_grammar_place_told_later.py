"""The place that a headline or lead names coarsely, and the one that a later sentence names. All reports are invented."""

from datetime import date

import pytest

from bearwitness.gazetteer.normalise import fold
from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str, published: date | None = date(2021, 3, 10)) -> tuple[Account, ...]:
    """Read a report of an invented agency; 10 March 2021 is a Wednesday."""
    info = ReportInfo("r-1", "s-1", None, "Example Agency", published, False, None, "en")
    return READER.read(Report(info, text, "example")).incidents


SEAT = {
    "a village near which it was": (
        "Drone kills two in Syria's Idlib. A drone killed two men on a motorcycle near the village of Qazzubiyeh on Monday.",
        ("Qazzubiyeh", "near_town"),
    ),
    "a site": (
        "Jets bombed Raqqa, Syria, on Monday. The raid killed nine guards at Qazzubiyeh airbase.",
        ("Qazzubiyeh airbase", "site"),
    ),
    "a village that was struck": (
        "Jets killed nine people in Raqqa, Syria, on Monday. A monitor said that six more were hurt in the strike on Qazzubiyeh.",
        ("Qazzubiyeh", "town"),
    ),
    "the outskirts of a town, after the countryside": (
        "Rockets hit the eastern countryside of Aleppo, Syria, on Monday. Nine people were hurt in rocket fire on the outskirts of al-Bab.",
        ("Al Bāb", "near_town"),
    ),
    "in the same sentence": (
        "Blast in Syria's Homs Two people were killed on Monday when a car blew up in Qazzubiyeh town.",
        ("Qazzubiyeh", "town"),
    ),
}


@pytest.mark.parametrize("case", SEAT)
def test_a_headline_names_a_province_by_its_seat(case: str) -> None:
    text, expected = SEAT[case]
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.precision) == expected


STAYS = (
    "Jets hit Idlib, Syria, on Monday and killed nine people. They came from Qazzubiyeh.",
    "Jets hit Idlib, Syria, on Monday and killed nine people. The wounded were taken to Qazzubiyeh.",
)


@pytest.mark.parametrize("text", STAYS)
def test_the_seat_stays_where_nothing_was_done_at_the_other(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert one.where.name == "Idlib"


def test_a_city_that_is_called_one_is_finer_than_a_part_of_the_country() -> None:
    text = "A suicide bomber killed 16 people in northeast Syria on Monday. The bomber struck a queue, killing 16 in the mostly Kurdish city of Hasakah."
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.country) == ("Al Ḩasakah", "SY")


DISTRICTS = {
    "Shells killed nine people in the besieged Qazzubiyeh district on Monday. The Syrian army denied it.": "town",
    "Barrel bombs killed nine people in the district of Qazzubiyeh on Monday. The Syrian army denied it.": "town",
    "Shells killed nine people in Qazzubiyeh District on Monday. The Syrian army denied it.": "district",
    "Shells killed nine people in Qazzubiyeh district of Homs province, Syria, on Monday.": "district",
}


@pytest.mark.parametrize("text", DISTRICTS)
def test_a_district_that_no_gazetteer_has_is_a_quarter(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert ("Qazzubiyeh" in one.where.name, one.where.precision) == (True, DISTRICTS[text])


FURTHER_ON = {
    "a town in the province of the lead": (
        "Jets killed nine people in Syria's Idlib province on Monday. The dead were children, doctors said. Rescuers dug all night "
        "in Khan Shaykhun, where roofs had come down.",
        "Khān Shaykhūn",
    ),
    "a town in the country of the lead": (
        "Jets killed nine people in Syria on Monday, a ministry said. It gave no names. Smoke was seen in Mayadin.",
        "Al Mayādīn",
    ),
    "a town of another province": (
        "Jets killed nine people in Syria's Idlib province on Monday. Doctors said so. Crowds prayed in Mayadin.",
        "Idlib",
    ),
    "a town of another incident": (
        "Jets killed nine people in Syria on Monday, a ministry said. On Sunday gunmen shot dead two traders in Mayadin.",
        "Syria",
    ),
}


@pytest.mark.parametrize("case", FURTHER_ON)
def test_news_that_its_lead_places_coarsely_was_where_the_report_turns_to(case: str) -> None:
    text, name = FURTHER_ON[case]
    first = read(text)[0]
    assert first.where is not None
    assert first.where.name == name


EMBASSIES = {
    "Gunmen shot dead a guard of the U.S. Embassy in Sudan at the U.S. Embassy on Monday.": "SD",
    "Gunmen stormed the U.S. Embassy in Sudan on Monday and killed nine people.": "SD",
}


@pytest.mark.parametrize("text", EMBASSIES)
def test_an_embassy_is_not_in_the_country_whose_it_is(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert one.where.country == EMBASSIES[text]


def test_a_second_incident_takes_the_town_that_is_told_behind_its_province_too() -> None:
    first, second = read(
        "A bus driver was shot dead in Mosul, Iraq, on Sunday, police said.\nOn Monday an air strike killed nine people in Idlib "
        "province, Syria, a monitor said. Families were fleeing. Smoke hung over Ma'arrat an Nu'man for hours."
    )
    assert first.where is not None
    assert second.where is not None
    assert (first.where.name, second.where.name) == ("Mosul", "Ma‘arrat an Nu‘mān")


@pytest.mark.parametrize(
    "text",
    [
        "Rebel mortars kill nine in Syria Home News Baro 09-03-2021 0742 PM Fighters fired mortars at the village of Sarfeya in "
        "Idlib province and killed nine people, a doctor said.",
        "Coalition jets killed nine people in Syria a monitor says. AMMAN March 9 (Sample Agency) - Nine people were killed by "
        "air strikes near Sarfeya in Idlib province.",
    ],
    ids=["an hour behind the day", "a dateline in a page that lost its lines"],
)
def test_the_day_of_a_page_dates_no_incident(text: str) -> None:
    (one,) = read(text)
    assert one.when is None


SITES = {
    "Jets pounded a rebel supply base in Mosul, Iraq, on Monday and killed nine fighters.": "site",
    "A MINUSMA camp at Gao, Mali, came under mortar fire on Monday. Nine people were hurt.": "site",
    "Nine people were shot dead in Mosul, Iraq, on Monday. The Sare Front, in a call to a radio station, said its members had carried out the killing.": "town",
    "Gunmen attacked Hamdaniyeh, in the south of Port-au-Prince, Haiti, on Monday and killed nine people.": "town",
    "Gunmen shot nine people dead in a mosque in Andar district, Afghanistan, on Monday.": "district",
}


@pytest.mark.parametrize("text", SITES)
def test_a_site_is_what_was_struck_there(text: str) -> None:
    one = read(text)[0]
    assert one.where is not None
    assert one.where.precision.value == SITES[text]


LEADING = {
    "Rebels blew up a train on the Benguela railway near Munhango on Monday, killing nine soldiers, Angola's army said.": "Munhango",
    "A Palestinian was shot at the Huwwara checkpoint on Sunday. On Monday settlers burnt down 200 olive trees belonging to the village of Burin.": "Burin",
    "In Masisi territory, Congo, rebels and soldiers fought again on Monday at Sarebaro, killing nine.": "Sarebaro",
}


@pytest.mark.parametrize("text", LEADING)
def test_what_only_leads_to_a_place_is_not_where_it_was(text: str) -> None:
    one = read(text)[-1]
    assert one.where is not None
    assert fold(one.where.name) == fold(LEADING[text])
