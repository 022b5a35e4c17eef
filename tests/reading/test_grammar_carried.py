"""Which place and day an incident is given: its own, one from the sentences around, a heading's, a field's (codebook sections 4, 5)."""

from datetime import date

import pytest
from reading.carried_cases import PLACES
from reading.carried_readings import days, place, read


@pytest.mark.parametrize("name", PLACES)
def test_where_it_was(name: str) -> None:
    text, expected = PLACES[name]
    assert place(read(text)[0]) == expected


# One report, published on Wednesday, 10 March 2021, and when its first incident was.
DAYS = {
    "counted back from the end of a search": (
        "Divers pulled nine bodies from what is left of a ferry at Gossi, Mali, on Tuesday, more than two days after a missile hit it.",
        "2021-03-07",
    ),
    "of the seizure, not of the release": (
        "Nine nurses kidnapped from a clinic in Gossi, Mali, last month were set free on Monday, the governor said.",
        "2021-02-01..2021-02-28",
    ),
    "to be looked into": (
        "A panel is to find out who started last week's fighting near Gossi, Mali, in which the army lost six men, one having died "
        "in hospital on Tuesday.",
        "2021-03-01..2021-03-07",
    ),
    "not the day on which it was denied": (
        "The coalition on Tuesday rejected reports that its planes had bombed a plant in Saada. Workers said that 14 people died when "
        "it was hit at dawn on Sunday.",
        "2021-03-07",
    ),
    "named in the sentence before": (
        "Troops arrived in Gossi, Mali, on Monday. They shot dead twelve herders and burned their tents.",
        "2021-03-08",
    ),
    "after days of fighting": (
        "Rebels took Kidal, Mali, on Monday after three days of fighting in which 20 soldiers were killed.",
        "2021-03-05..2021-03-08",
    ),
    "and stayed for days": (
        "Malian troops entered Gossi on 1 March and stayed for four days, killing 20 villagers.",
        "2021-03-01..2021-03-04",
    ),
    "hours that begin on a day": (
        "Soldiers killed 20 villagers in Gossi, Mali, in the course of 36 hours beginning on the evening of 4 March.",
        "2021-03-04..2021-03-06",
    ),
    "a second day": (
        "Troops and rebels fought in Gossi, Mali, for a second day on Tuesday and 20 people were killed.",
        "2021-03-08..2021-03-09",
    ),
    "those who died later": (
        "The number of people killed in the bombing of a market in Lahore has risen to 30 after two of the injured died overnight. Initial "
        "reports on Sunday had put the toll at 20.",
        "2021-03-07",
    ),
    "killed by Monday's bomb": (
        "Police raised the number of people killed by Monday's bomb in Lahore to 30.",
        "2021-03-08",
    ),
    "the name of a paper": ("A bomb in Gossi, Mali, killed 20 people, the newspaper Gossi Today said.", None),
    "an agreement": ("Rebels killed 20 soldiers in Gossi, Mali, in breach of the agreement of 1 March 2021.", None),
    "since something opened": (
        "Rebels killed 20 soldiers in Gossi, Mali; 300 have died since the offensive opened on 5 March.",
        None,
    ),
    "a day on which something was reported": (
        "Nine people were yesterday reported killed in Guma, Nigeria, when gunmen stormed it, in the same night as others attacked Logo.",
        None,
    ),
    "the day up to which was counted": (
        "Fighting in Gao, Mali, goes on: 38 soldiers had been killed as of 4 March.",
        None,
    ),
    "the day of what is told first": (
        "A bomb killed 20 soldiers in Gao, Mali, on Sunday, in the town where gunmen had held up a convoy on Friday.",
        "2021-03-07",
    ),
    "not the month of another thing": (
        "Warplanes killed 20 rebels in Gao, Mali. The president had halted the raids in February as a sign of confidence.",
        None,
    ),
    "fields in one line": (
        "Site: Hawija, Iraq. Date: Sunday 7 March 2021. Basis: interviews.\n\nSoldiers shot dead 20 villagers, residents said.",
        "2021-03-07",
    ),
    "last night is one": ("Gunmen killed nine people in Gao, Mali, last night.", "2021-03-09"),
    "since the morning": ("Rebels have shelled Gao, Mali, since morning and killed nine people.", "2021-03-10"),
    "a field": (
        "Incident date: 3 March 2021 (night of March 2 to 3)\nLocation: Hawija, Iraq\n\nAn airstrike killed 20 civilians, residents said.",
        "2021-03-02..2021-03-03",
    ),
}


@pytest.mark.parametrize("name", DAYS)
def test_when_it_was(name: str) -> None:
    text, expected = DAYS[name]
    assert days(read(text)[0]) == expected


def test_the_dateline_says_what_today_is() -> None:
    text = (
        "BOGOTA, 8 MAR 21 (SAMPLE) -- GUERRILLAS KILLED NINE SOLDIERS NEAR ARAUCA YESTERDAY, THE ARMY REPORTED TODAY."
    )
    assert [days(one) for one in read(text)] == ["2021-03-07"]


def test_a_field_says_where() -> None:
    text = "Incident date: 3 March 2021\nLocation: Hawija, Kirkuk, Iraq\n\nAn airstrike killed 20 civilians, residents said."
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.text, one.where.country) == ("Hawija", "IQ")


def test_a_country_heads_the_lines_below_it() -> None:
    text = (
        "On March 8, Coalition forces conducted four strikes against ISIL in Syria and Iraq.\n\nSyria\n\n- Near Imaginaria, one strike "
        "destroyed a vehicle.\n- Near Al Hawl, one strike destroyed a vehicle.\n\nIraq\n\n- Near Hit, two strikes destroyed two boats.\n"
    )
    assert [(one.where.text, one.where.country) for one in read(text) if one.where] == [
        ("Imaginaria", "SY"),
        ("Al Hawl", "SY"),
        ("Hit", "IQ"),
    ]


def test_an_older_happening_takes_the_town_of_the_sentence_right_before() -> None:
    text = (
        "A bomb killed nine people in Kabul, Afghanistan, on Monday.\n\nLife has changed in the city of Ghazni. In August 2018, "
        "Taliban fighters killed 150 soldiers."
    )
    assert [place(one) for one in read(text)] == [("Kabul", "AF", "town"), ("Ghazni", "AF", "town")]


def test_an_older_happening_takes_no_place_without_a_word_for_it() -> None:
    text = (
        "A bomb killed nine people in Maiduguri, Nigeria, on Monday. In February 2015, gunmen killed 40 people."
        " In January 2014, a bomb killed 30 people there."
    )
    assert [place(one) for one in read(text)] == [("Maiduguri", "NG", "town"), None, ("Maiduguri", "NG", "town")]


def test_the_same_region_is_the_province_of_the_town_named_last() -> None:
    mine, older = read(
        "A mine killed two soldiers near Aguelhok in Mali on Monday. On 2 February four soldiers were killed in the same region."
    )
    assert (place(mine), place(older)) == (("Aguelhok", "ML", "near_town"), ("Kidal", "ML", "province"))


def test_a_year_is_not_inferred_from_one_far_away() -> None:
    text = (
        "On 9 November the army shelled Uige in Angola and nine people died.\n\n"
        + "Talks go on. " * 60
        + "\n\nPeople voted in 1992."
    )
    assert [days(one) for one in read(text, None)] == [None]


def test_an_inferred_day_keeps_its_candidates() -> None:
    text = "On Monday, 8 March, gunmen killed nine people in Gossi, Mali. The war began in 2012. Elections were held in 2015 and 2021."
    (one,) = read(text, None)
    assert one.when is not None
    # 8 March was a Monday in 2021 alone of the years named
    assert (one.when.start, one.when.inferred, one.when.candidates) == (date(2021, 3, 8), True, (date(2021, 3, 8),))
    (one,) = read("On 8 March 2021 or 2022, gunmen killed nine people in Gossi, Mali.", None)
    assert one.when is not None
    assert not one.when.inferred
    assert one.when.candidates == ()


def test_an_inferred_day_says_what_other_years_it_may_be_of() -> None:
    text = (
        "On 8 March, gunmen killed nine people in Gossi, Mali, the 2021 inquiry found."
        + " Talks go on." * 60
        + " War began in 2012."
    )
    (one,) = read(text, None)
    assert one.when is not None
    assert (one.when.inferred, one.when.candidates) == (True, (date(2012, 3, 8), date(2021, 3, 8)))


@pytest.mark.parametrize(("words", "expected"), [("around 8 March", True), ("on 8 March", False)])
def test_a_day_may_be_approximate(words: str, expected: bool) -> None:
    (one,) = read(f"Gunmen killed nine people in Gossi, Mali, {words}.")
    assert one.when is not None
    assert one.when.approximate is expected


def test_a_place_keeps_why_and_what_was_rejected() -> None:
    (one,) = read("A bomb killed nine people in Tripoli, Lebanon, on Monday.")
    assert one.where is not None
    assert one.where.country == "LB"
    assert one.where.reason is not None
    assert "written beside it" in one.where.reason
    assert ("Tripoli", "LY") in {(other.name, other.country) for other in one.where.rejected}
    assert all(other.reason for other in one.where.rejected)
    assert len(one.where.rejected) <= 3


def test_a_place_named_in_another_sentence_says_so() -> None:
    (one,) = read(
        "Herders had gathered in Gossi, Mali, on Monday. Gunmen shot dead twelve of them and burned their tents."
    )
    assert one.where is not None
    assert one.where.reason is not None
    assert one.where.reason.endswith("named in another sentence than the happening")


def test_a_sentence_without_a_day_has_that_of_the_one_before_it() -> None:
    text = (
        "Rebels killed five sailors near Jaffna, Sri Lanka, on Sunday.\n\nIn Batticaloa, Sri Lanka, police shot dead nine men on Monday. A "
        "grenade thrown into a house in Kalmunai wounded two boys."
    )
    assert [days(one) for one in read(text)] == ["2021-03-07", "2021-03-08", "2021-03-08"]


def test_an_item_of_another_province_has_no_day_of_the_one_before_it() -> None:
    text = (
        "Police shot dead one man in Bijni, in the Indian state of Assam, on Monday.\n\nIn Manipur, militants lobbed a grenade at a house "
        "in Imphal and wounded two people."
    )
    assert [days(one) for one in read(text)] == ["2021-03-08", None]


def test_a_heading_may_stand_right_above_its_lines() -> None:
    text = (
        "On March 8, Coalition forces conducted three strikes against ISIL.\n\nSyria\nNear Al Hawl, one strike destroyed a vehicle.\nNear "
        "Raqqah, one strike destroyed a vehicle.\n\nIraq\nNear Ramadi, two strikes destroyed two boats.\n"
    )
    assert [(one.where.text, one.where.country) for one in read(text) if one.where] == [
        ("Al Hawl", "SY"),
        ("Raqqah", "SY"),
        ("Ramadi", "IQ"),
    ]


def test_the_next_name_of_a_thing_ends_a_field_of_the_same_line() -> None:
    (one,) = read(
        "Site: Hawija, Iraq. Date: Sunday 7 March 2021. Basis: eleven interviews, 1-9 March 2021.\n\n"
        "Soldiers shot dead 20 villagers, residents said."
    )
    assert days(one) == "2021-03-07"


def test_a_stretch_is_not_narrowed_to_the_day_of_one_of_its_parts() -> None:
    (one,) = read(
        "Rebels held most of Gossi, Mali, on Monday after three days of fighting, two officials said. Twenty people had "
        "died, seven of them in a convoy that was ambushed on Sunday in Gossi."
    )
    assert days(one) == "2021-03-05..2021-03-08"


def test_a_plant_that_was_hit_dates_the_strike_on_it() -> None:
    told = read(
        "The coalition on Tuesday denied that its planes had bombed a bottling plant in Saada, Yemen.\n\nResidents had said "
        "that 14 workers were killed in the plant at dawn on Sunday."
    )
    assert [days(one) for one in told] == ["2021-03-07"]


def test_a_toll_at_one_of_the_places_of_a_list_is_of_that_place() -> None:
    told = read("Rebels attacked Kutum, Mellit and Tawila, Sudan, on Monday. In Tawila nine people were killed.")
    assert [one.totals["killed"].best if "killed" in one.totals else None for one in told] == [None, None, 9]
