"""A taking whose captives are freed or found dead in the news is the news, however long ago it was (docs/reference/gold.md)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
NEWS = "A bomb killed two policemen in Arauca, Colombia, on Thursday.\n\n"
CASES = [
    ("In Cucuta, police rescued a merchant who had been kidnapped by the ELN in the same town on 12 February.", False),
    (
        "Two engineers who had been abducted by gunmen near Cucuta on 12 February were released unharmed on Friday.",
        False,
    ),
    ("A priest kidnapped by rebels near Cucuta on 12 February was found dead on Friday.", False),
    ("Two engineers kidnapped by gunmen near Cucuta on 12 February were later released.", True),
    ("On 12 February gunmen kidnapped two engineers near Cucuta.", True),
]


@pytest.mark.parametrize(("text", "background"), CASES)
def test_captives_freed_in_the_news(text: str, background: bool) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    found = READER.read(Report(info, NEWS + text, "example")).incidents
    assert [one.background for one in found if one.kind == "abduction"] == [background]
