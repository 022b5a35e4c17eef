"""Word-for-word copies: which account of a copy is which account of its original."""

from collections import defaultdict
from collections.abc import Sequence

from bearwitness.linking.facts import Facts

Telling = tuple[object, ...]


def units(accounts: Sequence[Facts]) -> list[tuple[Facts, ...]]:
    """Group accounts with their counterparts in copies; the account of the original, or the first id, stands first.

    A copy has the same words, so its account of the same incident quotes the same figures and kind, and the first such
    account of the copy is the first such account of the original.
    """
    groups: dict[Telling, list[Facts]] = defaultdict(list)
    for facts in sorted(accounts, key=lambda one: one.id):
        groups[facts.root, _telling(facts)].append(facts)
    found: list[tuple[Facts, ...]] = []
    for (_, _), told in sorted(groups.items(), key=lambda item: item[1][0].id):
        rows: dict[str, list[Facts]] = defaultdict(list)
        for facts in sorted(told, key=_position):
            rows[facts.report.id].append(facts)
        for rank in range(max(map(len, rows.values()))):
            alike = [row[rank] for row in rows.values() if len(row) > rank]
            found.append(tuple(sorted(alike, key=lambda one: (one.report.id != one.root, one.id))))
    return found


def _position(facts: Facts) -> tuple[int, str]:
    starts = (evidence.start for claim in facts.claims.values() for evidence in claim.evidence)
    return min(starts, default=0), facts.id


def _telling(facts: Facts) -> Telling:
    """What a copy's account has in common with its original's: no dates, which hang on the day of publication."""
    figures = sorted(
        (figure.measure.value, figure.group.value, str(figure.who), str(figure.range))
        for figure in facts.account.figures
    )
    return facts.account.kind.value, facts.account.background, facts.place, tuple(figures)
