"""Where reports, readings, incidents and decisions are kept. `Casebook.open` is the way in."""

from bearwitness.casebook.casebook import Casebook
from bearwitness.casebook.counts import Counts

__all__ = ["Casebook", "Counts"]
