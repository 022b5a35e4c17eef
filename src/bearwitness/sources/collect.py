"""From what the caller names to raw bytes, one report at a time."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from bearwitness.errors import SettingsError, SourceError, UnreadableSource, UnusableContent
from bearwitness.model import Original, Skipped
from bearwitness.settings import Settings
from bearwitness.sources.columns import check_mapping
from bearwitness.sources.files import STANDARD_INPUT, read_file, read_standard_input, skipped, unreadable, walk
from bearwitness.sources.pages import is_address, read_page
from bearwitness.sources.rows import TABLE_SUFFIXES
from bearwitness.sources.tables import read_table, table_columns


def collect(sources: Sequence[str], settings: Settings, stdin: BinaryIO | None = None) -> Iterator[Original | Skipped]:
    """Yield one original for each report, in the order of the sources, and one `Skipped` for each that gave none.

    A source is a text, HTML or Markdown file; a folder, walked in sorted order; "-" for standard input (`stdin`, or
    the process's own); the address of a web page; or a table (.jsonl, .csv, .parquet) with a column for the text.
    Sources are opened one after the other, as they are asked for. Nothing is raised for a source that cannot be used.

    Raises:
        SettingsError: a column is mapped to a field that does not exist, or to a name that no table has.
    """
    check_mapping(settings.columns)
    if settings.columns:
        _check_mapped(sources, settings)
    for source in sources:
        if source == STANDARD_INPUT or is_address(source):
            yield _single(source, settings, stdin)
            continue
        for found in _paths(source):
            if isinstance(found, Skipped):
                yield found
            else:
                yield from _from_path(found, settings)


def _single(source: str, settings: Settings, stdin: BinaryIO | None) -> Original | Skipped:
    try:
        if is_address(source):
            return read_page(source, settings)
        return read_standard_input(stdin or sys.stdin.buffer, settings)
    except SourceError as error:
        return skipped(source, error)


def _paths(source: str) -> Iterator[Path | Skipped]:
    path = Path(source)
    if "\0" in source:
        yield skipped(source, UnreadableSource("no file can have this name"))
        return
    try:
        folder = path.is_dir()
    except OSError as error:
        yield skipped(source, unreadable(error))
        return
    if folder:
        empty = True
        for found in walk(path):
            empty = False
            yield found
        if empty:
            yield skipped(source, UnusableContent("there is no file in this folder; hidden ones are not looked at"))
    else:
        yield path


def _from_path(path: Path, settings: Settings) -> Iterator[Original | Skipped]:
    try:
        if path.suffix.lower() in TABLE_SUFFIXES:
            yield from read_table(path, settings)
        else:
            yield read_file(path, settings)
    except SourceError as error:
        yield skipped(str(path), error)


def _check_mapped(sources: Sequence[str], settings: Settings) -> None:
    """Refuse a mapping that no table fits, before anything is read: a misspelt name would lose every date."""
    present: set[str] = set()
    for source in sources:
        if source == STANDARD_INPUT or is_address(source):
            continue
        for path in _paths(source):
            if isinstance(path, Path) and path.suffix.lower() in TABLE_SUFFIXES:
                try:
                    present |= table_columns(path, settings)
                except SourceError:
                    continue  # told when the table is read
    for ours, theirs in settings.columns:
        if present and theirs not in present:
            names = ", ".join(repr(name) for name in sorted(present)[:20])
            raise SettingsError(f"{ours!r} is mapped to column {theirs!r}, which no table has; there are {names}")
