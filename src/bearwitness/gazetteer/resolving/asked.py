"""What is asked of a report's names, and what is answered."""

from dataclasses import dataclass

from bearwitness.gazetteer.place import Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as a report writes it, and what stands by it.

    Attributes:
        name: the name alone, without the word for its kind.
        kinds: what the cue words say that it is; empty where there are none.
        within: positions, among the names asked together, of those that qualify it ("Marib" in "Sirwah, Marib").
        country: the country that an adjective or possessive beside it names ("the Iraqi town of Hit"), or None.
        only: kinds that alone are asked for; empty for all.
        certain: it is known to be the name of a place, and the likeliest one is asked for, however doubtful: as in a
            text whose places people have marked. A report that is only read is never asked so.
        placed: "in", "near" or what is done to ground stands before it, so that it is hardly a person's name.
        beyond: the neighbours of a country by whose border it is said to be; empty where no border is named.
        by: position of the name that it is measured from ("Nablus" in "Salem, near Nablus"), or None.
        origin: "from" stands before it, so that, a country, it may be the home of somebody or something alone.
    """

    name: str
    kinds: frozenset[PlaceKind] = frozenset()
    within: tuple[int, ...] = ()
    country: str | None = None
    only: frozenset[PlaceKind] = frozenset()
    certain: bool = False
    beyond: frozenset[str] = frozenset()
    placed: bool = False
    by: int | None = None
    origin: bool = False


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


@dataclass(frozen=True, slots=True)
class Question:
    """One name with all that it may be.

    Attributes:
        asked: the name and what stands by it.
        key: the name folded, by which names of one report are told apart.
        found: the places it may be, likeliest first without any context.
        within: what each of the names that qualify it may be; names that nothing is known of are left out.
        holds: what each of the names may be that it qualifies ("Marib" holds Sirwah in "Sirwah, Marib").
        by: what the name may be that it is measured from.
    """

    asked: Asked
    key: str
    found: tuple[Place, ...]
    within: tuple[tuple[Place, ...], ...] = ()
    holds: tuple[tuple[Place, ...], ...] = ()
    by: tuple[Place, ...] = ()

    def is_inside(self, place: Place) -> bool:
        """Tell whether one of its places lies in anything that qualifies the name."""
        return any(place.within(container) for containers in self.within for container in containers)
