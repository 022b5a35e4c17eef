"""The sieve leaves out only patterns that could not match."""

from datetime import date

import pytest

from bearwitness.reading.grammar.times import when
from bearwitness.reading.grammar.times.rules import RULES
from bearwitness.reading.grammar.times.sieve import apt, needs, paragraphs
from bearwitness.samples import reports_path

SAID = (
    "Between October and December, 90 people died",
    "On the second day of Eid al-Adha, Christmas Eve 2013, during Ramadan.",
    "On 2014-05-05, 13/05/2014, 04MAY2021 and 041200ZMAY21.",
    "In spring 2012, last winter, in the summer; in the second quarter of 2015, the first half of last year.",
    "Between 2011 and 2013, in the 1980s, in early 2009.",
    "From 3 to 5 May, from 30 April to 2 May 2014, between June 3 and June 9; on the night of 4 August.",
    "On Monday the 3rd, late on Tuesday, Wednesday night into Thursday.",
    "The day before yesterday, today, overnight; in mid-March 2014, that June, in May.",
    "Three days ago, an hour ago, over the past 24 hours, in recent weeks, last week, at the weekend, later this month, at the end of last year, earlier in the week.",
    "ON 3 SEPT 1990 GUERRILLAS ATTACKED; ON SUNDAY, 5 FEB 90, A BOMB WENT OFF.",
)


def _left_out(text: str) -> list[str]:
    """The patterns that match in a text and are not tried where they do."""
    parts = paragraphs(text, 0, len(text))
    return [
        pattern.pattern
        for pattern, resolver, _ in RULES
        for match in pattern.finditer(text)
        if not any(one.start <= match.start() and match.end() <= one.stop for one in apt(resolver, parts))
    ]


@pytest.mark.parametrize("text", SAID)
def test_nothing_that_matches_is_left_out(text: str) -> None:
    assert any(pattern.search(text) for pattern, _, _ in RULES)
    assert _left_out(text) == []


def test_nothing_is_left_out_of_the_sample_reports() -> None:
    texts = [path.read_text("utf-8") for path in sorted(reports_path().iterdir()) if path.suffix in (".txt", ".md")]
    assert texts
    assert [found for text in texts for found in _left_out(text)] == []


def test_most_patterns_are_left_out_of_a_text_without_words_of_time() -> None:
    parts = paragraphs("Two soldiers were killed when a mine exploded.", 0, 46)
    assert sum(1 for _, resolver, _ in RULES if list(apt(resolver, parts))) < 6


def test_each_resolver_with_words_of_its_own_is_tried_above() -> None:
    """So that each resolver's words are held to a sentence of this test."""
    assert set(needs()) <= {rule[1] for text in SAID for rule in RULES if rule[0].search(text)}


def test_paragraphs_cover_the_text_between_the_offsets() -> None:
    text = "On Monday.\n \nOn Tuesday,\nin May.\n\n\n"
    found = paragraphs(text, 3, len(text))
    assert "".join(text[one.start : one.stop] for one in found) == text[3:]
    assert [sorted(one.words) for one in found][:2] == [["monday"], ["in", "may", "on", "tuesday"]]


def test_only_what_stands_between_the_offsets_counts() -> None:
    text = "On Monday they met. A mine exploded."
    assert when.times(text, date(2020, 5, 6), 20) == ()
    assert [one.start for one in when.times(text, date(2020, 5, 6))] == [0]
