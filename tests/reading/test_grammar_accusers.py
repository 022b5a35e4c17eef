"""Whom a report accuses by telling who did it, and when that accuses nobody (codebook section 3). All is invented."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

SHELLED = "the Yemeni army shelled the market of Marib in Yemen on Tuesday, killing nine civilians"


def stances(text: str, publisher: str) -> list[list[str]]:
    info = ReportInfo("r-1", "s-1", None, publisher, date(2021, 3, 13), False, None, "en")
    reading = GrammarReader(Settings()).read(Report(info, text, "example"))
    return [[f"{one.stance.value} {one.party}" for one in incident.responsibility] for incident in reading.incidents]


@pytest.mark.parametrize(
    ("text", "publisher", "due"),
    [
        (f"The Valley Observatory said that {SHELLED}.", "Example Agency", [["blamed Yemeni government forces"]]),
        # The publisher's own people tell, and accuse nobody.
        (f"Valley Observatory activists said that {SHELLED}.", "Valley Observatory", [[]]),
        (f"VOR sources said that {SHELLED}.", "Valley Observatory for Rights", [[]]),
        # What else the same side did it is accused of as well.
        (
            f"Residents said that {SHELLED}. Residents of Taiz said that the Yemeni army shelled a school in Taiz on Wednesday, killing four civilians.",
            "Example Agency",
            [["blamed Yemeni government forces"], ["blamed Yemeni government forces"]],
        ),
        # Who is named anew accuses anew; an account that only goes on does not. Who told it together with others is the first of them.
        (
            f"The Valley Observatory said that {SHELLED}. The Valley Observatory said that the Yemeni army shelled a school in Taiz on Wednesday, killing four civilians.",
            "Example Agency",
            [["blamed Yemeni government forces"], ["blamed Yemeni government forces"]],
        ),
        (
            f"The Valley Observatory said that {SHELLED}. The Yemeni army shelled a school in Taiz on Wednesday, killing four civilians.",
            "Example Agency",
            [["blamed Yemeni government forces"], []],
        ),
        (f"Residents and a doctor said that {SHELLED}.", "Example Agency", [["blamed Yemeni government forces"]]),
        # A state's forces tell of their work at home, or claim what they did abroad.
        ("Yemeni soldiers raided a camp near Marib in Yemen on Tuesday and killed nine rebels, the Yemeni army said.", "Example Agency", [[]]),
        ("American jets bombed a camp near Marib in Yemen on Tuesday and killed nine rebels, the U.S. military said.", "Example Agency", [["claimed U.S. forces"]]),
        # Ground taken.
        ("The Valley Observatory said that Houthi fighters captured the town of Marib in Yemen on Tuesday.", "Example Agency", [[]]),
    ],
)  # fmt: skip
def test_who_tells_of_a_deed_accuses(text: str, publisher: str, due: list[list[str]]) -> None:
    assert stances(text, publisher) == due
