"""Where a list of those harmed ends and a clause of its own begins, and March that nobody marched (codebook section 2)."""

from datetime import date

import pytest

from bearwitness.model import Kind, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

TOLLS = [
    ("A bomb killed four people in Marib and 12 people were wounded on Tuesday in Yemen.", [("killed", 4), ("injured", 12)]),
    ("Mortars killed four traders in Marib, Yemen, and 12 were wounded on Tuesday.", [("killed", 4), ("injured", 12)]),
    ("Gunmen wounded five people and two guards were killed in Marib, Yemen.", [("injured", 5), ("killed", 2)]),
    (
        "Shells fell on homes in Marib, Yemen, killing a baker and three others on the spot, and about 12 people were hurt.",
        [("injured", 12), ("killed", 4)],
    ),
    # Lists that go on.
    ("Shells killed four traders and 12 farmers on Tuesday in Marib, Yemen.", [("killed", 16)]),
    ("Four soldiers and 12 farmers were wounded on Tuesday in Marib, Yemen.", [("injured", 4), ("injured", 12)]),
    (
        "A boy was killed, and his mother, another boy and three traders were wounded by a shell in Marib, Yemen.",
        [("injured", 1), ("injured", 1), ("injured", 3), ("killed", 1)],
    ),
]  # fmt: skip


def read(text: str) -> Report:
    return Report(
        ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 4, 13), False, None, "en"), text, "example"
    )


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_who_has_a_verb_of_harm_of_his_own_suffered_that(text: str, tolls: list[tuple[str, int]]) -> None:
    (incident,) = READER.read(read(text)).incidents
    found = {(str(figure.measure), figure.best) for figure in incident.figures if figure.group != "things"}
    assert set(tolls) <= found
    assert ("killed", 12) not in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "On March 14, 14 people were killed in an airstrike on a school in the Marib Mountains of Yemen.",
            Kind.AIRSTRIKE,
        ),
        ("On March 9, 12 villagers were killed by shells of the armed forces near Marib, Yemen.", Kind.SHELLING),
        ("March 14: villagers were shot dead by soldiers in Marib, Yemen.", Kind.ATTACK_ON_CIVILIANS),
    ],
)
def test_nobody_marches_in_march(text: str, kind: Kind) -> None:
    (incident,) = READER.read(read(text)).incidents
    assert incident.kind is kind


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("The army destroyed nine rebel vehicles and seized about 20 others near Marib, Yemen, on Tuesday.", []),
        ("Soldiers burned four trucks and seized others in Marib, Yemen, on Tuesday.", []),
        ("Gunmen killed four traders and seized two others near Marib, Yemen, on Tuesday.", [2]),
    ],
)
def test_others_that_are_seized_are_what_was_told_of_before(text: str, taken: list[int]) -> None:
    (incident,) = READER.read(read(text)).incidents
    assert [one.best for one in incident.figures if one.measure in ("abducted", "captured")] == taken


@pytest.mark.parametrize(
    "text",
    [
        "The rebels captured Jebel Rahwa in Sudan on Tuesday.",
        "Rebels said on Tuesday they had captured Dar Zaghna in North Darfur, Sudan.",
    ],
)
def test_a_place_that_is_captured_is_no_person(text: str) -> None:
    (incident,) = READER.read(read(text)).incidents
    assert (incident.kind, incident.figures) == (Kind.TERRITORY_TAKEN, ())


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("Rebels plan to attack Taiz, Yemen, and capture the airport.", 0),
        ("A commander threatened to enter the city of Taiz, Yemen, and liberate it from the governor.", 0),
        ("Rebels promised to leave Taiz, Yemen, and attacked a post on Friday.", 1),
        ("The militia threatened to burn Taiz, Yemen, and shot dead two elders on Friday.", 1),
    ],
)
def test_the_second_verb_of_a_plan_is_planned_too(text: str, happened: int) -> None:
    assert len(READER.read(read(text)).incidents) == happened
