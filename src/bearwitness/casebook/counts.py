"""How much a casebook holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of rows. `read` are reports with a reading, `failed` those on which the reader failed.

    `unread` and `skipped` are (reason or error name, number) pairs, most frequent first.
    """

    reports: int
    copies: int
    read: int
    failed: int
    unread: tuple[tuple[str, int], ...]
    skipped: tuple[tuple[str, int], ...]
    accounts: int
    claims: int
    incidents: int
