"""A counted noun phrase, and the numbers of phrases without a number word (codebook section 2)."""

from dataclasses import dataclass

from bearwitness.model import Group, Range

ONE = Range(1, 1, 1)
TWO = Range(2, 2, 2)
SOME = Range(2, None, None, vague=True)
NONE = Range(0, 0, 0)

NOBODY = {
    "death", "injury", "life", "fatality", "casualty", "loss", "arrest", "kidnapping", "abduction", "killing", "murder", "grave",
}  # fmt: skip
"""What "the" or "a" before it counts nobody: "the injury of others"."""
NOBODY_ALONE = {
    "deaths",
    "injuries",
    "casualties",
    "losses",
    "fatalities",
    "arrests",
    "kidnappings",
    "abductions",
    "killings",
    "murders",
}
"""Nouns of harm that go on with no list of people: "46 civilians and injuries to others"."""
ALWAYS_MODIFIER = {
    "-", "–", '"', "“", "”", "'", "‘", "’", "and/or", "other", "'s", "’s", "more", "armed", "suspected", "alleged", "so-called",
}  # fmt: skip
"""Words left of a counted noun that always belong to its phrase."""
NOT_MODIFIER = {
    "when", "while", "that", "where", "there", "then", "early", "late", "yesterday", "today", "also", "only", "just", "including", "incl.", "incl",
    "causing", "leaving", "reporting", "confirming", "inflicting", "mostly", "mainly", "largely", "predominantly", "chiefly",
}  # fmt: skip
"""Words left of a counted noun that belong to no phrase of it."""
GUARDED = {
    "private", "hotel", "bank", "livestock", "shop", "mall", "company", "factory", "mine", "quarry", "plantation", "school", "market",
    "mosque", "church", "night", "museum", "warehouse", "hospital", "clinic", "university", "farm", "building", "store", "unarmed",
    "contract", "embassy", "pipeline", "supermarket", "club", "nightclub", "construction", "site",
}  # fmt: skip
"""Whose guards are no soldiers: "two hotel guards"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase: tokens `first` to `last` (both included) of the document.

    `number` is what the words state; `definite` marks "the soldiers" (known already), `bare` a number without a noun
    ("15 were killed"). `state` is a measure that an adjective gives ("dead soldiers");
    `numbered` is False where no number word stands ("soldiers", "a soldier"); `named` marks one person given by name,
    `family` a person together with kin.
    """

    first: int
    last: int
    start: int
    end: int
    number: Range
    group: Group
    who: str | None
    definite: bool
    bare: bool
    additional: bool
    state: str | None
    phrase: str
    numbered: bool = True
    named: bool = False
    family: bool = False
