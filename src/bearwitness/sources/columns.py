"""Which column of a table is which of our fields."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bearwitness.errors import BadTable, SettingsError

NO_TEXT: Final = "the table has no column for the text"
"""How the reason begins for which a table without one is refused."""

# Our names, and what others call them: exact names first, then what is met in newspapers' and coders' tables. Where a
# table has several, the earliest in the list is taken. Letter case does not matter.
SYNONYMS: Final[dict[str, tuple[str, ...]]] = {
    "text": ("text", "article_content", "content", "body", "article_text", "full_text", "fulltext"),
    "title": ("title", "article_title", "headline"),
    "published": (
        "published",
        "publication_date",
        "date_published",
        "published_at",
        "published_date",
        "publish_date",
        "pubdate",
    ),
    "publisher": ("publisher", "source", "outlet", "sitename", "source_name"),
    "url": ("url", "link", "permalink"),
    "id": ("id", "unit_id", "docid", "doc_id", "article_id", "report_id"),
}
# A column called only "date" may hold the day of publication or of the incident. It is kept apart, as the field `date`:
# a publication date where neither a better column nor a dateline in the text gives one.
LOOSE_DATE: Final = "date"


@dataclass(frozen=True, slots=True)
class Columns:
    """Our name to the table's name, for the columns that a table has."""

    pairs: tuple[tuple[str, str], ...]

    def get(self, ours: str) -> str | None:
        """Return the table's name for our field, or None where the table has no such column."""
        return next((theirs for name, theirs in self.pairs if name == ours), None)


def check_mapping(mapping: Sequence[tuple[str, str]]) -> None:
    """Refuse a mapping to a field that does not exist.

    Raises:
        SettingsError: a name on our side is none of text, title, published, publisher, url, id.
    """
    for ours, theirs in mapping:
        if ours not in SYNONYMS:
            names = ", ".join(SYNONYMS)
            raise SettingsError(f"column {theirs!r} is mapped to {ours!r}, which is none of {names}; use one of these")


def resolve(present: Collection[str], mapping: Iterable[tuple[str, str]]) -> Columns:
    """Return which column is which: the caller's mapping where the table has that column, else the synonyms.

    Raises:
        BadTable: the table has no column for the text.
    """
    pairs = list(mapping)
    by_folded = {name.strip().casefold(): name for name in sorted(present, reverse=True)}
    chosen: list[tuple[str, str]] = []
    for ours, synonyms in SYNONYMS.items():
        mapped = [theirs for name, theirs in pairs if name == ours and theirs in present]
        known = [by_folded[name] for name in synonyms if name in by_folded]
        if mapped or known:
            chosen.append((ours, (mapped + known)[0]))
    if LOOSE_DATE in by_folded and "published" not in dict(chosen):
        chosen.append((LOOSE_DATE, by_folded[LOOSE_DATE]))
    columns = Columns(tuple(chosen))
    if columns.get("text") is None:
        names = ", ".join(repr(name) for name in sorted(present)[:20]) or "none at all"
        raise BadTable(f"{NO_TEXT}; its columns are {names}. Map one of them: --column text=NAME")
    return columns
