"""One more of those counted before: "another was hurt", "a fifth was captured", "the fourth blew himself up"."""

import re
from typing import Final

from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted

_ONE_MORE: Final = re.compile(
    r"^(?:another|one\s+more|(?:an?|the)\s+(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth)|"
    r"\d+(?:st|nd|rd|th)))$",
    re.IGNORECASE,
)


def is_one_more(counted: Counted) -> bool:
    """Whether a pronoun counts one more of the kind of people that was counted last, attackers among them."""
    return counted.bare and counted.number == ONE and _ONE_MORE.match(counted.phrase) is not None
