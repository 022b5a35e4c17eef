"""A user's own places and names: a CSV file that goes into a places file of his own.

One row is a place, or further names of a place that there is. The columns: name (needed), kind, country, lat, lon,
aliases (separated by semicolons), within, alias_of, source. `alias_of` makes the row names of a known place; `within`
is what a new place lies in; both are an ISO 3166 code or a GeoNames id. All of it is read as text and no more.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.gazetteer.entries import Entries, Entry
from bearwitness.gazetteer.normalise import MAX_NAME, fold
from bearwitness.gazetteer.place import HOME_NAME, OTHER_NAME, PlaceKind

COLUMNS: Final = ("name", "kind", "country", "lat", "lon", "aliases", "within", "alias_of", "source")


@dataclass(frozen=True, slots=True)
class UserPlace:
    """One row. `line` is its line in the file; `kind` is None where the row only names a known place."""

    line: int
    name: str
    kind: PlaceKind | None
    country: str | None
    lat: float | None
    lon: float | None
    aliases: tuple[str, ...]
    within: str | None
    alias_of: str | None


def read_places(path: Path) -> tuple[UserPlace, ...]:
    """Read a CSV file of places, in UTF-8.

    Raises:
        UnreadableSource: it cannot be opened.
        BadTable: it is not such a file; the message names the line and what is wrong.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream, strict=True)
            unknown = set(rows.fieldnames or ()) - set(COLUMNS)
            if "name" not in (rows.fieldnames or ()) or unknown:
                what = (
                    f"has unknown columns: {', '.join(sorted(map(str, unknown)))}" if unknown else "has no column name"
                )
                raise BadTable(f"{path} {what}. There are: {', '.join(COLUMNS)}.")
            return tuple(_place(path, rows.line_num, row) for row in rows)
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be opened: {error.strerror or error}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadTable(f"{path} is no CSV file in UTF-8: {error}") from error


def _place(path: Path, line: int, row: dict[str, str | None]) -> UserPlace:
    def cell(name: str) -> str | None:
        return (row.get(name) or "").strip() or None

    def wrong(what: str) -> BadTable:
        return BadTable(f"{path}, line {line}: {what}")

    name = cell("name")
    if name is None or not 2 <= len(fold(name)) <= MAX_NAME:
        raise wrong(f"the name must have 2 to {MAX_NAME} letters")
    kind = cell("kind")
    if kind is None and cell("alias_of") is None:
        raise wrong("a new place needs a kind; further names of a known one need alias_of")
    if kind is not None and kind not in {one.value for one in PlaceKind}:
        raise wrong(f"there is no kind {kind!r}; there are: {', '.join(PlaceKind)}")
    try:
        lat, lon = (None if (text := cell(which)) is None else float(text) for which in ("lat", "lon"))
    except ValueError as error:
        raise wrong("lat and lon must be degrees, such as 33.5") from error
    if (lat is None) != (lon is None) or (
        lat is not None and lon is not None and not (abs(lat) <= 90 and abs(lon) <= 180)
    ):
        raise wrong("lat and lon must both be there, -90 to 90 and -180 to 180")
    aliases = tuple(one.strip() for one in (cell("aliases") or "").split(";") if one.strip())
    code = cell("country")
    whole = PlaceKind(kind) if kind else None
    country = code.upper() if code else None
    return UserPlace(line, name, whole, country, lat, lon, aliases, cell("within"), cell("alias_of"))


def add_user(entries: Entries, places: tuple[UserPlace, ...]) -> None:
    """Add the rows. A user's place is what its name means where nothing in a report says otherwise.

    Raises:
        BadTable: a row refers to a place that there is not.
    """
    for one in places:
        if one.alias_of is not None:
            known = entries.rows[_known(entries, one, one.alias_of)]
            known.names += [(name, OTHER_NAME) for name in (one.name, *one.aliases)]
            continue
        entry = Entry(one.name, one.kind or PlaceKind.SITE, lat=one.lat, lon=one.lon)
        entry.names = [(name, HOME_NAME) for name in (one.name, *one.aliases)]
        if one.within is not None:
            container = entries.rows[_known(entries, one, one.within)]
            entry.admin1, entry.admin2, entry.countries = container.admin1, container.admin2, container.countries
        if one.country is not None:
            entry.countries = entries.rows[_known(entries, one, one.country)].countries
        entries.add(entry)


def _known(entries: Entries, one: UserPlace, code: str) -> int:
    at = entries.by_geonames.get(int(code)) if code.isdigit() else entries.by_iso.get(code.upper())
    if at is None:
        raise BadTable(f"line {one.line}, {one.name}: no place has the code {code!r} (ISO 3166 or GeoNames)")
    return at


def lines(places: tuple[UserPlace, ...]) -> Iterator[str]:
    """Yield the rows as text, for the hash of what a places file is built from."""
    for one in places:
        yield repr(one)
