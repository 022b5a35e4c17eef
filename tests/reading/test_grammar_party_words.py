"""Parties that no list names: whose words say what kind of group they are, and gangs (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

KINDS = [
    ("Rebels ambushed a patrol near Bria, Central African Republic, on Monday and killed two soldiers.", "rebels", "non_state_group"),
    ("Three insurgents and a soldier died in a gunfight near Yala, Thailand, on Monday.", "insurgents", "non_state_group"),
    ("Suspected jihadists killed nine villagers near Dori, Burkina Faso, on Monday.", "jihadists", "non_state_group"),
    ("Vigilantes killed three cattle thieves near Gusau, Nigeria, on Monday.", "vigilantes", "militia"),
    ("Armed herders shot dead two farmers near Makurdi, Nigeria, on Monday.", "armed herders", "militia"),
    ("Partisans blew up a bridge near Melitopol, Ukraine, on Monday.", "partisans", "non_state_group"),
    ("Gunmen shot dead two traders near Gusau, Nigeria, on Monday.", "gunmen", "unidentified"),
    ("Bandits shot dead two traders near Gusau, Nigeria, on Monday.", "bandits", "unidentified"),
]  # fmt: skip
ROLES = [
    (
        "Police in Kingston, Jamaica, exchanged fire with gang members near the port on Monday. Two officers were hurt.",
        {"Jamaican police": "both", "gang members": "both"},
    ),
    ("Soldiers fought armed gangs in Cap-Haitien, Haiti, on Monday.", {"Haitian forces": "both", "armed gangs": "both"}),
    (
        "Gang members shot dead a customs clerk in Guayaquil, Ecuador, on Monday.",
        {"gang members": "initiator", "Civilians": "target"},
    ),
    (
        "Two millers were stabbed to death by knife-wielding men in the Ruzizi plain of Congo on Monday.",
        {"knife-wielding men": "initiator", "Civilians": "target"},
    ),
    (
        "French aircraft bombed a lorry seized by the Taliban near Kunduz, Afghanistan, on Monday.",
        {"French forces": "initiator"},
    ),
    # Two sides of one fight are never one party, though one has no name.
    ("Militants clashed with Hezbollah near Arsal, Lebanon, on Monday.", {"militants": "both", "Hezbollah": "both"}),
    (
        "Fighting broke out between tribal fighters and the Houthis near Hajjah, Yemen, on Monday.",
        {"tribal fighters": "both", "Houthis": "both"},
    ),
    ("Rebels attacked Hezbollah near Qusayr, Syria, on Monday.", {"rebels": "initiator", "Hezbollah": "target"}),
    ("Two rebel groups, Seleka and the FPRC, battled in Bria, Central African Republic, on Monday.",
     {"Seleka": "both", "Popular Front for the Rebirth of the Central African Republic": "both"}),
    (
        "A suicide attacker drove a lorry packed with explosives into a Malian army camp near Gao on Monday.",
        {"suicide attackers": "initiator", "Malian forces": "target"},
    ),
    (
        "Smugglers shot dead two border guards near Zaranj, Afghanistan, on Monday.",
        {"smugglers": "initiator", "Afghan government forces": "target"},
    ),
    ("On Monday NSAG members attacked Nanduli, Mozambique, and killed 2 pax.",
     {"NSAG members": "initiator", "Civilians": "target"}),
    ("Armed clash: Hamas v. Israeli army in Khan Younis, Gaza, on Monday.", {"Hamas": "both", "Israeli forces": "both"}),
    ("Clash: Fano vs. ENDF in Debark, Ethiopia, on Monday.", {"Fano militia": "both", "Ethiopian government forces": "both"}),
    # Who helps one side is not the other, of which only general words speak.
    ("The Syrian army, backed by Hezbollah, attacked rebel positions near Zabadani, Syria, on Monday.",
     {"Syrian government forces": "initiator", "Hezbollah": "supporter", "rebels": "target"}),
    ("PKK suspects shot dead a teacher near Siirt, Turkey, on Monday.",
     {"Kurdistan Workers' Party": "initiator", "Civilians": "target"}),
    ("A policeman was stabbed to death in Khulna, Bangladesh, on Monday.", {"Bangladeshi police": "target"}),
    ("The Mexican navy said gunmen attacked its patrol near Tampico on Monday.",
     {"gunmen": "initiator", "Mexican forces": "target"}),
    ("A group of armed youths raided a village near Kitui, Kenya, on Monday and killed four women.",
     {"armed youths": "initiator", "Civilians": "target"}),
    ("Ansaru, a Boko Haram splinter group, abducted seven engineers near Bauchi, Nigeria, on Monday.",
     {"Ansaru": "initiator", "Civilians": "target"}),
]  # fmt: skip
STANCES = [
    (
        "Soldiers burnt two farms near Pibor, South Sudan, on Monday, a rebel spokesman said. An army spokesman denied this.",
        {("South Sudanese government forces", "blamed"), ("South Sudanese government forces", "denied")},
    ),
    (
        "Militants said the army shelled Yei, South Sudan, on Monday, killing a guard.",
        {("South Sudanese government forces", "blamed")},
    ),
    (
        "The army shelled Yei, South Sudan, on Monday, the separatists said.",
        {("South Sudanese government forces", "blamed")},
    ),
    (
        "Two blasts killed nine people in Jijiga, Ethiopia, on Monday. The mayor blamed the Oromo Liberation Front, which denied it.",
        {("Oromo Liberation Front", "blamed"), ("Oromo Liberation Front", "denied")},
    ),
    (
        "Shells killed nine people in Rutshuru, Congo, on Monday. The governor blamed Rwanda. Kigali called the charge absurd.",
        {("Rwandan forces", "blamed"), ("Rwandan forces", "denied")},
    ),
    (
        "A blast killed nine people in Homs, Syria, on Monday. Damascus blamed Israel, which has not denied any role.",
        {("Israeli forces", "blamed")},
    ),
    (
        "Coalition warplanes destroyed an Islamic State convoy near Hit, Iraq, on Monday, U.S. Central Command said.",
        {("U.S.-led coalition", "claimed")},
    ),
    (
        "A raid on a school near Kumbo, Cameroon, on Monday, which separatists later claimed, left seven pupils dead.",
        {("separatists", "claimed")},
    ),
]  # fmt: skip


def first(text: str) -> Account:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    return READER.read(Report(info, text, "example")).incidents[0]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_words_for_people_without_a_name_say_what_kind_of_group_they_are(text: str, name: str, kind: str) -> None:
    assert {party.name: party.kind.value for party in first(text).parties}[name] == kind


@pytest.mark.parametrize(("text", "due"), ROLES)
def test_parties_that_no_list_names(text: str, due: dict[str, str]) -> None:
    assert {party.name: party.role.value for party in first(text).parties} == due


@pytest.mark.parametrize(("text", "due"), STANCES)
def test_whom_the_other_side_accuses_and_who_denies_this(text: str, due: set[tuple[str, str]]) -> None:
    assert {(said.party, said.stance.value) for said in first(text).responsibility} == due


def test_who_accuses_in_the_present_tense_is_the_speaker() -> None:
    text = "Rights groups accuse the army of killing three men in Kumbo, Cameroon, on Friday."
    assert [said.speaker for said in first(text).responsibility] == ["Rights groups"]


def test_a_town_called_lashkar_is_no_group() -> None:
    text = "A car bomb exploded in Lashkar Gah, Afghanistan, on Wednesday, killing two soldiers."
    assert [party.name for party in first(text).parties] == ["Afghan government forces"]
