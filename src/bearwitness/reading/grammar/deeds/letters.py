"""Whether letters by which an armed party goes stand in a text: "SDF", "RSF" (codebook section 3)."""

import re
from functools import cache
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import aliases

_CAPITALS: Final = re.compile(r"\b[A-Z]{3,6}\b")
_ARMED: Final = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.COALITION, PartyKind.STATE_FORCES})


@cache
def _letters() -> frozenset[str]:
    return frozenset(
        entry.exact
        for options in aliases().values()
        for alias, entries in options.items()
        for entry in entries
        if len(alias) == 1 and entry.exact and _CAPITALS.fullmatch(entry.exact) and entry.kind in _ARMED
    )


def goes_by_letters(text: str, start: int, end: int) -> bool:
    """Whether letters of an armed party stand between two characters; several parties may share them, and all are under arms."""
    return any(match.group() in _letters() for match in _CAPITALS.finditer(text, start, end))


__all__ = ["goes_by_letters"]
