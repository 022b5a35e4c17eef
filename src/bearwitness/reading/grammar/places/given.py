"""A name whose span is given, not found: as in annotated texts, where it may be longer than any place's name."""

from bearwitness.gazetteer.demonyms import country_of, region_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.name import Name, widen
from bearwitness.reading.grammar.places.names import SMALL, WELL_KNOWN
from bearwitness.reading.grammar.places.text import Text

# What is called after the city or state that runs it, and is there: "Dubai World Trade Centre".
_PREMISES = frozenset({"center", "centre", "complex", "academy", "hall", "museum", "library", "courthouse"})
_FILLING = frozenset(
    {
        "the",
        "of",
        "in",
        "at",
        "international",
        "refugee",
        "camp",
        "general",
        "city",
        "s",
        "council",
        "borough",
        "municipal",
    }
    | {
        "local",
        "government",
        "police",
        "fire",
        "sheriff",
        "office",
        "estate",
        "rural",
        "metropolitan",
        "western",
        "eastern",
    }
)
# After a name that is both a city's and a state's these say that the state is meant: "former New York Gov. Mario Cuomo".
_OF_A_STATE = frozenset({"gov", "governor", "governor's", "legislature", "lawmakers", "senator", "state", "assembly"})


def given_name(text: Text, gazetteer: Gazetteer, start: int, end: int) -> Name | None:
    """Return the name that stands at a span, or None where no word does."""
    inside = [at for at, word in enumerate(text.words) if word.start < end and start < word.end]
    if not inside:
        return None
    written = text.parsed.text[start:end]
    region = region_of(written)
    adjective = country_of(written) if region is None else None
    name = Name(inside[0], inside[-1], start, end, region or written, adjective=adjective)
    name = (
        _contained(text, name, gazetteer)
        or _led_by_place(text, name, gazetteer)
        or _named_after_place(text, name, gazetteer)
        or name
    )
    widen(text, name)
    if name.end > end or name.start < start:
        name.site = name.site_of = None  # "the [Delft] police station": the station is not what is asked for
        name.start, name.end = start, end
    following = text.words[name.last + 1] if name.last + 1 < len(text.words) else None
    if not name.kinds and following is not None and following.joined and following.lower in _OF_A_STATE:
        name.kinds = frozenset({PlaceKind.ADMIN1})
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
    region = region_of(head.text)
    adjective = country_of(head.text) if region is None else None
    if region is not None or adjective is not None:
        return Name(name.first, name.first, name.start, head.end, region or head.text, adjective=adjective)
    for last in range(name.last - 1, name.first - 1, -1):
        written = text.parsed.text[head.start : words[last].end]
        found = gazetteer.lookup(written) if head.lower not in text.lists.common else ()
        if found and (found[0].kind not in SMALL or found[0].population >= WELL_KNOWN):
            return Name(name.first, last, name.start, words[last].end, written)
    return None


def _named_after_place(text: Text, name: Name, gazetteer: Gazetteer) -> Name | None:
    """Return the place that an unknown name of several words is made of: Kendale Lakes of "Kendale Lakes Elementary School".

    The longest known one, of several words or well known: "Bank of Mexico", "Walker County Sheriff's Office".
    """
    words = text.words
    if (
        name.last == name.first
        or name.adjective is not None
        or gazetteer.lookup(name.text)
        or gazetteer.like(name.text)
    ):
        return None
    for length in range(name.last - name.first, 0, -1):
        for first in range(name.first, name.last - length + 2):
            last = first + length - 1
            written = text.parsed.text[words[first].start : words[last].end]
            common = words[first].lower in text.lists.common and gazetteer.short(written) is None
            if not words[first].capital or common:
                continue
            found = gazetteer.lookup(written)
            if found and (length > 1 or found[0].kind not in SMALL or found[0].population >= WELL_KNOWN):
                return Name(first, last, words[first].start, words[last].end, written)
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
