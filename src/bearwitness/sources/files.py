"""Files, folders and standard input."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from bearwitness.errors import SourceError, UnreadableSource, UnusableContent
from bearwitness.model import Original, Skipped
from bearwitness.model.ids import bytes_id
from bearwitness.settings import Settings
from bearwitness.sources.rows import TABLE_SUFFIXES

MEDIA_TYPES: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
STANDARD_INPUT: Final = "-"


def read_file(path: Path, settings: Settings) -> Original:
    """Return a text, HTML or Markdown file as it came. A file without a suffix is taken for text.

    Raises:
        UnreadableSource: the file cannot be opened.
        UnusableContent: its type is not known, or it is larger than `settings.max_bytes`.
    """
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "" if path.suffix else "text/plain")
    if not media_type:
        known = " ".join((*MEDIA_TYPES, *TABLE_SUFFIXES))
        raise UnusableContent(
            f"files of type {path.suffix!r} are not read; known are {known}. Convert it to one of these"
        )
    try:
        size = path.stat().st_size
        if size > settings.max_bytes:
            raise too_large(f"{size:,}", settings)
        with path.open("rb") as handle:
            raw = read_limited(handle, settings)
    except OSError as error:
        raise unreadable(error) from error
    return _original(str(path), path.name, raw, media_type, settings)


def read_standard_input(stdin: BinaryIO, settings: Settings) -> Original:
    """Return one report from standard input: HTML where it begins like HTML, else text.

    Raises:
        UnreadableSource: it cannot be read.
        UnusableContent: it is larger than `settings.max_bytes`.
    """
    try:
        raw = read_limited(stdin, settings)
    except OSError as error:
        raise unreadable(error) from error
    head = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    html = head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<?xml") and b"<html" in head)
    media_type = "text/html" if html else "text/plain"
    return _original(STANDARD_INPUT, STANDARD_INPUT, raw, media_type, settings)


def walk(folder: Path) -> Iterator[Path | Skipped]:
    """Yield the files under a folder, sorted by name at each level, hidden ones left out.

    A link to a folder is told and not followed, so that a loop of links cannot be walked; nor are devices and pipes
    opened, which may never end.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield skipped(str(folder), unreadable(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield skipped(str(path), unreadable(error))
            continue
        if stat.S_ISDIR(mode) and entry.is_symlink():
            yield skipped(str(path), UnreadableSource("a link to a folder is not followed; name the folder itself"))
        elif stat.S_ISDIR(mode):
            yield from walk(path)
        elif stat.S_ISREG(mode):
            yield path
        else:
            yield skipped(str(path), UnreadableSource("this is no file but a device, pipe or socket"))


def read_limited(handle: BinaryIO, settings: Settings) -> bytes:
    """Read to the end, and never more than one byte over the limit.

    Raises:
        UnusableContent: there is more than `settings.max_bytes`.
    """
    raw = handle.read(settings.max_bytes + 1)
    if len(raw) > settings.max_bytes:
        raise too_large(f"more than {settings.max_bytes:,}", settings)
    return raw


def too_large(size: str, settings: Settings) -> UnusableContent:
    """Return the error for a source of `size` bytes."""
    return UnusableContent(
        f"it has {size} bytes; at most {settings.max_bytes:,} are read. Split it, or give its reports as a table"
    )


def unreadable(error: OSError) -> UnreadableSource:
    """Return the error for a path that the system refuses to open."""
    return UnreadableSource(f"cannot be read: {error.strerror or error}")


def skipped(locator: str, error: SourceError) -> Skipped:
    """Return what is told of a source that gave no report."""
    return Skipped(locator, type(error).__name__, str(error))


def caller_fields(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return what the caller says of every source."""
    published = (("published", settings.published.isoformat()),) if settings.published else ()
    publisher = (("publisher", settings.publisher),) if settings.publisher else ()
    return (*published, *publisher)


def _original(locator: str, name: str, raw: bytes, media_type: str, settings: Settings) -> Original:
    return Original(bytes_id("s", raw), locator, name, raw, media_type, caller_fields(settings))
