"""In which country a place lies, where a report speaks of another one too. All reports are invented."""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str) -> tuple[Account, ...]:
    """Read a report of an invented agency; 10 March 2021 is a Wednesday."""
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 10), False, None, "en")
    return READER.read(Report(info, text, "example")).incidents


CASES = {
    "a village that the coalition of another country struck": (
        "Nine civilians were killed in northern Syria on Monday. Residents in the area blamed the U.S.-led coalition for the strikes that hit two "
        "villages Qazzubiyeh and Wabdu.",
        ("Qazzubiyeh", "SY", "town"),
    ),
    "a town in capitals beside a surname that is a town's elsewhere": (
        "SAN SALVADOR, 9 MAR 21 -- GUNMEN KILLED JUDGE PEDRO GUTIERREZ SAMPLE NEAR THE TOWN OF ZARAGOZA ON MONDAY. "
        "GUTIERREZ SAMPLE WAS 10 KM FROM SAN SALVADOR, ON THE ROAD TO LA LIBERTAD.",
        ("Zaragoza", "SV", "near_town"),
    ),
    "the capital of the country that a report is about, though another is named last": (
        "Sudanese troops fought the militia in Omdurman, Sudan, on Monday. Sudan closed its schools. Sudan thanked Turkey. "
        "Nine civilians were killed in the capital on Tuesday.",
        ("Khartoum", "SD", "town"),
    ),
    "a town that an army of the next country shelled, whose name another town had once": (
        "Russian guns shelled Pokrovsk on Monday and killed two women. Officials in Donetsk spoke of 40 burnt houses.",
        ("Pokrovsk", "UA", "town"),
    ),
    "a town across the border of which alone is spoken": (
        "Turkish soldiers shot dead three men in Kobani on Monday.",
        ("‘Ayn al ‘Arab", "SY", "town"),
    ),
    "a village measured from a town, whose name a city far from there has": (
        "Israeli soldiers shot dead a boy in Salem, near Nablus, on Monday.",
        ("Sālim", "PS", "town"),
    ),
    "a town that no other country has, before a sentence on one": (
        "Gunmen killed seven people at a bar in Celaya on Monday. In Honduras, the president promised help.",
        ("Celaya", "MX", "site"),
    ),
    "a province whose name ends with a direction in Spanish": (
        "Rebels killed two soldiers in San Fernando on Monday. The police of Camarines Sur said they fled.",
        ("San Fernando", "PH", "town"),
    ),
    "a town of some size across the border, before a sentence on another country": (
        "Israeli jets bombed Khan Younis on Monday and killed three. In Lebanon, the government called for calm.",
        ("Khān Yūnis", "PS", "town"),
    ),
    "a town that a coalition from abroad raids": (
        "Shells from Houthi lines hit a farm near Hays on Monday and killed a woman. A Saudi-led coalition raid followed.",
        ("Ḩays", "YE", "near_town"),
    ),
    "an embassy of another country": (
        "Rockets hit the U.S. embassy in Baghdad on Monday and killed two guards.",
        ("Baghdad", "IQ", "site"),
    ),
    "where they talk elsewhere": (
        "A teacher was found dead in Santa Tecla, El Salvador, on Monday. Nothing like it was known in Santa Tecla. How can rebels talk of peace in Costa Rica "
        "when they murder a teacher?",
        ("Santa Tecla", "SV", "town"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_country_is_that_of_the_incident(case: str) -> None:
    text, due = CASES[case]
    places = [(one.where.name, one.where.country, one.where.precision.value) for one in read(text) if one.where]
    assert due in places
    assert {country for _, country, _ in places} == {due[1]}


NOWHERE = {
    "a name that villages of many countries have": (
        "A priest was shot dead in Santa Lucía on Monday. Salvadoran troops searched the parish.",
        "Santa Lucía",
    ),
    "a town abroad of which a capital speaks": (
        "A French helicopter killed three men in Djibo, Paris said.",
        "Djibo",
    ),
    "a name that the country has from which one man came, and that of the soldiers too": (
        "Ecuadorean soldiers killed a smuggler in San Lorenzo on Monday. The navy said he came from Colombia.",
        "San Lorenzo",
    ),
    "a village of which the government whose soldiers fought there speaks": (
        "Ugandan soldiers killed nine rebels in Kamango on Monday, Kampala said.",
        "Kamango",
    ),
}


@pytest.mark.parametrize("case", NOWHERE)
def test_no_country_is_better_than_a_wrong_one(case: str) -> None:
    text, name = NOWHERE[case]
    where = read(text)[0].where
    assert where is not None
    assert (where.name, where.country) == (name, None)
