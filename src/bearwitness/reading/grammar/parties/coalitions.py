"""Coalitions that are no party under arms: "the ruling coalition", "the Syrian National Coalition" of an opposition."""

import re
from typing import Final

_BODY: Final = r"(?:(?:(?-i:National|Syrian|Opposition|Democratic|Revolutionary|Patriotic|Civil|Rights)|ruling|governing|opposition|government|political|party|centre-(?:left|right)|center-(?:left|right)|(?:two|three|four|five)-party)\s{1,3})"
_NAMED: Final = re.compile(rf"\b{_BODY}coalition\b", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"\b{_BODY}$", re.IGNORECASE)
_ARMED: Final = re.compile(
    r"(?:-led|\bled\s+by\s+\w+|\binternational|\bglobal|\ballied|\bmilitary|\bArab|\banti-\w+|\bWestern)\s+(?:\w+\s+){0,2}coalition\b|"
    r"\bcoalition['’]?s?\s+(?:air\s?)?(?:forces?|strikes?|air\s?craft|war\s?planes?|jets?|planes?|drones?|raids?|troops|bomb\w*|soldiers|military)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 60


def is_political(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end`, which name a coalition, mean one of politicians: by the words before them, or
    since the text names such a one and none that fights.
    """
    if "oalition" not in text[start:end] or _ARMED.search(text, max(0, start - _LONGEST), end + _LONGEST // 2):
        return False
    if _BEFORE.search(text, max(0, start - _LONGEST), start) is not None:
        return True
    return _NAMED.search(text) is not None and _ARMED.search(text) is None


__all__ = ["is_political"]
