"""Whose aircraft and missiles they are, who backs whom, and who only held a place (codebook section 3)."""

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

PARTIES = [
    # Missiles with which something was hit attack; those shot down do not.
    (
        "A fire broke out on Monday in a post of Hezbollah near Qunaitra, Syria, after being targeted with three Israeli missiles.",
        {"Israeli forces": "initiator"},
    ),
    # The country in capitals acts; a force that it backs is another party.
    ("The US launched 20 cruise missiles at an airfield near Homs, Syria, on Friday.", {"U.S. forces": "initiator"}),
    (
        "US-backed fighters attacked a post of the Islamic State near Raqqa, Syria, on Sunday and killed nine.",
        {"us-backed fighters": "initiator", "Islamic State": "target"},
    ),
    # What an attack only answers.
    (
        "On Wednesday, Iran launched missiles at US troops in Erbil, Iraq, in response to US airstrikes.",
        {"Iranian forces": "initiator", "U.S. forces": "target"},
    ),
    # Several who back one side.
    (
        "Al-Nusra Front was driven on Monday from a hill near Aleppo, Syria, by government forces backed by Hezbollah and Russian aircraft.",
        {
            "Syrian government forces": "initiator",
            "Al-Nusra Front": "target",
            "Hezbollah": "supporter",
            "Russian forces": "supporter",
        },
    ),
    # Who held the place before lost it; who holds the town was not what a rocket at its market hit.
    (
        "On Saturday the Sudanese army seized control of Dinder, Sudan, and two villages previously held by the RSF.",
        {"Sudanese Armed Forces": "initiator", "Rapid Support Forces": "target"},
    ),
    (
        "Three people died on Monday when rockets hit a school in the town of Azaz, Syria, which is controlled by Turkish forces.",
        {"Civilians": "target"},
    ),
    (
        "On Saturday the Sudanese army advanced north, seizing control of a factory west of Sennar, Sudan, and two villages, previously held by the RSF.",
        {"Sudanese Armed Forces": "initiator", "Rapid Support Forces": "target"},
    ),
    # An attack of somebody.
    (
        "Syrian troops repelled on Monday a counterattack of jihadist forces near Palmyra, Syria, and killed nine.",
        {"Syrian government forces": "target", "jihadist forces": "initiator"},
    ),
]


def accounts_of(text: str) -> tuple[Account, ...]:
    info = ReportInfo("r-one", "s-one", None, None, None, False, None, "en")
    return READER.read(Report(info, text, "-")).incidents


@pytest.mark.parametrize(("text", "due"), PARTIES)
def test_parties_of_one_incident(text: str, due: dict[str, str]) -> None:
    accounts = accounts_of(text)
    assert len(accounts) == 1
    assert {party.name: party.role.value for party in accounts[0].parties} == due


FIRST = "Government air strikes on a market in Homs, Syria, killed nine people on Monday, a monitor said. "
OTHERS = "On Tuesday Russian jets bombed a bridge near Latakia and killed two men. "
THEN = "On Tuesday the monitor also reported air raids on Saraqeb, where four civilians died."
UNKNOWN = "On Tuesday the monitor also reported raids by unidentified aircraft on Saraqeb, where four civilians died."


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (FIRST + THEN, {"Syrian government forces"}),
        (FIRST + OTHERS + THEN, set()),  # either may have flown
        (FIRST + UNKNOWN, set()),
        (FIRST + THEN + " No group claimed responsibility for the raids on Saraqeb.", set()),
    ],
)
def test_raids_are_those_of_the_one_party_that_flies(text: str, doers: set[str]) -> None:
    last = accounts_of(text)[-1]
    assert last.where is not None
    assert last.where.text == "Saraqeb"
    assert {one.name for one in last.parties if one.role.value == "initiator"} == doers
    # The monitor has accused them with the first raid.
    assert not [one for one in last.responsibility if one.stance.value == "blamed"]


FOUGHT = "Government forces clashed with fighters of M23 near Rutshuru, Democratic Republic of Congo, on Monday. "
TAKEN = "On Thursday M23 captured the town of Kiwanja."
FOUGHT_ELSEWHERE = "On Tuesday M23 attacked a base of Ugandan soldiers near Bunagana and killed two of them. "


@pytest.mark.parametrize(
    ("text", "losers"),
    [
        (FOUGHT + TAKEN, {"Congolese government forces"}),
        (FOUGHT + FOUGHT_ELSEWHERE + TAKEN, set()),  # it has two enemies
        (TAKEN.replace("Kiwanja", "Kiwanja, Congo"), set()),
    ],
)
def test_a_town_was_taken_from_the_one_enemy_of_who_took_it(text: str, losers: set[str]) -> None:
    last = accounts_of(text)[-1]
    assert last.kind.value == "territory_taken"
    assert {one.name for one in last.parties if one.role.value == "initiator"} == {"March 23 Movement"}
    assert {one.name for one in last.parties if one.role.value == "target"} == losers


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The Syrian Coalition said that jets bombed Idlib. The Coalition condemned the raid.", False),
        ("The Syrian National Coalition met on Monday.", False),
        ("The ruling coalition condemned the attack in Baghdad.", False),
        ("The coalition bombed a depot in Raqqa.", True),
        ("The US-led coalition bombed a depot, the Syrian Coalition said. The coalition denied it.", True),
    ],
)
def test_a_coalition_of_politicians_is_no_party_under_arms(text: str, known: bool) -> None:
    found = [one for one in parties(text, ("SY",)) if one.id == "us-led-coalition"]
    assert (found != []) is known


def test_an_opposition_that_bears_the_states_name_accuses_it() -> None:
    told = (
        "Regime jets bombed a market in Idlib, Syria, on Monday and killed nine civilians, the Syrian Coalition said."
    )
    held = accounts_of(told)[0].responsibility
    assert [(one.party, one.stance.value) for one in held] == [("Syrian government forces", "blamed")]


def test_countries_in_which_a_coalition_fights_and_whom_it_fights_do_not_speak() -> None:
    for fought in ("targeting the Islamic State in both Syria and Iraq", "fighting the militants in Syria and Iraq"):
        (incident,) = accounts_of(
            f"The U.S.-led coalition {fought} said it had launched ten air strikes near Kobani in Syria."
        )
        doers = {party.name for party in incident.parties if party.role.value == "initiator"}
        assert doers == {"U.S.-led coalition"}
        assert {said.party for said in incident.responsibility} == {"U.S.-led coalition"}
