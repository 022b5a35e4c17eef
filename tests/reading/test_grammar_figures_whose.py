"""Codebook section 2, groups: whose people a figure counts where its own noun does not say. Marked as in markup.py; all invented."""

from datetime import date

import pytest
from reading.markup import check_figures

from bearwitness.model import Figure, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

WHOSE = """
[15 captured soldiers = captured 15 state_forces] were released on Friday.
The rebels freed [15 captured soldiers = captured 15 state_forces].
[Nine kidnapped girls = abducted 9 civilians who="children"] were freed by the army.
The army rescued [12 kidnapped farmers = abducted 12 civilians].
[Two detained journalists = captured 2 civilians] were set free.
Rebels killed [three captured policemen = killed 3 state_forces].
The families of the kidnapped girls marched on Monday.
Jets carried out a strike against Syrian soldiers near the river, killing [16 = killed 16 state_forces] and wounding [three others = injured 3 state_forces].
Militants ambushed a police convoy near Jolo, leaving [five = killed 5 state_forces] dead.
Gunmen fired on an army patrol near Gao, killing [12 = killed 12 state_forces] and wounding [eight = injured 8 state_forces].
Soldiers attacked the rebels near Bria, killing [30 = killed 30 non_state_fighters].
A drone strike on al-Shabaab fighters killed [14 = killed 14 non_state_fighters].
Clashes between soldiers and rebels killed [12 = killed 12 unknown].
Soldiers said that an attack on the market killed [12 = killed 12 unknown].
[One ranger = killed 1 state_forces] died and [four = injured 4 state_forces] were injured, [two = injured 2 state_forces part] of them critically.
Police detained [seven members = captured 7 non_state_fighters] of a sabotage group, including [a man = captured 1 non_state_fighters part] who recruited for it.
[Nine civilians = killed 9 civilians] died, including [two men = killed 2 civilians part].
Bandits carried away [38 persons = abducted 38 civilians] from two villages.
Gunmen abducted [25 people = abducted 25 civilians] from a village.
[Three men = abducted 3 unknown] were abducted by gunmen.
[More than 4,000 people = displaced 4001/4001/- civilians] fled towards the lake.
Some sixty insurgents attacked the base. [Eleven = killed 11 non_state_fighters] were killed.
The workers were asleep in their tents. [Thirty-six = killed 36 civilians] were beheaded.
[One soldier = killed 1 state_forces] was killed in the attack and [another = injured 1 state_forces] was hurt.
[Three of the attackers = killed 3 attackers] were killed. [A fifth = captured 1 attackers] was captured alive.
Clashes left [11 = killed 11 state_forces] dead on the regime's side.
Gunmen attacked an army post near Djibo and killed [six = killed 6 state_forces].
A bomb hit a police van in Quetta, killing [four = killed 4 state_forces] and injuring [nine = injured 9 state_forces].
A gunman shot shoppers in the mall, killing [22 people = killed 22 civilians].
An air strike on the town killed [22 people = killed 22 unknown].
A blast killed [six members = killed 6 non_state_fighters] of the factions loyal to Turkey.
[A commander = killed 1 non_state_fighters] of the group was killed by a bomb.
[A military helicopter = destroyed 1 things] was shot down, killing all [five people = killed 5 state_forces] on board.
[A passenger plane = destroyed 1 things] was shot down, killing all [five people = killed 5 unknown] on board.
[Five dissidents = killed 5 non_state_fighters] were killed in the clash.
Police arrested [five dissidents = captured 5 unknown].
[Eight workmen = killed 8 civilians] were killed by a mine.
[Twelve soldiers = killed 12 state_forces] were killed on Friday and [six more = killed 6 state_forces] died on Saturday.
[At least a civilian = killed 1/1/- civilians] was killed by the drone.
[At least 40 bodies = killed 40/40/- civilians] of civilians were found in a well, shot by militants.
A blast killed [six = killed 6 unknown] in an Islamic State stronghold near Raqqa.
A blast killed [six = killed 6 non_state_fighters] in the Islamic State near Raqqa.
The jets executed three airstrikes near the river.
The agency claimed [60 civilians = killed 60 civilians] mostly women and children were killed by the shells.
Soldiers and rebels fought for an hour. [Nine = killed 9 unknown] were killed.
"""

LISTED = (
    (
        "Gunmen killed the mayor of the district and two councilmen in Tambo on Monday.",
        [("killed", "civilians", 3, None, False)],
    ),
    (
        "A rocket hit the camp near Bama on Monday. A woman and a little girl were killed.",
        [
            ("killed", "civilians", 2, None, False),
            ("killed", "civilians", 1, "women", True),
            ("killed", "civilians", 1, "children", True),
        ],
    ),
    (
        "Rebels abducted six soldiers and a liaison officer near Bunia on Monday.",
        [("abducted", "state_forces", 7, None, False)],
    ),
    (
        "Gunmen killed three soldiers and two farmers near Gao on Monday.",
        [("killed", "state_forces", 3, None, False), ("killed", "civilians", 2, None, False)],
    ),
    (
        "Rebels killed four Malian soldiers and three Nigerien soldiers near Menaka on Monday.",
        [("killed", "state_forces", 4, None, False), ("killed", "state_forces", 3, None, False)],
    ),
)  # fmt: skip


@pytest.mark.parametrize("line", WHOSE.strip().splitlines())
def test_whose_people_are_counted(line: str) -> None:
    difference = check_figures(line)
    assert difference is None, difference


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def _told(figure: Figure) -> tuple[str, str, int | None, str | None, bool]:
    return figure.measure.value, figure.group.value, figure.best, figure.who, figure.part_of is not None


@pytest.mark.parametrize(("text", "right"), LISTED)
def test_people_of_one_group_whom_a_verb_lists_are_one_figure(
    reader: GrammarReader, text: str, right: list[tuple[str, str, int, str | None, bool]]
) -> None:
    info = ReportInfo("r-listed", "s-listed", None, None, date(2026, 3, 18), False, None, "en")
    (incident,) = reader.read(Report(info, text, "-")).incidents
    assert [_told(figure) for figure in incident.figures] == right
