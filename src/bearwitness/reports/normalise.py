"""The one change that is made to a text before it is frozen. All offsets are into what comes out of here."""

import re
import unicodedata
from typing import Final

from bearwitness.reports.misread import reread

_NEWLINES: Final = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
# Controls, soft hyphens, zero-width characters, marks of writing direction, byte order marks, private noncharacters.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
# A word that is cut at the end of a line. Names and figures are left: "al-\nQaida", "F-\n16".
_CUT: Final = re.compile(r"(?<![^\W\d_]-)\b([A-Z]?[a-z]{1,30})(?<=[^\W\d_]{2})-\n[ \t]*(?=[a-z]{2})")
_CUT_SOFTLY: Final = re.compile("\u00ad\n[ \t]*(?=[a-z])")
_COMPOUNDS: Final = frozenset(
    {"anti", "pro", "non", "ex", "self", "co", "counter", "cross", "vice", "post", "pre", "semi", "mid",
     "well", "far", "long", "short", "high", "low", "north", "south", "east", "west", "twenty", "thirty",
     "forty", "ty", "fifty", "sixty", "seventy", "eighty", "ninety", "one", "two", "three", "four", "five",
     "six", "seven", "eight", "nine", "ten", "year", "day", "month", "week"}
)  # fmt: skip
"""First parts of words that keep their hyphen: "pro-government", "twenty-four"."""
_HYPHENED: Final = re.compile(
    r"(?:old|based|held|led|backed|linked|controlled|related|occupied|ruled|run|wing|style|affected|made|up)\b"
)
"""Second parts of such words: "opposition-held"."""
_GAP: Final = re.compile(r"(?<=\w)[ ]+(?=\w)")
_WIDE: Final = re.compile(r"(?<=\S)[ ]{2,}(?=\S)")
_DOUBLED: Final = re.compile(r"(?<=[\w,;)%’'-])[ ]{2,}(?=[\w(“‘«'\"-])")
"""More than one blank within a sentence. Behind its end many type two, which are left."""
_SPREAD: Final = 0.3
"""The share of wide gaps between words from which on a text was spread to fill its lines, not set in columns."""

_ODD_RUN: Final = re.compile(r"[^\w\s\x00-\x7f]{31,}")  # the only place where long runs of combining marks can be
_MOST_MARKS: Final = 30


def normalise(text: str) -> str:
    """Return the text as it is frozen: as `tidied` has it, with what was misread or typed twice put right."""
    return _DOUBLED.sub(" ", tidied(reread(text)))


def put_right(words: str) -> str:
    """Return words of a text that is only tidied as the frozen text has them."""
    return _DOUBLED.sub(" ", reread(words))


def tidied(text: str) -> str:
    """Return a text with its lines, blanks and characters in one form.

    Words cut at the ends of lines are put together, and gaps between words closed where a text was spread to fill its
    lines. Newlines become \\n, at most one empty line stands between paragraphs, blanks of every width become a space,
    blanks at the end of a line and of the text go, as do control, zero-width and direction characters; the rest is in
    Unicode normal form C. Doing it twice changes nothing more.
    """
    text = _NEWLINES.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", _CUT_SOFTLY.sub("", text)))
    # Putting combining marks in order takes time that grows with the square of their number, 15 seconds for 160,000,
    # so runs are cut to the length of Unicode's Stream-Safe Text Format (UAX 15, section 13). The second cut is for
    # the few characters that composing takes apart.
    text = _cut_marks(unicodedata.normalize("NFC", _cut_marks(text)))
    text = _BLANKS.sub(" ", text)
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", _closed(_CUT.sub(_whole, text))).strip()


def _whole(cut: re.Match[str]) -> str:
    """The beginning of a word, with its hyphen where that belongs to it."""
    first = cut[1]
    compound = first in _COMPOUNDS or _HYPHENED.match(cut.string, cut.end()) is not None
    return f"{first}-" if compound else first


def _closed(text: str) -> str:
    """The text with single blanks between its words, if most of its lines were spread."""
    gaps = [len(gap[0]) for gap in _GAP.finditer(text)]
    spread = sum(width > 1 for width in gaps) > _SPREAD * len(gaps)
    return _WIDE.sub(" ", text) if spread else text


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
