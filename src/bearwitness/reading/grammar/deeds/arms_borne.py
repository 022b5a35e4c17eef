"""Weapons that people only have with them, or that are none: "armed with hand grenades", "a fake suicide vest"."""

import re
from typing import Final

_BORNE: Final = re.compile(
    r"\b(?:(?:armed|equipped)\s+with|in\s+possession\s+of)\s+(?:[\w'’-]+,?\s+){0,7}$|"
    r"\b(?:fake|mock|dummy|hoax|replica|imitation|bogus|toy|false)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_REACH: Final = 90


def only_borne(text: str, sentence: int, start: int) -> bool:
    """Whether the words before character `start` of a text, in the sentence that begins at `sentence`, say that the weapon
    named there was borne, not that it was used.
    """
    return _BORNE.search(text, max(sentence, start - _REACH), start) is not None


__all__ = ["only_borne"]
