"""Words that more than one kind of incident is told in (codebook section 7)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

KINDS = [
    # Bombs that aircraft drop, whoever flew them.
    ("The invaders dropped a guided bomb on a school in Sumy, Ukraine, on Tuesday. A guard was killed.", "airstrike"),
    ("Nine people died in Kupiansk, Ukraine, on Tuesday when the enemy dropped glide bombs on the market.", "airstrike"),
    # "Invaded" by raiders, who take no ground.
    ("Gunmen invaded Maru, Nigeria, on Sunday and killed 13 people.", "attack_on_civilians"),
    ("Bandits who invaded Tsafe, Nigeria, on Sunday killed four people.", "attack_on_civilians"),
    ("Herdsmen invaded the village of Guma, Nigeria, on Tuesday, killing six farmers.", "attack_on_civilians"),
    # An attack that was driven off.
    ("Soldiers drove off an attack at Arauca, Colombia, on Tuesday and killed three rebels.", "armed_clash"),
    ("The garrison of Bria, Central African Republic, drove off a raid on Tuesday; four attackers died.", "armed_clash"),
    ("Troops drove the rebels out of Bria, Central African Republic, on Tuesday.", "territory_taken"),
    # Victims behind the verb are no mob.
    ("Rebels hacked to death 21 villagers near Beni, Congo, on Monday.", "attack_on_civilians"),
    ("Two thieves were hacked to death by villagers near Beni, Congo, on Monday.", "riot"),
    # Explosives that those who found them destroyed.
    ("Army engineers blew up an explosive device on the road near Hama, Syria, on Tuesday.", "weapons_seized"),
    ("Soldiers found and destroyed five bombs at a camp near Tizi Ouzou, Algeria, on Tuesday.", "weapons_seized"),
    ("Engineering units detonated under control a mine near Hama, Syria, on Tuesday.", "weapons_seized"),
    ("Rebel sappers blew up a bridge near Usulutan, El Salvador, on Tuesday, killing two guards.", "explosion"),
    # An aircraft that was fired at struck nobody.
    ("A relief plane was fired at near Kuito, Angola, on Tuesday. Nobody was hurt.", "attack_on_civilians"),
    # Shots at people under arms, though nobody fell, or of some it is not said who they were.
    ("Rebels fired at an army convoy near Bentiu, South Sudan, on Tuesday.", "armed_clash"),
    ("Guerrillas fired at a truck of the army near Tame, Colombia, on Tuesday. Two soldiers died and several people were hurt.", "armed_clash"),
    # A toll told before it is said what it was of.
    ("Seven people were killed in Bentiu, South Sudan. The missile attack happened on Tuesday.", "shelling"),
    # Fought with sticks.
    ("Young men of two communities fought each other with sticks in a camp at Malakal, South Sudan, on Tuesday. One man died.", "riot"),
    # Taken from a house.
    ("Four traders were taken from a house in Bentiu, South Sudan, on Tuesday by men in uniform.", "abduction"),
    # A site of displaced people is civilian.
    ("Armed men attacked the displacement site of Rho, Democratic Republic of Congo, on Tuesday and killed nine people.", "attack_on_civilians"),
    ("Rebels led four villagers away and hacked them to death near Beni, Congo, on Monday.", "attack_on_civilians"),
    # A town may come under fire; of a ministry it is said of its critics.
    ("The village of Hnutove in Ukraine came under fire on Tuesday.", "armed_clash"),
    ("The town of Bentiu, South Sudan, was under fire on Tuesday.", "armed_clash"),
    # To agree to stop fighting, and to go on fighting.
    ("The army and the rebels agreed on Tuesday in Juba, South Sudan, to end hostilities.", "agreement"),
    ("The army and the rebels agreed to a halt to the fighting around Bentiu, South Sudan, on Tuesday.", "agreement"),
    ("The rebels resumed fighting in Bentiu, South Sudan, on Tuesday. Nine soldiers died.", "armed_clash"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_told_in_like_words(text: str, kind: str) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    assert [one.kind for one in READER.read(Report(info, text, "example")).incidents] == [kind]


def test_who_speaks_of_a_massacre_did_not_die_in_it() -> None:
    text = 'A drone killed 14 people at a market in Omdurman, Sudan, on Sunday. "It was a massacre," a trader told the radio.'
    report = Report(ReportInfo("r", "s", "Post", None, date(2024, 11, 4), False, None, "en"), text, "-")
    (incident,) = READER.read(report).incidents
    assert [(figure.measure, figure.best) for figure in incident.figures] == [("killed", 14)]
