"""Explosives that were found and made harmless: no explosion, but weapons out of use (codebook section 7)."""

from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

_CHARGE: Final = r"(?:bombs?|devices?|mines?|land\s?mines?|ieds?|explosives?|shells?|rockets?|munitions?|ordnance|charges?|grenades?|booby[- ]traps?)"
_DESTROYED: Final = r"(?:detonat(?:ed|ing)|bl(?:ew|own|owing)\s+up|destroy(?:ed|ing)|explod(?:ed|ing))"
_DISPOSED: Final = AnyCase(
    rf"\b(?:bomb[- ]disposal|sappers?|(?:army|military)\s+engineers|engineering\s+(?:units?|teams?|corps)|deminers?|demining\s+teams?|bomb\s+squads?|ordnance\s+(?:teams?|experts?|units?)|explosives\s+(?:experts?|teams?))\b[^.;]{{0,60}}?"
    rf"\b{_DESTROYED}\b[^.;]{{0,60}}?\b{_CHARGE}\b|"
    rf"\b{_DESTROYED}\s+(?:[\w'’-]+\s+){{0,8}}?(?:under\s+control|in\s+a\s+controlled|safely)\b|"
    rf"\b(?:found|discovered|uncovered|located|unearthed|recovered)\s+and\s+(?:then\s+|later\s+|safely\s+)?{_DESTROYED}\b[^.;]{{0,90}}?\b{_CHARGE}\b",
)


def is_disposed_of(sentence: str) -> bool:
    """Whether a sentence tells of explosives that those who found them destroyed: "sappers blew up a mine", "found and destroyed five bombs"."""
    return _DISPOSED.search(sentence) is not None


__all__ = ["is_disposed_of"]
