"""Who came under fire, who only shot back, who helped, and who a mob or a raid killed (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

PARTIES = [
    # Who comes under fire and shoots back began nothing.
    (
        "The Nigerien army said its men came under fire from Boko Haram militants near Diffa, Niger, on Friday and shot back, killing six of them.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    (
        "Police returned fire when gunmen shot at a patrol near Gao, Mali, on Friday.",
        {"gunmen": "initiator", "Malian police": "target"},
    ),
    # Who suffers losses in an attack was attacked.
    (
        "Nigerien troops sustained four dead in an assault by Boko Haram near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    # "Shot at" and "overrun" are verbs, though they may be taken for nouns.
    (
        "Men of Boko Haram shot at a military convoy near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    (
        "A police post was overrun by Boko Haram near Diffa, Niger, on Friday.",
        {"Boko Haram": "initiator", "Nigerien police": "target"},
    ),
    # A sentence may open with who helped.
    (
        "Supported by French jets, Nigerien troops drove Boko Haram out of a village near Diffa, Niger, on Friday.",
        {"Boko Haram": "target", "French forces": "supporter", "Nigerien forces": "initiator"},
    ),
    # Peacekeepers are not the army of the country where they are.
    (
        "Rebels killed two peacekeepers near Bunia, Congo, on Friday.",
        {"rebels": "initiator", "United Nations peacekeepers": "target"},
    ),
    # Who the attackers were may be told before who says it.
    (
        "Four herders were killed near Diffa, Niger, on Friday. The raiders were Boko Haram members, an elder said.",
        {"Boko Haram": "initiator", "Civilians": "target"},
    ),
    # "Fighters" are no fighting: a village that they ambush is attacked.
    (
        "On Friday, Boko Haram fighters ambushed a village near Diffa, Niger, killing four people.",
        {"Boko Haram": "initiator", "Civilians": "target"},
    ),
    # Whom attackers only looked like, and whom others were after.
    (
        "Boko Haram militants posing as soldiers attacked a village near Diffa, Niger, on Friday, killing four people.",
        {"Boko Haram": "initiator", "Civilians": "target"},
    ),
    (
        "Soldiers pursuing bandits killed two of them near Diffa, Niger, on Friday.",
        {"Nigerien forces": "initiator", "bandits": "target"},
    ),
    (
        "Men wearing army fatigues attacked a church near Bunia, Congo, on Friday, killing four people.",
        {"Civilians": "target", "men wearing army fatigues": "initiator"},
    ),
    # What somebody tried to storm was attacked; a country that says where a town is did nothing.
    (
        "A bid by Boko Haram to overrun an army base near Diffa, Niger, was beaten back on Friday, leaving six dead.",
        {"Boko Haram": "initiator", "Nigerien forces": "target"},
    ),
    (
        "Bandits who raided a village near Diffa, Niger on 9 March killed six traders.",
        {"Civilians": "target", "bandits": "initiator"},
    ),
    # The fighters of a group that nobody knew yet go by its name.
    (
        "Militants of the Front for the Liberation of Sarana (FLS) killed two teachers near Diffa, Niger, on Friday.",
        {"Civilians": "target", "Front for the Liberation of Sarana": "initiator"},
    ),
    # Nobody marches in March.
    ("Six traders were killed on 9 March in an attack near Diffa, Niger.", {"Civilians": "target"}),
    # Those whom a mob kills were attacked.
    (
        "A mob lynched two men accused of poisoning a well near Bunia, Congo, on Friday.",
        {"mob": "initiator", "Civilians": "target"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_came_under_fire(text: str, expected: dict[str, str]) -> None:
    """Each party of the first incident has its role."""
    info = ReportInfo("r", "s", "Valley Wire", None, date(2021, 3, 13), False, None, "en")
    reading = READER.read(Report(info, text, "-"))
    assert {party.name: str(party.role) for party in reading.incidents[0].parties} == expected
