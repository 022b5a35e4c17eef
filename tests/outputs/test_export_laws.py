"""What holds of every export, whatever a casebook says. All numbers are drawn by chance."""

import time
from datetime import date, timedelta

from export_consumers import ARMY, HOUTHIS, VILLAGERS, fight, place, rows_of, view_of
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_desk import reconciled
from invented_large import large_view

from bearwitness.model import Codes, Group, Measure, When, WhenPrecision, WherePrecision
from bearwitness.outputs.export import FORMATS, Wanted, acled, export, ucdp
from bearwitness.outputs.export.material import material

NUMBERS = st.one_of(st.none(), st.integers(0, 400))


@st.composite
def ranges(draw):
    """Low, best and high in order, each perhaps not stated."""
    three = sorted(draw(st.lists(st.integers(0, 400), min_size=3, max_size=3)))
    stated = draw(st.lists(st.booleans(), min_size=3, max_size=3))
    return tuple(number if said else None for number, said in zip(three, stated, strict=True))


@st.composite
def fights(draw):
    """An incident with any toll, time, place and parties."""
    group = st.sampled_from([one.value for one in Group if one is not Group.THINGS])
    kinds = draw(st.lists(st.sampled_from([None, "children", "policemen"]), max_size=4))
    figures = tuple(reconciled("killed", draw(group), who, *draw(ranges()), []) for who in kinds)
    totals = {Measure.KILLED.value: draw(ranges())} if draw(st.booleans()) else {}
    start = date(2021, 3, 1) + timedelta(draw(st.integers(0, 300)))
    end = start + timedelta(draw(st.integers(0, 400)))
    when = When(start, end, draw(st.sampled_from(WhenPrecision)), False, "x", ())
    precision = draw(st.sampled_from(WherePrecision))
    where = place(precision, lat=draw(st.floats(-90, 90)), lon=draw(st.floats(-180, 180)))
    sub_event = draw(st.sampled_from(["Armed clash", "Attack", "Suicide bomb", None]))
    codes = Codes(sub_event, draw(st.sampled_from([1, 2, 3, None])), "")
    parties = tuple(draw(st.lists(st.sampled_from([ARMY, HOUTHIS, VILLAGERS]), max_size=3)))
    more = {"when": draw(st.sampled_from([when, None])), "where": draw(st.sampled_from([where, None]))}
    return fight(figures=figures, totals=totals, codes=codes, parties=parties, **more)


@given(fights())
@settings(max_examples=300, deadline=None)
def test_any_incident_makes_a_row_that_keeps_the_rules_or_is_left_out(incident):
    made = material(view_of(incident), with_names=True)
    for render in (acled.render, ucdp.render):
        rendered = render(made)  # its own checks raise
        assert rendered.rows + sum(rendered.left_out.values()) == 1
    for row in rows_of(ucdp.render(made).files["ucdp.csv"]):
        sides = sum(int(row[f"deaths_{side}"]) for side in ("a", "b", "civilians", "unknown"))
        assert sides == int(row["best"])
        assert 0 <= int(row["low"]) <= int(row["best"]) <= int(row["high"])
        assert int(row["high"]) > 0
    for row in rows_of(acled.render(made).files["acled.csv"]):
        total = incident.totals.get("killed")
        stated = [number for number in (total.low, total.best, total.high) if number] if total else []
        assert int(row["fatalities"]) <= max(stated, default=0)


def test_a_large_casebook_is_exported_in_good_time(tmp_path):
    """All of 10,000 incidents is measured by tools/export_speed.py; a fifth must keep to a fifth of a minute."""
    view = large_view(reports=1000, incidents=2000)
    begun = time.process_time()
    export(view, tuple(FORMATS), Wanted(tmp_path))
    assert time.process_time() - begun < 12
