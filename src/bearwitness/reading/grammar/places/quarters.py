"""Districts that no gazetteer has: most are quarters of a town, "the besieged Sare district" (codebook section 5)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention

# "The Sare district of Baro province", "a district in": what holds it is named.
_HELD: Final = re.compile(
    r",?\s+(?:of|in)\s+(?:the\s+)?(?:(?:\w+\s+){0,2}(?:province|governorate|state|oblast)\b|[A-Z])"
)
_DISTRICT_OF: Final = re.compile(r"\b(?:the|a|an)\s+(?:[a-z][\w-]*\s+){0,3}?district\s+of\s+(?:the\s+)?$")


def as_quarters(text: str, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the mentions with unknown districts taken for quarters of a town, unless a district of the country is named.

    Gazetteers have the districts of countries; those that they do not have are mostly in a town, "the besieged Sare district".
    """
    districts = [one for one in mentions if one.where.precision is WherePrecision.DISTRICT]
    if not districts or any(one.resolution.chosen is not None for one in districts):
        return tuple(mentions)
    return tuple(
        replace(one, where=replace(one.where, precision=WherePrecision.TOWN)) if _is_quarter(text, one) else one
        for one in mentions
    )


def _is_quarter(text: str, one: PlaceMention) -> bool:
    if one.where.precision is not WherePrecision.DISTRICT or one.where.lat is not None:
        return False
    named = one.text.endswith(" district") or _DISTRICT_OF.search(text, max(0, one.start - 60), one.start) is not None
    return named and _HELD.match(text, one.end) is None


__all__ = ["as_quarters"]
