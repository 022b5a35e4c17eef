"""Why a name was placed where it was: the place chosen, those rejected, and the reason of each, for a reviewer.

A record keeps the reason and the likeliest of those rejected; `explain` says it of every mention in a text.
"""

from dataclasses import dataclass, replace

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.resolve import Asked, Resolution, resolve
from bearwitness.model import RejectedPlace, Where
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places

KEPT = 3


@dataclass(frozen=True, slots=True)
class Explained:
    """One mention of a place.

    Attributes:
        text: as written, with the words for its kind.
        role, relation: how it is meant and the preposition before it, as in PlaceRole and PlaceMention; "" without a text.
        where: as it would stand in a record; None without a text.
        chosen: the entry it was resolved to, or None.
        reason: why this one, or why none.
        rejected: the other places of that name with why they were not taken, likeliest first.
    """

    text: str
    role: str
    relation: str
    where: Where | None
    chosen: Place | None
    reason: str
    rejected: tuple[tuple[Place, str], ...]


def explain(gazetteer: Gazetteer, name: str, text: str | None = None) -> tuple[Explained, ...]:
    """Return how each mention of a name in a text is placed and why; without a text, what the name alone is taken for.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    if text is None:
        (resolution,) = resolve([Asked(name)], gazetteer, {})
        return (_explained(name, "", "", None, resolution),)
    key = fold(name)
    return tuple(
        _explained(one.text, one.role.value, one.relation, one.where, one.resolution)
        for one in places(parse(text), gazetteer)
        if key and key in fold(one.text)
    )


def as_recorded(where: Where, resolution: Resolution, claim: str) -> Where:
    """Return a place as a record keeps it: with its claim, the reason, and the likeliest places rejected, KEPT at most."""
    rejected = tuple(
        RejectedPlace(
            one.place.name, one.place.kind.value, one.place.geonames_id, one.place.country, one.place.admin1, one.reason
        )
        for one in resolution.rejected[:KEPT]
    )
    return replace(where, claims=(claim,), reason=resolution.reason, rejected=rejected)


def _explained(text: str, role: str, relation: str, where: Where | None, resolution: Resolution) -> Explained:
    rejected = tuple((one.place, one.reason) for one in resolution.rejected)
    return Explained(text, role, relation, where, resolution.chosen, resolution.reason, rejected)
