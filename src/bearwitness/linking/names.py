"""Names made comparable: without case, accents, punctuation and article, and down to their consonants."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "a", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart, as English reports write them: Dağlıca is Daglica."""


def plain(name: str) -> str:
    """Return a name without case, accents, punctuation and the Arabic article, for comparing."""
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    words = "".join(char if char.isalnum() else " " for char in letters if not unicodedata.combining(char)).split()
    return " ".join(word for word in words if word not in {"al", "el", "the", "city", "of"}) or " ".join(words)


def skeleton(name: str) -> str:
    """Return the consonants of a plain name, doubles once, so that Kobane and Kobani are filed together."""
    letters = [char for char in name if char not in "aeiouyw "]
    kept = [char for index, char in enumerate(letters) if index == 0 or char != letters[index - 1]]
    return "".join(kept) or name
