"""What the readers of file types find, before it becomes a report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """Text and what the document says about itself. `published` is as written, in any of the ways of `parse_date`."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
