"""Comparison of the parties of two accounts, by identity where it is known, else by name and kind."""

from collections.abc import Set

from rapidfuzz import fuzz

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import GROUP_SIDE, STATE_SIDE, Facts
from bearwitness.model import PartyKind

SAME_NAME = 90.0  # rapidfuzz ratio of names with their words sorted, of 100


def compare_parties(one: Facts, other: Facts) -> Compared:
    """Compare who acted and who was hit. The same two with their roles swapped are a clash seen from two sides."""
    names = _Names(one, other)
    acting, hit = shared(one.acting, other.acting), shared(one.hit, other.hit)
    crossed = shared(one.acting, other.hit), shared(one.hit, other.acting)
    if acting and hit:
        return Compared("parties", "both_sides", f"both name {names(acting | hit)}")
    if all(crossed):
        return Compared("parties", "sides_swapped", f"both name {names(crossed[0] | crossed[1])}, roles swapped")
    common = acting or hit or crossed[0] or crossed[1]
    all_common = acting | hit | crossed[0] | crossed[1]
    if len(all_common) > 1:
        return Compared("parties", "both_sides", f"both name {names(all_common)}")
    if common:
        return _one_side(one, other, common, bool(acting), bool(hit))
    states = one.acting_states & other.acting_states
    if states:
        return Compared("parties", "one_side", f"forces of {', '.join(sorted(states))} act in both")
    if not (one.acting | one.hit) or not (other.acting | other.hit):
        return Compared("parties", "unknown", "one account names no party")
    if one.acting and other.acting:
        left, right = _side(one.acting_kinds), _side(other.acting_kinds)
        if left and right and left != right and _side(one.hit_kinds) != right:
            return Compared("parties", "contradicting", f"a {left} acts in one, a {right} in the other")
        level = _unlike(one.acting, other.acting)
        return Compared("parties", level, f"{names(one.acting)} act in one, {names(other.acting)} in the other")
    if one.hit and other.hit:
        level = _unlike(one.hit, other.hit)
        return Compared("parties", level, f"{names(one.hit)} are hit in one, {names(other.hit)} in the other")
    return Compared("parties", "unknown", "the accounts name different sides")


def _unlike(one: Set[str], other: Set[str]) -> str:
    """Return the level of two sides without a common name: one in no list may be another name of a listed party."""
    return "others" if all(any(map(_is_listed, side)) for side in (one, other)) else "unknown"


def _is_listed(key: str) -> bool:
    """Whether a party is in a list; what the reader made of a name in the text alone is in none."""
    return key.startswith("=") and not key.startswith("=named-")


def _one_side(one: Facts, other: Facts, common: frozenset[str], acting: bool, hit: bool) -> Compared:
    """Whether the side that is not shared is unknown to one account, or another party altogether."""
    names = _Names(one, other)
    rival = (acting and one.hit and other.hit) or (hit and one.acting and other.acting)
    level = "one_shared_one_other" if rival else "one_side"
    return Compared("parties", level, f"both name {names(common)}" + (", the other side differs" if rival else ""))


def shared(one: Set[str], other: Set[str]) -> frozenset[str]:
    """Return the parties of `one` that are also in `other`. Only names in no list may differ in spelling."""
    exact = frozenset(one & other)
    if exact or not one or not other:
        return exact
    unlisted = [name for name in other if not name.startswith("=")]
    return frozenset(
        name
        for name in one
        if not name.startswith("=") and any(fuzz.token_sort_ratio(name, name2) >= SAME_NAME for name2 in unlisted)
    )


def _side(kinds: Set[PartyKind]) -> str | None:
    if kinds & STATE_SIDE and not kinds & GROUP_SIDE:
        return "state"
    return "group" if kinds & GROUP_SIDE and not kinds & STATE_SIDE else None


class _Names:
    """Identities as a reader of the reasons knows them."""

    def __init__(self, one: Facts, other: Facts) -> None:
        self._names = other.names | one.names

    def __call__(self, keys: Set[str]) -> str:
        return ", ".join(sorted(self._names[key] for key in keys))
