"""Plain sentences on who says so: denials, later counts, surnames, what hospitals received. Of our own, invented throughout.

Each is read whole; a figure is its measure, number, certainty and speaker ("-" for the publisher).
"""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

SAID = [
    # what a denial is of has no voice in the sentence, and "it" is who denied
    (
        "The Kenyan army dismissed al-Shabaab claims that 50 soldiers had died in an attack on Garissa on Friday. It said five soldiers were killed.",
        ["killed 50 denied Kenyan forces", "killed 5 asserted Kenyan forces"],
    ),
    (
        "The ministry rejected earlier Taliban reports that 40 soldiers had died in an ambush near Ghazni on Friday. It put the dead at six.",
        ["killed 40 denied ministry", "killed 6 asserted ministry"],
    ),
    # nor did what is said to have come of what is denied
    (
        "The Congolese army denied that its planes had bombed a market in Goma on Monday, killing nine people.",
        ["killed 9 denied Congolese government forces"],
    ),
    # whose claim it is
    (
        "The army's claim that it killed 30 rebels in a battle in Kachin on Sunday could not be verified.",
        ["killed 30 asserted army"],
    ),
    (
        "The rebels' assertion that they killed 12 soldiers in Kachin on Sunday was rejected by the army.",
        ["killed 12 asserted rebels"],
    ),
    # a participle describes who speaks
    (
        "Insurgents killed nine people in a village in Macomia on Saturday, displaced residents told a radio station by telephone.",
        ["killed 9 asserted displaced residents"],
    ),
    # what sources know, and the office before a name
    (
        "The attack in Gossi on Friday left at least 15 gendarmes dead, two sources familiar with the matter told Reuters.",
        ["killed 15+ asserted sources"],
    ),
    (
        "Tribal elder Malik Jan said six farmers were killed in a drone strike in Miranshah on Thursday.",
        ["killed 6 asserted Malik Jan"],
    ),
    # who was named in full goes by that name
    (
        "Gunmen killed five farmers in Kaduna on Thursday, Colonel Musa Danladi said. Two others were wounded, Danladi added.",
        ["killed 5 asserted Musa Danladi", "injured 2 asserted Musa Danladi"],
    ),
    # a count on a later day is of the same people
    (
        "A car bomb killed 12 people at a market in Peshawar on Monday, officials said. The death toll rose to 19 on Tuesday, a hospital spokesman said.",
        ["killed 12 asserted officials", "killed 19 asserted hospital spokesman"],
    ),
    (
        "Gunmen killed 12 people in Lamu on Monday, police said. On Wednesday the Red Cross put the toll at 14.",
        ["killed 12 asserted police", "killed 14 asserted Red Cross"],
    ),
    (
        "Gunmen killed 12 people in Lamu on Monday, police said. A doctor put the number of dead on Wednesday at 14.",
        ["killed 12 asserted police", "killed 14 asserted doctor"],
    ),
    # a ministry is nobody who is not called so
    (
        "The Red Crescent said it had recovered 14 bodies after Friday's clashes in Zawiya. The health ministry put the number of wounded at 32.",
        ["killed 14 asserted Red Crescent", "injured 32 asserted health ministry"],
    ),
    # strikes on a place that kill are no work left, be they many and nobody's
    ("Strikes on Khan Younis killed 30 people on Monday, medics said.", ["killed 30 asserted medics"]),
    (
        "Nurses said they had received 30 bodies after the strikes on Khan Younis on Monday.",
        ["killed 30 asserted Nurses"],
    ),
    # what a report tells of old, and nothing newer, though nobody is said to have done it
    (
        "At least 80 civilians were killed in an attack on Bunia last November, a United Nations report said.",
        ["killed 80+ asserted United Nations report"],
    ),
    ("Forty villagers were massacred in Bunia in November, according to a nurse.", ["killed 40 asserted nurse"]),
    # "The group" is the armed group named last; a charity or monitor that spoke before goes before it.
    (
        "The ELN raided a post near Arauca on Monday. The group said nine soldiers were killed.",
        ["killed 9 asserted National Liberation Army (Colombia)"],
    ),
    (
        "Hamas said it raided a post near Rafah on Monday. The movement said nine soldiers were killed.",
        ["killed 9 asserted Hamas"],
    ),
    (
        "Medecins Sans Frontieres said nine people died when a bomb of the Taliban hit its clinic in Kunduz on Monday. The group said four others were hurt.",
        ["killed 9 asserted Medecins Sans Frontieres", "injured 4 asserted Medecins Sans Frontieres"],
    ),
    # Of a place behind a comma, not the place.
    (
        "Residents of a nearby village, Kukawa, told reporters that nine men were shot dead by gunmen on Sunday.",
        ["killed 9 asserted Residents of a nearby village"],
    ),
    # A heading is no source.
    ("Mexico: Gunmen killed eight people at a party in Salamanca on Sunday.", ["killed 8 asserted -"]),
    ("Nigeria: Bandits killed 12 farmers in Zamfara on Monday, police said.", ["killed 12 asserted police"]),
    ("The toll: two dead. A bomb went off in a market in Baidoa on Monday.", ["killed 2 asserted -"]),
    ("Police: Three men were shot dead in Cali on Tuesday.", ["killed 3 asserted Police"]),
]


@pytest.mark.parametrize(("text", "figures"), SAID)
def test_who_says_how_many(text: str, figures: list[str]) -> None:
    report = Report(ReportInfo("r", "s", None, None, date(2024, 3, 14), False, None, "en"), text, "-")
    record = record_of(READER.read(report), "r")
    assert len(record.incidents) == 1
    told = [
        f"{one.measure} {one.best}{'' if one.high else '+'} {one.certainty} {one.speaker or '-'}"
        for one in record.incidents[0].figures
    ]
    assert told == figures


def test_a_life_is_no_incident() -> None:
    text = "Omar Sabri, the poet, was born in Aleppo. One of his brothers was killed in Hama in 1982."
    report = Report(ReportInfo("r", "s", None, None, date(2024, 3, 14), False, None, "en"), text, "-")
    assert not record_of(READER.read(report), "r").incidents


def test_an_army_s_number_is_no_day() -> None:
    text = "Two soldiers were hurt when they stepped on a mine in Sisaket on Wednesday, the Second Army Region said."
    report = Report(ReportInfo("r", "s", None, None, date(2024, 3, 14), False, None, "en"), text, "-")
    when = record_of(READER.read(report), "r").incidents[0].when
    assert when is not None
    assert str(when.start) == "2024-03-13"
