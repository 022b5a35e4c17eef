"""Our own lists: regions and names that reports use and the packages lack, and adjectives of countries."""

import tomllib
from statistics import fmean

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.entries import Entries, Entry, data_text
from bearwitness.gazetteer.place import PlaceKind


def add_own(entries: Entries) -> None:
    """Add regions.toml: aliases of known places, and places of our own, placed by what they consist of or lie in.

    Raises:
        GazetteerError: an entry of the list is broken; the message names it.
    """
    table = tomllib.loads(data_text("regions.toml"))
    for alias in table.get("alias", []):
        at = known(entries, alias["of"], alias["names"][0])
        entries.rows[at].names += [(name, 0) for name in alias["names"]]
        if "display" in alias:
            entries.rows[at].name = alias["display"]
    for row in table.get("place", []):
        members = [entries.rows[known(entries, code, row["name"])] for code in row.get("of", [])]
        entry = Entry(row["name"], PlaceKind(row["kind"]), row.get("geonames_id"))
        entry.names = [(row["name"], 0), *((name, 0) for name in row.get("aliases", []))]
        entry.countries = tuple(dict.fromkeys(code for one in members for code in one.countries))
        entry.countries = tuple(row.get("countries", entry.countries))
        points = [(one.lat, one.lon) for one in members if one.lat is not None and one.lon is not None]
        if "within" in row:
            container = entries.rows[known(entries, row["within"], row["name"])]
            entry.countries, entry.admin1, entry.admin2 = container.countries, container.admin1, container.admin2
            points = [(container.lat, container.lon)] if container.lat is not None and container.lon is not None else []
        if points:
            entry.lat, entry.lon = fmean(lat for lat, _ in points), fmean(lon for _, lon in points)
        at = entries.by_geonames.get(entry.geonames_id, -1) if entry.geonames_id else -1
        if at < 0:
            at = entries.add(entry)
        else:
            replace(entries.rows[at], entry)
        if row.get("kind") == "admin1":
            entries.rows[at].admin1 = at


def replace(old: Entry, new: Entry) -> None:
    """Let our own list say better what a place of the packages is."""
    old.name, old.kind = new.name, new.kind
    old.countries = new.countries or old.countries
    old.names += new.names
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
