"""Figures in plain sentences of wire, monitor and army English. Marked as in markup.py; all invented."""

import pytest
from reading.markup import check_figures

PLAIN = """
Gunmen shot [a constable = killed 1 state_forces] dead and wounded [another = injured 1 state_forces] in Nakuru.
Rebels shot [two guards = killed 2 state_forces] dead and wounded [three = injured 3 state_forces].
A sniper killed [a nurse = killed 1 civilians] and injured [a second = injured 1 civilians] near the bridge.
A mine killed [one shepherd = killed 1 civilians] and hurt [another = injured 1 civilians] badly.
A prisoner stabbed [a warder = killed 1] to death and wounded [two others = injured 2].
The mob beat [two drivers = killed 2 civilians] to death.
[Some 40 pupils = abducted 40 civilians approx] were taken by armed men from a school near Kontagora.
[Three engineers = abducted 3 civilians] were taken by suspected rebels.
The gunners shot down [9 of 14 drones = destroyed 9].
The kidnappers killed [three of 15 hostages = killed 3].
Government troops suffered [19 casualties = killed_or_injured 19 state_forces] in the battle.
The rebels sustained [30 fatalities = killed 30 non_state_fighters] in the battle.
The battle drove [900 people = displaced 900 civilians] from their homes and left [14 = killed 14 unknown] dead.
Among those killed in the blast at the mosque in the old town on Friday were [two imams = killed 2 civilians part] and [a clerk = killed 1 civilians part].
Witnesses told of [dozens of = killed 24/-/- vague] dead in the bombing.
There were [hundreds of = injured 200/-/- vague] wounded after the battle.
[No soldiers = killed 0 state_forces] were killed and [three = injured 3 state_forces] were hurt in the ambush.
Casualties: [4 = killed 4] killed, [9 = injured 9] injured.
Gunmen shot dead [his bodyguard = killed 1 civilians] and [driver = killed 1 civilians] at a crossing.
[Six worshippers = killed 6 civilians] were shot dead and twice [as many = injured 12 civilians] hurt.
[Nine shoppers = killed_or_injured 9 civilians] were shot at the market.
Guards were shot at by a sniper.
[Nine people = injured 9] were hurt in the blast and [two = killed 2] have since died.
Police arrested [60 students = captured 60 civilians] and released 15 of them.
Soldiers rounded up [80 men = captured 80] and shot [nine = killed_or_injured 9 part] of them.
Killed in the blast at the bus park on Friday were [two vendors = killed 2 civilians part] and [a constable = killed 1 state_forces part].
Marines took [one prisoner = captured 1] in the raid.
The mine killed [the driver = killed 1 civilians] and [conductor = killed 1 civilians] of a bus.
Bandits kidnapped [the wife of a banker and her two sons = abducted 3 civilians].
Gunmen killed [a trader from Gusau and his son = killed 2 civilians].
[Six labourers = killed 6 civilians] were pulled off a bus and shot dead.
[Eight pilgrims = killed 8 civilians] were ordered off a lorry and gunned down.
[Two farmers = killed 2 civilians] were abducted and later found dead.
[There were no victims = killed_or_injured 0].
Rebels overran the post, and the army put its dead at [16 = killed 16 state_forces].
[Two rioters = killed 2] were killed and [a soldier = injured 1 state_forces] moderately wounded.
Soldiers shot [three women = killed 3 civilians] dead at a roadblock in the town.
Hezbollah announced the death of [three commanders = killed 3 non_state_fighters] in an Israeli strike.
"""


@pytest.mark.parametrize("line", PLAIN.strip().splitlines())
def test_figures_in_plain_sentences(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference
