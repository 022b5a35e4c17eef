"""Countries that stand as a heading over lines: "Syria" above "Near Al Hawl, one strike"; "In Iraq:" above a list.

What a heading names holds what stands under it, down to the next heading or to prose: a name there is looked up in that
country, and one that no gazetteer has is given it. In a digest that goes by countries ("NIGER", then "MALI") it holds prose too.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import PlaceKind
from bearwitness.reading.grammar.places.name import Name

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[ \t]{0,8}(?:(?:[-*•·–—▪◦]{1,2}|\d{1,2}[.)])|(?:Near|Outside|Around|In|At)\b)")
_LONGEST = 80  # characters of a heading
_SECTIONS = 2  # countries that head prose and make a digest by countries, and no tags of a page
_HEADED = re.compile(
    r"[^\w\n]{0,8}(?:(?:In|Strikes in|Attacks in)\s+)?(?P<name>[^\W\d_][^\n:.,;!?]{2,40}?)[ \t]{0,4}[:.]?[ \t]{0,4}",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"[^\w\n]{0,8}In\s+(?P<name>[^\W\d_][^\n:.,;!?]{2,40}?),", re.IGNORECASE)


def under_headings(whole: str, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Give each name that stands under a country's heading that country, where nothing beside the name says another.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    at = 0
    country: str | None = None
    lines = list(_LINE.finditer(whole))
    over_prose = [one.group() for one, below in pairwise(lines) if len(one.group()) <= _LONGEST < len(below.group())]
    headed = {found for one in over_prose if (found := _heading(one, gazetteer, introduces=False))}
    sections = len(headed) >= _SECTIONS
    for number, line in enumerate(lines):
        first = at
        while at < len(names) and names[at].start < line.end():
            at += 1
        here = names[first:at]
        listed = _BULLET.match(line.group()) is not None
        following = lines[number + 1].group() if number + 1 < len(lines) else ""
        found = _heading(line.group(), gazetteer, introduces=_BULLET.match(following) is not None)
        if found is not None:
            country = found
            continue
        if not listed and (not sections or _HEADED.fullmatch(line.group())):
            country = None
        if country is not None:
            for name in here:
                if name.adjective is None and name.adjective_country is None and not name.within:
                    name.adjective_country = country


def _heading(line: str, gazetteer: Gazetteer, *, introduces: bool) -> str | None:
    """The country that a line names and nothing else, or that opens a line with a list under it; else None."""
    if len(line) > _LONGEST and not introduces:
        return None
    match = _HEADED.fullmatch(line, 0, _LONGEST) or (_INTRODUCES.match(line) if introduces else None)
    if match is None or (_BULLET.match(line) and not introduces):
        return None
    found = gazetteer.lookup(match["name"].strip())
    return found[0].country if found and found[0].kind is PlaceKind.COUNTRY else None
