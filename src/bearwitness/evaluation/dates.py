"""Expressions of dates: their spans, and what they are resolved to (TimeBank 1.2 and files of its form).

Scored as in TempEval-3 (UzZaman and others, 2013), for TIMEX3 of type DATE alone: an expression is found where it
overlaps a marked one, each matched once; its value is right where it is the marked value to the letter. Durations, sets
and times of day are left out on both sides: what is read there is neither right nor invented.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, field_validator

from bearwitness.evaluation.outcome import Case, Summary, Verdict, tally
from bearwitness.evaluation.parts import PartBenchmark
from bearwitness.evaluation.rows import Row, Told
from bearwitness.model import Evidence
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.times.expressions import DateExpression, expressions

SPAN, EXACT, VALUE = "span, overlapping", "span, to the letter", "value"


class Timex(BaseModel):
    """A marked expression."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    start: int
    end: int
    type: str
    value: str | None = None


class Article(Row):
    """A row of the file."""

    docid: str
    text: str
    dct: date | None = None
    timex: tuple[Timex, ...]

    @field_validator("dct", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        """Leave the time of day away."""
        return value[:10] if isinstance(value, str) else value

    def told(self) -> Told:
        """Return the text, published on the day of its creation."""
        return Told(self.docid, self.text, published=self.dct)


def judge(row: Article, _: GrammarReader) -> list[Verdict]:
    """Hold the dates that are read in a text against those marked in it."""
    found = list(expressions(row.text, row.dct))
    verdicts: list[Verdict] = []
    for gold in row.timex:
        match = next((one for one in found if one.start < gold.end and gold.start < one.end), None)
        if match is not None:
            found.remove(match)
        if gold.type == "DATE":
            verdicts += _due(row, gold, match)
    return verdicts + [verdict for one in found for verdict in _invented(row, one)]


def _due(row: Article, gold: Timex, match: DateExpression | None) -> list[Verdict]:
    words = row.text[gold.start : gold.end]
    due = f"{words} = {gold.value}"
    if match is None:
        return [Verdict(field, None, due, missed=1) for field in (SPAN, EXACT, VALUE)]
    said = (Evidence(match.start, match.end, row.text[match.start : match.end]),)
    read = f"{said[0].quote} = {match.value}"
    exact = (match.start, match.end) == (gold.start, gold.end)
    rights = ((SPAN, True), (EXACT, exact), (VALUE, match.value == gold.value))
    return [
        Verdict(field, read, due, right=int(right), invented=int(not right), missed=int(not right), quotes=said)
        for field, right in rights
    ]


def _invented(row: Article, one: DateExpression) -> list[Verdict]:
    said = Evidence(one.start, one.end, row.text[one.start : one.end])
    read = f"{said.quote} = {one.value}"
    return [Verdict(field, read, None, invented=1, quotes=(said,)) for field in (SPAN, EXACT, VALUE)]


def count(told: Sequence[tuple[Article, Case]]) -> Summary:
    """Count the expressions."""
    return Summary(tally((verdict for _, case in told for verdict in case.verdicts), (SPAN, EXACT, VALUE)))


DATES: Final = PartBenchmark("dates", "expressions of dates, their spans and values", Article, judge, count)
