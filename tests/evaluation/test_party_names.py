"""Names of one party are one, names of two are two, and what is read from the right general words is right."""

import pytest

from bearwitness.evaluation.party_names import party_key, party_keys
from bearwitness.evaluation.record_scores import Scores, compare_reports
from bearwitness.evaluation.records import GoldIncident, GoldParty, GoldReport


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Islamic State", "ISIL", "IQ"),
        ("the Islamic State", "Daesh", "SY"),
        ("Congolese army", "FARDC", "CD"),
        ("Malian army", "Malian forces", "ML"),
        ("U.S. Navy", "U.S. forces", "YE"),
        ("National Liberation Army (Colombia)", "National Liberation Army", "CO"),
        ("ELN", "National Liberation Army", "CO"),
        ("armed bandits", "bandits", "NG"),
        ("unidentified gunmen", "gunmen", "NG"),
    ],
)
def test_names_of_one_party_are_one(one: str, other: str, country: str) -> None:
    assert party_key(one, (country,)) == party_key(other, (country,))


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Malian army", "Malian police", "ML"),
        ("Malian army", "French forces", "ML"),
        ("Islamic State", "al-Qaeda", "IQ"),
        ("Taliban", "Pakistani Taliban", "PK"),
        ("al-Qaeda", "Al-Qaeda in the Arabian Peninsula", "YE"),
        ("armed men", "armed groups", "NG"),
        ("gunmen", "bandits", "NG"),
        ("civilians", "", "NG"),
        ("army", "police", "NG"),
        ("supporters of Hezbollah", "Hezbollah", "LB"),
    ],
)
def test_names_of_two_parties_are_two(one: str, other: str, country: str) -> None:
    assert party_key(one, (country,)) != party_key(other, (country,))


def party(name: str, text: str = "", role: str = "target") -> GoldParty:
    return GoldParty(name=name, kind="police", role=role, text=text)


def test_right_general_words_are_met_by_those_words_only() -> None:
    def right(read: GoldParty, due: GoldParty) -> bool:
        mine, theirs = party_keys([read], [due], ("IN",))
        return mine == theirs

    assert right(party("Indian police", "the police"), party("police"))
    assert not right(party("Indian police", "the troops"), party("police"))
    assert not right(party("Indian police", "the police", "initiator"), party("police"))
    assert not right(party("Indian police", "police"), party("Pakistani police"))


def test_records_are_compared_by_who_parties_are() -> None:
    def told(name: str, blamed: str) -> GoldReport:
        made = GoldIncident.model_validate(
            {
                "kind": "shelling", "background": False, "when": None, "figures": [],
                "where": {"name": "Goma", "country": "CD", "admin1": None, "precision": "town"},
                "parties": [party(name, role="initiator")],
                "responsibility": [{"party": blamed, "stance": "blamed", "speaker": "Example Agency"}],
            }
        )  # fmt: skip
        return GoldReport(file="one", incidents=[made], standing=[])

    scores = Scores()
    compare_reports(scores, told("FARDC", "M23"), told("Congolese army", "March 23 Movement"))
    compare_reports(scores, told("FARDC", "M23"), told("Rwandan army", "Rwandan army"))
    for name in ("party", "responsibility"):
        assert (scores.fields[name].right, scores.fields[name].missed) == (1, 1)
