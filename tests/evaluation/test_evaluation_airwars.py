"""The scorer of assessments: which figures are the answer, and what counts as exact, near and accused."""

from typing import Any

import pytest
from pydantic import ValidationError
from readings_made import Made

from bearwitness.evaluation.airwars_gaza import COUNTRY, INJURED, KILLED, PARTY, PLACE, Assessment, count, judge
from bearwitness.evaluation.outcome import Case, Verdict
from bearwitness.model import Group, Measure, PartyKind, Reading, Role

TEXT = "A jet struck Town A. Six people and two fighters died. Later reports said eight. Four were hurt."


def row(**labels: Any) -> Assessment:
    return Assessment.model_validate({"incident_code": "x1", "assessment": TEXT, **labels})


def killed(low: int | None, high: int | None) -> dict[str, int | None]:
    return {"civilians_reported_killed_min": low, "civilians_reported_killed_max": high}


def verdict(reading: Reading, field: str, **labels: Any) -> Verdict | None:
    found = [one for one in judge(row(**labels), reading) if one.field == field]
    assert len(found) <= 1
    return found[0] if found else None


def reading_with(*figures: tuple[Group, tuple[int | None, int | None, int | None], str], **more: Any) -> Reading:
    made = Made(TEXT)
    told = tuple(made.figure(Measure.KILLED, group, ends, words) for group, ends, words in figures)
    made.incident(figures=told, **more)
    return made.reading()


@pytest.mark.parametrize(
    ("ends", "label", "right"),
    [
        ((6, 6, 6), (6, 6), 1),
        ((6, 6, None), (6, 6), 1),  # at least six
        ((None, 6, 6), (6, 6), 1),  # up to six
        ((4, None, 6), (4, 6), 1),
        ((4, None, 6), (4, 5), 0),
        ((4, None, 6), (6, 6), 0),
        ((2, None, None), (2, 2), 1),  # several, counted as the label counts a stated minimum
    ],
)
def test_low_and_high_are_right_together(
    ends: tuple[int | None, int | None, int | None], label: tuple[int, int], right: int
) -> None:
    found = verdict(reading_with((Group.CIVILIANS, ends, "Six people")), KILLED, **killed(*label))
    assert found is not None
    assert (found.right, found.invented, found.missed) == ((1, 0, 0) if right else (0, 1, 1))
    assert [quote.quote for quote in found.quotes] == ["Six people"]


def test_fighters_do_not_count_and_rival_figures_are_reconciled() -> None:
    reading = reading_with(
        (Group.UNKNOWN, (6, 6, 6), "Six people"),
        (Group.NON_STATE_FIGHTERS, (2, 2, 2), "two fighters"),
        (Group.UNKNOWN, (8, 8, 8), "eight"),
    )
    found = verdict(reading, KILLED, **killed(6, 8))
    assert found is not None
    assert (found.read, found.right) == ("6 to 8", 1)


def test_without_a_label_there_is_no_verdict_and_without_a_reading_a_miss() -> None:
    nothing = Made(TEXT).reading()
    assert verdict(nothing, KILLED, **killed(None, None)) is None
    assert verdict(nothing, INJURED) is None
    missed = verdict(nothing, KILLED, **killed(6, 8))
    assert missed is not None
    assert (missed.read, missed.due, missed.right, missed.invented, missed.missed) == (None, "6 to 8", 0, 0, 1)


def test_the_main_incident_is_the_one_that_counts_people() -> None:
    made = Made(TEXT)
    made.incident()
    made.incident(background=True, figures=(made.figure(Measure.KILLED, Group.CIVILIANS, (9, 9, 9), "eight"),))
    made.incident(figures=(made.figure(Measure.KILLED, Group.CIVILIANS, (6, 6, 6), "Six people"),))
    found = verdict(made.reading(), KILLED, **killed(6, 6))
    assert found is not None
    assert found.right == 1


GEO = "31.30, 34.30"


@pytest.mark.parametrize(
    ("lat", "right", "invented"),
    [(31.34, 1, 0), (31.35, 0, 1), (None, 0, 0)],  # 4.4 km, 5.6 km, a name without coordinates
)
def test_a_place_is_right_within_five_kilometres(lat: float | None, right: int, invented: int) -> None:
    made = Made(TEXT)
    made.incident(where=made.where("Town A", lat, 34.30 if lat else None, "PS"))
    found = verdict(made.reading(), PLACE, geo=GEO)
    assert found is not None
    assert (found.right, found.invented, found.missed) == (right, invented, 1 - right)


def test_a_wrong_country_is_worse_than_none() -> None:
    cases = []
    for country in ("PS", "IL", None):
        made = Made(TEXT)
        made.incident(where=made.where("Town A", None, None, country))
        cases.append((row(), Case("x", TEXT, tuple(judge(row(), made.reading())))))
    summary = count(cases)
    share = next(measure for measure in summary.measures if measure.name == "not in a wrong country")
    assert (share.count, share.of) == (2, 3)
    assert (summary.fields[COUNTRY].right, summary.fields[COUNTRY].invented, summary.fields[COUNTRY].missed) == (
        1,
        1,
        2,
    )


@pytest.mark.parametrize(
    ("kind", "role", "country", "right"),
    [
        (PartyKind.STATE_FORCES, Role.INITIATOR, "IL", 1),
        (PartyKind.STATE_FORCES, Role.TARGET, "IL", 0),
        (PartyKind.STATE_FORCES, Role.INITIATOR, "EG", 0),
        (PartyKind.CIVILIANS, Role.INITIATOR, "IL", 0),
    ],
)
def test_the_suspect_is_who_is_said_to_have_acted(kind: PartyKind, role: Role, country: str, right: int) -> None:
    made = Made(TEXT)
    made.incident(parties=(made.party("A jet", "The air force", kind, role, country),))
    found = verdict(made.reading(), PARTY, suspected_belligerent="Israeli Military")
    assert found is not None
    assert found.right == right
    assert found.missed == 1 - right


def test_a_broken_label_is_refused() -> None:
    with pytest.raises(ValidationError):
        row(geo="somewhere")
    with pytest.raises(ValidationError):
        row(civilians_reported_killed_min="some")
