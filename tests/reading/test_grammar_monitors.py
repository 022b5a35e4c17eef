"""Bulletins, digests and tolls of those who monitor violence. Reports of our own, invented throughout, of an invented monitor.

An incident is its kind, "*" where it is background, the day on which it began ("-" for none), its place, and its killed.
"""

from datetime import date

import pytest

from bearwitness.model import Account, Measure, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.times.when import times
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
ENTRIES = (
    "armed men abducted two traders in Diffa.",
    "In Bosso, fighters of Boko Haram attacked an army post. Two soldiers were killed.",
    "A mine killed three passengers near Gueskerou.",
)
TOLD = ["abduction 01-04 Diffa", "armed_clash 01-09 Bosso 2", "explosion 01-17 Gueskerou 3"]


def read(text: str, published: date) -> list[str]:
    info = ReportInfo("r-1", "s-1", None, "Border Monitor", published, False, None, "en")
    return [shown(one) for one in READER.read(Report(info, text, "-")).incidents]


def shown(one: Account) -> str:
    day = f"{one.when.start:%m-%d}" if one.when else "-"
    place = one.where.name or one.where.text if one.where else "-"
    dead = [f"{figure.best}" for figure in one.figures if figure.measure is Measure.KILLED]
    return " ".join([f"{one.kind}{'*' if one.background else ''}", day, place, *dead])


@pytest.mark.parametrize(
    "form",
    [
        "- {} January: {}",
        "• {} January 2022: {}",
        "On {} January: {}",
        "{}/01/2022: {}",
        "{} January\n{}",
        "{} January\n\n{}",
    ],
)
def test_day_that_heads_an_entry_is_that_of_the_entry(form: str) -> None:
    lines = [form.format(day, told) for day, told in zip((4, 9, 17), ENTRIES, strict=True)]
    text = "\n".join(["Incidents in the region of Diffa, Niger:", *lines])
    assert read(text, date(2022, 2, 9)) == TOLD


def test_weekday_and_place_that_head_an_entry() -> None:
    text = "On Friday, 7 January, Diffa: Gunmen shot dead four traders.\nOn Saturday, 8 January, Bosso: A bomb killed two girls."
    assert read(text, date(2022, 2, 9)) == ["attack_on_civilians 01-07 Diffa 4", "explosion 01-08 Bosso 2"]


@pytest.mark.parametrize(
    "head", ["WEEKLY SECURITY DIGEST, 29 AUGUST - 4 SEPTEMBER", "29 August 2018 - 4 September 2018"]
)
def test_first_day_of_the_days_that_a_digest_is_of_is_not_its_own(head: str) -> None:
    text = f"{head}\nTaliban fighters overran a police post near Kunduz on 30 August and killed eight policemen. A bomb killed four people in Kabul on 3 September."
    assert read(text, date(2018, 9, 5)) == ["armed_clash 08-30 Kunduz 8", "explosion 09-03 Kabul 4"]


def test_dateline_with_one_day_is_still_that_of_the_report() -> None:
    text = "Kabul, 3 September - Taliban fighters killed eight policemen near Kunduz on Sunday."
    assert read(text, date(2018, 9, 5)) == ["armed_clash 09-02 Kunduz 8"]


TOLLS = [
    "According to figures released by the mission, a total of 712 civilians were killed and 1,633 injured in acts of terrorism and violence in April.",
    "The network documented the killing of 83 civilians in Iraq in April, among them 18 children.",
    "In April, 96 civilians were killed in 31 incidents across the country.",
    "Between 1 March and 30 April, at least 307 civilians were killed in western Mosul.",
]


@pytest.mark.parametrize("toll", TOLLS)
def test_toll_of_a_month_or_longer_is_no_incident(toll: str) -> None:
    text = f"{toll}\nOn 21 April, shells hit a market in Kirkuk and killed seven people."
    assert read(text, date(2013, 5, 2)) == ["shelling 04-21 Kirkuk 7"]


def test_parts_of_the_toll_of_a_month_are_no_incidents() -> None:
    text = (
        "The network documented the killing of 83 civilians in Iraq in April.\nThe army killed 14 civilians, while militias killed nine. "
        "Anbar was the worst affected governorate, with 40 civilians killed."
    )
    assert read(text, date(2013, 5, 2)) == []


def test_one_attack_of_some_month_is_an_incident() -> None:
    text = "Gunmen killed three soldiers in Kirkuk on Monday. In March more than 60 civilians were killed by bomb attacks on the town."
    assert read(text, date(2013, 5, 2)) == ["armed_clash 04-29 Kirkuk 3", "explosion* 03-01 Kirkuk 61"]


@pytest.mark.parametrize(
    "head",
    [
        "In January the office documented 214 violations, fewer than in December.",
        "Human rights bulletin, 1-31 January",
        "The mission received reports of eleven attacks between 1 and 31 January.",
    ],
)
def test_days_that_a_bulletin_is_of_are_no_background(head: str) -> None:
    text = (
        f"{head}\nOn 22 January, gunmen killed 24 people in Beni.\nOn 8 January, soldiers shot dead a trader in Goma."
    )
    assert read(text, date(2023, 2, 4)) == ["attack_on_civilians 01-22 Beni 24", "attack_on_civilians 01-08 Goma 1"]


def test_days_before_those_that_a_bulletin_is_of_are_background() -> None:
    text = (
        "In January the office documented 214 violations.\nOn 22 January, gunmen killed 24 people in Beni.\n"
        "On 8 December, soldiers shot dead a trader in Goma."
    )
    assert read(text, date(2023, 2, 4)) == ["attack_on_civilians 01-22 Beni 24", "attack_on_civilians* 12-08 Goma 1"]


def test_country_that_heads_an_entry_says_nothing() -> None:
    text = "Ethiopia: A drone strike killed 50 people in Shire on Tuesday.\nHaiti: Gunmen killed 30 people in Gonaives on Monday."
    info = ReportInfo("r-1", "s-1", None, "Border Monitor", date(2022, 10, 5), False, None, "en")
    read_of = READER.read(Report(info, text, "-"))
    spoken = {claim.speaker.name for claim in read_of.claims if claim.value.type == "figure"}
    assert spoken == {"Border Monitor"}


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        ("From October to December 2017 it documented 317 violations.", (date(2017, 10, 1), date(2017, 12, 31))),
        ("Between October and December, 90 people died.", (date(2018, 10, 1), date(2018, 12, 31))),
        ("From November to February, 90 people died.", (date(2018, 11, 1), date(2019, 2, 5))),
    ],
)
def test_months_from_one_to_another(opening: str, days: tuple[date, date]) -> None:
    (found,) = times(opening, date(2019, 2, 5))
    assert (found.days.start, found.days.end) == days


@pytest.mark.parametrize(
    "told",
    [
        "The gravest incident took place on 12 November, when gunmen attacked the village of Kalehe and killed eight civilians.",
        "In the worst attack, gunmen killed eight civilians in Kalehe on 12 November.",
        "The most serious attack was reported on 12 November, when gunmen killed eight civilians in Kalehe.",
    ],
)
def test_gravest_of_several_is_told_of_now(told: str) -> None:
    text = f"From October to December the mission documented 317 violations in South Kivu.\nGunmen killed two traders in Fizi on 9 October. {told}"
    assert read(text, date(2018, 2, 15)) == ["attack_on_civilians 10-09 Fizi 2", "attack_on_civilians 11-12 Kalehe 8"]


def test_people_killed_elsewhere_on_the_same_night() -> None:
    text = "Gunmen killed at least 132 civilians in the village of Solhan, Burkina Faso, in the night of 4 to 5 June. On the same night, 14 people were killed in Tadaryat."
    told = read(text, date(2021, 6, 8))
    assert [one.split()[1:] for one in told] == [["06-04", "Solhan", "132"], ["06-04", "Tadaryat", "14"]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Eight civilians were killed in Daraa, five in Hama and two in Homs on Friday.",
            ["Dar‘ā 8", "Ḩamāh 5", "Homs 2"],
        ),
        (
            "Eight people were killed by shelling in Daraa, five in Hama and two in Homs on Friday.",
            ["Dar‘ā 8", "Ḩamāh 5", "Homs 2"],
        ),
        ("Eight people were killed by shelling in Daraa on Friday, five in critical condition.", ["Dar‘ā 8"]),
    ],
)
def test_verb_counts_for_those_at_other_places_too(told: str, expected: list[str]) -> None:
    assert [one.split(" ", 2)[2] for one in read(told, date(2011, 8, 20))] == expected


def test_captives_who_were_freed_later_were_taken_before() -> None:
    text = (
        "On 3 December, fighters looted the clinic of Butembo and abducted two nurses, who were freed three days later."
    )
    assert [one.split()[:2] for one in read(text, date(2018, 2, 15))] == [["abduction", "12-03"]]


def test_toll_of_some_weeks_in_a_province_founds_nothing() -> None:
    text = (
        "Thirty-two civilians have been killed in attacks by suspected members of Boko Haram in Borno State in the past two weeks.\n"
        "On 17 September, gunmen killed nine travellers near Maiduguri."
    )
    assert read(text, date(2013, 9, 26)) == ["attack_on_civilians 09-17 Maiduguri 9"]


def test_title_that_heads_long_paragraphs_is_none_of_their_sentences() -> None:
    text = (
        "Protection of civilians in the south, weekly, 29 July - 4 August\n"
        "Shells hit a school in Kirkuk and killed 17 people. The head of the school said that the shells had come from the north."
    )
    assert read(text, date(2014, 8, 8)) == ["shelling - Kirkuk 17"]


@pytest.mark.parametrize("told", ["On 8 April, 60 civilians were killed.", "On 8 April 60 civilians were killed."])
def test_number_behind_a_day_is_no_year(told: str) -> None:
    (found,) = times(told, date(2022, 4, 22))
    assert found.days.start == date(2022, 4, 8)
