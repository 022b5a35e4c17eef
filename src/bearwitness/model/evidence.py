"""The words that say something: offsets into the frozen text of a report, and the quote found there."""

from dataclasses import dataclass

from bearwitness.errors import GroundingError


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A quote and where it stands: `text[start:end] == quote`, offsets in characters (Unicode code points)."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        """Reject offsets that cannot hold the quote, whatever the text.

        Raises:
            GroundingError: the offsets are negative, empty, or not as long as the quote.
        """
        if self.start < 0 or self.end <= self.start or len(self.quote) != self.end - self.start:
            raise GroundingError(f"evidence {self.start}:{self.end} cannot hold the quote {self.quote[:60]!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Evidence":
        """Quote `text[start:end]`.

        Raises:
            GroundingError: the offsets lie outside the text or enclose nothing.
        """
        return cls(start, end, text[start:end])

    def check(self, text: str) -> None:
        """Hold the invariant against the text of the report.

        Raises:
            GroundingError: the text at the offsets is not the quote.
        """
        if text[self.start : self.end] != self.quote:
            found = text[self.start : self.end][:60]
            raise GroundingError(f"evidence {self.start}:{self.end} says {self.quote[:60]!r}, text has {found!r}")
