"""Patterns of words in any case, looked for in lower-case text first.

Told to ignore case, `re` tries every alternative of a pattern at every word. Without that, on text in lower case, it sorts
them out by their first letters and takes a third of the time. Most sentences hold nothing of what a pattern looks for; so
that is where it is looked for, and the pattern itself is asked only where something was found.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_NO_LETTERS: Final = re.compile(r"\\.|\(\?P<\w+>|\(\?P=\w+\)")
"""What may have capitals in a pattern that are not looked for in a text."""
_ALIKE: Final = ("ı", "ſ")
"""Letters that are "i" and "s" to a pattern that ignores case, but not to `str.lower`."""


@lru_cache(64)
def _lowered(text: str) -> str | None:
    """A text in lower case; None where it does not answer to the text letter by letter."""
    lowered = text.lower()
    if len(lowered) != len(text) or (not text.isascii() and any(letter in text for letter in _ALIKE)):
        return None
    return lowered


class AnyCase:
    """A pattern that ignores case. It finds what `re.compile(pattern, re.IGNORECASE)` finds.

    Raises:
        ValueError: the pattern is not written in lower case.
    """

    def __init__(self, pattern: str) -> None:
        if "(?-i" in pattern or any(letter.isupper() for letter in _NO_LETTERS.sub("", pattern)):
            raise ValueError(f"A pattern that ignores case must be in lower case: {pattern[:60]}")
        self.pattern = pattern
        self._any = re.compile(pattern, re.IGNORECASE)
        self._lower = re.compile(pattern)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match between two characters of a text."""
        lowered = _lowered(text)
        if lowered is None:
            return self._any.search(text, start, end)
        found = self._lower.search(lowered, start, end)
        return None if found is None else self._any.match(text, found.start(), end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at a character of a text."""
        lowered = _lowered(text)
        if lowered is not None and self._lower.match(lowered, start, end) is None:
            return None
        return self._any.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches between two characters of a text, in order."""
        lowered = _lowered(text)
        if lowered is not None:
            found = self._lower.search(lowered, start, end)
            if found is None:
                return iter(())
            start = found.start()
        return self._any.finditer(text, start, end)

    def sub(self, instead: str, text: str) -> str:
        """Return a text with `instead` in place of each match."""
        return text if self.search(text) is None else self._any.sub(instead, text)


__all__ = ["AnyCase"]
