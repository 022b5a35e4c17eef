"""The one change that is made to a text before it is frozen. All offsets are into what comes out of here."""

import re
import unicodedata
from typing import Final

_NEWLINES: Final = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, soft hyphens, zero-width characters, marks of writing direction, byte order marks, private noncharacters.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_ODD_RUN: Final = re.compile(r"[^\w\s\x00-\x7f]{31,}")  # the only place where long runs of combining marks can be
_MOST_MARKS: Final = 30


def normalise(text: str) -> str:
    """Return the text as it is frozen.

    Newlines become \\n, at most one empty line stands between paragraphs, blanks of every width become a space, blanks
    at the end of a line and of the text go, as do control, zero-width and direction characters; the rest is in Unicode
    normal form C. Normalising twice changes nothing more.
    """
    text = _NEWLINES.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", text))
    # Putting combining marks in order takes time that grows with the square of their number, 15 seconds for 160,000,
    # so runs are cut to the length of Unicode's Stream-Safe Text Format (UAX 15, section 13). The second cut is for
    # the few characters that composing takes apart.
    text = _cut_marks(unicodedata.normalize("NFC", _cut_marks(text)))
    text = _BLANKS.sub(" ", text)
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def _cut_marks(text: str) -> str:
    return _ODD_RUN.sub(_cut_run, text)


def _cut_run(found: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for char in found[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def one_line(text: str | None) -> str | None:
    """Return a title or name in one line, normalised, or None where nothing is left."""
    return " ".join(normalise(text).split()) or None if text else None
