"""A lead told in detail, and what is told beside it: short reports of our own, invented throughout (codebook section 1).

An incident is shown as in test_grammar_belonging.py: its day of March 2021, or "old", with its figures.
"""

from datetime import date

import pytest
from reading.test_grammar_belonging import shown

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

TOLD_IN_DETAIL = [
    # Those whom the lead counted, those who did it and the things that were hit come back with "the".
    (
        "Six policemen were killed in a bomb attack in Colombia's Cauca province on Tuesday. "
        "The officers were travelling in a pickup that was hit by explosives near the village of Qaryazuq, an official said. One survived with burns.",
        ["9: killed 6, injured 1"],
    ),
    (
        "Barrel bombs killed 14 people in the city of Aleppo, Syria, on Tuesday, a monitor said. "
        "Helicopters dropped the bombs on the rebel-held Al-Sukkari district, it said.",
        ["9: killed 14"],
    ),
    (
        "Eleven rebels were killed in an encounter with troops in Escalante City, Philippines, on Tuesday, the army said. "
        "Soldiers clashed with the rebels for an hour in Barangay Malaquit. No soldier was hurt.",
        ["9: killed 11, killed_or_injured 0"],
    ),
    # A toll without a place of its own behind the sentence that told of the attack.
    (
        "On Tuesday, militiamen attacked a camp near Bunia in Congo. At least 12 people were killed and nine injured, and 80 huts were burned.",
        ["9: killed 12, injured 9, destroyed 80"],
    ),
    # What a blast brought down.
    (
        "A bomb hit a mosque in Hangu, Pakistan, on Tuesday. The roof collapsed, and at least five people were killed.",
        ["9: destroyed 1, killed 5"],
    ),
    # Those killed, wherever they came from; the day's blast, its apostrophe lost.
    (
        "A bomb killed 40 people on a bus near Aleppo, Syria, on Tuesday. Rescuers worked through the night at the site of Tuesdays blast. "
        "Those killed were mostly residents of the village of Tellmarut.",
        ["9: killed 40, killed 2"],
    ),
    # A high toll told again of a town that lies where the lead said.
    (
        "A bomb in a mosque in Idlib, Syria, killed 25 fighters on Tuesday. Twenty-five fighters died in an explosion in the city of Ariha in Idlib province, a monitor said.",
        ["9: killed 25"],
    ),
    # The village is named before under another spelling.
    (
        "Turkish shelling of the village of Tellmarut near Aleppo, Syria, wounded a child on Tuesday. The child was hit by shrapnel in the village of Talmurut, a local source said. "
        "Turkish forces bombed Talmurut with missiles, the source said.",
        ["9: injured 1"],
    ),
    # Who came on another day to ask about it tells of nothing new.
    (
        "Jets bombed Saada, Yemen, on Tuesday and killed 13 people. An envoy arrived in the capital on Friday to speak of an inquiry into the alleged attacks.",
        ["9: killed 13"],
    ),
    # "The strike" in answer to attacks elsewhere.
    (
        "Nine people were killed in an air strike on a depot in Deir ez-Zor, Syria, on Tuesday. The strike was carried out by two jets in response to attacks on forces in Iraq.",
        ["9: killed 9"],
    ),
    # A saint is no month.
    (
        "A gunman killed nine people at a church in Helwan, Egypt, on Tuesday. The attacker opened fire at the gate of Mar Mina church, where he killed seven.",
        ["9: killed 9, killed 7"],
    ),
    # The night of which the lead spoke.
    (
        "Police raided a hideout in Sri Lanka overnight and five men died, the army said on Wednesday. "
        "Troops came under fire as they tried to enter a house in Kalmunai on Tuesday night.",
        ["9: killed 5"],
    ),
]

OLDER = [
    # The toll of an older attack told in the sentence before, where the news has its own.
    (
        "Jets bombed a clinic in Saada, Yemen, on Tuesday, killing 15 people. The attack came two days after jets hit an aid convoy near Taiz. "
        "The attack left 12 people dead.",
        ["9: killed 15", "old: killed 12"],
    ),
    # The older happening told again, with its toll.
    (
        "Rebels attacked a camp near Goma, Congo, on Tuesday, killing eleven people. The attack came a day after the rebels abducted eight guards. "
        "The eight guards were abducted on Monday near Rutshuru, a monitor said.",
        ["9: killed 11", "old: abducted 8"],
    ),
    (
        "A gunman killed 26 people at a church in Sutherland Springs, Texas, on Tuesday. It was the deadliest shooting there since 1991, "
        "when a man killed 23 people in Killeen.",
        ["9: killed 26", "old: killed 23"],
    ),
    # A longer time at the head of a sentence.
    (
        "A bomb killed 52 people in Mastung, Pakistan, on Tuesday. In February, an attack in the same district injured 11 people.",
        ["9: killed 52", "old: injured 11"],
    ),
]

BESIDE_IT = [
    # "The" for what another is told of by a name or "of".
    (
        "A bomb killed four commanders in Idlib, Syria, on Tuesday. The commander of another faction was killed in a shooting in Tellmarut near Aleppo.",
        ["9: killed 4", "9: killed 1"],
    ),
    # A new town that opens its sentence, with people hurt of its own.
    (
        "Missiles struck flats in Kharkiv, Ukraine, on Tuesday, killing five people and wounding 42. In Kyiv, 20 people were injured when debris fell on houses.",
        ["9: killed 5, injured 42", "9: injured 20"],
    ),
    # An operation that followed a bomb.
    (
        "On Tuesday two soldiers were killed when their car hit a mine in North Waziristan, Pakistan. Four militants were killed in a subsequent clearance operation.",
        ["9: killed 2", "9: killed 4"],
    ),
    # Figures with the places of two incidents told before.
    (
        "Jets struck Saraqib in Syria on Tuesday. Shells fell on Al-Bab on Tuesday. Eleven civilians were killed in Saraqib and two men died in Al-Bab, a monitor said.",
        ["9: killed 11", "9: killed 2"],
    ),
    # A monitor's list, a line for each place, of which no gazetteer tells.
    (
        "Hayat Tahrir al-Sham fired mortar shells on army positions in Nahrazuq Village in Syria on Tuesday. "
        "Moreover, Hayat Tahrir al-Sham fired rockets on army positions in Tellazuq east of Idlib.",
        ["9: ", "9: "],
    ),
    # Where the wounded lie is no other town.
    (
        "Missiles struck flats in Kharkiv, Ukraine, on Tuesday, killing five people. Twelve people were injured and taken to Kyiv.",
        ["9: killed 5, injured 12"],
    ),
]


@pytest.mark.parametrize(("text", "right"), TOLD_IN_DETAIL + OLDER + BESIDE_IT)
def test_what_is_one_incident(text: str, right: list[str]) -> None:
    info = ReportInfo("r-test", "s-test", None, "Sample Wire", date(2021, 3, 12), False, None, "en")
    reading = READER.read(Report(info, text, "test.txt"))
    assert [shown(one) for one in reading.incidents] == right


CLAIMS = [
    (
        "Gunmen killed 15 people at a church in Djibo, Burkina Faso, on Tuesday. On Wednesday a bomb killed three people in Dori. No group has claimed responsibility for either attack.",
        [["unclaimed"], ["unclaimed"]],
    ),
    (
        "A bomb killed three people in Kirkuk, Iraq, on Tuesday. A bomb killed two people in Mosul on Tuesday. Islamic State claimed both bombings.",
        [["claimed"], ["claimed"]],
    ),
]


@pytest.mark.parametrize(("text", "stances"), CLAIMS)
def test_a_word_on_both_attacks_reaches_both(text: str, stances: list[list[str]]) -> None:
    info = ReportInfo("r-test", "s-test", None, "Sample Wire", date(2021, 3, 12), False, None, "en")
    reading = READER.read(Report(info, text, "test.txt"))
    assert [[one.stance.value for one in incident.responsibility] for incident in reading.incidents] == stances


def test_figures_of_a_partys_dead_go_to_where_its_people_died() -> None:
    text = (
        "Six soldiers were killed in a clash with the PKK in Turkey on Tuesday. The army responded with air strikes that killed 13 fighters, it said. "
        "An agency close to the PKK said the group had claimed the attack and killed 28 soldiers."
    )
    info = ReportInfo("r-test", "s-test", None, "Sample Wire", date(2021, 3, 12), False, None, "en")
    reading = READER.read(Report(info, text, "test.txt"))
    assert [shown(one) for one in reading.incidents] == ["9: killed 6, killed 28", "9: killed 13"]
