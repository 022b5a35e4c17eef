"""A report with what its sentences tell, before they are grouped into incidents."""

from dataclasses import dataclass

from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene


@dataclass(frozen=True, slots=True)
class Told:
    """A report with what its sentences tell, before they are grouped into incidents."""

    parsed: Parsed
    parties: tuple[PartyMention, ...]
    places: tuple[PlaceMention, ...]
    scenes: tuple[Scene, ...]


__all__ = ["Told"]
