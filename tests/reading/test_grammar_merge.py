"""Codebook section 2: a report's sentences on one incident, and the figures that they come to. All texts are invented."""

import pytest

from bearwitness.reading.grammar.figures.merge import merge
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes

# Text, then the figures in the order told: measure, low/best/high, "part" where it is part of the figure in brackets.
CASES = [
    ("Nine people were killed. The nine people were killed in the market.", ["killed 9/9/9"]),
    ("Five killed in blast\n\nA blast killed five people in the market on Monday.", ["killed 5/5/5"]),
    ("Nine people were killed. Three of them were children.", ["killed 9/9/9", "killed 3/3/3 part of 9"]),
    ("Nine people were killed. Among the dead were three children.", ["killed 9/9/9", "killed 3/3/3 part of 9"]),
    ("Nine people were killed. Two women were killed in their house.", ["killed 9/9/9", "killed 2/2/2 part of 9"]),
    ("Nine people were killed. Two women were also killed in a village.", ["killed 9/9/9", "killed 2/2/2"]),
    ("Nine people were killed. His wife was also killed.", ["killed 9/9/9", "killed 1/1/1 part of 9"]),
    ("Nine people were killed. A cook was another victim who was killed.", ["killed 9/9/9", "killed 1/1/1 part of 9"]),
    ("Nine people were killed. Another man was killed in a village.", ["killed 9/9/9", "killed 1/1/1"]),
    ("A teacher was killed. His wife was killed.", ["killed 1/1/1", "killed 1/1/1"]),
    ("Nine people were killed. Two more people died of their wounds.", ["killed 9/9/9", "killed 2/2/2 beside 9"]),
    (
        "Ten members of one family and nine members of another family were killed.",
        ["killed 10/10/10", "killed 9/9/9 beside 10"],
    ),
    (
        "Five members of the armed forces and one member of the Coast Guard were killed.",
        ["killed 5/5/5", "killed 1/1/1 beside 5"],
    ),
    ("The mayor and his two sons were killed.", ["killed 3/3/3"]),
    ("A husband and wife were killed.", ["killed 2/2/2", "killed 1/1/1 part of 2"]),
    ("Seven gunmen and two policemen were killed.", ["killed 7/7/7", "killed 2/2/2"]),
    (
        "Three civilians, two women and a child, were killed.",
        ["killed 3/3/3", "killed 2/2/2 part of 3", "killed 1/1/1 part of 3"],
    ),
    (
        "A reporter was killed. The blast killed 12 other members of the family.",
        ["killed 1/1/1", "killed 12/12/12 beside 1"],
    ),
    (
        "Initial reports spoke of six killed. Officials later said nine people were killed.",
        ["killed 6/6/6 superseded", "killed 9/9/9"],
    ),
    (
        "Initially a hospital said six people were killed. The ministry said nine people were killed.",
        ["killed 6/6/6 superseded", "killed 9/9/9"],
    ),
    (
        "The ministry said nine people were killed. A hospital said six people were killed.",
        ["killed 9/9/9", "killed 6/6/6"],
    ),
    (
        "Police said six people were killed. Police said the death toll rose to nine.",
        ["killed 6/6/6 superseded", "killed 9/9/9"],
    ),
    (
        "Police said six people were killed. A hospital said the death toll rose to nine.",
        ["killed 6/6/6", "killed 9/9/9"],
    ),
    # A toll that its speaker replaces, and those who are counted too in the new one.
    (
        "The ministry put the toll of the raid at 22, then raised it to 40.",
        ["killed 22/22/22 superseded", "killed 40/40/40"],
    ),
    (
        "The ministry put the toll at 22 dead before revising it to 40.",
        ["killed 22/22/22 superseded", "killed 40/40/40"],
    ),
    (
        "The clinic said the raid killed 32 people. It had earlier given a toll of 23.",
        ["killed 32/32/32", "killed 23/23/23 superseded"],
    ),
    (
        "Police found four more bodies on Monday, bringing to 13 the number of people killed in the raid.",
        ["killed 4/4/4 part of 13", "killed 13/13/13"],
    ),
    (
        "Two soldiers died of their wounds, bringing to nine the number of dead.",
        ["killed 2/2/2 part of 9", "killed 9/9/9"],
    ),
    # Some of those under arms are of their group, women and boys too.
    (
        "Nine people, four of them policemen and the rest clerks, were killed.",
        [
            "killed 9/9/9",
            "killed 4/4/4 part of 9",
            "killed 5/5/5 part of 9",
        ],
    ),
    (
        "A shell killed four people in the market. Shells killed 30 people across both attacks.",
        ["killed 4/4/4", "killed 30/30/30 joint"],
    ),
    ("At least 30 people were killed in three villages.", ["killed 30/30/- joint"]),
    ("At least 30 people were killed in the village.", ["killed 30/30/-"]),
    ("A woman was killed. Her son mourned the loss of his mother.", ["killed 1/1/1"]),
    ("41-year-old Elena Prado was killed. Omar Prado was killed too.", ["killed 1/1/1", "killed 1/1/1 beside 1"]),
    ("Nine soldiers were killed. Two women were killed.", ["killed 9/9/9", "killed 2/2/2"]),
    ("Nine people were killed. Two women were wounded.", ["killed 9/9/9", "injured 2/2/2"]),
    ("Senator Elena Prado was killed. Gunmen killed Senator Elena Prado at home.", ["killed 1/1/1"]),
    ("Senator Elena Prado was killed. Senator Omar Saleh was killed.", ["killed 1/1/1", "killed 1/1/1 beside 1"]),
    ("Five people were killed. Senator Elena Prado was killed at once.", ["killed 5/5/5", "killed 1/1/1 part of 5"]),
    # Who tells of one more says so (codebook section 2: the lead repeats the headline's figure in other words).
    ("A soldier was killed. A soldier was killed.", ["killed 1/1/1"]),
    ("A soldier was killed. Another soldier was killed.", ["killed 1/1/1", "killed 1/1/1"]),
    ("A soldier was killed. A soldier was also killed in the barracks.", ["killed 1/1/1", "killed 1/1/1"]),
    ("One civilian was killed by shells. The shells led to the death of a civilian.", ["killed 1/1/1"]),
    (
        "Two people were killed and three others were injured. Three other people were injured, doctors said.",
        ["killed 2/2/2", "injured 3/3/3"],
    ),
    ("Three people were injured. Three more people were injured later.", ["injured 3/3/3", "injured 3/3/3"]),
    ("The raid left many casualties. Six soldiers were killed.", ["killed 6/6/6"]),
    ("The raid left many casualties.", ["killed_or_injured 2/-/-"]),
    ("Nine people were killed. The victims included women and children.", ["killed 9/9/9"]),
    ("Nine people were killed, many of them women and children.", ["killed 9/9/9"]),
    ("A video showed burning tents. Nine people were killed.", ["killed 9/9/9"]),
    ("A commander was killed. The commander was killed at dawn.", ["killed 1/1/1"]),
    ("Soldiers were killed in the clash. Six soldiers were killed.", ["killed 6/6/6"]),
    (
        "At least six soldiers were killed. Six soldiers were killed, and two wounded.",
        ["killed 6/6/-", "injured 2/2/2"],
    ),
]


@pytest.mark.parametrize(("text", "right"), CASES, ids=[text[:70] for text, _ in CASES])
def test_sentences_come_to_figures(text: str, right: list[str]) -> None:
    told = [said for scene in scenes(parse(text), None, parties(text, ()), ()) for said in scene.figures]
    read = []
    for item in merge(told):
        number = "/".join(
            "-" if value is None else str(value) for value in (item.number.low, item.number.best, item.number.high)
        )
        part = f" part of {item.whole.number.best}" if item.whole is not None else ""
        beside = f" beside {item.beside.number.best}" if item.beside is not None else ""
        marks = (" joint" if item.joint else "") + (" superseded" if item.superseded else "")
        read.append(f"{item.measure} {number}{part}{beside}{marks}")
    assert read == right
