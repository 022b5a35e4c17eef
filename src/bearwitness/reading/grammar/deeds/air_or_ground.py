"""Whether an incident's "bombing" or "missiles" came from the air or from guns on the ground, by what its sentences name (codebook section 7)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.words.any_case import AnyCase

_AIR: Final = re.compile(
    r"\b(?:aircraft|war\s?planes?|planes?|(?:fighter\s+)?jets?|air\s+force|drones?|uavs?|helicopters?|bombers?|gunships?|air[- ]?(?:strikes?|raids?|attacks?|campaign)|"
    r"aerial\w*|sorties?|from\s+the\s+air|barrel\s+bombs?|glide\s+bombs?|airdrop\w*|pilots?)\b",
    re.IGNORECASE,
)
# What only guns and launchers on the ground fire.
_GUNS: Final = re.compile(
    r"\b(?:artiller\w+|shell(?:s|ed|ing)?|mortars?|howitzers?|cannons?|tank\s+(?:fire|shells?)|(?:guided|surface-to-surface|ballistic|grad)\s+(?:missiles?|rockets?)|rocket\s+launchers?)\b",
    re.IGNORECASE,
)
_BARRELS: Final = re.compile(
    r"\b(?:artiller\w+|shells?|mortars?|howitzers?|cannons?|tanks?|surface-to-surface|ballistic|rocket\s+launchers?|grad)\b",
    re.IGNORECASE,
)

# Words that leave open from where.
_VAGUE: Final = re.compile(r"bomb\w*|bombard\w*", re.IGNORECASE)

_FLOWN: Final = r"(?:aircraft|(?:war\s?|fighter\s+)?planes?|(?:fighter\s+)?jets?|(?:helicopter\s+|attack\s+helicopters?\s+)?gunships?|helicopters?|air\s?(?:force|power|cover|support|strikes?)|drones?)"
# Aircraft that helped those who fought on the ground: "troops backed by helicopters", "NATO planes were called in".
_AIR_SUPPORT: Final = AnyCase(
    rf"\b(?:supported|backed|backing|covered|assisted|accompanied|aided|reinforced)(?:\s+from\s+the\s+air)?\s+by\s+(?:[\w.'’-]+\s+){{0,5}}?{_FLOWN}\b|"
    rf"\b(?:with|under)\s+(?:the\s+|a\s+)?(?:support|help|backing|aid|assistance|cover)\s+(?:of|from)\s+(?:[\w.'’-]+\s+){{0,5}}?{_FLOWN}\b|"
    r"\b(?:with|under|had|called\s+for|requested|covered\s+by)\s+(?:close\s+)?(?:aerial|air|helicopter|drone)\s+(?:cover|support)\b|"
    rf"\b{_FLOWN}\s+(?:(?:was|were|had\s+been|being)\s+(?:then\s+|later\s+|also\s+)?(?:called|brought|sent)\s+in|(?:gave|provided|lent|giving|providing)\s+(?:[\w'’-]+\s+){{0,3}}?(?:support|cover|help))\b|"
    rf"\b(?:called|calling|brought|bringing)\s+in\s+(?:[\w.'’-]+\s+){{0,3}}?{_FLOWN}\b",
)


def with_air_support(
    kind: Kind | None, means: tuple[Kind, ...], texts: Sequence[str], *, armed: bool
) -> tuple[Kind | None, tuple[Kind, ...]]:
    """Return the kind and means of an incident in the first `texts` of which aircraft may have come to the help of those on the ground.

    Where they did nothing else, and people under arms were fought (`armed`), it is no airstrike but a clash by that means.
    """
    if kind not in (Kind.ARMED_CLASH, Kind.AIRSTRIKE) or all(_AIR_SUPPORT.search(text) is None for text in texts):
        return kind, means
    alone = all(_AIR.search(_AIR_SUPPORT.sub(" ", text)) is None for text in texts[:2])
    if kind is Kind.AIRSTRIKE and not (alone and armed):
        return kind, means
    return Kind.ARMED_CLASH, tuple(sorted({*means, Kind.AIRSTRIKE} - {Kind.ARMED_CLASH}))


def air_or_ground(kind: Kind, texts: Sequence[str], words: Sequence[str]) -> Kind:
    """Return the kind of an incident called an airstrike or shelling by `words`, by its sentences: a "bombing" by shells is shelling,
    rockets fired by jets in the first sentence are an airstrike.
    """
    if kind is Kind.AIRSTRIKE and all(_VAGUE.fullmatch(word) is not None for word in words):
        guns = any(_GUNS.search(text) is not None for text in texts)
        return Kind.SHELLING if guns and all(_AIR.search(text) is None for text in texts) else kind
    if kind is Kind.SHELLING:
        return Kind.AIRSTRIKE if _AIR.search(texts[0]) is not None and _BARRELS.search(texts[0]) is None else kind
    return kind


__all__ = ["air_or_ground", "with_air_support"]
