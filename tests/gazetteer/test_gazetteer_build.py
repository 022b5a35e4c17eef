import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer import Gazetteer, build, cache
from bearwitness.gazetteer.cache import cache_folder, ensure_places_file, places_file
from bearwitness.gazetteer.entries import is_written
from bearwitness.gazetteer.listed import airport_names
from bearwitness.gazetteer.vendor import ring_centroid


def test_the_cache_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BEARWITNESS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "bearwitness"
    monkeypatch.setenv("BEARWITNESS_CACHE", str(tmp_path / "own"))
    assert cache_folder() == tmp_path / "own"


def test_the_places_file_holds_what_the_packages_hold(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Mosul")
    with sqlite3.connect(places_file()) as database:
        kinds = dict(database.execute("SELECT kind, count(*) FROM place GROUP BY kind"))
        names = database.execute("SELECT count(*) FROM name").fetchone()[0]
        facts = dict(database.execute("SELECT key, value FROM meta"))
    assert kinds["town"] > 230_000
    assert kinds["country"] >= 249
    assert kinds["admin1"] > 3_900
    assert kinds["admin2"] > 40_000
    assert names > 500_000
    assert facts["fingerprint"] == build.fingerprint()


def test_several_that_need_it_at_once_build_it_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BEARWITNESS_CACHE", str(tmp_path))
    built: list[Path] = []

    def copy(path: Path) -> None:
        built.append(path)
        path.write_bytes(b"built")

    monkeypatch.setattr(cache, "build_with_bar", copy)
    with ThreadPoolExecutor(4) as pool:
        paths = list(pool.map(lambda _: ensure_places_file(), range(4)))
    assert len(built) == 1
    assert {path.read_bytes() for path in paths} == {b"built"}


def test_a_build_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(path: Path, _: build.Progress, __: object) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build, "write", fail)
    with pytest.raises(GazetteerError, match="No space left"):
        build.build(tmp_path / "places.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerError, match="file"):
        build.build(tmp_path / "file" / "places.sqlite")


def test_a_places_file_of_another_format_is_refused(gazetteer: Gazetteer, tmp_path: Path) -> None:
    gazetteer.lookup("Mosul")
    copy = tmp_path / "old.sqlite"
    shutil.copy(places_file(), copy)
    with sqlite3.connect(copy) as database:
        database.execute("UPDATE meta SET value = '0' WHERE key = 'format'")
    with pytest.raises(GazetteerError, match="another version"):
        Gazetteer(copy).lookup("Mosul")


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Moscow", True), ("al-Mawsil", True), ("BGW", False), ("bghdad", False), ("بغداد", False), ("Москва", False)],
)
def test_only_names_that_an_english_report_may_hold_are_kept(name: str, kept: bool) -> None:
    assert is_written(name) is kept


def test_the_centroid_of_a_square_is_its_middle() -> None:
    area, lon, lat = ring_centroid([[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]])
    assert (area, lon, lat) == (4, 1, 1)


def test_an_airport_goes_with_and_without_its_town() -> None:
    assert set(airport_names("London Heathrow Airport", "London")) >= {"Heathrow Airport", "London Heathrow Airfield"}
    assert "Aden Airport" in set(airport_names("Aden International Airport", "Aden"))
    assert "Bole International Airport" not in set(airport_names("Bole Airport", "Addis Ababa"))
