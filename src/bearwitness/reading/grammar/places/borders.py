"""Names beside a border that another country is named by: "Sare, near the Turkish border", "a town on the border with Chad".

What lies near the border of a country is mostly on the other side of it, so its neighbours have it sooner than itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.name import Name

# Between the name and the country: "Sare, a village two kilometres from the [Turkish] border".
_NEAR_BORDER = re.compile(
    r"(?:,|\s)[^.;:!?\n()]{0,50}?\b(?:near|on|along|at|by|close\sto|from|next\sto|towards?)\s(?:the\s)?", re.IGNORECASE
)
_BORDER = re.compile(
    r"(?:['’]s)?\s(?:border|frontier)s?\b(?!\s(?:with|town|city|village|province|district|region))", re.IGNORECASE
)
_BORDER_WITH = re.compile(r"(?:['’]s)?\s(?:border|frontier)s?\swith\s", re.IGNORECASE)
_WITH = re.compile(
    r"(?:,|\s)[^.;:!?\n()]{0,50}?\b(?:(?:borders?|frontiers?)\s(?:with|of)|bordering)\s(?:the\s)?",
    re.IGNORECASE,
)
_ACROSS_FROM = re.compile(
    r"(?:,|\s)[^.;:!?\n()]{0,50}?\bacross\sthe\s(?:border|frontier)\sfrom\s(?:the\s)?", re.IGNORECASE
)
_JOINED = re.compile(r",\s{1,3}(?:and\s{1,3})?(?:the\s{1,3})?|\s{1,3}and\s{1,3}(?:the\s{1,3})?")
_WIDE = (PlaceKind.COUNTRY, PlaceKind.ADMIN1)
_BESIDE = re.compile(r",?\s(?:an?\s(?:[\w-]{1,12}\s){1,3})?(?:near|close\sto)\s(?:the\s)?", re.IGNORECASE)


def note_borders(whole: str, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Note of each name the country across whose border it lies, by the words behind it.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    for at, (name, following) in enumerate(pairwise(names)):
        if name.adjective is not None or name.adjective_country is not None:
            continue
        this_side = _this_side(whole, name, following, gazetteer)
        if this_side is not None:
            name.adjective_country = this_side
            continue
        code = _across(whole, name, following, names, gazetteer)
        if code is None:
            continue
        name.across = code
        if name.measured_from is None and _BESIDE.fullmatch(whole, name.end, following.start):
            name.measured_from = at + 1
        for inner in names[:at]:
            if at in inner.within:
                inner.across = code


def listed_countries(whole: str, names: Sequence[Name], gazetteer: Gazetteer) -> set[int]:
    """Return which names stand in lists of countries, for one: "Chad, Niger and Cameroon", though Niger is also a state.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    listed: set[int] = set()
    for at, (name, following) in enumerate(pairwise(names)):
        if not _JOINED.fullmatch(whole, name.end, following.start) or name.within or name.kinds or following.kinds:
            continue
        if name.adjective is None and following.adjective is None and _are_countries(name, following, gazetteer):
            listed |= {at, at + 1}
    return listed


def _are_countries(name: Name, following: Name, gazetteer: Gazetteer) -> bool:
    both = (gazetteer.lookup(name.text)[:1], gazetteer.lookup(following.text)[:1])
    return all(found and found[0].kind is PlaceKind.COUNTRY for found in both)


def _this_side(whole: str, name: Name, following: Name, gazetteer: Gazetteer) -> str | None:
    """The country on whose border with another a name lies: "Sare, on Ethiopia's border with Kenya"; else None."""
    if not _BORDER_WITH.match(whole, following.end) or not _NEAR_BORDER.fullmatch(whole, name.end, following.start):
        return None
    if following.adjective is not None:
        return following.adjective
    found = gazetteer.lookup(following.text)
    return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None


def _across(whole: str, name: Name, following: Name, names: Sequence[Name], gazetteer: Gazetteer) -> str | None:
    """The country that the following name or adjective gives, where its border stands between or behind it; else None."""
    start, end = name.end, following.start
    by_border = _NEAR_BORDER.fullmatch(whole, start, end) and _BORDER.match(whole, following.end)
    if following.adjective is not None:
        return following.adjective if by_border else None
    if by_border or _WITH.fullmatch(whole, start, end) or _BESIDE.fullmatch(whole, start, end):
        found = gazetteer.lookup(following.text)
        return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None
    if not _ACROSS_FROM.fullmatch(whole, start, end):
        return None
    held = [following, *(names[at] for at in following.within)]
    places = [one for holder in held for one in gazetteer.lookup(holder.text)[:1]]
    return next((one.country for one in places if one.kind in _WIDE), None)
