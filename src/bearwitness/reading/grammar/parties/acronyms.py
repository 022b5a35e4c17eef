"""Which country a report is about that names none, by the acronyms of parties that act in one country: "the RSF" is Sudan.

An acronym that may be something else ("RSF" is an association of journalists too) names its party only in a report about
a country where that acts (parties/naming.py). A report that names no country at all, and no place that is known, may still
say by its acronyms alone where it is: where all of them act in one country, and one stands there with "the" before it.
"""

import re
from typing import Final

from bearwitness.reading.grammar.parties.lexicon import aliases, plain

_ACRONYM: Final = re.compile(r"(?<![\w-])(?P<the>(?i:the)\s{1,3})?(?P<word>[A-Z]{3,6})(?![\w-])")


def countries_of_acronyms(text: str) -> tuple[str, ...]:
    """Return the one country, ISO 3166-1 alpha-2, in which all parties of a text's acronyms act; empty where there is none."""
    countries: set[str] = set()
    led = False
    for found in _ACRONYM.finditer(text):
        entries = aliases().get(plain(found["word"]), {}).get((plain(found["word"]),), ())
        named = [entry for entry in entries if entry.exact == found["word"]]
        if len(named) != 1:
            continue
        home = named[0].country or (next(iter(named[0].where)) if len(named[0].where) == 1 else None)
        if home is None:
            return ()
        countries.add(home)
        led = led or found["the"] is not None
    return tuple(countries) if led and len(countries) == 1 else ()


__all__ = ["countries_of_acronyms"]
