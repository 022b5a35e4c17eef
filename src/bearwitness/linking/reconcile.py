"""Figures of one incident over all its accounts: every claim shown, those that stand counted (codebook section 8)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bearwitness.linking.facts import Facts
from bearwitness.linking.independence import is_quoted, source_key
from bearwitness.linking.policy import Policy, Voice, best_of, words_of
from bearwitness.model import Certainty, Claim, Figure, FigureValue, Group, Measure, Reconciled, Total
from bearwitness.model.account_totals import without_joint
from bearwitness.model.totals import Counted, Tally, added, total_of, totals, who_kind

RISES = tuple(
    f"{verb} to"
    for verb in (
        *("rose", "risen", "rises", "rising", "climbed", "climbs", "increased", "jumped", "raised", "revised"),
        *("corrected", "lowered", "reduced", "updated", "adjusted", "revised down", "revised up"),
    )
)
"""Words in a quote by which a speaker replaces an earlier toll in the same report."""

RETOLD = ("earlier", "initial", "previous", "first statement", "first report", "at first", "up from")
"""Words in a quote by which a speaker's own earlier toll is retold."""


RETRACTED = ("retracted", "retracts", "withdrew its", "withdrawn its", "took back", "wrongly reported")
"""Words in a quote by which a speaker takes a number back."""


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of a figure: who says it, in which report, and the number.

    `figure` names the figure within its report, `chain` the first of the figures that it is added to; `replaced` marks
    one that a later word of its report replaces.
    """

    claim: Claim
    value: FigureValue
    source: str
    root: str
    published: date | None
    is_part: bool
    figure: str = ""
    chain: str = ""
    replaced: bool = False

    @property
    def numbers(self) -> tuple[int | None, int | None, int | None]:
        """Low, best and high as claimed."""
        return self.value.low, self.value.best, self.value.high

    def has(self, cues: Sequence[str]) -> bool:
        """Whether its words hold one of the cues."""
        return any(cue in evidence.quote.lower() for evidence in self.claim.evidence for cue in cues)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reconciled figure, and how it goes into the total."""

    figure: Reconciled
    counted: Counted | None


Key = tuple[Measure, Group, str | None]


def reconcile(
    accounts: Sequence[Facts], policy: Policy = Policy.MOST_INDEPENDENT
) -> tuple[tuple[Reconciled, ...], dict[str, Total]]:
    """Return the reconciled figures of an incident and its totals; the order of `accounts` does not matter.

    Figures of one measure, one group and one kind of people are accounts of the same number. A claim does not count
    where it is denied or superseded by a later word of the same source; what is left is reconciled by
    `bearwitness.model.totals.total_of`, each source once.
    """
    said: dict[Key, list[Said]] = defaultdict(list)
    words: dict[Key, str | None] = {}
    for facts in sorted(accounts, key=lambda one: one.order):
        roots = _roots(facts.account.figures)
        for figure in without_joint(facts.account.figures):
            key = (figure.measure, figure.group, who_kind(figure.who))
            words.setdefault(key, figure.who)
            said[key] += _said(figure, facts, roots[figure.id])
    outcomes = [_outcome(key, words[key], said[key], policy) for key in sorted(said, key=_sort_key)]
    counted = [one.counted for one in outcomes if one.counted is not None]
    return tuple(one.figure for one in outcomes), totals(counted)


def _sort_key(key: Key) -> tuple[int, int, str]:
    return list(Measure).index(key[0]), list(Group).index(key[1]), key[2] or ""


def _roots(figures: Sequence[Figure]) -> dict[str, str]:
    """Map each figure to the first of those that it stands beside, itself where it stands alone."""
    roots: dict[str, str] = {}
    for figure in figures:
        roots[figure.id] = roots.get(figure.beside, figure.id) if figure.beside is not None else figure.id
    return roots


def _said(figure: Figure, facts: Facts, chain: str) -> list[Said]:
    found = []
    for name in figure.claims:
        claim = facts.claims[name]
        if isinstance(claim.value, FigureValue):
            source = source_key(claim.speaker, facts)
            is_part = figure.part_of is not None
            found.append(
                Said(
                    claim, claim.value, source, facts.root, facts.published, is_part,
                    figure.id, chain, figure.superseded,
                )
            )  # fmt: skip
    return found


def _outcome(key: Key, who: str | None, said: Sequence[Said], policy: Policy) -> Outcome:
    measure, group, _ = key
    denied = [one for one in said if one.claim.certainty is Certainty.DENIED]
    retracted = [one for one in said if one not in denied and one.has(RETRACTED)]
    open_to_count = [one for one in said if one not in denied and one not in retracted]
    superseded = [
        one for one in open_to_count if one.replaced or any(_supersedes(later, one) for later in open_to_count)
    ]
    standing = [one for one in open_to_count if one not in superseded]
    # What one report counts as a part may be another's whole ("five of them civilians", "ten civilians"): only the
    # latter is added up. Where the group is not stated, one of twenty is no rival of the twenty.
    wholes = [one for one in standing if not one.is_part]
    top = _by_policy(_tallies(wholes), wholes, policy)
    if group is Group.UNKNOWN and wholes:
        standing = wholes
    tallies = _tallies(standing)
    result = _by_policy(tallies, standing, policy) or Tally(None, None, None)
    figure = Reconciled(
        measure=measure,
        group=group,
        who=who,
        low=result.low,
        best=result.best,
        high=result.high,
        approximate=any(one.value.approximate for one in standing if one.value.best == result.best),
        part_of_whole=all(one.is_part for one in said),
        rule=_rule(result, tallies, _left_out(denied, retracted, superseded), _chosen_by(result, standing, policy)),
        claims=tuple(one.claim.id for one in said),
        counted=tuple(one.claim.id for one in standing),
    )
    return Outcome(figure, Counted(measure, group, who, top) if top else None)


def _by_policy(tallies: Sequence[Tally], standing: Sequence[Said], policy: Policy) -> Tally | None:
    """Reconcile rival accounts of one number; the policy chooses the best one."""
    if not tallies:
        return None
    result = total_of(tallies)
    if result.best is None or policy is Policy.MOST_INDEPENDENT:
        return result
    return replace(result, best=best_of(_voices(standing), policy))


def _voices(standing: Sequence[Said]) -> list[Voice]:
    """Return each source's best numbers that stand, with the last day on which it gave them."""
    given: dict[tuple[str, int], list[date]] = defaultdict(list)
    for one in standing:
        if one.value.best is not None and one.claim.certainty is not Certainty.NONE_INDICATED:
            given[one.source, one.value.best] += [one.published] if one.published else []
    return [Voice(best, 1, max(days, default=None)) for (_, best), days in given.items()]


def _chosen_by(result: Tally, standing: Sequence[Said], policy: Policy) -> str | None:
    if policy is Policy.MOST_INDEPENDENT or result.best is None:
        return None
    return words_of(policy, result.best, _voices(standing))


def _left_out(denied: Sequence[Said], retracted: Sequence[Said], superseded: Sequence[Said]) -> list[str]:
    counted = (
        (len(denied), "denied"),
        (len(retracted), "taken back"),
        (len(superseded), "superseded by a later word of the same source"),
    )
    return [f"{number} {what}" for number, what in counted if number]


def _supersedes(later: Said, earlier: Said) -> bool:
    """Whether a later word of the same source replaces this one: a later report, or words that say the toll rose."""
    if later.source != earlier.source or later.numbers == earlier.numbers or later is earlier:
        return False
    if later.root != earlier.root:
        return later.published is not None and earlier.published is not None and later.published > earlier.published
    if later.has(RISES) != earlier.has(RISES):
        return later.has(RISES)
    return earlier.has(RETOLD) and not later.has(RETOLD)


def _tallies(standing: Sequence[Said]) -> list[Tally]:
    """Return one tally for each source and number; a publisher who repeats whom it quotes adds nothing."""
    quoted = {(one.root, one.numbers) for one in standing if is_quoted(one.claim)}
    voices: dict[tuple[str, tuple[int | None, int | None, int | None], bool], list[Said]] = defaultdict(list)
    for one in standing:
        if is_quoted(one.claim) or (one.root, one.numbers) not in quoted:
            silent = one.claim.certainty is Certainty.NONE_INDICATED
            voices[one.source, one.numbers, silent].append(one)
    tallies: dict[tuple[str, str], dict[str, list[Tally]]] = defaultdict(lambda: defaultdict(list))
    for (source, numbers, silent), told in voices.items():
        tally = Tally(*numbers, all(one.value.vague for one in told), silent, 1, frozenset(one.root for one in told))
        chain = next((one for one in told if one.figure != one.chain), told[0])
        tallies[chain.chain, source][chain.figure].append(tally)
    return [tally for figures in tallies.values() for tally in _added(figures)]


def _added(figures: Mapping[str, Sequence[Tally]]) -> list[Tally]:
    """Add up what a source tells of different people; of one figure its tallies stay as they are."""
    if len(figures) == 1:
        return list(next(iter(figures.values())))
    return [added(total_of(tallies) for tallies in figures.values())]


def _rule(result: Tally, tallies: Sequence[Tally], left_out: Sequence[str], chosen: str | None) -> str:
    """Say in words how low, best and high came about; `chosen` says why the best is so, where it is not by support."""
    tail = f" Not counted: {'; '.join(left_out)}." if left_out else ""
    if not tallies:
        return "No claim stands." + tail
    if all(tally.none_indicated for tally in tallies):
        return "Sources say that there is no indication of any; nobody gives a count." + tail
    if len(tallies) == 1:
        return "The only number that a source gives." + tail
    silent = " One or more see no indication of any, so low is 0." if any(t.none_indicated for t in tallies) else ""
    return f"{chosen or _best_rule(result, tallies)} {_ends_rule(result)}{silent}{tail}"


def _ends_rule(result: Tally) -> str:
    ends = [("Low", "lowest", result.low), ("High", "highest", result.high)]
    open_ones = [name.lower() for name, _, number in ends if number is None]
    stated = [f"{name} is the {which} number still standing." for name, which, number in ends if number is not None]
    left = f"{' and '.join(open_ones).capitalize()}: left open by those who give the best." if open_ones else ""
    return " ".join(filter(None, (*stated, left)))


def _best_rule(result: Tally, tallies: Sequence[Tally]) -> str:
    support: dict[int, int] = defaultdict(int)
    for tally in tallies:
        if tally.best is not None and not tally.none_indicated:
            support[tally.best] += tally.support
    if result.best is None:
        return "No source gives a best number."
    most = support[result.best]
    sources = f"{most} source{'s' * (most > 1)}"
    tied = sorted(value for value, count in support.items() if count == most)
    if len(tied) > 1:
        given = " and ".join(map(str, tied))
        return f"Best: {given} are given by {sources} each; on a tie the lower is taken."
    if len(support) == 1:
        return f"Best: given by {sources}; no other best number is given."
    return f"Best: given by {sources}, more than any other number."
