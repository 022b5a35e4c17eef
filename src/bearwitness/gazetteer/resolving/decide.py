"""Whether the best place of a name is to be trusted: a wrong country is worse than none."""

from bearwitness.gazetteer.place import ALIKE_NAME, Place, PlaceKind
from bearwitness.gazetteer.resolving.asked import Question, Rejected, Resolution
from bearwitness.gazetteer.resolving.reasons import behind, why
from bearwitness.gazetteer.resolving.score import IN_CONTAINER, is_next_door, ranked
from bearwitness.gazetteer.resolving.support import KNOWN_BY_ITSELF, RANK_PENALTY, Support, prior

ALONE_IN_THE_WORLD = 100_000  # inhabitants of a place whose name no other country has
DOUBT = 0.4  # the more a report speaks of other countries, the better known a place must be
MOST_DOUBT = 1.2
LEAST_SHARE = (
    0.5  # of the country spoken of most, for a small place: "U.S. advisers" make no Californian town of a quarter
)
LEAST_OF_PLACED = 0.2  # the same, where words say that something is there, of a name that no other country has, or of
# a neighbour of that country
TIE = 1e-6
_SMALL = (PlaceKind.TOWN, PlaceKind.ADMIN2, PlaceKind.SITE)
MARGIN = 0.4  # by which the best must beat the best of another country
SHOWN_REJECTED = 5
UNDECIDED = "the report does not tell them apart"
"""Part of the reason where places of several countries bear a name."""


def best(question: Question, support: Support) -> Place | None:
    """Return the best place of a name, or None where it is not to be trusted."""
    order = ranked(question, support)
    return order[0][1] if order and refusal(question, order, support) is None else None


def decide(question: Question, support: Support) -> Resolution:
    """Return what a name is resolved to, with the reason and the likeliest of those that were rejected."""
    if not question.found:
        return Resolution(None, "no place of this name is known")
    order = ranked(question, support)
    refused = refusal(question, order, support)
    if refused is not None:
        return Resolution(None, refused, tuple(Rejected(place, refused) for _, place in order[:SHOWN_REJECTED]))
    score, taken = order[0]
    lost = tuple(
        Rejected(place, f"less likely by {score - other:.1f}{behind(question, taken, place, support)}")
        for other, place in order[1 : SHOWN_REJECTED + 1]
    )
    return Resolution(taken, why(question, taken, support), lost)


def _known(place: Place, order: list[tuple[float, Place]]) -> float:
    """How well a place is known, a town of its province's name as well as that."""
    named_after = (prior(other) for _, other in order if other.kind is PlaceKind.ADMIN1 and other.id == place.admin1_id)
    return max((prior(place), *named_after)) if place.rank < ALIKE_NAME else prior(place)


def refusal(question: Question, order: list[tuple[float, Place]], support: Support) -> str | None:
    """Return why the best candidate is not to be trusted, or None where it is."""
    score, place = order[0]
    if question.asked.certain and place.rank < ALIKE_NAME:
        return None
    beside = question.asked.country
    if beside is not None and place.kind in _SMALL and beside not in place.countries:
        return f"none lies in {beside}, which is written beside it"
    if question.asked.beyond and place.kind in _SMALL and place.country not in question.asked.beyond:
        return "it lies on the other side of the border beside which it is said to be"
    single = len({other.country for _, other in order}) == 1 and place.rank < ALIKE_NAME
    near = single or support.is_beside_most(place, question.key)
    least = LEAST_OF_PLACED if near and question.asked.placed else LEAST_SHARE
    share = 0.0 if prior(place) >= KNOWN_BY_ITSELF else least * support.most_of_others(question.key)
    supported = support.of_country(place.countries, question.key) > max(0.0, share - TIE)
    held = supported or question.asked.country in place.countries or score - prior(place) >= IN_CONTAINER
    held = held or place.country in question.asked.beyond
    held = held or (question.asked.placed and is_next_door(place, question, support))
    if single:
        known = prior(place) + RANK_PENALTY[place.rank] >= KNOWN_BY_ITSELF or place.population >= ALONE_IN_THE_WORLD
    else:
        others = max((weight for code, weight in support.countries.items() if code not in place.countries), default=0.0)
        known = _known(place, order) >= KNOWN_BY_ITSELF + min(MOST_DOUBT, DOUBT * others)
    if place.kind is not PlaceKind.COUNTRY and not held and not known:
        return "nothing else in the report speaks for its country"
    rival = next(((other, found) for other, found in order if found.country != place.country), None)
    if rival is not None and score - rival[0] < MARGIN:
        return f"{place.country} and {rival[1].country} have places of this name and {UNDECIDED}"
    return None
