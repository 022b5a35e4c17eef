"""Strike releases, general news, and the packaged samples."""

import pytest
from readings_made import Made

from bearwitness.evaluation import wikinews_silence
from bearwitness.evaluation.centcom import COUNTRY, DESTROYED, PLACE, Strike, destroyed, judge
from bearwitness.evaluation.outcome import Case
from bearwitness.evaluation.wikinews_silence import Article, Tells, judgements, tells
from bearwitness.model import Group, Kind, Measure

LINE = "- Near Ar Raqqah, two strikes struck a tactical unit and destroyed two boats and a vehicle."


@pytest.mark.parametrize(
    ("description", "number"),
    [
        ("strike destroyed six oil tanker trucks and an oil pump jack.", 7),
        ("strikes struck a unit, destroying an ISIL vehicle.", 1),
        ("strikes struck a unit and destroyed two boats, a vehicle, and 12 rocket rails.", 15),
        ("strikes destroyed a vehicle and suppressed a mortar position.", None),  # the list goes on with another verb
        ("strikes destroyed two command and control nodes.", None),
        ("strike destroyed an ISIL tactical unit.", None),  # people
        ("strikes destroyed a boat and destroyed a car.", None),
        ("strike had no effect.", None),
    ],
)
def test_things_are_counted_only_in_plain_lists(description: str, number: int | None) -> None:
    assert destroyed(description) == number


def strike(**more: str) -> Strike:
    described = LINE.partition("two ")[2]
    row = {"date": "1/1/2016", "country": "Syria", "location": "Raqqa", "description": described, "line": LINE, **more}
    return Strike.model_validate(row)


@pytest.mark.parametrize(("place", "country", "right"), [("Ar Raqqah", "SY", 3), ("Aleppo", "IQ", 1)])
def test_a_line_is_judged(place: str, country: str, right: int) -> None:
    made = Made(LINE)
    figures = (
        made.figure(Measure.DESTROYED, Group.THINGS, (2, 2, 2), "two boats"),
        made.figure(Measure.DESTROYED, Group.THINGS, (1, 1, 1), "a vehicle"),
        made.figure(Measure.DAMAGED, Group.THINGS, (9, 9, 9), "a tactical unit"),
    )
    made.incident(where=made.where(place, 1.0, 1.0, country), figures=figures)
    verdicts = {verdict.field: verdict for verdict in judge(strike(), made.reading())}
    assert set(verdicts) == {PLACE, COUNTRY, DESTROYED}
    assert sum(verdict.right for verdict in verdicts.values()) == right
    assert verdicts[DESTROYED].read == "3"


def article(page: str) -> Article:
    row = {"url": f"https://example.org/wiki/{page}", "date": "2020-01-01", "title": "T", "text": LINE}
    return Article.model_validate(row)


def told(page: str, *incidents: bool) -> tuple[Article, Case]:
    """An article whose reading has these incidents; True is a background one."""
    made = Made(LINE)
    for background in incidents:
        made.incident(Kind.AIRSTRIKE, words="strikes", background=background)
    return article(page), Case(page, LINE, tuple(wikinews_silence.judge(article(page), made.reading())))


def one_that_tells(kind: Tells) -> str:
    return next(page for page, tells_of in judgements().items() if tells_of is kind)


def test_false_alarms_and_silence() -> None:
    violence, retold = one_that_tells(Tells.VIOLENCE), one_that_tells(Tells.RETOLD)
    summary = wikinews_silence.count(
        [
            told(violence, False), told(violence), told(retold), told(retold, True), told(retold, False),
            told("Rugby"), told("Chess", False), told("Cheese", True), told("Bees"),
        ]
    )  # fmt: skip
    assert summary.scores()[wikinews_silence.SILENT] == 0.5
    assert summary.scores()[wikinews_silence.FOUND] == 0.5
    assert [summary.fields[name].invented for name in wikinews_silence.FIELDS.values()] == [0, 0, 1, 2]


def test_the_judgements_are_of_pages_each_once() -> None:
    assert tells("https://en.wikinews.org//wiki/No_such_page") is Tells.NOTHING
    assert len(judgements()) >= 60
    assert set(judgements().values()) == {Tells.VIOLENCE, Tells.UNREST, Tells.RETOLD}
