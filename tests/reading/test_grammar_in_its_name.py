"""Claims made in a party's name by who speaks for it, and nobody's (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader():
    return GrammarReader(Settings())


def _told(reader, text: str) -> list[tuple[str, str]]:
    info = ReportInfo("r", "s", None, "Gazette", date(2024, 3, 14), False, None, "en")
    (incident,) = record_of(reader.read(Report(info, text, "-")), "r").incidents
    return [(str(one.party), str(one.stance)) for one in incident.responsibility]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "A man who said that he spoke for the Baloch Liberation Army told reporters by telephone on Thursday that the group had carried out "
            "the bombing of a police van in Quetta the day before.",
            "Balochistan Liberation Army",
        ),
        (
            "A spokesman for the Pakistani Taliban, Omar Sample, said by telephone that the group had carried out the suicide bombing in Lahore on Sunday.",
            "Tehrik-i-Taliban Pakistan",
        ),
        (
            "PKK fighters ambushed a convoy near Cizre, Turkey, on Sunday and killed two soldiers, the PKK's press office said.",
            "Kurdistan Workers' Party",
        ),
        (
            "A caller claiming to represent the Real IRA told a newspaper that it had planted the bomb in Omagh on Saturday.",
            "Real Irish Republican Army",
        ),
    ],
)
def test_who_speaks_for_a_party_claims_in_its_name(reader, text, party):
    assert _told(reader, text) == [(party, "claimed")]


def test_who_speaks_for_a_party_and_says_that_it_did_nothing_claims_nothing(reader):
    text = (
        "A bomb killed eight people in Omagh on Saturday. "
        "A caller claiming to represent the Real IRA told a newspaper that the group had not planted it."
    )
    assert ("Real Irish Republican Army", "claimed") not in _told(reader, text)


@pytest.mark.parametrize("words", ["that it carried out", "they planted", "that it was behind"])
def test_a_bombing_that_no_group_says_to_have_done_is_unclaimed(reader, words):
    told = _told(reader, f"No group has said {words} Friday's bombing in Quetta, which killed eight people.")
    assert [stance for _, stance in told] == ["unclaimed"]


def test_an_army_that_tells_what_the_group_did_claims_nothing(reader):
    text = "The Nigerian army said the group had attacked a village near Maiduguri on Monday and killed nine farmers."
    assert "claimed" not in [stance for _, stance in _told(reader, text)]
