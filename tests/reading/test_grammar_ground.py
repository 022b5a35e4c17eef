"""Which of a sentence's places is where the deed was done, and which is somebody else's or that of something older."""

from datetime import date

import pytest

from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.incidents.place import own_place
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places
from bearwitness.reading.grammar.scenes.scene import scenes
from bearwitness.reading.grammar.times.when import times

CASES = """
In Ghouta near Damascus army guns hit Douma, and clashes went on in Homs. | Douma
Mourners rallied at the embassy in London over air strikes in Aleppo that killed six. | Aleppo
The commander of the Falcon Brigade in Hama was shot dead in a field near the town of Saraqib, Syria. | Saraqib
The gunman shot the envoy dead and shouted: "Never forget Aleppo!" | nothing
The shooting comes two weeks after police killed a man in Sacramento, California. | nothing
Two of the wounded were rushed to the city of Mosul after a bomb hit Tikrit, Iraq. | Tikrit
Six of those shot in Tikrit, Iraq, are being treated at a clinic in Mosul. | Tikrit
Soldiers were killed near Rutba in Iraq when a mine went off. | Rutba
Sergeant Peter Sample of Austin, Texas, was killed by a mine in Manbij, Syria. | Manbij
A nurse, Ann Sample, of Hayes, was shot dead in London. | London
Men stationed in the playground of Nawa used launchers to shell Tafas in Syria. | Tafas
The decree comes after two suicide bombings took place in Tunis last month. | Tunis
At least 19 people were killed in Eastern Ghouta, the last stronghold near Damascus, Syria. | Eastern Ghouta
"""


def _cases() -> list[tuple[str, str]]:
    return [
        (left.strip(), right.strip())
        for left, _, right in (line.partition(" | ") for line in CASES.split("\n"))
        if left
    ]


@pytest.mark.parametrize(("sentence", "expected"), _cases())
def test_the_place_of_a_deed_is_where_its_words_lead(sentence: str, expected: str) -> None:
    parsed = parse(sentence)
    with Gazetteer() as gazetteer:
        found = places(parsed, gazetteer)
    told = [own_place(scene) for scene in scenes(parsed, date(2020, 5, 4), (), found)]
    named = next((place for place in told if place is not None), None)

    assert (named.text if named is not None else "nothing").startswith(expected) or (
        named is not None and named.where.name.startswith(expected)
    )


def test_the_place_of_an_older_happening_is_there_when_it_is_asked_for() -> None:
    parsed = parse("The shooting comes two weeks after police killed a man in Sacramento, California.")
    with Gazetteer() as gazetteer:
        found = places(parsed, gazetteer)
    (scene,) = scenes(parsed, date(2020, 5, 4), (), found)

    older = own_place(scene, older=True)

    assert own_place(scene) is None
    assert older is not None
    assert older.where.name == "Sacramento"


def test_what_is_near_the_first_of_a_list_is_near_all_of_it() -> None:
    text = "Guns fired on areas around Ain Issa, Tal Abyad and Manbij in Syria."
    with Gazetteer() as gazetteer:
        found = places(parse(text), gazetteer)

    assert [(one.text, one.where.precision.value) for one in found[:3]] == [
        ("Ain Issa", "near_town"),
        ("Tal Abyad", "near_town"),
        ("Manbij", "near_town"),
    ]


def test_a_name_with_an_age_is_a_persons() -> None:
    text = "Gunmen shot Peter Sample and his wife, Dora, 62, at their farm near Oxford, North Carolina."
    with Gazetteer() as gazetteer:
        found = places(parse(text), gazetteer)

    assert "Dora" not in [one.text for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell near Sarja and Bara in Idlib, Syria. Jets hit Ariha and Saraqib in Idlib province.", "Sarja"),
        ("The elder of Khan village in the eastern countryside of Manbij in Syria was killed.", "Khan village"),
    ],
)
def test_a_name_that_fits_only_a_place_far_off_stays_as_written(text: str, name: str) -> None:
    with Gazetteer() as gazetteer:
        found = places(parse(text), gazetteer)
    where = next(one.where for one in found if one.text == name)

    assert where.geonames_id is None
    assert where.country == "SY"


def test_a_hearing_to_come_dates_nothing() -> None:
    text = "The first attack on Friday killed 42. He was held until his next court appearance on April 5. The second was on the same day."
    days = [one.days.start for one in times(text, date(2019, 3, 17))]

    assert days == [date(2019, 3, 15), date(2019, 3, 15)]
