"""News of every kind, most of it not on violence: what yields an incident, and should it.

Which articles tell of what was judged by the codebook on reading every article that yields an incident, and every
other in which words of violence occur; `data/wikinews.toml` holds the judgements, in this project's words.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from pydantic import BaseModel, ConfigDict

from bearwitness.evaluation.answers import kind_quotes, quotes
from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, tally
from bearwitness.evaluation.rows import Row, Told
from bearwitness.model import Reading


class Tells(StrEnum):
    """What an article tells of."""

    VIOLENCE = "violence"
    UNREST = "unrest"
    RETOLD = "retold"
    NOTHING = "nothing"


FIELDS: Final = {
    Tells.VIOLENCE: "violence is its news",
    Tells.UNREST: "protest, arrests or moves of forces are its news",
    Tells.RETOLD: "violence is only retold",
    Tells.NOTHING: "neither",
}
SILENT: Final = "articles that tell of neither and yield nothing"
FOUND: Final = "articles with news of violence that yield an incident"


class Article(Row):
    """A row of the file."""

    url: str
    date: date
    title: str
    text: str

    def told(self) -> Told:
        """Return the article with its title and date."""
        return Told(self.title, self.text, title=self.title, published=self.date, url=self.url)


class _Judged(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    page: str
    tells: Tells
    of: str


@cache
def judgements() -> Mapping[str, Tells]:
    """Return what the judged articles tell of, by the name of the page; the others tell of nothing."""
    raw = tomllib.loads(files(__package__).joinpath("data", "wikinews.toml").read_text(encoding="utf-8"))
    judged = [_Judged.model_validate(one) for one in raw["article"]]
    return {one.page: one.tells for one in judged}


def tells(url: str) -> Tells:
    """Return what the article at an address tells of."""
    return judgements().get(url.rpartition("/")[2], Tells.NOTHING)


def judge(row: Article, reading: Reading) -> list[Verdict]:
    """Judge whether an article may yield an incident. For what is only retold, either is right."""
    kind = tells(row.url)
    said = tuple(sorted({item for account in reading.incidents for item in kind_quotes(reading, account)}))
    said = said or quotes(reading, (claim.id for claim in reading.claims))
    read = ", ".join(f"{one.kind}{' (background)' if one.background else ''}" for one in reading.incidents) or None
    field = FIELDS[kind]
    if kind is Tells.NOTHING:
        return [Verdict(field, read, None, invented=1, quotes=said)] if read else []
    if kind is Tells.RETOLD:
        news = any(not one.background for one in reading.incidents)
        return [Verdict(field, read, "background at most", right=int(not news), invented=int(news), quotes=said)]
    return [Verdict(field, read, "an incident", right=int(bool(read)), missed=int(not read), quotes=said)]


def count(told: Sequence[tuple[Article, Case]]) -> Summary:
    """Count by what an article tells of."""
    verdicts = [verdict for _, case in told for verdict in case.verdicts]
    fields = tally(verdicts, tuple(FIELDS.values()))
    neither = sum(tells(row.url) is Tells.NOTHING for row, _ in told)
    violent = fields[FIELDS[Tells.VIOLENCE]]
    alarms = fields[FIELDS[Tells.NOTHING]].invented
    return Summary(
        fields,
        measures=(
            Measure(SILENT, neither - alarms, neither),
            Measure(FOUND, violent.right, violent.right + violent.missed),
        ),
    )


WIKINEWS_SILENCE: Final = Benchmark(
    "wikinews_silence", "news of every kind: what yields an incident and should not", Article, judge, count
)
