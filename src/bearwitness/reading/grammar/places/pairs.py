"""The first of two names that a stretch of road lies between: "on the road between Sare and Baro"."""

from bearwitness.reading.grammar.places.cues import STRETCHES
from bearwitness.reading.grammar.places.text import Text


def opens_pair(text: Text, at: int, last: int) -> bool:
    """Whether "on the road between" stands before a name and "and" with a second one behind it."""
    words = text.words
    if at < 2 or last + 2 >= len(words) or words[at - 1].lower != "between" or words[at - 2].lower not in STRETCHES:
        return False
    joined = all(words[step].joined for step in (at - 1, at, last + 1, last + 2))
    return joined and words[last + 1].lower == "and" and words[last + 2].capital


__all__ = ["opens_pair"]
