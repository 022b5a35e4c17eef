"""The parties of one incident: who is its target, who stood on both sides, who moved or signed (codebook section 3)."""

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

ACTORS = [
    # Shells that are called terrorist were fired by terrorists; who is only fought took nothing.
    (
        "Three shepherds were wounded by terrorist shells on the village of Fuaa, Syria, on Monday.",
        {"terrorists": "initiator", "Civilians": "target"},
    ),
    (
        "Kurdish forces fighting the Islamic State group near Kobane, Syria, on Monday seized a string of villages.",
        {"Kurdish forces": "initiator", "Islamic State": "target"},
    ),
    # Whom a fight was between is said after where and when it was; shelling may be mutual.
    (
        "Clashes continued in El Fasher, Sudan, on Monday between the Sudanese army and the Rapid Support Forces.",
        {"Sudanese Armed Forces": "both", "Rapid Support Forces": "both"},
    ),
    (
        "Fighting near Goma, Congo, on Monday left ten dead on the road between Sake and Minova, the Congolese army said.",
        {},
    ),
    (
        "Three people were killed in mutual shelling between Turkish forces and the Syrian Democratic Forces near Ain Issa, Syria, on Monday.",
        {"Turkish forces": "both", "Syrian Democratic Forces": "both"},
    ),
    # Who signed, not who brokered it or where; who alone announces a truce has begun it.
    (
        "Israel and Hamas agreed on a four-day ceasefire in Gaza on Wednesday, Qatar said.",
        {"Israeli forces": "both", "Hamas": "both"},
    ),
    (
        "A ceasefire brokered by Qatar and Egypt between Israel and Hamas came into force in Gaza on Wednesday.",
        {"Israeli forces": "both", "Hamas": "both"},
    ),
    (
        "Ethiopia's government and Tigrayan forces signed a truce in Pretoria, South Africa, on Wednesday.",
        {"Ethiopian government forces": "both", "Tigray People's Liberation Front": "both"},
    ),
    (
        "The ELN declared a unilateral ceasefire in Colombia on Monday.",
        {"National Liberation Army (Colombia)": "initiator"},
    ),
    # Whose ally a group is attacks nobody by that.
    (
        "Al-Shabaab, an ally of al-Qaeda, said its fighters had overrun the army base near Leego, Somalia, on Saturday.",
        {"Al-Shabaab": "initiator", "Somali government forces": "target"},
    ),
    # Who holds the ground that is taken or assaulted is the target.
    (
        "Government forces on Tuesday seized a rebel-held suburb of Aleppo, Syria.",
        {"Syrian government forces": "initiator", "rebels": "target"},
    ),
    (
        "The Iraqi army pressed on with its offensive to take the ISIS-held town of Hawija, Iraq, on Monday.",
        {"Iraqi forces": "initiator", "Islamic State": "target"},
    ),
    (
        "Iraqi troops seized a supply route into the ISIS-held town of Hawija, Iraq, on Monday.",
        {"Iraqi forces": "initiator"},
    ),
    # Who was killed before ground was taken did not take it.
    (
        "Kurdish People's Protection Units (YPG) killed ten IS members near Kobane, Syria, on Monday, and seized a string of villages.",
        {"People's Protection Units": "initiator", "Islamic State": "target"},
    ),
    # A bare past tense with what was hit behind it is no passive.
    (
        "Militants targeted with rockets a base of the Iraqi army near Balad, Iraq, on Monday.",
        {"militants": "initiator"},
    ),
    (
        "An army convoy attacked with rockets near Gao, Mali, on Monday lost three men.",
        {"Malian forces": "target"},
    ),
    # The shelling "of the regime" is the regime's, "of an army post" is not.
    (
        "Two children were injured in the bombing of the Syrian regime in southern Idlib, Syria, on Monday.",
        {"Syrian government forces": "initiator", "Civilians": "target"},
    ),
    (
        "Two soldiers died in the shelling of an army post near Tall Tamr, Syria, on Monday.",
        {"Syrian government forces": "target"},
    ),
    # Whom a fuller sentence names beside the doer of the headline acted with it.
    (
        "Turkish shelling hits Syrian villages.\nTwo shepherds were hurt on Monday by shells fired by Turkish forces and allied factions near Tell Tamr, Syria.",
        {"Turkish forces": "initiator", "allied factions": "initiator", "Civilians": "target"},
    ),
    # Rebel fighters and rebels are one party.
    (
        "Rebel fighters attacked an army post near Homs, Syria, on Monday.",
        {"rebels": "initiator", "Syrian government forces": "target"},
    ),
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
    # Whom the dead name was attacked.
    (
        "Six U.S. service members were killed in a Taliban attack near Kandahar, Afghanistan, on Monday.",
        {"Taliban": "initiator", "U.S. forces": "target"},
    ),
    (
        "A Russian general was killed by mortar fire from the Islamic State near Palmyra, Syria, on Monday.",
        {"Islamic State": "initiator", "Russian forces": "target"},
    ),
    (
        "An unclaimed roadside blast injured a police superintendent in Quetta, Pakistan, on Monday.",
        {"Pakistani police": "target"},
    ),
    # What came of an attack is the attacker's, whatever names stand before the word for it.
    (
        "The coalition carried out nine airstrikes on the Islamic State in Raqqa, Syria destroying two tanks on Monday.",
        {"U.S.-led coalition": "initiator", "Islamic State": "target"},
    ),
    # Whose country a group is of begins nothing; who is only backed is a party of its own.
    ("Yemen's Houthi rebels fired a missile at Jazan, Saudi Arabia, on Monday.", {"Houthis": "initiator"}),
    (
        "Al-Nusra Front launched an offensive on Monday on the headquarters of a US-backed group near Azaz, Syria, killing nine.",
        {"Al-Nusra Front": "initiator", "us-backed groups": "target"},
    ),
    # Three sides in a list, and sides joined by a comma.
    (
        "Clashes among the Jaysh al-Islam, Faylaq al-Rahman and Al-Nusra Front groups near Douma, Syria, killed 35 fighters on Monday.",
        {"Jaysh al-Islam": "both", "Faylaq al-Rahman": "both", "Al-Nusra Front": "both"},
    ),
    # Whose attacks were answered, and what somebody is known for.
    (
        "U.S. jets struck the Islamic State near Palmyra, Syria, on Monday in response to attacks against coalition forces.",
        {"U.S. forces": "initiator", "Islamic State": "target"},
    ),
    (
        "A bomb killed nine civilians at a market in Kano, Nigeria, on Monday. Boko Haram has carried out many attacks in the region.",
        {"Civilians": "target"},
    ),
    # The sides of an encounter.
    (
        "Five rebels were killed in an encounter with government troops near Escalante, Philippines, on Monday.",
        {"rebels": "both", "Philippine forces": "both"},
    ),
    # In a headline those killed are the subject.
    ("One man killed, 16 others injured in rocket fire on Aleppo, Syria, on Monday.", {}),
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
    # Who fends off or kills attackers was attacked, whatever it does then.
    (
        "The army repelled an attack by the Houthis near Marib, Yemen, on Tuesday, killing ten of them.",
        {"Houthis": "initiator", "Yemeni government forces": "target"},
    ),
    (
        "Troops killed five assailants who had stormed a barracks near Gao, Mali, on Tuesday.",
        {"assailants": "initiator", "Malian forces": "target"},
    ),
    # A headline's passive; fighters killed among others began nothing.
    ("Taliban commander killed in drone strike near Quetta, Pakistan, on Tuesday.", {"Taliban": "target"}),
    (
        "The Syrian army killed 75 fighters of the Nusra Front, including suicide bombers, in Daraa on Sunday.",
        {"Syrian government forces": "initiator", "Al-Nusra Front": "target"},
    ),
    # Who looks for the bomber or found the dead began nothing.
    (
        "Police in Lyon, France, were searching on Monday for a man who left a bomb that injured three women at a bakery.",
        {"Civilians": "target"},
    ),
    # Two words for people without a name, one side; and ground by whose it was.
    (
        "Masked men killed a priest near Jos, Nigeria, on Tuesday. The gunmen burned his house.",
        {"masked men": "initiator", "Civilians": "target"},
    ),
    (
        "The last rebel enclave in Aleppo, Syria, was taken over by the Syrian army on Monday.",
        {"Syrian government forces": "initiator", "rebels": "target"},
    ),
    # With a claim by one, blame of another makes no second doer.
    (
        "Drones struck an oil plant at Abqaiq, Saudi Arabia, on Saturday. The Houthis claimed responsibility. Washington blamed Iran.",
        {"Houthis": "initiator"},
    ),
    # "It" and "they" of whoever says so; who repels people was attacked by them.
    (
        "The SAF said it had repelled an attack by the Rapid Support Forces in Blue Nile, Sudan, on Saturday.",
        {"Sudanese Armed Forces": "target", "Rapid Support Forces": "initiator"},
    ),
    (
        "Nigerian troops repelled the rebels near Jos, Nigeria, on Monday.",
        {"Nigerian forces": "target", "rebels": "initiator"},
    ),
    # The forces of a people.
    (
        "Kurdish forces killed 16 fighters of the Islamic State near Ras al-Ain, Syria, on Saturday.",
        {"Kurdish forces": "initiator", "Islamic State": "target"},
    ),
    # What police do to the one who did it began nothing.
    (
        "Five people were killed on Monday in an attack on a market in Lyon, France. The killer, shot dead by police, was 29.",
        {"Civilians": "target"},
    ),
    # The sides of fighting need no name.
    (
        "Clashes between herders and farmers near Jos, Nigeria, left 12 dead on Tuesday.",
        {"herders": "both", "farmers": "both"},
    ),
    ("Fighting between two clans near Baidoa, Somalia, on Tuesday killed nine people.", {"clans": "both"}),
    (
        "Eight people were hurt on Tuesday in clashes between students of two rival unions in Abidjan, Ivory Coast.",
        {"students": "both"},
    ),
    (
        "Protesters clashed with police in Dakar, Senegal, on Tuesday; ten officers were hurt.",
        {"protesters": "both", "Senegalese police": "both"},
    ),
    # Nor do armed groups that no list has.
    (
        "Clashes between the Red Hill structure (former rebels) and the ELN near Toribio, Colombia, killed nine on Monday.",
        {"Red Hill structure": "both", "National Liberation Army (Colombia)": "both"},
    ),
    (
        "Men of the Omar Sabri Martyrs Brigade attacked a post of the army near Sirte, Libya, on Monday, killing four soldiers.",
        {"Omar Sabri Martyrs Brigade": "initiator", "Libyan government forces": "target"},
    ),
    (
        "A group calling itself the White Palm killed two judges in Beirut, Lebanon, on Monday.",
        {"White Palm": "initiator", "Civilians": "target"},
    ),
    # Who was hit is whose the place was, or whose man.
    (
        "Turkish jets struck shelters, depots and camps operated by the PKK and the YPG near Zakho, Iraq, on Tuesday.",
        {"Turkish forces": "initiator", "Kurdistan Workers' Party": "target", "People's Protection Units": "target"},
    ),
    (
        "A U.S. drone strike killed Omar Sabri, a commander of the Quds Force, near Baghdad, Iraq, on Tuesday.",
        {"U.S. forces": "initiator", "Quds Force": "target"},
    ),
    # "Its troops" are the speaker's, wherever they fell.
    (
        "The Turkish defence ministry said two of its soldiers were killed in a PKK attack near Zakho, Iraq, on Tuesday.",
        {"Kurdistan Workers' Party": "initiator", "Turkish forces": "target"},
    ),
    # Whoever lost men in an assault on its enemy began it.
    (
        "Two U.S. soldiers were killed in an assault on Al-Shabaab near Baidoa, Somalia, on Tuesday.",
        {"U.S. forces": "initiator", "Al-Shabaab": "target"},
    ),
    # Words that only describe are no party's deed.
    ("Sniper fire killed two people in Tripoli, Lebanon, on Tuesday.", {}),
    (
        "A bomb killed two people in Marib, Yemen, on Tuesday. The town is host to a coalition fighting the Houthis.",
        {},
    ),
    # Whoever disperses a crowd is whom it defies.
    (
        "Police dispersed hundreds of protesters in Tunis, Tunisia, on Tuesday, wounding ten.",
        {"protesters": "initiator", "Tunisian police": "target"},
    ),
    # Crowds protest.
    (
        "Several hundred women marched to the parliament in Bamako, Mali, on Monday to protest against the war.",
        {"women": "initiator"},
    ),
    # A statement in the first person is its party's.
    (
        "On 3 May our units attacked a post of the Colombian army near Toribio, Colombia, and killed four soldiers. "
        "We, the FARC, will go on until our land is free.",
        {"FARC": "initiator", "Colombian forces": "target"},
    ),
]


def accounts_of(text: str) -> tuple[Account, ...]:
    info = ReportInfo("r-one", "s-one", None, None, None, False, None, "en")
    return READER.read(Report(info, text, "-")).incidents


def test_what_our_units_did_is_claimed_by_the_publisher_and_in_quotation_marks_by_who_is_quoted() -> None:
    own, quoted = (
        "On 3 May our units attacked a post near Toribio, Colombia, killing four soldiers. We, the FARC, will go on.",
        'On 3 May gunmen attacked a post near Toribio, Colombia. "Our units killed four soldiers," the FARC said.',
    )
    for text in (own, quoted):
        account = accounts_of(text)[0]
        assert ("FARC", "claimed") in [(one.party, one.stance.value) for one in account.responsibility]
        assert ("FARC", "initiator") in [(one.name, one.role.value) for one in account.parties]


OWN_UP = [
    # An army or government that tells of its own attack abroad claims it, whatever flew; at home it gives an account.
    (
        "Twelve guerrillas of the FARC were killed when aircraft bombed a camp near San Cristobal in Venezuela, the Colombian government said.",
        [{("Colombian forces", "claimed")}],
    ),
    (
        "Nine Taliban fighters were killed in an airstrike near Ghazni on Tuesday, the U.S. military said.",
        [{("U.S. forces", "claimed")}],
    ),
    (
        "Nine Taliban fighters were killed in an airstrike near Ghazni on Tuesday, the Afghan defence ministry said.",
        [set()],
    ),
    # Not an army that tells of another's.
    (
        "Israeli jets bombed a depot near Homs, Syria, on Tuesday and killed four men, a military source said.",
        [set()],
    ),
    # A mayor tells of another country's.
    (
        "Russian missiles hit a bus in Kherson, Ukraine, on Tuesday and killed two women, the mayor said.",
        [{("Russian forces", "blamed")}],
    ),
    # A claim is of the violence, not of the arrests told since.
    (
        "A car bomb killed nine people in Parachinar, Pakistan, on Monday. Police arrested eleven suspects in Peshawar on Tuesday. "
        "Jamaat-ul-Ahrar claimed responsibility by e-mail.",
        [{("Jamaat-ul-Ahrar", "claimed")}, set()],
    ),
]


@pytest.mark.parametrize(("text", "due"), OWN_UP)
def test_who_answers_for_an_incident(text: str, due: list[set[tuple[str, str]]]) -> None:
    held = [{(one.party or "", one.stance.value) for one in account.responsibility} for account in accounts_of(text)]
    assert held == due


@pytest.mark.parametrize(("text", "due"), ACTORS)
def test_parties_of_an_incident(text: str, due: dict[str, str]) -> None:
    accounts = accounts_of(text)
    assert len(accounts) == 1
    assert {party.name: party.role.value for party in accounts[0].parties} == due


def test_police_are_those_of_the_place_though_foreign_troops_were_named_before() -> None:
    told = accounts_of(
        "Two American soldiers were killed near Tongo Tongo, Niger, on Monday. "
        "On Tuesday unknown men killed three gendarmes near Torodi, Niger."
    )
    assert {party.name for account in told for party in account.parties} == {
        "U.S. forces",
        "Nigerien police",
        "unknown men",
    }
