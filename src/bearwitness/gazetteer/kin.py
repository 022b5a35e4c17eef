"""What places of one country tell of each other: spellings of one name, and how far a division reaches."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from bearwitness.gazetteer.entries import Entries, Entry
from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, SLAVIC_COUNTRIES, fold, sound, sound_slavic
from bearwitness.gazetteer.place import OTHER_NAME, OWN_NAME, PlaceKind, distance_km

SHORTEST_SOUND = 4
SMALLEST_REACH = 10.0  # kilometres: of a member of a region that is a town, and the seam around a region
NEAREST_SHARE = 0.8  # of a division's towns lie within its reach


def heard_as(name: str, countries: tuple[str, ...]) -> Iterator[str]:
    """Yield how a name of these countries sounds, where its transliterations vary by rule."""
    key = fold(name)
    if not ARTICLE_COUNTRIES.isdisjoint(countries) and len(heard := sound(key)) >= SHORTEST_SOUND:
        yield heard
    if not SLAVIC_COUNTRIES.isdisjoint(countries) and len(heard := sound_slavic(key)) >= SHORTEST_SOUND + 2:
        yield heard


def sounds(entry: Entry) -> set[str]:
    """Return how the names of a place sound."""
    return set(chain.from_iterable(heard_as(name, entry.countries) for name, _ in entry.names))


def share_spellings(entries: Entries) -> None:
    """Give a division and the town in it that it is named after each other's spellings.

    GeoNames has "Deir al-Balah" for the governorate and "Dayr al Balah" for its town: a report means either by either.
    Of many countries it does not say in which district a town lies: then the spellings of a district are also those of
    the town of its name in the same province. Not the other way: of "Baro, Sare" the second would then hold the first.
    """
    towns: defaultdict[int, list[Entry]] = defaultdict(list)
    astray: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries.rows:
        if entry.kind is PlaceKind.TOWN:
            for at in {entry.admin1, entry.admin2} - {None}:
                towns[at or 0].append(entry)
            if entry.admin1 is not None and entry.admin2 is None:
                astray[entry.admin1].append(entry)
    within = set(towns)
    for at, entry in enumerate(entries.rows):
        if entry.kind is PlaceKind.ADMIN2 and entry.admin1 is not None and at not in within:
            towns[at] = astray.get(entry.admin1, [])
    for at, inside in towns.items():
        division = entries.rows[at]
        heard = sounds(division)
        if not heard:
            continue
        seat = max((town for town in inside if heard & sounds(town)), key=lambda town: town.population, default=None)
        if seat is not None:
            _give(division, seat)
            if at in within:
                _give(seat, division)


def _give(one: Entry, other: Entry) -> None:
    """Add the spellings of `one` that sound like a name of `other` to its names."""
    known = {fold(name) for name, _ in other.names}
    heard = sounds(other)
    for name, rank in list(one.names):
        if rank <= OTHER_NAME and fold(name) not in known and heard & set(heard_as(name, one.countries)):
            other.names.append((name, max(rank, OWN_NAME)))


def add_reach(entries: Entries) -> None:
    """Give divisions and regions their reach: within so many kilometres of the point lie four fifths of the towns."""
    away: defaultdict[int, list[float]] = defaultdict(list)
    for entry in entries.rows:
        if entry.kind is not PlaceKind.TOWN or entry.lat is None or entry.lon is None:
            continue
        for at in {entry.admin1, entry.admin2} - {None}:
            division = entries.rows[at or 0]
            if division.lat is not None and division.lon is not None:
                away[at or 0].append(distance_km(entry.lat, entry.lon, division.lat, division.lon))
    for at, distances in away.items():
        entries.rows[at].reach = round(sorted(distances)[int(NEAREST_SHARE * (len(distances) - 1))], 1)
    for entry in entries.rows:
        if entry.kind is PlaceKind.REGION and entry.members:
            entry.reach = _reach_of_region(entries, entry)


def _reach_of_region(entries: Entries, region: Entry) -> float | None:
    """Return how far a region's members reach from its point; None where one has no point or is a country."""
    far = 0.0
    for at in region.members:
        member = entries.rows[at]
        if None in (member.lat, member.lon, region.lat, region.lon) or member.kind is PlaceKind.COUNTRY:
            return None
        km = distance_km(member.lat or 0.0, member.lon or 0.0, region.lat or 0.0, region.lon or 0.0)
        far = max(far, km + (member.reach or SMALLEST_REACH))
    return round(far + SMALLEST_REACH, 1)
