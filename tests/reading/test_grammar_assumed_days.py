"""Times of reports without a date: set against each other, and never told (codebook section 4). Our own words, invented throughout."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.times.assumed import assumed_day, undated_times
from bearwitness.reading.grammar.times.when import times
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
NEWS = "MAIDUGURI, Nigeria - A suicide bomber killed 12 people in a market in Maiduguri on Saturday, police said.\n\n"

LOOKED_BACK = [
    "A similar attack in July left 17 people dead.",
    "Militants had raided the town of Konduga two weeks earlier, killing five.",
    "Last month, nine people died when a bomb exploded at a bus station in Jos.",
    "The city has been calm since the army recaptured Monguno in February.",
]


def report(text: str, published: date | None = None) -> Report:
    return Report(ReportInfo("r-1", "s-1", None, "Example Agency", published, False, None, "en"), text, "example")


def read(text: str) -> list[tuple[bool, tuple[int | None, ...]]]:
    """Whether each incident is background, and its figures."""
    reading = READER.read(report(text))
    assert all(one.when is None for one in reading.incidents)
    return [(one.background, tuple(figure.best or figure.low for figure in one.figures)) for one in reading.incidents]


@pytest.mark.parametrize("words", LOOKED_BACK)
def test_what_is_older_than_the_news_is_background_though_nobody_knows_the_day_of_the_news(words: str) -> None:
    assert [older for older, _ in read(NEWS + words)] == [False, True]


@pytest.mark.parametrize(
    "words",
    [
        "On December 9, shells hit a school in Damboa and killed 17 pupils.",
        "On December 9, local activists documented the death of 17 pupils when shells hit a school in Damboa.",
    ],
)
def test_a_calendar_day_far_behind_news_that_has_none_is_older(words: str) -> None:
    """Whether it is that of the deed or of what was said about it: what was said of old is no younger."""
    between = "The market was full of people who had come from the villages around to sell onions and rice. " * 7
    assert [older for older, _ in read(NEWS + between + "\n\n" + words)] == [False, True]
    assert [older for older, _ in read("On December 10, " + NEWS + between + "\n\n" + words)] == [False, False]


def test_so_is_one_whose_year_is_that_of_another_sentence() -> None:
    between = "The market was full of people who had come to sell rice. " * 10 + "Rice was as dear as in 2022. "
    words = "\n\nOn 13 May, shells hit a school in Damboa and killed 17 pupils."
    reading = READER.read(report(NEWS + between + words))
    assert [(one.background, one.when and one.when.start) for one in reading.incidents] == [
        (False, None),
        (True, date(2022, 5, 13)),
    ]


def test_what_was_a_week_before_the_news_is_older_and_what_was_six_days_before_is_news() -> None:
    words = "Shells killed 12 people in Damboa, Nigeria, on 14 May. On {day} May, a bomb killed nine people in Konduga."
    for day, older in ((7, True), (8, False)):
        reading = READER.read(report(words.format(day=day), date(2022, 5, 15)))
        assert [one.background for one in reading.incidents] == [False, older]


def test_beside_news_without_a_day_what_was_more_than_two_weeks_ago_is_older() -> None:
    words = "Shells killed 12 people in Damboa, Nigeria.\n\nOn {day} May, a bomb killed nine people in Konduga."
    for day, older in ((10, True), (17, False)):
        reading = READER.read(report(words.format(day=day), date(2022, 5, 26)))
        assert [one.background for one in reading.incidents] == [False, older]


def test_today_is_not_set_against_a_weekday() -> None:
    text = "Forces stormed the town of Sinjar in Iraq in the early hours of Wednesday. In today's clashes a child was killed."
    assert read(text) == [(False, (1,))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A blast on 5 May 2014 killed two.", date(2014, 5, 5)),
        ("A blast in 2013; on 5 May 2014 there was another.", date(2014, 5, 5)),
        ("On May 13 six officers were killed.", date(2001, 5, 13)),
    ],
)
def test_the_assumed_day_is_not_before_the_days_that_are_given(text: str, day: date) -> None:
    assert assumed_day(text, times(text, None)) == day


def test_a_month_without_a_year_lies_well_before_the_assumed_day() -> None:
    text = "In June nine died; in January, two; and in March, four."
    for one in undated_times(text):
        assert one.assumed
        assert (assumed_day(text, ()) - one.days.end).days >= 20


def test_the_day_before_is_that_of_the_deed_which_it_stands_behind() -> None:
    told = report(
        "Fear swept across Tanta, Egypt, on Monday as police probed the bomb blast that ripped through a church the day before.",
        date(2016, 12, 13),
    )
    (incident,) = READER.read(told).incidents
    assert incident.when is not None
    assert incident.when.start == date(2016, 12, 11)


def test_many_held_for_ordinary_offences_are_no_incident_on_whatever_day() -> None:
    words = "Yesterday alone a total of 649 people were arrested in Peru for various offences, among them loitering and partying."
    assert read(words) == []
    assert READER.read(report(words, date(2020, 4, 2))).incidents == ()
