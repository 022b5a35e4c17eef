"""What a benchmark gives: every answer held against the right one, counted by field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bearwitness.evaluation.records import Count
from bearwitness.model import Evidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """One field of one report: what was read, what is right, and how that counts.

    `read` and `due` are in words, None where there is none. `right`, `invented` and `missed` count values: a wrong
    value for one that is due is one invented and one missed. `quotes` are the words of the report behind `read`.
    """

    field: str
    read: str | None
    due: str | None
    right: int = 0
    invented: int = 0
    missed: int = 0
    quotes: tuple[Evidence, ...] = ()

    @property
    def wrong(self) -> bool:
        """Whether something was invented or missed."""
        return bool(self.invented or self.missed)


@dataclass(frozen=True, slots=True)
class Measure:
    """A share that is no precision or recall: `count` of `of`. Higher is always better."""

    name: str
    count: int
    of: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 1 where there was nothing to count."""
        return self.count / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Case:
    """One report of a benchmark: its text as frozen, and the verdicts on it."""

    item: str
    text: str
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The cases of a benchmark counted.

    Attributes:
        fields: counts by field, in the order in which they are shown.
        measures: shares beside them.
        means: means over fields, such as a macro-F1, by name; between 0 and 1.
        confusion: (right, read) label pairs and how often each occurs; empty where the benchmark has no labels.
    """

    fields: Mapping[str, Count]
    measures: tuple[Measure, ...] = ()
    means: tuple[tuple[str, float], ...] = ()
    confusion: Mapping[tuple[str, str], int] | None = None

    def scores(self) -> dict[str, float]:
        """Every score by name, between 0 and 1: F1 of the fields, the shares, the means."""
        return {
            **{name: count.f1 for name, count in self.fields.items()},
            **{measure.name: measure.share for measure in self.measures},
            **dict(self.means),
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run of a benchmark.

    Attributes:
        benchmark: its name.
        data, sha256: name and SHA-256 of the data file.
        reader, code: name of the reader, and the hash of the code and word lists it is made of.
        cases: all reports that were read.
        summary: their verdicts counted.
    """

    benchmark: str
    data: str
    sha256: str
    reader: str
    code: str
    cases: tuple[Case, ...]
    summary: Summary


def single(
    field: str, read: str | None, due: str | None, *, right: bool, quotes: Sequence[Evidence] = ()
) -> list[Verdict]:
    """Judge a field that has one value at most. Nothing read where nothing is due gives no verdict."""
    if read is None and due is None:
        return []
    if right:
        return [Verdict(field, read, due, right=1, quotes=tuple(quotes))]
    return [
        Verdict(field, read, due, invented=int(read is not None), missed=int(due is not None), quotes=tuple(quotes))
    ]


def tally(verdicts: Iterable[Verdict], fields: Sequence[str] = ()) -> dict[str, Count]:
    """Count verdicts by field: `fields` first, then the others in the order in which they come."""
    counts = {name: Count() for name in fields}
    for verdict in verdicts:
        count = counts.setdefault(verdict.field, Count())
        count.right += verdict.right
        count.invented += verdict.invented
        count.missed += verdict.missed
    return counts


def together(counts: Iterable[Count]) -> Count:
    """Add up counts, for a micro average."""
    whole = Count()
    for count in counts:
        whole.right += count.right
        whole.invented += count.invented
        whole.missed += count.missed
    return whole
