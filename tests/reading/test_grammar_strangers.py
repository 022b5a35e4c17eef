"""Who is no party though a sentence names it, and whom general words mean (codebook section 3)."""

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

PARTIES = [
    # What stands further down of another fight.
    (
        "A car bomb killed nine traders in a market in Deir ez-Zor, Syria, on Friday. The town is held by the Islamic State. "
        "Syrian troops backed by Russian aircraft captured a ridge beside it.",
        {"Civilians": "target"},
    ),
    # Who claims it did it, and whom officials suspect stays beside it, as the sample of Jolo is coded; blame makes nobody the
    # doer beside somebody who is named, nor a second one beside the first.
    (
        "Twin bombs killed 20 worshippers at a church in Jolo, Philippines, on Sunday. An army spokesman said the Abu Sayyaf Group was suspected. "
        "The Islamic State claimed responsibility.",
        {"Islamic State": "initiator", "Abu Sayyaf Group": "initiator", "Civilians": "target"},
    ),
    (
        "A suicide bomber killed 13 soldiers on a bus in Kayseri, Turkey, on Saturday. Officials said it bore the hallmarks of the Kurdistan Workers' Party.",
        {"suicide bombers": "initiator", "Turkish forces": "target"},
    ),
    # The words for the doers say who they are thought to be.
    (
        "Rebels killed 40 villagers near Bunia, Democratic Republic of Congo, on Tuesday. The assailants, thought to belong to the Allied Democratic Forces, came at night.",
        {"Allied Democratic Forces": "initiator", "Civilians": "target"},
    ),
    ("A drone, expected to be Turkish, hit a car in Qamishli, Syria, on Tuesday.", {"Turkish forces": "initiator"}),
    # Aircraft, numbers and dates are no people.
    (
        "Russia's military said six long-range Tu-22M3 bombers carried out strikes on the Islamic State near Deir ez-Zor, Syria, on Sunday.",
        {"Russian forces": "initiator", "Islamic State": "target"},
    ),
    # An attack by its doers.
    (
        "Nine people were hurt in a terrorist mortar attack on the city of Aleppo, Syria, on Monday.",
        {"terrorists": "initiator", "Civilians": "target"},
    ),
    # Two armies of one noun, and a possessive whose apostrophe is lost.
    (
        "Clashes between the Honduran and Salvadoran armies near Ocotepeque, Honduras, killed three soldiers on Monday.",
        {"Honduran forces": "both", "Salvadoran forces": "both"},
    ),
    ("Turkeys army shelled Kobani, Syria, on Monday and killed two traders.", {"Turkish forces": "initiator", "Civilians": "target"}),
    # One of a trade, of whom nothing else is known.
    (
        "A factory worker stabbed four colleagues to death at police headquarters in Paris, France, on Thursday.",
        {"factory worker": "initiator", "Civilians": "target"},
    ),
    # "The militants" of a report on several groups are the one just named.
    (
        "The Islamic State attacked Sinjar, Iraq, on Sunday. The militants killed nine villagers there. The Kurdistan Workers' Party condemned it.",
        {"Islamic State": "initiator", "Civilians": "target"},
    ),
    # Who takes ground after a fight has attacked.
    (
        "Troops captured Sheikh Issa, Syria, on Saturday after clashes with the Islamic State.",
        {"Syrian government forces": "initiator", "Islamic State": "target"},
    ),
    # What somebody is at war with was not hit.
    (
        "U.S. jets bombed a bridge near Deir ez-Zor, Syria, on Sunday to help troops in the fight against the Islamic State.",
        {"U.S. forces": "initiator"},
    ),
    # A town is no party where nobody is said to be harmed.
    ("Russian jets struck the towns of Binnish and Saraqeb, Syria, on Sunday.", {"Russian forces": "initiator"}),
    # Those taken hostage were attacked, and who fights attackers off.
    (
        "Islamic State fighters massacred 250 Syrian troops taken hostage at an airbase near Raqqa, Syria, on Wednesday.",
        {"Islamic State": "initiator", "Syrian government forces": "target"},
    ),
    (
        "Al-Shabaab fighters attacked Beledweyne, Somalia, on Monday. The troops fought off the Al-Shabaab attackers and killed nine of them.",
        {"Al-Shabaab": "initiator", "Somali government forces": "target"},
    ),
    # Who only says that people died.
    (
        "Nine persons were confirmed dead by the police after gunmen attacked a village near Gboko, Nigeria, on Friday.",
        {"gunmen": "initiator", "Civilians": "target"},
    ),
    # A name explained in brackets is no party beside it.
    (
        "The Syrian Arab Air Force killed 100 militants of the Islamic State (ISIL or Daesh) terrorist group near Hama, Syria, on Wednesday.",
        {"Syrian government forces": "initiator", "Islamic State": "target"},
    ),
    # Police and a crowd.
    (
        "Police clashed on Saturday with hundreds of protesters in Paris, France.",
        {"French police": "both", "protesters": "both"},
    ),
    (
        "Clashes broke out between riot police and students in Nairobi, Kenya, on Monday.",
        {"Kenyan police": "both", "students": "both"},
    ),
    # Who besieges the place; attackers attack; a group named further down for the unnamed attackers of the opening.
    (
        "Two suicide bombers exploded inside an army base under siege by opposition forces near Raqqa, Syria, on Thursday. "
        "Two fighters of the Islamic State had blown themselves up at its gate and killed nine soldiers, a monitor said.",
        {"Islamic State": "initiator", "Syrian government forces": "target"},
    ),
    # From whom the ground is taken back.
    (
        "Government forces launched an assault on Monday to retake the village of Zaara near Hama, Syria, captured by rebels last year.",
        {"Syrian government forces": "initiator", "rebels": "target"},
    ),
    # Allies do not act for each other, and a brigade of the army is the army.
    (
        "Armed militias, reportedly allied with the paramilitary Rapid Support Forces, attacked a village near El Abbasiya, Sudan, on Monday and killed nine farmers.",
        {"militias": "initiator", "Civilians": "target"},
    ),
    (
        "The army forces of the Red Hill Brigade burned a village near Kadugli, Sudan, on Wednesday.",
        {"Sudanese Armed Forces": "initiator"},
    ),
    # Militias of another country.
    (
        "A post of Iranian militias near Homs, Syria, was hit by three Israeli missiles on Sunday.",
        {"iranian militias": "target", "Israeli forces": "initiator"},
    ),
    # Whose control a town falls under.
    ("The city of Sanaa, Yemen, fell under Houthi control on Monday.", {"Houthis": "initiator"}),
    # Who wants something of another is no side of a blast.
    (
        "A car bomb killed five people in Kabul, Afghanistan, on Monday. The Taliban and the Afghan government are to agree on peace talks.",
        {},
    ),
    # A protest has protesters, and the government that it is against disperses nobody.
    (
        "Protests broke out in Hong Kong on Sunday over a law that would let the Chinese government try people.",
        {"protesters": "initiator"},
    ),
    # Rebels who leave.
    (
        "Hundreds of rebels and their families evacuated the town of Madaya, Syria, on Monday.",
        {"rebels": "initiator"},
    ),
    # Whose ground is hit attacks nobody, and whose head is killed was hit.
    (
        "Warplanes of the Syrian army targeted Islamic State strongholds in Raqqa province, Syria, killing 31 fighters including commanders on Sunday.",
        {"Syrian government forces": "initiator", "Islamic State": "target"},
    ),
    (
        "The Israeli army struck and eliminated Omar Sabri, Head of the Hamas network near Quneitra, Syria, on Friday.",
        {"Israeli forces": "initiator", "Hamas": "target"},
    ),
    # Whose units they are that a party tells of.
    (
        "The FMLN reports that urban commando units staged attacks on the brigade headquarters in Zacamil, El Salvador, on Thursday.",
        {"Farabundo Marti National Liberation Front": "initiator"},
    ),
    # Nobody says who did it.
    (
        "Nine civilians were killed in air strikes on Mayadin, Syria, on Thursday. "
        "A monitor said it did not know whether Syrian regime or Russian warplanes carried out the strikes.",
        {"Civilians": "target"},
    ),
    # Shops that a mob loots are no party.
    (
        "Activists rioted in Hamburg, Germany, on Friday, looting supermarkets and attacking police with petrol bombs.",
        {"activists": "initiator", "German police": "target"},
    ),
    # An aggression is its country's, and the regime's forces stay the regime's in a report on another's planes.
    (
        "Two civilians were hurt in an Israeli aggression on poultry farms near Tartus, Syria, on Saturday.",
        {"Israeli forces": "initiator", "Civilians": "target"},
    ),
    (
        "Russian jets flew over Idlib, Syria, on Tuesday. Regime forces shelled the village of Kafr Taal and killed two farmers.",
        {"Syrian government forces": "initiator", "Civilians": "target"},
    ),
    # Who meets resistance has attacked, and sides told at length.
    ("On Friday fighters of the RSF met strong resistance in Halila, Sudan.", {"Rapid Support Forces": "initiator"}),
    (
        "Battles continued in El Fasher between the Sudanese Armed Forces and allied forces of the region on the one hand and the Rapid Support Forces on Tuesday.",
        {"Sudanese Armed Forces": "both", "Rapid Support Forces": "both"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[text[:60] for text, _ in PARTIES])
def test_parties(text: str, expected: dict[str, str]) -> None:
    first = incidents(text)[0]
    assert {party.name: party.role.value for party in first.parties} == expected


def test_ground_held_is_no_claim() -> None:
    text = (
        "A motorcycle bomber killed 16 people outside a bakery in Hasakah, Syria, on Tuesday. The province is held by the YPG. "
        "The YPG have declared a federal region across the northern areas they hold."
    )
    first = incidents(text)[0]
    assert not first.responsibility
    assert [party.name for party in first.parties if party.role == "initiator"] == ["motorcycle bomber"]


@pytest.mark.parametrize(
    "text",
    [
        "French troops killed 12 militants near Kidal on Monday. In Gao, a mine blew up a bus, killing four traders.",
        "US soldiers killed 20 militiamen in clashes in Najaf overnight. In Baghdad, a car bomb outside a hotel wounded five guests.",
        "Israeli air strikes killed three people in Gaza City on Thursday. One rocket hit an apartment building in Ashdod, killing a woman.",
    ],
)
def test_whoever_acted_in_the_news_did_not_all_that_is_told_behind_it(text: str) -> None:
    assert all(party.role != "initiator" for party in incidents(text)[1].parties)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "A truck bomb killed 20 people in Baghdad on Tuesday. In Jerusalem, a bomb blew up a bus, killing 18. Hamas said it had carried out the bus attack.",
            [[], ["Hamas"]],
        ),
        (
            "Gunmen shot dead an American teacher in Nouakchott, Mauritania, on Tuesday. Four tourists were murdered in Aleg in December 2007. "
            "Al-Qaeda in the Islamic Maghreb said it had carried out the killing.",
            [["Al-Qaeda in the Islamic Maghreb"], []],
        ),
        (
            "Gunmen shot dead an American teacher in Nouakchott, Mauritania, on Tuesday. Four tourists were murdered in Aleg in December 2007. "
            "Al-Qaeda in the Islamic Maghreb claimed responsibility for that attack.",
            [[], ["Al-Qaeda in the Islamic Maghreb"]],
        ),
    ],
    ids=("elsewhere", "the news", "that one"),
)
def test_which_of_two_a_party_claims(text: str, claimed: list[list[str]]) -> None:
    assert [[one.party for one in account.responsibility if one.party] for account in incidents(text)] == claimed


def test_raids_of_a_coalition_under_its_leaders_name() -> None:
    text = (
        "US-led coalition jets killed nine civilians in a village near Manbij, Syria, on Thursday. "
        "On Friday US warplanes bombed a bridge near Deir ez-Zor, Syria."
    )
    made = incidents(text)
    assert [[one.name for one in account.parties if one.role == "initiator"] for account in made] == [
        ["U.S.-led coalition"]
    ] * 2


def incidents(text: str) -> tuple[Account, ...]:
    info = ReportInfo(
        "r", "s", None, "Ridge Agency", None, published_inferred=False, url=None, language="en", copy_of=None
    )
    return READER.read(Report(info, text, "x")).incidents
