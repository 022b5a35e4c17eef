"""All settings, in one frozen value that is passed in. Nothing is read or opened when this module is imported."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    Attributes:
        published: publication date that the caller gives for every source; it goes before what a table, a page or a
            dateline says.
        publisher: publisher that the caller gives, likewise.
        columns: for tables, (our name, their name) pairs, e.g. (("text", "article_content"),); ours are text, title,
            published, publisher, url, id.
        languages: ISO 639-1 codes that are read; reports in others are kept and marked unread.
        max_bytes: a source larger than this is skipped with its reason.
        gazetteer: the places file; None for the shared one in the user's cache folder.
        today: the day after which a publication date lies in the future; None for the latest day that has begun
            anywhere on Earth by the clock (UTC+14).
    """

    published: date | None = None
    publisher: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ("en",)
    max_bytes: int = 20_000_000
    gazetteer: Path | None = None
    today: date | None = None
    readers: tuple[str, ...] = field(default=("grammar",))
