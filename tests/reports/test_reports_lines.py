"""Whether lines are paragraphs or wrapped. All texts are invented."""

import pytest

from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reports.dates import find_dateline
from bearwitness.reports.lines import is_by_line

WRAPPED = """Two soldiers were killed and three were wounded when a mine exploded under their
vehicle near Velm on Tuesday, an army spokesman said. No group has claimed that it
laid the mine, which went off on the road that leads to the border of the Orun
district, where patrols have been attacked before."""
HEADLINES = """Two soldiers killed by mine near Velm in Orun
Rebels withdraw from three villages on the river
Market of Velm shelled for a second day
Hundreds march in Orun against the truce"""


@pytest.mark.parametrize(
    ("text", "by_line"),
    [
        (WRAPPED, False),
        (WRAPPED.upper(), False),
        (HEADLINES, True),
        ("One line only, however long it may be.", False),
        ("Mine kills two\nVelm", False),  # too short to tell
        (f"Mine kills two\n{WRAPPED.replace(chr(10), ' ')}\nNo more is known of it.", True),
        ("", False),
    ],
)
def test_lines_that_are_paragraphs(text: str, by_line: bool) -> None:
    assert is_by_line(text) is by_line


def test_no_party_goes_over_the_end_of_a_paragraph() -> None:
    text = f"{HEADLINES}\nFighters fired rockets at Kiryat Shmona\nThe group said that no one was hurt."
    assert all("\n" not in mention.text for mention in parties(text, ()))


def test_the_day_of_the_first_entry_of_a_timeline_is_no_dateline() -> None:
    entry = "April 17, 2023: Shells hit the hospital of Velm, killing two."
    assert find_dateline(entry) is not None
    assert find_dateline(f"Timeline: hospitals\n\n{entry}\nMay 1: Doctors leave.") is None
    assert find_dateline(f"{entry}\n- 3 May 2023 - Shells hit it again.") is None
