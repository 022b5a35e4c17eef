"""Plain ways of telling of an incident of a kind, in which the deed is parted by those hit, or told as a charge (codebook sections 1 and 7)."""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader():
    return GrammarReader(Settings())


def _kinds(reader, text: str) -> list[str]:
    info = ReportInfo("r", "s", None, "Gazette", date(2024, 3, 14), False, None, "en")
    return [one.kind for one in record_of(reader.read(Report(info, text, "-")), "r").incidents]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Militiamen put nine charcoal burners to death near Beni on Tuesday.", "attack_on_civilians"),
        ("Rebels riddled a taxi with bullets in Kismayo on Monday.", "attack_on_civilians"),
        ("Insurgents waylaid two pedlars near Mubi on Sunday.", "attack_on_civilians"),
        ("Guerrillas pounced on a police post in Tumaco on Sunday.", "armed_clash"),
        ("Bandits besieged gendarmes in Tillia on Monday.", "armed_clash"),
        ("Separatists pummelled a mill with howitzers in Avdiivka on Tuesday.", "shelling"),
        ("Rebels showered a barracks with rockets in Sanaa on Monday.", "shelling"),
        ("Gunmen pelted a barber's shop with grenades in Quetta on Monday.", "grenade_attack"),
        ("Insurgents chucked a hand grenade into a bar in Bujumbura on Friday.", "grenade_attack"),
        ("Masked men frogmarched a catechist into the forest near Bunia on Sunday.", "abduction"),
        ("Militants dragged five weavers off a bus and took them away near Quetta on Monday.", "abduction"),
        ("Police pulled in four suspected militants in Lamu on Friday.", "arrest_operation"),
        ("A search turned up 30 rifles near Gao on Friday, the army said.", "weapons_seized"),
        ("Soldiers rendered a roadside bomb harmless near Mosul on Monday.", "weapons_seized"),
        ("A cattle raid was reported near Pibor on Sunday.", "looting_destruction"),
        ("Militiamen poisoned two wells near Nyala on Thursday.", "looting_destruction"),
        ("Police baton-charged a rally of the opposition in Kampala on Friday.", "protest"),
        ("A peace march took place in Jos on Sunday.", "protest"),
        ("An airstrip was overrun by rebels near Goma on Saturday.", "territory_taken"),
    ],
)
def test_a_deed_parted_by_those_hit_is_told(reader, text, kind):
    assert _kinds(reader, text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor accused the rebels of stealing 40 goats near Pibor on Sunday.", "looting_destruction"),
        ("Villagers accused militiamen of torching a chapel in Ituri on Monday.", "looting_destruction"),
        ("A priest accused the insurgents of overrunning a village near Palma on Friday.", "territory_taken"),
        ("The governor blamed bandits for snatching a surveyor near Kaduna on Monday.", "abduction"),
    ],
)
def test_what_somebody_is_accused_of_is_told(reader, text, kind):
    assert _kinds(reader, text) == [kind]


def test_who_talks_of_doing_has_not_done_it(reader):
    assert _kinds(reader, "The rebels spoke on Monday of overrunning a village near Goma.") == []


def test_what_is_suspended_after_clashes_is_not_the_clashes(reader):
    text = "Trains were suspended following clashes between rebels and the army in Bunia on Tuesday."
    assert _kinds(reader, text) == ["armed_clash"]
    assert _kinds(reader, "The two sides suspended all clashes in Bunia on Tuesday.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels burned a widow alive in Sake on Monday.", "attack_on_civilians"),
        ("A deputy was cut down by a burst of gunfire in Cali on Friday.", "attack_on_civilians"),
        ("Bombs rained from a plane onto a ferry in Kalemie on Sunday.", "airstrike"),
        ("An army convoy ran into an ambush near Gossi on Tuesday.", "armed_clash"),
        ("Militiamen robbed a dispensary in Bunia on Monday.", "looting_destruction"),
        ("Guerrillas toppled two pylons near Ocana on Thursday.", "looting_destruction"),
        ("Police fired rubber bullets at striking nurses in Dakar on Friday.", "protest"),
        ("Troops battled looters in Bangui on Monday.", "riot"),
        ("Soldiers captured two tonnes of dynamite from the guerrillas near Ocana on Thursday.", "weapons_seized"),
        ("Insurgents seized five road builders near Palma on Tuesday.", "abduction"),
    ],
)
def test_plain_ways_of_telling(reader, text, kind):
    assert _kinds(reader, text) == [kind]


def test_who_is_killed_in_an_older_deed_is_retold_though_nobody_is_named(reader):
    text = "The price of salt has doubled. His uncle was killed in an air raid in Marib in 2019."
    assert _kinds(reader, text) == ["airstrike"]


def test_the_place_behind_after_is_not_that_of_a_meeting(reader):
    text = "The mayor cancelled a public meeting after an airstrike in Homs on Tuesday."
    assert _kinds(reader, text) == ["airstrike"]


def test_who_shoots_himself_is_no_incident(reader):
    assert _kinds(reader, "A cadet shot himself in Bunia on Monday.") == []
