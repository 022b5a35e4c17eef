"""Codebook section 2: a report's sentences on one incident, and the figures that they come to. All texts are invented."""

import pytest

from bearwitness.reading.grammar.merge import merge
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties import parties
from bearwitness.reading.grammar.scene import scenes

# Text, then the figures in the order told: measure, low/best/high, "part" where it is part of the figure in brackets.
CASES = [
    ("Nine people were killed. The nine people were killed in the market.", ["killed 9/9/9"]),
    ("Five killed in blast\n\nA blast killed five people in the market on Monday.", ["killed 5/5/5"]),
    ("Nine people were killed. Three of them were children.", ["killed 9/9/9", "killed 3/3/3 part of 9"]),
    ("Nine people were killed. Among the dead were three children.", ["killed 9/9/9", "killed 3/3/3 part of 9"]),
    ("Nine people were killed. Two women were killed in their house.", ["killed 9/9/9", "killed 2/2/2 part of 9"]),
    ("Nine people were killed. Two women were also killed in a village.", ["killed 9/9/9", "killed 2/2/2"]),
    ("Nine people were killed. His wife was also killed.", ["killed 9/9/9", "killed 1/1/1 part of 9"]),
    ("A teacher was killed. His wife was killed.", ["killed 1/1/1", "killed 1/1/1"]),
    ("Nine people were killed. Two more people died of their wounds.", ["killed 9/9/9", "killed 2/2/2"]),
    ("Nine soldiers were killed. Two women were killed.", ["killed 9/9/9", "killed 2/2/2"]),
    ("Nine people were killed. Two women were wounded.", ["killed 9/9/9", "injured 2/2/2"]),
    ("Senator Elena Prado was killed. Gunmen killed Senator Elena Prado at home.", ["killed 1/1/1"]),
    ("Senator Elena Prado was killed. Senator Omar Saleh was killed.", ["killed 1/1/1", "killed 1/1/1"]),
    ("Five people were killed. Senator Elena Prado was killed at once.", ["killed 5/5/5", "killed 1/1/1 part of 5"]),
    ("A soldier was killed. A soldier was killed.", ["killed 1/1/1", "killed 1/1/1"]),
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
        read.append(f"{item.measure} {number}{part}")
    assert read == right
