"""What the names of a report say for countries and divisions, by name, so that no name speaks for itself."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log10

from bearwitness.gazetteer.place import (
    ALIKE_NAME,
    FORMER_PARTS,
    HOME_NAME,
    OTHER_NAME,
    OWN_NAME,
    SHORTENED_NAME,
    Place,
    PlaceKind,
)
from bearwitness.gazetteer.resolving.asked import Question

KIND_PRIOR = {PlaceKind.COUNTRY: 9.0, PlaceKind.REGION: 5.0, PlaceKind.SITE: 4.0}
LEAST_DIVISION = 3.7  # a first-level division is known, however few live there
RANK_PENALTY = {HOME_NAME: -2.0, OWN_NAME: 0.0, OTHER_NAME: 1.0, SHORTENED_NAME: 1.2, ALIKE_NAME: 2.5}
KNOWN_BY_ITSELF = 3.6  # prior from which a place needs no support of its country: a town of some 30,000
_MENTIONS_THAT_COUNT = 6
AS_ORIGIN = 0.3  # of a country named but as that from which somebody or something came
AS_A_PART = 0.8  # of what speaks for the whole


@dataclass(slots=True)
class Support:
    """How much a report speaks of countries and first-level divisions, and the places that others may be near to.

    Attributes:
        countries: weight by ISO 3166-1 alpha-2 code; 1.0 is one plain mention.
        divisions: how many names lie in a division, by its row.
        anchors: the places that names were resolved to, by folded name.
        lent: what each name has said for countries and for a division.
        anchored: the names have been resolved once, so that what they say is no guess any more.
        borders: tells the neighbours of a country.
        qualified: the row of the place that a name was resolved to where its division or country stands beside it.
    """

    countries: defaultdict[str, float]
    divisions: defaultdict[int, float]
    anchors: dict[str, Place]
    lent: dict[str, tuple[dict[str, float], int | None]]
    qualified: dict[str, int] = field(default_factory=dict)
    anchored: bool = False
    borders: Callable[[str], frozenset[str]] = lambda _: frozenset()

    def of_country(self, codes: Sequence[str], key: str) -> float:
        """Return what all names but the one that asks say for the best of some countries."""
        own = self.lent[key][0] if key in self.lent else {}
        return max((self.countries.get(code, 0.0) - own.get(code, 0.0) for code in codes), default=0.0)

    def of_division(self, division: int, key: str) -> float:
        """Return how many names but the one that asks lie in a division."""
        own = self.lent[key][1] if key in self.lent else None
        return self.divisions.get(division, 0.0) - (own == division)

    def lend(self, key: str, shares: dict[str, float], division: int | None = None) -> None:
        """Let one name speak, once however often it is written."""
        if key in self.lent:
            return
        self.lent[key] = (shares, division)
        for code, share in shares.items():
            self.countries[code] += share
        if division is not None:
            self.divisions[division] += 1.0

    def most_of_others(self, key: str) -> float:
        """Return the weight of the country that all names but the one that asks speak of most."""
        own = self.lent[key][0] if key in self.lent else {}
        return max((weight - own.get(code, 0.0) for code, weight in self.countries.items()), default=0.0)

    def spoken_of(self, key: str) -> dict[str, float]:
        """Return the weight of each country that all names but the one that asks speak of."""
        own = self.lent[key][0] if key in self.lent else {}
        told = {code: weight - own.get(code, 0.0) for code, weight in self.countries.items()}
        return {code: weight for code, weight in told.items() if weight > 0}

    def is_beside_most(self, place: Place, key: str) -> bool:
        """Tell whether a place lies beside the country that all names but the one that asks speak of most."""
        spoken = self.spoken_of(key)
        most = max(spoken.values(), default=0.0)
        return any(place.country in self.borders(code) for code, weight in spoken.items() if weight == most)

    @property
    def most(self) -> tuple[float, float]:
        """The weight of the country and of the division that are spoken of most."""
        return max(self.countries.values(), default=0.0), max(self.divisions.values(), default=0.0)


def named_countries(countries: Mapping[str, float], asked: Sequence[Question]) -> Support:
    """Return the support of the countries that are named as such; the second mention counts half, and so on."""
    support = Support(defaultdict(float, _with_former_parts(countries)), defaultdict(float), {}, {})
    found = {question.key: question.found for question in reversed(asked)}
    for key, times in Counter(question.key for question in asked if not question.asked.origin).items():
        if found[key] and found[key][0].kind is PlaceKind.COUNTRY:
            weight = sum(1 / (1 + at) for at in range(min(times, _MENTIONS_THAT_COUNT)))
            support.lend(key, _with_former_parts({found[key][0].countries[0]: weight}))
    for key in {question.key for question in asked if question.asked.origin}:
        if found[key] and found[key][0].kind is PlaceKind.COUNTRY:
            weight = AS_ORIGIN
            support.lend(key, _with_former_parts({found[key][0].countries[0]: weight}))
    return support


def _with_former_parts(countries: Mapping[str, float]) -> dict[str, float]:
    """What speaks for countries, and so for what was part of them: "Yirol in southern Sudan" is in South Sudan."""
    parts = {FORMER_PARTS[code]: AS_A_PART * weight for code, weight in countries.items() if code in FORMER_PARTS}
    return {code: max(countries.get(code, 0.0), parts.get(code, 0.0)) for code in (*countries, *parts)}


def before_resolving(countries: Mapping[str, float], asked: Sequence[Question]) -> Support:
    """Return the support of named countries, and of those that a name speaks for though nothing is resolved yet."""
    support = named_countries(countries, asked)
    for question in asked:
        if question.found and (shares := _shares(question.found)):
            support.lend(question.key, shares)
    return support


def after_resolving(
    countries: Mapping[str, float], asked: Sequence[Question], chosen: Sequence[Place | None]
) -> Support:
    """Return the support of named countries and of what the names were resolved to at first."""
    support = named_countries(countries, asked)
    support.anchored = True
    for question, place in zip(asked, chosen, strict=True):
        if place is not None:
            support.anchors[question.key] = place
            if [other.id for other in question.found if _is_qualified(question, other)] == [place.id]:
                support.qualified.setdefault(question.key, place.id)
            own = {code: 1.0 / len(place.countries) for code in place.countries}
            support.lend(question.key, {} if place.kind is PlaceKind.COUNTRY else own, place.admin1_id)
        elif question.found and (shares := _shares(question.found)):
            support.lend(question.key, shares)  # not yet told apart, but by far the likeliest
    return support


def _is_qualified(question: Question, place: Place) -> bool:
    """Whether a place lies in the division or country that is written beside its name.

    Where two of a name do ("Oktyabrske in eastern Ukraine"), the words do not say which is meant.
    """
    return question.is_inside(place) or question.asked.country in place.countries


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
