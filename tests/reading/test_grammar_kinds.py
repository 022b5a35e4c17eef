"""What happened, and whether it is an incident at all (codebook sections 1 and 7)."""

from datetime import date

import pytest
from kind_cases import KINDS, NOTHING

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def told(text: str) -> tuple[Account, ...]:
    """The incidents of an invented report of Saturday, 13 March 2021."""
    info = ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en")
    return READER.read(Report(info, text, "example")).incidents


@pytest.mark.parametrize(("text", "code"), KINDS, ids=range(len(KINDS)))
def test_each_kind(text: str, code: str) -> None:
    assert [one.codes.acled for one in told(text)] == [code]


@pytest.mark.parametrize("text", NOTHING, ids=range(len(NOTHING)))
def test_what_is_no_incident(text: str) -> None:
    assert [one.codes.acled for one in told(text)] == []
