"""People told of with those who belong to them are one figure: "two officials and their driver" is three (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases

_GROUPS: Final = (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
_OWNED: Final = ("his", "her", "their")


def together(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Join a mention with the next one where that counts "their driver", "his aide" of the same group by the same word of harm."""
    made: list[FigureMention] = []
    for item in sorted(found, key=lambda one: one.counted.first):
        if made and _belongs_to(sentence, made[-1], item):
            made[-1] = _joined(made[-1], item)
        else:
            made.append(item)
    return made


def _belongs_to(sentence: Phrases, before: FigureMention, item: FigureMention) -> bool:
    one, other = before.counted, item.counted
    alike = (before.measure, before.predicate, one.group) == (item.measure, item.predicate, other.group)
    linked = sentence.gap(one.last + 1, other.first) in (["and"], [",", "and"])
    return alike and linked and sentence.word(other.first) in _OWNED and _counts(before) and _counts(item)


def _counts(item: FigureMention) -> bool:
    """Whether a mention states a whole number of people, not some of others nor those on top of others."""
    number, counted = item.counted.number, item.counted
    exact = number.best is not None and number.low == number.best == number.high and number.best > 0
    free = item.whole is None and not item.among and not counted.additional and not counted.bare
    return exact and free and counted.group in _GROUPS


def _joined(before: FigureMention, item: FigureMention) -> FigureMention:
    one, other = before.counted, item.counted
    size = (one.number.best or 0) + (other.number.best or 0)
    who = one.who if one.who == other.who else None
    counted = replace(
        one, last=other.last, end=other.end, number=Range(size, size, size), who=who,
        phrase=f"{one.phrase} and {other.phrase}", numbered=True, definite=False, named=False, family=True,
    )  # fmt: skip
    return replace(before, counted=counted, end=max(before.end, item.end))
