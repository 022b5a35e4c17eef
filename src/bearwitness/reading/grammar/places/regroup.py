"""Two names that a word for a kind of place joins: "the Baghdad suburb of X" is X, in Baghdad; "the Idlib town of Y" is Y, in Idlib.

"The Salihiya district of Damascus" is the other way round: there the second name is the larger place, and holds the first.
"""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import DIVISIONS, Place, PlaceKind
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text

LARGE: Final = 100_000  # inhabitants of a town that has quarters with names
NEAR_KM: Final = 40.0  # within which its suburbs lie
_OF: Final = re.compile(r"\s{1,3}(?:of|called|named|known as)\s{1,3}(?:the\s{1,3})?")
_QUARTERS: Final = frozenset({"district", "suburb", "neighbourhood", "neighborhood", "quarter", "borough", "township"})
_SETTLEMENTS: Final = frozenset({"town", "city", "village", "hamlet", "settlement", "port"})
_WITHIN_A_TOWN: Final = DIVISIONS | {PlaceKind.TOWN, PlaceKind.SITE}
_ABROAD: Final = frozenset({"embassy", "consulate", "camp", "base", "crossing", "gate"})
"""Sites that a country's name does not place in it."""


def regrouped(text: Text, names: Sequence[Name], gazetteer: Gazetteer) -> list[Name]:
    """Return the names with those set right that a word for a kind of place joins to the next one.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    out: list[Name] = []
    for name in names:
        if name.site is not None and name.site_of is None:
            _without_site(text, name, gazetteer)
        before = out[-1] if out else None
        noun = _joining(text, before, name) if before is not None else None
        if before is None or noun is None:
            out.append(name)
        elif noun in _SETTLEMENTS and not before.known:
            out[-1] = name  # "the rebel-run Syiran town of Raqqa": no name of a place
        elif noun in _SETTLEMENTS or _is_quarter_of(name, before, gazetteer):
            _hold(text, before, name, noun)
            name.within.append(len(out) - 1)
            out.append(name)
        else:
            out.append(name)
    return out


def _joining(text: Text, before: Name, name: Name) -> str | None:
    """The word for a kind of place behind the first of two names, where "of" and the second follow it; else None."""
    if before.adjective is not None or name.adjective is not None or before.site_of is not None:
        return None
    whole = text.parsed.text
    noun = whole[text.words[before.last].end : before.end].strip().lower()
    known = noun in _QUARTERS or noun in _SETTLEMENTS
    return noun if known and _OF.fullmatch(whole, before.end, name.start) is not None else None


def _is_quarter_of(name: Name, town: Name, gazetteer: Gazetteer) -> bool:
    """Whether the first of two names is that of a large town, and the second of nothing as large or farther off."""
    large = [one for one in gazetteer.lookup(town.text)[:3] if one.kind is PlaceKind.TOWN and one.population >= LARGE]
    known = gazetteer.lookup(name.text)[:3]
    if not large or not known:
        return bool(large)
    return any(_is_in(one, held) for one in large for held in known)


def _is_in(town: Place, held: Place) -> bool:
    if held.kind not in _WITHIN_A_TOWN or held.population >= town.population:
        return False
    km = held.km_to(town)
    return km is not None and km <= NEAR_KM


def _hold(text: Text, holder: Name, name: Name, noun: str) -> None:
    """Let the first name hold the second, and give that one the word for its kind."""
    holder.end, holder.site = text.words[holder.last].end, None
    holder.kinds = DIVISIONS if noun in _SETTLEMENTS else frozenset({PlaceKind.TOWN})
    if noun in text.lists.quarters:
        name.site = name.site or noun
    elif name.site is None:
        name.kinds |= text.lists.kinds[noun]


def _without_site(text: Text, name: Name, gazetteer: Gazetteer) -> None:
    """Take the name of a country for no more than that where a plain word for a site follows: "in a Syria market attack"."""
    words = text.words
    if name.site in _ABROAD or name.last + 1 >= len(words) or words[name.last + 1].capital:
        return
    found = gazetteer.lookup(name.text)
    if found and found[0].kind is PlaceKind.COUNTRY and not name.within:
        name.site, name.end = None, words[name.last].end


__all__ = ["regrouped"]
