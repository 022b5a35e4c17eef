"""Where: wordings of roads, regions, datelines and of what only stands beside the place (codebook section 5)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo, Where
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def where(text: str) -> Where:
    """Return the place of the one incident of an invented report."""
    info = ReportInfo("r", "s", "Lowland Gazette", None, date(2024, 5, 3), False, None, "en")
    (incident,) = [one for one in READER.read(Report(info, text, "-")).incidents if not one.background]
    assert incident.where is not None
    return incident.where


ROADS = (
    ("Bandits shot dead two drivers on the highway from Gusau to Funtua in Nigeria on Tuesday.", "Gusau"),
    ("Bandits shot dead two drivers on the road from the town of Gusau to Funtua, Nigeria, on Tuesday.", "Gusau"),
    ("A mine killed two traders on the Sipe Sipe-Camiri road on Tuesday, Bolivian police said.", "Sipe Sipe"),
    ("A mine killed two traders on the Plumtree-Macheke highway on Tuesday, Zimbabwean police said.", "Plumtree"),
)


@pytest.mark.parametrize(("text", "near"), ROADS)
def test_a_road_between_two_towns_is_near_the_first(text: str, near: str) -> None:
    found = where(text)
    assert near in f"{found.text} {found.name}"
    assert found.precision == "near_town"


def test_a_road_that_bears_a_name_with_an_article_has_no_two_ends() -> None:
    found = where("Shells killed two people on the Wadi al-Oyoun road in Masyaf, Syria, on Tuesday.")
    assert found.name != "Wadi al"


BESIDE = (
    "The dead were buried in Thakhek on Thursday.",
    "The wounded were taken to a hospital in Thakhek.",
    "The victims had been on their way to Thakhek.",
    "Relatives had come from Thakhek.",
)


@pytest.mark.parametrize("behind", BESIDE)
def test_where_people_went_or_came_from_is_no_finer_place(behind: str) -> None:
    found = where(f"Gunmen shot dead four traders in eastern Laos on Tuesday. {behind}")
    assert (found.name, found.precision) == ("eastern Laos", "region")


def test_a_town_named_later_is_the_finer_place() -> None:
    found = where("Gunmen shot dead four traders in eastern Laos on Tuesday. The shooting took place in Thakhek.")
    assert found.precision == "town"


COUNTRIES = (
    ("Gunmen shot dead four people at the Olsobip hospital on Tuesday, police in Papua New Guinea said. A UN spokesman in London condemned it.", "PG"),
    ("A car bomb killed nine at the Kaviessou hospital on Tuesday. The Ivorian police gave no further details.", "CI"),
    ("Four farmers were killed in an ambush in southern Bosnia on Tuesday, the army said.", "BA"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "country"), COUNTRIES)
def test_who_speaks_abroad_does_not_give_the_country(text: str, country: str) -> None:
    assert where(text).country == country


def test_a_region_told_with_its_side_may_be_a_division() -> None:
    found = where("Two people died in a blast in the central region of Rivne, Ukraine, on Tuesday.")
    assert (found.name, found.precision) == ("Rivne", "province")


def test_a_dateline_with_hyphens_is_one() -> None:
    found = where(
        "PORT-AU-PRINCE, May 3 (Lowland) - Five people died in a raid on a village in Artibonite department on Tuesday."
    )
    assert (found.name, found.precision) == ("Artibonite", "province")


def test_whom_a_deed_hit_were_at_the_site() -> None:
    found = where("Armed men shot dead seven teachers at a petrol station in Bhandaria, Bangladesh, on Tuesday.")
    assert (found.precision, found.country) == ("site", "BD")


def test_what_is_told_before_its_speaker_happened_where_it_begins() -> None:
    text = "In Ndop, in eastern Cameroon, masked men murdered three officers on Tuesday, officials said."
    assert where(text).name == "Ndop"


def test_shot_dead_at_a_hospital_is_not_died_of_wounds_there() -> None:
    found = where("Gunmen shot dead four people at the Bouira hospital, Algeria, on Tuesday.")
    assert found.precision == "site"


LINKING = (
    "Armed men shot dead seven traders on a road connecting Dosso to Gaya in Niger on Tuesday.",
    "Armed men shot dead seven traders on the highway that links Dosso with Gaya in Niger on Tuesday.",
    "Armed men shot dead seven traders on the road leading from Dosso to Gaya in Niger on Tuesday.",
)


@pytest.mark.parametrize("text", LINKING)
def test_a_road_that_links_two_towns_is_near_the_first(text: str) -> None:
    found = where(text)
    assert (found.name, found.precision) == ("between Dosso and Gaya", "near_town")


def test_where_a_convoy_was_going_is_not_measured_from_where_it_was_hit() -> None:
    found = where(
        "Masked men ambushed a convoy bound for Begimli near Agdam, Azerbaijan, on Tuesday, killing six soldiers."
    )
    assert (found.name, found.precision) == ("Aghdam", "near_town")
