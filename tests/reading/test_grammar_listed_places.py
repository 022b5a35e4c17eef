"""Places listed in one sentence: each that was struck is an incident of its own (codebook section 1), the others are none."""

import unicodedata
from datetime import date

import pytest
from reading.listed_cases import ONE, STRUCK

from bearwitness.model import Account, Kind, Report, ReportInfo, WherePrecision
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


# So long a text without a comma has lost them all.
def plain(name: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return "".join(letters).lower().replace("‘", "").replace("'", "")


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def read(reader: GrammarReader, text: str) -> tuple[Account, ...]:
    info = ReportInfo("r-list", "s-list", None, "Example Agency", date(2016, 3, 8), False, None, "en")
    return reader.read(Report(info, text, "-")).incidents


def names(accounts: tuple[Account, ...]) -> list[tuple[str, str]]:
    """Of each incident the name of its place and the words for it."""
    return [(plain(one.where.name), plain(one.where.text)) if one.where else ("", "") for one in accounts]


@pytest.mark.parametrize(("text", "places"), STRUCK)
def test_each_struck_place_is_an_incident(reader: GrammarReader, text: str, places: list[str]) -> None:
    found = names(read(reader, text))
    assert len(found) == len(places)
    for place in places:
        assert any(name.startswith(plain(place)) or words.startswith(plain(place)) for name, words in found), place


@pytest.mark.parametrize(("text", "place"), ONE)
def test_other_lists_make_no_incidents(reader: GrammarReader, text: str, place: str) -> None:
    found = names(read(reader, text))
    assert len(found) == 1
    assert found[0][1].startswith(plain(place))


def test_a_toll_that_stands_with_its_place_goes_with_it(reader: GrammarReader) -> None:
    text = "Gunmen killed 14 people in Dogo Tabki, eight in Unguwar Lamido and three in Maihula in Katsina state, Nigeria, on Monday."
    assert [[figure.best for figure in one.figures] for one in read(reader, text)] == [[14], [8], [3]]


def test_what_holds_a_list_is_no_incident_beside_it(reader: GrammarReader) -> None:
    text = "The army took control of large areas west of Omdurman, Sudan, on Monday, including the Mansoura, Hamad Al-Nil and Al-Nakhil quarters."
    assert [name for name, _ in names(read(reader, text))] == ["mansoura", "hamad al-nil", "al-nakhil"]


def test_quarters_of_a_town_told_of_as_a_whole_are_one_incident(reader: GrammarReader) -> None:
    text = "Warplanes launched air strikes on the city of Nyala in Sudan on Monday. The market of Nyala was bombed, as well as the neighborhoods of Al-Jir and Sayala."
    assert len(read(reader, text)) == 1


def test_a_list_of_another_clause_is_of_that_clause(reader: GrammarReader) -> None:
    text = "The army entered the villages of Jalqa and Lukunda in Sudan, whereas jets bombed the city of Dinder in Sennar state on Monday."
    assert not [
        one for one in read(reader, text) if one.kind is Kind.AIRSTRIKE and one.where and one.where.name == "Jalqa"
    ]


def test_a_toll_of_several_places_stands_with_the_first(reader: GrammarReader) -> None:
    found = read(
        reader,
        "Gunmen raided the villages of Kurmi, Dan Sado and Gidan Ango in Zamfara state, Nigeria, on Thursday, killing 12 people.",
    )
    assert [[figure.best for figure in one.figures] for one in found] == [[12], [], []]


def test_villages_of_a_list_lie_where_it_says(reader: GrammarReader) -> None:
    found = read(
        reader,
        "Gunmen raided Kurmi, Dan Sado and Gidan Ango villages and several others in Zamfara state, Nigeria, on Thursday.",
    )
    assert [(one.where.country, one.where.admin1) for one in found if one.where] == [("NG", "Zamfara")] * 3


def test_a_list_told_twice_is_told_once(reader: GrammarReader) -> None:
    text = "Rockets hit the villages of Tolamak, Jurnok and Bir Harab in Syria on Monday."
    assert (
        len(read(reader, text + " The rockets hit the villages of Tolamak, Jurnok and Bir Harab in the morning.")) == 3
    )


def test_no_village_of_a_list_is_alone_in_its_country(reader: GrammarReader) -> None:
    found = read(reader, "Jets bombed the villages of Kafr Ruma, Nowam and Sarmin in Idlib province, Syria, on Monday.")
    assert {one.where.country for one in found if one.where} == {"SY"}


MORE_OF_ONE = [
    "Bombs in Kobani, Syria, on Sunday killed ten people and wrecked buses that had brought residents of the villages of Tolamak and Jurnok.",
    "A convoy was hit by jets as it passed the villages of Tolamak and Jurnok in Syria on Sunday, killing two.",
    "Shells fell on Tuz Khurmatu, Iraq, on Tuesday, and there was no blood left in Kirkuk, Erbil and Sulaimaniya.",
]


@pytest.mark.parametrize("text", MORE_OF_ONE)
def test_where_people_are_from_or_a_shot_passed_is_not_struck(reader: GrammarReader, text: str) -> None:
    assert len(read(reader, text)) == 1


def test_two_bridges_are_two_though_words_say_where_the_first_is(reader: GrammarReader) -> None:
    found = read(
        reader,
        "Coalition jets destroyed Shihab Bridge in the Sare countryside and Tarif Bridge in eastern Syria on Sunday.",
    )
    assert len(found) == 2


def test_areas_of_villages_are_the_villages(reader: GrammarReader) -> None:
    found = read(reader, "Air strikes on the areas of Mesraba and Madira in Syria killed 17 civilians on Sunday.")
    assert [one.where.precision for one in found if one.where] == [WherePrecision.TOWN] * 2


def test_a_small_namesake_abroad_is_no_village_of_the_list(reader: GrammarReader) -> None:
    found = read(reader, "Syrian jets bombed the villages of Sarmin, al-Nowam and Binnish on Monday.")
    assert {one.where.country for one in found if one.where} == {"SY"}


def test_the_toll_of_a_list_goes_with_it(reader: GrammarReader) -> None:
    text = (
        "Shells hit Sulaima neighborhood in Aleppo, Syria, on Monday, killing three people. Earlier three shells landed in the"
        " neighborhoods of Jamila, Mogamba and Sharafiya, killing one woman."
    )
    assert [[figure.best for figure in one.figures] for one in read(reader, text)] == [[3], [1], [], []]


def test_a_truce_that_holds_for_several_towns_is_one_agreement(reader: GrammarReader) -> None:
    text = "The government and the rebels signed a ceasefire agreement on Monday that both sides observe in Aleppo, Homs and Hama, Syria."
    assert [one.kind for one in read(reader, text)] == [Kind.AGREEMENT]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The army shelled rebel positions in Daraa, Hama and Homs provinces of Syria on Sunday.", ["daraa", "hama", "homs"]),
        ("Guerrillas dynamited pylons in the departments of Cauca and Arauca in Colombia on Friday.", ["cauca", "arauca"]),
        ("Airstrikes on Saturday hit Nyala in South Darfur, Mellit in North Darfur and Zalingei in Sudan.", ["nyala", "mellit", "zalinjay"]),
        ("The army of Sudan said it had taken control of the villages of Om Zahmak and al-Wafi.", ["om zahmak", "al-wafi"]),
    ],
)  # fmt: skip
def test_provinces_and_places_with_their_provinces_are_listed_too(
    reader: GrammarReader, text: str, places: list[str]
) -> None:
    assert [name for name, _ in names(read(reader, text))] == places


def test_provinces_that_a_sentence_only_names_side_by_side_are_no_list(reader: GrammarReader) -> None:
    text = "Fighters shelled a village between Hama and Homs in Syria on Sunday."
    assert len(read(reader, text)) == 1


def test_each_toll_stands_behind_the_place_that_opens_it(reader: GrammarReader) -> None:
    text = "In Kharkiv three people were wounded, in Sumy two were killed and in Mykolaiv a warehouse burned after a drone attack in Ukraine on Monday."
    told = {names((one,))[0][1]: [(one.measure, one.best) for one in one.figures] for one in read(reader, text)}
    assert told["kharkiv"] == [("injured", 3)]
    assert told["sumy"] == [("killed", 2)]


def test_who_were_killed_behind_a_list_are_those_of_all(reader: GrammarReader) -> None:
    text = "Suicide bombers blew themselves up in Maiduguri and in the nearby town of Konduga in Nigeria, killing 12 people."
    first, second = read(reader, text)
    assert 12 in [one.best for one in first.figures]
    assert not second.figures
