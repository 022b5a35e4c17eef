"""Why a name was placed where it was: the place chosen, those rejected, and the reason of each, for a reviewer.

The grammar keeps no such record in a casebook, since it gives the same answer for the same text: what it would say of a
frozen report can be asked at any time.
"""

from dataclasses import dataclass

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.resolve import Asked, Resolution, resolve
from bearwitness.model import Where
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.where import places


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


def _explained(text: str, role: str, relation: str, where: Where | None, resolution: Resolution) -> Explained:
    rejected = tuple((one.place, one.reason) for one in resolution.rejected)
    return Explained(text, role, relation, where, resolution.chosen, resolution.reason, rejected)
