"""Cards, lists, places and steps of time: what is prepared for the page, from the small view."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from invented_view import small_view

from bearwitness.errors import CasebookError
from bearwitness.model import (
    AboutStanding,
    Certainty,
    Measure,
    RejectedPlace,
    Stance,
    StandingMeasure,
    Total,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
)
from bearwitness.outputs.assessment.claimlines import safe_link
from bearwitness.outputs.assessment.embedded import script_safe
from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.assessment.outlines import rings
from bearwitness.outputs.assessment.page import prepare
from bearwitness.outputs.assessment.timeline import Step, fitting_step, step_start, timeline
from bearwitness.outputs.assessment.wording import days, place_precision, rejected_words, time_words, when_doubt, words
from bearwitness.outputs.assessment.worldmap import places, still


@pytest.fixture(scope="module")
def page():
    return prepare(small_view())


def _card(page, anchor):
    return next(c for c in (*page.incidents, *page.background) if c.anchor == anchor)


def test_incidents_come_newest_first_and_undated_last(page):
    assert [c.anchor for c in page.incidents] == ["i-strike", "i-shelling", "i-clash", "i-hostile", "i-rumour"]
    assert [c.anchor for c in page.background] == ["i-past"]


def test_zero_none_indicated_and_not_stated_are_three_things(page):
    assert _card(page, "i-shelling").killed.state == "zero"
    assert _card(page, "i-strike").killed.state == "none_indicated"
    assert _card(page, "i-rumour").killed.state == "unknown"


def test_a_claim_that_does_not_count_is_shown_last_and_marked(page):
    fighters = _card(page, "i-clash").figures[0]
    assert [line.counted for line in fighters.claims] == [True, True, True, False]
    assert fighters.claims[-1].certainty == "denied"
    assert fighters.claims[2].certainty == "hearsay (reportedly)"


def test_a_part_follows_the_wholes_and_says_so(page):
    killed = [f for f in _card(page, "i-clash").figures if f.measure == "Killed"]
    assert killed[-1].who == "commander"
    assert killed[-1].notes == ("part of another figure, not added to it", "hedged by every source")


def test_the_total_names_how_many_figures_it_adds(page):
    (total,) = _card(page, "i-clash").totals
    assert (total.of, total.number.main, total.number.side) == (4, "22", "(8–27)")


def test_every_claim_about_an_incident_is_on_its_card(page):
    view = small_view()
    lookup = look_up(view)
    for incident in view.incidents:
        card = _card(page, incident.id)
        shown = {line.id for figure in card.figures for line in figure.claims}
        shown |= {line.id for aspect in card.aspects for fact in aspect.facts for line in fact.claims}
        shown |= {line.id for line in card.others}
        assert shown == {told.claim.id for told in lookup.about(incident)}


def test_a_claim_that_stands_under_no_figure_is_among_the_others():
    view = small_view()
    clash = replace(view.incidents[0], figures=view.incidents[0].figures[1:])
    made = prepare(replace(view, incidents=(clash, *view.incidents[1:])))
    assert [line.says for line in _card(made, "i-clash").others] == ["Killed · non-state fighters"] * 4


def test_the_join_gives_its_reasons_and_a_single_report_has_none(page):
    (join,) = _card(page, "i-clash").joins
    assert join.reasons == ("Same day, 9 March 2021.", "Same district, Sirwah.", "Same kind, armed clash.")
    assert join.score == "0.93"
    assert _card(page, "i-strike").joins == ()


def test_reports_are_each_in_one_list(page):
    lists = page.reports
    assert [line.source.anchor for line in lists.telling] == ["r-1", "r-2", "r-3", "r-4", "r-5", "r-6"]
    assert [line.source.anchor for line in lists.silent] == ["r-7"]
    assert [(line.source.anchor, line.why) for line in lists.unread] == [
        ("r-8", "written in Arabic, a language not read here")
    ]


def test_a_copy_tells_what_its_original_tells_and_counts_as_a_copy(page):
    copy = next(line for line in page.reports.telling if line.source.anchor == "r-3")
    assert copy.copy_of is not None
    assert copy.copy_of.anchor == "r-1"
    assert _card(page, "i-clash").told_by == "3 reports (1 copy)"


def test_a_view_that_is_not_whole_is_refused():
    view = small_view()
    with pytest.raises(CasebookError, match="which no reading holds"):
        prepare(replace(view, readings=view.readings[1:]))
    with pytest.raises(CasebookError, match="which the casebook does not hold"):
        prepare(replace(view, reports=view.reports[1:]))


def test_findings_leave_out_background_denied_and_discounted(page):
    assert (page.overview.killed.main, page.overview.killed.side) == ("26", "(12 or more)")
    assert [h.anchor for h in page.overview.deadliest] == ["i-clash", "i-hostile"]
    assert [h.anchor for h in page.overview.disputed] == ["i-clash"]


def test_standing_figures_of_a_copy_stand_with_those_of_its_original(page):
    view = small_view()
    assert [(g.measure, [len(c.claims) for c in g.cards]) for g in page.standing] == [
        ("Strength", [1]),
        ("Deployed", [1]),
    ]
    read = next(r for r in view.readings if r.report.id == "r-1")
    copy = next(r for r in view.reports if r.info.id == "r-3")
    claims = tuple(replace(c, id=f"copy-{c.id}") for c in read.claims if isinstance(c.about, AboutStanding))
    standing = tuple(replace(s, claims=tuple(f"copy-{c}" for c in s.claims)) for s in read.standing)
    again = replace(read, report=copy.info, incidents=(), standing=standing, claims=claims)
    both = prepare(replace(view, readings=(*view.readings, again)))
    assert [[len(c.claims) for c in g.cards] for g in both.standing] == [[2], [2]]


def test_a_sum_that_rests_on_a_few_incidents_says_so():
    tolls = [1000, 900, 800, 700, 600, 500, *[1] * 24]
    base = next(i for i in small_view().incidents if i.id == "i-shelling")
    many = tuple(replace(base, id=f"i-{n}", totals={"killed": Total(k, k, k)}) for n, k in enumerate(tolls))
    remark = prepare(replace(small_view(), incidents=many)).overview.killed_remark
    assert "The 6 highest tolls make up 99 % of the sum" in remark
    even = tuple(replace(i, totals={"killed": Total(5, 5, 5)}) for i in many)
    assert "highest" not in prepare(replace(small_view(), incidents=even)).overview.killed_remark


def test_countries_past_the_tenth_are_one_line():
    codes = ["YE", "SY", "IQ", "AF", "UA", "NG", "SO", "ML", "SD", "TR", "LB", "EG", "LY"]
    base = next(i for i in small_view().incidents if i.id == "i-shelling")
    many = tuple(replace(base, id=f"i-{c}", where=replace(base.where, country=c)) for c in codes)
    tallies = prepare(replace(small_view(), incidents=many)).overview.countries
    assert len(tallies) == 11
    assert (tallies[-1].name, tallies[-1].incidents) == ("3 other countries", 3)


def test_a_selection_is_told():
    view = small_view().filtered(since=date(2021, 3, 1), party="Houthis", country="YE")
    told = prepare(view).overview.selection
    assert "since 1 Mar 2021, with Houthis as a party or held responsible and in Yemen" in told


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "javascript://host/%0aalert(1)",
        "data:text/html,x",
        "/etc/passwd",
        "http:",
        "ftp://x/y",
        "http://[x",
        "",
    ],
)
def test_only_web_addresses_are_links(address):
    assert safe_link(address) is None


def test_web_addresses_are_links():
    assert safe_link(" https://invented.example/a?b=c ") == "https://invented.example/a?b=c"


def test_json_cannot_leave_its_script():
    assert "<" not in script_safe('{"a":"</script><!--\u2028"}')
    assert "\u2028" not in script_safe('"\u2028"')


def test_points_say_what_they_stand_for():
    shapes = {p.name: p.shape for p in places(small_view().incidents)}
    assert shapes == {"Kharkiv, Kharkiv Oblast": "exact", "Raqqa": "near", "Sirwah, Marib": "area"}


def test_an_area_is_drawn_larger_than_a_town():
    radius = {p.shape: p.radius for p in places(small_view().incidents[:1] + small_view().incidents[3:5])}
    assert radius["area"] > radius["exact"]


def test_the_still_map_has_land_and_every_place_inside(page):
    assert page.still is not None
    assert page.still.land.startswith("M")
    assert len(page.still.markers) == 3
    assert all(0 < m.x < page.still.width and 0 < m.y < page.still.height for m in page.still.markers)
    east_to_west = {m.label: m.x for m in page.still.markers}
    assert east_to_west["Kharkiv, Kharkiv Oblast"] < east_to_west["Raqqa"] < east_to_west["Sirwah, Marib"]


def test_no_outline_jumps_around_the_world():
    assert all(abs(x1 - x0) <= 180 for ring in rings() for (x0, _), (x1, _) in pairwise(ring.points))
    assert max(ring.box[2] for ring in rings()) > 180  # the east of Russia goes on past the antimeridian


def test_no_place_no_map():
    assert still(()) is None


def test_timeline_puts_what_is_too_coarse_aside():
    made = timeline(i for i in small_view().incidents if not i.background)
    assert made.step is Step.DAY
    assert [(b.label, b.incidents) for b in made.bins] == [("9 Mar 2021", 1), ("2 Apr 2021", 1)]
    assert (made.coarse, made.undated) == (1, 2)


@pytest.mark.parametrize(
    ("first", "last", "step"),
    [("2021-01-01", "2021-02-01", Step.DAY), ("2021-01-01", "2021-12-31", Step.WEEK),
     ("2015-01-01", "2021-12-31", Step.MONTH), ("1950-01-01", "2021-12-31", Step.YEAR)],
)  # fmt: skip
def test_step_fits_the_stretch(first, last, step):
    when = When(date.fromisoformat(first), date.fromisoformat(last), WhenPrecision.RANGE, False, "", ())
    assert fitting_step([when]) is step


def test_one_stray_date_does_not_choose_the_step():
    near = [When(date(2021, 1, n), date(2021, 1, n), WhenPrecision.DAY, False, "", ()) for n in range(1, 31)]
    stray = When(date(1950, 1, 1), date(1950, 1, 1), WhenPrecision.DAY, False, "", ())
    assert fitting_step([*near, stray]) is Step.DAY


def test_weeks_begin_on_monday_even_at_the_start_of_time():
    assert step_start(date(2021, 3, 14), Step.WEEK) == date(2021, 3, 8)
    assert step_start(date.min, Step.WEEK) == date.min


def test_dates_are_no_more_exact_than_their_precision():
    assert time_words(date(2021, 2, 1), date(2021, 2, 28), WhenPrecision.MONTH) == "Feb 2021"
    assert time_words(date(2021, 1, 1), date(2021, 12, 31), WhenPrecision.YEAR) == "2021"
    assert days(date(2021, 2, 27), date(2021, 3, 2)) == "27 Feb – 2 Mar 2021"
    assert days(date(2020, 12, 31), date(2021, 1, 1)) == "31 Dec 2020 – 1 Jan 2021"


def test_equal_codes_of_different_questions_have_their_own_words():
    assert words(Measure.INJURED) == "Injured"
    assert words(StandingMeasure.INJURED) == "Injured so far"
    assert words(Certainty.DENIED) == "denied"
    assert words(Stance.DENIED) == "denies it"


def test_the_page_says_what_else_a_day_or_a_place_may_be():
    day = date(2021, 3, 8)
    when = When(day, day, WhenPrecision.DAY, True, "8 March", (), True, (date(2012, 3, 8), day))
    assert when_doubt(when) == "; approximate; inferred, no publication date is known; may also be 8 Mar 2012"
    assert when_doubt(replace(when, inferred=False, approximate=False)) == ""
    other = RejectedPlace("Tripoli", "town", None, "LY", None, "the report speaks less of its country")
    assert rejected_words(other) == "Tripoli (town), Libya"


@pytest.mark.parametrize(
    ("precision", "centroid", "said"),
    [
        (WherePrecision.SITE, True, "a site; the point is that of the place it lies in, not its own"),
        (WherePrecision.SITE, False, words(WherePrecision.SITE)),
        (WherePrecision.PROVINCE, True, f"{words(WherePrecision.PROVINCE)}; the point is its middle"),
    ],
)
def test_a_place_says_what_its_point_stands_for(precision, centroid, said):
    assert place_precision(Where("X", "X", 1, "YE", None, 15.5, 45.3, precision, centroid, ())) == said
