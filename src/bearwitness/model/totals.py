"""Adding up figures: what is added, what is a part, and what is another account of the same people.

Two operations carry everything. `total_of` reconciles rival accounts of the same people (codebook section 8); `added`
adds up different people. `totals` decides which figures stand in which relation; what stands in one report is settled
before, in `account_totals`. Only people are added up: tanks and houses together are no number that anyone stated.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bearwitness.model.figure import Group, Measure, Total

OF_THINGS = frozenset({Measure.DESTROYED, Measure.DAMAGED})

_NAMES_NOBODY_SPECIAL = frozenset(
    {"attacker", "body", "casualty", "civilian", "combatant", "corpse", "dead", "fighter", "force", "gunman"}
    | {"individual", "insurgent", "man", "member", "militant", "other", "people", "person", "rebel", "resident"}
    | {"serviceman", "soldier", "terrorist", "troop", "victim", "villager"}
)
_COUNTS = frozenset(
    {"a", "an", "the", "of", "and", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
    | {"several", "some", "many"}
)
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "bodies": "body"}
_SAME_PEOPLE = {"boy": "child", "girl": "child", "kid": "child", "minor": "child", "infant": "child", "baby": "child"}


@dataclass(frozen=True, slots=True)
class Tally:
    """One account of how many, ready to be reconciled or added.

    `none_indicated` is "no indication of". `support` is the number of speakers or sources behind it, at least 1.
    `tellers` are the independent sources that give it; empty where all figures come from one report.
    """

    low: int | None
    best: int | None
    high: int | None
    vague: bool = False
    none_indicated: bool = False
    support: int = 1
    tellers: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """The number to compare by: best, else low, else high."""
        return next((number for number in (self.best, self.low, self.high) if number is not None), 0)

    @property
    def total(self) -> Total:
        """The numbers alone."""
        return Total(self.low, self.best, self.high)


@dataclass(frozen=True, slots=True)
class Counted:
    """A top-level figure: whose people (`who` as the text adds it) and how many."""

    measure: Measure
    group: Group
    who: str | None
    tally: Tally


def who_kind(who: str | None) -> str | None:
    """Return the kind of people that `who` names, None where the words add nothing to the group.

    "Children", "a boy" and "two girls" are one kind; "fighters" or "people" name nobody in particular.
    """
    if who is None:
        return None
    words = [_SAME_PEOPLE.get(word, word) for word in map(_singular, who.lower().replace("-", " ").split())]
    kept = [word for word in words if word.isalnum() and word not in _NAMES_NOBODY_SPECIAL and word not in _COUNTS]
    return " ".join(sorted(set(kept))) or None


def _singular(word: str) -> str:
    word = word.strip(".,;:'\"()")
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def total_of(accounts: Iterable[Tally]) -> Tally:
    """Reconcile rival accounts of the same people (codebook section 8).

    Best is the value with most support, on a tie the lower. Low and high are the lowest and highest number that an
    account states. An end stays open (None) where every account that gives the best leaves it open and no other account
    closes it beyond the best: "at least 22" beside "several" stays open above, "12" beside "at least 15" ends at 15.
    "No indication of" lowers low to 0 and says nothing of best and high.

    Raises:
        ValueError: no account is given.
    """
    all_of_them = sorted(accounts, key=_order)
    if not all_of_them:
        raise ValueError("there is nothing to reconcile")
    tellers = frozenset[str]().union(*(account.tellers for account in all_of_them))
    support = max(account.support for account in all_of_them)
    counted = [account for account in all_of_them if not account.none_indicated]
    if not counted:
        return Tally(0, None, None, none_indicated=True, support=support, tellers=tellers)
    if len(all_of_them) == 1:
        return counted[0]
    best = _best(counted)
    low, high = _low(counted, best), _high(counted, best)
    if len(counted) < len(all_of_them):
        low = 0
    return Tally(low, best, high, all(account.vague for account in counted), False, support, tellers)


def _order(account: Tally) -> tuple[int, ...]:
    numbers = (account.low, account.best, account.high)
    return (
        *(-1 if number is None else number for number in numbers),
        account.vague,
        account.none_indicated,
        account.support,
    )


def _best(accounts: Sequence[Tally]) -> int | None:
    support: dict[int, int] = defaultdict(int)
    for account in accounts:
        if account.best is not None:
            support[account.best] += account.support
    return min(support, key=lambda value: (-support[value], value), default=None)


def _low(accounts: Sequence[Tally], best: int | None) -> int | None:
    lows = [account.low for account in accounts if account.low is not None]
    numbers = [number for account in accounts for number in (account.low, account.best) if number is not None]
    if best is None:
        return min(numbers, default=None)
    closed = any(account.best == best and account.low is not None for account in accounts)
    return min(numbers) if closed or any(low <= best for low in lows) else None


def _high(accounts: Sequence[Tally], best: int | None) -> int | None:
    highs = [account.high for account in accounts if account.high is not None]
    numbers = [n for account in accounts for n in (account.low, account.best, account.high) if n is not None]
    if best is None:
        return max(numbers) if highs else None
    closed = any(account.best == best and account.high is not None for account in accounts)
    return max(numbers) if closed or any(high > best for high in highs) else None


def added(tallies: Iterable[Tally]) -> Tally:
    """Add up different people.

    A low that is not stated adds nothing; a high that is not stated leaves the sum open. A vague account ("several")
    adds its low to the best, as "at least" does; a stated range without a best leaves the best of the sum open.

    Raises:
        ValueError: no tally is given.
    """
    parts = list(tallies)
    if not parts:
        raise ValueError("there is nothing to add")
    if len(parts) == 1:
        return parts[0]
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    bests = [part.low if part.best is None and part.vague else part.best for part in parts if not part.none_indicated]
    stated = any(part.best is not None for part in parts if not part.none_indicated)
    known = [best for best in bests if best is not None]
    return Tally(
        sum(lows) if lows else None,
        sum(known) if stated and len(known) == len(bests) else None,
        sum(highs) if len(highs) == len(parts) else None,
        vague=all(part.vague for part in parts),
        none_indicated=all(part.none_indicated for part in parts),
        support=min(part.support for part in parts),
        tellers=frozenset[str]().union(*(part.tellers for part in parts)),
    )


def totals(counted: Iterable[Counted]) -> dict[str, Total]:
    """Return the total of each measure of people. The order of `counted` does not matter."""
    by_measure: dict[Measure, list[Counted]] = defaultdict(list)
    for one in counted:
        if one.measure not in OF_THINGS and one.group is not Group.THINGS:
            by_measure[one.measure].append(one)
    return {str(measure): _measure_total(by_measure[measure]).total for measure in Measure if measure in by_measure}


def _measure_total(counted: Sequence[Counted]) -> Tally:
    groups: dict[Group, list[Counted]] = defaultdict(list)
    for one in counted:
        groups[one.group].append(one)
    by_group = {group: _group_total(groups[group]) for group in Group if group in groups}
    attackers, fighters = by_group.get(Group.ATTACKERS), by_group.get(Group.NON_STATE_FIGHTERS)
    if attackers and fighters and _told_apart(attackers, fighters):
        # One source names the group, another only its role: the same people.
        by_group[Group.NON_STATE_FIGHTERS] = _within(*sorted((attackers, fighters), key=_order))
        del by_group[Group.ATTACKERS]
    civilians = by_group.get(Group.CIVILIANS)
    for armed in (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES):
        other = by_group.get(armed)
        if civilians and other and _told_apart(civilians, other) and _same_number(civilians, other):
            # One source calls four dead workers, another calls four dead fighters: a dispute over who they were.
            by_group[armed] = total_of([civilians, other])
            del by_group[Group.CIVILIANS]
            break
    return _with_unknown(by_group)


def _group_total(counted: Sequence[Counted]) -> Tally:
    kinds: dict[str | None, list[Tally]] = defaultdict(list)
    for one in counted:
        kinds[who_kind(one.who)].append(one.tally)
    silent = [tally for tally in kinds.get(None, ()) if tally.none_indicated]
    general = [tally for tally in kinds.pop(None, ()) if not tally.none_indicated]
    special = [total_of(kinds[kind]) for kind in sorted(kinds, key=str)]
    result = total_of(general) if general else None
    apart = [tally for tally in special if result is not None and _told_apart(tally, result)]
    together = [tally for tally in special if tally not in apart]
    if together:
        result = added([result, *together] if result else together)
    for tally in apart:
        if result is not None:
            result = _within(tally, result)
    # "No indication that civilians were harmed" speaks of the whole group, whatever kind others counted.
    return total_of([*silent, result] if result else silent)


def _with_unknown(by_group: Mapping[Group, Tally]) -> Tally:
    """Join "nine people" to what is known by group. See docs/explanation/linking.md, "What is added"."""
    known = [tally for group, tally in by_group.items() if group not in (Group.UNKNOWN, Group.ATTACKERS)]
    unknown, attackers = by_group.get(Group.UNKNOWN), by_group.get(Group.ATTACKERS)
    if unknown is None or not known:
        return added(by_group.values())
    victims = added(known)
    if attackers and added([victims, attackers]).size == unknown.size:
        return _within(added([victims, attackers]), unknown)
    if victims.size <= unknown.size:
        whole = _within(victims, unknown)
    elif (victims.low or 0) <= unknown.size or _told_apart(victims, unknown):
        whole = total_of([victims, unknown])
    else:
        # More dead of known groups than "people": these people are the civilians, beside the fighters.
        civilians = by_group.get(Group.CIVILIANS)
        others = [by_group[g] for g in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS) if g in by_group]
        if not others and unknown.best == 1:
            # "Eleven civilians were killed and another man died": one more, not a rival count of them all.
            return added([victims, unknown, *([attackers] if attackers else [])])
        whole = added([_within(civilians, unknown) if civilians else unknown, *others])
    return added([whole, attackers]) if attackers else whole


def _told_apart(one: Tally, other: Tally) -> bool:
    """Whether no source gives both, so that they may be two accounts of the same people."""
    return bool(one.tellers) and bool(other.tellers) and one.tellers.isdisjoint(other.tellers)


def _same_number(one: Tally, other: Tally) -> bool:
    """Whether two accounts may state the same number; only one without a best may stretch."""
    if one.best is not None and other.best is not None:
        return one.best == other.best
    return all(a.low is None or b.high is None or a.low <= b.high for a, b in ((one, other), (other, one)))


def _within(part: Tally, whole: Tally) -> Tally:
    """Join a figure to one that may hold it: the whole stands where it is the larger, else they are rivals."""
    if part.size >= whole.size:
        return total_of([part, whole])
    if part.none_indicated or part.high is None or whole.high is None:
        return whole
    return replace(whole, high=max(part.high, whole.high))
