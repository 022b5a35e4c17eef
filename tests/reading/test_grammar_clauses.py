"""Clauses of one sentence that tell of happenings of their own, and those that do not: sentences of our own, invented throughout.

An incident is its kind, the day of March 2021 on which it began ("-" for none read) and its place, with its initiators behind "by".
"""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo, Role
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())

APART = [
    # joined by "and": another place
    (
        "A woman was hurt when shells hit Atareb, Syria, on Monday, and rebels fired mortars at the village of Qaryazuq.",
        ["shelling 8 Al Atārib", "shelling 8 Qaryazuq by rebels"],
    ),
    # what went before, by others, on another day
    (
        "Israel attacked Rafah with drones on Tuesday after Hamas had fired rockets at Ashkelon on Monday.",
        ["airstrike 9 Rafah by Israeli forces", "shelling 8 Ashkelon by Hamas"],
    ),
    (
        "After Hamas had fired rockets at Ashkelon on Monday, Israeli jets bombed Rafah on Tuesday.",
        ["airstrike 9 Rafah by Israeli forces", "shelling 8 Ashkelon by Hamas"],
    ),
    # what is answered: it has no day, for it was not on that of the answer
    (
        "Rebels launched missiles at army bases in Homs, Syria, on Wednesday in response to the US air strike that killed their general "
        "at an airport in Damascus.",
        ["shelling 10 Homs by rebels", "airstrike - Damascus by U.S. forces"],
    ),
    (
        "On Wednesday, Iran launched missiles at US troops in Erbil, Iraq, in response to the US airstrike that killed a general.",
        ["shelling 10 Erbil by Iranian forces", "airstrike - - by U.S. forces"],
    ),
    # an agreement after an offensive, an arrest after a shooting
    (
        "The Kurdish forces said they had reached an agreement with the government of Syria after Turkey began an offensive in the "
        "north-east on Wednesday.",
        ["agreement - -", "armed_clash 10 - by Turkish forces"],
    ),
    # what others did because of it
    (
        "Fighters attacked two villages near Sukhnah, Syria, on Monday, prompting Russian airstrikes.",
        ["attack_on_civilians 8 As Sukhnah by fighters", "airstrike 8 As Sukhnah by Russian forces"],
    ),
    # what went on beside it, with its day
    (
        "A bomb killed 43 people on buses near Aleppo, Syria, on Saturday as Kurdish fighters took two villages near Raqqa.",
        ["explosion 6 Aleppo", "territory_taken 6 Ar Raqqah by Kurdish fighters"],
    ),
    # what is said of a place: another day
    (
        "On Tuesday the Angolan army retook Huambo, the highland city that UNITA had seized on Monday last week.",
        ["territory_taken 9 Huambo by Angolan forces", "territory_taken 1 Huambo by UNITA"],
    ),
    # what a crowd protests against: the deed has its own day and place
    (
        "Hundreds marched in Conakry, Guinea, on Wednesday in protest against the killing of nine demonstrators in Kindia last week.",
        ["protest 10 Conakry by protesters", "attack_on_civilians 1 Kindia"],
    ),
    (
        "Residents blocked the road to Jos, Nigeria, on Monday to protest the killing of 11 people by gunmen in Bokkos on Saturday.",
        ["protest 8 Jos by residents", "attack_on_civilians 6 Bokkos by gunmen"],
    ),
    (
        "Students marched through Gusau, Nigeria, on Monday over the abduction of 40 women in Zurmi on Saturday.",
        ["protest 8 Gusau by students", "abduction 6 Zurmi"],
    ),
]

ONE = [
    # of what is protested against no place, day or number is told
    "People in Goma, Congo, demonstrated on Monday against the killing of civilians.",
    # what the arrest came of, without anybody harmed, a party, a place or a day
    "Police in Leeds, England, arrested twelve people on Monday after explosives killed a fox.",
    # phases of one raid, what came of it, what it was part of
    "Jets bombed the rebel camp near Hajjah, Yemen, on Tuesday, and soldiers stormed it an hour later.",
    "Rebels were rounded up and shot dead by the extremist group in Raqqa, Syria, on Tuesday.",
    "Fighters killed 23 militants and liberated three quarters of the city of Raqqa, Syria, on Friday.",
    "Rebels overran the police post at Uchiza, Peru, after five hours of fighting on Monday night.",
    "Two rebels were arrested in Cali, Colombia, on Monday following a shoot-out with policemen.",
    # told twice, by two sources
    "A resident spoke of artillery shelling east of Bureij, Gaza, on Monday, while officials said an Israeli aircraft dropped a bomb.",
    # what is answered, of which nothing is told
    "Iran launched missiles at troops in Erbil, Iraq, on Wednesday in response to US airstrikes.",
    # whom it befell: the dead of what is remembered
    "A bell was struck nine times in Omagh, Northern Ireland, yesterday for the villagers and the twins who died when a car bomb left by the "
    "Real IRA tore through Market Street on 15 August 1998.",
    # what goes on still
    "The air strike near Raqqa, Syria, on Monday was carried out by jets of the coalition fighting Islamic State in Syria and Iraq.",
]


def _read(text: str) -> list[Account]:
    published = date(2021, 3, 12)
    info = ReportInfo("r", "s", None, "Paper", published, False, None, "en", None)
    return list(READER.read(Report(info, text, "a.txt")).incidents)


def _told(account: Account) -> str:
    day = "-" if account.when is None else str(account.when.start.day)
    place = "-" if account.where is None else account.where.name
    acting = [party.name for party in account.parties if party.role is Role.INITIATOR]
    return f"{account.kind} {day} {place}" + "".join(f" by {name}" for name in acting)


@pytest.mark.parametrize(("text", "incidents"), APART)
def test_a_clause_that_tells_of_another_place_day_or_sort_is_an_incident(text: str, incidents: list[str]) -> None:
    """Each takes its place, day and parties with it."""
    assert [_told(account) for account in _read(text)] == incidents


@pytest.mark.parametrize("text", ONE)
def test_phases_and_what_came_of_them_are_one(text: str) -> None:
    """Clauses that agree in place and day tell of one happening."""
    assert len(_read(text)) == 1


def test_figures_go_with_their_clause() -> None:
    """The dead of what is answered are not those of the answer."""
    shelled, struck = _read(
        "Rebels shelled Homs, Syria, on Wednesday, killing four people, in retaliation for the US air strike that killed nine people in Damascus."
    )
    assert [[figure.best for figure in account.figures] for account in (shelled, struck)] == [[4], [9]]


def test_who_shares_a_subject_does_both() -> None:
    """A second deed elsewhere is done by whoever did the first."""
    accounts = _read(
        "The Taliban bombed a police post in Kunduz, Afghanistan, on Monday and shelled an army base in Herat."
    )
    assert [_told(account) for account in accounts] == ["explosion 8 Kunduz by Taliban", "shelling 8 Herāt by Taliban"]
