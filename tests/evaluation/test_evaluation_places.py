"""How well given names are resolved to places. The short text is invented for this test."""

import json
from pathlib import Path

import pytest

from bearwitness.errors import BadTable, SettingsError, UnreadableSource
from bearwitness.evaluation.outcome import Outcome
from bearwitness.evaluation.places import ENTRY, PLACES, POINT
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

TEXT = "The minister flew from Nairobi to Cairo on Monday. In Xyzzytown nobody met him. Russian guests came."


def _row(*names: tuple[str, int, float, float], slip: int = 0) -> str:
    toponyms = [
        {"phrase": name, "start": TEXT.index(name) + slip, "geonameid": geonames_id, "lat": lat, "lon": lon}
        for name, geonames_id, lat, lon in names
    ]
    return json.dumps({"docid": "1", "text": TEXT, "toponyms": toponyms})


NAIROBI = ("Nairobi", 184745, -1.28333, 36.81667)
CAIRO_IN_ILLINOIS = ("Cairo", 4234985, 37.00533, -89.17646)
NOWHERE = ("Xyzzytown", 1, 10.0, 10.0)
RUSSIA_IN_ITS_WEST = ("Russian", 2017370, 55.0, 40.0)


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def _run(tmp_path: Path, reader: GrammarReader, *lines: str) -> Outcome:
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(lines))
    return PLACES.run(file, reader)


def test_right_wrong_and_unresolved_names_are_counted_apart(tmp_path: Path, reader: GrammarReader) -> None:
    outcome = _run(tmp_path, reader, _row(NAIROBI, CAIRO_IN_ILLINOIS, NOWHERE))
    count = outcome.summary.fields[POINT]
    assert (count.right, count.invented, count.missed) == (1, 1, 2)
    wrong = [verdict for verdict in outcome.cases[0].verdicts if verdict.field == POINT and verdict.wrong]
    assert [verdict.quotes[0].quote for verdict in wrong] == ["Cairo", "Xyzzytown"]
    assert wrong[0].read is not None
    assert "EG (town)" in wrong[0].read
    assert wrong[1].read is None
    assert outcome.summary.scores()[f"{POINT}, of all names"] == pytest.approx(1 / 3)


def test_the_same_entry_is_right_wherever_its_point_is_set(tmp_path: Path, reader: GrammarReader) -> None:
    fields = _run(tmp_path, reader, _row(RUSSIA_IN_ITS_WEST)).summary.fields
    assert (fields[ENTRY].right, fields[POINT].right) == (1, 0)


def test_offsets_that_have_slipped_are_found_again(tmp_path: Path, reader: GrammarReader) -> None:
    assert _run(tmp_path, reader, _row(NAIROBI, slip=7)).summary.fields[POINT].right == 1


def test_names_without_an_entry_are_left_out(tmp_path: Path, reader: GrammarReader) -> None:
    row = json.loads(_row(NAIROBI))
    row["toponyms"].append({"phrase": "Cairo", "start": TEXT.index("Cairo"), "geonameid": None})
    assert len(_run(tmp_path, reader, json.dumps(row)).cases[0].verdicts) == 2


@pytest.mark.parametrize("line", ["{", "[]", "{}", json.dumps({"text": TEXT, "toponyms": [{"geonameid": 1}]})])
def test_a_row_of_another_form_is_named(tmp_path: Path, reader: GrammarReader, line: str) -> None:
    with pytest.raises(BadTable, match="line 2"):
        _run(tmp_path, reader, _row(NAIROBI), line)


def test_files_that_cannot_be_read_are_told(tmp_path: Path, reader: GrammarReader) -> None:
    with pytest.raises(UnreadableSource, match=r"absent\.jsonl"):
        PLACES.run(tmp_path / "absent.jsonl", reader)
    (tmp_path / "junk.jsonl").write_bytes(b"\xff\xfe\x00junk")
    with pytest.raises(BadTable, match="line 1"):
        PLACES.run(tmp_path / "junk.jsonl", reader)


def test_only_the_grammar_can_be_asked_for_its_parts(tmp_path: Path) -> None:
    class Other:
        name = "other/1"

        def read(self, report: object) -> object:
            raise NotImplementedError

    with pytest.raises(SettingsError, match="other/1"):
        PLACES.run(tmp_path / "absent.jsonl", Other())  # type: ignore[arg-type]
