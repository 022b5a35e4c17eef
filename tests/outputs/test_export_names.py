"""Names of persons in exports: what is covered, what stays. All people and publishers here are invented."""

import pytest
from invented_desk import Desk

from bearwitness.model import Where, WherePrecision
from bearwitness.outputs.export.coordinates import DECIMALS, coarse
from bearwitness.outputs.export.names import MASK, Names
from bearwitness.outputs.view import CasebookView

EMPTY = CasebookView((), (), (), (), (), "Invented")


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(EMPTY)


@pytest.fixture(scope="module")
def rules() -> Names:
    return Names(EMPTY, model=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leila Haddad, 34, was killed", "Leila Haddad"),
        ("killed Musa Ibrahim and his wife", "Musa Ibrahim"),
        ("and his wife Hope were killed", "Hope"),
        ("Hope was killed in the strike", "Hope"),
        ("Mr Jordan was shot", "Jordan"),
        ("a man named Chad was wounded", "Chad"),
        ("Governor Ali Hassan said", "Ali Hassan"),
        ("the house of Ahmed bin Salah al-Din", "Ahmed bin Salah al-Din"),
        ("the death of J. R. Okafor", "J. R. Okafor"),
        ("a teacher, Rose, 41, died", "Rose"),
        ("Will Black of the Iraqi Army", "Will Black"),
        ("Jean DUPONT was abducted", "Jean DUPONT"),
        ("relatives of Nguyễn Văn Án", "Nguyễn Văn Án"),
    ],
)
def test_a_name_is_covered_by_the_rules_alone(rules, text, name):
    masked = rules.masked(text)
    assert name not in masked
    assert not any(word in masked for word in name.replace(".", "").split() if word[0].isupper() and len(word) > 1)
    assert len(masked) == len(text)
    assert MASK in masked


@pytest.mark.parametrize(
    "text",
    [
        "Four civilians were killed",
        "Islamic State fighters attacked on Monday",
        "the Syrian Observatory for Human Rights said",
        "Two Iraqi soldiers and a policeman",
        "the Health Ministry and the United Nations",
        "several people died in August",
        "Boko Haram killed nine villagers",
    ],
)
def test_what_is_no_name_stays(names, text):
    assert names.masked(text) == text


@pytest.mark.parametrize("text", ["KILLED IN THE ATTACK WAS JUAN PEREZ", "قتل أحمد في الهجوم"])
def test_text_whose_capitals_say_nothing_is_covered_whole(rules, text):
    assert set(rules.masked(text)) == {MASK}


def test_a_surname_without_a_capital_goes_with_the_name_before_it():
    desk = Desk()
    desk.report(
        "r-1", "[Invented.] Ibrahim Okafor, Ibrahim Haddad and Ibrahim fell. Then musa ibrahim shouted.", "T", "P", None
    )
    known = Names(CasebookView(tuple(desk.reports.values()), (), (), (), (), "Invented"), model=False)
    assert known.masked("the death of Musa ibrahim") == f"the death of {MASK * 12}"
    assert known.masked("the death of Musa shouted") == f"the death of {MASK * 4} shouted"


def test_a_place_in_a_persons_place_is_asked_of_the_model(names):
    assert names._in_doubt("gunmen killed Chad in the market", [])
    assert not names._in_doubt("gunmen killed nine people in Chad", [])
    assert not names._in_doubt("Iraqi forces and Islamic State fighters", [])


def test_resolved_places_and_publishers_of_the_casebook_are_known():
    desk = Desk()
    desk.report("r-1", "Shells hit Sirwah.", "T", "Invented Gazette of Ibb", None)
    where = Where("Sirwah", "Sirwah", 71984, "YE", "Marib", 15.4, 45.0, WherePrecision.TOWN, False, ())
    desk.account("r-1", "a-1", "shelling", where=where)
    known = Names(CasebookView(tuple(desk.reports.values()), desk.readings(), (), (), (), "Invented"), model=False)
    assert known.masked("shells hit Sirwah, says the Invented Gazette of Ibb") == (
        "shells hit Sirwah, says the Invented Gazette of Ibb"
    )
    assert "Sirwah Hassan" not in known.masked("the death of Sirwah Hassan")


def test_a_place_that_no_gazetteer_knows_stays_unless_it_is_somebodys_own(rules):
    assert rules.masked_place("Ain Invented") == "Ain Invented"
    assert "Okafor" not in rules.masked_place("the house of Musa Okafor")
    assert "Okafor" not in rules.masked_place("Okafor's farm")


@pytest.mark.parametrize("precision", list(WherePrecision))
def test_coordinates_are_rounded_to_what_is_stated(precision):
    place = Where("x", "x", None, "YE", None, 15.456789, 45.987654, precision, False, ())
    rounded = coarse(place)
    assert rounded.lat == round(15.456789, DECIMALS[precision])
    assert rounded.lon == round(45.987654, DECIMALS[precision])
    assert rounded.centroid is (precision not in (WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN))
    assert coarse(rounded) == rounded
