"""How long work is told of while it goes on. The command line shows it as bars."""

from typing import Protocol


class Progress(Protocol):
    """Told how the work goes on. `total` is None where it is not known beforehand."""

    def phase(self, name: str, total: int | None) -> None:
        """A new stretch of work begins."""
        ...

    def step(self) -> None:
        """One more of the present stretch is done."""
        ...


class Quiet:
    """Progress that nobody sees."""

    def phase(self, name: str, total: int | None) -> None:
        """Say nothing."""

    def step(self) -> None:
        """Say nothing."""
