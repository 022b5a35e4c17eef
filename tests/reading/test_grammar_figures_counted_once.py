"""Words for people that give no number beside one that does, and who people told by name are (docs/reference/gold.md). All invented."""

import pytest
from carried_readings import read
from reading.markup import check_figures

WITHOUT_A_NUMBER = """
Shells killed [nine people = killed 9], including children.
Shells killed [nine people = killed 9], including [many children = killed 2/-/- vague part].
[Nine people = killed 9], including aid workers, were killed.
The raid killed [nine people = killed 9] many of them children.
[Nine people = killed 9], some of them women, died.
[Nine people = killed 9] died, among them [children = killed 2/-/- vague part].
[Nine people = killed 9] died, including [two children = killed 2 part].
The raid killed mostly women and children.
"""

MEMBERS = """
[Four members = killed 4 non_state_fighters] of the Tabka Military Council were killed and [two others = injured 2 non_state_fighters] were injured.
[A member = injured 1 non_state_fighters] of the local military council was injured.
[Two members = killed 2 non_state_fighters] of “Liwa al-Sahra” faction were killed.
[Two members = killed 2 unknown] of the “Growers' Union” were killed.
[Two members = killed 2 state_forces] of the Transitional Military Council were killed.
[One soldier = killed 1 state_forces] was killed and [three other members = injured 3 state_forces] sustained injuries.
"""


@pytest.mark.parametrize("line", [line for line in MEMBERS.strip().splitlines() if line.strip()])
def test_members_of_an_armed_body_are_fighters_and_the_others_are_of_them(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


@pytest.mark.parametrize("line", [line for line in WITHOUT_A_NUMBER.strip().splitlines() if line.strip()])
def test_a_part_without_a_number_is_no_figure(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


def _figures(text: str) -> list[tuple[str, int | None, str]]:
    return [
        (figure.measure.value, figure.low, figure.group.value) for incident in read(text) for figure in incident.figures
    ]


def test_the_victims_included_women_and_children() -> None:
    text = "Gunmen shot nine civilians in Rutba, Iraq, on Monday. The victims included women and children."
    assert _figures(text.replace("shot", "killed")) == [("killed", 9, "civilians")]
    assert _figures(text.replace("shot", "killed").replace("The victims", "They")) == [("killed", 9, "civilians")]


def test_casualties_are_nobody_beside_those_who_are_counted() -> None:
    text = "A bomb went off in Rutba, Iraq, on Monday, causing human casualties. {}"
    assert _figures(text.format("The blast killed four people.")) == [("killed", 4, "unknown")]
    assert _figures(text.format("The blast was heard far off.")) == [("killed_or_injured", 2, "unknown")]


def test_who_is_harmed_and_told_by_name_alone_is_a_civilian() -> None:
    text = "A bomb went off in Rutba, Iraq, on Monday. {} was killed."
    assert _figures(text.format("Samir Haddad")) == [("killed", 1, "civilians")]
    assert _figures(text.format("Colonel Samir Haddad")) == [("killed", 1, "state_forces")]


def test_a_woman_of_the_fighters_counted_is_a_fighter() -> None:
    text = "Troops killed four guerrillas near Rutba, Iraq, on Monday. {}"
    one = text.format("One of them was a woman.")
    assert _figures(one) == [("killed", 4, "non_state_fighters"), ("killed", 1, "non_state_fighters")]


def test_who_was_gone_after_is_who_a_bare_number_counts() -> None:
    text = "Gunmen killed 17 people in Rutba, Iraq, on Monday. Troops {} the attackers{} two of them."
    for pair in (("pursued", " and killed"), ("repelled", ", killing")):
        assert _figures(text.format(*pair))[1:] == [("killed", 2, "attackers")]


def test_who_died_later_and_the_new_toll_are_of_the_people_counted() -> None:
    text = "Gunmen killed 18 policemen in Rutba, Iraq, on Monday, the ministry said. {} {} to 20."
    told = _figures(text.format("A nurse said two of the wounded had died,", "taking the toll"))
    assert sorted(told) == [("killed", number, "state_forces") for number in (2, 18, 20)]


def test_a_clause_of_its_own_ends_the_list() -> None:
    text = "A bomb in Rutba, Iraq, on Monday injured ten people, and an officer died."
    assert [row[:2] for row in _figures(text)] == [("injured", 10), ("killed", 1)]


OF_A_SIDE = [
    ("The army raided a camp of al-Shabaab near Jilib, Somalia, on Monday and killed a commander.", ["non_state_fighters"]),
    ("Al-Shabaab attacked an army base near Jilib, Somalia, on Monday and killed a commander.", ["state_forces"]),
    ("The army had 18 wounded in a battle with rebels near Rutba, Iraq, on Monday.", ["state_forces"]),
    ("Rebels killed 30 soldiers near Rutba, Iraq, on Monday, but a judge put the army's losses at 12.", ["state_forces"] * 2),
    (
        "The army put its losses at nine in Monday's battle near Rutba, Iraq. The rebels put theirs at three.",
        ["state_forces", "non_state_fighters"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right"), OF_A_SIDE, ids=[text[:50] for text, _ in OF_A_SIDE])
def test_commanders_and_losses_are_of_their_side(text: str, right: list[str]) -> None:
    assert [group for _, _, group in _figures(text)] == right


def test_dozens_hold_one_who_was_hurt_too() -> None:
    hurt = "Dozens of people were injured in an air strike in Idlib, Syria, on Monday. A man was also injured."
    (incident,) = read(hurt)
    assert (incident.totals["injured"].low, incident.totals["injured"].high) == (24, None)
