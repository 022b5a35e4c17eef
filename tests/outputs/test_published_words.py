"""How the day of publication is told on a page."""

from datetime import date

import pytest

from bearwitness.model import PublishedFrom, ReportInfo
from bearwitness.outputs.assessment.claimlines import published_words


@pytest.mark.parametrize(
    ("known_from", "inferred", "ending"),
    [
        (PublishedFrom.GIVEN, False, "2021"),
        (PublishedFrom.ADDRESS, True, "(inferred from its address)"),
        (PublishedFrom.BYLINE, True, "(inferred from its text)"),
        (None, True, "(inferred)"),  # of an older casebook
    ],
)
def test_a_day_that_was_worked_out_says_from_what(
    known_from: PublishedFrom | None, inferred: bool, ending: str
) -> None:
    info = ReportInfo("r", "s", None, None, date(2021, 3, 13), inferred, None, "en", published_from=known_from)
    assert published_words(info).endswith(ending)
    assert ("inferred" in published_words(info)) is inferred
