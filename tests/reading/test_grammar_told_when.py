"""When it was, told in other places than beside the deed, and what is told beside the news and never happened. Invented throughout."""

from datetime import date

import pytest

from bearwitness.model import Incident, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
TODAY = date(2021, 3, 13)  # a Saturday


def read(text: str, published: date | None = TODAY) -> tuple[Incident, ...]:
    info = ReportInfo("r-1", "s-1", "Harbour Herald", None, published, False, None, "en")
    return tuple(READER.read(Report(info, text, "example")).incidents)


def when(incident: Incident) -> str | None:
    if incident.when is None:
        return None
    days = incident.when
    return f"{days.start}..{days.end} {days.precision}"


# A sentence that says of what was told only when it took place, however long ago.
TOOK_PLACE = {
    "The robbery took place last month.": "2021-02-01..2021-02-28 month",
    "The kidnapping, which happened on 3 January, has alarmed the town.": "2021-01-03..2021-01-03 day",
    "A councillor said the incident had occurred in mid-February.": "2021-02-11..2021-02-20 range",
    "It was carried out in January, the paper said.": "2021-01-01..2021-01-31 month",
    "The deadliest attack took place in 2014.": None,
}


@pytest.mark.parametrize("text", TOOK_PLACE)
def test_a_later_sentence_says_when_it_took_place(text: str) -> None:
    first = next(one for one in read(f"Bandits seized nine herders near Marib, Yemen. {text}") if not one.background)
    assert when(first) == TOOK_PLACE[text]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "A mine killed two men near Marib, Yemen, during the night from Sunday to Monday.",
            "2021-03-07..2021-03-08 range",
        ),
        (
            "Elders said Tuesday's deadly ambush, in which gunmen shot dead four traders near Marib, Yemen, was revenge.",
            "2021-03-09..2021-03-09 day",
        ),
        (
            "According to a cable to the foreign minister of 12 March, jets bombed a dairy in Marib, Yemen, on 9 March.",
            "2021-03-09..2021-03-09 day",
        ),
        (
            "A mine killed two men near Marib, Yemen, late on Tuesday or early on Wednesday.",
            "2021-03-09..2021-03-10 range",
        ),
        (
            "A mine killed two men near Marib, Yemen, on Tuesday, two days before talks were to open in the capital.",
            "2021-03-09..2021-03-09 day",
        ),
        (
            "Talking to students on Friday, an elder said that rebels shot dead four traders near Marib, Yemen, on Tuesday.",
            "2021-03-09..2021-03-09 day",
        ),
        (
            "A sniper killed a midwife in Marib, Yemen, on Tuesday, shortly before a truce was due to begin.",
            "2021-03-09..2021-03-09 day",
        ),
        (
            "An ambush near Marib, Yemen\nRebels shot dead four traders near Marib, Yemen, earlier this month, elders said.",
            "2021-03-01..2021-03-13 month",
        ),
    ],
)
def test_the_words_that_date_it_are_told_apart(text: str, right: str) -> None:
    (one,) = read(text)
    assert (when(one), one.background) == (right, False)


def test_without_a_date_given_days_are_counted_from_the_one_printed() -> None:
    (one,) = read("13 March 2021\nGunmen shot dead four traders near Marib, Yemen, on Thursday, elders said.", None)
    assert when(one) == "2021-03-11..2021-03-11 day"


NEWS = "Shells hit a bakery in Marib, Yemen, on Thursday, killing four traders. "


@pytest.mark.parametrize(
    "text",
    [
        "The town is the setting of a novel about a sergeant who kills his general.",
        "Had the second shell gone off, 50 customers could have been killed, a fireman said.",
        "Scores might have been wounded if the bakery had been full, a fireman said.",
        "More than 700 people have been abducted in the country over the past three years.",
        "In an average year some 300 drivers are killed in the province.",
        "Some 90 nurses have been detained in the past decade.",
        "The group's leader, who lost a leg in the war against the monarchy, lives abroad.",
        "A mill in the town was hit by a slump in demand.",
        "It was unclear whether there were casualties among the gunners.",
        "Herders said rebels come after dark, burn barns and beat anyone who complains.",
        "A fire sparked by an electrical fault killed three people in the town as well.",
    ],
)
def test_what_never_happened_or_sums_up_adds_nothing(text: str) -> None:
    (one,) = read(NEWS + text)
    assert [(figure.measure, figure.best) for figure in one.figures if figure.measure == "killed"] == [("killed", 4)]
    assert all(figure.measure in ("killed", "damaged", "destroyed") for figure in one.figures)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Streets have been empty since a truck bomb killed 31 people in the town on 5 January.", 31),
        ("The town has been tense since the murder of 17 clerks by militiamen in May 2019.", 17),
        ("The village became known in 2019, when guerrillas slaughtered 60 pilgrims.", 60),
        ("Since January fighting in the province has killed 212 people.", None),
    ],
)
def test_what_was_done_at_the_time_since_which_it_has_been_so(text: str, count: int | None) -> None:
    first, *older = read(NEWS + text)
    assert [figure.best for figure in first.figures if figure.measure == "killed"] == [4]
    assert [(one.background, one.totals["killed"].best) for one in older] == ([(True, count)] if count else [])


BULLETIN = """Security bulletin

{0}
A mine killed two men near Marib, Yemen.
Shells hit a bakery in Taiz, Yemen, the mayor said on Thursday.

{1}
Gunmen shot dead four traders near Aden, Yemen."""


@pytest.mark.parametrize(
    "days", [("Monday, 8 March 2021", "Tuesday, 9 March 2021"), ("March 8", "March 9"), ("- 8 March:", "- 9 March:")]
)
def test_a_day_in_a_line_of_its_own_dates_what_stands_below_it(days: tuple[str, str]) -> None:
    found = read(BULLETIN.format(*days))
    assert [when(one) for one in found] == [f"{day}..{day} day" for day in ("2021-03-08", "2021-03-08", "2021-03-09")]


# The day on which the dead came home or were buried; with it what they died of may have no day at all.
HONOURS = {
    "The coffins of four policemen killed in an ambush near Marib, Yemen, were received on Friday at the airport of Aden.": None,
    "Three policemen killed by gunmen near Marib, Yemen, were laid to rest in Aden on Friday.": None,
    "Hundreds on Friday buried two students shot dead by soldiers in Marib, Yemen.": None,
    "Relatives collected the bodies of seven men shot dead by soldiers near Marib, Yemen, from the morgue on Friday.": None,
    "A funeral was held in Aden on Friday for two of the policemen killed in Tuesday's ambush near Marib, Yemen.": "2021-03-09..2021-03-09 day",
    "Villagers buried four traders on Friday, two days after gunmen attacked the market of Marib, Yemen.": "2021-03-10..2021-03-10 day",
    "Gunmen opened fire at a funeral in Marib, Yemen, on Friday and killed four mourners.": "2021-03-12..2021-03-12 day",
    "Militants buried a mine on Friday that killed two policemen near Marib, Yemen.": "2021-03-12..2021-03-12 day",
    "Three people were buried under rubble on Friday when jets bombed a dairy in Marib, Yemen.": "2021-03-12..2021-03-12 day",
}


@pytest.mark.parametrize("text", HONOURS)
def test_a_burial_dates_no_attack(text: str) -> None:
    assert [when(one) for one in read(text)] == [HONOURS[text]]


def test_a_death_in_hospital_on_a_day_is_not_that_of_the_mine() -> None:
    text = "A sergeant who died on Wednesday in the hospital of Aden is the fourth victim of the mine that rebels set off on Sunday near Marib, Yemen."
    assert [when(one) for one in read(text)] == ["2021-03-07..2021-03-07 day"]


@pytest.mark.parametrize(
    ("part", "right"),
    [
        ("the second week of the month", "2021-02-08..2021-02-14 range"),
        ("the third week of that month", "2021-02-15..2021-02-21 range"),
        ("the first half of the month", "2021-02-01..2021-02-15 range"),
    ],
)
def test_a_part_of_the_month_named_before(part: str, right: str) -> None:
    text = f"The centre counted 93 dead in Yemen in February. The worst attack was a car bomb in Marib in {part}, in which 17 people died."
    assert when(read(text)[0]) == right


def test_rescuers_take_nobody_away() -> None:
    text = "Rescuers pulled the bodies of two women from the ruins of a clinic in Taiz, Yemen, on Friday and called off their search, more than two days after a Houthi rocket hit it."
    first = read(text)[0]
    assert (first.kind.value, when(first)) == ("shelling", "2021-03-10..2021-03-10 day")
