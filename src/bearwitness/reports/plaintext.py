"""Bytes to text: encodings, and the refusal of what is no text."""

import codecs
from enum import Enum, auto
from typing import Final
from unicodedata import category

from bearwitness.errors import UnusableContent

# What other kinds of file begin with, so that the refusal can name them.
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, or a document packed as one (.docx, .odt, .epub)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
)
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD: Final = 1 << 16  # bytes or characters looked at to tell text from junk
_MOST_CONTROLS: Final = 0.01
_LEAST_ASCII: Final = 0.7  # of the letters of a text in Windows-1252; French has 0.95, Icelandic 0.85
_LEAST_LETTERS: Final = 0.5  # letters, digits and blanks; 0.95 and more in any news text


def decode(raw: bytes, charset: str | None = None) -> str:
    """Return the text of `raw`.

    In this order: a byte order mark; UTF-16 without one, told by its NUL bytes; UTF-8; the charset that the server or
    the page names; UTF-8 with single bytes broken; Windows-1252, which reads Latin-1 too.

    Raises:
        UnusableContent: the bytes are no text, or its encoding cannot be told.
    """
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise UnusableContent(f"this is {name}, not text; convert it to text or HTML first")
    text, known = _decode(raw, charset)
    if _is_junk(text[:_HEAD], known):
        raise UnusableContent(
            "this is not text: it holds bytes that no text encoding explains; open it in the program that wrote it, and"
            " save it as text in UTF-8"
        )
    if known is _Known.GUESSED and not _is_western(text[:_HEAD]):
        raise UnusableContent(
            "its encoding cannot be told: it is neither Unicode nor Western European; save it as text in UTF-8"
        )
    return text


class _Known(Enum):
    """How sure an encoding is: wide (UTF-16, UTF-32) and UTF-8 fit or do not; what a page names may be wrong."""

    WIDE = auto()
    UTF8 = auto()
    NAMED = auto()
    GUESSED = auto()


def _decode(raw: bytes, charset: str | None) -> tuple[str, _Known]:
    """Return the text, and how sure its encoding is."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _wide(raw, encoding), _Known.UTF8 if mark == codecs.BOM_UTF8 else _Known.WIDE
    unmarked = _unmarked_utf16(raw)
    if unmarked:
        return raw.decode(unmarked, "replace"), _Known.WIDE
    try:
        return raw.decode("utf-8"), _Known.UTF8
    except UnicodeDecodeError:
        pass
    if charset:
        try:
            return raw.decode(charset), _Known.NAMED
        except (LookupError, UnicodeError, ValueError):
            pass  # a charset that does not exist or does not fit is no better than none
    text = raw.decode("utf-8", "replace")
    if _mostly_utf8(text):
        return text, _Known.NAMED
    return raw.decode("cp1252", "replace"), _Known.GUESSED


def _wide(raw: bytes, encoding: str) -> str:
    """Decode what begins with a mark. A line end that another program put behind UTF-16 is half a character."""
    if encoding == "utf-16" and len(raw) % 2 and raw[-1:] in b"\n\r\x1a":
        raw = raw[:-1]
    return raw.decode(encoding, "replace")


def _unmarked_utf16(raw: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: every other byte of its blanks and Latin letters is NUL."""
    head = raw[:_HEAD]
    if len(head) < 4 or len(raw) % 2:
        return None
    pairs = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    for encoding, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > pairs * 0.1 and few <= pairs * 0.01:
            decoded = head[: pairs * 2].decode(encoding, "replace")
            narrow = [char for char in decoded if char <= "\xff"]
            if _is_junk(decoded, _Known.NAMED) or sum(map(str.isascii, narrow)) < _LEAST_ASCII * len(narrow):
                return None
            return encoding
    return None


def _mostly_utf8(text: str) -> bool:
    """Return whether text read as UTF-8 has far more good characters beyond ASCII than broken bytes."""
    broken = text.count("\ufffd")
    beyond = sum(1 for char in text if char > "\x7f") - broken
    return beyond >= 10 * broken


def _is_junk(head: str, known: _Known) -> bool:
    controls = sum(1 for char in head if (char < " " and char not in "\t\n\r\f\v") or "\x7f" <= char <= "\x84")
    controls += head.count("\ufffd")
    if known is _Known.WIDE:  # any pair of bytes is some number; numbers of no character stand in no text
        controls += sum(1 for char in head if char > "\xff" and category(char) in ("Cn", "Co"))
    # One stray NUL or broken byte does not make a text junk, however short the text, unless nothing else is there.
    if controls > max(3, len(head) * _MOST_CONTROLS) or (controls and controls == len("".join(head.split()))):
        return True
    plain = sum(1 for char in head if char.isalnum() or char.isspace())
    return known in (_Known.NAMED, _Known.GUESSED) and plain < len(head) * _LEAST_LETTERS


def _is_western(head: str) -> bool:
    """Whether the letters are mostly those without accents, as in every language that Windows-1252 is for."""
    letters = [char for char in head if char.isalpha()]
    return sum(char.isascii() for char in letters) >= _LEAST_ASCII * len(letters)
