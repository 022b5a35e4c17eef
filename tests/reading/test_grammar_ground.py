"""Which of a sentence's places is where the deed was done, and which is somebody else's or that of something older."""

from datetime import date

import pytest

from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.incidents.place import own_place
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places
from bearwitness.reading.grammar.scenes.scene import scenes

CASES = """
In Ghouta near Damascus army guns hit Douma, and clashes went on in Homs. | Douma
Mourners rallied at the embassy in London over air strikes in Aleppo that killed six. | Aleppo
The commander of the Falcon Brigade in Hama was shot dead in a field near the town of Saraqib, Syria. | Saraqib
The gunman shot the envoy dead and shouted: "Never forget Aleppo!" | nothing
The shooting comes two weeks after police killed a man in Sacramento, California. | nothing
Two of the wounded were rushed to the city of Mosul after a bomb hit Tikrit, Iraq. | Tikrit
Six of those shot in Tikrit, Iraq, are being treated at a clinic in Mosul. | Tikrit
Soldiers were killed near Rutba in Iraq when a mine went off. | Rutba
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
