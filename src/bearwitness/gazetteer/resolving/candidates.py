"""What the names of a report may be, before it is weighed."""

import re
from collections.abc import Sequence

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold, without_designator
from bearwitness.gazetteer.place import DIVISIONS, Place, PlaceKind
from bearwitness.gazetteer.resolving.asked import Asked, Question

_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|at|az|ash|ed|er|es|ez)[ '’-](?=[A-Z])", re.IGNORECASE)


def questions(asked: Sequence[Asked], gazetteer: Gazetteer) -> tuple[Question, ...]:
    """Return each name with the places that it, and what it qualifies or is qualified by, may be.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    found = [
        tuple(place for place in candidates(gazetteer, one.name) if not one.only or place.kind in one.only)
        for one in asked
    ]
    holds: list[list[tuple[Place, ...]]] = [[] for _ in asked]
    for at, one in enumerate(asked):
        for outer in one.within:
            if found[at]:
                holds[outer].append(found[at])
    return tuple(
        Question(
            one, fold(one.name), found[at],
            tuple(found[outer] for outer in one.within if found[outer]), tuple(holds[at]),
            found[one.by] if one.by is not None else (),
        )
        for at, one in enumerate(asked)
    )  # fmt: skip


def candidates(gazetteer: Gazetteer, name: str) -> tuple[Place, ...]:
    """Return the places of a name; failing that, of the name without the word for its kind; then of names like it."""
    found = gazetteer.lookup(name)
    if not found and (shorter := without_designator(name)):
        found = gazetteer.lookup(shorter)
    if found and all(place.kind in DIVISIONS for place in found):
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
