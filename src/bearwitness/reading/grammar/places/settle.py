"""Takes back what was resolved against the words beside a name."""

import re
from collections import Counter
from collections.abc import Sequence

from bearwitness.gazetteer.normalise import fold, without_article
from bearwitness.gazetteer.place import ALIKE_NAME, DIVISIONS, Place, PlaceKind, with_wholes
from bearwitness.gazetteer.resolve import Rejected, Resolution
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text

STRANGER = 1_000_000  # a larger town may stand in a list of towns of other countries
SITE_KM = 15.0  # within which a site's town lies of the place that it is named after
KNOWN_FOR_A_SITE = 5_000  # inhabitants from which "X hospital" is taken to be in X without a word for it
KNOWN_TOWN = 20_000  # inhabitants from which "X mosque" may be a mosque in X
TOGETHER_KM = 150.0  # within which another town of the report then lies
NARROW_KM = 12.0  # a division no wider is as good as a town for what lies in it
LARGE = 100_000  # inhabitants of a town that stands beside far ones in a list
MANY = 4  # villages of a list that lie together
FAR_KM = 150.0  # no report measures a place from another that is farther
_KM = re.compile(r"(?P<number>\d[\d,]{0,5})\s?(?P<unit>km|kilomet|miles?)", re.IGNORECASE)


def settled(text: Text, names: Sequence[Name], resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Take back what was resolved against the words beside it: outside its container, or far from its anchor."""
    out = list(resolutions)
    for at in reversed(range(len(names))):  # what qualifies a name mostly stands after it
        name, place = names[at], out[at].chosen
        if place is None:
            continue
        within = [held for outer in name.within if (held := held_by(names, out, outer)) is not None]
        anchor = held_by(names, out, name.measured_from) if name.measured_from is not None else None
        countries = {code for one in within for code in one.countries}
        outside = bool(countries) and countries.isdisjoint(with_wholes(place.countries))
        outside = outside or (place.rank >= ALIKE_NAME and any(_beyond(place, one) for one in within))
        outside = outside or any(_far_from_town(place, one) for one in within)
        if name.site in text.lists.named_after and within:
            outside = not any(place.within(one) for one in within)
        for outer in name.within:  # "San Carlos, Morazan department" is not the San Carlos of another department
            held = held_by(names, out, outer)
            if names[outer].kinds & DIVISIONS and held is not None and held.kind is PlaceKind.ADMIN1:
                outside = outside or place.admin1_id not in (None, held.id)
        if name.site in text.lists.named_after and name.site_of is None and not within:
            outside = outside or not _of_the_country(names, out, at)
        outside = outside or _only_a_direction(text, names, out, at)
        outside = (
            outside
            or _stranger(text, names, out, at)
            or _strays(names, out, at)
            or _called_otherwise(names, out, at)
            or _named_otherwise(name, place, within, anchor)
        )
        measured = (
            anchor is not None and anchor.kind is not PlaceKind.COUNTRY
        )  # "close to Niger" is close to its border
        km = place.km_to(anchor) if anchor is not None and measured else None
        if outside or (km is not None and km > max(FAR_KM, 1.5 * _stated_km(text, names, at))):
            why = "does not lie in or near what is written beside it"
            out[at] = Resolution(None, why, (Rejected(place, why), *out[at].rejected))
    return out


def _called_otherwise(names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> bool:
    """Whether a name only sounds like one of a place that the report calls by another: no "Barah" is Beroea beside "Aleppo"."""
    place = resolutions[at].chosen
    if place is None or place.rank < ALIKE_NAME:
        return False
    mine = _first_letter(names[at].text)
    others = {
        _first_letter(name.text)
        for name, one in zip(names, resolutions, strict=True)
        if one.chosen is not None and one.chosen.id == place.id and one.chosen.rank < ALIKE_NAME
    }
    return bool(others) and mine not in others and mine != _first_letter(place.name)


def _first_letter(name: str) -> str:
    key = fold(name)
    return (without_article(key) or key)[:1]


def _stated_km(text: Text, names: Sequence[Name], at: int) -> float:
    """The kilometres that the text gives between a name and what it is measured from: "245 km west of"; 0 where none."""
    outer = names[at].measured_from
    gap = text.parsed.text[names[at].end : names[outer].start] if outer is not None else ""
    match = _KM.search(gap)
    if match is None:
        return 0.0
    return float(match["number"].replace(",", "")) * (1.61 if match["unit"].lower().startswith("mi") else 1.0)


def _beyond(place: Place, region: Place) -> bool:
    """Whether a place lies outside a region whose reach is known."""
    return region.kind is PlaceKind.REGION and region.reach is not None and not place.within(region)


def _far_from_town(place: Place, holder: Place) -> bool:
    """Whether a town or site is said to be in or around a town that lies far from it."""
    if holder.kind is not PlaceKind.TOWN or place.kind not in (PlaceKind.TOWN, PlaceKind.SITE):
        return False
    km = place.km_to(holder)
    return km is not None and km > FAR_KM


def _of_the_country(names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> bool:
    """Whether a site bears the name of a site, or of a town of the one country that the report speaks of, near its other places."""
    place = resolutions[at].chosen
    if place is None or place.kind is PlaceKind.SITE:
        return True
    others = [one.chosen for one, name in zip(resolutions, names, strict=True) if name.text != names[at].text]
    spoken = Counter(code for other in others if other is not None for code in other.countries)
    spoken.update(name.adjective for name in names if name.adjective is not None)
    most = max(spoken.values(), default=0)
    if not most:
        return place.population >= 5 * KNOWN_TOWN and place.rank < ALIKE_NAME
    if place.population < KNOWN_TOWN or spoken[place.country or ""] < most:
        return False
    fine = [
        other
        for other in others
        if other is not None and other.kind is PlaceKind.TOWN and other.country == place.country
    ]
    kms = [km for other in fine if (km := place.km_to(other)) is not None]
    return not kms or min(kms) <= TOGETHER_KM


def _only_a_direction(text: Text, names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> bool:
    """Whether a division is called by a direction alone, as in many countries, and the report names places of another: "Central Governorate"."""
    name, place = names[at], resolutions[at].chosen
    if place is None or name.text.lower() not in text.lists.parts or name.within:
        return False
    placed = {
        code for other, one in zip(names, resolutions, strict=True)
        if one.chosen is not None and other.adjective is None and one.chosen is not place for code in one.chosen.countries
    }  # fmt: skip
    return bool(placed) and placed.isdisjoint(place.countries)


def _named_otherwise(name: Name, place: Place, within: Sequence[Place], anchor: Place | None) -> bool:
    """Whether a site only bears the name of a place far from the town it is said to be in or by: "Nasser Hospital"."""
    if name.site is None or name.site_of is not None:
        return False  # "the bazaar of X" is in X, however small
    if not within and anchor is None and (place.rank >= ALIKE_NAME or place.population < KNOWN_FOR_A_SITE):
        return place.kind is PlaceKind.TOWN
    far = [(one, SITE_KM) for one in within if one.kind is PlaceKind.TOWN]
    far += [(anchor, 2 * SITE_KM)] if anchor is not None and anchor.kind is PlaceKind.TOWN else []
    return any((km := place.km_to(one)) is not None and km > limit for one, limit in far)


def _stranger(text: Text, names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> bool:
    """Whether "A, B" joins a town of a country named nowhere else to a place of the country of most other names."""
    place = resolutions[at].chosen
    if place is None or place.kind is not PlaceKind.TOWN or place.population > STRANGER or at + 1 >= len(names):
        return False
    beside = resolutions[at + 1].chosen
    gap = text.parsed.text[names[at].end : names[at + 1].start]
    if beside is None or gap.strip() != "," or beside.kind is PlaceKind.COUNTRY or beside.country == place.country:
        return False
    others = [one.chosen for one, name in zip(resolutions, names, strict=True) if name.text != names[at].text]
    named = Counter(code for other in others if other is not None for code in other.countries)
    return named[place.country or ""] == 0 and bool(named) and named[beside.country or ""] == max(named.values())


def _strays(names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> bool:
    """Whether one of a list of villages is resolved to a country that the rest of the report does not name, or, being small, far from all of it."""
    place = resolutions[at].chosen
    if names[at].series is None or place is None:
        return False
    others = [one.chosen for one, name in zip(resolutions, names, strict=True) if name.text != names[at].text]
    named = {code for other in others if other is not None for code in other.countries}
    named |= {name.adjective for name in names if name.adjective is not None}
    if bool(named) and named.isdisjoint(place.countries):
        return True
    towns = [other for other in others if other is not None and other.kind is PlaceKind.TOWN]
    kms = [km for other in towns if (km := other.km_to(place)) is not None]
    many = sum(name.series == names[at].series for name in names) >= MANY
    return many and place.population < LARGE and bool(kms) and min(kms) > FAR_KM


def is_narrow(place: Place, answer: Resolution) -> bool:
    """Whether what lies in a place lies near its point: a town whose name is not also that of a wide division around it."""
    if place.kind in DIVISIONS:
        return place.reach is not None and place.reach <= NARROW_KM
    if place.kind is not PlaceKind.TOWN:
        return False
    around = [one.place for one in answer.rejected if one.place.id in (place.admin1_id, place.admin2_id)]
    return all(one.reach is not None and one.reach <= NARROW_KM for one in around)


def held_by(names: Sequence[Name], resolutions: Sequence[Resolution], at: int) -> Place | None:
    """Return the place that a name stands for when it qualifies another: of a site the town that it is in."""
    place = resolutions[at].chosen
    if place is None and names[at].site is not None:
        return next((held for outer in names[at].within if (held := resolutions[outer].chosen) is not None), None)
    return place
