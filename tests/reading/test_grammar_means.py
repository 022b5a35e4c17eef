"""By what an incident was done beside its own kind (codebook section 7, docs/reference/gold.md)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

MEANS = [
    # A weapon is its own means.
    ("A roadside bomb killed four soldiers near Baidoa, Somalia, on Tuesday.", "explosion", []),
    ("Jets bombed a market in Marib, Yemen, on Tuesday. The explosion killed nine people.", "airstrike", []),
    ("A drone strike killed three fighters near Marib, Yemen, on Tuesday when its missile hit their car.", "airstrike", []),
    ("A suicide bomber killed nine people with a car bomb in Mogadishu, Somalia, on Tuesday.", "suicide_attack", []),
    ("Rockets with chlorine gas hit Douma, Syria, on Tuesday and made 30 people ill, in a chemical attack.", "chemical_attack", ["shelling"]),
    # A clash with weapons beside it, not with what was only heard or found.
    ("Soldiers, backed by air strikes, fought rebels near Marib, Yemen, on Tuesday; nine rebels were killed.", "armed_clash", ["airstrike"]),
    ("Soldiers fought rebels near Marib, Yemen, on Tuesday and nine rebels were killed. Explosions were heard.", "armed_clash", []),
    # A bomb that opened a fight, and one beside which clashes of the area are told of.
    ("A car bomb went off at a base in Kismayo, Somalia, on Tuesday and gunmen fought a gun battle with the guards; nine soldiers died.", "explosion", ["armed_clash"]),
    ("A bomb killed nine soldiers at a base in Kismayo, Somalia, on Tuesday. The rebels and the army have clashed around the base.", "explosion", []),
    # Ground that was fought for, and that was not.
    ("After two days of fighting rebels took control of Bambari, Central African Republic, on Tuesday.", "territory_taken", ["armed_clash"]),
    ("Troops drove the rebels out of Bambari, Central African Republic, and recaptured the town on Tuesday.", "territory_taken", ["armed_clash"]),
    ("Rebels took control of Bambari, Central African Republic, on Tuesday without a fight.", "territory_taken", []),
    # What attackers did besides killing.
    ("Gunmen killed nine villagers in Wukro, Ethiopia, on Tuesday and set their homes on fire.", "attack_on_civilians", ["looting_destruction"]),
    ("Gunmen shot dead nine herders near Wukro, Ethiopia, on Tuesday and drove off 200 cattle.", "attack_on_civilians", ["looting_destruction"]),
    ("Gunmen killed nine villagers in Wukro, Ethiopia, on Tuesday. Houses were burnt and shops looted.", "attack_on_civilians", ["looting_destruction"]),
    ("Rioters clashed with police in Dhaka, Bangladesh, on Tuesday and looted shops.", "riot", ["looting_destruction"]),
    ("Gunmen shot dead nine villagers in Wukro, Ethiopia, on Tuesday.", "attack_on_civilians", []),
    ("Jets bombed Marib, Yemen, on Tuesday, killing nine people and burning houses.", "airstrike", []),
    # Arms found where men were taken.
    ("Soldiers arrested six militants in a raid near Kandahar, Afghanistan, on Tuesday and seized rifles and explosives.", "arrest_operation", ["weapons_seized"]),
    ("Two fighters of the ELN were captured near Arauca, Colombia, on Tuesday with three pistols and a grenade.", "arrest_operation", ["weapons_seized"]),
    ("A squad leader of the NPA surrendered to the army in Malaybalay, Philippines, on Tuesday, bringing with him an AK-47.", "arrest_operation", ["weapons_seized"]),
    ("Police arrested three members of Boko Haram in Jos, Nigeria, on Tuesday. Two pistols and a list of names were found.", "arrest_operation", ["weapons_seized"]),
    # And where those whom a raid or a search met fought; arms taken in other battles are no means (docs/reference/gold.md).
    ("The army killed five militants in a dawn raid near Hebron, West Bank, on Tuesday and recovered two machine guns.", "armed_clash", ["weapons_seized"]),
    ("Troops on a search operation killed four rebels near Arauca, Colombia, on Tuesday. Recovered from the scene were six M-16 rifles.", "armed_clash", ["weapons_seized"]),
    ("Rebels ambushed an army patrol near Arauca, Colombia, on Tuesday, killed four soldiers and made off with six rifles.", "armed_clash", []),
    ("Police arrested three members of Boko Haram in Jos, Nigeria, on Tuesday with the help of the armed forces.", "arrest_operation", []),
    # Aircraft that came to the help of those on the ground.
    ("Troops backed by helicopter gunships killed 14 rebels near Gulu, Uganda, on Tuesday.", "armed_clash", ["airstrike"]),
    ("Police with the support of two helicopters came under fire near Arauca, Colombia, on Tuesday; three guerrillas were killed.", "armed_clash", ["airstrike"]),
    ("Militants stormed an army base near Herat, Afghanistan, on Tuesday and killed two soldiers. Six more were wounded before NATO planes were called in.", "armed_clash", ["airstrike"]),
    ("Jets supported by tanker aircraft bombed a camp near Sirte, Libya, on Tuesday, killing nine fighters.", "airstrike", []),
    ("Warplanes dropped bombs with a poison gas on Douma, Syria, on Tuesday and killed 12 people.", "chemical_attack", ["airstrike"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "means"), MEANS)
def test_means_beside_the_kind(text: str, kind: str, means: list[str]) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    (incident,) = READER.read(Report(info, text, "example")).incidents
    assert (incident.kind.value, [one.value for one in incident.means]) == (kind, means)


RECALLED = [
    ("Troops recaptured Bambari from the rebels in May last year.", []),
    ("In May last year rebels clashed with troops and seized control of Bambari.", ["armed_clash"]),
]


@pytest.mark.parametrize(("text", "means"), RECALLED)
def test_a_taking_that_is_only_looked_back_on_is_told_without_the_fight_unless_it_is_named(
    text: str, means: list[str]
) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    news = "Shells killed two traders in Bangassou, Central African Republic, on Tuesday. "
    _, recalled = READER.read(Report(info, news + text, "example")).incidents
    assert (recalled.background, recalled.kind.value, [one.value for one in recalled.means]) == (
        True,
        "territory_taken",
        means,
    )
