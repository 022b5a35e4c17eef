"""How firmly, in many wordings: the certainty of the one figure of a sentence (codebook section 6)."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
CASES = [
    ("Nine herders appear to have been killed in a raid near Marib on Tuesday.", "killed 9 hedged"),
    ("Nine herders seem to have died in a raid near Marib on Tuesday.", "killed 9 hedged"),
    ("Raiders seem to have killed nine herders near Marib on Tuesday.", "killed 9 hedged"),
    ("Nine herders may well have died in a raid near Marib on Tuesday.", "killed 9 hedged"),
    ("Nine herders are understood to have been killed in a raid near Marib on Tuesday.", "killed 9 hedged"),
    ("Most likely, raiders killed nine herders near Marib on Tuesday.", "killed 9 hedged"),
    ("Elders assume that nine herders were killed in a raid near Marib on Tuesday.", "killed 9 hedged"),
    ("Police said they believed raiders killed nine herders near Marib on Tuesday.", "killed 9 hedged"),
    ("Police suspected that a bomb killed nine herders near Marib on Tuesday.", "killed 9 hedged"),
    ("There are fears that raiders killed nine herders near Marib on Tuesday.", "killed 9 hedged"),
    ("Raiders struck near Marib on Tuesday, and nine herders are feared dead.", "killed 9 hedged"),
    ("Unverified reports said raiders killed nine herders near Marib on Tuesday.", "killed 9 hearsay"),
    ("According to unconfirmed reports, a mine killed nine herders near Marib on Tuesday.", "killed 9 hearsay"),
    ("It was alleged that a bomb killed nine herders near Marib on Tuesday.", "killed 9 hearsay"),
    ("Suspected raiders killed nine herders near Marib on Tuesday.", "killed 9 asserted"),
    ("Raiders killed nine herders near Marib on Tuesday. The toll is feared to rise.", "killed 9 asserted"),
    (
        "The army denied villagers access to the well near Marib, where raiders killed nine on Tuesday.",
        "killed 9 asserted",
    ),
    ("Raids near Marib denied the rebels use of the road and killed nine herders on Tuesday.", "killed 9 asserted"),
    ("The army denied that its raid near Marib killed nine herders on Tuesday.", "killed 9 denied"),
    ("Shells hit Marib on Tuesday. Initial reports indicated no casualties.", "killed_or_injured 0 none_indicated"),
]


@pytest.mark.parametrize(("text", "due"), CASES)
def test_how_firmly(text: str, due: str) -> None:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    incident = READER.read(Report(info, text, "example")).incidents[0]
    assert [f"{one.measure} {one.best} {one.certainty}" for one in incident.figures] == [due]
