"""Numbers given by that of others: "five soldiers dead and as many wounded", "an equal number of rebels" (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.counted_phrase import Counted

_OPENINGS: Final = (
    ("as", "many"),
    ("an", "equal", "number"),
    ("the", "same", "number"),
    ("a", "similar", "number"),
    ("an", "identical", "number"),
)
_HARM: Final = frozenset(
    {
        "wounded",
        "injured",
        "dead",
        "killed",
        "hurt",
        "missing",
        "captured",
        "arrested",
        "abducted",
        "kidnapped",
        "others",
        "more",
    }
)
_CHEAP: Final = frozenset({"many", "equal", "same", "similar", "identical"})


def _doubled(number: Range) -> Range:
    low, best, high = (None if one is None else 2 * one for one in (number.low, number.best, number.high))
    return replace(number, low=low, best=best, high=high)


def as_many(found: Sequence[Counted], tokens: Sequence[Token], base: int, text: str) -> list[Counted]:
    """Return the phrases of a sentence with "as many" counted by the number of those before them.

    Args:
        found: the counted phrases of the sentence in order.
        tokens: the tokens of the sentence; `base` is the document position of the first of them.
        text: the report's text.
    """
    words = [token.lower_ for token in tokens]
    if not _CHEAP & {*words}:
        return list(found)
    kept = list(found)
    for at in range(len(words)):
        opening = next((one for one in _OPENINGS if tuple(words[at : at + len(one)]) == one), None)
        if opening is None:
            continue
        end = at + len(opening)
        before = [one for one in kept if one.last < base + at and one.numbered and one.group is not Group.THINGS]
        of = end < len(words) and words[end] == "of"
        noun = next((one for one in kept if one.first in (base + end, base + end + of) and not one.numbered), None)
        bare = end < len(words) and words[end] in _HARM
        if not before or not (bare or noun is not None):
            continue
        number = before[-1].number if words[at - 1] != "twice" else _doubled(before[-1].number)
        kept = [one for one in kept if one is noun or one.last < base + at or one.first >= base + end]
        start = tokens[at].idx
        if noun is not None:
            same = replace(
                noun,
                first=base + at,
                start=start,
                number=number,
                numbered=True,
                definite=False,
                phrase=text[start : noun.end],
            )
            kept = [same if one is noun else one for one in kept]
            continue
        last = end - 1
        stop = tokens[last].idx + len(tokens[last])
        kept.append(
            Counted(
                base + at,
                base + last,
                start,
                stop,
                number,
                Group.UNKNOWN,
                None,
                False,
                True,
                False,
                None,
                text[start:stop],
            )
        )
    return sorted(kept, key=lambda one: one.first)
