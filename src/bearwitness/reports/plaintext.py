"""Bytes to text: encodings, and the refusal of what is no text."""

import codecs
from typing import Final

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
_LEAST_LETTERS: Final = 0.5  # letters, digits and blanks; 0.95 and more in any news text


def decode(raw: bytes, charset: str | None = None) -> str:
    """Return the text of `raw`.

    In this order: a byte order mark; UTF-16 without one, told by its NUL bytes; UTF-8; the charset that the server or
    the page names; UTF-8 with single bytes broken; Windows-1252, which reads Latin-1 too.

    Raises:
        UnusableContent: the bytes are no text.
    """
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise UnusableContent(f"this is {name}, not text; convert it to text or HTML first")
    text, certain = _decode(raw, charset)
    if _is_junk(text[:_HEAD], certain):
        raise UnusableContent("this is not text: it holds bytes that no text encoding explains")
    return text


def _decode(raw: bytes, charset: str | None) -> tuple[str, bool]:
    """Return the text, and whether its encoding is certain rather than a guess that reads any bytes."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), True
    unmarked = _unmarked_utf16(raw)
    if unmarked:
        return raw.decode(unmarked, "replace"), True
    try:
        return raw.decode("utf-8"), True
    except UnicodeDecodeError:
        pass
    if charset:
        try:
            return raw.decode(charset), False
        except (LookupError, UnicodeError, ValueError):
            pass  # a charset that does not exist or does not fit is no better than none
    text = raw.decode("utf-8", "replace")
    if _mostly_utf8(text):
        return text, False
    return raw.decode("cp1252", "replace"), False


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
            return None if _is_junk(decoded, certain=False) else encoding
    return None


def _mostly_utf8(text: str) -> bool:
    """Return whether text read as UTF-8 has far more good characters beyond ASCII than broken bytes."""
    broken = text.count("\ufffd")
    beyond = sum(1 for char in text if char > "\x7f") - broken
    return beyond >= 10 * broken


def _is_junk(head: str, certain: bool) -> bool:
    if not head:
        return False
    controls = sum(1 for char in head if (char < " " and char not in "\t\n\r\f\v") or "\x7f" <= char <= "\x84")
    controls += head.count("\ufffd")
    # One stray NUL or broken byte does not make a text junk, however short the text.
    if controls > max(3, len(head) * _MOST_CONTROLS):
        return True
    plain = sum(1 for char in head if char.isalnum() or char.isspace())
    return not certain and plain < len(head) * _LEAST_LETTERS
