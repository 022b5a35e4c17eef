"""Ground that troops take or go into bears a name, though no gazetteer has it: "rebels took Sare", "sent men into Sare"."""

import re

from bearwitness.reading.grammar.places.cues import tagged
from bearwitness.reading.grammar.places.text import Text

_TOOK = re.compile(
    r"\b(?:forces|rebels|fighters|troops|army|militants|insurgents|soldiers|militias?|units|jihadists|guerrillas|they)\s{1,3}took\s{1,3}$"
)


def won(text: Text, at: int) -> bool:
    """Whether troops go into an unknown name, or take it: "rebels took Sare", "sent men into Sare"."""
    words = text.words
    if at < 2 or text.shouting or not (words[at].joined and words[at - 1].joined) or not words[at].capital:
        return False
    if words[at - 1].lower == "into":
        return tagged(text, at)
    taken = _TOOK.search(text.parsed.text, max(0, words[at].start - 25), words[at].start) is not None
    return taken and text.token(words[at].start).pos_ == "PROPN"


__all__ = ["won"]
