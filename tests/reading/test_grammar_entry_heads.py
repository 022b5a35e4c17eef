"""Places that head the entries of a report, and what else the words around a name say of where something happened."""

from datetime import date

import pytest

from bearwitness.model import Account, Report, ReportInfo, Where
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.words.entries import entries
from bearwitness.settings import Settings

READER = GrammarReader(Settings())


def read(text: str) -> tuple[Account, ...]:
    info = ReportInfo("r-1", "made", "Sample Agency", None, date(2019, 12, 9), False, None, "en")
    return READER.read(Report(info, text, "-")).incidents


def where(text: str) -> Where:
    (account,) = read(text)
    assert account.where is not None
    return account.where


FACTBOX = """BAMAKO, Dec 9 (Sample Agency) - Following are security developments in Mali as of 1500 GMT on Monday.

GAO - A parked car bomb wounded 14 people outside a school on Monday, police said.

MENAKA - Gunmen in a moving car shot dead a lecturer on Monday, police said.

TIMBUKTU - A suicide bomber blew himself up in a cafe late on Sunday, killing five people, the mayor said.
"""


def test_each_entry_happened_at_the_place_at_its_head() -> None:
    assert [one.where and one.where.admin1 for one in read(FACTBOX)] == ["Gao", "Ménaka", "Tombouctou"]


def test_an_entry_filed_from_a_capital_may_tell_of_another_place() -> None:
    text = (
        "Lagos - Gunmen shot dead four farmers in Zamfara State on Monday, the army said.\n\n"
        "Maiduguri - A mine killed two soldiers on Monday, the army said."
    )
    assert [one.where and one.where.admin1 for one in read(text)] == ["Zamfara", "Borno"]


def test_one_place_with_a_dash_is_the_dateline() -> None:
    text = "JUBA - Armed men killed nine herders in Jonglei on Monday, the army said.\n\nNobody claimed the attack."
    assert where(text).admin1 == "Jonglei"


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("The army killed two militants near Tarik Ibn Ziad in the wilaya of Ain Defla on Sunday.", "Tarik Ibn Ziad", "near_town"),
        ("Soldiers killed two militants in Omar Khel in the province of Ghazni, Afghanistan, on Sunday.", "Omar Khel", "town"),
        ("Soldiers killed two rebels near Ahmed bin Saleh in Marib province, Yemen, on Sunday.", "Ahmed bin Saleh", "near_town"),
        ("Troops found 40 rifles in the forests of Surankote in Poonch district, India, on Sunday.", "Surankote", "near_town"),
        ("Gunmen stormed the home of a party official in Goma on Sunday and shot him dead.", "Goma", "site"),
        ("Gunmen shot dead a National Congress worker at Tral in Pulwama district on Sunday.", "Trāl", "town"),
        ("Saudi air defences intercepted a ballistic missile fired toward Riyadh on Sunday.", "Riyadh", "near_town"),
        ("Rebels attacked a shop in Hazara Town, a mostly Shiite neighborhood of Quetta, on Sunday.", "Hazara Town", "site"),
        ("Troops killed 12 rebels at Mada Oya in northern Sri Lanka on Sunday.", "Mada Oya", "town"),
        ("In Algiers, a bomb went off in a crowded cafe in the Belcourt quarter on Sunday.", "Belcourt quarter", "site"),
        ("A grenade was thrown at a patrol in the Bogside estate of Derry on Sunday.", "Bogside estate", "town"),
    ],
)  # fmt: skip
def test_the_words_around_a_name_say_that_it_happened_there(text: str, name: str, precision: str) -> None:
    found = where(text)
    assert (found.name, found.precision.value) == (name, precision)


def test_where_jets_took_off_from_is_not_where_they_struck() -> None:
    found = read("Turkish jets that had taken off from Diyarbakir on Sunday bombed four shelters near Zakho, Iraq.")
    assert [one.where and one.where.country for one in found] == ["IQ"]


def test_a_newspaper_is_no_place() -> None:
    (account,) = read("Three women were carried off on Sunday, survivors told the newspaper Liberte.")
    assert account.where is None


SECTIONS = """This digest covers 11 to 18 September.

NIGER

Suspected militants attacked farmers in their fields at Tilwa on 12 September, killing 15. A mine killed four soldiers near Abala on 14 September.

MALI

A bomb went off under a bridge near Songho on 16 September, killing one passenger. Militiamen and jihadists fought at Bodio on 17 September.

OUTLOOK

Chad may withdraw half of its soldiers.
"""


def test_a_digest_goes_by_countries() -> None:
    assert [one.where and one.where.country for one in read(SECTIONS)] == ["NE", "NE", "ML", "ML"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rebels captured the town of Yirol in southern Sudan on Sunday, killing 40 soldiers.", "SS"),
        ("Indonesian troops shot dead three people in the town of Suai on Sunday, Indonesia said.", "TL"),
        ("Rebels attacked a convoy near Kosti in Sudan on Sunday, killing 40 soldiers.", "SD"),
    ],
)
def test_what_was_part_of_a_country_is_looked_for_there(text: str, country: str) -> None:
    assert where(text).country == country


def test_the_tags_of_a_page_head_nothing() -> None:
    text = (
        "Israel\n\nSyria\n\nURL Copied\n\nA bomb killed two guards at the airport of Beirut on Sunday, local media in Lebanon said, "
        "and five people were hurt by flying glass."
    )
    assert where(text).country == "LB"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Garissa: A mine killed five people on Sunday.", "Mandera: A mine killed two herders on Sunday."),
        ("**Garissa:** A mine killed five people on Sunday.", "**Mandera:** A mine killed two herders on Sunday."),
        ("Garissa. A mine killed five people on Sunday.", "Mandera. A mine killed two herders on Sunday."),
        ("8 December, Garissa: A mine killed five people.", "8 December, Mandera: A mine killed two herders."),
        ("8 December. Garissa. A mine killed five people.", "8 December. Mandera. A mine killed two herders."),
        ("07.15 Garissa, Kenya. A mine killed five people.", "19.40 Mandera, Kenya. A mine killed two herders."),
        (
            "Garissa. A mine killed five people on Sunday. A band said on Monday that it was theirs.",
            "Mandera. On the same evening two herders were killed when a second mine exploded.",
        ),
    ],
)
def test_entries_under_places_are_told_apart(one: str, other: str) -> None:
    found = read(f"{one}\n\n{other}")
    assert [account.where and account.where.name for account in found] == ["Garissa", "Mandera"]


def test_the_same_evening_is_not_that_of_a_statement() -> None:
    found = read(
        "A mine killed five people in Garissa on Friday. A band said on Sunday that it was theirs. On the same evening two herders were shot dead in Mandera."
    )
    assert {account.when and account.when.start.day for account in found} == {6}


def test_a_word_at_the_head_of_a_wrapped_line_heads_no_entry() -> None:
    wrapped = "Fighters came to the town of\nOcotal. Five people were killed there, and two more in\nJalapa. The band has not spoken."
    assert not entries(wrapped)
    assert len(entries("Ocotal. Five people were killed.\nJalapa. Two people were killed.")) == 2
