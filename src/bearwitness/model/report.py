"""Reports: published texts, frozen after reading, and the originals they were taken from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Original:
    """Raw bytes as they came, before anything was read from them.

    Attributes:
        id: "s-" and the SHA-256 of `raw` (`ids.bytes_id`); stored once however often it comes.
        locator: where it came from: a path, an address, "-", or a table and row ("events.jsonl#3").
        name: the last part of the locator: file name, address, "-", or table file name and row id. A report is known by
            the hash of its bytes and this name, so that a folder may move without its reports being taken for new ones.
        raw: the bytes.
        media_type: "text/plain", "text/html", "text/markdown" or "application/json" (one row of a table).
        fields: what the caller or the table says, as (name, value) pairs: title, published, publisher, url, id, text;
            also date (a table's date that is not said to be of publication), charset (named by a web server) and
            language (of a coded row, whose fields are in English).
    """

    id: str
    locator: str
    name: str
    raw: bytes
    media_type: str
    fields: tuple[tuple[str, str], ...] = ()


class PublishedFrom(StrEnum):
    """How the day of publication is known.

    `given`: the caller, a table or the page's own metadata says it. `address`: it stands in the address of the page, or
    in the number of a post. `byline`: it stands in the text, in a dateline or a line of its own.
    """

    GIVEN = "given"
    ADDRESS = "address"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """What is known of a report besides its text.

    `published_inferred` is True where the date was worked out rather than given, and `published_from` says from what;
    that is None where no date is known, and for reports that an older version worked out a date for. `language` is ISO
    639-1 or None where the text is too short to tell. `copy_of` is the id of the report that this is a word-for-word
    copy of.
    """

    id: str
    source_id: str
    title: str | None
    publisher: str | None
    published: date | None
    published_inferred: bool
    url: str | None
    language: str | None
    copy_of: str | None = None
    published_from: PublishedFrom | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report. `unread` says why it is kept but not read ("language: ar"), or None. All offsets are into `text`."""

    info: ReportInfo
    text: str
    locator: str
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that gave no report, and why. `reason` is a sentence for a user; `error` the name of the error class."""

    locator: str
    error: str
    reason: str
