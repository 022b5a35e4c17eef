"""Reports that are lists: a line with a place of its own is an incident of its own, under the date and parties of the head."""

from datetime import date

import pytest

from bearwitness.model import Account, Kind, Report, ReportInfo, Role
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.scenes.lists import list_lines
from bearwitness.settings import Settings

HEAD = "On March 3, Coalition forces conducted seven strikes against ISIL fighters in Syria and Iraq.\n\n"
LINES = (
    "- Near Mosul, two strikes destroyed an ISIL truck.\n"
    "- Near Ramadi, four strikes hit an ISIL unit and destroyed two ISIL fighting positions.\n"
    "- Near Kirkuk, one strike damaged a bridge.\n"
)


def read(text: str, published: date = date(2016, 3, 5)) -> tuple[Account, ...]:
    info = ReportInfo("r-list", "s-list", None, None, published, False, None, "en")
    return GrammarReader(Settings()).read(Report(info, text, "-")).incidents


def places(incidents: tuple[Account, ...]) -> list[str | None]:
    return [one.where.text if one.where else None for one in incidents]


def parties(one: Account, role: Role) -> set[str]:
    return {party.name for party in one.parties if party.role is role}


@pytest.fixture(scope="module")
def listed() -> tuple[Account, ...]:
    return read(HEAD + LINES)


def test_each_line_is_an_incident_and_the_head_is_none(listed: tuple[Account, ...]) -> None:
    assert places(listed) == ["Mosul", "Ramadi", "Kirkuk"]


def test_lines_take_the_date_of_the_head(listed: tuple[Account, ...]) -> None:
    assert [one.when.start if one.when else None for one in listed] == [date(2016, 3, 3)] * 3


def test_lines_take_who_struck_from_the_head(listed: tuple[Account, ...]) -> None:
    assert all(parties(one, Role.INITIATOR) == {"U.S.-led coalition"} for one in listed)


def test_whose_things_are_struck_is_the_target(listed: tuple[Account, ...]) -> None:
    assert all(parties(one, Role.TARGET) == {"Islamic State"} for one in listed)


def test_figures_stay_with_their_line(listed: tuple[Account, ...]) -> None:
    assert [[figure.best for figure in one.figures] for one in listed] == [[1], [2], [1]]


def test_lines_without_bullets() -> None:
    assert places(read(HEAD + LINES.replace("- ", ""))) == ["Mosul", "Ramadi", "Kirkuk"]


def test_headings_by_country_stand_between() -> None:
    text = (
        HEAD
        + "Syria\n\n* Near Raqqah, one strike destroyed a tunnel.\n\nIraq\n\n* Near Mosul, one strike hit a bunker.\n"
    )
    assert places(read(text)) == ["Raqqah", "Mosul"]


def test_a_place_that_no_gazetteer_knows_stays_as_written() -> None:
    found = read(HEAD + "- Near Qazzubiyeh, one strike destroyed a truck.\n- Near Mosul, one strike hit a bunker.\n")
    assert places(found) == ["Qazzubiyeh", "Mosul"]
    assert found[0].where is not None
    assert (found[0].where.lat, found[0].where.country) == (None, None)


def test_a_line_that_only_counts_the_deed_of_its_head() -> None:
    found = read(
        HEAD + "- Near Mosul, one strike had no known result.\n- Near Ramadi, two strikes destroyed a truck.\n"
    )
    assert places(found) == ["Mosul", "Ramadi"]
    assert found[0].kind is Kind.AIRSTRIKE


def test_what_was_struck_does_not_change_the_kind() -> None:
    lines = "- Near Mosul, two strikes destroyed three supply caches.\n- Near Ramadi, one strike suppressed a mortar position.\n"
    assert [one.kind for one in read(HEAD + lines)] == [Kind.AIRSTRIKE, Kind.AIRSTRIKE]


def test_a_line_with_a_day_of_its_own_keeps_it() -> None:
    lines = "- Near Mosul, one strike on March 1 destroyed a truck.\n- Near Ramadi, one strike destroyed a tunnel.\n"
    assert [one.when.start if one.when else None for one in read(HEAD + lines)] == [date(2016, 3, 1), date(2016, 3, 3)]


def test_the_same_place_twice_is_one_incident() -> None:
    lines = "- Near Mosul, one strike destroyed a truck.\n- Near Ramadi, one strike hit a bunker.\n- Near Mosul, one strike destroyed a tunnel.\n"
    assert places(read(HEAD + lines)) == ["Mosul", "Ramadi"]


def test_the_paragraph_below_belongs_to_no_line() -> None:
    below = "\nSince the campaign began, the coalition has carried out 6,210 strikes. Ground artillery is not counted as a strike.\n"
    found = read(HEAD + LINES + below)
    assert places(found) == ["Mosul", "Ramadi", "Kirkuk"]
    assert found[-1].means in ((), (Kind.AIRSTRIKE,))


def test_a_name_of_a_month_is_no_place() -> None:
    head = "On Nov. 26, Coalition forces conducted two strikes against ISIL fighters.\n\n"
    lines = "- Near Mosul, one strike destroyed a truck.\n- Near Ramadi, one strike hit a bunker.\n"
    found = read(head + lines, date(2016, 11, 28))
    assert places(found) == ["Mosul", "Ramadi"]


def test_raids_on_the_ground_are_listed_too() -> None:
    text = (
        "Boko Haram fighters attacked four villages in Nigeria on Tuesday.\n\n"
        "- In Maiduguri, gunmen killed three traders.\n- In Damboa, gunmen killed two farmers and burned a market.\n"
    )
    found = [one for one in read(text) if one.figures]
    assert places(tuple(found)) == ["Maiduguri", "Damboa"]


def test_items_of_other_matters_are_no_incidents() -> None:
    text = HEAD + "- Near Mosul, one strike destroyed a truck.\n- In Erbil, the market opened again.\n"
    assert places(read(text)) == ["Mosul"]


BARE = "Mosul: two strikes. An ISIL unit engaged; a truck bomb destroyed.\nTal Afar: one strike. A bridge damaged.\n"


def test_lines_that_open_with_a_bare_name_and_count_the_deeds_there() -> None:
    found = read("Strikes by the Coalition from 1 to 3 March:\n\nIraq\n\n" + BARE)
    assert places(found) == ["Mosul", "Tal Afar"]
    assert [one.kind for one in found] == [Kind.AIRSTRIKE, Kind.AIRSTRIKE]
    assert parties(found[0], Role.INITIATOR) == {"U.S.-led coalition"}


def test_lines_that_only_count_under_a_head_that_names_nobody() -> None:
    head = "Aircraft flew the strikes listed below on March 3.\n\n"
    lines = "Hasakah - 7 strikes - 3 units, 2 trucks\nSinjar - 5 strikes - 4 positions\nBaiji - 3 strikes\n"
    assert places(read(head + lines)) == ["Hasakah", "Sinjar", "Baiji"]


def test_the_access_that_strikes_deny_is_no_denial() -> None:
    lines = "- Near Mosul, two strikes denied the enemy access to the road and destroyed a truck.\n- Near Hit, one strike hit a bunker.\n"
    found = read(HEAD + lines)
    assert [figure.certainty.value for one in found for figure in one.figures] == ["asserted"]


def test_items_that_run_on_in_one_sentence() -> None:
    text = (
        "Between 1 and 3 March, Coalition aircraft attacked ISIL in Iraq and Syria as follows: near Ramadi, three strikes destroyed two trucks and killed four fighters; "
        "near Mosul, five strikes hit three units; near Manbij, nine strikes destroyed eight fighting positions; near Raqqah, one strike hit a bunker."
    )
    found = read(text)
    assert places(found) == ["Ramadi", "Mosul", "Manbij", "Raqqah"]
    assert [[figure.best for figure in one.figures] for one in found] == [[2, 4], [], [8], []]


def test_items_that_only_count_what_their_sentence_says_was_done() -> None:
    text = "Coalition aircraft struck ISIL on 3 March: near Hit, two strikes; near Mosul, one strike; and near Ramadi, four strikes with no known result."
    assert places(read(text)) == ["Hit", "Mosul", "Ramadi"]


@pytest.mark.parametrize(
    "head",
    [
        "Reporting period: 1-3 March",
        "1-3 March 2016",
        "This summary is of strikes carried out between 1 and 3 March.",
        "Coalition aircraft were active on all three days from 1 to 3 March. Results:",
        "Coalition aircraft struck the following between Tuesday 1 and Thursday 3 March.",
    ],
)
def test_the_days_of_a_list_stand_above_it(head: str) -> None:
    found = read(f"{head}\n\n{LINES}")
    assert [(one.when.start, one.when.end) if one.when else None for one in found] == [
        (date(2016, 3, 1), date(2016, 3, 3))
    ] * 3


DAY = "Over the last day (3 March) Boko Haram fighters attacked the Nigerian army six times, shelling it twice.\n\n"
AREAS = "near Damboa: mortars, 14 rounds;\nnear Gwoza: 120 mm mortars;\nnear Bama: small arms fire.\n"


def test_small_lines_that_end_in_semicolons() -> None:
    found = read(DAY + AREAS)
    assert {"Damboa", "Gwoza"} <= {one.where.text for one in found if one.where}
    assert all(one.when is not None and one.when.start == date(2016, 3, 3) for one in found)


def test_lines_that_name_no_more_than_arms() -> None:
    lines = "near Damboa: artillery, 14 rounds;\nnear Gwoza: a sniper;\nnear Bama: rockets.\n"
    assert places(read(DAY + lines)) == ["Damboa", "Gwoza", "Bama"]


def test_the_period_of_a_bulletin_in_prose_dates_what_it_does_not_date() -> None:
    text = "Reporting period: 1-3 March\n\nGunmen killed two farmers in Damboa, Nigeria.\n"
    assert [(one.when.start, one.when.end) if one.when else None for one in read(text)] == [
        (date(2016, 3, 1), date(2016, 3, 3))
    ]


def test_a_toll_below_the_lines_is_of_no_single_line() -> None:
    found = read(DAY + AREAS + "\nTwo soldiers were killed.\n")
    assert [(one.where, [figure.best for figure in one.figures]) for one in found if one.figures] == [(None, [2])]


@pytest.mark.parametrize(
    "opening",
    [
        "During the past day, March 3, the truce was broken 14 times.",
        "On 3 March rebels opened fire at army positions 14 times.",
    ],
)
def test_what_a_bulletin_of_a_day_does_not_date_was_on_that_day(opening: str) -> None:
    text = (
        f"{opening}\n\n"
        "Rebels fired mortars at soldiers near Avdiivka.\n\nNear Krymske gunmen shot at a post of the Ukrainian army.\n"
    )
    assert {one.when.start if one.when else None for one in read(text)} == {date(2016, 3, 3)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mosul: 14 strikes.\nTal Afar: two strikes.\n", 2),
        ("Mosul: a day in the old town.\nTal Afar: two strikes.\n", 0),
        ("He flew home from\nnear Mosul, but\nnear Hit, he stopped.\n", 0),
        ("- Near Mosul, one strike.\n- Near Ramadi, two strikes.\n", 2),
        ("Near Mosul, one strike.\n", 0),
        ("In Mosul, officials spoke.\n\nIn Ramadi, a bomb went off.\n", 0),
        ("- Near Mosul, one strike\ndestroyed a truck.\n- Near Ramadi, two strikes.\n", 2),
        ("- Near Mosul, one strike.\n\nThe minister then flew home to his family.\n\n- Near Ramadi, two strikes.\n", 0),
    ],
)
def test_which_lines_are_a_list(text: str, count: int) -> None:
    assert len(list_lines(text)) == count
