"""Which place a name means, by the report's own context. Over 300 lines: weights and their sum, better read whole.

The weights below are set by hand, in the order of what a reader would trust: the division or country written beside the
name, the word for its kind, countries that the report is about, places near others that it names, and population last.
A wrong country is worse than none: a name without support is left unresolved.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log10

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, SLAVIC_COUNTRIES, fold, without_designator
from bearwitness.gazetteer.place import ALIKE_NAME, HOME_NAME, OTHER_NAME, OWN_NAME, SHORTENED_NAME, Place, PlaceKind

IN_CONTAINER = 6.0  # lies in the division or country written beside it
NOT_IN_CONTAINER = -6.0
OF_THE_KIND = 3.0  # is what the cue word beside it says: "district", "town of"
NOT_OF_THE_KIND = -2.0
COUNTRY_SUPPORT = 3.0  # the country that the report speaks of most; others in proportion
DIVISION_SUPPORT = 1.5  # the first-level division that it speaks of most; others in proportion
NEARBY = 1.5  # another place of the report lies within NEARBY_KM
NEARBY_KM = 150.0
KIND_PRIOR = {PlaceKind.COUNTRY: 9.0, PlaceKind.REGION: 5.0, PlaceKind.SITE: 4.0}
LEAST_DIVISION = 3.7  # a first-level division is known, however few live there
RANK_PENALTY = {HOME_NAME: -2.0, OWN_NAME: 0.0, OTHER_NAME: 1.0, SHORTENED_NAME: 1.2, ALIKE_NAME: 2.5}
KNOWN_BY_ITSELF = 3.6  # prior from which a place needs no support of its country: a town of some 30,000
ALONE_IN_THE_WORLD = 100_000  # inhabitants of a place whose name no other country has
DOUBT = 0.4  # the more a report speaks of other countries, the better known a place must be
MOST_DOUBT = 1.2
STRANGE_SPELLING = 3.0  # "Mar'a" is in Syria sooner than Mara in Tanzania
_INNER_APOSTROPHE = re.compile(r"[^\W\d_]{2}['’‘`ʼ][^\W\d_]")
_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|at|az|ash|ed|er|es|ez)[ '’-](?=[A-Z])", re.IGNORECASE)
_WITH_APOSTROPHES = ARTICLE_COUNTRIES | SLAVIC_COUNTRIES | {"CN", "KE", "TO", "WS"}
_SMALL = (PlaceKind.TOWN, PlaceKind.ADMIN2, PlaceKind.SITE)
_DIVISIONS = (PlaceKind.ADMIN1, PlaceKind.ADMIN2)
SEAT_BEFORE_DIVISION = 2.0
SEAT_SHARE = 0.12  # of the division's townspeople
MARGIN = 0.4  # by which the best must beat the best of another country
SHOWN_REJECTED = 5
STRANGER_COUNTRY = 2.0  # taken off a town of a country that the report does not speak of, beside one that it does
METROPOLIS = 500_000  # inhabitants from which a town is meant though its country is not named
NAMED = 0.9  # support of a country that the report names as such
SITE_KM = 25.0  # within which a camp or post that bears a town's name is that town's


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as a report writes it, and what stands by it.

    Attributes:
        name: the name alone, without the word for its kind.
        kinds: what the cue words say that it is; empty where there are none.
        within: positions, among the names asked together, of those that qualify it ("Marib" in "Sirwah, Marib").
        country: the country that an adjective or possessive beside it names ("the Iraqi town of Hit"), or None.
        only: kinds that alone are asked for; empty for all.
    """

    name: str
    kinds: frozenset[PlaceKind] = frozenset()
    within: tuple[int, ...] = ()
    country: str | None = None
    only: frozenset[PlaceKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A place that was not chosen, and why."""

    place: Place
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name was resolved to. `chosen` is None where it stays as written; `reason` says why, either way."""

    chosen: Place | None
    reason: str
    rejected: tuple[Rejected, ...] = ()


@dataclass(slots=True)
class _Support:
    """What the names of a report say for countries and divisions, by name, so that no name speaks for itself."""

    countries: defaultdict[str, float]
    divisions: defaultdict[int, float]
    anchors: dict[str, Place]
    lent: dict[str, tuple[dict[str, float], int | None]]

    def of_country(self, codes: Sequence[str], name: str) -> float:
        own = self.lent[name][0] if name in self.lent else {}
        return max((self.countries.get(code, 0.0) - own.get(code, 0.0) for code in codes), default=0.0)

    def of_division(self, division: int, name: str) -> float:
        own = self.lent[name][1] if name in self.lent else None
        return self.divisions.get(division, 0.0) - (own == division)

    def lend(self, name: str, shares: dict[str, float], division: int | None = None) -> None:
        """Let one name speak, once however often it is written."""
        if name in self.lent:
            return
        self.lent[name] = (shares, division)
        for code, share in shares.items():
            self.countries[code] += share
        if division is not None:
            self.divisions[division] += 1.0

    @property
    def most(self) -> tuple[float, float]:
        return max(self.countries.values(), default=0.0), max(self.divisions.values(), default=0.0)


def resolve(asked: Sequence[Asked], gazetteer: Gazetteer, countries: Mapping[str, float]) -> tuple[Resolution, ...]:
    """Resolve the names of one report together.

    `countries` gives weight to ISO 3166-1 alpha-2 codes that the report speaks of otherwise: by adjectives, parties,
    or what the caller knows; 1.0 is one plain mention.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    candidates = [
        tuple(place for place in _candidates(gazetteer, one.name) if not one.only or place.kind in one.only)
        for one in asked
    ]
    names = [fold(one.name) for one in asked]
    support = _support(countries, names, candidates)
    for name, found in zip(names, candidates, strict=True):
        if found and (shares := _shares(found)):
            support.lend(name, shares)
    first = [_best(one, name, found, support, candidates) for one, name, found in _together(asked, names, candidates)]
    again = _support(countries, names, candidates)
    for name, chosen in zip(names, first, strict=True):
        if chosen is not None:
            again.anchors[name] = chosen
            own = {code: 1.0 / len(chosen.countries) for code in chosen.countries}
            again.lend(name, {} if chosen.kind is PlaceKind.COUNTRY else own, chosen.admin1_id)
    return tuple(
        _decide(one, name, found, again, candidates) for one, name, found in _together(asked, names, candidates)
    )


def _together(
    asked: Sequence[Asked], names: Sequence[str], candidates: Sequence[tuple[Place, ...]]
) -> Iterator[tuple[Asked, str, tuple[Place, ...]]]:
    return zip(asked, names, candidates, strict=True)


def _support(countries: Mapping[str, float], names: Sequence[str], candidates: Sequence[tuple[Place, ...]]) -> _Support:
    """Return the support of the countries that are named as such; the second mention counts half, and so on."""
    support = _Support(defaultdict(float, countries), defaultdict(float), {}, {})
    for name, times in Counter(names).items():
        found = candidates[names.index(name)]
        if found and found[0].kind is PlaceKind.COUNTRY:
            support.lend(name, {found[0].countries[0]: sum(1 / (1 + at) for at in range(min(times, 6)))})
    return support


def _candidates(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """Return the places of a name; failing that, of the name without the word for its kind; then of names like it."""
    found = gazetteer.lookup(name)
    if not found and (shorter := without_designator(name)):
        found = gazetteer.lookup(shorter)
    if found and all(place.kind in _DIVISIONS for place in found):
        # The division is found in the spelling of the report, its town perhaps only in another one.
        codes = {place.country for place in found}
        found += tuple(
            place for place in gazetteer.like(name) if place.kind is PlaceKind.TOWN and place.country in codes
        )
    if found and _ARTICLE.search(name):
        # "Ras al-Ain" is the spelling of one town, and a sound of another that GeoNames spells "Ra's al 'Ayn".
        known = {place.id for place in found}
        found += tuple(p for p in gazetteer.like(name) if p.kind is PlaceKind.TOWN and p.id not in known)
    return found or gazetteer.like(name)


def prior(place: Place) -> float:
    """Return how likely a place is meant by its name when nothing else is known. A town of a million has 4.8."""
    base = KIND_PRIOR.get(place.kind)
    if base is None:
        base = 0.8 * log10(place.population + 10)
        if place.kind is PlaceKind.ADMIN1:
            base = max(base, LEAST_DIVISION)
        elif place.kind is PlaceKind.ADMIN2:
            base -= 2.0
    return base - RANK_PENALTY[place.rank]


def _shares(found: tuple[Place, ...]) -> dict[str, float]:
    """Return the country that a name speaks for before anything is resolved: the only or by far likeliest one."""
    best = found[0]
    if best.kind is PlaceKind.COUNTRY or not best.countries:
        return {}
    one_country = len({place.country for place in found}) == 1
    if not one_country:
        others = [prior(place) for place in found if place.country != best.country]
        one_country = prior(best) >= KNOWN_BY_ITSELF + 0.5 and prior(best) - max(others, default=0.0) > 1.0
    return {code: 0.5 / len(best.countries) for code in best.countries} if one_country else {}


def _has_seat(division: Place, found: Sequence[Place]) -> bool:
    """Whether the division's own town has its name and a fair share of its people: "Aleppo" alone is the town."""
    first_level = division.kind is PlaceKind.ADMIN1
    return any(
        town.kind is PlaceKind.TOWN
        and town.admin1_id == (division.id if first_level else division.admin1_id)
        and (town.rank <= OTHER_NAME or not first_level)
        and town.population >= SEAT_SHARE * division.population
        for town in found
    )


def _is_strange(place: Place, name: str, found: Sequence[Place], support: _Support) -> bool:
    """Whether the report speaks of no country of a town, but of that of another town or division of the name."""
    if place.kind not in _SMALL or place.population >= METROPOLIS or support.of_country(place.countries, name) > 0:
        return False
    return any(
        other.rank < ALIKE_NAME
        and other.kind is not PlaceKind.COUNTRY
        and support.of_country(other.countries, name) >= NAMED
        for other in found
    )


def _is_beside_town(site: Place, found: Sequence[Place]) -> bool:
    """Whether a town of the same name lies within SITE_KM of a site."""
    return any(
        other.kind is PlaceKind.TOWN and (km := site.km_to(other)) is not None and km <= SITE_KM for other in found
    )


def _score(
    place: Place,
    one: Asked,
    name: str,
    found: Sequence[Place],
    support: _Support,
    candidates: Sequence[tuple[Place, ...]],
) -> float:
    score = prior(place)
    if one.kinds:
        score += OF_THE_KIND if place.kind in one.kinds else NOT_OF_THE_KIND
    if one.country is not None:
        score += IN_CONTAINER if one.country in place.countries else NOT_IN_CONTAINER
    for at in one.within:
        if candidates[at]:
            inside = any(place.within(container) for container in candidates[at])
            score += IN_CONTAINER if inside else NOT_IN_CONTAINER / 2
    country_most, division_most = support.most
    if country_most and place.countries:
        score += COUNTRY_SUPPORT * support.of_country(place.countries, name) / max(country_most, 1.0)
    if _is_strange(place, name, found, support):
        score -= STRANGER_COUNTRY
    if division_most and place.admin1_id is not None:
        score += DIVISION_SUPPORT * support.of_division(place.admin1_id, name) / max(division_most, 2.0)
    if place.kind in _DIVISIONS and place.kind not in one.kinds and _has_seat(place, found):
        score -= SEAT_BEFORE_DIVISION
    if place.kind is PlaceKind.SITE and place.kind not in one.kinds and _is_beside_town(place, found):
        score -= SEAT_BEFORE_DIVISION  # "near Al Hawl" is the town sooner than the camp
    if _INNER_APOSTROPHE.search(one.name) and place.countries and not _WITH_APOSTROPHES & set(place.countries):
        score -= STRANGE_SPELLING
    if any(_near(place, anchor) for other, anchor in support.anchors.items() if other != name):
        score += NEARBY
    return score


def _near(place: Place, anchor: Place) -> bool:
    if place.lat is None or anchor.lat is None or abs(place.lat - anchor.lat) > 1.5:
        return False
    if place.kind is PlaceKind.COUNTRY or anchor.kind is PlaceKind.COUNTRY or place.name == anchor.name:
        return False
    km = place.km_to(anchor)
    return km is not None and 0.1 < km < NEARBY_KM


def _best(
    one: Asked, name: str, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> Place | None:
    ranked = _ranked(one, name, found, support, candidates)
    return ranked[0][1] if ranked and _refusal(one, name, ranked, support) is None else None


def _ranked(
    one: Asked, name: str, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> list[tuple[float, Place]]:
    scored = [(_score(place, one, name, found, support, candidates), place) for place in found]
    return sorted(scored, key=lambda pair: -pair[0])


def _refusal(one: Asked, name: str, ranked: list[tuple[float, Place]], support: _Support) -> str | None:
    """Return why the best candidate is not to be trusted, or None where it is."""
    score, best = ranked[0]
    supported = support.of_country(best.countries, name) > 0
    held = supported or one.country in best.countries or score - prior(best) >= IN_CONTAINER
    alone = len({place.country for _, place in ranked}) == 1 and best.rank < ALIKE_NAME
    if alone:
        known = prior(best) + RANK_PENALTY[best.rank] >= KNOWN_BY_ITSELF or best.population >= ALONE_IN_THE_WORLD
    else:
        known = prior(best) >= KNOWN_BY_ITSELF + min(MOST_DOUBT, DOUBT * support.most[0])
    if best.kind is not PlaceKind.COUNTRY and not held and not known:
        return "nothing else in the report speaks for its country"
    rival = next(((other, place) for other, place in ranked if place.country != best.country), None)
    if rival is not None and score - rival[0] < MARGIN:
        return f"{best.country} and {rival[1].country} have places of this name and the report does not tell them apart"
    return None


def _decide(
    one: Asked, name: str, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> Resolution:
    if not found:
        return Resolution(None, "no place of this name is known")
    ranked = _ranked(one, name, found, support, candidates)
    refusal = _refusal(one, name, ranked, support)
    if refusal is not None:
        return Resolution(None, refusal, tuple(Rejected(place, refusal) for _, place in ranked[:SHOWN_REJECTED]))
    score, best = ranked[0]
    lost = tuple(
        Rejected(place, f"less likely by {score - other:.1f}{_behind(one, name, best, place, support, candidates)}")
        for other, place in ranked[1 : SHOWN_REJECTED + 1]
    )
    return Resolution(best, _reason(one, name, best, support, candidates), lost)


def _behind(
    one: Asked, name: str, best: Place, other: Place, support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> str:
    """Return in what a place stays behind the one that was taken."""
    inside = {
        place.id: any(place.within(container) for at in one.within for container in candidates[at])
        for place in (best, other)
    }
    behind = []
    if inside[best.id] and not inside[other.id]:
        behind.append("not in what is written beside it")
    if one.country in best.countries and one.country not in other.countries:
        behind.append(f"not in {one.country}, which is written beside it")
    if best.kind in one.kinds and other.kind not in one.kinds:
        behind.append(f"no {best.kind.value}")
    if support.of_country(best.countries, name) > support.of_country(other.countries, name):
        behind.append("the report speaks less of its country")
    if other.kind in _DIVISIONS and best.kind is PlaceKind.TOWN and best.admin1_id == other.admin1_id:
        behind.append("a bare name is the town sooner than its division")
    if other.rank > best.rank:
        behind.append("so named less often" if other.rank < ALIKE_NAME else "only sounds like it")
    if other.population < best.population:
        behind.append("fewer people live there")
    return f": {', '.join(behind)}" if behind else ""


def _reason(one: Asked, name: str, best: Place, support: _Support, candidates: Sequence[tuple[Place, ...]]) -> str:
    reasons = []
    if (
        any(best.within(container) for at in one.within for container in candidates[at])
        or one.country in best.countries
    ):
        reasons.append("lies in what is written beside it")
    if best.kind in one.kinds:
        reasons.append(f"is a {best.kind.value} as written")
    if support.of_country(best.countries, name) > 0:
        reasons.append("the report speaks of its country")
    return "; ".join(reasons) or "the best known place of this name"
