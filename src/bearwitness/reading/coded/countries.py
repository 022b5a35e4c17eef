"""Countries as other datasets name them, to two-letter codes."""

import re

from bearwitness.reading.grammar.parties.lexicon import WORD, nations, plain

_ASIDE = re.compile(r"\s*\([^()]*\)")


def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 code of a country's English name, or None. What stands in brackets is left out."""
    words = tuple(plain(word) for word in WORD.findall(_ASIDE.sub("", name)))
    words = words[1:] if words[:1] == ("the",) else words
    known = nations()[1].get(words)
    return known.code if known else None
