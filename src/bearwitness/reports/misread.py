"""Characters of UTF-8 that were read as another encoding on their way ("city‚Äôs", "cityâ€™s"), put right.

Spreadsheets save them so: of one character become two or three, which no text has side by side. Only the letters and
signs of Western texts are put right.
"""

import re
from typing import Final

_RIGHT: Final = (*map(chr, range(0xA0, 0x180)), *map(chr, range(0x2010, 0x203B)), "\u20ac", "\u2122", "\ufeff")
_UNSEEN: Final = {"\u00a0": " ", "\u00ad": "", "\u2028": "\n", "\u2029": "\n", "\u202f": " ", "\ufeff": ""} | {
    chr(code): "" for code in range(0x202A, 0x202F)
}
"""What normalising makes of them: a text that was put right after it is the same as one put right before."""
_DOUBTFUL: Final = re.compile("[ÃÄÅ][\u00a0‘’“”–—…«»›•]")
"""May stand side by side where a word in capitals ends: "IRMÃ”"."""
_MOST_TIMES: Final = 3


def _misread(char: str, encoding: str) -> str:
    """Return how the bytes of a character are read in an encoding; what that has not, as a control."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in char.encode())


_WRONG: Final = {
    wrong: _UNSEEN.get(char, char)
    for char in _RIGHT
    for wrong in (_misread(char, encoding) for encoding in ("mac_roman", "cp1252", "latin-1"))
    if not _DOUBTFUL.fullmatch(wrong)
}
_FIRST: Final = re.compile(f"[{''.join(sorted({wrong[0] for wrong in _WRONG}))}]")
_ANY: Final = re.compile("|".join(sorted(map(re.escape, _WRONG), key=len, reverse=True)))


def reread(text: str) -> str:
    """Return a text with what was misread put right, also where it was misread twice."""
    for _ in range(_MOST_TIMES):
        if _FIRST.search(text) is None:
            break
        mended = _ANY.sub(lambda wrong: _WRONG[wrong[0]], text)
        if mended == text:
            break
        text = mended
    return text
