"""How a place is weighed against the others of its name.

The weights are set by hand, in the order of what a reader would trust: the division or country written beside the name,
the word for its kind, countries that the report is about, places near others that it names, and population last.
"""

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from bearwitness.gazetteer.normalise import ARTICLE_COUNTRIES, SLAVIC_COUNTRIES, fold
from bearwitness.gazetteer.place import ALIKE_NAME, DIVISIONS, HOME_NAME, OTHER_NAME, OWN_NAME, Place, PlaceKind
from bearwitness.gazetteer.resolving.asked import Question
from bearwitness.gazetteer.resolving.support import Support, prior

IN_CONTAINER = 6.0  # lies in the division or country written beside it
NOT_IN_CONTAINER = -6.0
BEYOND_BORDER = 3.0  # lies in a neighbour of the country by whose border it is: "near the Turkish border"
ELSEWHERE_QUALIFIED = 4.0  # the report says elsewhere which one it means: "London, Ky.", and then "London police"
HOLDS = 3.0  # holds what is written before it: "Tacoma, Washington" is the state
OF_THE_KIND = 3.0  # is what the cue word beside it says: "district", "town of"
NOT_OF_THE_KIND = -2.0
OTHER_DIVISION = -0.5  # a division of the other level: what one country calls a district another calls a province
COUNTRY_SUPPORT = 3.0  # the country that the report speaks of most; others in proportion
ONE_ADJECTIVE = 0.4  # support that counts in full where no other country has more
AWAY_FROM_HOME = 1.0  # taken off a capital of whose country nothing speaks, but of that of another city so called
DIVISION_SUPPORT = 1.5  # the first-level division that it speaks of most; others in proportion
NEARBY = 1.5  # another place of the report lies within NEARBY_KM
NEARBY_KM = 150.0
SEAT_BEFORE_DIVISION = 2.0
SEAT_SHARE = 0.1  # of the division's townspeople
STRANGER_COUNTRY = 2.0  # taken off a town of a country that the report does not speak of, beside one that it does
OVERSHADOWED = 2.0  # taken off a town whose name a metropolis bears that has OVERSHADOWING times as many people
OVERSHADOWING = 20
BY_A_CAPITAL = 10  # the same, of a capital
OTHER_COUNTRY = (
    2.0  # taken off a country of which nothing else speaks, where the report names one that has a division so called
)
METROPOLIS = 500_000  # inhabitants from which a town is meant though its country is not named
NAMED = 0.9  # support of a country that the report names as such
BESIDE_NAMED = 2.0  # lies beside what it is measured from: "Salem, near Nablus"
BESIDE_KM = 30.0
ANOTHER_NAME = 1.0  # taken off a place that is mainly called otherwise, beside one that bears the name itself
LIKENESS = 60.0  # of two names, from which one may be a spelling of the other
NO_HAMLET = 5_000  # inhabitants
NOT_EVERYWHERE = 4  # countries that have a name, from above which any other may have a village so called
NEXT_DOOR = 1.5  # lies in a neighbour of the only country that is spoken of, which has no place of the name
SITE_KM = 25.0  # within which a camp or post that bears a town's name is that town's
STRANGE_SPELLING = 3.0  # "Mar'a" is in Syria sooner than Mara in Tanzania
_INNER_APOSTROPHE = re.compile(r"[^\W\d_]{2}['’‘`ʼ][^\W\d_]")
_WITH_APOSTROPHES = ARTICLE_COUNTRIES | SLAVIC_COUNTRIES | {"CN", "KE", "TO", "WS"}
_SMALL = (PlaceKind.TOWN, PlaceKind.ADMIN2, PlaceKind.SITE)


def ranked(question: Question, support: Support) -> list[tuple[float, Place]]:
    """Return the places of a name with their scores, the best first."""
    scored = [(score(place, question, support), place) for place in question.found]
    return sorted(scored, key=lambda pair: -pair[0])


def score(place: Place, question: Question, support: Support) -> float:
    """Return how much speaks for one of the places of a name: what stands beside it, and what else the report names."""
    return prior(place) + _by_words(place, question) + _by_report(place, question, support)


def _by_words(place: Place, question: Question) -> float:
    """What the words beside a name say for a place: its kind, its country, what holds it, how it is spelt."""
    one, found, total = question.asked, question.found, 0.0
    if one.kinds:
        total += _of_kind(place.kind, one.kinds)
    if one.country is not None:
        total += IN_CONTAINER if one.country in place.countries else NOT_IN_CONTAINER
    if one.beyond and place.kind is not PlaceKind.COUNTRY:
        total += BEYOND_BORDER if place.country in one.beyond else -BEYOND_BORDER
    for containers in question.within:
        inside = any(place.within(container) for container in containers)
        total += IN_CONTAINER if inside else NOT_IN_CONTAINER / 2
    if any(inner.within(place) for inners in question.holds for inner in inners):
        total += HOLDS
    if place.kind in DIVISIONS and place.kind not in one.kinds and _has_seat(place, found):
        total -= SEAT_BEFORE_DIVISION
    if place.kind is PlaceKind.SITE and place.kind not in one.kinds and _is_beside_town(place, found):
        total -= SEAT_BEFORE_DIVISION  # "near Al Hawl" is the town sooner than the camp
    if question.by and any((km := place.km_to(other)) is not None and km <= BESIDE_KM for other in question.by):
        total += BESIDE_NAMED
    if place.rank == OTHER_NAME and _is_called_otherwise(place, question):
        total -= ANOTHER_NAME
    if _INNER_APOSTROPHE.search(one.name) and place.countries and not _WITH_APOSTROPHES & set(place.countries):
        total -= STRANGE_SPELLING
    return total


def _of_kind(kind: PlaceKind, kinds: frozenset[PlaceKind]) -> float:
    if kind in kinds:
        return OF_THE_KIND
    return OTHER_DIVISION if kind in DIVISIONS and kinds & DIVISIONS else NOT_OF_THE_KIND


def _by_report(place: Place, question: Question, support: Support) -> float:
    """What the other names of the report say for a place: its country and division, and what lies near it."""
    key, total = question.key, 0.0
    country_most, division_most = support.most
    others = support.most_of_others(key)
    if others < 1.0:  # what the name itself says is no reason to think less of these; a guess counts less
        country_most = max(others, ONE_ADJECTIVE) if support.anchored else 1.0
    if others and place.countries:
        total += COUNTRY_SUPPORT * support.of_country(place.countries, key) / country_most
    if _is_away_from_home(place, question, support):
        total -= AWAY_FROM_HOME
    if _is_strange(place, question, support):
        total -= STRANGER_COUNTRY
    if place.kind is PlaceKind.TOWN and _is_overshadowed(place, question.found):
        total -= OVERSHADOWED
    if place.kind is PlaceKind.COUNTRY and _is_other_country(place, question, support):
        total -= OTHER_COUNTRY
    if division_most and place.admin1_id is not None:
        total += DIVISION_SUPPORT * support.of_division(place.admin1_id, key) / max(division_most, 2.0)
    if place.id == support.qualified.get(key):
        total += ELSEWHERE_QUALIFIED
    if is_next_door(place, question, support):
        total += NEXT_DOOR
    if any(_near(place, anchor) for other, anchor in support.anchors.items() if other != key):
        total += NEARBY
    return total


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


def _is_called_otherwise(place: Place, question: Question) -> bool:
    """Whether a name is quite another than a place's main one, and that of another place: Engels was once Pokrovsk."""
    if not any(other.rank <= OWN_NAME and other.kind is place.kind for other in question.found):
        return False
    main = fold(place.name)
    return f" {question.key} " not in f" {main} " and ratio(question.key, main) < LIKENESS


def _is_strange(place: Place, question: Question, support: Support) -> bool:
    """Whether the report speaks of no country of a town, but of that of another town or division of the name."""
    if place.kind not in _SMALL or place.population >= METROPOLIS:
        return False
    if support.of_country(place.countries, question.key) > 0:
        return False
    return any(
        other.rank < ALIKE_NAME
        and other.kind is not PlaceKind.COUNTRY
        and support.of_country(other.countries, question.key) >= NAMED
        for other in question.found
    )


def is_next_door(place: Place, question: Question, support: Support) -> bool:
    """Whether a report speaks in passing of a country that has no place of the name, and this one lies beside it.

    "Turkish soldiers fought in Kobani": armies cross borders, mostly the next.
    """
    if place.kind is not PlaceKind.TOWN or place.population < NO_HAMLET or place.rank >= ALIKE_NAME:
        return False
    spoken = support.spoken_of(question.key)
    if not spoken or max(spoken.values()) >= NAMED or not spoken.keys().isdisjoint(place.countries):
        return False
    bearing = {code for other in question.found if other.rank < ALIKE_NAME for code in other.countries}
    beside = any(place.country in support.borders(code) for code in spoken)
    return beside and len(bearing) <= NOT_EVERYWHERE and spoken.keys().isdisjoint(bearing)


def _is_away_from_home(place: Place, question: Question, support: Support) -> bool:
    """Whether nothing speaks of a capital's country, but something of that of another city: "Tripoli", of Lebanon."""
    if place.rank != HOME_NAME or place.kind is not PlaceKind.TOWN or support.of_country(place.countries, question.key):
        return False
    return any(
        other.kind is PlaceKind.TOWN
        and other.rank <= OTHER_NAME
        and other.population * BY_A_CAPITAL > place.population
        and support.of_country(other.countries, question.key) > 0
        for other in question.found
    )


def _is_overshadowed(town: Place, found: Sequence[Place]) -> bool:
    """Whether the world thinks of another town: "London" in a report on California is hardly the hamlet there."""
    return any(
        other.kind is PlaceKind.TOWN
        and other.rank <= OTHER_NAME
        and other.population >= METROPOLIS
        and other.population >= town.population * (BY_A_CAPITAL if other.rank <= HOME_NAME else OVERSHADOWING)
        for other in found
    )


def _is_other_country(country: Place, question: Question, support: Support) -> bool:
    """Whether the report names a country that has a division of this name, and nothing else of the country itself."""
    if support.of_country(country.countries, question.key) > 0:
        return False
    return any(
        other.kind is PlaceKind.ADMIN1 and support.of_country(other.countries, question.key) >= NAMED
        for other in question.found
    )


def _is_beside_town(site: Place, found: Sequence[Place]) -> bool:
    """Whether a town of the same name lies within SITE_KM of a site."""
    return any(
        other.kind is PlaceKind.TOWN and (km := site.km_to(other)) is not None and km <= SITE_KM for other in found
    )


def _near(place: Place, anchor: Place) -> bool:
    if place.lat is None or anchor.lat is None or abs(place.lat - anchor.lat) > 1.5:
        return False
    if place.kind is PlaceKind.COUNTRY or anchor.kind is PlaceKind.COUNTRY or place.name == anchor.name:
        return False
    km = place.km_to(anchor)
    return km is not None and 0.1 < km < NEARBY_KM
