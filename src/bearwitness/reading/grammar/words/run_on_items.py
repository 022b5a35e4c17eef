"""Items of a list that run on within a sentence: "near Ramadi, three strikes hit two trucks; near Mosul, five strikes hit a bunker"."""

import re
from typing import Final

_ITEM: Final = re.compile(
    r"[;:][ \t]+(?:and[ \t]+)?(?=(?:near|outside|around)[ \t]+[A-Z][\w'’ -]{1,40},[ \t]+(?:an?|\d{1,3}|[a-z]+(?:-[a-z]+)?)[ \t]+(?:\w+[ \t]+)?"
    r"(?:air\s?strikes?|strikes?|attacks?|raids?|engagements?|sorties)\b)"
)
_LEAST: Final = 2
_SIGNS: Final = ("; near ", ": near ", "; and near ", "; outside ", "; around ")


def run_on_items(text: str) -> tuple[int, ...]:
    """Return the offsets where the items of such lists begin, two or more in a text; () where it has none."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found = tuple(match.end() for match in _ITEM.finditer(text))
    return found if len(found) >= _LEAST else ()


__all__ = ["run_on_items"]
