"""Lists between dashes or brackets that sort out those counted before: "seven people - six soldiers and a driver -" (codebook section 2, parts)."""

from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.figures.counted_phrase import Counted

_OPENS: Final = ("-", "–", "—", "(")
_CLOSES: Final = ("-", "–", "—", ")", ".", ";", ",", "")


def with_lists(groups: Sequence[list[Counted]], words: Sequence[str], first: int) -> list[list[Counted]]:
    """Return the groups of a sentence with each list that adds up to those before its opening mark joined to them.

    `words` are those of the sentence in lower case, `first` is the number of its first token.
    """
    if not any(mark in words for mark in _OPENS):
        return list(groups)
    made: list[list[Counted]] = []
    for group in groups:
        if made and _sorts_out(made[-1][-1], group, words, first):
            made[-1] = [*made[-1], *group]
        else:
            made.append(group)
    return made


def _sorts_out(whole: Counted, group: Sequence[Counted], words: Sequence[str], first: int) -> bool:
    """Whether a list stands between marks right behind those counted, and its numbers add up to theirs."""
    size, listed = whole.number.best, [one.number.best or 0 for one in group]
    behind = group[-1].last + 1 - first
    marked = words[whole.last + 1 - first : group[0].first - first] in [[mark] for mark in _OPENS]
    closed = (words[behind] if behind < len(words) else "") in _CLOSES
    return (
        marked and closed and bool(whole.numbered and size and len(group) > 1) and sum(listed) == size and all(listed)
    )


__all__ = ["with_lists"]
