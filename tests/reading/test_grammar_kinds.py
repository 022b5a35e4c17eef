"""What happened, and whether it is an incident at all (codebook sections 1 and 7)."""

from datetime import date

import pytest
from apart_cases import APART
from common_cases import COMMON
from founding_cases import FOUNDED
from grouping_cases import GROUPED
from kind_cases import KINDS, NOTHING
from usual_cases import USUAL
from wording_cases import WORDED

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


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, told in WORDED.items() for text in told])
def test_each_kind_in_other_words(kind: str, text: str) -> None:
    assert [(one.kind, one.background) for one in told(text)] == [(kind, False)]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, told in COMMON.items() for text in told])
def test_each_kind_in_common_wordings(kind: str, text: str) -> None:
    assert [one.kind for one in told(text)] == ([] if kind == "none" else [kind])


def shown(one: Account) -> str:
    """The kind and the day in March 2021, or that it is background."""
    if one.background:
        return f"{one.kind} old"
    return f"{one.kind} {one.when.start.day if one.when else '-'}"


@pytest.mark.parametrize(("text", "incidents"), [*GROUPED, *APART], ids=range(len(GROUPED) + len(APART)))
def test_which_sentences_tell_of_one_incident(text: str, incidents: list[str]) -> None:
    assert [shown(one) for one in told(text)] == incidents


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, told in FOUNDED.items() for text in told])
def test_what_founds_an_incident(kind: str, text: str) -> None:
    assert [one.kind for one in told(text)] == ([] if kind == "none" else [kind])


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, told in USUAL.items() for text in told])
def test_kinds_in_plain_sentences(kind: str, text: str) -> None:
    assert [one.kind for one in told(text)] == ([] if kind == "none" else [kind])
