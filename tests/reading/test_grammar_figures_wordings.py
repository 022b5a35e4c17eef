"""Figures in the wordings of monitors, communiques, bulletins and translated news. Marked as in markup.py; all sentences are invented."""

import pytest
from reading.markup import check_figures

WORDINGS = """
[Three marines = killed 3 state_forces] were killed and [five = injured 5 state_forces] injured when gunmen fired on a boat.
Gunmen fired on a bus carrying villagers to work, killing [17 = killed 17] and wounding [13 = injured 13].
Rebels attacked the camp, killing [17 soldiers = killed 17 state_forces] and wounding [13 = injured 13 state_forces].
[Two soldiers = killed 2 state_forces] died and [5 = injured 5 state_forces], including [an officer = injured 1 state_forces part], got injured.
[44 people = killed 44 unknown], [six police = killed 6 state_forces part] among them, were killed.
[305 worshippers = killed 305 civilians], [27 children = killed 27 civilians part] among them, were killed and [128 = injured 128] hurt.
The blast killed [nine people = killed 9], [two children = killed 2 civilians part] among them.
Police rounded up [235 people = captured 235], [officials = captured 2/-/- vague part] of the party among them, in dawn raids.
[Nine workers = killed 9 civilians], [four of them women = killed 4 civilians part who="women"] and [two = killed 2 part] under 18, were shot dead by armed men.
A car bomb exploded near a bakery, killing [at least 11 people = killed 11/11/-] and wounding [26 = injured 26], army officers and medics said.
Militants stormed the hotel, killing [12 = killed 12], a minister and two diplomats told reporters.
[A farmer and his daughter = injured 2 civilians] were wounded by shrapnel.
[A farmer, 52, and his daughter = injured 2 civilians] were wounded by shrapnel.
[Dr Elena Prado = killed 1] was killed by a shell.
[A pharmacist = killed 1] Dr. Samir Al-Amin (El-Amin) was killed by a shell.
[The mother = injured 1] of a Dr. Samir Adel was injured by a shell.
[Samir Adel (Abu Karim) = killed 1] was killed by a shell.
[Mona Adel (Umm Karim) and her son = killed 2 civilians], Karim Adel (Abu Samir) were killed when a shell hit their car.
[A guard, his wife and their lodger = killed 3] were hacked to death.
Shelling killed [a woman and her two sons = killed 3 civilians] in the village.
[A mother and her three children = killed 4 civilians] died when a shell hit their house.
[A couple and their baby = killed 3 civilians] were killed.
[One of our fighters = killed 1 non_state_fighters] gave his life and [two = injured 2 non_state_fighters] were lightly wounded.
[Two soldiers = killed 2 state_forces] embraced martyrdom.
[Two soldiers = killed 2 state_forces] paid the ultimate price and [six = injured 6 state_forces] sustained wounds.
[Seventy soldiers = killed 70 state_forces] have laid down their lives.
[Three people = killed 3] lost their life in the attack.
Gunmen cut the throats of [nine people = killed 9] at a roadblock.
They deprived of life [five persons = killed 5] at a wake.
[Nine officers = killed 9 state_forces] breathed their last in hospital.
Medics treated [17 people = injured 17] with gunshot wounds.
Hospital staff counted [eleven people = injured 11] with injuries.
[Nine = injured 9] became injured.
[Three pupils = injured 3 civilians] suffered scratches.
[Twelve people = injured 12] were taken to hospital with burns.
[Three traders = injured 3 civilians] were hospitalised.
[Eight persons = captured 8] are in custody in connection with it.
Of the suspects [216 = captured 216] remain in custody.
[Some 300 people = captured 300 approx] are under arrest.
Police nabbed [four men = captured 4] near the border.
[Seventeen rebels = captured 17 non_state_fighters] laid down their arms.
[Seventeen rebels = captured 17 non_state_fighters] gave themselves up.
Gunmen took away [six villagers = abducted 6 civilians] into the forest.
[Nine foreigners = abducted 9] seized from a barge last month were let go.
The fighting pushed [more than 4,000 people = displaced 4001/4001/-] towards the lake.
[Two thousand people = displaced 2000] have left their homes.
The raid sent [about 3,500 villagers = displaced 3500 civilians approx] fleeing to the hills.
[Eight houses = damaged 8] were damaged.
The guerrillas blew up [two power pylons = destroyed 2] on the road.
[A lecture hall = destroyed 1] was burnt down.
[Four shops = destroyed 4] were burnt to ashes.
Attackers set fire to [nine huts = damaged 9].
[Seven cars = damaged 7] were set alight.
[Two gunboats = destroyed 2] were sunk and [a tank = destroyed 1] knocked out.
A strike cratered [two roads = damaged 2].
Vehicles destroyed: [at least two = destroyed 2/2/- things].
Killed: [5 = killed 5]. Wounded: [12 = injured 12].
Civilian deaths reported: [7-9 = killed 7/-/9 civilians].
Civilians reported killed: [19-20 = killed 19/-/20 civilians hearsay].
The number of [people = killed 84 rising] killed in the blast climbed to 84.
The government raised its count of those killed by the bombs to [31 = killed 31].
Deaths now stand at [32 = killed 32].
The ministry puts the number of its dead at [215 = killed 215], [69 of them civilians = killed 69 civilians part].
The army put the dead at [70 = killed 70].
His death brings to [five = killed 5] the number killed in the protests.
There were [no losses = killed_or_injured 0 state_forces] among the troops.
[Upwards of 100 people = injured 100/100/-] were wounded.
Among those killed were [two candidates = killed 2 civilians part], [a tea seller = killed 1 civilians part] and [the guard = killed 1 part] at the gate.
[A man = killed 1 attackers] walked into a garden and blew himself up, killing [14 people = killed 14] and two dogs.
[Five soldiers = injured 5 state_forces] were wounded, [one = injured 1 state_forces part] seriously.
The station acknowledged the loss of [two comrades = killed 2].
The unrest has cost [five lives = killed 5].
They killed [two vigilantes = killed 2 non_state_fighters] and wounded [one boy = injured 1 civilians] in the leg.
Of [225 = injured 225] wounded, [53 = injured 53 part] were still being treated.
[Over a hundred = killed_or_injured 101/101/-] of the enemy were slain or wounded.
[A teacher = killed 1 civilians] was found dead by the road.
A hospital worker counted [six bodies = killed 6 state_forces], all in uniform.
The rebels inflicted [17 casualties = killed_or_injured 17 state_forces] on the army.
[Two rebels' bodies = killed 2 non_state_fighters] were found and [15 = killed 15 non_state_fighters] had been killed.
Police detained [seven members = captured 7 non_state_fighters] of the so-called River sabotage group.
The terrorists left [six bodies = killed 6 non_state_fighters] behind when they fled.
[Ten civilians = killed 10 civilians], [four = killed 4 civilians part] of them from one family, lost their lives.
[Several hundred people = captured 300/-/- vague] were arrested.
[No one = killed_or_injured 0] was hurt.
[No one = injured 0] was injured.
[A man = killed 1 attackers] walked into the garden of a hotel and blew himself up, killing [14 people = killed 14].
Bandits abducted [pupils = abducted 2/-/- vague civilians] from a school.
[Nine fighters = killed 9 non_state_fighters] fell in the defence of the town.
[Eleven enemy soldiers = killed 11 state_forces] fell and we took four rifles.
The radio gave its own losses as [four = killed 4].
[Three others = missing 3 civilians], [a nurse = missing 1 civilians part] and [two midwives = missing 2 civilians part], are missing.
[Four houses = damaged 4] were damaged and [two = destroyed 2 things] were destroyed.
The whereabouts of [one soldier = missing 1 state_forces] remain unknown.
[Two MiGs = destroyed 2] were lost.
The army lost [two helicopters = destroyed 2].
Rebels burnt [19 tukuls = destroyed 19] and drove off 240 head of cattle.
[A dozen shops = destroyed 12/12/- vague] went up in flames.
[Ten villagers = killed 10 civilians] were put to the sword.
A local agency reported [three injuries = injured 3 unknown] in an Israeli bombing of a street.
The strikes inflicted injuries on [twelve members = injured 12] of the family.
[Her son = injured 1 civilians] was injured alongside [his children = injured 2/-/- vague civilians].
"""

SILENT = """
The match left two players injured pride and nothing else.
The sergeant fell from his horse at the parade.
Prices fell and two ministers fell out over the budget.
The boys were taken to school by bus.
Nobody under 18 may enter, and women over 60 pay half.
Two riders were pushed towards the finish by the crowd.
Fans set the stadium alight with their songs.
Two soldiers fell back to the river.
Three officers fell ill and the troops fell silent.
"""


@pytest.mark.parametrize("line", WORDINGS.strip().splitlines())
def test_figures_in_many_wordings(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


@pytest.mark.parametrize("line", SILENT.strip().splitlines())
def test_words_that_count_nobody_harmed(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference
