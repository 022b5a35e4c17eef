"""What the words behind a name say of it: that it is a town, its division, its country."""

import re

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.text import Text, before

_COMMA = re.compile(r",\s(?:the\s)?(?P<name>[A-Z][^\W\d_]{2,30}(?:\s[A-Z][^\W\d_]{2,30}){0,2})(?=[,.;:)\s])")
_DESCRIBED = re.compile(
    r",\s+(?:an?|the)\s+(?:[a-z][\w'’-]*\s+){0,3}(?:town|city|village|hamlet|port|district|suburb|settlement|capital|neighbou?rhood|island|commune|locality)"
    r"(?=[.,;]|\s(?:in|of|on|at|near|outside|inside|along|about|some|around|close|where|just|that|which|under|held|north|south|east|west|\d))"
)
_IN_DIVISION = re.compile(
    r"\s+in\s+(?:the\s+)?(?:[a-z]+(?:ern)?\s+)?(?:(?P<kind>[a-z][a-z.-]+)\s+of\s+(?:the\s+)?[A-Z]|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}\s+(?P<kind_behind>[a-z][a-z.-]+))"
)


_DASH = re.compile(r"\s(?:--?|–|—)\s")


def heads_line(text: Text, at: int) -> bool:
    """Whether a word stands at the head of a line below the first, before a dash: "GAO - A car bomb"."""
    whole, word = text.parsed.text, text.words[at]
    return word.start > 0 and whole[word.start - 1] == "\n" and _DASH.match(whole, word.end) is not None


def described(text: Text, last: int) -> bool:
    """Whether words behind a name say that it is a town or village: "Palma, a coastal town"."""
    return _DESCRIBED.match(text.parsed.text, text.words[last].end) is not None


def explained(text: Text, gazetteer: Gazetteer, at: int) -> bool:
    """Whether the country or province of a name stands behind it, or that it is a town: "in Hit, Iraq", "Hit, a town in"."""
    if text.shouting or before(text, at)[0] not in ("in", "near", "direction", "between"):
        return False
    match = _COMMA.match(text.parsed.text, text.words[at].end)
    found = gazetteer.lookup(match["name"]) if match is not None else ()
    return described(text, at) or (bool(found) and found[0].kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1))


def lies_in_division(text: Text, last: int) -> bool:
    """Whether the division of a name stands behind it: "near Hit in the wilaya of Sare", "at Hit in Sare district"."""
    match = _IN_DIVISION.match(text.parsed.text, text.words[last].end)
    kind = match and (match["kind"] or match["kind_behind"])
    return bool(kind) and kind in text.lists.kinds


__all__ = ["described", "explained", "heads_line", "lies_in_division"]
