"""Names of persons are looked for only where somebody named may have come to harm."""

import pytest

from bearwitness.reading.grammar.parse import parse


def named(text: str) -> list[str]:
    return [name.text for name in parse(text).doc.ents if name.label_ == "PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "John Miller was killed on Monday.",
        "The dead were John Miller and two guards.",
        "They included John Miller, a judge.",
        "Rain fell all day. Gunmen shot John Miller in the street.",
    ],
)
def test_somebody_named_who_may_have_been_harmed(text: str) -> None:
    assert "John Miller" in named(text)


@pytest.mark.parametrize("text", ["John Miller spoke to the crowd.", "nine people were killed there.", "", " \n "])
def test_nobody_is_looked_for_elsewhere(text: str) -> None:
    assert named(text) == []


def test_a_name_stands_where_it_stood() -> None:
    text = "The mayor spoke for an hour.\n\nThen gunmen killed John Miller. Nobody else of her family was there."
    name = next(one for one in parse(text).doc.ents if one.label_ == "PERSON")
    assert text[name.start_char : name.end_char] == "John Miller"
    assert name.sent.text.startswith("Then gunmen")
