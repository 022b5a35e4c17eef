"""Codebook section 2: nobody harmed is a counted zero; ranges, ages, families and things in more wordings. All sentences are invented."""

import pytest
from reading.markup import check_figures

ZEROS = """
[The nurses = killed_or_injured 0 civilians] were not harmed.
All [passengers = killed_or_injured 0 civilians] escaped unhurt.
[Three soldiers = injured 3] were wounded but [the driver = killed_or_injured 0 civilians] was unhurt.
The army took the town [without losing a man = killed 0 state_forces].
The rebels took the town [without, by their own account, losing a man = killed 0 non_state_fighters].
The army took the ridge [without casualties = killed_or_injured 0 state_forces].
There was [no loss of life = killed 0].
[Nobody was caught = captured 0].
It knew of [no civilians = killed_or_injured 0/0/- civilians none_indicated] harmed.
Not [one soldier = injured 0 state_forces] was wounded.
[Neither pilot = injured 0 state_forces] was injured.
Nobody was caught in the crossfire.
Some of the passengers were not harmed.
"""

RANGES = """
It left [nine civilians = killed 9/-/10 civilians] dead or ten.
The raid left [seven = killed 7/-/14] dead, or fourteen.
The blast killed [five, possibly six = killed 5/-/6 hedged].
[Three to four hundred children = abducted 300/-/400 civilians] were carried off.
[Two or three dozen people = killed 24/-/36] were killed.
[Two = killed 2] were killed or [three = injured 3] wounded.
[Two people = killed 2] were killed, or so the police said, and [five = injured 5] wounded.
[15~20 people = injured 15/-/20] were injured.
"""

FAMILIES = """
The strike killed [a teacher of 34, his brother and two guests = killed 4 civilians].
[Two sisters = killed 2 civilians], 8 and 11, were killed by a mine.
The strike killed [Hajj Omar Saleh, an official of the ministry, along with his wife, son and granddaughter = killed 4 civilians].
The strike killed [two fighters = killed 2], [8 civilians = killed 8] and [11 soldiers = killed 11].
"""

THINGS = """
Jets destroyed [six fighting positions = destroyed 6] [three vehicles = destroyed 3] [a tactical vehicle = destroyed 1] and [a mortar system = destroyed 1].
The strikes destroyed [two barges = destroyed 2], and [a rocket-propelled grenade system = destroyed 1].
The shells caused damage to [7 cars = damaged 7] and to [a number of houses = damaged 2/-/- vague].
[Two banks = destroyed 2] and [the town hall = destroyed 1] were looted and burned.
The attack set off fires at [a processing plant = damaged 1] and [an oil field = damaged 1].
The bombing left [the market = destroyed 1] in ruins.
[A tanker = damaged 1] caught fire.
"""


@pytest.mark.parametrize("line", [*(ZEROS + RANGES + FAMILIES + THINGS).strip().splitlines()])
def test_figures_in_further_wordings(line: str) -> None:
    difference = check_figures(line) if line else None
    assert difference is None, difference
