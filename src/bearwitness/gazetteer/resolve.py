"""Which of the places of a name a report means, by the report's own context.

The weights below are set by hand, in the order of what a reader would trust: the division or country written beside the
name, the word for its kind, countries that the report is about, places near others that it names, and population last.
A wrong country is worse than none: a name without support is left unresolved.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import ALIKE_NAME, HOME_NAME, OTHER_NAME, OWN_NAME, SHORTENED_NAME, Place, PlaceKind

IN_CONTAINER = 6.0  # lies in the division or country written beside it
NOT_IN_CONTAINER = -6.0
OF_THE_KIND = 3.0  # is what the cue word beside it says: "district", "town of"
NOT_OF_THE_KIND = -2.0
COUNTRY_SUPPORT = 3.0  # the country that the report speaks of most; others in proportion
DIVISION_SUPPORT = 1.5  # the first-level division that it speaks of most; others in proportion
NEARBY = 1.5  # another place of the report lies within NEARBY_KM
NEARBY_KM = 150.0
KIND_PRIOR = {PlaceKind.COUNTRY: 6.0, PlaceKind.REGION: 5.0, PlaceKind.ADMIN1: 3.7, PlaceKind.SITE: 3.0}
RANK_PENALTY = {HOME_NAME: -2.0, OWN_NAME: 0.0, OTHER_NAME: 0.6, SHORTENED_NAME: 1.0, ALIKE_NAME: 2.5}
KNOWN_BY_ITSELF = 3.6  # prior from which a place needs no support of its country: a town of some 30,000
MARGIN = 0.4  # by which the best must beat the best of another country
SHOWN_REJECTED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as a report writes it, and what stands by it.

    Attributes:
        name: the name alone, without the word for its kind.
        kinds: what the cue words say that it is; empty where there are none.
        within: positions, among the names asked together, of those that qualify it ("Marib" in "Sirwah, Marib").
        country: the country that an adjective or possessive beside it names ("the Iraqi town of Hit"), or None.
        near: position of the name that it is measured from ("Sirwah district west of Marib"), or None.
    """

    name: str
    kinds: frozenset[PlaceKind] = frozenset()
    within: tuple[int, ...] = ()
    country: str | None = None
    near: int | None = None


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
    countries: defaultdict[str, float]
    divisions: defaultdict[int, float]
    anchors: list[Place]


def resolve(asked: Sequence[Asked], gazetteer: Gazetteer, countries: Mapping[str, float]) -> tuple[Resolution, ...]:
    """Resolve the names of one report together.

    `countries` gives weight to ISO 3166-1 alpha-2 codes that the report speaks of otherwise: by adjectives, parties,
    or what the caller knows; 1.0 is one plain mention.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    candidates = [gazetteer.lookup(one.name) or gazetteer.like(one.name) for one in asked]
    support = _Support(defaultdict(float, countries), defaultdict(float), [])
    for found in candidates:
        _lend(support, found)
    first = [_best(one, found, support, candidates) for one, found in zip(asked, candidates, strict=True)]
    again = _Support(defaultdict(float, support.countries), defaultdict(float), [])
    for chosen in first:
        if chosen is not None:
            again.anchors.append(chosen)
            if chosen.kind is not PlaceKind.COUNTRY:
                for country in chosen.countries:
                    again.countries[country] += 0.5
            if chosen.admin1_id is not None:
                again.divisions[chosen.admin1_id] += 1.0
    return tuple(_decide(one, found, again, candidates) for one, found in zip(asked, candidates, strict=True))


def prior(place: Place) -> float:
    """Return how likely a place is meant by its name when nothing else is known. A town of a million has 4.8."""
    base = KIND_PRIOR.get(place.kind)
    if base is None:
        base = 0.8 * log10(place.population + 10) - (0.8 if place.kind is PlaceKind.ADMIN2 else 0.0)
    return base - RANK_PENALTY[place.rank]


def _lend(support: _Support, found: tuple[Place, ...]) -> None:
    """Let a name that leads to one country speak for it before anything is resolved."""
    if not found:
        return
    best = found[0]
    if best.kind is PlaceKind.COUNTRY:
        support.countries[best.countries[0]] += 1.0
    elif len({place.country for place in found}) == 1 or prior(best) >= KNOWN_BY_ITSELF + 0.5:
        others = [prior(place) for place in found if place.country != best.country]
        if not others or prior(best) - max(others) > 1.0:
            for country in best.countries:
                support.countries[country] += 0.5 / len(best.countries)


def _score(place: Place, one: Asked, support: _Support, candidates: Sequence[tuple[Place, ...]]) -> float:
    score = prior(place)
    if one.kinds:
        score += OF_THE_KIND if place.kind in one.kinds else NOT_OF_THE_KIND
    if one.country is not None:
        score += IN_CONTAINER if one.country in place.countries else NOT_IN_CONTAINER
    for at in one.within:
        if candidates[at]:
            inside = any(place.within(container) for container in candidates[at])
            score += IN_CONTAINER if inside else NOT_IN_CONTAINER / 2
    most = max(support.countries.values(), default=0.0)
    if most and place.countries:
        score += COUNTRY_SUPPORT * max(support.countries.get(code, 0.0) for code in place.countries) / max(most, 1.0)
    most = max(support.divisions.values(), default=0.0)
    if most and place.admin1_id is not None:
        score += DIVISION_SUPPORT * support.divisions.get(place.admin1_id, 0.0) / max(most, 2.0)
    if any(_near(place, anchor) for anchor in support.anchors):
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
    one: Asked, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> Place | None:
    ranked = _ranked(one, found, support, candidates)
    return ranked[0][1] if ranked and _refusal(one, ranked, support) is None else None


def _ranked(
    one: Asked, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> list[tuple[float, Place]]:
    scored = [(_score(place, one, support, candidates), place) for place in found]
    return sorted(scored, key=lambda pair: -pair[0])


def _refusal(one: Asked, ranked: list[tuple[float, Place]], support: _Support) -> str | None:
    """Return why the best candidate is not to be trusted, or None where it is."""
    score, best = ranked[0]
    supported = any(support.countries.get(code, 0.0) > 0 for code in best.countries)
    held = supported or one.country in best.countries or score - prior(best) >= IN_CONTAINER
    if best.kind is not PlaceKind.COUNTRY and not held and prior(best) < KNOWN_BY_ITSELF:
        return "nothing else in the report speaks for its country"
    rival = next(((other, place) for other, place in ranked if place.country != best.country), None)
    if rival is not None and score - rival[0] < MARGIN:
        return f"{best.country} and {rival[1].country} have places of this name and the report does not tell them apart"
    return None


def _decide(
    one: Asked, found: tuple[Place, ...], support: _Support, candidates: Sequence[tuple[Place, ...]]
) -> Resolution:
    if not found:
        return Resolution(None, "no place of this name is known")
    ranked = _ranked(one, found, support, candidates)
    refusal = _refusal(one, ranked, support)
    if refusal is not None:
        return Resolution(None, refusal, tuple(Rejected(place, refusal) for _, place in ranked[:SHOWN_REJECTED]))
    score, best = ranked[0]
    lost = tuple(
        Rejected(place, f"less likely by {score - other:.1f}") for other, place in ranked[1 : SHOWN_REJECTED + 1]
    )
    return Resolution(best, _reason(one, best, support, candidates), lost)


def _reason(one: Asked, best: Place, support: _Support, candidates: Sequence[tuple[Place, ...]]) -> str:
    reasons = []
    if (
        any(best.within(container) for at in one.within for container in candidates[at])
        or one.country in best.countries
    ):
        reasons.append("lies in what is written beside it")
    if best.kind in one.kinds:
        reasons.append(f"is a {best.kind.value} as written")
    if any(support.countries.get(code, 0.0) > 0 for code in best.countries):
        reasons.append("the report speaks of its country")
    return "; ".join(reasons) or "the best known place of this name"
