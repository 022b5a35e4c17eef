"""What a reader is: anything that turns a report into claims. The grammar is the default one."""

from typing import Protocol

from bearwitness.model import Reading, Report


class Reader(Protocol):
    """Reads one report at a time and knows nothing of other reports or of the database."""

    @property
    def name(self) -> str:
        """Name and version, such as "grammar/1"; it stands in every claim."""
        ...

    def read(self, report: Report) -> Reading:
        """Return what the report says. A report that tells of no incident gives a reading without one."""
        ...
