"""Who speaks for a figure that a report tells in its own words first, and then with its source (codebook section 6). All is invented."""

from datetime import date

import pytest

from bearwitness.model import Reading, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


def read(text: str) -> Reading:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    return GrammarReader(Settings()).read(Report(info, text, "example"))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Shells kill nine people in Marib\n\nShells killed nine people in Marib, Yemen, on Tuesday, a doctor said.", ["doctor", "Example Agency"]),
        # The lead of a later paragraph too.
        (
            "The war in Yemen goes on in its seventh winter, and little has changed in the highlands.\n\n"
            "In Marib four civilians were wounded by a rocket on Tuesday. A source at the police told Example News that the rocket hit "
            "a street of Marib, wounding four civilians.",
            ["source at the police", "Example Agency"],
        ),
        # Two who are named stay in their order.
        ("Shells killed nine people in Marib, Yemen, on Tuesday, a doctor said. The mayor said that nine people were killed.", ["doctor", "mayor"]),
    ],
)  # fmt: skip
def test_the_source_named_below_speaks_for_the_headline_and_the_lead(text: str, speakers: list[str]) -> None:
    reading = read(text)
    claims = {claim.id: claim.speaker.name for claim in reading.claims}
    assert [claims[one] for one in reading.incidents[0].figures[0].claims] == speakers
