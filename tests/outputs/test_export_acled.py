"""ACLED's and GED's columns: conventions, what is left out, what a consumer reads. All incidents are invented."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from export_consumers import ARMY, HOUTHIS, VILLAGERS, fight, place, rows_of, view_of
from invented_desk import Desk, reconciled

from bearwitness.errors import OutputError
from bearwitness.model import (
    Certainty,
    Codes,
    Figure,
    Grade,
    Group,
    Kind,
    Measure,
    Role,
    Status,
    When,
    WhenPrecision,
    WherePrecision,
)
from bearwitness.model import acled as acled_model
from bearwitness.model import ucdp as ucdp_model
from bearwitness.outputs.export import FORMATS, Wanted, acled, export, ucdp
from bearwitness.outputs.export.material import material
from bearwitness.outputs.view import CasebookView

MARCH = date(2021, 3, 1)
REPOSITORY = Path(__file__).resolve().parents[2]


def acled_rows(*incidents):
    return rows_of(acled.render(material(view_of(*incidents), with_names=False)).files["acled.csv"])


def ucdp_rows(*incidents):
    return rows_of(ucdp.render(material(view_of(*incidents), with_names=False)).files["ucdp.csv"])


def when(start, end, precision):
    return When(start, end, precision, False, "then", ())


def test_the_columns_are_those_of_the_codebooks():
    assert len(acled_model.COLUMNS) == 31
    assert len(ucdp_model.COLUMNS) == 49
    assert tuple(acled_rows(fight())[0]) == acled_model.COLUMNS
    assert tuple(ucdp_rows(fight())[0]) == ucdp_model.COLUMNS


def test_a_row_of_acled():
    (row,) = acled_rows(fight())
    assert row["event_date"] == "2021-03-08"
    assert (row["event_type"], row["sub_event_type"], row["disorder_type"]) == (
        "Battles", "Armed clash", "Political violence",
    )  # fmt: skip
    assert (row["actor1"], row["inter1"], row["actor2"], row["inter2"], row["interaction"]) == (
        "Houthis", "2", "Yemeni government forces", "1", "12",
    )  # fmt: skip
    assert (row["country"], row["iso"], row["region"], row["admin1"]) == ("Yemen", "887", "Middle East", "Marib")
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("15.46", "45.01", "1")
    assert (row["fatalities"], row["civilian_targeting"], row["timestamp"]) == ("9", "", "")


@pytest.mark.parametrize(
    ("time", "stated"),
    [
        (when(MARCH, MARCH, WhenPrecision.DAY), ("2021-03-01", "1")),
        (when(MARCH, date(2021, 3, 2), WhenPrecision.RANGE), ("2021-03-01", "2")),
        (when(MARCH, date(2021, 3, 7), WhenPrecision.WEEK), ("2021-03-01", "2")),
        (when(MARCH, date(2021, 3, 10), WhenPrecision.RANGE), ("2021-03-05", "3")),
        (when(MARCH, date(2021, 3, 31), WhenPrecision.MONTH), ("2021-03-16", "3")),
    ],
)
def test_time_precision(time, stated):
    (row,) = acled_rows(fight(when=time))
    assert (row["event_date"], row["time_precision"]) == stated


@pytest.mark.parametrize(
    ("precision", "geo", "where"),
    list(zip(WherePrecision, (1, 1, 2, 2, 3, 3, 3), (1, 1, 2, 3, 4, 5, 6), strict=True)),
)
def test_place_precision(precision, geo, where):
    (row,) = acled_rows(fight(where=place(precision)))
    assert row["geo_precision"] == str(geo)
    (row,) = ucdp_rows(fight(where=place(precision)))
    assert row["where_prec"] == str(where)
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"


@pytest.mark.parametrize(
    ("words", "low", "best", "vague", "fatalities"),
    [
        ("dozens of people were killed", 24, None, True, 12),
        ("hundreds of people were killed", 200, None, True, 100),
        ("tens of people were killed", 20, None, True, 10),
        ("several people were killed", 3, None, True, 3),
        ("people were killed", 2, None, True, 3),
        ("more than 20 people were killed", 21, 21, False, 20),
        ("at least 21 people were killed", 21, 21, False, 21),
        ("21 people were killed", 21, 21, False, 21),
    ],
)
def test_vague_words_follow_acled(words, low, best, vague, fatalities):
    desk = Desk()
    desk.report("r-1", f"[Invented.] {words}.", "T", "Example Agency", MARCH)
    claim = desk.figure("r-1", "a-1", words, low, best, None, vague=vague)
    desk.account("r-1", "a-1", Kind.ARMED_CLASH)
    figure = reconciled("killed", "unknown", None, low, best, None, [claim])
    made = fight(accounts=("a-1",), figures=(figure,), totals={"killed": (low, best, None)})
    view = CasebookView(tuple(desk.reports.values()), desk.readings(), (made,), (), (), "Invented")
    (row,) = rows_of(acled.render(material(view, with_names=False)).files["acled.csv"])
    assert row["fatalities"] == str(fatalities)
    assert row["source"] == "Example Agency"


def test_no_indication_of_deaths_lowers_no_count_and_silence_is_zero():
    assert acled_rows(fight(totals={"killed": (0, 9, 12)}))[0]["fatalities"] == "9"
    assert acled_rows(fight(figures=(), totals={}))[0]["fatalities"] == "0"
    assert acled_rows(fight(totals={"killed": (7, 9, 12)}, figures=()))[0]["fatalities"] == "7"


def test_an_attack_on_civilians_has_them_as_its_second_actor():
    codes = Codes("Attack", 3, "ASSAULT")
    (row,) = acled_rows(fight(kind=Kind.ATTACK_ON_CIVILIANS, parties=(HOUTHIS,), codes=codes))
    assert (row["actor2"], row["inter2"], row["interaction"]) == ("Civilians (Yemen)", "7", "27")
    assert row["civilian_targeting"] == "Civilian targeting"
    codes = Codes("Air/drone strike", 3, "ASSAULT")
    (row,) = acled_rows(fight(kind=Kind.AIRSTRIKE, parties=(VILLAGERS,), codes=codes))
    assert (row["actor1"], row["inter1"], row["actor2"], row["interaction"]) == ("", "", "Civilians (Yemen)", "70")
    assert row["civilian_targeting"] == "Civilian targeting"


def test_what_is_left_out_is_counted():
    others = (
        fight("i-2", background=True),
        fight("i-3", when=None),
        fight("i-4", when=when(date(2021, 1, 1), date(2021, 12, 31), WhenPrecision.YEAR)),
        fight("i-5", status=Status.DENIED),
        fight("i-6", grade=Grade.DISCOUNTED),
        fight("i-7", totals={"killed": (0, 0, 0)}, figures=()),
    )
    made = material(view_of(fight(), *others), with_names=False)
    rendered = acled.render(made)
    assert (rendered.rows, sum(rendered.left_out.values())) == (2, 5)
    assert rendered.left_out["said not to have happened"] == 2
    rendered = ucdp.render(made)
    assert rendered.rows == 2
    assert rendered.left_out == {
        "said not to have happened": 2, "no date": 1, "no death": 1, "told only as background": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("total", "stated"),
    [
        ((9, 9, 9), (9, 9, 9)),
        ((9, 9, None), (9, 9, 9)),
        ((None, 15, 15), (0, 15, 15)),
        ((1500, None, 3000), (1500, 1500, 3000)),
        ((24, None, None), (24, 24, 24)),
        ((0, 4, 9), (0, 4, 9)),
    ],
)
def test_low_best_high_of_ged(total, stated):
    (row,) = ucdp_rows(fight(totals={"killed": total}, figures=()))
    assert tuple(int(row[name]) for name in ("low", "best", "high")) == stated
    assert row["deaths_unknown"] == row["best"]


def test_deaths_by_side_add_up():
    figures = (
        reconciled("killed", "state_forces", None, 4, 4, 4, []),
        reconciled("killed", "non_state_fighters", None, 3, 3, 3, []),
        reconciled("killed", "civilians", "children", 2, 2, 2, []),
        reconciled("killed", "civilians", "women", 1, 1, 1, [], part=True),
    )
    (row,) = ucdp_rows(fight(figures=figures, totals={"killed": (12, 12, 12)}))
    assert (row["side_a"], row["side_b"]) == ("Government of Yemen", "Houthis")
    assert row["dyad_name"] == "Government of Yemen - Houthis"
    assert [row[f"deaths_{side}"] for side in ("a", "b", "civilians", "unknown")] == ["4", "3", "3", "2"]
    (row,) = ucdp_rows(fight(figures=figures, totals={"killed": (8, 8, 8)}))
    assert [row[f"deaths_{side}"] for side in ("a", "b", "civilians", "unknown")] == ["0", "0", "0", "8"]


def test_a_toll_of_several_incidents_together_is_less_clear():
    desk = Desk()
    desk.report("r-1", "[Invented.] Nine people were killed in both towns.", "T", "Example Agency", MARCH)
    claim = desk.figure("r-1", "a-1", "Nine people were killed", 9, 9, 9)
    numbers = (9, 9, 9, False, False, Certainty.ASSERTED, (claim,))
    figure = Figure("f-1", Measure.KILLED, Group.UNKNOWN, None, None, *numbers, joint=True)
    desk.account("r-1", "a-1", Kind.ARMED_CLASH, figures=(figure,))
    view = CasebookView(
        tuple(desk.reports.values()), desk.readings(), (fight(accounts=("a-1",)), fight("i-2")), (), (), "Invented"
    )
    rows = rows_of(ucdp.render(material(view, with_names=False)).files["ucdp.csv"])
    assert {row["id"]: row["event_clarity"] for row in rows} == {"i-1": "2", "i-2": "1"}


def test_sides_of_one_sided_and_non_state_violence():
    one_sided = fight(codes=Codes("Attack", 3, ""), parties=(replace(ARMY, role=Role.INITIATOR), VILLAGERS))
    (row,) = ucdp_rows(one_sided)
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Government of Yemen", "Civilians", "3")
    other = replace(HOUTHIS, name="An Invented Front", id="front", role=Role.TARGET)
    (row,) = ucdp_rows(fight(codes=Codes("Armed clash", 2, ""), parties=(HOUTHIS, other)))
    assert (row["side_a"], row["side_b"]) == ("An Invented Front", "Houthis")


@pytest.mark.parametrize(
    ("days", "precision", "code"),
    [
        *((1, "day", 1), (2, "range", 2), (6, "range", 2), (7, "range", 3), (7, "week", 3), (20, "range", 4)),
        *((31, "month", 4), (60, "range", 5), (365, "year", 5)),
    ],
)
def test_date_prec(days, precision, code):
    end = date.fromordinal(MARCH.toordinal() + days - 1)
    (row,) = ucdp_rows(fight(when=when(MARCH, end, WhenPrecision(precision))))
    assert row["date_prec"] == str(code)


def test_priogrid_numbers_cells_from_the_south_west():
    assert ucdp.priogrid(-90, -180) == 1
    assert ucdp.priogrid(89.9, 179.9) == 259200
    assert ucdp.priogrid(0.1, 0.1) == 180 * 720 + 361


def test_a_row_that_breaks_a_rule_stops_the_export_before_anything_is_written(tmp_path):
    view = view_of(fight(), fight("i-2", codes=Codes("Unheard of", 1, "")))
    with pytest.raises(OutputError, match="i-2"):
        export(view, ("ucdp", "acled"), Wanted(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["acled", "ucdp"])
def test_pandas_reads_it_and_the_same_casebook_gives_the_same_bytes(tmp_path, name):
    view = view_of(fight(), fight("i-2", where=None), fight("i-3", parties=()))
    export(view, (name,), Wanted(tmp_path / "one"))
    export(view_of(*reversed(view.incidents)), (name,), Wanted(tmp_path / "two"))
    one, two = (tmp_path / folder / f"{name}.csv" for folder in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    frame = pd.read_csv(one)
    assert len(frame) == 3
    assert frame["year"].tolist() == [2021] * 3
    assert frame["latitude"].notna().sum() == 2


def test_the_pages_go_through_every_column():
    for page, columns, unknowable in (
        ("acled", acled_model.COLUMNS, acled.UNKNOWABLE),
        ("ucdp", ucdp_model.COLUMNS, ucdp.UNKNOWABLE),
    ):
        text = (REPOSITORY / "docs" / "reference" / f"export-{page}.md").read_text("utf-8")
        described = re.findall(r"^\| `(\w+)` \| (.*) \|$", text, re.M)
        assert tuple(name for name, _ in described) == columns
        assert {name for name, about in described if re.match(r"empty(?::|$)", about)} == set(unknowable)


def test_every_format_can_be_asked_for():
    assert {"acled", "ucdp"} <= set(FORMATS)
