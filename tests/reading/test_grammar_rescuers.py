"""Who frees captives did not take them. All sentences are invented."""

from datetime import date

import pytest

from bearwitness.model import Report, ReportInfo, Role
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def _read(text: str) -> tuple[str, list[str]]:
    """The kind of the one incident of a text, and who began it."""
    info = ReportInfo("r", "s", None, None, date(2024, 3, 14), False, None, "en")
    (one,) = READER.read(Report(info, text, "-")).incidents
    return one.kind, [party.name for party in one.parties if party.role in (Role.INITIATOR, Role.BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        "Police freed nine abducted villagers in Kaduna, Nigeria, on Wednesday.",
        "Nine abducted villagers were freed by the police in Kaduna, Nigeria, on Wednesday.",
    ],
)
def test_who_frees_captives_did_not_take_them(text: str) -> None:
    assert _read(text) == ("abduction", [])


def test_captors_who_let_them_go_did() -> None:
    assert _read("Kidnappers freed nine abducted villagers in Kaduna, Nigeria, on Wednesday.") == (
        "abduction",
        ["kidnappers"],
    )


def test_soldiers_who_took_people_did() -> None:
    kind, doers = _read("Soldiers abducted nine villagers in Kaduna, Nigeria, on Wednesday.")
    assert kind == "abduction"
    assert doers == ["Nigerian forces"]


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian soldiers killed three kidnappers and freed 12 captives near Kaduna on Wednesday.",
        "In a raid near Kaduna, Nigeria, on Wednesday, soldiers killed five bandits and rescued nine abducted villagers.",
    ],
)
def test_a_fight_in_which_captives_are_freed_is_a_clash(text: str) -> None:
    assert _read(text) == ("armed_clash", ["Nigerian forces"])


def test_soldiers_attacked_by_who_frees_captives_stay_attacked() -> None:
    text = "Gunmen attacked soldiers in Kaduna, Nigeria, on Wednesday and freed nine kidnapped rebels."
    info = ReportInfo("r", "s", None, None, date(2024, 3, 14), False, None, "en")
    (one,) = READER.read(Report(info, text, "-")).incidents
    assert ("Nigerian forces", Role.TARGET) in [(party.name, party.role) for party in one.parties]
