"""A place as one report names it."""

from dataclasses import dataclass

from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import Where
from bearwitness.reading.grammar.places.roles import PlaceRole


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as one report names it.

    Attributes:
        start, end: offsets into the report's text of the place as written: the name with the word for its kind, and
            with the place it is measured from ("Sirwah district west of Marib city"); no preposition before.
        text: the words there.
        relation: "in", "near", "direction" (west of), "between", "border", "from", "to", "other", or "" (none).
        role: how it is meant; see PlaceRole.
        where: the place as resolved, with no claims yet. An unresolved name has no coordinates of its own; its country
            and division come from the place that qualifies it, where there is one.
        resolution: why it was resolved so, with the candidates that were not chosen.
        name_start, name_end: offsets of the bare name.
        across: the country, ISO 3166-1 alpha-2, beside whose border it is said to be, and so hardly in it.
        series: where the list begins that it is of, if a plural noun announces one: "the villages of A, B and C".
    """

    start: int
    end: int
    text: str
    relation: str
    role: PlaceRole
    where: Where
    resolution: Resolution
    name_start: int
    name_end: int
    series: int | None = None
    across: str | None = None
