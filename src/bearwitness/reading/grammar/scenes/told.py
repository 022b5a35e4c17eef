"""A report with what its sentences tell, before they are grouped into incidents."""

from dataclasses import dataclass
from datetime import date

from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene


@dataclass(frozen=True, slots=True)
class Told:
    """A report with what its sentences tell, before they are grouped into incidents; `today` is the day on which it speaks."""

    parsed: Parsed
    parties: tuple[PartyMention, ...]
    places: tuple[PlaceMention, ...]
    scenes: tuple[Scene, ...]
    today: date | None = None


__all__ = ["Told"]
