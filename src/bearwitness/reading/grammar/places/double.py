"""Names of divisions in which "and" joins two words: "Jammu and Kashmir", "Sistan & Baluchestan" (codebook section 5)."""

import re
from dataclasses import replace
from typing import Final

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.text import Text

_AND: Final = re.compile(r"(?<=\w)\s(?:and|&)\s(?=[A-Z])")
_KINDS: Final = (PlaceKind.REGION, PlaceKind.ADMIN1, PlaceKind.ADMIN2)


def join_doubles(text: Text, gazetteer: Gazetteer) -> None:
    """Make one word of those of a name that the gazetteer has with "and" in it, so that it is no list of two places."""
    whole, words = text.parsed.text, text.words
    gaps = [match.span() for match in _AND.finditer(whole)]
    if not gaps:
        return
    starts = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at for at, word in enumerate(words)}
    for start, end in reversed(gaps):
        first, second = ends.get(start), starts.get(end)
        if first is None or second is None or not words[first].capital or words[second].possessive:
            continue
        written = f"{words[first].text} and {words[second].text}"
        found = gazetteer.lookup(fold(written))
        if found and found[0].kind in _KINDS:
            words[first : second + 1] = [
                replace(words[first], end=words[second].end, text=written, lower=written.lower())
            ]


__all__ = ["join_doubles"]
