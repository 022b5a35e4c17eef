"""Expressions of dates against marked ones. The text is invented for this test."""

import json
from pathlib import Path

import pytest

from bearwitness.evaluation.dates import DATES, EXACT, SPAN, VALUE
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

TEXT = "The mill closed last month after two days of talks. It opens again on Friday, 9 May 2014, it said yesterday."


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def _marked(*found: tuple[str, str, str]) -> str:
    timex = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "type": kind, "value": value}
        for words, kind, value in found
    ]
    return json.dumps({"docid": "1", "dct": "2014-05-07T10:00:00", "text": TEXT, "timex": timex})


def test_spans_and_values_are_counted_apart(tmp_path: Path, reader: GrammarReader) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(
        _marked(
            ("last month", "DATE", "2014-03"),
            ("two days", "DURATION", "P2D"),
            ("9 May 2014", "DATE", "2014-05-09"),
            ("again", "DATE", "FUTURE_REF"),
        )
    )
    fields = DATES.run(file, reader).summary.fields
    read = {name: (count.right, count.invented, count.missed) for name, count in fields.items()}
    assert read == {SPAN: (2, 1, 1), EXACT: (1, 2, 2), VALUE: (1, 2, 2)}


def test_an_expression_is_matched_once(tmp_path: Path, reader: GrammarReader) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(_marked(("Friday", "DATE", "2014-05-09"), ("9 May 2014", "DATE", "2014-05-09")))
    assert DATES.run(file, reader).summary.fields[SPAN].missed == 1
