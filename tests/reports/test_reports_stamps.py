"""The day of publication by stamps within a page. All pages are invented."""

from datetime import date

import pytest

from bearwitness.reports.dates import Given, published_on
from bearwitness.reports.stamps import stamped_day
from bearwitness.settings import Settings

STAMPED = {
    "an issued line": ("Jets hit Baro\n\nThe raid killed two.\nIssued on: 13/03/2021 - 15:14", date(2021, 3, 13)),
    "a post that is embedded": (
        "Nine people were killed early Saturday.\n\nWe mourn them. — Ann Sample (@asample) March 13, 2021",
        date(2021, 3, 13),
    ),
    "the hour of a post": ("Shells hit Baro.\n\n10:25 PM · Mar 13, 2021", date(2021, 3, 13)),
    "the latest of several posts": (
        "— Ann Sample (@asample) March 11, 2021\n\n— Bo Sample (@bsample) March 13, 2021",
        date(2021, 3, 13),
    ),
    "posts of several months": (
        "— Ann Sample (@asample) January 11, 2021\n\n— Bo Sample (@bsample) March 13, 2021",
        None,
    ),
    "a weekday and a date that agree": (
        "Smoke over Baro, Saturday, Mar. 13, 2021 (Photo: Sample Agency)\n\nShells hit Baro on Saturday.",
        date(2021, 3, 13),
    ),
    "an old picture": (
        "FILE - In this Saturday, Mar. 13, 2021 file photo, smoke rises.\n\nShells hit Baro on Saturday.",
        None,
    ),
    "news of other days than a picture": (
        "Smoke over Baro, Saturday, Mar. 13, 2021 (Photo: Sample)\n\nA truce was signed Saturday. It fell on Tuesday.",
        None,
    ),
    "a dateline without a year": (
        "Baro after the raid, March 13, 2021. SAMPLE/Handout\n\nBARO, Examplia, March 13 (Sample Agency) - Nine died.",
        date(2021, 3, 13),
    ),
    "a year alone": ("The war began in 2014. Shells hit Baro on Saturday.", None),
    "a date without a weekday": ("The truce of March 13, 2021 broke down. Shells hit Baro on Saturday.", None),
    "the last change, whose day the news speaks of": (
        "Last updated at Mar 132021 BARO Jets killed five people on Saturday, and two on Friday.",
        date(2021, 3, 13),
    ),
    "the last change, and a day since which it has gone on": (
        "Last updated at Mar 132021 BARO Jets killed five people on Saturday, and twenty since Monday.",
        date(2021, 3, 13),
    ),
    "the last change, years after the news": (
        "Last updated at Mar 132021 BARO Jets killed five people on Tuesday.",
        None,
    ),
    "the last change of a page that names no day": ("Last updated: March 13, 2021. Jets killed five people.", None),
    "a date whose order nobody knows": ("Published: 03/04/2021", None),
}


@pytest.mark.parametrize(("text", "day"), STAMPED.values(), ids=STAMPED)
def test_a_stamp_dates_a_page(text: str, day: date | None) -> None:
    assert stamped_day(text) == day


def test_what_a_stamp_says_is_inferred_and_comes_last() -> None:
    text = "Shells hit Baro.\n\nWe mourn them. — Ann Sample (@asample) March 13, 2021"
    found = published_on(text, Given(), Settings())
    assert (found.day, found.inferred, found.said_by) == (date(2021, 3, 13), True, "a stamp in the text")
    given = published_on(text, Given(table="2021-03-14"), Settings())
    assert (given.day, given.inferred) == (date(2021, 3, 14), False)
