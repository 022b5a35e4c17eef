"""A name whose span is given, not found: as in annotated texts, where it may be longer than any place's name."""

from bearwitness.gazetteer.demonyms import country_of, region_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.reading.grammar.places.name import Name, widen
from bearwitness.reading.grammar.places.names import SMALL, WELL_KNOWN
from bearwitness.reading.grammar.places.text import Text

# What is called after the city or state that runs it, and is there: "Dubai World Trade Centre".
_PREMISES = frozenset({"center", "centre", "complex", "academy", "hall", "museum", "library", "courthouse"})
_FILLING = frozenset({"the", "of", "in", "at", "international", "refugee", "camp", "general", "city", "s"})


def given_name(text: Text, gazetteer: Gazetteer, start: int, end: int) -> Name | None:
    """Return the name that stands at a span, or None where no word does."""
    inside = [at for at, word in enumerate(text.words) if word.start < end and start < word.end]
    if not inside:
        return None
    written = text.parsed.text[start:end]
    region = gazetteer.entry(code) if (code := region_of(written)) is not None else None
    name = Name(inside[0], inside[-1], start, end, region.name if region else written, adjective=country_of(written))
    name = _contained(text, name, gazetteer) or _led_by_place(text, name, gazetteer) or name
    widen(text, name)
    last = text.words[name.last].lower
    if name.site is None and last in text.lists.sites and name.last > name.first and not gazetteer.lookup(name.text):
        name.site, name.known = last, False
    return name


def _led_by_place(text: Text, name: Name, gazetteer: Gazetteer) -> Name | None:
    """Return the well-known place or region at the head of an unknown name: Europe of "European Commission"."""
    words = text.words
    ending = words[name.last].lower
    if (
        name.last == name.first
        or name.adjective is not None
        or (ending in text.lists.sites and ending not in _PREMISES)
    ):
        return None
    if gazetteer.lookup(name.text) or gazetteer.like(name.text):
        return None
    head = words[name.first]
    code = region_of(head.text)
    region = gazetteer.entry(code) if code is not None else None
    if region is not None or country_of(head.text) is not None:
        written = region.name if region else head.text
        return Name(name.first, name.first, name.start, head.end, written, adjective=country_of(head.text))
    for last in range(name.last - 1, name.first - 1, -1):
        written = text.parsed.text[head.start : words[last].end]
        found = gazetteer.lookup(written) if head.lower not in text.lists.common else ()
        if found and (found[0].kind not in SMALL or found[0].population >= WELL_KNOWN):
            return Name(name.first, last, name.start, words[last].end, written)
    return None


def _contained(text: Text, name: Name, gazetteer: Gazetteer) -> Name | None:
    """Return the longest known place inside a longer name: "Colchester" of "Colchester Hospital"."""
    if name.adjective is not None or gazetteer.lookup(name.text) or gazetteer.like(name.text):
        return None
    known = text.lists
    for length in range(name.last - name.first, 0, -1):
        for first in range(name.first, name.last - length + 2):
            rest = [word.lower for word in text.words[name.first : first] + text.words[first + length : name.last + 1]]
            if not all(
                word in known.kinds or word in known.sites or word in known.parts or word in _FILLING for word in rest
            ):
                continue
            start, end = text.words[first].start, text.words[first + length - 1].end
            written = text.parsed.text[start:end]
            if text.words[first].lower not in text.lists.common and gazetteer.lookup(written):
                return Name(first, first + length - 1, start, end, written)
    return None
