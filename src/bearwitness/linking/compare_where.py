"""Comparison of two places, each within the precision that its report states."""

from math import asin, cos, radians, sin, sqrt

from rapidfuzz import fuzz

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts
from bearwitness.linking.names import plain, skeleton
from bearwitness.linking.words import tokens
from bearwitness.model import Where, WherePrecision

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
REACH_KM = {
    WherePrecision.SITE: 2.0,
    WherePrecision.TOWN: 3.0,
    WherePrecision.NEAR_TOWN: 20.0,
    WherePrecision.DISTRICT: 40.0,
    WherePrecision.PROVINCE: 150.0,
    WherePrecision.REGION: 300.0,
    WherePrecision.COUNTRY: 1000.0,
}
"""How far from its coordinates a place of each precision may still be meant, in kilometres."""

NEIGHBOURING_KM = 15.0
SAME_NAME = 88.0  # rapidfuzz ratio, of 100
SAME_CONSONANTS = 75.0  # the same where the consonants agree: Kobani and Kobane, not Homs and Hama
SHORTEST_NAME = 3  # letters, up to which a name may be another word
FINE = frozenset({WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN})
_COARSE_LEVEL = {
    WherePrecision.DISTRICT: "same_district",
    WherePrecision.PROVINCE: "same_province",
    WherePrecision.REGION: "same_province",
    WherePrecision.COUNTRY: "same_country",
}
_RANK = {precision: rank for rank, precision in enumerate(WherePrecision)}


def haversine_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance in kilometres between two points in degrees."""
    phi1, phi2 = radians(lat1), radians(lat2)
    half = sin((phi2 - phi1) / 2) ** 2 + cos(phi1) * cos(phi2) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def distance_km(one: Where, other: Where) -> float | None:
    """Return the distance between two places, None where one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return haversine_km(one.lat, one.lon, other.lat, other.lon)


def compare_where(one: Facts, other: Facts) -> Compared:
    """Compare where it happened. A coarser place ("in Anbar") agrees with every finer one that it contains."""
    left, right = one.account.where, other.account.where
    if left is None or right is None:
        return _in_words(one, other) or _in_words(other, one) or Compared("where", "unknown", "one gives no place")
    finer, coarser = sorted((left, right), key=lambda where: (_RANK[where.precision], where.name))
    level, how = _level(finer, coarser)
    if level in _OPEN and (named := _named_by(one, other) or _named_by(other, one)):
        return Compared(
            "where", "in_words", f"{finer.name} and {coarser.name}: the report of one names {named} as well"
        )
    if level == "apart" and (named := _misplaced(one, other) or _misplaced(other, one)):
        return Compared("where", "misplaced", f"{finer.name} and {coarser.name}: the words of one name {named} instead")
    return Compared("where", level, f"{finer.name} and {coarser.name}: {how}")


def _misplaced(one: Facts, other: Facts) -> str | None:
    """Return the other's place or province where the words of one name that, and not the province that one was put in.

    Many a village has a namesake in another province: "Kyauktan, Rathedaung" is not the one by Yangon.
    """
    mine, theirs = one.account.where, other.account.where
    if mine is None or theirs is None or mine.admin1 is None or theirs.admin1 is None:
        return None
    if mine.precision is WherePrecision.PROVINCE or plain(mine.admin1) == plain(theirs.admin1):
        return None
    named = next((name for name in (theirs.admin1, theirs.name) if _named_in(name, one)), None)
    if named is None or plain(mine.name) == plain(mine.admin1):
        return None
    consonants = {skeleton(word) for word in one.words}
    return None if consonants >= set(map(skeleton, tokens(mine.admin1))) else named


def _named_in(name: str, facts: Facts) -> bool:
    words = tokens(name)
    return sum(map(len, words)) > SHORTEST_NAME and facts.words.keys() >= set(words)


_OPEN = frozenset({"other_name", "unknown"})


def _named_by(one: Facts, other: Facts) -> str | None:
    """Return the name of one's place if it is fine and among the other's words."""
    where = one.account.where
    return _among(where, other) if where is not None and where.precision in FINE else None


def _in_words(without: Facts, other: Facts) -> Compared | None:
    """Whether an account without a place, or an unread report, has the other's place among its words."""
    where = other.account.where
    if without.account.where is not None or where is None or where.precision not in FINE:
        return None
    name = _among(where, without)
    return Compared("where", "in_words", f"one gives no place, but its words name {name}") if name else None


def _among(where: Where, facts: Facts) -> str | None:
    return next((name for name in (where.text, where.name) if _named_in(name, facts)), None)


def _level(finer: Where, coarser: Where) -> tuple[str, str]:
    if finer.country and coarser.country and finer.country != coarser.country:
        return "other_country", f"in {finer.country} and in {coarser.country}"
    km = distance_km(finer, coarser)
    same_entry = finer.geonames_id is not None and finer.geonames_id == coarser.geonames_id
    if same_entry or (km == 0 and plain(finer.name) == plain(coarser.name)):
        return _COARSE_LEVEL.get(coarser.precision, "same_place"), "the same place"
    if coarser.precision not in FINE:
        return _inside(finer, coarser, km)
    if km is None:
        return _by_name(finer, coarser)
    how = f"{km:.0f} km apart"
    if km <= REACH_KM[WherePrecision.SITE]:
        return "same_place", how
    if km <= max(REACH_KM[finer.precision], REACH_KM[coarser.precision]):
        return "near", how
    if finer.admin1 and finer.admin1 == coarser.admin1 and (may_be_province(finer) or may_be_province(coarser)):
        return "same_province", f"{how}, but the name of one is also the province's"
    if km > NEIGHBOURING_KM and _one_holds_other(finer, coarser):
        return "same_name", f"{how}, but one name holds the other"
    return ("neighbouring" if km <= NEIGHBOURING_KM else "apart"), how


def _one_holds_other(one: Where, other: Where) -> bool:
    """Whether one place is named within the words for the other: "the Qarn area, near Homs" was put where Homs is."""
    left, right = (tuple(map(plain, (where.name, where.text))) for where in (one, other))
    return any(_words_within(a, b) or _words_within(b, a) for a in left for b in right)


def _inside(finer: Where, coarser: Where, km: float | None) -> tuple[str, str]:
    level = _COARSE_LEVEL[coarser.precision]
    if coarser.precision is WherePrecision.COUNTRY:
        same = bool(finer.country) and finer.country == coarser.country
        return (level, "the country agrees") if same else ("unknown", "no country to compare")
    divisions = {plain(name) for name in (coarser.admin1, _province_name(coarser)) if name}
    mine = plain(finer.admin1 or _province_name(finer) or "")
    if coarser.precision is WherePrecision.PROVINCE and mine and divisions:
        return (level, "the province agrees") if mine in divisions else ("apart", "in two provinces")
    if coarser.precision is WherePrecision.DISTRICT and finer.admin1 and coarser.admin1:
        if plain(finer.admin1) == plain(coarser.admin1) == plain(coarser.name):
            return "same_province", "the district is also named as the province"
        if plain(finer.admin1) != plain(coarser.admin1):
            return "apart", f"in {finer.admin1} and in {coarser.admin1}"
        if finer.precision is WherePrecision.DISTRICT and plain(finer.name) != plain(coarser.name):
            return "neighbouring", "two districts of one province"
    if km is not None:
        reach = REACH_KM[coarser.precision]
        if km <= reach:
            return level, f"{km:.0f} km from the middle of the {coarser.precision.value}"
        return ("apart" if km > 2 * reach else "neighbouring"), f"{km:.0f} km apart"
    if coarser.precision is WherePrecision.REGION and finer.country and finer.country == coarser.country:
        return "same_country", "the country agrees"
    return _by_name(finer, coarser)


def _province_name(where: Where) -> str | None:
    return where.name if where.precision is WherePrecision.PROVINCE else None


def _by_name(one: Where, other: Where) -> tuple[str, str]:
    """Compare places of which one or both could not be resolved."""
    if one.admin1 and other.admin1 and plain(one.admin1) != plain(other.admin1):
        return "apart", f"in {one.admin1} and in {other.admin1}"
    for left, right in ((plain(one.name), plain(other.name)), (plain(one.text), plain(other.text))):
        if _same_name(left, right):
            return "same_name", "the same name"
        if _words_within(left, right) or _words_within(right, left):
            return "same_name", "one name holds the other"
    if one.admin1 and other.admin1:
        return "same_province", "the province agrees"
    if WherePrecision.SITE in (one.precision, other.precision):
        return "unknown", "a site that could not be placed"
    if any(where.precision not in FINE or may_be_province(where) for where in (one, other)):
        return "unknown", "a place that could not be placed may lie in the other"
    return "other_name", "names that could not be placed"


def _same_name(left: str, right: str) -> bool:
    alike = fuzz.ratio(left, right)
    return alike >= SAME_NAME or (alike >= SAME_CONSONANTS and skeleton(left) == skeleton(right))


def may_be_province(where: Where) -> bool:
    """Whether a town bears its province's name: "in Idlib", or its countryside, may be said of all the province."""
    named = where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.DISTRICT)
    return named and where.admin1 is not None and plain(where.name) == plain(where.admin1)


def _words_within(short: str, long: str) -> bool:
    """Whether every word of one name is in the other ("Aleppo" in "east Aleppo"); very short names are no sign."""
    return len(short) > 3 and set(short.split()) <= set(long.split())
