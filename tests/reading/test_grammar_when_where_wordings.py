"""The day on which a page speaks, and places told more exactly further on: many wordings of each. All reports are invented."""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str, published: date | None = date(2021, 3, 10)) -> tuple[Account, ...]:
    """Read a report of an invented agency; 10 March 2021 is a Wednesday."""
    info = ReportInfo("r-1", "s-1", None, "Example Agency", published, False, None, "en")
    return READER.read(Report(info, text, "example")).incidents


# What a page may print of its own day, Saturday, 13 March 2021.
PRINTED = (
    "Published March 13 2021 SEND",
    "Published March 13, 2021",
    "Published: 13 March 2021",
    "Published on Saturday, March 13, 2021",
    "Published 13.03.2021",
    "Posted on March 13 2021 by Staff",
    "Posted: March 13, 2021",
    "First published: 13 March 2021",
    "Date of publication 13 March 2021",
    "Publication date: March 13, 2021",
    "Date: 13 March 2021",
    "Issued on 13 March 2021",
    "Issued on: 13/03/2021 - 15:14",
    "13 March 2021",
    "13 March 2021 10:41",
    "March 13, 2021",
    "March 13th, 2021",
    "13th of March 2021",
    "(13 March 2021)",
    "Saturday 13 Mar 2021",
    "Sat Mar 13 2021",
    "Sat, 13 Mar 2021",
    "Saturday, March 13, 2021",
    "13-03-2021",
    "13.03.2021",
    "2021-03-13",
    "BARO, March 13, 2021 -",
    "BARO, Examplia, 13 March 2021 (Sample Agency) -",
    "BARO (March 13, 2021) -",
    "BARO - 13 March 2021 -",
    "BARO, 13 MAR 21 (SAMPLE) -- [TEXT]",
    "Two die in blast AFP Saturday 13 Mar 2021",
    "Jets hit Idlib Reuters Sat 13 Mar 2021",
)


@pytest.mark.parametrize("given", [date(2021, 3, 4), date(2021, 4, 20)], ids=["of the event", "of the crawl"])
@pytest.mark.parametrize("head", PRINTED)
def test_a_report_speaks_on_the_day_that_it_prints(head: str, given: date) -> None:
    (one,) = read(f"{head} Jets killed two shepherds in Idlib, Syria, on Friday, doctors said.", given)
    assert one.when is not None
    assert one.when.start == date(2021, 3, 12)


def test_a_page_that_is_kept_up_speaks_on_the_day_of_its_last_words() -> None:
    head = "Published March 13 2021 "
    text = "A monitor on Sunday raised to nine the number of people killed in air strikes on Idlib, Syria, the previous day."
    (one,) = read(head + text, date(2021, 3, 17))
    assert one.when is not None
    assert one.when.start == date(2021, 3, 13)


def test_a_stamp_counts_where_only_it_fits_the_weekdays() -> None:
    text = (
        "Jets killed nine people in Idlib, Syria, late on Monday and on Tuesday morning.\nIssued on: 09/03/2021 - 15:14"
    )
    (one,) = read(text.replace("09/03", "30/03"), date(2021, 3, 11))
    assert one.when is not None
    assert one.when.start == date(2021, 3, 29)


def test_a_day_in_hyphens_that_may_be_two_is_the_one_that_the_weekdays_fit() -> None:
    (one,) = read("10-03-2021 Jets killed two shepherds in Idlib, Syria, on Tuesday.", date(2021, 6, 1))
    assert one.when is not None
    assert one.when.start == date(2021, 3, 9)
    (other,) = read("10-03-2021 Jets killed two shepherds in Idlib, Syria, at dawn.", date(2021, 6, 1))
    assert other.when is None


def test_the_day_of_a_change_is_not_that_of_what_is_told() -> None:
    (one,) = read("Last updated: March 9, 2021 Jets killed two shepherds in Idlib, Syria, at dawn.")
    assert one.when is None


def test_days_that_nobody_counts_date_no_other_sentence() -> None:
    text = (
        "Clashes near Homs, Syria, killed 40 fighters in {}. Rebels also shelled the village of Qazzubiyeh near Hama, "
        "where nine people died. "
    )
    assert [one.when is None for one in read(text.format("the past few days"))] == [False, True]


LEAD = "Shells hit the Syrian city of Aleppo on Monday and killed two people. "
NEAR = "A blast near Aleppo, Syria, killed two people on Monday. "
EXACT = (
    (LEAD, "The shells hit the Qazzubiyeh neighbourhood.", "Qazzubiyeh", "town"),
    (LEAD, "The shelling targeted Qazzubiyeh neighborhood in Aleppo city.", "Qazzubiyeh", "town"),
    (LEAD, "The rockets struck the Qazzubiyeh quarter.", "Qazzubiyeh", "town"),
    (LEAD, "One of the shells landed in the Qazzubiyeh quarter.", "Qazzubiyeh", "town"),
    (LEAD, "The bombardment of the Qazzubiyeh neighbourhood lasted an hour.", "Qazzubiyeh", "town"),
    (LEAD, "The shelling was in the Qazzubiyeh suburb.", "Qazzubiyeh", "town"),
    (LEAD, "The attack took place in the Qazzubiyeh neighbourhood.", "Qazzubiyeh", "town"),
    (LEAD, "The Qazzubiyeh neighbourhood was hit.", "Qazzubiyeh", "town"),
    (LEAD, "The Qazzubiyeh quarter came under heavy shelling.", "Qazzubiyeh", "town"),
    (LEAD, "A shell exploded in Qazzubiyeh Mosque.", "Qazzubiyeh Mosque", "site"),
    (LEAD, "The shells hit Qazzubiyeh Hospital.", "Qazzubiyeh Hospital", "site"),
    (LEAD, "The attack reportedly was on Qazzubiyeh Market.", "Qazzubiyeh Market", "site"),
    (LEAD, "Both died when shells struck the Qazzubiyeh School.", "Qazzubiyeh School", "site"),
    (LEAD, "The shells hit a house on Qazzubiyeh Street in the Wabdu neighbourhood.", "Wabdu", "site"),
    (NEAR, "The blast hit the Qazzubiyeh area.", "Qazzubiyeh", "town"),
    (LEAD, "The shells hit the Qazzubiyeh area.", "Qazzubiyeh", "town"),
    (NEAR, "The explosion took place in the village of Qazzubiyeh.", "Qazzubiyeh", "town"),
    (NEAR, "The explosion struck the town of Qazzubiyeh.", "Qazzubiyeh", "town"),
    (NEAR, "The bomb exploded at the Qazzubiyeh checkpoint.", "Qazzubiyeh checkpoint", "site"),
    (NEAR, "The blast tore through Qazzubiyeh Market.", "Qazzubiyeh Market", "site"),
    (NEAR, "The blast rocked the Qazzubiyeh camp.", "Qazzubiyeh camp", "site"),
)


@pytest.mark.parametrize(("lead", "told", "name", "precision"), EXACT, ids=[told for _, told, _, _ in EXACT])
def test_a_place_is_told_more_exactly_further_on(lead: str, told: str, name: str, precision: str) -> None:
    (one,) = read(lead + told)
    assert one.where is not None
    assert name in one.where.name
    assert (one.where.precision, one.where.country, one.where.admin1) == (precision, "SY", "Aleppo")


@pytest.mark.parametrize(
    "told",
    [
        "The wounded were taken to Qazzubiyeh Hospital.",
        "A medic in the Wabdu neighbourhood said so.",
        "People fled to the Wabdu neighbourhood.",
        "The army blamed a commander of the Wabdu quarter.",
    ],
)
def test_a_place_that_nothing_was_done_at_is_not_taken(told: str) -> None:
    (one,) = read(LEAD + told)
    assert one.where is not None
    assert one.where.name == "Aleppo"


SEATS = (
    ("Hospitals in Idlib province are full. They serve all of Idlib province.", "province"),
    ("Hospitals across the province of Idlib are full. The governor of Idlib province wrote it.", "province"),
    ("Hospitals are full.", "town"),
    ("Hospitals in Idlib province are full.", "town"),
    ("Hospitals in the city of Idlib and in Idlib province are full. So are those of all Idlib province.", "town"),
)


@pytest.mark.parametrize(("text", "precision"), SEATS)
def test_a_town_is_its_province_where_the_report_speaks_of_that(text: str, precision: str) -> None:
    found = read(f"Jets killed nine people in Idlib, Syria, on Monday. {text}")
    assert [one.where.precision for one in found if one.where is not None] == [precision]


def test_a_name_alone_means_a_large_town() -> None:
    (one,) = read(
        "Jets killed nine people in Aleppo, Syria. Clinics in Aleppo province are full. Aleppo province mourns."
    )
    assert one.where is not None
    assert one.where.precision == "town"


GROUND = (
    ("Syrian rebels took Qazzubiyeh on Monday, killing nine soldiers.", "Qazzubiyeh"),
    ("Syrian troops surrounded Qazzubiyeh on Monday and killed nine rebels.", "Qazzubiyeh"),
    ("Syrian troops encircled Qazzubiyeh on Monday and killed nine rebels.", "Qazzubiyeh"),
    ("Syrian troops raided Qazzubiyeh on Monday and killed nine rebels.", "Qazzubiyeh"),
    ("The Syrian army sent troops into Qazzubiyeh on Monday.", "Qazzubiyeh"),
)


@pytest.mark.parametrize(("text", "name"), GROUND)
def test_ground_that_is_taken_has_a_name_though_no_gazetteer_has_it(text: str, name: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert one.where.name == name


def test_who_is_taken_is_no_place() -> None:
    (one,) = read(
        "Police in Aleppo, Syria, took Qazzubi to a court on Monday after three people were killed in a riot."
    )
    assert one.where is not None
    assert one.where.name == "Aleppo"


WHERE = {
    "an unnamed district of a town": (
        "Jets killed nine people in a northern district of Manbij, Syria, on Monday.", "Manbij", "town",
    ),
    "one of several districts": ("Shells hit several districts of Aleppo, Syria, on Monday and killed nine.", "Aleppo", "town"),
    "a quarter that its town owns": (
        "Bombs killed seven people in Giza's Qazzubiyeh district, in Egypt, on Monday.", "Qazzubiyeh", "town",
    ),
    "beside a site of a town": (
        "Jets hit a family's house in the vicinity of the Qazzubiyeh Mosque in Mosul, Iraq, on Monday, killing nine.", "Mosul", "site",
    ),
    "at a site, as somebody said": (
        "Residents of rural Idlib said that three airstrikes hit a fruit market in the town of Sarmin, Syria, on Monday, killing nine.", "Sarmīn", "site",
    ),
    "at a site where people worked who were hurt": (
        "A nurse was killed when an air strike hit a clinic in Khan Tuman, Syria, on Monday.", "Khan Tuman", "site",
    ),
    "at a site that bears an adjective of a nation": (
        "A bomber blew himself up at a Syrian outpost in Manbij, Syria, on Monday and killed nine soldiers.", "Manbij", "site",
    ),
    "where a doctor spoke": (
        "Shells killed nine people in Manbij, Syria, on Monday, a doctor said at a hospital.", "Manbij", "town",
    ),
    "the surroundings of a site without a name": (
        "A drone hit the vicinity of a cement factory in the town of Manbij, Syria, on Monday and killed two workers.", "Manbij", "site",
    ),
    "where it was reported, of something coarser": (
        "It was reported in Bogota on Monday that the army had captured nine rebels on a farm in Purificacion, in central Colombia.",
        "Purificación",
        "site",
    ),
    "where it was reported": (
        "It was reported in Khartoum on Monday that troops had killed nine people in Nyala.", "Nyala", "town",
    ),
    "what a militia holds already": (
        "The militia, which controls most of Hasakah province, killed nine men of the Islamic State in northeastern Syria on Monday.",
        "northeastern Syria", "region",
    ),
    "a city that no gazetteer has": (
        "Syrian troops stormed, in the early hours of Monday, Qazzubiyeh city near Homs, and killed nine rebels.", "Qazzubiyeh", "town",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHERE)
def test_where_it_was_by_the_words_around_a_place(name: str) -> None:
    text, place, precision = WHERE[name]
    (one,) = read(text)
    assert one.where is not None
    assert (place in one.where.name, one.where.precision) == (True, precision), one.where


def test_a_clash_between_two_armies_is_not_between_their_countries() -> None:
    found = read("Nine soldiers died in a clash between the Honduran and Salvadoran armies in San Andres, El Salvador.")
    assert [one.where.name for one in found if one.where is not None] == ["San Andres"]


def test_weeks_are_counted_back_from_publication_where_the_news_has_no_day() -> None:
    text = "A bomb has killed 13 soldiers in Kayseri, Turkey. It comes a week after 44 people were killed in an attack in Istanbul."
    older = next(one for one in read(text) if one.background)
    assert older.when is not None
    assert (older.when.start, older.when.precision) == (date(2021, 3, 1), "week")


CAPITALS = {
    "A bomb killed nine people in the Syrian capital on Monday.": ("Damascus", "SY", "town"),
    "A bomb killed nine people in the Peruvian capital, police said on Monday.": ("Lima", "PE", "town"),
    "Gunmen killed nine people near the Somali capital on Monday.": ("Mogadishu", "SO", "near_town"),
    "Gunmen killed nine people outside the Iraqi capital on Monday.": ("Baghdad", "IQ", "near_town"),
    "Rockets struck the Ukrainian capital on Monday, killing nine.": ("Kyiv", "UA", "town"),
    "A blast rocked the Afghan capital on Monday, killing nine.": ("Kabul", "AF", "town"),
    "A BOMB KILLED NINE PEOPLE IN THE PERUVIAN CAPITAL YESTERDAY.": ("Lima", "PE", "town"),
    "A bomb killed nine people in the Syrian capital, Damascus, on Monday.": ("Damascus", "SY", "town"),
}


@pytest.mark.parametrize("text", CAPITALS)
def test_a_capital_by_the_name_of_its_people(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.country, one.where.precision) == CAPITALS[text]


def test_a_capital_of_something_else_is_none() -> None:
    (one,) = read("The German capital of techno mourns: a bomb killed nine people in Aleppo, Syria, on Monday.")
    assert one.where is not None
    assert one.where.name == "Aleppo"


def test_a_name_that_only_sounds_like_a_town_called_otherwise_is_another() -> None:
    text = (
        "Jets killed two people in al-Barah in the countryside of Idlib, Syria. Shells hit the countryside of Aleppo."
    )
    where = next(one.where for one in read(text) if one.kind == "airstrike")
    assert where is not None
    assert (where.name, where.geonames_id, where.country) == ("al-Barah", None, "SY")


SITES = (
    "Jets hit the Sare family's house in Mosul, Iraq, on Monday and killed nine people.",
    "Jets struck the Sare family home in Mosul, Iraq, on Monday and killed nine people.",
    "Jets hit the home of the Sare family in Mosul, Iraq, on Monday and killed nine people.",
    "Nine people were killed when a missile hit a house in Mosul, Iraq, on Monday.",
    "A gunman shot dead nine people at a Walmart store in Mosul, Iraq, on Monday.",
    "A gunman shot dead nine people at a garlic festival in Mosul, Iraq, on Monday.",
    "A bomb killed nine people at a concert in Mosul, Iraq, on Monday.",
    "A bomb killed nine people at a family picnic in Mosul, Iraq, on Monday.",
)


@pytest.mark.parametrize("text", SITES)
def test_homes_and_gatherings_are_sites_of_their_town(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.precision) == ("Mosul", "site")


def test_on_the_outskirts_goes_before_in() -> None:
    text = "Nine killed as shells hit Mosul, Iraq\n\nNine people were killed in shelling against the outskirts of the city of Mosul."
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.precision) == ("Mosul", "near_town")


def test_who_enters_a_country_is_in_it() -> None:
    (one,) = read(
        "Some 54 members of Division 30, trained by the coalition, entered Syria on Monday and were deployed there."
    )
    assert one.where is not None
    assert (one.where.country, one.where.precision) == ("SY", "country")


ACRONYMS = (
    ("Troops burned the village of Qazzubiyeh after the RSF had left it, killing eight citizens.", "SD"),
    ("Troops burned the village of Qazzubiyeh after RSF had left it, killing eight citizens.", None),
    ("Troops burned the village of Qazzubiyeh, killing eight citizens, the NGO said.", None),
)


@pytest.mark.parametrize(("text", "country"), ACRONYMS)
def test_the_acronym_of_a_party_says_which_country(text: str, country: str | None) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert (one.where.name, one.where.country) == ("Qazzubiyeh", country)


def test_a_day_told_later_is_finer_than_the_month_of_the_lead() -> None:
    text = (
        "Rebels fired missiles filled with toxic gas at Kurdish forces in Syria last month, a monitor said. "
        "The militia said the attacks occurred on February 28 and hit Hasakah."
    )
    (one,) = read(text)
    assert one.when is not None
    assert (one.when.start, one.when.precision) == (date(2021, 2, 28), "day")


@pytest.mark.parametrize("count", ["about a week", "approximately one week", "almost a week", "just a week"])
def test_about_a_week_after_is_a_week_before(count: str) -> None:
    text = f"A bomb killed two people in Riyadh, Saudi Arabia. The blast came {count} after nine people died in an attack in Jeddah."
    older = next(one for one in read(text) if one.background)
    assert older.when is not None
    assert (older.when.start, older.when.precision) == (date(2021, 3, 1), "week")


# Where a market or port only says what kind of town it is, and where a headquarters or church is what was hit.
SITES = {
    "A suicide bomber struck in the Pakistani garrison city of Rawalpindi on Monday, killing nine people.": "town",
    "Two soldiers were killed by shells in the Ukrainian port city of Mykolaiv on Monday.": "town",
    "A bomb killed two men in the market town of Mubi, Nigeria, on Monday.": "town",
    "A truck bomb wrecked the headquarters of a charity in Baghdad on Monday, killing nine people.": "site",
    "Gunmen set fire to a church in Mubi, Nigeria, on Monday, killing nine people.": "site",
}


@pytest.mark.parametrize("text", SITES)
def test_a_site_is_what_was_hit_and_no_word_for_a_kind_of_town(text: str) -> None:
    (one,) = read(text)
    assert one.where is not None
    assert one.where.precision.value == SITES[text]
