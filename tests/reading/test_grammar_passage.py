"""The passage that must come out right, every value of it and nothing else. It was written for this purpose and is no news."""

from datetime import date

import pytest

from bearwitness.model import (
    Certainty,
    Group,
    Kind,
    Measure,
    Reading,
    Report,
    ReportInfo,
    Role,
    SpeakerKind,
    StandingMeasure,
    Status,
    WhenPrecision,
    WherePrecision,
)
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

PASSAGE = (
    "MARIB, Yemen - Government troops backed by coalition aircraft killed at least 22 Houthi fighters in a night attack on two "
    "positions in the Sirwah district west of Marib city on Tuesday, and nine soldiers were wounded, a military spokesman told "
    "reporters on Thursday. A health official in Marib put the number of dead soldiers at three. The Houthis acknowledged losing "
    '"several" men and said two children were killed when a shell hit a house; the coalition said it had no indication that '
    "civilians were harmed. A senior commander was probably among the dead, the spokesman said, and identification was under way. "
    "Last month 40 people were killed in fighting in the same district. The United Nations estimates that between 4,000 and 6,000 "
    "fighters are massed around Marib, where the government keeps some 12,000 troops. Fighters regularly shell the road to Hadramawt."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    info = ReportInfo("r-passage", "s-passage", None, None, date(2021, 3, 13), False, None, "en")
    return GrammarReader(Settings()).read(Report(info, PASSAGE, "-"))


def test_there_is_one_incident_of_today_and_one_of_last_month(reading: Reading) -> None:
    assert [incident.background for incident in reading.incidents] == [False, True]
    assert all(incident.status is Status.HAPPENED for incident in reading.incidents)


def test_kind_and_means(reading: Reading) -> None:
    assert reading.incidents[0].kind is Kind.ARMED_CLASH
    assert Kind.AIRSTRIKE in reading.incidents[0].means
    # "A shell hit a house" is the only other means that the words could give.
    assert set(reading.incidents[0].means) <= {Kind.AIRSTRIKE, Kind.SHELLING}


def test_when(reading: Reading) -> None:
    when = reading.incidents[0].when
    assert when is not None
    assert (when.start, when.end, when.precision) == (date(2021, 3, 9), date(2021, 3, 9), WhenPrecision.DAY)
    assert when.inferred is False


def test_where(reading: Reading) -> None:
    where = reading.incidents[0].where
    assert where is not None
    assert (where.name, where.admin1, where.country) == ("Sirwah", "Marib", "YE")
    assert where.precision is WherePrecision.DISTRICT


def test_parties_and_their_roles(reading: Reading) -> None:
    read = {party.name: party.role for party in reading.incidents[0].parties}
    assert read == {
        "Yemeni government forces": Role.INITIATOR,
        "Saudi-led coalition": Role.SUPPORTER,
        "Houthis": Role.TARGET,
    }
    # What a state's forces tell in the third person of their own work at home is an account.
    assert reading.incidents[0].responsibility == ()


RIGHT = [
    # measure, group, who, low, best, high, vague, certainty, words of the speaker
    (Measure.KILLED, Group.NON_STATE_FIGHTERS, None, 22, 22, None, False, Certainty.ASSERTED, "military spokesman"),
    (Measure.INJURED, Group.STATE_FORCES, None, 9, 9, 9, False, Certainty.ASSERTED, "military spokesman"),
    (Measure.KILLED, Group.STATE_FORCES, None, 3, 3, 3, False, Certainty.ASSERTED, "health official"),
    (Measure.KILLED, Group.NON_STATE_FIGHTERS, None, 3, None, None, True, Certainty.ASSERTED, "Houthis"),
    (Measure.KILLED, Group.CIVILIANS, "children", 2, 2, 2, False, Certainty.ASSERTED, "Houthis"),
    (Measure.KILLED, Group.CIVILIANS, None, 0, 0, None, False, Certainty.NONE_INDICATED, "coalition"),
    (Measure.KILLED, Group.NON_STATE_FIGHTERS, "commander", 1, 1, 1, False, Certainty.HEDGED, "spokesman"),
]


def test_figures_and_who_gives_them(reading: Reading) -> None:
    speakers = {claim.id: claim.speaker.text for claim in reading.claims}
    read = [
        (
            *(figure.measure, figure.group, figure.who, figure.low, figure.best, figure.high, figure.vague),
            *(figure.certainty, [speakers[claim] for claim in figure.claims]),
        )
        for figure in reading.incidents[0].figures
    ]
    assert [figure[:-1] for figure in read] == [figure[:-1] for figure in RIGHT]
    for (*_, said), (*_, wanted) in zip(read, RIGHT, strict=True):
        assert len(said) == 1
        assert wanted in said[0]


def test_the_commander_is_one_of_the_fighters(reading: Reading) -> None:
    figures = reading.incidents[0].figures
    assert [figure.part_of for figure in figures] == [None] * 6 + [figures[0].id]


def test_the_spokesman_of_the_army_is_a_party_and_the_official_is_of_health(reading: Reading) -> None:
    kinds = {claim.speaker.text.removeprefix("a ").removeprefix("A "): claim.speaker.kind for claim in reading.claims}
    assert kinds["military spokesman"] is SpeakerKind.PARTY
    assert kinds["health official in Marib"] is SpeakerKind.HEALTH


def test_totals_add_neither_the_part_nor_the_same_men_twice(reading: Reading) -> None:
    killed = reading.incidents[0].totals["killed"]
    # 22 fighters, 3 soldiers and 2 children; the Houthis' "several" speaks of the same fighters.
    assert (killed.best, killed.high) == (27, None)
    injured = reading.incidents[0].totals["injured"]
    assert (injured.low, injured.best, injured.high) == (9, 9, 9)


def test_the_fighting_of_last_month(reading: Reading) -> None:
    before = reading.incidents[1]
    assert before.kind is Kind.ARMED_CLASH
    assert before.when is not None
    assert (before.when.start, before.when.end) == (date(2021, 2, 1), date(2021, 2, 28))
    assert before.when.precision is WhenPrecision.MONTH
    assert before.where is not None
    assert (before.where.name, before.where.precision) == ("Sirwah", WherePrecision.DISTRICT)
    (figure,) = before.figures
    assert (figure.measure, figure.low, figure.best, figure.high) == (Measure.KILLED, 40, 40, 40)


def test_standing_figures(reading: Reading) -> None:
    read = [(item.measure, item.low, item.best, item.high, item.approximate) for item in reading.standing]
    assert read == [
        (StandingMeasure.STRENGTH, 4000, None, 6000, False),
        (StandingMeasure.DEPLOYED, 12000, 12000, 12000, True),
    ]
    speakers = {claim.id: claim.speaker.text for claim in reading.claims}
    assert "United Nations" in speakers[reading.standing[0].claims[0]]
    assert "government" in (reading.standing[1].of or "")


def test_the_habit_of_shelling_is_nowhere(reading: Reading) -> None:
    habit = PASSAGE.index("Fighters regularly")
    assert all(evidence.end <= habit for claim in reading.claims for evidence in claim.evidence)


def test_every_quote_stands_in_the_passage(reading: Reading) -> None:
    assert reading.claims
    for claim in reading.claims:
        for evidence in claim.evidence:
            assert PASSAGE[evidence.start : evidence.end] == evidence.quote
