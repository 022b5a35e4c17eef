"""Codebook section 2, how accounts of several voices count: people sorted out, taken up, added and told without a number.

Marked as in markup.py; all sentences are invented.
"""

import pytest
from reading.markup import check_figures

SORTED_OUT = """
The blast killed [three civilians = killed 3 civilians], [two women = killed 2 part who="women"] and [a child = killed 1 part].
[Three civilians = killed 3], [two women = killed 2 part] and [a child = killed 1 part], were killed.
[Five people = killed 5] were killed, [a woman = killed 1 part] and [four children = killed 4 part].
[Five children = killed 5], [two boys = killed 2 part], [two girls = killed 2 part] and [an infant = killed 1 part], were killed.
[At least one civilian = killed 1/1/-], [a young man = killed 1 part], was killed.
[Two men = killed 2], [a woman = killed 1] and [a girl = killed 1] were killed.
[18 civilians = killed 18 civilians], all members of one family, were killed.
[18 civilians = killed 18 civilians hearsay], all members of one family, including [seven children = killed 7 part], were reported killed.
[Five villagers = killed 5 civilians], relatives of the mayor, were killed.
[Six people = killed 6], including [two women = killed 2 part] and [an infant = killed 1 part] were killed.
[Between 23 and 27 people = killed 23/-/27] including [at least seven women = killed 7/7/- part] and [an infant = killed 1 part] were killed.
"""

SIDE_BY_SIDE = """
[Ten members = killed 10] of one family and [nine members = killed 9] of another family were killed.
[Five members = killed 5 state_forces] of the armed forces and [one member = killed 1 state_forces] of the Coast Guard were killed.
Shells killed [four people = killed 4] in a house and [two people = killed 2] in a shop.
The strike killed [the father = killed 1], [mother = killed 1] and [sister = killed 1] of a reporter.
[The mayor, his wife and their two sons = killed 4] were killed.
[A nurse = killed 1 who="medic"] and [two drivers = killed 2 civilians] were killed.
Gunmen killed [a priest and his driver = killed 2 civilians] on the road.
[A captain = killed 1 state_forces who="officer"] and [three soldiers = killed 3 state_forces] were killed.
[Two Kenyans = abducted 2 unknown] and [a Dane = abducted 1 unknown] were abducted.
The blast killed [a woman = killed 1], Mona Saleh, alongside [her three-year-old grandchild = killed 1].
[Omar Saleh, his wife and his children = killed 4/-/- vague] were killed.
The toll rose to [three = killed 3 rising], with [four others = injured 4] injured.
"""

NO_NUMBER = """
[An unknown number of people = killed 2/-/- vague & injured 2/-/- vague] were killed and injured.
[A number of civilians = killed 2/-/- vague civilians & injured 2/-/- vague civilians] were killed and wounded.
The raid reportedly killed and wounded [an unknown number of people = killed 2/-/- vague hearsay & injured 2/-/- vague hearsay].
[Several people = killed 3/-/- vague & injured 3/-/- vague] were killed and wounded.
[Several people = killed_or_injured 3/-/- vague] were killed or wounded.
[Twenty people = killed_or_injured 20] were killed and wounded.
[Dozens of people = killed_or_injured 24/-/- vague] were killed and wounded.
[Multiple people = injured 2/-/- vague] were injured.
The strike caused [injuries = injured 2/-/- vague].
A shell hit the hall, causing [injuries = injured 2/-/- vague].
The blast led to [injuries = injured 2/-/- vague] among shoppers.
The blast resulted in [deaths = killed 2/-/- vague] and [injuries = injured 2/-/- vague].
[Injuries = injured 2/-/- vague] were reported after the strike.
The agency reported [one death = killed 1] and [injuries = injured 2/-/- vague].
[Three people = killed 3] were killed and [others = injured 2/-/- vague] injured.
[Three people = killed 3] were killed and [a number of others = injured 2/-/- vague] wounded.
[Three people = killed 3] were killed and [many others = injured 2/-/- vague] wounded.
The shell killed [nine civilians = killed 9] and injured [others = injured 2/-/- vague].
[Several wounded civilians = injured 3/-/- vague civilians] were taken to a clinic.
[Four injured children = injured 4 civilians] were taken to a clinic.
The injured children were taken to a clinic.
The outlets did not give a number of injuries.
No source specified the number of injured.
Sources did not mention any injuries.
The blast did not cause [any injuries = killed_or_injured 0].
The strike resulted in injuries to [two nurses = injured 2].
"""

AGES_AND_TIMES = """
Between 15:30 and 17:20 on Friday shells killed [12 people = killed 12].
Shortly before 6.50am [five people = killed 5] were killed.
At 20:04 a drone killed [two men = killed 2].
The strike killed [28 year old Omar Saleh = killed 1] and injured [others = injured 2/-/- vague].
[A 25-day-old girl = killed 1 who="children"] was killed.
[A six-month-old boy = killed 1 who="children"] was killed.
[An adult male = killed 1 unknown] was killed.
69-year-old [Mona Saleh = killed 1] was killed at home.
[His brother = killed 1], Omar Saleh, 28, was killed.
Gunmen killed [at least 11 and up to 15 villagers = killed 11/-/15].
The raid killed [at least four and up to five men = killed 4/-/5].
The blast killed [at least three = killed 3/3/-] but six were rescued.
"""

INJURED = """
[One person = killed 1] was killed and [at least five people = injured 5/5/-] injured, [one = injured 1 part] critically.
[Nine civilians = killed 9], including [one child = killed 1 part], were killed and [up to ten others = injured -/10/10] injured.
[Two men = killed 2] were killed and [an unknown number of others = injured 2/-/- vague] were injured.
[A guard = injured 1] was hurt when the door blew in.
Stray bullets wounded [two passersby = injured 2 civilians].
[Seven people = injured 7] were treated for injuries.
"""

TABLE = {
    "sorted out": SORTED_OUT, "side by side": SIDE_BY_SIDE, "no number": NO_NUMBER, "ages and times": AGES_AND_TIMES, "injured": INJURED,
}  # fmt: skip
CASES = [(row, line) for row, block in TABLE.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("row", "line"), CASES, ids=[f"{row}: {line[:60]}" for row, line in CASES])
def test_figures_of_several_voices(row: str, line: str) -> None:
    difference = check_figures(line)
    assert difference is None, f"{row}: {difference}"
