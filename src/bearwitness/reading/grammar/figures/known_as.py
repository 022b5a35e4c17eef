"""As whom some of those counted are known: "nine had been identified as civilians" (codebook section 2, groups)."""

from bearwitness.reading.grammar.figures.phrases import Phrases

_HELD_FOR = (
    "identified",
    "confirmed",
    "described",
    "known",
    "named",
    "listed",
    "recognised",
    "recognized",
    "believed",
    "thought",
    "said",
    "reported",
)
_ON = ("had", "have", "has", "been", "later", "also", "since", "were", "was", "are")


def known_as(sentence: Phrases, at: int) -> int | None:
    """Where those are named as whom some are known: "had been identified as civilians", "were confirmed to be fighters"."""
    end = at
    while sentence.word(end) in _ON:
        end += 1
    if end == at or sentence.word(end) not in _HELD_FOR:
        return None
    if sentence.word(end + 1) == "by":  # "identified by his group as civilians"
        end = next((at - 1 for at in range(end + 2, end + 7) if sentence.word(at) in ("as", "to")), end)
    if sentence.gap(end + 1, end + 3) == ["to", "be"]:
        return end + 3
    return end + 2 if sentence.word(end + 1) == "as" else None
