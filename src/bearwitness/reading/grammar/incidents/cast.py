"""Who has a part in an incident once its kind is known, all rules in their order (codebook section 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Kind
from bearwitness.reading.grammar.figures.merge import Merged
from bearwitness.reading.grammar.incidents.actors import Actor
from bearwitness.reading.grammar.incidents.civilians import with_civilians
from bearwitness.reading.grammar.incidents.fallen import with_fallen
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.known_doers import (
    Doers,
    as_the_coalition,
    flying_coalition,
    known_doers,
    with_known_doer,
)
from bearwitness.reading.grammar.incidents.known_foes import Foes, known_foes, with_known_foe
from bearwitness.reading.grammar.incidents.rescuers import without_rescuers
from bearwitness.reading.grammar.incidents.sides import sides
from bearwitness.reading.grammar.incidents.strangers import without_strangers
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene


@dataclass(frozen=True, slots=True)
class Known:
    """Who flies in a report: the one doer of each kind of attack from afar, and a coalition of states; and the one enemy of each party."""

    doers: Doers
    coalition: PartyMention | None
    foes: Foes

    @classmethod
    def of(cls, scenes: Sequence[Scene]) -> "Known":
        """Return what the sentences of a report say of it."""
        return cls(known_doers(scenes), flying_coalition(scenes), known_foes(scenes))


def cast(
    happening: Happening,
    merged: Sequence[Merged],
    actors: list[Actor],
    kinds: tuple[Kind, Sequence[Kind]],
    known: Known,
) -> list[Actor]:
    """Return the parties of an incident of `kinds`, its kind and its means, of the `actors` that its sentences name."""
    kind, means = kinds
    own = without_rescuers(without_strangers(happening, actors, kind, means), kind)
    named = with_fallen(happening, merged, own, kind)
    hit = with_civilians(happening, merged, sides(named, happening, kind), kind)
    done = as_the_coalition(with_known_doer(happening, hit, kind, known.doers), kind, known.coalition)
    return with_known_foe(done, kind, known.foes)


__all__ = ["Known", "cast"]
