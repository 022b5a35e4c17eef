"""Codebook section 2, what figures are to each other: lists, parts and wholes, tolls, groups; and section 6, how firmly.

Marked as in markup.py; all sentences are invented.
"""

import pytest
from reading.markup import check_figures

LISTS = """
[Seven assailants = killed 7 attackers] and [two policemen = killed 2 state_forces] were killed.
[Seven assailants = killed 7], [two policemen = killed 2] and [a child = killed 1] were killed.
The clash killed [seven assailants = killed 7] and [two policemen = killed 2].
The clash left [seven assailants = killed 7] and [two policemen = killed 2] dead.
[Two soldiers = killed 2] and [a policeman = killed 1] died when the mine went off.
[Two soldiers = killed 2], [three policemen = killed 3], and [four civilians = killed 4] were killed.
The blast killed [three people = killed 3] and wounded [five = injured 5].
The blast killed [three people = killed 3] and injured [five others = injured 5].
[Three people = killed 3] were killed and [five = injured 5] wounded.
[Three people = killed 3] were killed and [five others = injured 5] were wounded.
[Three people = killed 3] were killed, [five = injured 5] were wounded and [two = missing 2] are missing.
[Three people = killed 3] died and [five = injured 5] were injured.
[Three soldiers = killed 3] were killed and [a policeman = injured 1] was wounded in the ambush.
Shelling killed [two women = killed 2 who="women"] and [a child = killed 1 who="children"], and wounded [eleven people = injured 11].
Shelling killed [two = killed 2], wounded [eleven = injured 11] and damaged [a mosque = damaged 1 things].
Gunmen killed [two guards = killed 2] and abducted [four engineers = abducted 4].
Rebels killed [six soldiers = killed 6] and captured [three others = captured 3].
[Six soldiers = killed 6] were killed and [three = captured 3] captured.
The army killed [ten rebels = killed 10 non_state_fighters] and arrested [four = captured 4].
The army said [ten rebels = killed 10] had been killed and [four = captured 4] arrested.
[A mother and her three children = killed 4] were killed.
[The mayor and his two sons = killed 3] died.
In addition to [the bomber = killed 1 attackers], [four people = killed 4] were killed.
The bombing killed [five people = killed 5], plus [the attacker = killed 1 attackers].
[Eight fighters = killed 8 non_state_fighters] and [five soldiers = killed 5 state_forces] were killed in the clashes.
[Five soldiers = killed 5] were killed, while [eight fighters = injured 8] were wounded.
[Five soldiers = killed 5] as well as [two civilians = killed 2] were killed.
[Five soldiers = killed 5], along with [two civilians = killed 2], were killed.
[Five soldiers = injured 5] were wounded, as were [two policemen = injured 2].
[Both pilots = killed 2 state_forces] were killed.
[Two men = killed 2], [a woman = killed 1] and [a girl = killed 1] were shot dead.
[Four = killed 4] dead, [nine = injured 9] wounded in bus attack.
[Four = killed 4] killed, [nine = injured 9] injured in bus attack.
Bus attack: [four = killed 4] killed, [nine = injured 9] hurt.
Grenade attack wounds [three policemen = injured 3].
Gunmen kill [two policemen = killed 2], injure [three = injured 3].
Roadside bomb kills [five soldiers = killed 5], wounds [seven = injured 7].
[Five soldiers = killed 5] killed in roadside bombing.
[Five = killed 5] killed as rebels storm base.
[Six soldiers = killed 6], [two rebels = killed 2] killed in clash.
"""

PARTS = """
[Nine people = killed 9], including [three children = killed 3 part civilians who="children"], were killed.
[Nine people = killed 9] were killed, including [three children = killed 3 part].
[Nine people = killed 9] were killed, including [three children = killed 3 part] and [two women = killed 2 part].
The shelling killed [nine people = killed 9], including [three children = killed 3 part].
The shelling killed [nine people = killed 9], among them [three children = killed 3 part].
[Nine people = killed 9] were killed, among them [three children = killed 3 part].
[Nine people = killed 9] were killed, [three of them children = killed 3 part civilians who="children"].
[Nine people = killed 9] were killed, [two of them women = killed 2 part who="women"].
[Nine people = killed 9], most of them civilians, were killed.
[Nine people = killed 9 civilians], all of them civilians, were killed.
[Nine people = killed 9 civilians] were killed, all of them civilians.
[Nine people = killed 9 civilians] were killed, all civilians.
[Seven people = killed 7] were killed, among them [a judge = killed 1 part] and [six of his relatives = killed 6 part].
[At least nine people = killed 9/9/-], including [a journalist = killed 1 part who="journalist"], were killed.
[Nine soldiers = killed 9], including [an officer = killed 1 part who="officer"], were killed.
[Nine people = killed 9] were killed and [20 others = injured 20] were wounded, including [three children = injured 3 part].
[Nine people = killed 9], of whom [three were children = killed 3 part civilians who="children"], were killed.
[Nine soldiers = injured 9] were wounded, [two = injured 2 part] of them seriously.
The dead included [two nurses = killed 2 part who="medic"].
Among the dead were [two nurses = killed 2 part].
Among the wounded was [a policeman = injured 1 part].
[Two nurses = killed 2 part] were among the dead.
[Two children = killed 2 part civilians] were among those killed.
[Two of the dead were children = killed 2 part].
"""

TOLLS = """
The death toll rose to [23 = killed 23 rising].
The death toll has risen to [23 = killed 23 rising].
The death toll from the bombing climbed to [23 = killed 23 rising].
The death toll rose [from 19 to 23 = killed 23 rising].
The toll from Monday's blast has risen to [23 = killed 23 rising].
The number of dead rose to [23 = killed 23 rising].
The number of [people = killed 23 rising] killed has risen to 23.
The number of wounded increased to [61 = injured 61 rising].
A health official raised the death toll to [23 = killed 23 rising].
Officials revised the death toll to [23 = killed 23 rising].
Officials lowered the death toll to [19 = killed 19].
The death toll now stands at [23 = killed 23].
Death toll rises to [23 = killed 23 rising].
Death toll in market blast rises to [23 = killed 23 rising].
Market blast death toll rises to [at least 23 = killed 23/23/- rising].
Hospital sources put the toll at [23 = killed 23] dead and [40 = injured 40] wounded.
Hospital officials put the number of [dead soldiers = killed 3 state_forces] at three.
The ministry put the number of dead at [23 = killed 23].
[Two more people = killed 2] have died of their wounds.
"""

GROUPS = """
[Ten militants = killed 10 non_state_fighters] were killed.
[Ten insurgents = killed 10 non_state_fighters] were killed.
[Ten suspected militants = killed 10 non_state_fighters] were killed.
[Ten rebel fighters = killed 10 non_state_fighters] were killed.
[Ten gunmen = killed 10 attackers] were killed.
[Ten army soldiers = killed 10 state_forces] were killed.
[Ten members = killed 10 state_forces] of the security forces were killed.
[Ten security personnel = killed 10 state_forces] were killed.
[Ten police officers = killed 10 state_forces] were killed.
[Ten government troops = killed 10 state_forces] were killed.
[Ten troops = killed 10 state_forces] were killed.
[Ten villagers = killed 10 civilians] were killed.
[Ten farmers = killed 10 civilians] were killed.
[Ten students = killed 10 civilians who="student"] were killed.
[Ten doctors = killed 10 civilians who="medic"] were killed.
[Ten journalists = abducted 10 civilians who="journalist"] were abducted.
[Ten aid workers = killed 10 civilians who="aid worker"] were killed.
[Ten foreign journalists = injured 10 civilians who="journalist"] were injured.
[Ten men and boys = killed 10] were killed.
[Twelve soldiers and policemen = killed 12 state_forces] were killed.
[Twelve soldiers and civilians = killed 12 unknown] were killed.
[Ten civilian men = killed 10 civilians] were killed.
[Ten unarmed men = killed 10 civilians] were killed.
[Ten men = killed 10 unknown] were killed.
[Ten people = killed 10 unknown] were killed.
[Ten peacekeepers = killed 10 state_forces who="peacekeeper"] were killed.
[Ten pro-government fighters = killed 10 state_forces] were killed.
[Ten worshippers = killed 10 civilians] were killed.
"""

FIRMNESS = """
[Three soldiers = killed 3 hearsay] were reportedly killed.
Reportedly, [three soldiers = killed 3 hearsay] were killed.
The strike reportedly killed [three civilians = killed 3 hearsay].
The strike allegedly killed [three civilians = killed 3 hearsay].
[Three soldiers = killed 3 hedged] may have been killed.
[Three soldiers = killed 3 hedged] are believed to have been killed.
[Three soldiers = killed 3 hedged] were probably killed.
[Three soldiers = killed 3 hedged] are feared dead.
[Three soldiers = killed 3 hedged] are presumed dead.
The strike probably killed [three fighters = killed 3 hedged].
The strike is thought to have killed [three fighters = killed 3 hedged].
[A commander = killed 1 hedged part] was likely among the dead.
[A commander = killed 1 hedged part] was probably among the dead.
The army denied that its shells killed [three children = killed 3 denied].
The army denied killing [three children = killed 3 denied].
The army has denied that [three children = killed 3 denied] were killed.
[Two soldiers = killed 2] were killed and [three policemen = injured 3 hedged] may have been wounded.
[Two soldiers = killed 2] were killed; the attackers were probably local men.
The blast, which was probably caused by gas, killed [two men = killed 2].
The suspected rebels killed [two men = killed 2].
Unidentified gunmen, likely rebels, killed [two men = killed 2].
[Ten suspected rebels = killed 10] were killed.
[Several civilians = killed 3/-/- vague hearsay] were allegedly killed.
Police confirmed that [two officers = killed 2] were killed.
"""

NO_HAPPENING = """
The group threatened to kill 40 hostages.
The army plans to arrest 40 men.
If the dam breaks, thousands could die.
The group vowed to kill ten soldiers for each fighter.
The plot would have killed hundreds of people.
Police prevented an attack that could have killed dozens.
He warned that hundreds of people could be killed.
The president demanded the release of 12 detained soldiers.
"""

CAPITALS = """
[SEVEN SOLDIERS = killed 7 state_forces] WERE KILLED IN AN AMBUSH NEAR THE RIVER.
GUERRILLAS KILLED [SEVEN SOLDIERS = killed 7 state_forces] AND WOUNDED [AT LEAST 12 = injured 12/12/-].
[TWO CIVILIANS = killed 2 civilians] WERE KILLED AND [FIVE OTHERS = injured 5] WERE INJURED.
A BOMB EXPLODED IN FRONT OF THE BANK, KILLING [A GUARD = killed 1] AND INJURING [THREE PASSERSBY = injured 3].
[THE MAYOR = killed 1 civilians] WAS ASSASSINATED BY TWO MEN ON A MOTORCYCLE.
[SIX JESUIT PRIESTS = killed 6 civilians who="cleric"] WERE MURDERED IN THEIR HOUSE.
THE ATTACK RESULTED IN THE DEATH OF [A CIVILIAN = killed 1] WHO WAS PASSING BY.
[NO CASUALTIES = killed_or_injured 0/0/- none_indicated] WERE REPORTED.
THE EXPLOSION LEFT [TWO PEOPLE = killed 2] DEAD AND [15 = injured 15] WOUNDED.
THE ARMED FORCES REPORTED [18 GUERRILLAS = killed 18] KILLED AND [23 = injured 23] WOUNDED.
"""

OTHER_NUMBERS = """
Two gunmen on a motorcycle shot dead [a trader = killed 1].
Twelve rockets hit the camp, wounding [eight people = injured 8].
Some 200 rebels attacked the base, killing [eight soldiers = killed 8].
About 50 gunmen stormed the village and killed [30 people = killed 30].
Police killed [two gunmen = killed 2] after five hours.
Fighting between 300 soldiers and the rebels left [eight = killed 8] dead.
[Eight people = killed 8] died in three attacks.
The second blast killed [eight people = killed 8].
Five days after the raid, [two men = captured 2] were arrested.
A 2,000-pound bomb killed [two men = killed 2].
The 40-minute gun battle left [two men = killed 2] dead.
A court sentenced four men to death.
The four men were tried for the attack.
[Two men = killed 2] and [a boy = killed 1] of 12 years were killed.
A mortar shell landed near a school attended by 400 pupils.
Soldiers from two brigades searched 40 houses.
A convoy of 15 trucks came under fire and [two drivers = killed 2] were killed.
A bus carrying 40 passengers hit a mine, killing [11 = killed 11].
"""

NAMED = """
[Senator Elena Prado = killed 1 civilians who="official"] was killed by gunmen.
Gunmen killed [Senator Elena Prado = killed 1 civilians].
The murder of [Senator Elena Prado = killed 1 civilians] shocked the country.
[SENATOR ELENA PRADO = killed 1 civilians] WAS MURDERED THIS AFTERNOON BY THREE MEN.
[The mayor = killed 1 civilians], Elena Prado, was killed.
Elena Prado, [a teacher = killed 1 civilians], was killed.
[Omar Saleh = killed 1], 41, was killed.
[Two Americans = killed 2 unknown] were killed.
[An American = abducted 1 unknown] was kidnapped.
[Three Lebanese = injured 3 unknown] were wounded.
[No American = injured 0 unknown] was hurt.
An American source said [two men = killed 2] were killed.
The American air raid killed [two men = killed 2].
[Five Christians = killed 5 unknown] were killed by gunmen.
[Police officer = killed 1 state_forces] killed, [two = injured 2] injured in rebel attack.
[Foreign aid worker = killed 1 civilians] killed in shelling of town.
Shelling kills [aid worker = killed 1 civilians] in border town.
[4 soldiers = killed 4 state_forces], [civilian = killed 1 civilians] killed in east.
[Young girl = killed 1 civilians part] among [six = killed 6] killed in east.
[A teacher = killed 1 civilians part] was among [12 people = killed 12] killed in the blast.
"""

MORE = """
[A woman = killed 1] was killed alongside [her three children = killed 3 civilians who="children"].
[A commander = killed 1] was killed along with [two guards = killed 2].
Five people were working there; [one = injured 1] of them was injured.
[Four workers = killed 4 civilians] were killed and [three others = injured 3 civilians] were wounded.
[One soldier = killed 1 state_forces] was killed and [two others = injured 2 state_forces] were wounded.
The army is holding a school that houses displaced people.
Police said that they came to kill two men.
The soldiers managed to kill [two men = killed 2].
The death toll could rise because of the number of serious injuries.
The number of injured is unknown, according to a relative.
[Two male relatives = killed 2] called Omar and Said were killed.
[Ten people = killed 10], including women and [a journalist = killed 1 part], were killed and [five others = injured 5] were injured.
The bomb exploded, killing and wounding [over 40 people = killed_or_injured 41/41/-].
[Five members = killed 5 state_forces] of the armed forces and [a policeman = killed 1] were killed.
The strike destroyed [a vehicle = destroyed 1], a field oven, and [two boats = destroyed 2].
The strike destroyed [an armoured vehicle = destroyed 1] (APC), [a mortar = destroyed 1] and [a bunker = destroyed 1].
The fighting has cost the lives of [between 30 and 35 separatists = killed 30/-/35], a rebel said.
[Six soldiers = killed 6], a commander said, were killed.
The raid led to the death of [ten people = killed 10] and the injury of [others = injured 2/-/- vague].
The blast killed [26 civilians = killed 26], including [many children = killed 2/-/- vague part], a monitor and activists said.
[At least 20 people = killed 20/20/-] were killed including [13 civilians = killed 13 part] and [more than 30 = injured 31/31/-] wounded.
The raid left [dozens of civilians = killed_or_injured 24/-/- vague] dead or injured.
The raid left [20 people = killed_or_injured 20] killed and injured.
The death toll is expected to rise as many people are in hospital.
[At least 70 regime and rebel fighters = killed 70/70/- unknown] have been killed.
[Eleven children = killed 11 part] were among the [26 civilians = killed 26] killed.
A website put the number killed at “[more than 40 = killed 41/41/-]”.
The bomb killed [dozens of people = killed 24/-/- vague] evacuated from the town.
UPDATE 1-[Two reporters = killed 2] killed in mortar attack.
WRAPUP 2-[More than 50 rebels = killed 51/51/-] killed as army storms airport.
[Forty = killed 40 hedged] feared dead in fighting, most of them rebels.
[Forty = killed 40] said dead in fighting.
The arsenal is the largest one seized this year.
A bomber killed [16 people = killed 16] and wounded [40 = injured 40] Tuesday at a bakery.
Of those killed, [six were children = killed 6 part civilians who="children"].
Of the dead, [six were soldiers = killed 6 part state_forces] and [two civilians = killed 2 part civilians].
The strike resulted in injuries to [four hospital workers = injured 4 civilians].
[His father = injured 1 civilians] was reported as injured.
[An unknown number of civilians = killed 2/-/- vague civilians & injured 2/-/- vague civilians] were killed and wounded.
The raid resulted in [an unspecified number of civilians = killed 2/-/- vague civilians & injured 2/-/- vague civilians] killed and wounded.
An ambulance driver said that [crew members = killed 2/-/- vague hearsay] were allegedly killed.
The [176 people = killed 176] on board were all killed.
He led both legislative bodies.
The African National Union was banned and its office was searched.
Death toll hits [67 = killed 67] after clashes in capital.
[Two missionaries = killed 2 civilians] -- aged 19 and 21 -- were shot to death.
"""

TABLE = {
    "named": NAMED, "more": MORE, "lists": LISTS, "parts": PARTS, "tolls": TOLLS, "groups": GROUPS, "firmness": FIRMNESS, "no happening": NO_HAPPENING,
    "capitals": CAPITALS, "other numbers": OTHER_NUMBERS,
}  # fmt: skip
CASES = [(row, line) for row, block in TABLE.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("row", "line"), CASES, ids=[f"{row}: {line[:60]}" for row, line in CASES])
def test_figures_stand_to_each_other_as_the_codebook_says(row: str, line: str) -> None:
    difference = check_figures(line)
    assert difference is None, f"{row}: {difference}"
