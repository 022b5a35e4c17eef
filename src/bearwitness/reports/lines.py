"""Whether the lines of a text are paragraphs, as in what is taken from a page, or only wrapped, as in what is typed."""

from itertools import pairwise
from typing import Final

_WRAPPED: Final = 40  # characters of a line that may go on in the next
_LONG: Final = 120
"""Characters that no wrapped line has."""

_FEW: Final = 3  # lines of which it cannot be told by how they begin
_CLOSED: Final = '.!?:"”’)'


def is_by_line(text: str) -> bool:
    """Return whether each line of a text is a paragraph or a headline of its own: none goes on in the next.

    One goes on where the next begins with a small letter. Of a few short lines and of capitals it cannot be told; they
    are taken for wrapped ones.
    """
    if "\n" not in text:
        return False
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    if any(_goes_on(line, following) for line, following in pairwise(lines)):
        return False
    return len(lines) > _FEW or any(len(line) > _LONG for line in lines[:-1])


def _goes_on(line: str, following: str) -> bool:
    """Whether it goes on, or may in capitals."""
    open_ended = len(line) >= _WRAPPED and line[-1] not in _CLOSED
    return open_ended and (following[0].islower() or (line.isupper() and following.isupper()))


__all__ = ["is_by_line"]
