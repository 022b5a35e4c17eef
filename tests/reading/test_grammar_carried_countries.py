"""In which country an incident is, names that are none of a place, and names that no gazetteer has (codebook section 5)."""

import pytest
from reading.carried_readings import days, read

# One report, and the country of each of its incidents: who attacks is no place, and a wrong country is worse than none.
COUNTRIES = {
    "an attacker's country does not decide between two of a name": (
        "One man was killed in an Israeli bombardment that hit the Sare area in North Rafah. The Israeli army said that it hit nobody.",
        [None],
    ),
    "a division called by a direction": (
        "Nine people were killed in an Israeli strike on a house in Deir al-Balah, Gaza. Israeli jets hit two houses in the Central Governorate.",
        ["PS"],
    ),
    "a site in an area of a town": (
        "Nine people were killed in an Israeli strike on a house behind the al-Aqsa hospital in the Wadi Sare area in Deir al-Balah, Gaza Strip.",
        ["PS"],
    ),
}


@pytest.mark.parametrize(("text", "due"), COUNTRIES.values(), ids=COUNTRIES)
def test_the_country(text: str, due: list[str | None]) -> None:
    assert [one.where.country if one.where else None for one in read(text)] == due


def test_a_first_name_is_no_place() -> None:
    text = "Shells hit Deir al-Balah, Gaza Strip, on Monday. Hatem was killed, and Hatem's brother was wounded."
    assert {one.where.name for one in read(text) if one.where is not None} == {"Dayr al Balaḩ"}


def test_a_party_without_its_apostrophe_is_no_place() -> None:
    text = "Fighters seized a village near Raqqa, Syria, on Monday. Daesh lost 12 men in the battle for the heart of Daeshs caliphate."
    assert {one.where.name for one in read(text) if one.where is not None} == {"Ar Raqqah"}


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("Mar 122021", "2021-03-12"), ("Mar 172021", "2021-03-05")],
    ids=["the day before that given", "a week later"],
)
def test_the_day_of_the_last_change_is_that_on_which_a_report_speaks(stamp: str, day: str) -> None:
    text = f"Last updated at {stamp} BEIRUT Jets killed nine people in Raqqa, Syria, on Friday a monitor said."
    assert [days(one) for one in read(text)] == [day]


def test_a_day_ends_the_last_name_of_a_list() -> None:
    told = read("Rebels shelled the villages of Fureb and Sarfeya on Tuesday in Idlib province, Syria, killing nine.")
    assert {one.where.text for one in told if one.where is not None} == {"Fureb", "Sarfeya"}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Fighters have burned the Sarfeya area since yesterday and killed nine people in Sudan.", {"Sarfeya"}),
        ("Kurdish forces captured Sare Monday after clashes that killed nine people in Syria.", {"Sare"}),
        ("Nine people were killed on Monday in raids on Hezbollah in Lebanon.", {"Lebanon"}),
    ],
    ids=["the X area", "a weekday behind the name", "a party that is hit"],
)
def test_a_name_that_no_gazetteer_has(text: str, due: set[str]) -> None:
    assert {one.where.name for one in read(text) if one.where is not None} == due
