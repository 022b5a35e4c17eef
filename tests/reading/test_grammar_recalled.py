"""What only a part of a sentence tells of, mostly older: clauses, participles, deals, crowds. Sentences of our own, invented throughout.

An incident is its kind, "*" where it is background, and the day on which it began ("-" for none), with its place and its initiators.
"""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo, Role
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
NEWS = "Nine soldiers were killed in clashes near Marea, Syria, on Sunday. "

RECALLED = [
    # a participle on a place; earlier in the year of the news
    (
        "The troops want to retake the village of Tal Jabin, captured by the rebels earlier this year.",
        ["territory_taken* 01-01 Tal Jabin by rebels"],
    ),
    ("They lie in an area captured by rebels at the end of last year.", ["territory_taken* 12-01 - by rebels"]),
    # recently, with no other time
    (
        "Kurdish fighters recently captured the village of Tal Jabin.",
        ["territory_taken* - Tal Jabin by Kurdish fighters"],
    ),
    # a year alone, with nobody who did it and no place
    ("An inquiry found that mustard gas had been used in 2015.", ["chemical_attack* 01-01 -"]),
    # a crowd and an arrest of some year, which are a life's story
    ("She was arrested at a protest with the Order of Veterans in 2007.", []),
    # a relative clause, be its subject lost in the parse
    ("The fighting was close to Azaz, which the rebels seized in May.", ["territory_taken* 05-01 I‘zāz by rebels"]),
    ("The group, which seized the city in June last year, crucified their bodies.", ["territory_taken* 06-01 -"]),
    # since when, and what became fiercer after what
    (
        "Fighting has intensified since government troops took the last road into the city in mid-July.",
        ["territory_taken* 07-11 - by Syrian government forces"],
    ),
    (
        "The fighting has intensified this summer after government troops took the last supply route in mid-July.",
        ["territory_taken* 07-11 - by Syrian government forces"],
    ),
    (
        "The group has grown bolder, particularly since it overran the Tabqa air base at the end of July.",
        ["territory_taken* 07-21 Tabqa air base"],
    ),
    # the deal under which something was done
    (
        "The blast hit buses with residents evacuated from two towns under a deal reached between the regime and rebels.",
        ["agreement* - -"],
    ),
    ("The raids were the heaviest since a truce that Turkey brokered in February.", ["agreement* 02-01 -"]),
    (
        "The raids were the heaviest since the cessation of hostilities agreement came into effect on February 27.",
        ["agreement* 02-27 -"],
    ),
]

NOTHING_MORE = [
    "The war, which began with protests in 2011, has killed more than 400,000 people.",
    "The rebels often attack posts near the town and plan to take the city of Aleppo.",
    "The army, which has been fighting the rebels since 2012, says that it will win.",
    "Dozens have been killed in sectarian clashes.",
    # deals of others than those at war
    "The soldiers had been paid under a deal reached between the ministry and the union.",
    # people, whatever was done to them, are no ground
    "The posts are near those of Colonel Omar Sabri, captured by nobody so far.",
]


def _read(text: str) -> list[Account]:
    info = ReportInfo("r", "s", None, "Paper", date(2016, 8, 15), False, None, "en", None)
    return list(READER.read(Report(info, text, "a.txt")).incidents)


def _told(account: Account) -> str:
    day = "-" if account.when is None else account.when.start.strftime("%m-%d")
    place = "-" if account.where is None else account.where.name
    acting = [party.name for party in account.parties if party.role is Role.INITIATOR]
    mark = "*" if account.background else ""
    return f"{account.kind}{mark} {day} {place}" + "".join(f" by {name}" for name in acting)


@pytest.mark.parametrize(("text", "incidents"), RECALLED)
def test_what_a_part_of_a_sentence_recalls_is_an_older_incident(text: str, incidents: list[str]) -> None:
    """It takes its time, its place and who did it with it; the news keeps its own."""
    news, *older = [_told(account) for account in _read(NEWS + text)]
    assert news == "armed_clash 08-14 Māri‘"
    assert older == incidents


@pytest.mark.parametrize("text", NOTHING_MORE)
def test_habits_sums_and_histories_are_none(text: str) -> None:
    """Only the news is read."""
    assert len(_read(NEWS + text)) == 1


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("On Friday a similar blast killed three policemen in Azaz.", False),
        ("On Saturday rebels had killed three policemen in Azaz.", True),
        ("The town lies a few kilometres from Azaz, where five policemen were killed on Saturday.", True),
        ("On Saturday a blast killed three policemen in Azaz.", False),
        ("A blast on Friday killed three policemen in Azaz.", False),
        ("On Friday 12 August a blast killed three policemen in Azaz.", False),
    ],
)
def test_a_weekday_that_opens_a_sentence_behind_the_news_recalls_what_was(text: str, older: bool) -> None:
    """Where it tells of what had been; else what was some days before is news as well, unless the report closes with it."""
    more = " Five other soldiers were wounded in the clashes near Marea on Sunday."
    told = {account.where.name: account.background for account in _read(NEWS + text + more) if account.where}
    assert told == {"Māri‘": False, "I‘zāz": older}


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("On Friday a similar blast killed three policemen in Azaz.", True),
        ("Azaz was hit by a blast that killed three policemen on Friday.", True),
        ("On Monday a blast killed three policemen in Azaz.", False),
    ],
)
def test_what_a_report_closes_with_is_older_where_it_was_a_day_before(text: str, older: bool) -> None:
    """Reports on news of one day close with what went before it; of its own day and after it is news (clusters, gold.md)."""
    more = "Five other soldiers were wounded there, an officer said. "
    told = {account.where.name: account.background for account in _read(NEWS + more + text) if account.where}
    assert told == {"Māri‘": False, "I‘zāz": older}


def test_a_list_closes_with_no_older_incident() -> None:
    text = "- Marea: nine soldiers were killed in clashes on Sunday.\n- Azaz: a blast killed three policemen on Friday."
    assert not any(account.background for account in _read(text))


def test_words_that_courts_use_look_back_on_nothing() -> None:
    """A crowd that police charge is today's."""
    told = _read(NEWS + "Police charged a crowd in Azaz and shot dead two protesters.")
    assert not any(account.background for account in told)


def test_two_older_ones_of_one_month_are_two() -> None:
    """Oil fields taken in July and a base taken at its end have no more in common than the month."""
    accounts = _read(
        NEWS + "Tribesmen rose after Islamic State took over two oil fields in July. "
        "Islamic State has grown bolder since it captured the Tabqa air base at the end of July."
    )
    assert [account.when.start.day for account in accounts if account.background and account.when] == [1, 21]


def test_the_clause_that_a_rest_hangs_on_keeps_its_dead() -> None:
    """Who is missing after an attack is missing in it."""
    (account,) = _read("Nine people are missing after rebels attacked a bus near Marea, Syria, on Sunday.")
    assert [figure.best for figure in account.figures] == [9]


def test_a_crowd_that_gathers_after_an_attack_is_a_protest() -> None:
    """It needs no day or place of its own; a crowd shot at is no second incident."""
    bomb = "A bomb killed 24 people in a church in Cairo on Saturday. "
    told = _read(bomb + "Hundreds of demonstrators gathered outside the church to voice their anger at the police.")
    assert [account.kind for account in told] == ["explosion", "protest"]
    assert len(_read(bomb + "Some demonstrators had been expected outside the church.")) == 1


def test_what_came_of_a_shooting_is_no_object_of_it() -> None:
    """Nobody "shot dead ... protests"."""
    told = _read("Police shot dead a student in Athens on Saturday, triggering protests that spread to Thessaloniki.")
    assert "attack_on_civilians" in [account.kind for account in told]


def test_soldiers_taken_prisoner_are_captured() -> None:
    """They are not abducted."""
    told = _read(
        "Six soldiers were killed in a clash near Tegucigalpa, Honduras, on Saturday. "
        "Four other soldiers were surrounded in Las Vegas and taken prisoner."
    )
    assert [account.kind for account in told] == ["armed_clash", "arrest_operation"]


def test_leaving_a_town_under_a_deal_is_a_withdrawal() -> None:
    """The deal only says how it came about, where it has no day of its own."""
    told = _read(NEWS + "Rebels left the town of Daraya, Syria, under a deal reached with the government.")
    assert [account.kind for account in told] == ["armed_clash", "withdrawal"]


def test_a_truce_with_its_place_is_an_agreement() -> None:
    """An article before "recent" makes it no participle."""
    told = _read(NEWS + "A rebel commander said the recent ceasefires in Aleppo had helped the army.")
    assert [account.kind for account in told] == ["armed_clash", "agreement"]


def test_one_of_several_raids_has_its_day() -> None:
    """ "Including the raid on" tells of an older one by the same and on the same."""
    told = _read(
        NEWS
        + "The general had ordered attacks on bases of the army in Syria for months, including the raid on July 27."
    )
    assert _told(told[-1]).startswith("armed_clash* 07-27")


def test_what_was_hours_before_the_news_is_none_of_it() -> None:
    """What a part of a sentence answers makes the rest speak of nothing told before."""
    told = _read(
        "Iran shot down a jet over Tehran on Sunday, killing 40 people. "
        "A few hours before the jet crashed on Sunday, Iran launched missiles at US troops in Erbil, Iraq, in response to the US "
        "airstrike that killed a general in Damascus."
    )
    assert any(_told(one).endswith("08-14 Erbil by Iranian forces") for one in told)


def test_a_truce_is_dated_by_its_coming_into_effect() -> None:
    """A habit told of it does not hide it."""
    told = _read(
        NEWS + "Rebels have repeatedly breached the ceasefire agreement since it came into effect on February 27."
    )
    assert [_told(one) for one in told[1:]] == ["agreement* 02-27 -"]


def test_parties_by_their_letters_are_under_arms() -> None:
    """No other word says that they are armed."""
    told = _read(NEWS + "The SDF launched its campaign in November and has since captured most of the province.")
    assert [one.kind for one in told[1:]] == ["territory_taken"]


@pytest.mark.parametrize(
    "text",
    [
        "A judge has requested the arrest of two leaders of the rebels.",
        "Parts of Syria fell to the Islamic State jihadist group.",
        "Areas around Damascus that the army has retaken in recent months were quiet.",
    ],
)
def test_what_is_sought_or_long_past_is_none(text: str) -> None:
    """No arrest was made, no ground was taken that the report tells of."""
    assert len(_read(NEWS + text)) == 1


def test_since_an_attack_earlier_this_month_there_is_fighting() -> None:
    """The attack is older than the news; campaigning that began earlier this month dates nothing."""
    told = _read(
        NEWS
        + "Fighting has raged in Hasakah since the rebels attacked several villages held by the army earlier this month."
    )
    assert _told(told[-1]).startswith("armed_clash* 08-01") or _told(told[-1]).startswith("attack_on_civilians* 08-01")
    told = _read(
        NEWS
        + "A child was among the dead in the attack, the first of its kind since campaigning began earlier this month."
    )
    assert len(told) == 1


def test_a_truce_that_is_agreed_on_between_two_sides_is_no_clause_of_its_own() -> None:
    """ "Agreed to a ceasefire between" tells of the making of it."""
    told = _read(NEWS + "In July Russia and Turkey agreed to a ceasefire between the regime and the rebels.")
    assert [_told(one).split()[0] for one in told[1:]] == ["agreement*"]
