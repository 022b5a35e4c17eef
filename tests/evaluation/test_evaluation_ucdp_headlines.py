"""Places of events from their headlines. All headlines are invented."""

import json
from pathlib import Path

import pytest

from bearwitness.evaluation.ucdp_headlines import COUNTRY, PLACE, UCDP_HEADLINES
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def _event(headline: str, *, precision: int = 1, lat: float = 48.59, lon: float = 38.0) -> str:
    sources = [{"headline": headline, "date": "2014-07-04", "office": "Example Agency"}]
    labels = {"id": "1", "where_prec": precision, "latitude": lat, "longitude": lon}
    return json.dumps({**labels, "sources": sources})


def _read(tmp_path: Path, reader: GrammarReader, *events: str) -> dict[str, tuple[int, int, int]]:
    file = tmp_path / "dev.jsonl"
    file.write_text("\n".join(events))
    fields = UCDP_HEADLINES.run(file, reader).summary.fields
    return {name: (count.right, count.invented, count.missed) for name, count in fields.items()}


def test_a_town_is_right_within_its_reach(tmp_path: Path, reader: GrammarReader) -> None:
    near = _event("Shelling kills three people in Bakhmut, Ukraine")
    far = _event("Shelling kills three people in Bakhmut, Ukraine", lat=50.0)
    assert _read(tmp_path, reader, near) == {PLACE: (1, 0, 0), COUNTRY: (1, 0, 0)}
    assert _read(tmp_path, reader, far) == {PLACE: (0, 1, 1), COUNTRY: (1, 0, 0)}


def test_a_province_is_no_answer_and_no_wrong_one(tmp_path: Path, reader: GrammarReader) -> None:
    event = _event("Shelling kills three people in Donetsk province, Ukraine")
    assert _read(tmp_path, reader, event)[PLACE] == (0, 0, 1)


def test_coarse_labels_and_bare_names_are_left_out(tmp_path: Path, reader: GrammarReader) -> None:
    events = (
        _event("Shelling kills three people in Bakhmut, Ukraine", precision=4),
        _event("Bakhmut"),
        _event("Ministry opens a new school in Bakhmut", precision=4),
    )
    assert _read(tmp_path, reader, *events) == {PLACE: (0, 0, 0), COUNTRY: (1, 0, 0)}


def test_an_event_that_is_not_found_is_missed_and_finding_it_lowers_no_recall(
    tmp_path: Path, reader: GrammarReader
) -> None:
    found = _event("Shelling kills three people in Bakhmut, Ukraine")
    missed = _event("Ministry opens a new school in Bakhmut")
    unplaced = _event("Shelling kills three people in Donetsk province, Ukraine")
    assert _read(tmp_path, reader, found, missed) == {PLACE: (1, 0, 1), COUNTRY: (1, 0, 0)}
    assert _read(tmp_path, reader, found, unplaced)[PLACE] == (1, 0, 1)
