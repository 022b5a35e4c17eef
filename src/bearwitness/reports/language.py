"""Which language a text is in."""

import re
from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LOOKED_AT: Final = 5_000  # characters: more make no difference and take time
_LEAST_LETTERS: Final = 40  # fewer Latin letters than this are taken for one language or another by chance
_WORDS: Final = re.compile(r"[a-z]+")
_ENGLISH: Final = frozenset(
    {"the", "of", "and", "in", "was", "were", "by", "from", "with", "that", "had", "has", "have", "been", "at", "to"}
)
_LEAST_ENGLISH: Final = 0.2  # of the words of a text; in English news it is 0.3, in Dutch or Danish under 0.1
_PIDGIN: Final = frozenset({"dey", "wey", "dem", "una", "sey", "di", "don", "na", "dis", "dat", "wetin", "wia"})


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of a text, or None where it is too short to tell.

    A text with few Latin letters gives None, and is read as if in a language that is read: a headline is worth trying.
    A short text in another script is told by its script. Short English with many foreign names is taken by the model
    for anything, news from Nigeria for Pidgin: what is full of English words, and has none of Pidgin, is English.
    """
    head = text[:_LOOKED_AT]
    letters = [char for char in head if char.isalpha()]
    if not letters:
        return None
    latin = sum(1 for char in letters if char < "\u0250")
    if latin > len(letters) / 2 and latin < _LEAST_LETTERS:
        return None
    # Upper case is not what the model has learnt from.
    code, _ = _identifier().classify(head.lower() if sum(map(str.isupper, letters)) > len(letters) / 2 else head)
    return "en" if latin > len(letters) / 2 and code != "en" and _is_english(head, code == "pcm") else str(code)


def _is_english(text: str, like_pidgin: bool) -> bool:
    words = _WORDS.findall(text.lower())
    if not _PIDGIN.isdisjoint(words):
        return False
    return like_pidgin or sum(word in _ENGLISH for word in words) >= _LEAST_ENGLISH * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE)
