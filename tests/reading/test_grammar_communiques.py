"""Communiques and daily briefings of one side: lists of its operations, whom it calls the enemy, what it says of itself (codebook section 3)."""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader():
    return GrammarReader(Settings())


def _incidents(reader, text: str, publisher: str = "Gazette"):
    info = ReportInfo("r", "s", None, publisher, date(2024, 5, 17), False, None, "en")
    return record_of(reader.read(Report(info, text, "-")), "r").incidents


def _doers(incident) -> list[str]:
    return [one.name for one in incident.parties if str(one.role) == "initiator"]


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1) "])
def test_lines_below_announced_operations_are_incidents_with_its_day_and_doer(reader, mark):
    text = (
        "The fighters of Hezbollah carried out the following operations on Wednesday, 15 May 2024:\n"
        f"{mark}At 08:10, they targeted the Pranit barracks with Burkan rockets.\n"
        f"{mark}At 12:40, they struck a gathering of Israeli soldiers with artillery shells.\n"
        f"{mark}At 14:00, they fired rockets at the town of Kiryat Shmona.\n"
    )
    found = _incidents(reader, text)
    assert [str(one.when.start) for one in found] == ["2024-05-15"] * 3
    assert all(_doers(one) == ["Hezbollah"] for one in found)


def test_who_only_informs_of_events_began_none(reader):
    text = (
        "The Colombian police informs of the following events:\n"
        "- On Tuesday a patrol came under fire near Tame. Two officers were killed.\n"
        "- On Wednesday a bomb went off at a bridge near Saravena and wounded a farmer.\n"
    )
    found = _incidents(reader, text)
    assert len(found) == 2
    assert not any("Colombian police" in _doers(one) for one in found)


def test_the_day_of_an_announcement_dates_no_operation(reader):
    text = (
        "The Houthis announced on Friday these operations in Yemen:\n"
        "- Fighters attacked army positions near Marib, killing nine soldiers.\n"
        "- A missile hit an army base at Sirwah.\n"
    )
    assert [one.when for one in _incidents(reader, text)] == [None, None]


@pytest.mark.parametrize("words", ["our sappers blew up", "a unit of ours blew up", "our commandos blew up"])
def test_our_people_are_those_of_the_side_that_speaks(reader, words):
    text = (
        "The command of the National Resistance Army of Uganda announces: On 14 May our forces attacked the barracks at Kabamba. "
        f"On 15 May {words} a bridge at Kyankwanzi."
    )
    assert [_doers(one) for one in _incidents(reader, text)] == [["National Resistance Army (Uganda)"]] * 2


def test_who_speaks_of_an_enemy_speaks_for_a_side(reader):
    text = (
        "Communique of the National Liberation Army of Colombia. On Tuesday our units attacked a column near Saravena, "
        "Colombia. The enemy lost nine men."
    )
    (incident,) = _incidents(reader, text)
    assert _doers(incident) == ["National Liberation Army (Colombia)"]


@pytest.mark.parametrize(
    ("text", "foe"),
    [
        (
            "The Russian invasion goes on. The enemy carried out an airstrike on Orikhiv in Ukraine on Thursday, wounding a woman.",
            "Russian forces",
        ),
        (
            "The Israeli enemy raided Aitaroun in southern Lebanon on Monday. On Wednesday enemy aircraft bombed Yaroun, killing a shepherd.",
            "Israeli forces",
        ),
        (
            "Ukrainian defenders hold the line against the Russian occupiers. On Thursday the occupiers shelled Beryslav and killed two men.",
            "Russian forces",
        ),
        (
            "Fighting with the occupying Russian forces goes on. On Thursday the enemy shelled Beryslav in Ukraine and killed two men.",
            "Russian forces",
        ),
    ],
)
def test_the_enemy_is_the_side_that_a_report_speaks_of_as_its_enemy(reader, text, foe):
    assert _doers(_incidents(reader, text)[-1]) == [foe]


def test_the_enemy_of_nobody_in_particular_stays_open(reader):
    text = "Rebels of the ELN attacked a patrol near Saravena, Colombia, on Tuesday. The army said the enemy lost three men."
    (incident,) = _incidents(reader, text)
    assert _doers(incident) == ["National Liberation Army (Colombia)"]


def test_the_enemy_of_whom_a_report_quotes_is_not_its_own(reader):
    text = (
        '"The enemy shelled us," a colonel of the Russian invaders said. Rockets hit Beryslav in Ukraine on Thursday.'
    )
    assert [_doers(one) for one in _incidents(reader, text)] == [[]]


@pytest.mark.parametrize(
    ("publisher", "said"), [("Armed Forces Press Service", [("Russian forces", "blamed")]), ("Gazette", [])]
)
def test_a_side_accuses_its_enemy_by_telling_of_its_deeds(reader, publisher, said):
    text = "The Russian occupiers hold the left bank. On Thursday the enemy shelled Beryslav in Ukraine and killed two men."
    (incident,) = _incidents(reader, text, publisher)
    assert [(one.party, str(one.stance)) for one in incident.responsibility] == said


def test_who_rejects_a_claim_is_who_says_so(reader):
    text = (
        "The Taliban said their fighters overran a post in Chora, Afghanistan, on Monday and killed 17 soldiers. "
        "The governor's spokesman rejected the claim and said three soldiers were killed."
    )
    (incident,) = _incidents(reader, text)
    said = [(one.party, str(one.stance), one.speaker) for one in incident.responsibility]
    assert said == [("Taliban", "claimed", "Taliban"), ("Taliban", "denied", "governor's spokesman")]
