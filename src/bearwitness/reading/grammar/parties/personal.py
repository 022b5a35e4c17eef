"""Names of parties that are part of a person's name: "51-year-old Samir Adel al-Hamas (Abu Karim)" is no Hamas."""

import re
from typing import Final

_WORD: Final = r"[A-Z][\w'’]+(?:[\s-]+(?:[aeAE]l-)?)"
_BEFORE: Final = re.compile(
    rf"\b(?:\d{{1,3}}[\s-]years?[\s-]olds?,?\s+|(?:Abu|Umm|Bin|Ibn|bin|ibn|bint)[\s-]+)(?:{_WORD}){{0,5}}?[aeAE]l-$"
)
_BEHIND: Final = re.compile(r",?\s*\((?:Abu|Umm)\s")
_LONGEST: Final = 80


def in_personal_name(text: str, start: int, end: int) -> bool:
    """Whether characters `start` to `end`, a party's name, stand behind the article of a person's name of which an
    age, a kinship word before it or a kunya behind it tells.
    """
    if text[max(0, start - 3) : start].lower()[-3:] not in ("al-", "el-"):
        return False
    return _BEHIND.match(text, end) is not None or _BEFORE.search(text[max(0, start - _LONGEST) : start]) is not None


__all__ = ["in_personal_name"]
