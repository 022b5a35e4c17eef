"""Text in capitals is given the capitals that it would usually have, before the language model sees it."""

import pytest

from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.words.casing import usual_case, usual_letters


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("soldiers", "soldiers"),
        ("dynamited", "dynamited"),
        ("narcotraffickers", "Narcotraffickers"),
        ("zaparte", "Zaparte"),
        ("salvadoran", "Salvadoran"),
        ("fmln", "FMLN"),
        ("tuesday", "Tuesday"),
        ("i", "I"),
        ("a", "a"),
    ],
)
def test_words_are_written_as_usual(word: str, written: str) -> None:
    assert usual_case(word) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("two men shot elena prado. a witness fled.", "Two men shot Elena Prado. A witness fled."),
        ("it wasn't us, said jorge o'brien.", "It wasn't us, said Jorge O'Brien."),
        ("on 9 may it may rain in la palma.", "On 9 May it may rain in La Palma."),
        ("elena de la cruz's men", "Elena de la Cruz's men"),
        ('he said: "no bomb" and left', 'He said: "No bomb" and left'),
    ],
)
def test_a_text_is_written_as_usual(text: str, written: str) -> None:
    assert usual_letters(text) == written


def test_letters_that_grow_leave_the_length_as_it_is() -> None:
    text = "ﬁnal ﬁght of zaparteß"
    assert len(usual_letters(text)) == len(text)


def test_a_name_in_capitals_is_a_name_to_the_language_model() -> None:
    parsed = parse("TWO HOODED MEN SHOT COUNCILMAN ELENA ZAPARTE IN HER CAR YESTERDAY NEAR THE MARKET OF VILLA PRADO.")
    names = {token.lower_ for token in parsed.doc if token.pos_ == "PROPN"}
    assert {"elena", "zaparte"} <= names
    assert parsed.text[parsed.doc[5].idx :].startswith("ELENA")
