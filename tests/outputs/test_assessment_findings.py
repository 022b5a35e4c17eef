"""What an assessment finds: who suffered, by month, party and kind, contradictions, responsibility, what is open."""

from datetime import date

import pytest
from invented_desk import DOCTOR, Desk, incident, on_day, reconciled
from invented_view import small_view

from bearwitness.model import (
    Grade,
    Kind,
    Party,
    PartyKind,
    Responsibility,
    Role,
    Stance,
    Status,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
)
from bearwitness.outputs.assessment import headlines
from bearwitness.outputs.assessment.answerable import NOBODY, answerable
from bearwitness.outputs.assessment.changes import changes, period_before
from bearwitness.outputs.assessment.contradictions import contradictions
from bearwitness.outputs.assessment.findings import findings
from bearwitness.outputs.assessment.lookup import look_up
from bearwitness.outputs.assessment.notes import MOST_NAMED, Notes
from bearwitness.outputs.assessment.numbers import number
from bearwitness.outputs.assessment.overview import overview
from bearwitness.outputs.assessment.suffered import UNSTATED, sufferers
from bearwitness.outputs.assessment.unsettled import unsettled
from bearwitness.outputs.view import Selection

ARMY = Party("the army", "Invented Army", "army", PartyKind.STATE_FORCES, "YE", Role.INITIATOR, ())
REBELS = Party("rebels", "Invented Rebels", "rebels", PartyKind.NON_STATE_GROUP, "YE", Role.TARGET, ())


def killed(name, *figures, day=date(2021, 3, 9), kind=Kind.SHELLING, total=None, **more):
    """An incident in which `figures` (group, who, low, best, high, part) were killed."""
    made = tuple(
        reconciled("killed", group, who, low, best, high, [], part=part)
        for group, who, low, best, high, part in figures
    )
    whole = total or (made[0].low, made[0].best, made[0].high)
    return incident(name, (name,), kind, made, {"killed": whole}, when=on_day(day, "then") if day else None, **more)


def lines(rows):
    return {row.name: (row.killed.number.low, row.killed.number.best, row.killed.number.high) for row in rows}


def test_groups_add_up_to_the_total_and_parts_stand_apart():
    nine = ("unknown", None, 9, 9, 9, False)
    three = ("civilians", "children", 3, 3, 3, True)
    five = ("civilians", None, 5, 5, 5, False)
    rows = sufferers([killed("i-1", nine, three), killed("i-2", nine, five, total=(9, 9, 9))], Notes())
    assert lines(rows) == {"Civilians": ("5", "5", "5"), UNSTATED: ("13", "13", "13"), "children": ("3", "3", "3")}
    assert [row.within for row in rows] == [False, False, True]


def test_a_part_counts_in_its_group_where_only_its_whole_is_in_the_total():
    nine = ("unknown", None, 9, 9, 9, False)
    six, three = ("civilians", None, 6, 6, 6, True), ("non_state_fighters", None, 3, 3, 3, True)
    rows = sufferers([killed("i-1", nine, six, three)], Notes())
    assert lines(rows) == {"Civilians": ("6", "6", "6"), "Non-state fighters": ("3", "3", "3")}
    eight, police = ("civilians", None, 8, 8, 8, False), ("state_forces", "police", 2, 2, 2, True)
    rows = sufferers([killed("i-1", nine, police), killed("i-2", eight, ("civilians", None, 5, 5, 5, True))], Notes())
    assert lines(rows) == {"Civilians": ("8", "8", "8"), "State forces": ("2", "2", "2"), UNSTATED: ("7", "7", "7")}


def test_of_people_within_groups_the_largest_figure_of_an_incident_counts():
    children, girls = ("civilians", "children", 5, 5, 5, True), ("civilians", "children", 3, 3, 3, True)
    rows = sufferers([killed("i-1", ("civilians", None, 9, 9, None, False), children, girls)], Notes())
    assert lines(rows)["children"] == ("5", "5", "5")


def test_denied_background_and_discounted_incidents_are_in_no_line():
    figure = ("civilians", None, 5, 5, 5, False)
    left_out = [
        killed("i-1", figure, status=Status.DENIED),
        killed("i-2", figure, background=True),
        killed("i-3", figure, grade=Grade.DISCOUNTED),
    ]
    assert sufferers(left_out, Notes()) == ()
    assert changes(left_out, None, None, Notes()).kinds == ()


@pytest.mark.parametrize(
    ("since", "until", "before"),
    [
        (date(2021, 3, 1), date(2021, 3, 31), (date(2021, 2, 1), date(2021, 2, 28))),
        (date(2021, 1, 1), date(2021, 3, 31), (date(2020, 10, 1), date(2020, 12, 31))),
        (date(2021, 1, 1), date(2021, 12, 31), (date(2020, 1, 1), date(2020, 12, 31))),
        (date(2021, 3, 10), date(2021, 3, 16), (date(2021, 3, 3), date(2021, 3, 9))),
        (date(2021, 3, 10), date(2021, 3, 10), (date(2021, 3, 9), date(2021, 3, 9))),
        (date.min, date(2021, 3, 10), None),
        (date(1, 1, 2), date(1, 1, 31), None),
        (date(1, 2, 1), date(1, 3, 31), None),
        (None, date(2021, 3, 31), None),
        (date(2021, 3, 1), None, None),
    ],
)
def test_the_period_before_is_as_long_and_ends_the_day_before(since, until, before):
    assert period_before(Selection(since, until, None, None, 0)) == before


def test_nothing_is_compared_without_a_selection():
    assert period_before(None) is None


def test_the_period_before_stands_beside_what_is_new_and_what_has_gone():
    figure = ("civilians", None, 5, 5, 5, False)
    now = [killed("i-1", figure, parties=(ARMY, REBELS)), killed("i-2", figure, parties=(ARMY,))]
    then = [killed("i-0", figure, kind=Kind.AIRSTRIKE, day=date(2021, 2, 1), parties=(REBELS,))]
    found = changes(now, then, (date(2021, 2, 1), date(2021, 2, 28)), Notes())
    assert found.before == "1–28 Feb 2021"
    assert [(c.name, c.incidents.number.main, c.before.incidents, c.before.killed.main) for c in found.kinds] == [
        ("Shelling", "2", 0, "not stated"),
        ("Airstrike", "0", 1, "5"),
    ]
    assert [(c.key, c.incidents.number.main, c.before.incidents) for c in found.parties] == [
        ("Invented Army", "2", 0),
        ("Invented Rebels", "1", 1),
    ]


def test_months_without_an_incident_stand_between_and_coarse_times_in_none():
    figure = ("civilians", None, 5, 5, 5, False)
    year = When(date(2021, 1, 1), date(2021, 12, 31), WhenPrecision.YEAR, False, "in 2021", ())
    some = [killed("i-1", figure, day=date(2020, 11, 30)), killed("i-2", figure, day=date(2021, 2, 1))]
    coarse = killed("i-3", figure, day=None)
    found = changes([*some, coarse, incident("i-4", ("a",), Kind.SHELLING, (), {}, when=year)], None, None, Notes())
    assert [(m.name, m.incidents.number.main) for m in found.months] == [
        ("Nov 2020", "1"),
        ("Dec 2020", "0"),
        ("Jan 2021", "0"),
        ("Feb 2021", "1"),
    ]


def test_an_incident_counts_once_for_a_party_however_often_it_is_blamed():
    said = tuple(Responsibility("Invented Army", Stance.BLAMED, speaker, ()) for speaker in ("one", "another"))
    denied = Responsibility("Invented Army", Stance.DENIED, "the army", ())
    nobody = Responsibility(None, Stance.UNCLAIMED, "an agency", ())
    figure = ("civilians", None, 5, 5, 5, False)
    found = answerable(
        [killed("i-1", figure, responsibility=(*said, denied)), killed("i-2", figure, responsibility=(nobody,))],
        Notes(),
    )
    counts = {row.party: [cited.number.main for cited in row.stances] for row in found}
    assert counts == {"Invented Army": ["0", "1", "0", "1", "0"], NOBODY: ["0", "0", "0", "0", "1"]}


def test_what_is_not_settled_is_counted_and_named():
    figure = ("civilians", None, 5, 5, 5, False)
    nowhere = Where("Xyz", "Xyz", None, None, None, None, None, WherePrecision.TOWN, False, ())
    province = Where("Marib", "Marib", 1, "YE", "Marib", 15.5, 45.3, WherePrecision.PROVINCE, True, ())
    found = unsettled(
        [killed("i-1", figure, day=None), killed("i-2", figure, where=nowhere), killed("i-3", figure, where=province)],
        Notes(),
    )
    assert {gap.name: gap.incidents.number.main for gap in found} == {
        "No place stated": "1",
        "Place named but found in no gazetteer": "1",
        "Placed no better than in a province, region or country": "1",
        "No date stated": "1",
    }


def test_a_contradiction_gives_each_side_its_speakers_from_the_lowest_number():
    desk = Desk()
    desk.report("r-1", "Four people were killed. Nine people were killed.", "One", "Example Agency", date(2021, 3, 9))
    desk.report("r-2", "Four people were killed.", "Two", "Example Radio", date(2021, 3, 9))
    desk.report("r-3", "Nine people were killed.", "Three", None, date(2021, 3, 9))
    claims = [
        desk.figure("r-3", "a-3", "Nine people were killed", 9, 9, 9, speaker=DOCTOR),
        desk.figure("r-1", "a-1", "Nine people were killed", 9, 9, 9),
        desk.figure("r-1", "a-1", "Four people were killed", 4, 4, 4),
        desk.figure("r-2", "a-2", "Four people were killed", 4, 4, 4),
    ]
    desk.account("r-1", "a-1", Kind.SHELLING)
    desk.account("r-2", "a-2", Kind.SHELLING)
    desk.account("r-3", "a-3", Kind.SHELLING)
    figure = reconciled("killed", "unknown", None, 4, 4, 9, claims)
    told = incident("i-1", ("a-1", "a-2", "a-3"), Kind.SHELLING, (figure,), {"killed": (4, 4, 9)})
    view = small_view().__class__(tuple(desk.reports.values()), tuple(desk.readings()), (told,), (), (), "Invented")
    (found,) = contradictions([told], look_up(view))
    assert [(side.number.main, side.speakers) for side in found.sides] == [
        ("4", ("Example Agency", "Example Radio")),
        ("9", ("health official in Marib, publisher not known", "Example Agency")),
    ]


def test_what_one_speaker_counts_apart_in_one_report_is_no_contradiction():
    desk = Desk()
    desk.report("r-1", "Five soldiers and one coastguard were killed.", "One", "Example Agency", date(2021, 3, 9))
    claims = [
        desk.figure("r-1", "a-1", "Five soldiers", 5, 5, 5, group="state_forces"),
        desk.figure("r-1", "a-1", "one coastguard", 1, 1, 1, group="state_forces"),
    ]
    desk.account("r-1", "a-1", Kind.SHELLING)
    figure = reconciled("killed", "state_forces", None, 1, 1, 5, claims)
    told = incident("i-1", ("a-1",), Kind.SHELLING, (figure,), {"killed": (6, 6, 6)})
    view = small_view().__class__(tuple(desk.reports.values()), tuple(desk.readings()), (told,), (), (), "Invented")
    assert contradictions([told], look_up(view)) == ()
    assert overview(view, look_up(view), Notes()).disputed == ()


def test_notes_are_shared_by_equal_numbers_and_name_no_more_than_they_must():
    figure = ("civilians", None, 5, 5, 5, False)
    many = [killed(f"i-{n}", figure) for n in range(MOST_NAMED + 3)]
    notes = Notes()
    assert notes.note(many, "All") == notes.note(many, "All") == 1
    assert notes.note(many[:1], "All") == 2
    assert notes.cite(number(None, None, None), [], "None of them").note is None
    first, second = notes.all
    assert (len(first.incidents), first.more, first.text) == (MOST_NAMED, 3, f"All, {MOST_NAMED + 3} incidents")
    assert (second.text, second.more) == ("All, 1 incident", 0)


def test_titles_say_what_the_numbers_say_and_no_more():
    civilians, fighters = ("civilians", None, 6, 6, 6, False), ("non_state_fighters", None, 4, 4, 4, False)
    groups = sufferers([killed("i-1", civilians, fighters, total=(10, 10, 10))], Notes())
    assert headlines.of_sufferers(groups) == "60 % of the dead whose group is stated were civilians"
    assert headlines.of_sufferers(groups[1:]) == "People reported killed, by group"
    two = [killed("i-1", civilians), killed("i-2", fighters, day=date(2021, 4, 1), kind=Kind.AIRSTRIKE)]
    found = changes(two, None, None, Notes())
    assert headlines.of_months(found.months) == "Mar 2021 had the highest reported toll: 6 killed"
    assert headlines.of_kinds(found.kinds) == "Shelling: more than half of all reported killed"
    assert headlines.of_months(found.months[:1]) == "People reported killed, by month"
    assert headlines.of_kinds([]) == "People reported killed, by kind of incident"


def test_findings_of_nothing_are_empty():
    view = small_view()
    found = findings(view, [], look_up(view), Notes(), None)
    assert (found.killed, found.sufferers, found.contradictions, found.notes) == (None, (), (), ())
    assert (found.charts.months, found.charts.sufferers, found.charts.kinds) == ("", "", "")
