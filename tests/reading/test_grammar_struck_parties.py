"""Who was struck, who came upon a mine, who beat an attack off, and who killed whom (codebook section 3)."""

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

PARTIES = [
    # A place of civilians may be told by two words, or by whom it is for.
    ("A drone struck a bus station in Sumy, Ukraine, on Friday. Nine people died.", {"Civilians": "target"}),
    (
        "Two shells fell on a camp for displaced people at Kanyaruchinya, Congo, on Friday, wounding six people.",
        {"Civilians": "target"},
    ),
    (
        "Artillery shelled residential districts of Omdurman, Sudan, on Friday, killing ten people.",
        {"Civilians": "target"},
    ),
    # Who hits a mine or a bomb has attacked nobody.
    (
        "An army patrol hit a landmine near Diffa, Niger, on Friday; four soldiers died.",
        {"Nigerien forces": "target"},
    ),
    # Who beats off an attack or thwarts an attempt was attacked.
    (
        "Soldiers drove off a rebel attack at Caucasia, Colombia, on Friday and killed three rebels.",
        {"rebels": "initiator", "Colombian forces": "target"},
    ),
    (
        "Syrian soldiers thwarted an infiltration attempt by terrorists near Hama on Friday and killed four of them.",
        {"terrorists": "initiator", "Syrian government forces": "target"},
    ),
    # A mine that was laid is aimed at nobody who comes by.
    ("A bus ran over a mine near Menaka, Mali, on Friday. Four villagers were killed.", {}),
    ("A remote-controlled mine killed four villagers near Menaka, Mali, on Friday.", {"Civilians": "target"}),
    # "Soldiers" in the Palestinian territories are Israel's.
    (
        "Soldiers shot dead a man at a checkpoint near Hebron in the West Bank on Friday.",
        {"Israeli forces": "initiator", "Civilians": "target"},
    ),
    # Who was told of a strike had no part in it.
    (
        "U.S. Africa Command said it had carried out an airstrike in coordination with the Somali government near Kismayo on Friday.",
        {"U.S. forces": "initiator"},
    ),
    (
        "The coalition said that it had bombed a depot in coordination with the Iraqi government near Rutba on Friday, killing one militant.",
        {"militants": "target", "U.S.-led coalition": "initiator"},
    ),
    # Names of groups of forces, as a ministry lists them.
    (
        "Units of the Zapad Group of Forces repelled two counterattacks by the AFU near Terny, Ukraine, on Friday.",
        {"Russian forces": "target", "Ukrainian forces": "initiator"},
    ),
    # The stops of "U.S." end no name.
    (
        "U.S. Central Command forces conducted two strikes near Hodeidah, Yemen, on Friday, destroying three missiles.",
        {"U.S. forces": "initiator"},
    ),
    # Where one sentence says who killed men of the other, fighting that a later one speaks of is not between equals.
    (
        "The army killed nine insurgents near Rutba, Iraq, on Friday. One soldier was killed in the clashes.",
        {"Iraqi forces": "initiator", "insurgents": "target"},
    ),
]


@pytest.mark.parametrize(("text", "due"), PARTIES)
def test_parties_of_the_first_incident(text: str, due: dict[str, str]) -> None:
    """Each party of the first incident has its role."""
    info = ReportInfo("r-1", "s-1", None, "Example Agency", None, False, None, "en")
    first = READER.read(Report(info, text, "example")).incidents[0]
    assert {party.name: str(party.role) for party in first.parties} == due
