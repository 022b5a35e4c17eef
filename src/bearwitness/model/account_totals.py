"""The total of one report's account: which of its claims stand, and what they come to (codebook sections 2 and 8).

A report that has heard several sources often sums them up in its own voice: "at least nine people were killed",
"between four and six". Such a bound is its judgement of the claims that it goes on to quote. A quoted claim outside the
bound is shown but does not count, so that an early or partial count is no rival of the report's own. A plain number in
the report's own voice bounds the total from below only: deaths once counted do not come undone, more may be claimed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bearwitness.model.certainty import Certainty
from bearwitness.model.figure import Figure, Group, Measure, Total
from bearwitness.model.totals import Counted, Tally, added, total_of, totals, who_kind

_POOL = (Group.CIVILIANS, Group.UNKNOWN)
"""Groups that may be the same people in other words."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A claim that counts: whose people and how many, and whether the report makes it in its own voice."""

    counted: Counted
    own: bool
    voices: frozenset[str] = frozenset()

    @property
    def tally(self) -> Tally:
        return self.counted.tally

    @property
    def pooled(self) -> bool:
        return self.counted.group in _POOL


def account_totals(
    figures: Sequence[Figure], speakers: Mapping[str, str] | None = None, own: Collection[str] = ()
) -> dict[str, Total]:
    """Return the total of each measure of people over the figures of one account.

    Parts, denied and superseded figures do not count, nor do joint ones beside others. Figures that stand beside
    each other are added up.

    Args:
        figures: the figures of the account, in the order told.
        speakers: maps a claim id to the name of who speaks; a figure is supported by as many as speak for it. Without
            it every claim counts as a speaker of its own.
        own: the claims that the report makes in its own voice.
    """
    return totals(item for told in _by_measure(figures, speakers, own).values() for item in _settled(told))


def highest_stated(
    figures: Sequence[Figure], speakers: Mapping[str, str] | None = None, own: Collection[str] = ()
) -> int | None:
    """Return the highest number of people that a standing claim of one measure states, for data that know no open end.

    "At least 16" beside "more than 17" is open above; the highest number stated is 18.
    """
    stated = [
        number
        for told in _by_measure(figures, speakers, own).values()
        for item in _within_bounds(told)
        for number in (item.tally.low, item.tally.best, item.tally.high)
        if number is not None
    ]
    return max(stated, default=None)


def without_joint(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without the tolls that belong to several incidents together.

    Where such a toll is the first of its measure, the account itself is of those incidents together, and it stays.
    """
    first: dict[Measure, bool] = {}
    for figure in figures:
        if figure.part_of is None:
            first.setdefault(figure.measure, figure.joint)
    return [figure for figure in figures if not figure.joint or first.get(figure.measure, True)]


def _by_measure(
    figures: Sequence[Figure], speakers: Mapping[str, str] | None, own: Collection[str]
) -> dict[Measure, list[_Standing]]:
    shown = [
        figure
        for figure in without_joint(figures)
        if figure.part_of is None and figure.certainty is not Certainty.DENIED and not figure.superseded
    ]
    found: dict[Measure, list[_Standing]] = {}
    for chain in _chains(shown):
        told = found.setdefault(chain[0].measure, [])
        told.extend(_added_up([_standing(figure, speakers, own) for figure in chain]))
    return found


def _chains(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Figures that stand beside each other, each list in the order told."""
    chains: list[list[Figure]] = []
    by_id: dict[str, list[Figure]] = {}
    for figure in figures:
        known = by_id.get(figure.beside) if figure.beside is not None else None
        if known is None or known[0].measure is not figure.measure:
            known = []
            chains.append(known)
        known.append(figure)
        by_id[figure.id] = known
    return chains


def _standing(figure: Figure, speakers: Mapping[str, str] | None, own: Collection[str]) -> _Standing:
    voices = {(speakers or {}).get(claim, claim) for claim in figure.claims}
    silent = figure.certainty is Certainty.NONE_INDICATED
    tally = Tally(figure.low, figure.best, figure.high, figure.vague, silent, max(1, len(voices)))
    told = Counted(figure.measure, figure.group, figure.who, tally)
    return _Standing(told, any(claim in own for claim in figure.claims), frozenset(voices) if speakers else frozenset())


def _added_up(chain: Sequence[_Standing]) -> list[_Standing]:
    """Add up different people of groups that would else be taken for rival counts of the same.

    What another voice adds ("one source named a fifth man") makes a claim of its own beside the report's.
    """
    sums: dict[object, _Standing] = {}
    made: list[_Standing] = []
    for item in chain:
        key = "pool" if item.pooled else item.counted.group
        before = sums.get(key)
        if before is None:
            sums[key] = item
            continue
        together = _Standing(_both(before.counted, item.counted), before.own and item.own)
        if before.own and not item.own:
            made.append(together)
        else:
            sums[key] = together
    return [*sums.values(), *made]


def _both(one: Counted, other: Counted) -> Counted:
    alike = who_kind(one.who) == who_kind(other.who)
    group = one.group if one.group is other.group else Group.CIVILIANS
    return Counted(one.measure, group, one.who if alike else None, added([one.tally, other.tally]))


def _settled(told: Sequence[_Standing]) -> list[Counted]:
    """Reconcile what the report says of all of them with what others claim within its bounds."""
    summary = _summary(told)
    if summary is None:
        return _rivals(_unsorted(told))
    within = _within_bounds(told)
    rest = [item.counted for item in within if not item.pooled]
    pool = [item.tally for item in within if item.pooled]
    return [*rest, replace(summary.counted, who=None, tally=total_of(pool))]


def _unsorted(told: Sequence[_Standing]) -> list[_Standing]:
    """Take "four children" and "four people" of one account for the same four."""
    plain = {
        (item.tally.low, item.tally.best, item.tally.high)
        for item in told
        if item.pooled and who_kind(item.counted.who) is None and not item.tally.vague
    }
    return [
        replace(item, counted=replace(item.counted, who=None))
        if item.pooled and (item.tally.low, item.tally.best, item.tally.high) in plain
        else item
        for item in told
    ]


def _rivals(told: Sequence[_Standing]) -> list[Counted]:
    """Reconcile "14 people" of one voice with "12 civilians" of another: two counts of the same people."""
    general = [
        item for item in told if item.pooled and who_kind(item.counted.who) is None and not item.tally.none_indicated
    ]
    if len({item.voices for item in general}) < 2 or len({item.counted.group for item in general}) < 2:
        return [item.counted for item in told]
    rest = [item.counted for item in told if item not in general]
    whole = max(general, key=lambda item: item.tally.size)
    return [*rest, replace(whole.counted, who=None, tally=total_of(item.tally for item in general))]


def _within_bounds(told: Sequence[_Standing]) -> list[_Standing]:
    """Leave out what others claim beyond the bounds that the report itself sets."""
    summary = _summary(told)
    if summary is None:
        return list(told)
    low = summary.tally.low
    high = None if summary.tally.low == summary.tally.high else summary.tally.high
    return [
        item
        for item in told
        if item is summary or not item.pooled or not _beyond(item.tally, low, high, summary.tally.size)
    ]


def _summary(told: Sequence[_Standing]) -> _Standing | None:
    """What the report first says of all of them in its own voice: more than one, or "at least one"."""
    own = [
        item
        for item in told
        if item.own and item.pooled and not item.tally.vague and not item.tally.none_indicated
        and (item.tally.size > 1 or (item.tally.size == 1 and item.tally.high is None))
    ]  # fmt: skip
    return own[0] if own else None


def _beyond(tally: Tally, low: int | None, high: int | None, size: int) -> bool:
    """Whether a claim lies outside the bounds, or is too vague to be a rival of the number."""
    if tally.none_indicated:
        return False
    if tally.vague and (tally.size <= size or (high is not None and (tally.high or 0) > high)):
        return True
    if low is not None and tally.size < low:
        return True
    return high is not None and tally.size > high
