"""Sentences that open with a country or division, which holds what they tell: "In Honduras, five people died in El Progreso"."""

import re
from collections.abc import Sequence

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place, PlaceKind
from bearwitness.gazetteer.resolving.candidates import candidates
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text, before

_OPENS = re.compile(r"[\W\d]{0,6}(?:Elsewhere |Meanwhile,? |Separately,? )?[Ii]n(?:side)?\s[^.!?\n]{0,40}")
_HOLDERS = (PlaceKind.COUNTRY, PlaceKind.ADMIN1)
_PLACED = frozenset({"in", "near", "direction"})


def under_openings(text: Text, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Let the country or division that opens a sentence, a comma behind it, hold the places in it that may lie there.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    whole = text.parsed.text
    for at, opener in enumerate(names[:-1]):
        if opener.adjective is not None or opener.site is not None or whole[opener.end : opener.end + 1] != ",":
            continue
        sentence = text.token(opener.start).sent
        if not _OPENS.fullmatch(whole, sentence.start_char, opener.start):
            continue
        holder = next((one for one in gazetteer.lookup(opener.text)[:1] if one.kind in _HOLDERS), None)
        if holder is None:
            continue
        for name in names[at + 1 :]:
            if name.start >= sentence.end_char:
                break
            if _is_held(text, name, holder, gazetteer):
                name.within.append(at)


def _is_held(text: Text, name: Name, holder: Place, gazetteer: Gazetteer) -> bool:
    """Whether something is said to be at a name that nothing else places, and that may lie in `holder`."""
    if (
        name.within
        or name.adjective is not None
        or name.adjective_country is not None
        or name.measured_from is not None
    ):
        return False
    if before(text, name.first)[0] not in _PLACED:
        return False
    found = candidates(gazetteer, name.text)
    return not found or any(one.within(holder) for one in found)


__all__ = ["under_openings"]
