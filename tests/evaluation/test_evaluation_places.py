"""How well given names are resolved to places. The short text is invented for this test."""

import json
from pathlib import Path

import pytest

from bearwitness.errors import UnreadableSource, UnusableContent
from bearwitness.evaluation.places import evaluate_places, main
from bearwitness.gazetteer import Gazetteer

TEXT = "The minister flew from Nairobi to Cairo on Monday. In Xyzzytown nobody met him."


def _row(*names: tuple[str, int, float, float], slip: int = 0) -> str:
    toponyms = [
        {"phrase": name, "start": TEXT.index(name) + slip, "geonameid": geonames_id, "lat": lat, "lon": lon}
        for name, geonames_id, lat, lon in names
    ]
    return json.dumps({"text": TEXT, "toponyms": toponyms})


NAIROBI = ("Nairobi", 184745, -1.28333, 36.81667)
CAIRO_IN_ILLINOIS = ("Cairo", 4234985, 37.00533, -89.17646)
NOWHERE = ("Xyzzytown", 1, 10.0, 10.0)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def test_right_wrong_and_unresolved_names_are_counted_apart(tmp_path: Path, gazetteer: Gazetteer) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(_row(NAIROBI, CAIRO_IN_ILLINOIS, NOWHERE))
    scores = evaluate_places(file, gazetteer)
    assert (scores.toponyms, scores.within, scores.right, scores.unresolved) == (3, 1, 1, 1)
    assert scores.accuracy == pytest.approx(1 / 3)
    assert [miss.text for miss in scores.misses] == ["Cairo", "Xyzzytown"]
    assert scores.misses[0].km is not None
    assert scores.misses[0].km > 9000
    assert scores.misses[1].km is None


def test_offsets_that_have_slipped_are_found_again(tmp_path: Path, gazetteer: Gazetteer) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(_row(NAIROBI, slip=7))
    assert evaluate_places(file, gazetteer).within == 1


@pytest.mark.parametrize("line", ["{", "[]", "{}", json.dumps({"text": TEXT, "toponyms": [{"geonameid": 1}]})])
def test_a_row_of_another_form_is_named(tmp_path: Path, gazetteer: Gazetteer, line: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(f"{_row(NAIROBI)}\n{line}\n")
    with pytest.raises(UnusableContent, match="line 2"):
        evaluate_places(file, gazetteer)


def test_files_that_cannot_be_read_are_told(tmp_path: Path, gazetteer: Gazetteer) -> None:
    with pytest.raises(UnreadableSource, match=r"absent\.jsonl"):
        evaluate_places(tmp_path / "absent.jsonl", gazetteer)
    (tmp_path / "junk.jsonl").write_bytes(b"\xff\xfe\x00junk")
    with pytest.raises(UnusableContent, match="UTF-8"):
        evaluate_places(tmp_path / "junk.jsonl", gazetteer)


def test_the_command_prints_a_table_or_the_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(_row(NAIROBI, NOWHERE))
    assert main([str(file)]) == 0
    assert "0.500" in capsys.readouterr().out
    assert main([str(tmp_path / "absent.jsonl")]) == 1
    assert "cannot be opened" in capsys.readouterr().err
