"""Labelled data of linking: which reports tell of which incidents, in the files that the benchmark knows.

A file is known by its columns. Every row becomes one or more items; a text that comes more than once is one item that
bears the labels of all its rows.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bearwitness.errors import BadTable, UnreadableSource
from bearwitness.evaluation.rows import Told

BOOK_OF_NAMES: Final = "MemoryBook"
"""The outlet in ucdp_headlines whose headlines are bare names of places: no news of anything."""


@dataclass(frozen=True, slots=True)
class Item:
    """A text to be read and linked, and the labels of the incidents that it tells of.

    Attributes:
        told: the text.
        gold: the incidents that it tells of as its news; those that it looks back on where it has no news of any.
        news: not a bare name.
        background: the incidents that it only looks back on, where the data says so.
    """

    told: Told
    gold: frozenset[str]
    news: bool = True
    background: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Labelled:
    """The items of a file or folder. `kind`: ucdp_headlines, airwars_reports, syria_articles or clusters."""

    name: str
    sha256: str
    kind: str
    items: tuple[Item, ...]


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Headline(_Form):
    headline: str | None = None
    date: str | None = None
    office: str | None = None


class _UcdpRow(_Form):
    id: str
    sources: tuple[_Headline, ...]
    source_headline: str

    def items(self) -> Iterable[tuple[tuple[str, ...], Told, str, bool]]:
        """Yield each headline with its day: the key by which it is one item, the text, the label."""
        for source in self.sources:
            if source.headline and source.headline.strip() and source.date:
                key = (source.headline.strip(), source.date, source.office or "")
                told = Told("", key[0], published=date.fromisoformat(source.date), publisher=source.office)
                yield key, told, self.id, source.office != BOOK_OF_NAMES


class _Source(_Form):
    publisher: str | None = None
    publication_date: str = ""
    url: str | None = None
    page_title: str = ""
    text: str


class _AirwarsRow(_Form):
    incident_id: str
    reports: tuple[_Source, ...]

    def items(self) -> Iterable[tuple[tuple[str, ...], Told, str, bool]]:
        """Yield each source report."""
        for one in self.reports:
            day = datetime.fromisoformat(one.publication_date.split()[0]).date() if one.publication_date else None
            told = Told("", one.text, one.page_title or None, day, one.url, one.publisher)
            yield (one.text,), told, self.incident_id, True


class _ArticleRow(_Form):
    unit_id: str
    article_title: str
    article_content: str
    source: str
    day: str = Field(alias="date")
    location: str

    def items(self) -> Iterable[tuple[tuple[str, ...], Told, str, bool]]:
        """Yield the article; the same day and place is a weak sign of the same incident."""
        told = Told("", self.article_content, self.article_title, publisher=self.source)
        yield (self.article_content,), told, f"{self.day} {self.location.strip().lower()}", True


_Row = _UcdpRow | _AirwarsRow | _ArticleRow
_FORMS: Final[dict[str, type[_Row]]] = {
    "ucdp_headlines": _UcdpRow,
    "airwars_reports": _AirwarsRow,
    "syria_articles": _ArticleRow,
}


def load_labelled(path: Path, *, limit: int | None = None, every: int = 1) -> Labelled:
    """Read a file of one of the known kinds: the first of `every` so many rows, of those at most `limit`.

    Raises:
        UnreadableSource: the file cannot be opened.
        BadTable: it is of no known kind, or a row is not of its form.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read: {error.strerror or error}") from error
    lines = [(number, line) for number, line in enumerate(raw.splitlines(), start=1) if line.strip()]
    if not lines:
        raise BadTable(f"{path} is empty: a file of JSON lines is needed")
    kind = _kind_of(path, lines[0][1])
    rows = [_row(path, number, line, _FORMS[kind]) for number, line in lines[::every][:limit]]
    return Labelled(path.name, hashlib.sha256(raw).hexdigest(), kind, _items(rows))


def _kind_of(path: Path, line: bytes) -> str:
    for name, form in _FORMS.items():
        try:
            form.model_validate_json(line)
        except ValidationError:
            continue
        return name
    raise BadTable(
        f"{path} is none of the files that this benchmark reads ({', '.join(_FORMS)}); "
        "docs/explanation/how-we-measure.md says what they hold."
    )


def _row(path: Path, number: int, line: bytes, form: type[_Row]) -> _Row:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise BadTable(f"{path}, line {number}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error


def _items(rows: Sequence[_Row]) -> tuple[Item, ...]:
    found: dict[tuple[str, ...], tuple[Told, bool]] = {}
    gold: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows:
        for key, told, label, news in row.items():
            found.setdefault(key, (told, news))
            gold[key].add(label)
    width = len(str(len(found)))
    return tuple(
        Item(_named(told, f"{number:0{width}d}"), frozenset(gold[key]), news)
        for number, (key, (told, news)) in enumerate(found.items(), start=1)
    )


def _named(told: Told, number: str) -> Told:
    """Name an item by its number and how it begins, so that a page of errors can be read."""
    words = " ".join((told.title or told.text).split())
    return Told(f"{number} {words[:70]}", told.text, told.title, told.published, told.url, told.publisher)
