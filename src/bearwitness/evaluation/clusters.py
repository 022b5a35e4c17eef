"""Gold clusters: reports in our own words and which incidents each tells of (docs/reference/gold.md#clusters).

A folder holds texts/*.md, whose front matter and marks are read as those of a file in a run, and labels.toml.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from bearwitness.errors import BadTable
from bearwitness.evaluation.gold.files import load_form, read_file
from bearwitness.evaluation.gold.load import TEXTS, load_text
from bearwitness.evaluation.linking_data import Item, Labelled
from bearwitness.evaluation.rows import Told

LABELS: Final = "labels.toml"
KIND: Final = "clusters"


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Tells(_Form):
    """The incidents that a report tells of: as its news, and only looking back. By the names of the labels file."""

    today: tuple[str, ...] = ()
    background: tuple[str, ...] = ()


class Labels(_Form):
    """What labels.toml holds: a line on each incident by its name, and what each report tells of by its text's name."""

    incidents: Mapping[str, str]
    reports: Mapping[str, Tells]

    def faults(self) -> Iterator[str]:
        """Yield what does not go together in it."""
        told = {name for tells in self.reports.values() for name in (*tells.today, *tells.background)}
        for report, tells in self.reports.items():
            for name, times in Counter((*tells.today, *tells.background)).items():
                if name not in self.incidents:
                    yield f"reports.{report}: there is no incident {name!r} under [incidents]"
                if times > 1:
                    yield f"reports.{report}: {name!r} stands there twice; it is either today's or background"
        for name in self.incidents:
            if name not in told:
                yield f"incidents.{name}: no report tells of it"


def load_clusters(folder: Path, *, limit: int | None = None, every: int = 1) -> Labelled:
    """Load the reports of a folder with their labels in order of name: one in `every`, of those at most `limit`.

    The SHA-256 is of the labels and of all texts. A report that tells of nothing bears a label that no other has.

    Raises:
        UnreadableSource: the labels or a text are not there or cannot be read.
        BadTable: the labels are not of the form, name no such incident, or do not match the texts.
        UnusableContent: a text cannot be read.
    """
    raw = read_file(folder / LABELS)
    labels = _labels(folder / LABELS, raw)
    texts = {file.stem for file in (folder / TEXTS).glob("*.md")}
    if texts - labels.reports.keys():
        bare = ", ".join(sorted(texts - labels.reports.keys()))
        raise BadTable(f"{folder / LABELS}: [reports] lacks {bare}; a report that tells of nothing is NAME = {{}}")
    digest = hashlib.sha256(raw)
    items = []
    for name in sorted(labels.reports):
        text = read_file(folder / TEXTS / f"{name}.md")
        digest.update(text)
        items.append(_item(name, text, labels.reports[name]))
    return Labelled(folder.name, digest.hexdigest(), KIND, tuple(items[::every][:limit]))


def _labels(file: Path, raw: bytes) -> Labels:
    labels = load_form(file, raw, Labels)
    faults = list(labels.faults())
    if faults:
        raise BadTable(f"{file}: {'; '.join(faults)}.")
    return labels


def _item(name: str, raw: bytes, tells: Tells) -> Item:
    report = load_text(f"{name}.md", raw)
    told = Told(name, report.text, report.info.title, report.info.published, publisher=report.info.publisher)
    gold = frozenset(tells.today or tells.background or (f"nothing, {name}",))
    return Item(told, gold, background=frozenset(tells.background))
