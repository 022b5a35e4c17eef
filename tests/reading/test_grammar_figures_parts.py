"""Figures that lean on others: one more, the rest, as many, whose side, and how attackers end. Marked as in markup.py; all invented."""

import pytest
from reading.markup import check_figures

LEANING = """
[Three attackers = killed 3 attackers] were shot dead by guards; [the fourth = killed 1 attackers] blew himself up. [A fifth = captured 1 attackers] was captured alive.
The bomb killed [two soldiers = killed 2 state_forces] and left [a third = injured 1 state_forces] in critical condition.
A third of the town was shelled on Monday and [nine people = killed 9] were killed.
The clash left [five soldiers = killed 5 state_forces] dead and [as many = injured 5 state_forces] wounded.
[Five rebels = killed 5 non_state_fighters] were killed and [an equal number of soldiers = killed 5 state_forces] died in the clash.
Airstrikes killed [39 people = killed 39]. [Nine of those killed had been identified as civilians = killed 9 civilians part].
[At least 70 people = killed 70/70/-] were massacred - among them [ten women = killed 10 part] and [three infants = killed 3 part] - and [16 = injured 16] seriously injured.
The blast hurt [60 people = injured 60], [12 of them children = injured 12 civilians part].
The attack left [ten people = injured 10] wounded, [four = injured 4 part] of whom are fighting for their lives.
The gunmen killed [53 people = killed 53], among them [46 girls and young women = killed 46 civilians part].
Result of the raid: [203 fighters = killed 203 non_state_fighters] of armed terrorist groups neutralised, [51 = captured 51 non_state_fighters] arrested.
[Two assailants = killed 2 attackers] stormed the office and were gunned down by guards.
In the raid our units put out of action [two mortars = destroyed 2], and [30 rebels = killed_or_injured 30 non_state_fighters] were put out of action.
The death toll of last Friday's suicide bombing at the Omid educational centre in the Dasht-e-Gul neighbourhood of the city of Mara has risen to [53 = killed 53 rising], among them [46 girls = killed 46 civilians part].
The shelling killed [106 people = killed 106], including [19 children = killed 19 civilians part], while [more than 370 others = injured 371/371/-] were injured.
Air raids killed [39 people = killed 39]. [Nine of those killed had been identified by his group as civilians = killed 9 civilians part].
[At least a civilian = killed 1/1/- civilians] was killed in the strike.
The attack on the hospital left [two of the nurses = killed 2] dead. 016 Tags civilian deaths in war.
A bomb hit a police station in the capital and [nine people = killed 9] were killed.
"""

MARKED_OFF = """
[Seven people = killed 7] - [six soldiers = killed 6 state_forces part] and [a driver = killed 1 civilians part] - were killed by a mine.
[Seven passengers = killed 7 civilians] ([six soldiers = killed 6 state_forces part] and [a driver = killed 1 civilians part]) were killed by a mine.
The mine wounded [nine people = injured 9] - [four nurses = injured 4 civilians part] and [five guards = injured 5 part] - on the road.
Of the 31 people aboard, [12 = killed 12] were killed.
Troops killed [four guerrillas = killed 4 non_state_fighters], among them [a woman = killed 1 non_state_fighters part].
The police killed [nine rebels = killed 9 non_state_fighters], including [two boys = killed 2 non_state_fighters part].
[Two herders = killed 2 civilians], [one of them a teenager = killed 1 civilians part], were shot dead.
The army killed [14 militants = killed 14 non_state_fighters]. Among the slain militants was [a foreign trainer = killed 1 part].
The raid killed [nine men = killed 9]. A search began for [three people = missing 3] still missing.
"""


@pytest.mark.parametrize("line", [line for line in MARKED_OFF.strip().splitlines() if line.strip()])
def test_lists_between_marks_and_those_of_a_group_are_parts(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


SOME_OF_THEM = """
Twelve rebels attacked the post, [five = killed 5 non_state_fighters] of whom were killed.
[Ten of the 12 soldiers = killed 10 state_forces] aboard the truck died in the blast.
Police killed [two of the three attackers = killed 2 attackers] and arrested [the third = captured 1 attackers].
In the shootings [forty-two = killed 42] were killed at the mosque, [seven = killed 7] at the school.
The gunmen shot [13 people = killed_or_injured 13] at a supermarket, [ten = killed 10 part] of them fatally.
The raid resulted in the elimination of [40 terrorists = killed 40 non_state_fighters] and the arrest of [12 others = captured 12].
The group claimed to have killed [30 soldiers = killed 30 state_forces] and to have captured [eight = captured 8] alive.
Those killed in the attack were identified as [three teachers = killed 3 civilians part] and [a nurse = killed 1 civilians part].
A missile killed [three seafarers = killed 3 civilians], [two Filipinos = killed 2 part] and [a Vietnamese national = killed 1 part].
[A driver = killed 1 civilians] was shot dead and [his assistant = abducted 1] abducted.
The tally from the blast climbed to [100 = killed 100 rising].
The number of votes in the tally rose to 100 after the attack.
The mosque was attacked; all but three of the dead were police.
FARDC losses were not reported after the attack.
[Two policemen = killed 2 state_forces] perished and [14 more = injured 14 state_forces] were left wounded in the attack.
"""

SIDES = """
Fighting in the hills left [11 = killed 11 state_forces] dead on the regime's side.
There were [three = killed 3 non_state_fighters] dead on the rebel side and [one = killed 1 state_forces] among the soldiers after the clash.
The army lost [four men = killed 4 state_forces] in the clash; on the rebel side, [some 20 = killed 20 non_state_fighters approx] were killed.
There are [no losses = killed_or_injured 0 civilians] among the civilian population after the shelling.
The number of dead among soldiers in the attack rose to [60 = killed 60 state_forces rising].
An air strike killed [seven people = killed 7 civilians], all from one family.
The bomb killed [13 fighters = killed 13 state_forces] loyal to President Haddad.
The shelling killed [six members = killed 6 non_state_fighters] of the factions loyal to the army.
"""

FATES = """
[A gunman = killed 1 attackers] killed [four people = killed 4] at a market before police shot him dead.
[A gunman = killed 1 attackers] killed [five worshippers = killed 5 civilians] in a mosque before turning the gun on himself.
[The attacker = killed 1 attackers] wounded [three people = injured 3] before being shot dead by police.
[The assailant = killed 1 attackers], who wounded [two officers = injured 2 state_forces], was himself killed.
[The gunman = killed 1 attackers] in the attack then took his own life.
[The attacker = killed 1 attackers], a local youth, was blown to pieces.
[A bomber = killed 1 attackers] detonated his explosive vest at the gate, killing [two soldiers = killed 2 state_forces].
Police shot at a gunman who had killed [four people = killed 4], and he fled.
"""


@pytest.mark.parametrize("line", LEANING.strip().splitlines())
def test_figures_that_lean_on_those_before(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


@pytest.mark.parametrize("line", SOME_OF_THEM.strip().splitlines())
def test_some_of_those_spoken_of(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


@pytest.mark.parametrize("line", SIDES.strip().splitlines())
def test_tolls_of_one_side(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


@pytest.mark.parametrize("line", FATES.strip().splitlines())
def test_how_attackers_end(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference
