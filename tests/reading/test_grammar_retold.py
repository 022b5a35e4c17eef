"""What a report tells again, and what it tells beside it: short reports of our own, invented throughout (codebook section 1).

An incident is shown as in test_grammar_belonging.py: its day of March 2021, or "old", with its figures.
"""

from datetime import date

import pytest
from reading.test_grammar_belonging import shown

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

TOLD_AGAIN = [
    # A headline gives another kind, and the province for the village.
    (
        "Rebel drone kills and injures three local officials in the Hasakah countryside\n\n"
        "A drone hit a car that carried three officials on the highway south of Al-Qahtaniyah town in Syria on Tuesday, killing one.",
        ["9: killed_or_injured 3, killed 1"],
    ),
    (
        "Twenty Fighters Killed in Strikes on Idlib\n\nA rebel commander and 20 fighters were killed in air strikes in the north of "
        "Syria on Tuesday, a monitor said.",
        ["9: killed 20, killed 1"],
    ),
    # A high toll, told again with another kind.
    (
        "Seventy rebels were killed in clashes with the army at Kafr Naha in Syria on Tuesday. Army units with air cover killed "
        "70 rebels and destroyed a tank in an air raid, a military source said.",
        ["9: killed 70, destroyed 1"],
    ),
    # "The first bomb" is one of the twin bombs.
    (
        "Twin bombs struck a church in Jolo, Philippines, on Tuesday and killed 20 people. The first bomb went off within the "
        "church; the second in its car park.",
        ["9: killed 20"],
    ),
    # The day and the exact place point to what was told first, not to what was told last.
    (
        "A child was killed by shelling near Hama, Syria, on Tuesday. A drone strike killed a man in Idlib on Wednesday. "
        "The boy was killed on Tuesday by shells that fell on a field, and a woman was wounded.",
        ["9: killed 1, injured 1", "10: killed 1"],
    ),
    # The day of a statement sets nothing apart in a report without a date; a day told far behind, of another place, dates nothing.
    (
        "Ten children have been killed in air strikes in the province of Saada in Yemen, a monitoring group said Friday. "
        "The children were killed Thursday in bomb strikes on a hall in the village of Tarsu in the north of Saada.",
        ["11: killed 10"],
    ),
    # How the fighting began, who was arrested for it, and what has been so since last night.
    (
        "Rebels drove the army out of a base near Saada, Yemen, on Saturday in fierce fighting that left dozens dead. "
        "Fierce fighting had broken out on Friday night for the base.",
        ["13: killed 24"],
    ),
    (
        "A gunman shot dead two people in Reading, England, on Thursday. Officers soon arrived and detained the man.",
        ["11: killed 2, captured 1"],
    ),
    ("In Manbij, Syria, at least six fighters have been killed in airstrikes since last night.", ["12: killed 6"]),
    # How things have long gone on, and how a war began, is no incident.
    (
        "Shells killed two people in Marib, Yemen, on Monday. The army has intensified its shelling of villages in the north. "
        "The conflict began with protests in the capital in 2011 and a crackdown by the army.",
        ["8: killed 2"],
    ),
]

APART = [
    # A stretch of days beside one day; what violence prompted; what a sentence says went before.
    (
        "An airstrike killed seven people in Saada, Yemen, on Thursday. At least 86 soldiers were killed in fighting in the province "
        "in the past four days.",
        ["11: killed 7", "10: killed 86"],
    ),
    (
        "In April 2020 two dozen fighters were killed in rebel attacks near Marib in Yemen, prompting Saudi airstrikes that killed four guards.",
        ["old: killed 24", "-: killed 4"],
    ),
    (
        "After several raids on Marib, Yemen, on Monday, the army bombed the town of Taiz on Wednesday and killed four people.",
        ["10: killed 4"],
    ),
]

SEVERAL = [
    # Another quarter of a town, whose point is that of the town.
    (
        "Rockets fired by rebels killed eight civilians in the Salah Eddin neighbourhood of Aleppo, Syria, on Tuesday. "
        "Rebels also fired shells on the Saif al-Dawleh neighbourhood in Aleppo city, injuring three civilians.",
        ["Salah Eddin neighbourhood: killed 8", "Saif al-Dawleh neighbourhood: injured 3"],
    ),
    # Places of a list, known or not; a figure goes with the place named beside it.
    (
        "Jets carried out raids on Saraqib, Abu Tarsu, Um Dahir and their surroundings in Idlib province in Syria on Tuesday.",
        ["Saraqib: ", "Abu Tarsu: ", "Um Dahir: "],
    ),
    (
        "Artillery shelled Tarsu Hamra, Binnish and Taftanaz in Syria on Tuesday.",
        ["Tarsu Hamra: ", "Binnish: ", "Taftanāz: "],
    ),
    (
        "Militiamen looted homes in the villages of Abu Tarsu and Tukumbari north of Sennar in Sudan on Tuesday.",
        ["Tukumbari: ", "Abu Tarsu: "],
    ),
    (
        "Militiamen looted homes in the villages of Abu Tarsu, Um Dahir and Tukumbari in Sennar state in Sudan on Tuesday.",
        ["Abu Tarsu: ", "Um Dahir: ", "Tukumbari: "],
    ),
    (
        "Turkish shelling hit several positions in northern Syria on Tuesday, including areas around Ayn Issa, Tal Abyad, Manbij.",
        ["‘Ayn ‘Īsá: ", "Tall Abyaḑ: ", "Manbij: "],
    ),
    (
        "Army jets raided Isfahan, Qom and Arak in Iran on Tuesday, killing 130 civilians in Qom alone.",
        ["Isfahan: ", "Qom: killed 130", "Arāk: "],
    ),
    # Each place with its toll, in one sentence.
    (
        "Twin bombs killed ten people in Kirkuk and eight in Mosul, Iraq, on Tuesday.",
        ["Kirkuk: killed 10", "Mosul: killed 8"],
    ),
    (
        "Militiamen shot dead a farmer in the village of Kafi in Sudan on Tuesday, and also killed a trader in Tabit.",
        ["Kafi: killed 1", "Tabit: killed 1"],
    ),
    (
        "The shooting followed other attacks in Iraq that week, including one at a market in Kirkuk, killing three, and another in "
        "Mosul where at least five died.",
        ["Kirkuk: killed 3", "Mosul: killed 5"],
    ),
    # A running total founds nothing.
    (
        "Shells killed a farmer in Marib, Yemen, on Tuesday. Since early 2020 the monitor has documented 311 attacks in the province, "
        "which left 487 people dead.",
        ["Ma'rib: killed 1"],
    ),
    # A part of the town, and where the wounded were brought, is no other place.
    (
        "A bomb killed three people in Kirkuk, Iraq, on Tuesday and wounded nine in the Tisin neighbourhood of the city.",
        ["Kirkuk: killed 3, injured 9"],
    ),
    (
        "A car bomb killed ten people in Kirkuk, Iraq, on Tuesday and wounded thirty, of whom eight were taken to a hospital in Mosul.",
        ["Kirkuk: killed 10, injured 30, injured 8"],
    ),
]

BESIDE = [
    # A headline and a lead at two places far apart are two.
    (
        "Bomb kills six in Kabul, Afghanistan\n\nGunmen killed three policemen in Kandahar on Tuesday.",
        2,
    ),
    # A small toll in common means nothing.
    (
        "Two soldiers were killed by a mine in Mali on Tuesday. Jets bombed a camp near Gao on Wednesday, and two fighters were killed.",
        2,
    ),
]


@pytest.mark.parametrize(("text", "incidents"), [*TOLD_AGAIN, *APART], ids=range(len(TOLD_AGAIN) + len(APART)))
def test_what_is_told_again_is_one_and_the_rest_apart(text: str, incidents: list[str]) -> None:
    assert [shown(one) for one in READER.read(_report(text)).incidents] == incidents


@pytest.mark.parametrize(("text", "incidents"), SEVERAL, ids=range(len(SEVERAL)))
def test_each_place_is_an_incident(text: str, incidents: list[str]) -> None:
    read = READER.read(_report(text)).incidents
    told = [f"{one.where.name if one.where else None}: {shown(one).partition(': ')[2]}" for one in read]
    assert told == incidents


@pytest.mark.parametrize(("text", "count"), BESIDE, ids=range(len(BESIDE)))
def test_what_is_told_beside_is_another(text: str, count: int) -> None:
    assert len(READER.read(_report(text)).incidents) == count


def _report(text: str) -> Report:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    return Report(info, text, "example")
