"""A user's own places and names, good rows and bad ones."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from bearwitness.errors import BadTable, GazetteerError, UnreadableSource
from bearwitness.gazetteer import Gazetteer, PlaceKind
from bearwitness.gazetteer.build import check, fingerprint
from bearwitness.gazetteer.cache import places_file
from bearwitness.gazetteer.entries import Entries, Entry
from bearwitness.gazetteer.place import HOME_NAME
from bearwitness.gazetteer.user import add_user, read_places

HEAD = "name,kind,country,lat,lon,aliases,within,alias_of,source\n"


def written(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "places.csv"
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_place_and_a_name_are_added(tmp_path: Path) -> None:
    rows = read_places(
        written(
            tmp_path,
            "Riverbend,town,XA,13.6,25.3,Bend of Rivers; The Bend,XA-1,,invented",
            '"Old name, of the province",,,,,,,XA-1,invented',
        )
    )
    entries = Entries()
    entries.add(Entry("Exampleland", PlaceKind.COUNTRY, iso="XA", countries=("XA",)))
    at = entries.add(Entry("North", PlaceKind.ADMIN1, 77, "XA-1", ("XA",)))
    entries.rows[at].admin1 = at
    add_user(entries, rows)
    added = entries.rows[-1]
    assert (added.name, added.kind, added.countries, added.admin1, added.lat) == (
        "Riverbend",
        "town",
        ("XA",),
        at,
        13.6,
    )
    assert added.names == [("Riverbend", HOME_NAME), ("Bend of Rivers", HOME_NAME), ("The Bend", HOME_NAME)]
    assert "Old name, of the province" in [name for name, _ in entries.rows[at].names]
    assert fingerprint(rows) != fingerprint(rows[:1]) != fingerprint()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (",town,,,,,,,", "line 2: the name"),
        ("X,town,,,,,,,", "line 2: the name"),
        ("A" * 10_000 + ",town,,,,,,,", "line 2: the name"),
        ("Riverbend,,,,,,,,", "needs a kind"),
        ("Riverbend,village,,,,,,,", "no kind 'village'"),
        ("Riverbend,town,,north,25,,,,", "must be degrees"),
        ("Riverbend,town,,13.6,,,,,", "both be there"),
        ("Riverbend,town,,99,25,,,,", "-90 to 90"),
        ("Riverbend,town,,nan,25,,,,", "-90 to 90"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(BadTable, match=message):
        read_places(written(tmp_path, row))


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="unknown columns: place"):
        read_places(written(tmp_path, "x", head="place\n"))
    with pytest.raises(BadTable, match="no column name"):
        read_places(written(tmp_path, "x", head="kind\n"))
    (tmp_path / "junk.csv").write_bytes(b"name\n\xff\xfe\x00")
    with pytest.raises(BadTable, match="UTF-8"):
        read_places(tmp_path / "junk.csv")
    with pytest.raises(UnreadableSource, match=r"gone\.csv"):
        read_places(tmp_path / "gone.csv")


@pytest.mark.parametrize("column", ["within", "alias_of"])
def test_a_code_that_no_place_has_is_named(tmp_path: Path, column: str) -> None:
    rows = read_places(written(tmp_path, "Riverbend,town,XX-9", head=f"name,kind,{column}\n"))
    with pytest.raises(BadTable, match="Riverbend: no place has the code 'XX-9'"):
        add_user(Entries(), rows)


@pytest.mark.parametrize(
    "name",
    ["'); DROP TABLE place; --", "<img src=x onerror=alert(1)>", "\u202eliveR\u202c", "=cmd|' /C calc'!A0", "Ünïcode"],
)
def test_hostile_names_are_only_names(tmp_path: Path, name: str) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    (row,) = read_places(written(tmp_path, f"{quoted},town,,,,,,,"))
    entries = Entries()
    add_user(entries, (row,))
    assert entries.rows[-1].names == [(name, HOME_NAME)]


def test_a_changed_places_file_is_found_out(gazetteer: Gazetteer, tmp_path: Path) -> None:
    gazetteer.lookup("Mosul")
    assert check(places_file()) is None
    copy = tmp_path / "changed.sqlite"
    shutil.copy(places_file(), copy)
    with sqlite3.connect(copy) as database:
        database.execute("UPDATE place SET lat = lat + 1 WHERE geonames_id = 99072")
    assert check(copy) == "its places or names are not those that it was built with"
    (tmp_path / "junk.sqlite").write_bytes(b"junk" * 1000)
    with pytest.raises(GazetteerError, match="cannot be read"):
        check(tmp_path / "junk.sqlite")
