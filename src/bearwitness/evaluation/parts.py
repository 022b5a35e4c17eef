"""A benchmark of one part of the grammar: rows of labelled text, judged without a whole reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from bearwitness.errors import SettingsError
from bearwitness.evaluation.benchmark import judge_rows
from bearwitness.evaluation.outcome import Case, Outcome, Summary, Verdict
from bearwitness.evaluation.rows import Part, R, load_rows
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class PartBenchmark(Generic[R]):
    """One benchmark over a file of JSON lines, of a part of the grammar that can be asked by itself.

    Attributes:
        name: as the command line has it.
        about: what it measures, in a line.
        form: the columns of a row.
        judge: the verdicts on one row's text, which is taken as it is written.
        count: the summary of all of them; pure.
    """

    name: str
    about: str
    form: type[R]
    judge: Callable[[R, GrammarReader], Sequence[Verdict]]
    count: Callable[[Sequence[tuple[R, Case]]], Summary]

    def run(
        self,
        path: Path,
        reader: Reader,
        *,
        limit: int | None = None,
        every: int = 1,
        part: Part = Part.ALL,
        progress: Progress | None = None,
    ) -> Outcome:
        """Judge the texts of a file, one row in `every`, of those the ones of a part, at most `limit`.

        Raises:
            SettingsError: the reader is not the grammar.
            UnreadableSource: the file cannot be opened.
            BadTable: it is not the file that this benchmark reads.
            GazetteerError: the places file cannot be used.
        """
        if not isinstance(reader, GrammarReader):
            raise SettingsError(f"The benchmark {self.name} measures a part of the grammar; {reader.name} has none.")

        def case(row: R) -> Case:
            item = row.told()
            return Case(item.item, item.text, tuple(self.judge(row, reader)))

        rows = load_rows(path, self.form, limit=limit, every=every, part=part)
        return judge_rows(self.name, rows, reader.name, case, self.count, progress or Quiet())
