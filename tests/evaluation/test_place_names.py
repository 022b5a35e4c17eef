"""Names of one place are one, names of two are two, and a wrong country is never right."""

import pytest

from bearwitness.evaluation.place_names import is_same_place
from bearwitness.evaluation.record_scores import Scores, compare_reports
from bearwitness.evaluation.records import GoldIncident, GoldReport, GoldWhere


def place(name: str, country: str | None, text: str = "", geonames_id: int | None = None) -> GoldWhere:
    return GoldWhere(name=name, text=text, country=country, admin1=None, precision="town", geonames_id=geonames_id)


@pytest.mark.parametrize(
    ("read", "due"),
    [
        (place("Jabālyā", "PS"), place("Jabalia", "PS")),
        (place("Dayr az Zawr", "SY"), place("Deir ez-Zor", "SY")),
        (place("Al-Hawl", "SY"), place("Al Hawl", "SY")),
        (place("Kiev", "UA"), place("Kyiv", "UA")),
        (place("Mosul", "IQ", geonames_id=99072), place("Al Mawsil", "IQ")),
        (place("Imaginaria", None), place("the Imaginaria", None)),
        (place("Parachinar bazaar", "PK", "bazaar of Parachinar"), place("Parachinar", "PK")),
    ],
)
def test_names_of_one_place_are_one(read: GoldWhere, due: GoldWhere) -> None:
    assert is_same_place(read, due)


@pytest.mark.parametrize(
    ("read", "due"),
    [
        (place("Mosul", "IQ"), place("Erbil", "IQ")),
        (place("Jabālyā", "IL"), place("Jabalia", "PS")),
        (place("Imaginaria", "SY"), place("Nowhereville", "SY")),
        (place("Tripoli", "LY", geonames_id=2210247), place("Tripolis", "LB")),
        (place("Mosul", "IQ", geonames_id=1), place("Al Mawsil", "IQ")),
    ],
)
def test_names_of_two_places_are_two(read: GoldWhere, due: GoldWhere) -> None:
    assert not is_same_place(read, due)


def _report(where: GoldWhere) -> GoldReport:
    incident = GoldIncident(
        kind="shelling", background=False, when=None, where=where, parties=[], figures=[], quotes=["shells fell"]
    )
    return GoldReport(file="x", incidents=[incident], standing=[])


def _right(read: GoldWhere, due: GoldWhere) -> int:
    scores = Scores()
    compare_reports(scores, _report(read), _report(due))
    return scores.fields["place"].right


def test_scores_take_one_place_for_one_and_a_wrong_country_for_wrong() -> None:
    assert _right(place("Jabālyā", "PS"), place("Jabalia", "PS")) == 1
    assert _right(place("Tripoli", "LY"), place("Tripoli", "LB")) == 0
