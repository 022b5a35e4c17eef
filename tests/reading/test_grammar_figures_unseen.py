"""Figures in wordings that no report at hand has used: turns for every measure, hedges, bodies of people. Marked as in markup.py; all invented."""

import pytest
from reading.markup import check_figures

HARM = """
[Nine people = killed 9] fell victim to the bombing in the market.
[Seven labourers = killed 7 civilians] did not come out of the collapsed house alive.
[Eleven worshippers = killed 11 civilians] never made it home from the mosque after the attack.
[Four fishermen = killed 4 civilians] were mown down by a helicopter.
The gunmen put bullets in the heads of [six drivers = killed 6 civilians].
[Two brothers = killed 2 civilians] were done in by a sniper.
A roadside bomb took out [five policemen = killed 5 state_forces].
The attack claimed [15 = killed 15].
The number of those killed in the shelling has gone up to [31 = killed 31].
The number of men of the border police killed has gone up to [11 = killed 11 state_forces].
The rebels annihilated [13 = killed 13] of the mercenary CRPF.
The number of martyrs has risen to [31 = killed 31] after the strike.
The strike annihilated [an entire family of nine = killed 9 civilians].
The ambush killed a total of [twelve = killed 12].
[Two soldiers = killed 2 state_forces] fell to a sniper's bullet.
[Three guards = killed 3 state_forces] met a violent end.
Gunmen shot [a priest and his sacristan = killed_or_injured 2 civilians] at the altar.
[Four porters = killed_or_injured 4 civilians] were knifed in their sleep.
[Ten people = injured 10] were left with burns after the explosion.
A shell splinter hit [a girl = injured 1 civilians] in the eye.
Shrapnel tore into [two brothers = injured 2 civilians] after the strike.
[Six soldiers = injured 6 state_forces] came away with wounds after the ambush.
[A boy = injured 1 civilians] had his leg blown off by a mine.
The rocket left [a farmer = injured 1 civilians] paralysed.
The clinic took in [22 people = injured 22] after the blast.
The wounded number [at least 30 = injured 30/30/-] after the bombing.
[27 wounded persons = injured 27] were evacuated after the clash.
[Two = injured 2] are fighting for their lives after the bombing.
Gunmen whisked [two engineers = abducted 2 civilians] away in a jeep.
Bandits took [40 villagers = abducted 40 civilians] hostage.
[Nine engineers = abducted 9 civilians] fell into the hands of the rebels.
The rebels are holding [nine engineers = abducted 9 civilians] captive.
[Three men = missing 3] have not returned since the attack.
Police hauled away [30 protesters = captured 30 civilians].
The army took [21 prisoners = captured 21].
[21 rebels = captured 21 non_state_fighters] fell prisoner to the army.
The raid netted [four militants = captured 4 non_state_fighters].
[The attacker = captured 1 attackers] was overpowered and arrested.
The army seized [five fighters = captured 5 non_state_fighters] in a raid.
[Some 12,000 residents = displaced 12000 civilians approx] took flight when rebels attacked the town.
The attack put [2,500 people = displaced 2500] to flight.
The raid left [300 people = displaced 300] without a roof over their heads.
The raiders put [40 huts = destroyed 40] to the torch.
The raid reduced [four houses = destroyed 4] to rubble.
A shell went through the roof of [a school = damaged 1].
The blast blew out the windows of [ten houses = damaged 10].
"""

PLAIN = """
[Twenty-one people = injured 21] came away bleeding from the market.
[Two cameramen = injured 2 civilians] took shrapnel in the back.
Surgeons amputated the legs of [two boys = injured 2 civilians].
The blast hurled [a vendor = injured 1 civilians] against a wall, breaking his arm.
Armed men dragged [five clerks = abducted 5 civilians] out of the office and drove them away.
The [three nuns = abducted 3 civilians] taken in March are still captive.
[Seventeen deserters = captured 17] handed in their rifles.
[Two thousand villagers = displaced 2000 civilians] are camping in the open after the raid.
[Three lorries = destroyed 3] were left smouldering.
Rockets punched holes in [a warehouse = damaged 1].
[Six cars = damaged 6] had their windows blown out.
Fighters attacked a post in Beni, killing [17 FARDC = killed 17 state_forces] and wounding [3 = injured 3 state_forces].
The number of those injured ranged [from 30 to more than 45 = injured 30/-/46].
Rebels ambushed a patrol near Beni: [2 FARDC = killed 2 state_forces] killed.
The fighting claimed the lives of [129 regime loyalists = killed 129 state_forces] and [116 rebels = killed 116 non_state_fighters].
Air strikes near a hospital killed [at least 10 civilians = killed 10/10/- civilians] said the monitor.
[At least 10 people = killed 10/10/-] including women and children have been killed.
[At least 10 people = killed 10/10/-] including children have been killed.
A drone hit a post, leaving [a council member = injured 1] injured.
The raids resulted in the deaths of [46 civilians = killed 46 civilians] and injuries to [about 90 others = injured 90 approx].
The raid claimed the lives of [8 martyrs = killed 8] and [30 = injured 30] wounded.
The attack left another massacre that claimed the lives of [8 people = killed 8].
Of the [130 = injured 130] injured, [77 were women = injured 77 civilians part].
The attack injured [two civilians = injured 2 civilians] and caused material losses.
A farm housing displaced people was hit.
A number of his sheep were killed too.
Rebels killed [the attorney general = killed 1 civilians].
The army came back, seizing [a handful of prisoners = captured 3/-/- vague].
The strike killed [the entire family of six members = killed 6 civilians].
The jets destroyed [Asharah Bridge = destroyed 1] on Wednesday.
The raid killed [12 oppositionals = killed 12] and wounded four cows.
"""

NUMBERS = """
[A pair of soldiers = killed 2 state_forces] were killed in the ambush.
[A trio of soldiers = killed 3 state_forces] were killed in the ambush.
[A score of soldiers = killed 20/-/- vague] were killed in the ambush.
[Close on 30 soldiers = killed 30 approx] were killed in the ambush.
[Just short of 30 soldiers = killed 30 approx] were killed in the ambush.
[Thirty soldiers = killed 30/30/-] at the very least were killed in the ambush.
[Thirty soldiers = killed -/30/30] at most were killed in the ambush.
[Not a single soldier = killed 0] was killed in the ambush.
[Three, perhaps four soldiers = killed 3/-/4 hedged] were killed in the ambush.
[A four-man crew = killed 4] died in the blast.
[A five-member family = killed 5 civilians] was killed in the strike.
[The entire crew of four = killed 4] was killed by the missile.
A group of [nine herders = killed 9 civilians] was killed in the raid.
[The couple = killed 2 civilians] was killed in the strike.
[Both = killed 2] were killed in the strike.
He lost [both his parents = killed 2 civilians] in the bombing.
"""

SILENT = """
The minister took out two loans and three insurance policies.
He was taken out of the building by two guards.
The bus drove off with 40 passengers.
The plane took off with 40 passengers.
A tourist grabbed two waiters by the arm.
Voters put two candidates to flight in the polls.
The clinic took in two new nurses.
Photographers shot two models on the beach.
The commander fled with 12 men.
Both were pleased.
The couple bought a house.
Three people were struck by his calm.
"""


@pytest.mark.parametrize("line", [*(HARM + PLAIN + NUMBERS + SILENT).strip().splitlines()])
def test_figures_in_unseen_wordings(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference
