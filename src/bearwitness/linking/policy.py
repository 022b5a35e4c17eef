"""Which of several numbers that still stand is the best one: a rule that a casebook may choose (codebook section 8)."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Policy(StrEnum):
    """How the best number is chosen. Low and high are the lowest and highest that stand, whatever the policy."""

    MOST_INDEPENDENT = "most_independent"
    LATEST = "latest"
    CONSERVATIVE = "conservative"


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent source's best number, and the day of the last report in which it says so."""

    best: int
    support: int
    day: date | None


def best_of(voices: Sequence[Voice], policy: Policy) -> int | None:
    """Return the best number, None where no source gives one.

    Most independent: the number that most sources give, on a tie the lower. Latest: that of the reports published last,
    on one day the number that most sources give. Conservative: the lowest.
    """
    if not voices:
        return None
    if policy is Policy.CONSERVATIVE:
        return min(voice.best for voice in voices)
    if policy is Policy.LATEST:
        days = [voice.day for voice in voices if voice.day is not None]
        voices = [voice for voice in voices if voice.day == max(days)] if days else voices
    support: dict[int, int] = defaultdict(int)
    for voice in voices:
        support[voice.best] += voice.support
    return min(support, key=lambda number: (-support[number], number))


def words_of(policy: Policy, best: int, voices: Collection[Voice]) -> str:
    """Say why this number is the best, for the policies that do not go by support."""
    if policy is Policy.CONSERVATIVE:
        return "Best: the lowest number that a source gives, by the conservative policy."
    days = [voice.day for voice in voices if voice.best == best and voice.day is not None]
    when = f" of {max(days)}" if days else ""
    return f"Best: the number published last{when}, by the policy of the latest word."
