"""Whether an incident happened or is only alleged (codebook section 6); sentences of our own, invented throughout."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

CASES = [
    ("Nine soldiers were killed in an ambush near Rutba in Iraq on Tuesday.", "happened"),
    ("Monitors are to look into an alleged use of sarin near Marea in Syria on Tuesday.", "alleged"),
    ("Four people were killed by an alleged Turkish air strike on Derik in Syria on Tuesday.", "happened"),
    ("A rebel spokesman accused the army of having burnt a church in Bouar on Monday.", "alleged"),
    ("Rebels say they have taken the town of Bria in the Central African Republic on Monday.", "alleged"),
    (
        "Rebels say they have taken the town of Bria in the Central African Republic on Monday, where 12 soldiers were killed.",
        "happened",
    ),
    (
        "Fighters raided the village of Sabon Gari in Nigeria on Monday, a resident said. The army called it a fabrication.",
        "alleged",
    ),
    ("Police arrested nine suspected members of the Islamic State in Izmir in Turkey on Monday.", "happened"),
    ("Police captured a suspect in the Embu attack in Garissa in Kenya on Friday.", "happened"),
    ("Two people were reportedly killed in a raid on Kutum in Sudan on Monday.", "alleged"),
    # Denied altogether, whoever is said to have died; that others did it denies no deed.
    (
        "Villagers said that jets bombed a market in Adwa in Ethiopia on Tuesday and killed 11 people. There was no air operation, a minister said.",
        "alleged",
    ),
    (
        "Rebels said that they shot down a helicopter near Ruacana in Namibia on Monday, killing six men. The army said it had lost no aircraft.",
        "alleged",
    ),
    (
        "Survivors say that rebels shot 14 men in Huambo in Angola on Monday. A spokesman of the rebels rejected the story.",
        "alleged",
    ),
    (
        "Gunmen killed nine people in Wukro in Ethiopia on Tuesday. The army denied that its men had taken part.",
        "happened",
    ),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_status(text: str, status: str) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    assert [one.status for one in READER.read(Report(info, text, "example")).incidents] == [status]
