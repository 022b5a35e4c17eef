"""One number for two nouns: "ten women and children", "46 girls and young women" (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import NOBODY_ALONE, NONE, ONE, SOME, Counted
from bearwitness.reading.grammar.words.nouns import STATE_WORDS

_WEAK = {"women", "children"}
"""Whom a vague number counts together: "dozens of women and children"."""


def joined(found: list[Counted], tokens: list[Token], base: int, text: str) -> tuple[Counted, ...]:
    """Let one number count both nouns of "ten women and children"."""
    kept: list[Counted] = []
    for item in found:
        before = kept[-1] if kept else None
        plain = all(token.pos_ == "ADJ" for token in tokens[item.first - base : item.last - base])
        if (
            before is not None and plain and item.number == SOME and not (item.definite or item.numbered)
            and before.numbered and not before.bare and (not before.number.vague or {before.who, item.who} == _WEAK)
            and before.number not in (NONE, ONE) and item.first == before.last + 2
            and tokens[before.last + 1 - base].lower_ in ("and", "or", "&")
            and tokens[item.last - base].lower_ not in NOBODY_ALONE
        ):  # fmt: skip
            same = before.group is item.group
            kept[-1] = replace(
                before, last=item.last, end=item.end, phrase=text[before.start : item.end],
                group=before.group if same else Group.UNKNOWN, who=before.who if before.who == item.who else None,
            )  # fmt: skip
        else:
            kept.append(item)
    return tuple(kept)


def partitive(found: list[Counted], tokens: list[Token], base: int, text: str) -> list[Counted]:
    """ "Ten of the 12 soldiers aboard died": ten are counted, not where "killed" says what befell the twelve."""
    kept: list[Counted] = []
    for item in found:
        before = kept[-1] if kept else None
        gap = (
            [token.lower_ for token in tokens[before.last + 1 - base : item.first - base]] if before is not None else []
        )
        behind = tokens[item.last + 1 - base].lower_ if item.last + 1 - base < len(tokens) else ""
        fits = before is not None and before.bare and before.numbered and item.numbered and not item.bare
        some = before is not None and (gap in _OF_THE or _fewer(before, item, gap))
        if fits and some and before is not None and behind not in STATE_WORDS and item.number != NONE:
            kept[-1] = replace(
                item, first=before.first, start=before.start, number=before.number, phrase=text[before.start : item.end]
            )
        else:
            kept.append(item)
    return kept


_OF_THE = (
    ["of", "the"], ["of", "those"], ["of", "these"], ["of", "its"], ["of", "their"], ["of", "his"], ["out", "of", "the"],
)  # fmt: skip


def _fewer(before: Counted, item: Counted, gap: Sequence[str]) -> bool:
    """Whether "9 of 14 drones" counts some of them; "one of four houses that were hit" is one of those that all were."""
    one, other = before.number.best, item.number.best
    return gap in (["of"], ["out", "of"]) and one is not None and other is not None and 1 < one < other
