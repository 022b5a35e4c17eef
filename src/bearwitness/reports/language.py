"""Which language a text is in."""

from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LOOKED_AT: Final = 5_000  # characters: more make no difference and take time
_LEAST_LETTERS: Final = 40  # fewer Latin letters than this are taken for one language or another by chance


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of a text, or None where it is too short to tell.

    A text with few Latin letters gives None, and is read as if in a language that is read: a headline is worth trying.
    A short text in another script is told by its script.
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
    return str(code)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE)
