"""Our own lists of what has no borders: natural.toml, areas.toml, sites.toml; and airports, from a package."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from airportsdata import load as load_airports

from bearwitness.gazetteer.entries import Entries, Entry, data_text
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.own import known
from bearwitness.gazetteer.place import HOME_NAME, OTHER_NAME, OWN_NAME, PlaceKind

LISTS = ("natural.toml", "areas.toml", "sites.toml")
_SITES = frozenset({"crossing", "seat", "square", "shrine", "base", "prison", "stadium", "airport", "camp"})
_NEEDS_SUPPORT = frozenset({"camp", "quarter"})  # their names are also those of places elsewhere
_SMALL_FIELD = re.compile(r"\b(?:heliport|seaplane|strip|helipad|ranch)\b", re.IGNORECASE)
_AIRPORT = re.compile(r"^(?P<name>.{3,60}?) (?:International )?(?:Airport|Airfield|Air Base|Airbase)$")
Towns = dict[tuple[str, str], Entry]


def add_listed(entries: Entries) -> None:
    """Add seas, rivers, deserts, mountains, front lines, islands and counties as regions; crossings and other sites.

    Raises:
        GazetteerError: a list names a country that there is not.
    """
    towns = _towns(entries)
    for name in LISTS:
        for feature, rows in tomllib.loads(data_text(name)).items():
            kind = PlaceKind.SITE if feature in _SITES else PlaceKind.REGION
            kind = PlaceKind.TOWN if feature == "quarter" else kind
            rank = OWN_NAME if feature in _NEEDS_SUPPORT else HOME_NAME
            for row in rows:
                for names in [row["names"]] if "names" in row else [[one] for one in row["each"]]:
                    entries.add(_entry(entries, [(name, rank) for name in names], kind, row, towns))


def _entry(entries: Entries, names: list[tuple[str, int]], kind: PlaceKind, row: dict[str, Any], towns: Towns) -> Entry:
    name, codes = names[0][0], tuple(row.get("countries", ()))
    for code in codes:
        known(entries, code, name)
    entry = Entry(name, kind, row.get("id"), countries=codes, names=names)
    town = towns.get(_place_and_country(row["near"])) if "near" in row else None
    if town is not None:
        entry.lat, entry.lon = town.lat, town.lon
        entry.countries = codes or town.countries
        if entry.countries == town.countries:
            entry.admin1, entry.admin2 = town.admin1, town.admin2
    if "point" in row:
        entry.lat, entry.lon = row["point"]
    return entry


def add_airports(entries: Entries) -> None:
    """Add the airports that have an IATA code (airportsdata), each by its name with and without "International".

    "London Heathrow Airport" is also "Heathrow Airport"; the division is that of the town it serves, where it is known.
    """
    towns = _towns(entries)
    for row in load_airports().values():
        country = str(row["country"])
        if not row["iata"] or country not in entries.by_iso or _SMALL_FIELD.search(row["name"]):
            continue
        entry = Entry(row["name"], PlaceKind.SITE, countries=(country,), lat=row["lat"], lon=row["lon"])
        entry.names = [
            (name, OWN_NAME if name == row["name"] else OTHER_NAME) for name in airport_names(row["name"], row["city"])
        ]
        town = towns.get((fold(row["city"]), country))
        if town is not None:
            entry.admin1, entry.admin2 = town.admin1, town.admin2
        entries.add(entry)


def airport_names(name: str, city: str) -> Iterator[str]:
    """Yield the names under which an airport goes: "London Heathrow Airport", "Heathrow Airport", "London Airport"."""
    yield name
    match = _AIRPORT.match(name)
    if match is None:
        return
    bare = match["name"]
    names = [bare] + ([bare[len(city) :].strip(" -–")] if city and bare.startswith(f"{city} ") else [])
    for one in dict.fromkeys(names):
        for ending in ("Airport", "International Airport", "Airfield", "Air Base", "Airbase"):
            if f"{one} {ending}" != name and (ending == "International Airport") <= ("International" in name):
                yield f"{one} {ending}"


def _towns(entries: Entries) -> Towns:
    """The largest town of each folded name and country."""
    found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries.rows:
        if entry.kind is PlaceKind.TOWN:
            for name in {fold(name) for name, _ in entry.names}:
                found[name, entry.countries[0]].append(entry)
    return {key: max(towns, key=lambda town: town.population) for key, towns in found.items()}


def _place_and_country(written: str) -> tuple[str, str]:
    name, _, code = written.rpartition(", ")
    return fold(name), code
