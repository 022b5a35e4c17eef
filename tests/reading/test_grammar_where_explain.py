"""Why a name is placed where it is."""

import pytest
from typer.testing import CliRunner

from bearwitness.cli import app
from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.places.explain import explain


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def test_the_taken_and_the_rejected_come_with_reasons(gazetteer: Gazetteer) -> None:
    (one,) = explain(gazetteer, "Tripoli", "A bomb killed two people in Tripoli, Lebanon.")
    assert one.chosen is not None
    assert (one.chosen.country, one.role, one.relation) == ("LB", "incident_candidate", "in")
    assert "lies in what is written beside it" in one.reason
    reasons = {place.country: why for place, why in one.rejected}
    assert "not in what is written beside it" in reasons["LY"]


def test_a_name_alone_is_what_it_means_by_itself(gazetteer: Gazetteer) -> None:
    (one,) = explain(gazetteer, "Tripoli")
    assert one.chosen is not None
    assert one.chosen.country == "LY"
    (other,) = explain(gazetteer, "Khorasan")
    assert (other.chosen, other.reason) == (None, "nothing else in the report speaks for its country")


def test_what_the_text_does_not_name_is_not_explained(gazetteer: Gazetteer) -> None:
    assert explain(gazetteer, "Tripoli", "Nothing happened in Mosul, Iraq.") == ()
    assert explain(gazetteer, "\u202e", "Nothing happened in Mosul, Iraq.") == ()


@pytest.mark.parametrize(
    "name", ["A" * 10_000, "\x1b[31mMosul", "'; DROP TABLE place; --", "<b>Mosul</b>", "\u202eMosul"]
)
def test_hostile_names_are_shown_harmlessly(name: str) -> None:
    done = CliRunner().invoke(app, ["gazetteer", "explain", name, "--context", f"A bomb fell in {name}, Iraq."])
    assert done.exit_code == 0, done.output
    assert "\x1b[31m" not in done.output
    assert "\u202e" not in done.output


@pytest.mark.parametrize(
    "args",
    [["explain"], ["build", "Mosul"], ["check", "--context", "x"], ["nonsense"], ["build", "--add", __file__]],
)
def test_what_makes_no_sense_is_refused(args: list[str]) -> None:
    assert CliRunner().invoke(app, ["gazetteer", *args]).exit_code == 2
