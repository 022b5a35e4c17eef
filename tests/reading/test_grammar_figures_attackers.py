"""How attackers end, and who is counted together (codebook section 2). Marked as in markup.py; all invented."""

import pytest
from carried_readings import read
from reading.markup import check_figures

ATTACKERS = """
[The attacker = killed 1 attackers] detonated his explosives at a bakery.
[The assailant = killed 1 attackers] set off his vest in a market.
[A woman = killed 1 attackers] detonated a suicide vest at the gate.
[The bomber = killed 1 attackers] triggered his belt by a checkpoint.
[A suicide bomber = killed 1 attackers] struck a mosque, killing [four people = killed 4 unknown].
[Two suicide bombers = killed 2 attackers] attacked a police station.
The blast was the work of [a suicide bomber = killed 1 attackers] who had parked by the bus.
[The suicide bomber = killed 1 attackers] was driving a van.
[A motorcycle bomber = killed 1 attackers] hit a bakery.
Police arrested [a suicide bomber = captured 1 attackers].
[Two ISIS suicide bombers = killed 2 attackers] drove into the barracks.
Guards foiled a raid by a suicide bomber.
A suicide bomber tried to enter a mosque.
The group trains suicide bombers.
The father of a suicide bomber spoke.
"""

TOGETHER = """
[26 displaced people = killed 26 civilians] were killed.
[Nine homeless men = killed 9 civilians] were killed.
[Nine civilians = injured 9 civilians], including women and children, were wounded.
The monitor said women and children were among the [dozens = killed 24/-/- vague] killed.
[Dozens of women and children = killed 24/-/- vague civilians] were killed.
[Twelve civilians = injured 12 civilians], including women and children, sustained injuries.
[Nineteen men = killed 19] were executed on the bank of the river, [18 = killed 18 part] by gunfire and [one = killed 1 part] by the sword.
[Nine people = killed 9] died, [six = killed 6 part] of gunshot wounds and [three = killed 3 part] of burns.
[Four guards = killed 4 state_forces] died, [three = injured 3] are in hospital and the house burnt.
The shelling resulted in [at least seven deaths = killed 7/7/- civilians] and [22 = injured 22 civilians] wounded among civilians.
The army killed [a substantial number of fighters = killed 2/-/- vague non_state_fighters] in the ambush.
The attack resulted in [casualties = killed_or_injured 2/-/- vague].
"""


@pytest.mark.parametrize("line", [line for line in (ATTACKERS + TOGETHER).splitlines() if line])
def test_who_is_counted(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


STABBED = "A man with a knife stabbed four shoppers in Marib, Yemen, on Sunday. "
SHELLED = "Shells hit Marib, Yemen, on Sunday. "
ENTERED = "On Sunday in London, England, a man entered a store, grabbed a large knife and began to stab people. "
WHO_AND_HOW_MANY = [
    (ENTERED + "Reportedly he injured a man. The officers eventually shot him dead.", ("killed", "attackers", 1)),
    (STABBED + "Officers chased him. The officers eventually shot him dead.", ("killed", "attackers", 1)),
    (STABBED + "He was shot dead by police.", ("killed", "attackers", 1)),
    (SHELLED + "A woman and a young man were killed.", ("killed", "civilians", 2)),
    (SHELLED + "Two men and a boy were wounded.", ("injured", "civilians", 3)),
    (
        "Islamists beheaded two men in Marib, Yemen, on Sunday for dealing with apostates.",
        ("killed", "civilians", 2),
    ),
]


@pytest.mark.parametrize(("text", "due"), WHO_AND_HOW_MANY)
def test_one_figure_of_all(text: str, due: tuple[str, str, int]) -> None:
    (incident,) = read(text)
    found = [(one.measure.value, one.group.value, one.best) for one in incident.figures if one.part_of is None]
    assert found.count(due) == 1
    assert [one for one in found if one[0] == due[0] and one != due] == []


TOLD_AGAIN = [
    "A drone attacked Marib, Yemen, on Tuesday, injuring a civilian. The attack injured a civilian and burnt three lorries.",
    "A drone attacked Marib, Yemen, on Tuesday, injuring a shepherd. The strike injured a shepherd, residents said.",
]


@pytest.mark.parametrize("text", TOLD_AGAIN)
def test_one_person_told_again_is_one(text: str) -> None:
    (incident,) = read(text)
    assert [one.best for one in incident.figures if one.measure.value == "injured"] == [1]


def test_another_person_is_not_told_again() -> None:
    incidents = read("Shells hit Marib, Yemen, on Tuesday, injuring a soldier. A soldier was also injured by a mine.")
    injured = [one for told in incidents for one in told.figures if one.measure.value == "injured"]
    assert sum(one.best or 0 for one in injured) == 2


def test_the_shepherd_whom_soldiers_shot_is_no_attacker() -> None:
    (incident,) = read("Soldiers stopped a shepherd near Marib, Yemen, on Sunday. They shot him dead.")
    assert all(one.group.value != "attackers" for one in incident.figures)
