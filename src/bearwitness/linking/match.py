"""Two accounts to one judgement: the comparisons, the sum of their bits, and the rules that stand above the sum."""

from collections.abc import Callable
from dataclasses import dataclass

from bearwitness.linking.compare import Compared, compare_figures, compare_kind, compare_when
from bearwitness.linking.compare_parties import compare_parties
from bearwitness.linking.compare_where import compare_where
from bearwitness.linking.facts import Facts
from bearwitness.linking.weights import DIFFERENT_BELOW, PRIOR, SAME_FROM
from bearwitness.model import Decision, Judgement

MACHINE = "linking/1"
"""The name and version that stands in every decision of this machine. It changes whenever a weight or a rule does."""

COMPARISONS: tuple[Callable[[Facts, Facts], Compared], ...] = (
    compare_when,
    compare_where,
    compare_parties,
    compare_kind,
    compare_figures,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the machine makes of two accounts. `rule` is the rule that stood above the sum, or None."""

    left: str
    right: str
    bits: float
    compared: tuple[Compared, ...]
    rule: str | None
    judgement: Judgement

    @property
    def score(self) -> float:
        """The odds as a number from 0 (surely different) to 1 (surely same)."""
        return score_of(self.bits)

    @property
    def decision(self) -> Decision:
        """The judgement as it is recorded, with a sentence for each comparison."""
        reasons = tuple(one.sentence for one in self.compared)
        reasons = (self.rule, *reasons) if self.rule else reasons
        return Decision(self.left, self.right, self.judgement, round(self.score, 4), reasons, MACHINE)


def score_of(bits: float) -> float:
    """Return the probability that `bits` of evidence in favour come to."""
    return float(1.0 / (1.0 + 2.0 ** -max(-60.0, min(60.0, bits))))


def judge(one: Facts, other: Facts) -> Judged:
    """Compare two accounts. `judge(a, b)` equals `judge(b, a)`.

    Rules above the sum: two accounts of one report, or of a report and its word-for-word copy, are two incidents; a
    contradiction of time or place is never outweighed; accounts that share neither a time nor a place to compare are
    at most unsure.
    """
    left, right = sorted((one, other), key=lambda facts: facts.id)
    compared = tuple(compare(left, right) for compare in COMPARISONS)
    bits = PRIOR + sum(outcome.bits for outcome in compared)
    if left.root == right.root:
        rule = "one report tells of them as two incidents"
        return Judged(left.id, right.id, bits, compared, rule, Judgement.DIFFERENT)
    against = next((outcome for outcome in compared if outcome.contradicts), None)
    if against is not None:
        rule = f"cannot be the same: {against.reason}"
        return Judged(left.id, right.id, bits, compared, rule, Judgement.DIFFERENT)
    score = score_of(bits)
    if score >= SAME_FROM and _nothing_to_hold_on_to(compared):
        rule = "neither a time nor a place to compare"
        return Judged(left.id, right.id, bits, compared, rule, Judgement.UNSURE)
    if score >= SAME_FROM:
        return Judged(left.id, right.id, bits, compared, None, Judgement.SAME)
    judgement = Judgement.DIFFERENT if score < DIFFERENT_BELOW else Judgement.UNSURE
    return Judged(left.id, right.id, bits, compared, None, judgement)


def _nothing_to_hold_on_to(compared: tuple[Compared, ...]) -> bool:
    levels = {outcome.comparison: outcome.level for outcome in compared}
    return levels["when"] == "unknown" and levels["where"] == "unknown"
