"""Codebook section 2, groups: whose people a side in the fighting tells of; things hit, and numbers that count nothing.

Marked as in markup.py; all sentences are invented.
"""

import pytest
from reading.markup import check_figures

TOLD_BY_A_SIDE = """
The Taliban said [three brothers = killed 3 non_state_fighters] were martyred.
The Taliban said [three brothers = killed 3 non_state_fighters] were martyred and [over a hundred = killed_or_injured 101/101/- state_forces] of the enemy were killed or wounded.
The Taliban said that only [two of their men = killed 2 non_state_fighters] had been martyred.
A nurse said that [three brothers = killed 3 civilians] were killed.
"""

THINGS_HIT = """
The rocket attack caused damage to [the nearby houses = damaged 2/-/- vague things].
An artillery shell fell on [a 3-storey building = damaged 1 things].
An airstrike destroyed [a three-storey building = destroyed 1 things].
A drone struck the motorcycle with three missiles.
A strike hit [four schools = damaged 4 things].
The shelling hit 11 villages.
[A hospital = damaged 1 things] was hit.
The firefighters fell on hard times.
"""

WHO_ELSE = """
[A suicide terrorist = killed 1 attackers] driving a lorry blew himself up at the gate.
The blast wrecked [four shops = destroyed 4 things]. [Scores = injured 40/-/- vague unknown] were also injured.
"""

NO_COUNT = """
Hours before, a Boeing 737-800 jet crashed near the town.
Shelling hindered the evacuation of civilians from the town.
The evacuation of [40 civilians = displaced 40 civilians] began at noon.
"""


@pytest.mark.parametrize("line", [*(TOLD_BY_A_SIDE + THINGS_HIT + WHO_ELSE + NO_COUNT).strip().splitlines()])
def test_figures(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


def test_a_colon_opens_the_parts_of_a_toll() -> None:
    line = "An airstrike left [7-9 people = killed 7/-/9] dead: [3-4 children = killed 3/-/4 part], [2 women = killed 2 part], [1 man = killed 1 part]."
    difference = check_figures(line)
    assert difference is None, difference
