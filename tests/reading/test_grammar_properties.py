"""What holds for any text: quotes stand in it, reading never raises, twice read is read the same, numbers come back, time is bounded."""

import cProfile
import time
from datetime import date
from itertools import pairwise
from pstats import Stats

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.times.when import times
from bearwitness.reading.grammar.words.numbers import parse_cardinal, quantities
from bearwitness.settings import Settings

READER = GrammarReader(Settings())
SENTENCES = (
    "At least 15 civilians were killed in Marib on Monday, officials said.",
    "Nine people, including three children, died when a shell hit a house.",
    "The death toll rose to 23.",
    "No group claimed responsibility for the attack.",
    "The army denied that its shells killed two farmers on 5 May 2014.",
    "GUERRILLAS KILLED SEVEN SOLDIERS AND WOUNDED AT LEAST 12.",
    "Five killed, nine wounded in bus attack",
    "A senior commander was probably among the dead.",
    "Between 1,500 and 3,000 people fled their homes overnight.",
    "MOSUL, Iraq (Agency) - ",
    '"We lost several men," he said; the others were captured.',
    "Fighters regularly shell the road.",
    "Last month 40 people were killed in fighting in the same district.",
    "One strike destroyed two vehicles, a bunker and an ISIL mortar system.",
    "Of the dead, two of them were women - all of them civilians -",
    "- Near Hit, one strike struck a unit.",
    "… none of whom was named",
)
GLUE = st.sampled_from([" ", "\n", "\n\n", "  ", ", ", "; ", " - ", "", "\t", "\u00a0", "\r\n", " (", ") ", '"', "’s "])


def _report(text: str, published: date | None = date(2014, 5, 7)) -> Report:
    return Report(ReportInfo("r-any", "s-any", None, None, published, False, None, "en"), text, "-")


def _mixture(most: int = 8) -> st.SearchStrategy[str]:
    pieces = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=30), st.sampled_from(SENTENCES).map(str.upper))
    return st.lists(st.tuples(pieces, GLUE), max_size=most).map(
        lambda found: "".join(piece + glue for piece, glue in found)
    )


COUNT = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@COUNT
@given(st.one_of(_mixture(), st.text(max_size=400)))
def test_quotes_stand_in_the_text_and_ids_are_known(text: str) -> None:
    reading = READER.read(_report(text))
    claims = {claim.id for claim in reading.claims}
    assert len(claims) == len(reading.claims)
    for claim in reading.claims:
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote.strip()
    for incident in reading.incidents:
        figures = {figure.id for figure in incident.figures}
        for figure in incident.figures:
            assert figure.claims
            assert set(figure.claims) <= claims
            assert figure.part_of is None or (figure.part_of in figures and figure.part_of != figure.id)


@COUNT
@given(_mixture())
def test_a_report_read_twice_gives_the_same_reading(text: str) -> None:
    assert READER.read(_report(text)) == GrammarReader(Settings()).read(_report(text))


@COUNT
@given(st.one_of(st.text(max_size=3000), _mixture(60)), st.none() | st.dates())
def test_reading_never_raises(text: str, published: date | None) -> None:
    READER.read(_report(text, published))


@COUNT
@given(_mixture(), st.dates(min_value=date(1900, 1, 1)))
def test_no_time_lies_after_publication_and_none_overlap(text: str, published: date) -> None:
    found = times(text, published)
    assert all(mention.days.start <= published for mention in found)
    assert all(before.end <= behind.start for before, behind in pairwise(found))


_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spelt(number: int, hyphen: str, link: str) -> str:
    """The number in English words."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return _TENS[tens - 2] + (hyphen + _UNITS[units] if units else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            words = f"{_spelt(head, hyphen, link)} {name}"
            return words + (f"{link if rest < 100 else ' '}{_spelt(rest, hyphen, link)}" if rest else "")
    raise AssertionError(number)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 9_999_999), st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]), st.booleans())
def test_a_number_written_out_is_parsed_back(number: int, hyphen: str, link: str, shout: bool) -> None:
    words = _spelt(number, hyphen, link)
    words = words.upper() if shout else words
    assert parse_cardinal(words) == number
    (found,) = quantities(f"{words} people")
    assert (found.range.low, found.range.best, found.range.high) == (number, number, number)
    assert f"{words} people"[found.start : found.end] == words


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 9_999_999))
def test_a_number_in_digits_is_parsed_back(number: int) -> None:
    for written in (str(number), f"{number:,}"):
        (found,) = quantities(f"{written} people")
        assert found.range.best == number
        assert (found.start, found.end) == (0, len(written))


LONG = {
    "a word of 10,000 letters": "a" * 10_000,
    "a number of 10,000 digits": "1" * 10_000,
    "5,000 commas": "soldiers" + "," * 5_000 + " were killed",
    "5,000 commas with words": "a soldier, " * 2_500 + "were killed",
    "nested quotes": "“" * 2_000 + "three soldiers were killed" + "”" * 2_000,
    "nested brackets": "(" * 2_000 + "three soldiers were killed" + ")" * 2_000,
    "2,000 numbers": " ".join(str(number) for number in range(2_000)) + " were killed",
    "2,000 number words": "twenty one hundred " * 700 + "were killed",
    "1,500 figures in one sentence": "three soldiers were killed and " * 1_500,
    "400 places and figures in one sentence": "Gunmen killed three people" + " and wounded five men in Marib" * 400,
    "500 sentences": "At least 15 civilians were killed in Marib on Monday, officials said. " * 500,
    "2,000 dates": "5 May 2014, " * 2_000,
    "2,000 times and": "between " * 2_000 + "5 and 7 soldiers were killed",
    "hyphens": "twenty-" * 3_000 + "five soldiers were killed",
    "nested quotes and spaces": "“ " * 1_500 + "three soldiers were killed" + " ”" * 1_500,
    "5,000 commas and spaces": "three soldiers" + " ," * 5_000 + " were killed",
    "spaces": "killed" + " " * 10_000 + "three soldiers",
    "line ends": "killed" + "\n" * 5_000 + "three soldiers",
}
SECONDS = 2.0
"""For each thousand words begun."""


@pytest.mark.parametrize("name", LONG)
def test_no_text_takes_quadratic_time(name: str) -> None:
    started = time.process_time()
    READER.read(_report(LONG[name]))
    assert time.process_time() - started < SECONDS * (len(LONG[name].split()) // 1000 + 1)


def _calls(text: str) -> int:
    """How many functions are called to read a text: no clock, so that it is the same on any machine."""
    READER.read(_report(text))
    counted = cProfile.Profile()
    counted.runcall(READER.read, _report(text))
    return Stats(counted).total_calls  # type: ignore[attr-defined,no-any-return]  # the stubs do not tell of it


def test_a_list_of_incidents_takes_time_by_its_length() -> None:
    line = "Gunmen killed three people in Kano on Monday.\n"
    assert _calls(line * 500) < 8 * _calls(line * 100)


def test_a_sentence_without_an_end_is_cut() -> None:
    told = parse("Gunmen killed three people" + " and wounded five men in Marib" * 400).sentences
    assert max(len(sentence) for sentence in told) < 360


def test_dashes_and_quotation_marks_in_a_row_are_read_in_time() -> None:
    """Found by tools/fuzz_reader.py: each mark could be of a word or between words, in every combination."""
    text = "Two gunmen followed.. ---.’s --------’s ---.’s ---.’s ---. " + "Two gunmen followed.. " * 7 + "MARIB " * 45
    started = time.process_time()
    READER.read(_report(text))
    assert time.process_time() - started < 1
