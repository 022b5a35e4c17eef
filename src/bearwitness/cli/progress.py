"""Progress bars on standard error, on a terminal only."""

import sys
from types import TracebackType

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from bearwitness.cli.messages import notices


class Bars:
    """Shows each stretch of work as one line (`bearwitness.progress.Progress`). A context manager."""

    def __init__(self, *, hidden: bool = False) -> None:
        """Make the bars; nothing is shown before the first phase, and nothing at all off a terminal or if `hidden`."""
        self._bars = Progress(
            SpinnerColumn(finished_text="✓" if (sys.stderr.encoding or "").lower().startswith("utf") else "*"),
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=notices(),
            disable=hidden or not sys.stderr.isatty(),
        )
        self._task: TaskID | None = None

    def phase(self, name: str, total: int | None) -> None:
        """Finish the line before and begin another."""
        self._finish()
        self._task = self._bars.add_task(name, total=total)

    def step(self) -> None:
        """Advance the present line by one."""
        if self._task is not None:
            self._bars.advance(self._task)

    def _finish(self) -> None:
        if self._task is not None:
            done = next(task.completed for task in self._bars.tasks if task.id == self._task)
            self._bars.update(self._task, total=done or 1, completed=done or 1)

    def __enter__(self) -> "Bars":
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._finish()
        self._bars.stop()
