"""The parties of one incident: who is its target, who stood on both sides, who moved or signed (codebook section 3)."""

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

ACTORS = [
    # Civilians are a target where they were attacked.
    (
        "Gunmen attacked a village near Gao, Mali, on Tuesday and killed nine people.",
        {"gunmen": "initiator", "Civilians": "target"},
    ),
    (
        "Bandits abducted 30 pupils from a school in Kaduna, Nigeria, on Tuesday.",
        {"bandits": "initiator", "Civilians": "target"},
    ),
    (
        "A bomb killed fourteen civilians and two soldiers at a market in Jolo, Philippines, on Sunday.",
        {"Civilians": "target"},
    ),
    # Not where they were harmed beside an armed target.
    (
        "A roadside bomb killed three Afghan soldiers and a civilian near Kandahar, Afghanistan, on Tuesday.",
        {"Afghan government forces": "target"},
    ),
    # Fighting that nobody is said to have begun.
    (
        "Nine guerrillas of the FMLN and two soldiers died in fighting near Chalatenango, El Salvador, on Monday.",
        {"Farabundo Marti National Liberation Front": "both", "Salvadoran forces": "both"},
    ),
    (
        "Taliban fighters ambushed a convoy of the Afghan army near Kunduz, Afghanistan, on Monday; nine soldiers were killed.",
        {"Taliban": "initiator", "Afghan government forces": "target"},
    ),
    # "It" and "they" are the party of the sentence before.
    (
        "Boko Haram came to Dikwa, Nigeria, on Monday. It burned the market and killed two traders there.",
        {"Boko Haram": "initiator", "Civilians": "target"},
    ),
    # Claims make a doer of the claimant, blame does not where another doer is told.
    (
        "Gunmen killed two judges in Kabul, Afghanistan, on Sunday. The Taliban claimed responsibility for the attack.",
        {"Taliban": "initiator", "Civilians": "target"},
    ),
]


@pytest.mark.parametrize(("text", "due"), ACTORS)
def test_parties_of_an_incident(text: str, due: dict[str, str]) -> None:
    info = ReportInfo("r-one", "s-one", None, None, None, False, None, "en")
    accounts = READER.read(Report(info, text, "-")).incidents
    assert len(accounts) == 1
    assert {party.name: party.role.value for party in accounts[0].parties} == due
