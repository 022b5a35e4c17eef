"""The recogniser of names is asked only about sentences in which two words may be the name of somebody harmed."""

import pytest
from spacy.tokens import Doc

from bearwitness.reading.grammar.language_model import language_model
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.words.name_spans import mark_names


def asked(text: str) -> list[str]:
    """The texts that the recogniser is given for a report."""
    parsed = parse(text)
    given: list[str] = []

    def recognise(part: Doc) -> Doc:
        given.append(part.text.strip())
        return part

    mark_names(Doc(language_model().vocab).from_bytes(parsed.doc.to_bytes()), parsed.sentences, recognise)
    return given


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban killed six soldiers on Tuesday, the Defence Ministry said.",
        "Six Ukrainian soldiers were killed on Tuesday by the Security Service.",
        "Elena Prado opened a school.",
    ],
)
def test_bodies_nations_and_days_are_no_names_of_persons(text: str) -> None:
    assert asked(text) == []


def test_two_capitalised_words_beside_a_word_of_harm_are_looked_at() -> None:
    said = "Elena Prado was killed by the Taliban."
    assert asked(f"{said} The Defence Ministry killed nobody.") == [said]
