"""Two accounts to one judgement: the comparisons, the sum of their bits, and the rules that stand above the sum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bearwitness.linking.compare import Compared, compare_figures, compare_kind
from bearwitness.linking.compare_issued import compare_issued
from bearwitness.linking.compare_parties import compare_parties
from bearwitness.linking.compare_rank import compare_rank
from bearwitness.linking.compare_when import compare_when
from bearwitness.linking.compare_where import compare_where
from bearwitness.linking.compare_words import compare_names, compare_words
from bearwitness.linking.facts import Facts
from bearwitness.linking.weights import Weights, packaged_weights
from bearwitness.model import Decision, Judgement

_NO_CLOCK: Final = frozenset({("issued", "unknown"), ("issued", "year"), ("issued", "month")})
FAMILY: Final = "linking"
RULES: Final = "13"
"""The version of the comparisons and rules. It changes whenever one of them does."""

COMPARISONS: tuple[Callable[[Facts, Facts], Compared], ...] = (
    compare_when,
    compare_issued,
    compare_where,
    compare_parties,
    compare_kind,
    compare_figures,
    compare_words,
    compare_names,
    compare_rank,
)


def machine_name(weights: Weights) -> str:
    """Return the name and version that stands in every decision of this machine with these weights."""
    return f"{FAMILY}/{RULES}+{weights.name}"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the machine makes of two accounts.

    Attributes:
        left, right: the accounts' ids, in order.
        bits: the sum.
        compared: the outcome of each comparison, and what it is worth.
        rule: the rule that stood above the sum, or None.
        judgement: same, different or unsure.
    """

    left: str
    right: str
    bits: float
    compared: tuple[tuple[Compared, float], ...]
    rule: str | None
    judgement: Judgement

    @property
    def score(self) -> float:
        """The odds as a number from 0 (surely different) to 1 (surely same)."""
        return score_of(self.bits)

    @property
    def blind(self) -> bool:
        """Whether nothing is known of the days of one account, so that the sum is low for want of knowledge."""
        levels = {(one.comparison, one.level) for one, _ in self.compared}
        return self.rule is None and ("when", "unknown") in levels and _NO_CLOCK & levels != set()

    @property
    def bits_but_for_days(self) -> float:
        """The sum without what the days are worth."""
        return self.bits - sum(bits for one, bits in self.compared if one.comparison == "when")

    @property
    def reasons(self) -> tuple[str, ...]:
        """A sentence for each comparison, its reason and what it is worth; before them the rule above the sum."""
        reasons = tuple(f"{one.reason} ({one.comparison}: {round(bits, 1) + 0.0:+.1f})" for one, bits in self.compared)
        return (self.rule, *reasons) if self.rule else reasons

    def decision(self, by: str) -> Decision:
        """Return the judgement as it is recorded; `by` is the name and version of the machine."""
        return Decision(self.left, self.right, self.judgement, round(self.score, 4), self.reasons, by)


def score_of(bits: float) -> float:
    """Return the probability that `bits` of evidence in favour come to."""
    return float(1.0 / (1.0 + 2.0 ** -max(-60.0, min(60.0, bits))))


def judge(one: Facts, other: Facts, weights: Weights | None = None) -> Judged:
    """Compare two accounts, by the project's weights where none are given. `judge(a, b)` equals `judge(b, a)`.

    Rules above the sum: two accounts of one report, or of a report and its word-for-word copy, are two incidents; a
    contradiction of time or place is never outweighed; accounts without a place to compare are at most unsure where
    they share no party, no number and no words, and without a time as well where they do not share many words; so are
    accounts of which nothing is known of the time of one, unless they share both sides, a number of three or more, many
    words or a rare name; so are accounts that give days next to each other, unless they share a number of three or
    more, some of their words or a rare name; and accounts with two names of places of which one could not be resolved,
    unless they share both sides.
    """
    weights = weights or packaged_weights()
    left, right = sorted((one, other), key=lambda facts: facts.id)
    compared = tuple(compare(left, right) for compare in COMPARISONS)
    worth = tuple((outcome, weights.bits[outcome.comparison][outcome.level]) for outcome in compared)
    bits = weights.prior + sum(bits for _, bits in worth)
    rule, judgement = _ruled(left, right, compared, score_of(bits), weights)
    return Judged(left.id, right.id, bits, worth, rule, judgement)


def _ruled(
    left: Facts, right: Facts, compared: tuple[Compared, ...], score: float, weights: Weights
) -> tuple[str | None, Judgement]:
    if left.root == right.root:
        return "one report tells of them as two incidents", Judgement.DIFFERENT
    against = next((outcome for outcome in compared if outcome.contradicts), None)
    if against is not None:
        return f"cannot be the same: {against.reason}", Judgement.DIFFERENT
    if score >= weights.same_from:
        unsure = left_open({outcome.comparison: outcome.level for outcome in compared})
        return unsure, Judgement.UNSURE if unsure else Judgement.SAME
    return None, Judgement.DIFFERENT if score < weights.different_below else Judgement.UNSURE


def left_open(levels: Mapping[str, str]) -> str | None:
    """Return why accounts at these levels are at most unsure, whatever the sum; None where no rule says so."""
    if _nothing_to_hold_on_to(levels):
        return "no place to compare, and too little else in common"
    if _timeless(levels):
        return "nothing is known of the time of one, and too little else in common"
    if _other_days(levels):
        return "the days given differ, and too little else in common"
    if (
        levels["where"] == "other_name" and levels["parties"] != "both_sides"
    ):  # two attacks of one day told in like words may be meant
        return "other names of places, of which one could not be resolved"
    return None


_HOLDS: Final = {
    "parties": frozenset({"both_sides", "sides_swapped", "one_side"}),
    "figures": frozenset({"same", "same_large"}),
    "words": frozenset({"nearly_all", "most", "many", "some"}),
}
"""What two accounts without a place to compare must share at least one of; without a time as well, many words."""

_TELLS_APART: Final = {
    "parties": frozenset({"both_sides"}),
    "figures": frozenset({"same", "same_large"}),
    "words": frozenset({"nearly_all", "most", "many"}),
    "names": frozenset({"several", "one"}),
}
"""What two accounts must share at least one of where nothing is known of the time of one."""

_DAYS_DIFFER: Final = frozenset({"over_night", "next_day", "two_days_apart"})
_TELLS_DAYS: Final = {
    "figures": frozenset({"same", "same_large"}),
    "words": _HOLDS["words"],
    "names": frozenset({"several", "one"}),
}
"""What two accounts that give days next to each other must share at least one of: sides and a place are not enough."""


def _timeless(levels: Mapping[str, str]) -> bool:
    """Whether nothing tells that two attacks on one place are of the same days: no time, and none of `_TELLS_APART`."""
    unknown = levels["when"] == "unknown" and ("issued", levels["issued"]) in _NO_CLOCK
    return unknown and not any(levels[name] in held for name, held in _TELLS_APART.items())


def _other_days(levels: Mapping[str, str]) -> bool:
    """Whether two attacks on one place within three days may be meant: other days are given, and no `_TELLS_DAYS`."""
    return levels["when"] in _DAYS_DIFFER and not any(levels[name] in held for name, held in _TELLS_DAYS.items())


def _nothing_to_hold_on_to(levels: Mapping[str, str]) -> bool:
    if levels["where"] != "unknown":
        return False
    if levels["when"] == "unknown":
        return levels["words"] not in _HOLDS["words"] - {"some"}
    return not any(levels[name] in held for name, held in _HOLDS.items())
