"""Words that say who is responsible (codebook section 3)."""

from dataclasses import dataclass

from bearwitness.model import Stance
from bearwitness.reading.grammar.parties.mention import PartyMention


@dataclass(frozen=True, slots=True)
class StanceMention:
    """Words at characters `start` to `end` that say who is responsible. `party` is None where nobody claimed it.

    `self_said` marks a claim or denial by the party itself; `implied`, that it follows from who tells of the deed;
    `abroad`, that it does so only where that happened in another country than the party's; `answers`, that it rejects the charge
    which the same sentence makes.
    """

    start: int
    end: int
    stance: Stance
    party: PartyMention | None
    self_said: bool
    implied: bool = False
    abroad: bool = False
    answers: bool = False


__all__ = ["StanceMention"]
