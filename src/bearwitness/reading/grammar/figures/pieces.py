"""Things by their parts, owners and state: "a part of the border wall", "the family's house", "a burnt-out car"."""

from spacy.tokens import Token

from bearwitness.model import Group, Measure

_PARTS = frozenset({"part", "parts", "section", "sections", "segment", "stretch", "portion", "portions", "wing", "side", "corner", "half"})  # fmt: skip
_WHOSE = frozenset({"private", "public", "civilian", "military", "residential", "commercial", "government", "personal"})
"""Adjectives that "and" joins before things of either sort."""


def with_part(tokens: list[Token], first: int) -> int:
    """Return where the words of a thing begin, "a large part of" before its first word at `first` included."""
    if first < 2 or tokens[first - 1].lower_ != "of" or tokens[first - 2].lower_ not in _PARTS:
        return first
    at = first - 2
    while at > 0 and (tokens[at - 1].pos_ == "ADJ" or tokens[at - 1].lower_ in ("a", "an", "the", "one")):
        at -= 1
    return at


def is_owned(tokens: list[Token], first: int, head: int) -> bool:
    """Whether a name or noun with "'s" stands before the noun at `head`, and so says which one is meant."""
    return any(token.tag_ == "POS" for token in tokens[first:head])


def joins_sorts(tokens: list[Token], at: int) -> bool:
    """Whether "and" at `at` joins two words for whose things are: "private and public properties"."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].lower_ in _WHOSE and tokens[at + 1].lower_ in _WHOSE


_STATE = {
    "damaged": Measure.DAMAGED, "wrecked": Measure.DESTROYED, "destroyed": Measure.DESTROYED, "burnt": Measure.DESTROYED, "burned": Measure.DESTROYED,
    "charred": Measure.DESTROYED, "gutted": Measure.DESTROYED, "ruined": Measure.DESTROYED, "demolished": Measure.DESTROYED,
    "collapsed": Measure.DESTROYED, "flattened": Measure.DESTROYED,
}  # fmt: skip
_ONE = ("a", "an", "one", "another")


def is_state(tokens: list[Token], at: int) -> bool:
    """Whether a participle at `at` says in which state one thing was seen: "a badly damaged building"."""
    if tokens[at].lower_ not in _STATE:
        return False
    before = at - 2 if at > 1 and tokens[at - 1].lower_.endswith("ly") else at - 1
    return before >= 0 and tokens[before].lower_ in _ONE


def state_of(words: str) -> Measure | None:
    """What befell a thing by the participle among its words; None where none stands there."""
    return next((_STATE[word] for word in words.lower().replace("-", " ").split() if word in _STATE), None)


def is_named_thing(tokens: list[Token], at: int, first: int, group: Group) -> bool:
    """Whether a thing stands behind its name: "destroyed Asharah Bridge", "Dansalan College was burnt down"."""
    named = group is Group.THINGS and first < at and tokens[at].text.istitle() and tokens[at].tag_ == "NNP"
    return named and tokens[at - 1].pos_ == "PROPN" and tokens[at - 1].text[:1].isupper()


__all__ = ["is_named_thing", "is_owned", "is_state", "joins_sorts", "state_of", "with_part"]
