"""Notes: every number of the findings leads to the incidents it was made from, and through them to claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bearwitness.model import Incident
from bearwitness.outputs.assessment.numbers import Number
from bearwitness.outputs.assessment.wording import count, place_words, when_words, words

MOST_NAMED = 40
"""Incidents that a note names; of more it names the first and counts the others."""


@dataclass(frozen=True, slots=True)
class Named:
    """An incident as a note names it."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a number was made from. `more` incidents are not named; the table of incidents holds them."""

    number: int
    text: str
    incidents: tuple[Named, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A number with the number of its note; None where nothing was counted, so that there is nothing to lead to."""

    number: Number
    note: int | None


class Notes:
    """Numbers the notes of one assessment in the order in which they are first needed."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, tuple[str, ...]], Note] = {}

    def cite(self, number: Number, incidents: Iterable[Incident], what: str) -> Cited:
        """Return the number with its note. `incidents` in the order in which they are to be named."""
        return Cited(number, self.note(tuple(incidents), what))

    def note(self, incidents: Sequence[Incident], what: str) -> int | None:
        """Return the number of the note on these incidents, or None where there are none."""
        if not incidents:
            return None
        text = f"{what}, {count(len(incidents), 'incident')}"
        key = (text, tuple(incident.id for incident in incidents))
        if key not in self._made:
            named = tuple(Named(i.id, title(i)) for i in incidents[:MOST_NAMED])
            self._made[key] = Note(len(self._made) + 1, text, named, len(incidents) - len(named))
        return self._made[key].number

    @property
    def all(self) -> tuple[Note, ...]:
        """The notes in order."""
        return tuple(self._made.values())


def title(incident: Incident) -> str:
    """Return an incident in a line: what, where, when."""
    return f"{words(incident.kind)}, {place_words(incident.where)}, {when_words(incident.when)}"
