"""Who lost ground to whom, who came under attack from whom, and what names say together (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

PARTIES = [
    # Who ground was lost to took it; who held it until then lost it.
    (
        "The Houthis lost two hills near Marib, Yemen, to government troops on Friday.",
        {"Houthis": "target", "Yemeni government forces": "initiator"},
    ),
    (
        "The rebels ceded control of the airport to the army in Taiz, Yemen, on Friday.",
        {"rebels": "target", "Yemeni government forces": "initiator"},
    ),
    (
        "A village held by al-Shabaab near Baidoa, Somalia, fell to government troops on Friday.",
        {"Al-Shabaab": "target", "Somali government forces": "initiator"},
    ),
    (
        "Somali troops on Friday retook the town of Bardhere, which had been under the control of al-Shabaab.",
        {"Al-Shabaab": "target", "Somali government forces": "initiator"},
    ),
    # Fire that is traded has two sides.
    (
        "Nigerien soldiers traded gunfire with smugglers and Boko Haram near Diffa, Niger, on Friday.",
        {"Boko Haram": "both", "Nigerien forces": "both"},
    ),
    # Those who attack may stand before what they attacked, and a vehicle is of those whom it carries.
    (
        "Six people died on Friday in a raid by militants from the Boko Haram group on a police outpost near Diffa, Niger.",
        {"Boko Haram": "initiator", "Nigerien police": "target"},
    ),
    (
        "Boko Haram fighters fired on a lorry transporting soldiers near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    # A post hit by fighters was attacked by them, whatever the verb.
    (
        "An army outpost was hit by Boko Haram fighters near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    (
        "Nigerien troops destroyed a Boko Haram camp near Diffa, Niger, on Friday.",
        {"Boko Haram": "target", "Nigerien forces": "initiator"},
    ),
    # Whose affiliate a group is has no part; what people a group is of does not hide its name.
    ("The al-Qaeda branch JNIM shelled Gao, Mali, on Friday.", {"Jama'at Nasr al-Islam wal Muslimin": "initiator"}),
    (
        "Six Kurdish fighters of the PKK were killed by Turkish soldiers near Lice, Turkey, on Friday.",
        {"Kurdistan Workers' Party": "target", "Turkish forces": "initiator"},
    ),
    # The name of a group behind the word for it is no person who was captured.
    (
        "The Islamist group Boko Haram captured two villages from Nigerien troops near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    (
        "Nigerien troops drove the Islamist group Boko Haram out of a village near Diffa, Niger, on Friday.",
        {"Boko Haram": "target", "Nigerien forces": "initiator"},
    ),
    # Civilians who are ambushed were attacked, though nobody is said to have died.
    ("Gunmen ambushed a group of health workers near Gao, Mali, on Friday.", {"gunmen": "initiator", "Civilians": "target"}),
    # Nobody trod on a mine where ore is dug.
    (
        "Gunmen raided a copper mine near Bunia, Congo, on Friday, killing six people.",
        {"gunmen": "initiator", "Civilians": "target"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_lost_ground_or_was_hit(text: str, expected: dict[str, str]) -> None:
    reading = READER.read(
        Report(ReportInfo("r", "s", "Valley Wire", None, date(2021, 3, 13), False, None, "en"), text, "-")
    )
    assert {party.name: str(party.role) for party in reading.incidents[0].parties} == expected


def test_what_a_roadside_bomb_hit_was_hit_by_no_fighters() -> None:
    text = "An army patrol was hit by a roadside bomb near Diffa, Niger, on Friday."
    reading = READER.read(
        Report(ReportInfo("r", "s", "Valley Wire", None, date(2021, 3, 13), False, None, "en"), text, "-")
    )
    assert [str(incident.kind) for incident in reading.incidents] == ["explosion"]
